### The home page: programmes that are announced.

home-title = Voyages d’étude, échanges d’experts et formations
home-description = Des programmes à travers les fuseaux horaires : trouvez-en un, voyez chaque horaire à l’heure du site et à la vôtre, et inscrivez-vous.
home-introduction = Trouvez un programme et inscrivez-vous en quelques minutes. Tous les horaires sont indiqués à l’heure du site et à la vôtre.
home-words = Titre, ville, institution hôte ou tout autre mot
home-filters = Filtres
home-kind = Type
home-strand = Domaine d’activité
home-country = Pays
home-month = Mois
home-when = Quand
home-when-upcoming = À venir
home-when-past = Passés ou annulés
home-open = Seulement avec des places libres
home-shown-only = Affichés seulement
home-part-words = « { $words } »
home-take-away = { $part } : retirer ce filtre
home-found = { $count ->
    [0] Aucun programme
    [one] Un programme
   *[other] { $count } programmes
}
home-nothing-hint = Aucun programme ne réunit tout ce que vous demandez. Essayez sans l’un de ces critères :
home-nothing-one-hint = Aucun programme ne correspond à votre demande. Essayez un autre mot ou un autre filtre, ou voyez tous les programmes.
home-without = Sans { $part }
home-empty = Aucun programme n’est encore annoncé
home-empty-hint = Les programmes apparaissent ici dès qu’un organisateur les publie.
home-empty-organise = Préparer un programme
