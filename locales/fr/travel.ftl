### How long the ways between sites take.

travel-title = Temps de trajet
travel-lead = Les séances des mêmes personnes, ou du même expert, sur deux sites doivent être séparées d’au moins ce temps. Il est le même dans les deux sens.
travel-usual = Temps habituels
travel-usual-hint = En minutes. Ils comptent lorsque rien n’est indiqué ci-dessous pour deux sites.
travel-same-site = Sur le même site
travel-same-city = Dans la même ville
travel-same-country = Dans une autre ville du même pays
travel-abroad = Dans un autre pays
travel-entered = Entre deux sites
travel-entered-empty = Rien n’est encore indiqué ; les temps habituels comptent partout.
travel-add = Ajouter ou changer un temps
travel-add-hint = Un temps déjà indiqué pour les deux mêmes sites est remplacé.
travel-from = De
travel-to = À
travel-minutes = Durée en minutes
travel-time = Temps
travel-remove = Retirer
travel-removed = Retiré. Le temps habituel compte de nouveau.
travel-site = { $site } ({ $city })
travel-pair = { $from } ↔ { $to }
