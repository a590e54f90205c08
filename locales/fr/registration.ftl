### Registering, the personal page, and the organiser's list of registrations.

## The form
registration-title = Inscription
registration-for = Inscription à « { $title } »
registration-intro = Cela prend environ cinq minutes. Aucun compte n’est nécessaire : nous vous enverrons ensuite un courriel avec un lien personnel.
registration-full-notice = Toutes les places sont prises pour le moment. Vous pouvez vous inscrire sur la liste d’attente : une fois votre adresse confirmée, vous gardez votre rang.
registration-open-until = Date limite d’inscription
registration-opens = Ouverture des inscriptions
registration-closed-since = Clôture des inscriptions
registration-names = Nom tel qu’il figure dans votre passeport
registration-names-hint = Veuillez recopier vos noms exactement comme ils sont imprimés dans le passeport, en caractères latins. S’il n’y figure qu’un seul nom, remplissez un seul des deux champs.
registration-family-name = Nom de famille
registration-given-names = Prénoms
registration-own-script-name = Nom dans votre propre écriture
registration-own-script-name-hint = Par exemple 李明, أمينة ou श्रेष्ठ.
registration-contact = Coordonnées
registration-email = Adresse électronique
registration-email-hint = Votre lien personnel sera envoyé à cette adresse.
registration-citizenship = Nationalité
registration-residence = Pays de résidence
registration-work = Activité professionnelle
registration-institution = Institution ou entreprise
registration-post = Fonction
registration-languages = Langues dans lesquelles vous pouvez travailler
registration-needs = Pour bien vous accueillir
registration-dietary = Alimentation : ce que vous ne mangez pas
registration-dietary-hint = Par exemple végétarien, halal, sans noix.
registration-access-needs = Aide dont vous avez besoin
registration-access-needs-hint = Par exemple un fauteuil roulant, de gros caractères, une salle calme.
registration-motivation = Pourquoi souhaitez-vous participer ?
registration-motivation-hint = Quelques phrases suffisent. L’organisateur les lit.
registration-consent = J’accepte que l’organisateur utilise ces données pour préparer et conduire ce programme.
registration-send = S’inscrire

## After sending it
registration-sent-title = Consultez votre messagerie
registration-sent-to = Nous avons envoyé un courriel à { $address }.
registration-sent-somewhere = Nous vous avons envoyé un courriel.
registration-sent-next = Ouvrez le lien qu’il contient et confirmez au moyen du bouton de la page. C’est seulement alors que votre inscription compte.
registration-sent-seat = Une place vous est réservée jusqu’au
registration-sent-no-seat = Toutes les places sont prises pour le moment ; vous figurerez donc sur la liste d’attente. Votre rang compte à partir de votre confirmation. Le lien peut être utilisé jusqu’au
registration-sent-nothing = Rien reçu après quelques minutes ? Consultez le dossier des courriers indésirables, ou redemandez le lien.
registration-back-to-programme = Retour au programme

## Asking for the link again
registration-link-title = Recevoir de nouveau mon lien
registration-link-intro = Veuillez indiquer l’adresse avec laquelle vous vous êtes inscrit à « { $title } ». Si nous la connaissons, nous y enverrons votre lien personnel.
registration-link-send = Envoyer mon lien
registration-link-sent = Si cette adresse nous est connue pour ce programme, un courriel vient d’être envoyé. Veuillez consulter votre messagerie, y compris le dossier des courriers indésirables.
registration-link-expired-title = Ce lien a expiré
registration-link-expired-text = Pour votre sécurité, un lien ne fonctionne que pendant un temps limité. Nous pouvons vous en envoyer un nouveau.

## The personal page
registration-own-title = Mon inscription
registration-state-draft = À confirmer
registration-state-submitted = Reçue
registration-state-waitlisted = Liste d’attente
registration-state-offered = Place proposée
registration-state-accepted = Acceptée
registration-state-rejected = Non retenue
registration-state-withdrawn = Désistement
registration-state-expired = Expirée
registration-next-draft-seat = Il reste une étape : veuillez confirmer que cette inscription est la vôtre. Une place vous est réservée jusqu’au
registration-next-draft = Il reste une étape : veuillez confirmer que cette inscription est la vôtre. Toutes les places étant prises, vous figurerez sur la liste d’attente. Veuillez confirmer avant le
registration-next-submitted = Votre inscription est parvenue à l’organisateur, qui prendra une décision. Entre-temps, une place vous est réservée. Vous serez informé par courriel.
registration-next-waitlisted = Toutes les places sont prises. Votre rang sur la liste d’attente : { $place }. Nous vous informerons par courriel dès qu’une place se libérera pour vous.
registration-next-offered = Une place s’est libérée, et elle vous est réservée. Veuillez dire si vous la prenez.
registration-next-accepted = Votre inscription est acceptée et votre place vous est assurée. Le courriel qui vous l’annonce comporte un rendez-vous pour votre calendrier. Si vous ne pouvez pas venir, veuillez vous désister, afin que la place revienne à quelqu’un d’autre.
registration-next-rejected = L’organisateur regrette de n’avoir pas pu vous offrir de place.
registration-next-withdrawn = Vous vous êtes désisté. Si vous changez d’avis, vous pouvez vous inscrire de nouveau tant que les inscriptions sont ouvertes.
registration-next-expired = Cette inscription n’a pas été confirmée à temps et sa place a été libérée. Vous pouvez encore la confirmer : si une place est libre, elle est à vous ; sinon, vous figurerez sur la liste d’attente.
registration-next-expired-closed = Cette inscription n’a pas été confirmée à temps et les inscriptions sont closes.
registration-programme-cancelled = Le programme a été annulé. Vous n’avez rien à faire.
registration-programme-finished = Le programme est terminé. Nous vous remercions de votre participation.
registration-confirm = Confirmer mon inscription
registration-programme = Le programme
registration-dates = Dates
registration-host = Institution hôte
registration-calendar = Calendrier du programme
registration-programme-page = Page du programme
registration-own-data = Mes données
registration-edit = Modifier mes données
registration-edit-title = Modifier mes données
registration-edit-email = Votre adresse { $email } ne peut pas être modifiée ici, car votre lien personnel y est envoyé. Pour utiliser une autre adresse, veuillez vous désister et vous inscrire de nouveau, ou écrire à l’organisateur.
registration-edited = Vos modifications sont enregistrées.
registration-withdraw = Me désister
registration-withdraw-title = Vous désister du programme ?
registration-withdraw-text = Votre place dans « { $title } » sera attribuée à quelqu’un d’autre et vous ne pourrez pas la reprendre. Vous pourrez vous inscrire de nouveau tant que les inscriptions sont ouvertes.
registration-withdraw-button = Oui, me désister

