### Versions: what changes, what is public, what was.

version-published = Version { $number }, publiée le
version-name = Version no { $number }
version-print = Imprimer l’emploi du temps
version-itinerary-of = Emploi du temps : { $title }
version-printed = État au
version-cancelled = Annulée

## What is different
version-added = Nouveau
version-removed = Retiré
version-edited = Modifié
version-sessions = Séances
version-facts = Le programme
version-legs = Étapes
version-description = La description a changé.
version-notes = Les indications pour les participants ont changé.
version-address = L’adresse de la réunion en ligne a changé.
version-length = Durée
version-minutes = { $minutes ->
    [one] { $minutes } min
   *[other] { $minutes } min
}
version-place = Lieu
version-attendance = Public
version-experts = Intervenants
# Under a session: who gives it.
version-with = Avec { $names }
# "Moved from Tue 2 Mar, 09:00 to 14:00 (Kathmandu, UTC+05:45)"
version-moved = Déplacée du { $from } au { $to } ({ $place }, { $offset })
version-clocks = Toujours { $when } ({ $place }) ; les règles de l’heure y ont changé : { $before } UTC auparavant, { $after } UTC désormais
version-moved-zone = Déplacée du { $from } ({ $old_place }, { $old_offset }) au { $to } ({ $place }, { $offset })

## Changes not yet public
version-changes-title = Modifications pas encore publiques
version-changes-hint = Tous les autres voient encore la version { $number }.
version-changes-notice = Une partie de ce que vous voyez ici n’est pas encore publique.
version-changes-link = Voir les modifications et les publier
version-changed-meanwhile = Quelqu’un a modifié le programme depuis que vous avez ouvert cette page. Rien n’a été publié. Veuillez revoir les modifications.
version-nothing = Rien n’a changé
version-nothing-hint = Tout le monde voit le programme comme vous : version { $number }.
version-what-changes = Ce qui change
version-mails = Qui reçoit un courriel
version-mails-names = Leurs noms
version-delegates-count = { $count ->
    [0] Personne : l’emploi du temps d’aucun délégué n’est différent.
    [one] { $count } délégué, dont l’emploi du temps diffère de ce qui lui a été annoncé.
   *[other] { $count } délégués, dont l’emploi du temps diffère de ce qui leur a été annoncé.
}
version-experts-count = { $count ->
    [0] Aucun expert : rien d’autre n’a été annoncé à personne.
    [one] { $count } expert, à qui une autre heure, un autre lieu ou un autre titre a été annoncé.
   *[other] { $count } experts, à qui une autre heure, un autre lieu ou un autre titre a été annoncé.
}
version-note = Remarque
version-note-hint = Elle figure dans les courriels et dans la liste des versions. Elle peut rester vide.
version-publish = Publier la version { $number }
version-done = { $count ->
    [0] La nouvelle version est publique. Il n’y avait personne à avertir.
    [one] La nouvelle version est publique. { $count } délégué reçoit un courriel.
   *[other] La nouvelle version est publique. { $count } délégués reçoivent un courriel.
}

## One session called off
version-cancel-session = Annuler une séance
version-cancel-session-link = Annuler
version-cancel-session-text = La séance sort aussitôt du programme : une nouvelle version est publiée, qui ne diffère que par là, et chaque délégué concerné reçoit un courriel et une nouvelle entrée de calendrier. Les autres modifications pas encore publiques le restent.
version-cancel-session-button = Annuler et publier aussitôt

## History
version-history = Les versions
version-number = No
version-when = Publiée le
version-who = Par
version-told = Courriels
version-told-count = { $count ->
    [one] { $count } délégué a été averti.
   *[other] { $count } délégués ont été avertis.
}
version-none = Rien n’a encore été publié.
version-first = Voici ce qui a été publié en premier.
version-what-is-new = Ce qui était nouveau
