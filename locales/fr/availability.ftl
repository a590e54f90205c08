### /availability: when an expert is free.

availability-title = Mes disponibilités
availability-unsaid = Vous n’avez pas encore dit quand vous êtes disponible. Commencez par vos heures habituelles de la semaine.
availability-inactive = Vous ne figurez pas sur la liste des experts pour le moment : personne ne vous sollicite pour de nouvelles séances. S’il s’agit d’une erreur, veuillez écrire à un organisateur.
availability-zone = Vos heures se lisent à l’heure de { $place }.
availability-profile = Changer de fuseau horaire ou de profil
availability-removed = Entrée retirée.

## Hours of the week
availability-hours = Heures de la semaine
availability-hours-hint = Quand vous êtes d’habitude disponible pour des séances, à votre heure. Laissez un jour vide si vous ne l’êtes pas.
availability-same = Les heures du lundi valent aussi du mardi au vendredi

week-mon = Lundi
week-tue = Mardi
week-wed = Mercredi
week-thu = Jeudi
week-fri = Vendredi
week-sat = Samedi
week-sun = Dimanche
week-hint = De … à …, par exemple 9-12:30, 14-17. Après minuit : 22-2. Toute la journée : 0-24.
week-whole-day = toute la journée

## Hours of the week on a grid, where scripts run
week-short-mon = lun.
week-short-tue = mar.
week-short-wed = mer.
week-short-thu = jeu.
week-short-fri = ven.
week-short-sat = sam.
week-short-sun = dim.
grid-open = Peindre les heures sur une grille
grid-close = Ranger la grille
grid-title = Heures de la semaine, à l’heure de { $place }
grid-hint = Faites glisser sur les cases, ou pressez-les une à une : ce qui est rempli est libre. Au clavier : flèches, Espace, et flèches avec Maj pour continuer. Tout est porté dans les champs, et gardé quand vous enregistrez.
grid-finger-hint = Le doigt fait défiler ; pour glisser, choisissez « Peindre avec le doigt » ci-dessous.
grid-hour = Heure
# Before a choice of 1 h, 30 min, 15 min.
grid-step = Une case :
grid-night = Heures de nuit
grid-finger = Peindre avec le doigt
grid-undo = Annuler
grid-undone = Annulé.
grid-days = { $first } à { $last }
grid-cell = { $day }, { $time }
grid-part = libre en partie : { $hours }
grid-painted = { $day }, { $time } : libre
grid-erased = { $day }, { $time } : pas libre
grid-unread = Ce qui est saisi pour { $day } ne se lit pas comme des heures. Corrigez d’abord ce champ.
grid-full = Une journée ne peut pas avoir plus de { $most } plages.

## The three lists
availability-list-day = Jours particuliers
availability-list-absence = Périodes d’absence
availability-list-travel = Voyages
availability-hint-day = Ces jours-là, seules ces heures comptent, et non celles de la semaine.
availability-hint-absence = Ces jours-là, vous n’êtes pas du tout disponible.
availability-hint-travel = Ces jours-là, vos heures se lisent à l’heure du lieu où vous êtes.
availability-new-day = Ajouter un jour particulier
availability-new-absence = Ajouter une absence
availability-new-travel = Ajouter un voyage
availability-field-date = Jour
availability-field-hours = Heures
availability-field-hours-hint = De … à …, par exemple 9-12:30, 14-17. Laissez vide si vous n’êtes pas disponible ce jour-là.
availability-field-first = Premier jour
availability-field-last = Dernier jour
availability-field-last-mark = s’il y en a plusieurs
availability-field-zone = Fuseau horaire sur place
availability-field-note = Remarque
availability-field-note-hint = Les organisateurs la voient.
# A day with its hours, or days with the place of a journey.
availability-entry = { $dates } : { $what }
availability-remove = Retirer cette entrée ?
availability-remove-text = Sera retiré : { $name }.

## The next weeks
availability-weeks = Les quatre prochaines semaines
availability-weeks-hint = Telles qu’elles résultent de tout ce qui précède. Les séances convenues n’en sont pas déduites.
availability-with = Aussi à l’heure de
availability-day = Jour
availability-free = Disponible
availability-today = aujourd’hui
availability-not-free = pas disponible
availability-why-absence = Absence
availability-why-day = Jour particulier
availability-why-week = Pas d’heures ce jour de la semaine
availability-why-travel = En voyage : { $place }
# Below a drawing of the days; the bars are what is free.
availability-strip = Heures disponibles, à l’heure de { $place }

## Whether all of it is still right
availability-confirmed = Confirmé pour la dernière fois : { $day }
availability-confirmed-never = Pas encore confirmé
availability-confirm = Tout cela est encore exact
availability-confirm-done = Merci. Les organisateurs voient que vos disponibilités ont été confirmées aujourd’hui.
availability-of = Disponibilités de { $name }
availability-of-hint = Vous les tenez à jour par un lien reçu de cette personne. Les invitations et le profil restent à elle.

