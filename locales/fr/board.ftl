### Le tableau sur lequel les organisateurs déplacent les séances.

board-title = Tableau
board-link = Ouvrir le tableau
board-hint = Chaque ligne suit l’horloge de son propre lieu. Choisissez une séance pour la déplacer par boutons ou par formulaire.
board-hint-drag = Ou faites-la glisser ; ou allez-y avec la touche Tab, déplacez-la avec les flèches, posez-la avec Entrée et renoncez avec Échap. Sur un écran tactile, laissez d’abord le doigt dessus un instant.
board-show = Ce que montrent les lignes
board-sites = Par site
board-experts = Par expert
board-zoom = Nombre de jours
board-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
board-all-days = Tous les jours
board-which-days = Quels jours
board-earlier = Plus tôt
board-later = Plus tard
board-empty = Rien n’est prévu ce jour-là.
board-no-sessions = Il n’y a encore rien à montrer. Ajoutez d’abord une séance.
board-online = En ligne
board-nobody = Personne n’est encore sollicité

## Ce qu’un bloc dit outre le titre et l’heure
board-mark-clash = Conflit
board-mark-allowed = Conflit admis
board-mark-pinned = Épinglée
board-mark-new = Nouvelle, pas encore publique
board-mark-changed = Modifiée, pas encore publique
board-mark-waiting = { $count ->
    [one] { $count } réponse attendue
   *[other] { $count } réponses attendues
}
board-mark-declined = Refusée
# Le même instant chez l’expert.
board-own-time = Pour l’expert : { $time }, { $place }
board-marks = Ce que veulent dire les marques
board-marks-clash = Quelque chose s’y oppose ; les raisons sont en haut de la page.
board-marks-pinned = Elle reste où elle est jusqu’à ce qu’on la libère.
board-marks-changed = Le public voit encore la dernière version.
board-marks-waiting = Un expert est sollicité, ou son temps est réservé, et il n’a pas répondu.

board-clashes = { $count ->
    [one] Un conflit
   *[other] { $count } conflits
}

## La séance choisie
board-chosen = Séance choisie
board-close = Fermer
board-move = Déplacer
board-move-to = La déplacer vers
board-move-anyway = La déplacer tout de même
board-nudge = La déplacer un peu
board-nudge-day-earlier = 1 jour plus tôt
board-nudge-hour-earlier = 1 heure plus tôt
board-nudge-quarter-earlier = 15 min plus tôt
board-nudge-quarter-later = 15 min plus tard
board-nudge-hour-later = 1 heure plus tard
board-nudge-day-later = 1 jour plus tard
board-nudge-next = Prochaine heure libre ce jour-là
board-pin = Épingler
board-unpin = Libérer
board-pinned-hint = Cette séance est épinglée : elle reste où elle est. Libérez-la pour la déplacer ici.
board-edit = Tout modifier
board-strip = Le même jour pour chacun
board-difference = Pas encore public

## Annuler et rétablir
board-undo = Annuler
board-redo = Rétablir
board-undo-anyway = Annuler tout de même
board-redo-anyway = Rétablir tout de même
board-done-moved = Déplacée.
board-done-pinned = La séance est épinglée.
board-done-unpinned = La séance est libérée.
board-done-undone = C’est annulé.
board-done-redone = C’est rétabli.

## Pendant qu’une séance est déplacée
board-landing = { $title } : { $day }, { $time }, { $place }. Relâchez ou appuyez sur Entrée pour la poser ici ; Échap pour renoncer.
board-refuses = { $title } est épinglée. Libérez-la d’abord.
board-stopped = { $title } reste où elle était.

## Les heures
board-hours = Quelles heures
board-hours-work = Heures de travail
board-hours-day = Journée entière
board-hours-near = De près
board-open = Ouvert { $hours }
board-closed = Fermé toute la journée
board-holiday = Fermé : { $name }
board-free = Libre { $hours }
board-free-never = Pas libre ce jour-là
board-free-unsaid = N’a pas dit quand il est libre
board-hatched-sites = Hachuré : fermé
board-hatched-experts = Hachuré : pas libre
board-outlined = Contour en tirets : où une séance se trouve maintenant

## Les programmes que Sojourn propose
board-search = Programmes proposés
board-how-long = Chercher pendant
board-propose = Proposer un programme
board-unplaced = { $count ->
    [one] { $count } séance n’a pas encore d’heure
   *[other] { $count } séances n’ont pas encore d’heure
}
board-look = La regarder
board-compare = Comparer les propositions côte à côte
board-preview = Proposition { $number }, telle qu’elle serait
board-preview-hint = Rien n’a encore changé. Rien ne se déplace ici : retenez toute la proposition, ou revenez.
board-preview-back = Revenir au tableau tel qu’il est
board-proposal-taken = Cette proposition a été retenue.
board-proposed-new = Reçoit une heure
board-proposed-moved = Serait déplacée
board-proposed-people = Autre expert
board-proposed-from = Maintenant : { $time }
board-proposed-stays = Elle reste telle qu’elle est.
board-marks-proposed = La proposition que vous regardez la modifie.
board-step-taken = { $count ->
    [one] proposition, { $count } séance
   *[other] proposition, { $count } séances
}
board-done-taken = La proposition est maintenant dans la copie de travail. Elle peut être annulée.
board-done-taken-undone = La proposition est annulée. Ce qui n’avait pas d’heure n’en a de nouveau plus ; le temps des experts est libéré.
board-done-taken-redone = La proposition est de nouveau dans la copie de travail, et le temps des experts est réservé.
