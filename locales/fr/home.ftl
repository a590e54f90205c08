### The home page: programmes that are announced.

home-title = Voyages d’étude, échanges d’experts et formations
home-description = Des programmes à travers les fuseaux horaires : trouvez-en un, voyez chaque horaire à l’heure du site et à la vôtre, et inscrivez-vous.
home-introduction = Trouvez un programme et inscrivez-vous en quelques minutes. Tous les horaires sont indiqués à l’heure du site et à la vôtre.
home-kind = Type
home-strand = Domaine d’activité
home-month = Mois
home-found = { $count ->
    [0] Aucun programme
    [one] Un programme
   *[other] { $count } programmes
}
home-empty = Aucun programme n’est encore annoncé
home-empty-hint = Les programmes apparaissent ici dès qu’un organisateur les publie.
home-empty-organise = Préparer un programme
