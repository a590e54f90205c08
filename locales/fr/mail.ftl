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
mail-moment-and-there = { $moment }, soit { $there }
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
mail-changed-subject = Changement pour vous : { $title }
mail-changed-text = L’emploi du temps de « { $title } » a changé pour vous.
mail-changed-note = L’organisateur précise : { $note }
mail-changed-now = Nouveau ou modifié
mail-changed-gone = Ne figure plus dans votre emploi du temps
mail-changed-new = Nouveau dans votre emploi du temps
mail-changed-time = Avant : { $before }
# Of a session that keeps its hour at the place; both times are in UTC.
mail-changed-clocks = Les règles de l’heure ont changé à { $place } : { $before } UTC auparavant, { $after } UTC désormais.
mail-changed-place = Lieu précédent : { $before }
mail-changed-title = Titre précédent : { $before }
mail-changed-when = { $day } : { $when }
mail-changed-when-both = { $day } : { $when }. { $own }
mail-changed-calendar = L’entrée de calendrier jointe remplace celle que vous avez. Voici, ci-dessous, tout votre emploi du temps actuel, selon la version { $version }.

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
mail-removed-subject = Votre inscription a été supprimée : { $title }
mail-removed-text = L’organisateur a supprimé votre inscription à « { $title } ». Si vous pensez qu’il s’agit d’une erreur, veuillez prendre contact avec l’organisateur.
mail-withdrawn-again = S’il s’agit d’une erreur, vous pouvez vous inscrire de nouveau sur la page du programme tant que les inscriptions sont ouvertes.
mail-programme-button = Voir le programme

## Programme cancelled
mail-cancelled-subject = Programme annulé : { $title }
mail-cancelled-text = Nous avons le regret de vous informer que « { $title } » n’aura pas lieu. Votre inscription prend fin ; vous n’avez rien à faire.

## Your link again
mail-link-subject = Votre lien : { $title }
mail-link-text = Voici, comme vous l’avez demandé, le lien vers votre inscription à « { $title } ».
mail-link-ignore = Si vous n’êtes pas à l’origine de cette demande, veuillez ne pas tenir compte de ce message. Rien n’a changé.
mail-expert-welcome-subject = Vous avez été ajouté comme expert
mail-expert-welcome-text = { $by } vous a ajouté comme expert, afin que l’on puisse vous demander d’animer des séances dans des programmes.
mail-expert-welcome-how = Veuillez indiquer quand vous êtes disponible : vos heures habituelles de la semaine, vos absences et vos voyages dans d’autres fuseaux horaires. Vous vous connectez avec cette adresse de courriel ; aucun mot de passe n’est nécessaire, nous vous envoyons un lien.
mail-expert-welcome-button = Indiquer mes disponibilités

mail-reminder-subject = Vos disponibilités sont-elles encore exactes ?
mail-reminder-text = Vous avez confirmé vos disponibilités pour la dernière fois le { $day }. Les organisateurs s’en servent pour planifier.
mail-reminder-never = Vous n’avez pas encore confirmé vos disponibilités. Les organisateurs s’en servent pour planifier.
mail-reminder-how = Veuillez y jeter un œil. Si tout est encore exact, un bouton suffit à le dire ; sinon, c’est corrigé en une minute. Vous vous connectez avec cette adresse de courriel ; aucun mot de passe n’est nécessaire, nous vous envoyons un lien.
mail-reminder-button = Voir mes disponibilités

mail-assistant-subject = Vous pouvez tenir à jour les disponibilités d’un expert
mail-assistant-text = { $expert } vous demande de tenir à jour ses disponibilités : heures, absences, voyages et agendas.
mail-assistant-how = Le bouton ci-dessous ouvre la page ; il n’est pas nécessaire de se connecter. Veuillez ne pas transmettre ce courriel : quiconque a le lien peut modifier les disponibilités. L’expert peut supprimer le lien à tout moment.
mail-assistant-button = Ouvrir les disponibilités

