### Other clock rules: what they moved, and that an organiser has seen it.

clock-title = Horaires déplacés par de nouvelles règles de l’heure
clock-intro = Les règles de l’heure ont changé : { $places } (données de fuseaux { $version }). Ce qui a été convenu à l’heure du lieu reste tel quel ; l’instant que cela désigne n’est plus le même.
clock-intro-public = Les pages publiques le montrent déjà correctement, au lieu même et pour chaque lecteur. Les calendriers et les courriels déjà envoyés contiennent encore l’ancien instant, jusqu’à votre confirmation.
clock-nothing = Rien n’a été déplacé
clock-nothing-hint = Lorsqu’un pays change ses règles de l’heure, ce que cela déplace est énuméré ici.
clock-changed-meanwhile = D’autres horaires ont été déplacés depuis que vous avez ouvert cette page. Rien n’a été confirmé. Veuillez relire la liste.
clock-link = Voir ce qui a été déplacé
clock-goes-along = De nouvelles règles de l’heure ont déplacé des horaires de ce programme. Toute version que vous publiez l’annonce aussi.
clock-sessions = Séances
clock-session = Séance
clock-agreed = Convenu
clock-was = Avant
clock-is = Désormais
clock-deadlines = Inscription et offres
clock-deadlines-hint = L’heure promise est maintenue. Il n’y a personne à prévenir.
# The end of an offered seat.
clock-offer = Fin de l’offre faite à { $name }
clock-doubts = À vous de décider
clock-doubt-gap = À { $place }, les horloges sautent désormais { $when }. Tant que vous n’avez pas choisi une autre heure, la séance commence plus tard, de la durée du saut.
clock-doubt-fold = À { $place }, les horloges indiquent désormais deux fois { $when }. Tant que vous n’avez pas choisi, la séance commence la première fois.
clock-confirm = J’en ai pris connaissance
clock-confirm-hint = La liste est rangée. Aucun participant ne doit être prévenu.
clock-confirm-publish = Confirmer et publier la version { $number }
clock-confirm-publish-hint = La nouvelle version ne diffère de la précédente que par ces horaires. Les personnes indiquées ci-dessus reçoivent un courriel, et leur calendrier est mis à jour. Les autres modifications non publiées le restent.
clock-done = Il est noté que vous avez pris connaissance de ce que les règles de l’heure ont déplacé.
