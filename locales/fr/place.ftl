### Institutions, sites, strands and country groups, as the staff keeps them.

place-name = Nom
# $language is the name of a language: "Name in French".
place-name-in = Nom en { $language }
place-address = Adresse
place-city = Ville
place-country = Pays
place-languages = Langues
place-deleted = Suppression effectuée.
place-delete-title = Confirmer la suppression ?

place-institutions = Institutions
place-institutions-empty = Aucune institution ne figure ici. Ajoutez la première, ou modifiez la recherche.
place-institution-new = Nouvelle institution
place-institution-edit = Modifier l’institution
place-institution-delete = { $name } sera supprimée. Cette action est irréversible. Elle est refusée tant qu’un programme cite cette institution.

place-sites = Sites
place-sites-empty = Aucun site ne figure ici. Ajoutez le premier, ou modifiez la recherche.
place-site-new = Nouveau site
place-site-edit = Modifier le site
place-site-delete = { $name } sera supprimé. Cette action est irréversible. Elle est refusée tant qu’une séance a lieu sur ce site.
place-hours = Heures d’ouverture
place-hours-hint = À l’heure du site. Si vous les laissez toutes vides, le site est ouvert à toute heure.
place-holidays = Jours fériés
place-holidays-hint = Un par ligne : le jour, ou le premier et le dernier jour, et le nom. Par exemple : 2027-05-01 Fête du travail, ou 2027-10-01 – 2027-10-07 Fête nationale
place-zone-hint = L’heure à laquelle on vit sur le site. Elle ne peut plus être changée dès que des séances y ont lieu.

place-strands = Domaines d’activité
place-strands-explanation = Chaque programme est annoncé dans un domaine d’activité. Les domaines sont affichés dans cet ordre.
place-strand-new = Nouveau domaine d’activité
place-strand-edit = Modifier le domaine d’activité
place-strand-delete = « { $name } » sera supprimé. Cette action est irréversible. Elle est refusée tant qu’un programme relève de ce domaine.
place-position = Position
place-position-hint = Un nombre entier. Les plus petits viennent en premier.

place-groups = Groupes de pays
place-groups-explanation = Un pays appartient à un groupe d’un jour donné jusqu’à un autre. Veuillez vérifier de temps à autre les listes de l’Organisation des Nations Unies.
place-group = Groupe
place-group-hint = Le sigle anglais, par exemple LDC (PMA), LLDC (PDSL) ou SIDS (PEID).
place-member-new = Ajouter un pays à un groupe
place-member-edit = Modifier l’appartenance
place-member-delete = { $country } sera retiré du groupe { $group } comme s’il n’y avait jamais appartenu. Si le pays a quitté le groupe, indiquez plutôt le jour.
place-member-today = Membre aujourd’hui
place-members = { $count ->
    [0] aucun membre aujourd’hui
    [one] un membre aujourd’hui
   *[other] { $count } membres aujourd’hui
}
place-since = Depuis
place-since-hint = Le premier jour d’appartenance. Laissez vide s’il en a toujours été ainsi.
place-until = Jusqu’au
place-until-hint = Le jour où le pays quitte ou a quitté le groupe. Laissez vide s’il n’y en a pas.