## Sign-in
mail-sign-in-subject = Votre lien de connexion
mail-sign-in-text = Vous avez demandé à vous connecter. Ouvrez le lien ci-dessous et utilisez le bouton de la page. Le lien fonctionne une seule fois, jusqu’au { $until }.
mail-sign-in-button = Se connecter
mail-sign-in-ignore = Si vous n’êtes pas à l’origine de cette demande, veuillez ne pas tenir compte de ce message. Personne ne peut se connecter sans le lien.
mail-offer-subject = Une place pour vous : { $title }
mail-offer-text = Bonne nouvelle : une place s’est libérée dans « { $title } », et elle vous est réservée.
mail-offer-until = Veuillez répondre avant le { $until }. Ensuite, la place revient à la personne suivante.
mail-offer-together = Les autres membres de votre groupe ont reçu une proposition au même moment. Chacun répond pour soi.
mail-offer-decides = Si vous prenez la place, l’organisateur décide de votre inscription ; la place vous reste réservée jusque-là.
mail-offer-button = Accepter ou refuser la place
mail-offer-expired-subject = Votre proposition a expiré : { $title }
mail-offer-expired-text = Nous vous avions réservé une place dans « { $title } », mais aucune réponse ne nous est parvenue à temps. La place revient à la personne suivante, et votre inscription a pris fin.
mail-offer-expired-again = Si vous souhaitez toujours participer, ouvrez votre inscription par le lien ci-dessous : un bouton vous remet sur la liste d’attente, à la fin.
mail-offer-withdrawn-subject = La proposition a été retirée : { $title }
mail-offer-withdrawn-text = L’organisateur a retiré la place dans « { $title } » qui vous était proposée. Vous êtes de nouveau sur la liste d’attente, à votre ancien rang.
mail-fact-session = Séance :
mail-fact-when = Quand :
mail-fact-place = Lieu :
mail-fact-by = À la demande de :
mail-fact-before = Jusqu’ici :
mail-fact-reason = Raison :
mail-footer-engagement = Le lien qu’il contient ouvre votre invitation sans mot de passe. Veuillez ne pas le transmettre.
mail-invitation-subject = Voulez-vous animer cette séance ? { $session }
mail-invitation-text = Il vous est demandé d’animer la séance « { $session } » du programme « { $title } ».
mail-invitation-answer = Veuillez dire si vous le pouvez. Le lien ouvre une page avec deux boutons, et vous pouvez changer votre réponse jusqu’à la fin de la séance.
mail-invitation-button = Répondre à l’invitation
mail-invitation-calendar = Une entrée de calendrier accompagne ce message. Elle reste provisoire jusqu’à votre acceptation.
mail-engagement-confirmed-subject = Merci : { $session }
mail-engagement-confirmed-text = Merci d’avoir accepté d’animer « { $session } » dans le programme « { $title } ».
mail-engagement-confirmed-calendar = L’entrée de calendrier de ce message remplace la provisoire. En cas d’empêchement, veuillez nous le dire par le lien ci-dessous.
mail-engagement-button = Voir mon engagement
mail-engagement-asked-again-subject = Nouvelle heure, veuillez répondre de nouveau : { $session }
mail-engagement-changed-subject = Modifié : { $session }
mail-engagement-changed-text = La séance « { $session } » du programme « { $title } » a changé.
mail-engagement-changed-ask = L’heure n’est plus la même. Veuillez dire si vous pouvez animer la séance à cette heure.
mail-engagement-changed-calendar = L’entrée de calendrier de ce message remplace l’ancienne. Vous n’avez rien à faire.
mail-engagement-declined-subject = Décliné : { $session }
mail-engagement-declined-text = Vous avez décliné d’animer « { $session } » dans le programme « { $title } ». Les organisateurs le savent.
mail-engagement-declined-again = S’il s’agit d’une erreur, vous pouvez encore accepter par le lien ci-dessous.
mail-engagement-released-subject = Plus nécessaire : { $session }
mail-engagement-released-text = Il ne vous est plus demandé d’animer « { $session } » dans le programme « { $title } ». Merci de votre disponibilité.
mail-engagement-cancelled-subject = Annulé : { $session }
mail-engagement-cancelled-text = Nous le regrettons : la séance « { $session } » du programme « { $title } » n’aura pas lieu. Vous n’avez rien à faire.
mail-expert-declined-subject = Décliné par l’expert : { $session }
mail-expert-declined-text = { $expert } ne peut pas animer « { $session } » dans le programme « { $title } ».
mail-expert-declined-after-all = { $expert } avait accepté d’animer « { $session } » dans le programme « { $title } », et ne le peut finalement pas.
mail-expert-declined-button = Voir le programme

## What a mail is about, and how far it has come
mail-kind-confirm-address = Confirmation de l’adresse
mail-kind-received = Inscription reçue
mail-kind-accepted = Inscription acceptée
mail-kind-rejected = Inscription non retenue
mail-kind-waitlisted = Liste d’attente
mail-kind-withdrawn = Désistement
mail-kind-removed = Inscription supprimée
mail-kind-programme-cancelled = Programme annulé
mail-kind-changed = Emploi du temps modifié
mail-kind-link-again = Nouvel envoi du lien
mail-kind-expert-welcome = Ajouté comme expert
mail-kind-availability-reminder = Disponibilités à confirmer
mail-kind-assistant-link = Lien pour un assistant
mail-kind-sign-in = Connexion
mail-kind-invitation = Expert sollicité
mail-kind-engagement-confirmed = L’expert a accepté
mail-kind-engagement-changed = Séance d’un expert modifiée
mail-kind-engagement-released = Expert plus nécessaire
mail-kind-expert-answered = L’expert a décliné
mail-kind-sign-up = Place dans une séance
mail-kind-offer = Place proposée
mail-kind-offer-expired = Proposition expirée
mail-kind-offer-withdrawn = Proposition retirée
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
mail-sign-up-place-subject = Vous avez une place : { $session } ({ $title })
mail-sign-up-no-place-subject = Plus de place : { $session } ({ $title })
mail-sign-up-taken = Vous êtes inscrit à « { $session } », une séance de « { $title } ».
mail-sign-up-moved-up = Une place s’est libérée : vous avez maintenant une place dans « { $session } », une séance de « { $title } ». Si vous ne pouvez pas l’utiliser, veuillez la rendre sur votre page, afin que quelqu’un d’autre puisse l’avoir.
mail-sign-up-left = Vous avez rendu votre place dans « { $session } », une séance de « { $title } ».
mail-sign-up-removed = L’organisateur vous a retiré de la liste de « { $session } », une séance de « { $title } ». Votre place dans le programme reste la vôtre.
mail-sign-up-calendar = Votre entrée de calendrier accompagne de nouveau ce message, telle qu’elle est maintenant.