## The organiser's list
registration-list-title = Inscriptions
registration-list-none = Aucune inscription pour l’instant
registration-list-none-hint = Une fois le programme publié et les inscriptions ouvertes, elles apparaîtront ici.
registration-list-seats = Places prises : { $taken } sur { $capacity }
registration-list-search = Nom, institution ou adresse
registration-list-country = Nationalité
registration-list-group = Groupe de pays (aujourd’hui)
registration-list-sort = Ordre
registration-list-all-states = Tous les états
registration-list-count = { $state } ({ $count })
registration-list-choose = Choisir { $name }
registration-list-chosen = Inscriptions choisies :
registration-list-mail-failed = Un courriel n’a pas pu être remis
registration-list-columns = Colonnes
registration-list-columns-hint = Le nom est toujours affiché. Décochez tout pour retrouver les colonnes habituelles.
registration-list-files = La liste en fichier
registration-list-export = Télécharger en CSV
registration-list-export-xlsx = Télécharger au format Excel
registration-list-export-hint = Les fichiers contiennent toutes les inscriptions qui correspondent au filtre, avec les colonnes affichées ci-dessus. Avec toutes les colonnes :
registration-list-export-all-xlsx = Fichier Excel
registration-list-export-all-csv = Fichier CSV
registration-list-same-address = Une autre inscription a la même adresse
registration-sort-received = Date de réception
registration-sort-name = Nom
registration-sort-country = Pays
registration-sort-state = État et rang
registration-accept = Accepter
registration-reject = Refuser
registration-choose-some = Veuillez choisir au moins une inscription.
registration-accepted-done = { $count ->
    [0] Rien à changer : les inscriptions étaient déjà acceptées.
    [one] Une inscription est acceptée. Le courriel est en cours d’envoi.
   *[other] { $count } inscriptions sont acceptées. Les courriels sont en cours d’envoi.
}
registration-rejected-done = { $count ->
    [0] Rien à changer : les inscriptions étaient déjà refusées.
    [one] Une inscription est refusée. Le courriel est en cours d’envoi.
   *[other] { $count } inscriptions sont refusées. Les courriels sont en cours d’envoi.
}
registration-reject-title = { $count ->
    [one] Refuser cette inscription ?
   *[other] Refuser ces { $count } inscriptions ?
}
registration-reject-text = Chaque personne concernée recevra un courriel. Les places se libèrent et les rendez-vous envoyés sont annulés.
registration-reject-button = { $count ->
    [one] Oui, la refuser
   *[other] Oui, les refuser
}
registration-nothing-decided = Aucune des inscriptions choisies n’a été modifiée.

## One registration, for the organiser
registration-detail-seat = Place
registration-detail-seat-none = Aucune
registration-detail-seat-taken = Prise
registration-detail-seat-held = Réservée, échéance
registration-detail-place = Rang sur la liste d’attente
registration-detail-received = Reçue
registration-detail-changed = Dernière modification
registration-detail-written-in = Langue des courriels
registration-detail-pending = Données plus récentes, pas encore confirmées
registration-detail-pending-hint = Saisies avec cette inscription. Elles remplaceront les données ci-dessus dès que la personne aura confirmé l’adresse.
registration-detail-mails = Courriels
registration-detail-no-mails = Aucun courriel pour l’instant.
registration-detail-mail = Courriel
registration-detail-mail-state = État
registration-detail-mail-time = Heure
registration-detail-back = Toutes les inscriptions

## Columns of the list and of its file
registration-column-family-name = Nom de famille
registration-column-given-names = Prénoms
registration-column-own-script-name = Nom dans sa propre écriture
registration-column-name = Nom
registration-column-email = Adresse électronique
registration-column-state = État
registration-column-seat = Place
registration-column-received = Reçue
registration-column-citizenship = Nationalité (code)
registration-column-citizenship-name = Nationalité
registration-column-residence = Résidence (code)
registration-column-residence-name = Résidence
registration-column-institution = Institution
registration-column-post = Fonction
registration-column-languages = Langues
registration-column-dietary = Alimentation
registration-column-access-needs = Aide nécessaire
registration-column-motivation = Motivation
registration-column-id = Numéro
