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