## Wishes and limits
limits-title = Souhaits et limites
limits-hint = Les organisateurs sont avertis quand une séance ne les respecte pas, et doivent donner une raison pour la prévoir malgré tout.
limits-edit = Modifier souhaits et limites
limits-none = Ni souhaits ni limites
limits-notice = Préavis
limits-notice-hint = Combien de temps avant une séance vous souhaitez être sollicité. Laissez vide si cela n’importe pas.
limits-unit = En
limits-unit-hours = heures
limits-unit-days = jours
limits-before = Pause avant une séance
limits-after = Pause après une séance
limits-minutes-hint = En minutes, par rapport à une autre séance.
limits-most = Séances par jour, au plus
limits-preferred = Heures que vous préférez
limits-preferred-hint = Un simple souhait : vos autres heures disponibles restent possibles.
limits-is-notice = Souhaite être sollicité { $length } à l’avance
limits-is-before = { $length } sans autre séance avant une séance
limits-is-after = { $length } sans autre séance après une séance
limits-is-most = { $most ->
    [one] { $most } séance par jour au plus
   *[other] { $most } séances par jour au plus
}
limits-is-preferred = Préfère : { $hours }
limits-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}

## Calendars of busy times
busy-title = Agendas
busy-hint = Ce que contiennent vos propres agendas est déduit de vos heures disponibles. Seules les heures sont gardées, jamais leur objet.
busy-new-file = Ajouter un fichier d’agenda
busy-new-feed = Ajouter l’adresse d’un agenda
busy-file-hint = Exportez votre agenda au format iCalendar (.ics) et choisissez le fichier ici. Il est lu une fois ; envoyez-en un plus récent après des changements.
busy-feed-hint = Collez l’adresse secrète au format iCal que propose votre agenda. Elle est lue toutes les heures, et n’est montrée à personne.
busy-name = Nom
busy-name-hint = Pour le distinguer des autres, par exemple : Travail.
busy-file = Fichier d’agenda
busy-file-kind = Jusqu’à 2 Mo, .ics
busy-address = Adresse
busy-kind-file = Fichier
busy-kind-feed = Adresse chez { $host }
busy-times = { $count ->
    [one] { $count } période occupée
   *[other] { $count } périodes occupées
}
busy-read = lu : { $time }
busy-tried = essayé : { $time }
busy-never = pas encore lu
busy-unknown-zone = { $count ->
    [one] Fuseau horaire inconnu pour { $count } entrée : vous comptez comme occupé aussi longtemps qu’elle pourrait durer.
   *[other] Fuseau horaire inconnu pour { $count } entrées : vous comptez comme occupé aussi longtemps que chacune pourrait durer.
}
busy-unread = { $count ->
    [one] { $count } entrée se répète d’une façon qui n’est pas comprise ; seule sa première fois compte.
   *[other] { $count } entrées se répètent d’une façon qui n’est pas comprise ; seule la première fois de chacune compte.
}
busy-error-not-https = Elle mène à une adresse non sécurisée (sans https).
busy-error-closed = L’hôte n’est pas sur l’internet public ; il n’est donc pas interrogé.
busy-error-unreachable = L’hôte ne répond pas.
busy-error-too-slow = La réponse a pris plus de 5 secondes.
busy-error-answer = Il n’y a pas d’agenda à cette adresse.
busy-error-redirects = Elle renvoie sans fin ailleurs.
busy-error-too-large = Il dépasse 2 Mo.
busy-error-not-a-calendar = Ce qui s’y trouve n’est pas un agenda.
busy-error-too-many = Il contient plus de 5 000 périodes occupées.
busy-error-key = L’adresse ne peut plus être lue. Veuillez la retirer et l’ajouter de nouveau.
busy-still = Ce qui a été lu auparavant compte toujours.
busy-refresh = Lire maintenant
busy-remove = Retirer cet agenda ?
busy-remove-text = « { $name } » et ses périodes occupées seront retirés.
busy-why = Occupé d’après son agenda : { $hours }
busy-key = En pointillé : occupé d’après son agenda.

## A link for an assistant
assistant-title = Un lien pour un assistant
assistant-text = Quiconque a le lien peut modifier vos heures, absences, voyages, limites et agendas. Il ne peut pas répondre aux invitations et ne voit pas votre profil.
assistant-none = Il n’y a pas de lien pour le moment.
assistant-since = Un lien existe depuis le { $day }.
assistant-name = Nom de l’assistant
assistant-email = Courriel de l’assistant
assistant-email-hint = Le lien y est envoyé. Laissez vide pour le transmettre vous-même.
assistant-make = Créer un lien
assistant-make-new = Créer un nouveau lien
assistant-make-hint = Un nouveau lien met fin au précédent.
assistant-made = Voici le lien. Il n’est montré que cette fois.
assistant-mailed = Il a aussi été envoyé à { $email }.
assistant-end = Supprimer le lien
assistant-ended = Le lien est supprimé. Plus personne ne peut s’en servir.
