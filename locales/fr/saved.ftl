### Saved filters: lists of registrations that an organiser opens again by name.

saved-filters = Filtres enregistrés
saved-manage = Gérer
saved-save = Enregistrer ce filtre
saved-name = Nom
saved-name-hint = Filtre, ordre et colonnes sont enregistrés, pour vous seul. Un filtre du même nom est remplacé.
saved-none = Vous n’avez encore enregistré aucun filtre
saved-none-hint = Choisissez des filtres, un ordre ou des colonnes dans la liste des inscriptions ; vous pourrez ensuite les enregistrer sous un nom.
saved-delete = Supprimer { $name }
saved-delete-title = Supprimer le filtre « { $name } » ?
saved-delete-text = Seul le filtre disparaît. Toutes les inscriptions restent.
