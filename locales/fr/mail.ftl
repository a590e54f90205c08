### Mails, and the administrator's page about them.

## Every mail
mail-greeting = Bonjour { $name },
mail-footer = Ce message a été envoyé automatiquement par { $house }. Les réponses ne sont pas lues.
mail-footer-link = Le lien qu’il contient ouvre votre inscription sans mot de passe. Veuillez ne pas le transmettre.

## Facts; each label ends with its colon.
mail-fact-programme = Programme :
mail-fact-kind = Type :
mail-fact-host = Institution hôte :
mail-fact-dates = Dates :
mail-fact-begins = Début :
mail-fact-own-time = Votre heure :
mail-timetable = Emploi du temps
mail-timetable-hint = Les horaires sont indiqués d’abord à l’heure du lieu de la séance.

## Times
mail-moment = { $date }, { $time } ({ $place }, { $offset })
mail-moment-shifted = { $moment }, { $shift }
# The second part is the same moment in universal time.
mail-moment-and-utc = { $moment } = { $utc } UTC
# The end falls on another day than the start.
mail-times-over-midnight = { $start } – { $day }, { $end }
mail-session-when = { $times } ({ $place }, { $offset })
mail-session-own = Votre heure : { $day }, { $times } ({ $place }, { $offset })
mail-session-own-shifted = Votre heure : { $day }, { $times } ({ $place }, { $offset }), { $shift }

## Confirm your address
mail-confirm-subject = Veuillez confirmer votre inscription : { $title }
mail-confirm-text = Vous avez demandé à vous inscrire à « { $title } ». Veuillez ouvrir le lien ci-dessous et confirmer au moyen du bouton de la page.
mail-confirm-seat = Une place vous est réservée jusqu’au { $until }. Sans confirmation de votre part d’ici là, elle sera attribuée à quelqu’un d’autre.
mail-confirm-no-seat = Toutes les places sont prises pour le moment. Dès que vous aurez confirmé, vous aurez votre rang sur la liste d’attente. Le lien fonctionne jusqu’au { $until }.
mail-confirm-button = Confirmer mon inscription
mail-confirm-ignore = Si vous n’êtes pas à l’origine de cette demande, veuillez ne pas tenir compte de ce message. Sans votre confirmation, rien ne se passe.

## Registration received
mail-received-subject = Inscription reçue : { $title }
mail-received-text = Nous vous remercions. Votre inscription à « { $title } » est confirmée et a été transmise à l’organisateur, qui prendra une décision. Vous en serez informé par courriel.
mail-registration-button = Voir mon inscription

## Accepted
mail-accepted-subject = Votre inscription est acceptée : { $title }
mail-accepted-text = Votre inscription à « { $title } » est acceptée. Votre place vous est assurée.
mail-accepted-calendar = Un rendez-vous pour votre calendrier est joint à ce message. Si vous ne pouvez plus participer, veuillez vous désister au moyen du lien ci-dessous, afin que la place revienne à quelqu’un d’autre.

## Rejected
mail-rejected-subject = Votre inscription : { $title }
mail-rejected-text = Nous vous remercions de l’intérêt que vous portez à « { $title } ». L’organisateur regrette de ne pas pouvoir vous offrir de place.
mail-calendar-cancelled = Le rendez-vous que nous vous avions envoyé pour votre calendrier est annulé par ce message.

## Waiting list
mail-waitlisted-subject = Liste d’attente : { $title }
mail-waitlisted-text = Nous vous remercions de votre confirmation. Toutes les places de « { $title } » sont prises pour le moment et vous figurez sur la liste d’attente.
mail-waitlisted-place = Votre rang sur la liste d’attente : { $place }. Nous vous informerons dès qu’une place se libérera pour vous.

## Withdrawn
mail-withdrawn-subject = Désistement enregistré : { $title }
mail-withdrawn-text = Conformément à votre demande, votre inscription à « { $title } » est retirée.
mail-withdrawn-again = S’il s’agit d’une erreur, vous pouvez vous inscrire de nouveau sur la page du programme tant que les inscriptions sont ouvertes.
mail-programme-button = Voir le programme

## Programme cancelled
mail-cancelled-subject = Programme annulé : { $title }
mail-cancelled-text = Nous avons le regret de vous informer que « { $title } » n’aura pas lieu. Votre inscription prend fin ; vous n’avez rien à faire.

## Your link again
mail-link-subject = Votre lien : { $title }
mail-link-text = Voici, comme vous l’avez demandé, le lien vers votre inscription à « { $title } ».
mail-link-ignore = Si vous n’êtes pas à l’origine de cette demande, veuillez ne pas tenir compte de ce message. Rien n’a changé.

## Sign-in
mail-sign-in-subject = Votre lien de connexion
mail-sign-in-text = Vous avez demandé à vous connecter. Ouvrez le lien ci-dessous et utilisez le bouton de la page. Le lien fonctionne une seule fois, jusqu’au { $until }.
mail-sign-in-button = Se connecter
mail-sign-in-ignore = Si vous n’êtes pas à l’origine de cette demande, veuillez ne pas tenir compte de ce message. Personne ne peut se connecter sans le lien.

## What a mail is about, and how far it has come
mail-kind-confirm-address = Confirmation de l’adresse
mail-kind-received = Inscription reçue
mail-kind-accepted = Inscription acceptée
mail-kind-rejected = Inscription non retenue
mail-kind-waitlisted = Liste d’attente
mail-kind-withdrawn = Désistement
mail-kind-programme-cancelled = Programme annulé
mail-kind-link-again = Nouvel envoi du lien
mail-kind-sign-in = Connexion
mail-state-queued = En attente
mail-state-sending = En cours d’envoi
mail-state-sent = Envoyé
mail-state-dead = Échec

## /admin/mail
mail-admin-title = Courriels
mail-admin-lead = Tous les messages que Sojourn devait envoyer, avec leur état.
mail-admin-files = Aucun serveur de messagerie n’est défini. Les messages sont écrits sous forme de fichiers dans le dossier « mail » du dossier de données ; ils peuvent être lus ici avec leurs liens.
mail-admin-dead = { $count ->
    [0] Aucun message en échec.
    [one] Un message n’a pas pu être remis.
   *[other] { $count } messages n’ont pas pu être remis.
}
mail-admin-dead-link = Les afficher
mail-admin-search = Adresse
mail-admin-state = État
mail-admin-every-state = Tous les états
mail-admin-state-count = { $state } ({ $count })
mail-admin-empty = Il n’y a pas encore de courriel. Le premier message partira lors d’une inscription ou d’une connexion.
mail-admin-when = Rédigé
mail-admin-kind = Objet
mail-admin-to = Destinataire
mail-admin-attempts = Tentatives

## /admin/mail/{id}
mail-one-title = { $kind } – { $name }
mail-one-all = Tous les courriels
mail-one-subject = Objet du courriel
mail-one-language = Langue
mail-one-sent = Envoyé
mail-one-due = Prochaine tentative
mail-one-error = Dernière erreur
mail-one-message-id = Identifiant du message (Message-ID)
mail-one-text = Texte
mail-one-html = HTML
mail-one-calendar = Rendez-vous
mail-one-masked = Le lien personnel est masqué ici : quiconque le détient peut agir au nom du destinataire.
mail-one-resend = Envoyer de nouveau
mail-one-resend-copy = Envoyer une copie
mail-one-resend-hint = Le message repart aussitôt.
mail-one-resend-copy-hint = Le destinataire reçoit le message une seconde fois.
mail-one-sending = Le message est en cours d’envoi.
