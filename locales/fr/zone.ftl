### The page that chooses the time zone.

zone-title = Choisir votre fuseau horaire
zone-explanation = Chaque heure de ce site est indiquée avec son fuseau. Choisissez où vous êtes pour voir aussi les heures chez vous.
zone-current = Les heures sont aussi affichées pour :
zone-search = Pays ou ville
zone-search-button = Rechercher
# $asked is what the person typed.
zone-nothing-found = Aucun lieu ne correspond à « { $asked } ». Veuillez essayer le nom de votre pays ou d’une grande ville proche.
zone-region-africa = Afrique
zone-region-america = Amériques
zone-region-antarctica = Antarctique
zone-region-arctic = Arctique
zone-region-asia = Asie
zone-region-atlantic = Atlantique
zone-region-australia = Australie
zone-region-europe = Europe
zone-region-indian = Océan Indien
zone-region-pacific = Pacifique
