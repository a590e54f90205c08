### What needs an organiser today: on top of the organiser's first page.

need-title = À faire aujourd’hui
need-none = Rien ne vous attend pour le moment.
need-more = Et { $count } autres : ils apparaîtront ici une fois ceux-ci réglés.
need-dead-mails = { $count ->
    [one] Un courriel n’a pas pu être remis
   *[other] { $count } courriels n’ont pas pu être remis
}
need-dead-mails-do = Voir les courriels
need-clock-rules = De nouvelles règles de l’heure ont déplacé des horaires
need-undelivered = { $count ->
    [one] Une personne inscrite n’a pas pu être jointe par courriel
   *[other] { $count } personnes inscrites n’ont pas pu être jointes par courriel
}
need-undelivered-do = Voir qui
need-decide = { $count ->
    [one] Une inscription attend votre décision
   *[other] { $count } inscriptions attendent votre décision
}
need-decide-do = Décider
# Before how many seats are free.
need-waiting = { $count ->
    [one] Une personne est sur la liste d’attente.
   *[other] { $count } personnes sont sur la liste d’attente.
}
need-waiting-do = Voir la liste d’attente
need-unanswered = { $count ->
    [one] Un expert n’a pas encore répondu
   *[other] { $count } experts n’ont pas encore répondu
}
need-unanswered-do = Voir les séances
need-publish = Modifié, mais pas encore publié
need-publish-do = Voir les modifications
need-finish = Le dernier jour est passé
need-begins = { $days ->
    [0] Commence aujourd’hui
    [1] Commence demain
   *[other] Commence dans { $days } jours, le { $date }
}
need-begins-do = Vérifier
# Before a date and time.
need-closes = Clôture des inscriptions
need-closes-do = Voir les inscriptions
need-plan = Un brouillon sans séance
