### Heures auxquelles une séance pourrait avoir lieu.

slot-page = Trouver une heure
slot-find = Trouver une heure
slot-find-other = Trouver une autre heure
slot-title = Quand cela pourrait être
slot-now = Actuellement
slot-hint = Ces heures conviennent à tous ceux dont la séance a besoin : les experts sont libres, trajet et pauses compris, le site est ouvert et personne n’a autre chose. Celles qui n’empêchent personne de dormir viennent d’abord ; qui a déjà eu des nuits compte davantage.
slot-look = Chercher dans ces jours
slot-unsaid = { $names } : aucune disponibilité indiquée ; Sojourn suppose que ces personnes sont libres.
slot-found = Heures qui conviennent à tous
slot-best = la meilleure
slot-number = nº { $number }
slot-all-day = Chacun siège entre 8 h et 20 h de sa propre journée.
slot-outside = { $count ->
    [one] Une personne siège hors de 8 h – 20 h de sa propre journée :
   *[other] { $count } personnes siègent hors de 8 h – 20 h de leur propre journée :
  }
slot-people = { $count ->
    [one] (1 personne)
   *[other] ({ $count } personnes)
  }
slot-borne = { $count ->
    [one] a déjà eu une séance de ce genre
   *[other] a déjà eu { $count } séances de ce genre
  }
slot-missed = Pas aux heures que préfère { $names }.
slot-strip = La journée telle que chacun la vit
slot-take = Prendre cette heure
slot-take-and-ask = La réserver et inviter les experts
slot-take-and-hold = La réserver seulement
slot-gone = Cette heure n’est plus disponible : quelque chose est venu s’intercaler. La liste ci-dessous est nouvelle.
slot-none = Aucune heure ne convient à tous
slot-nearly = Quand ce serait possible autrement
slot-without = Ce serait possible alors sans : { $names }.
slot-if-open = les heures d’ouverture de { $name }
slot-some-experts = certains des experts au choix
slot-hours = Par exemple le { $day }, à l’heure de
slot-never = jamais
slot-other-hours = Ceux dont elle a besoin ont du temps les mêmes jours, mais pas aux mêmes heures.
