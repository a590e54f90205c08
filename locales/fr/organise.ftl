### Pages for those who run programmes.

organise-title = Les programmes que vous organisez
organise-new = Nouveau programme
organise-all = Vos programmes
organise-search-hint = Essayez avec moins de mots. La recherche porte sur les titres, les villes, l’institution hôte et les descriptions.
organise-sites = Sites
organise-institutions = Institutions
organise-empty = Vous n’organisez encore aucun programme
organise-empty-hint = Créez-en un : il reste un brouillon que vous seul voyez, jusqu’à sa publication. Un type, un titre, les dates et le fuseau horaire suffisent pour commencer.
organise-programme = Programme
organise-status = Statut
organise-dates = Dates
organise-cities = Villes
organise-seats = Places
organise-seats-of = { $taken } sur { $capacity }
organise-actions = Actions

## The overview of one programme
organise-seats-taken = Places prises : { $taken } sur { $capacity }
organise-seats-waiting = Le serveur ne répond pas. Ce nombre n’est peut-être plus à jour.
organise-registrations = Inscriptions
organise-public-page = Page publique
organise-edit = Modifier le programme
organise-publish = Publier
organise-publish-hint = Seuls les organisateurs voient ce brouillon. Une fois publié, le programme est visible par tous et l’on peut s’inscrire dès l’ouverture des inscriptions.
organise-publish-needs-session = Ceci est un brouillon que seuls les organisateurs voient. Ajoutez au moins une séance ; vous pourrez ensuite le publier.
organise-facts = Données
organise-opens = Ouverture des inscriptions
organise-closes = Clôture des inscriptions
organise-sessions = Emploi du temps
organise-sessions-empty = Aucune séance pour l’instant
organise-sessions-empty-hint = Ajoutez conférences, visites, repas et trajets à l’heure locale du lieu. Chaque participant les voit aussi à sa propre heure.
organise-session-new = Ajouter une séance
organise-session-edit = Modifier la séance
organise-clash = À vérifier
organise-legs = Étapes
organise-legs-empty = Aucune étape pour l’instant. Ajoutez les séjours dans l’ordre du voyage, afin que chacun voie où mène le programme.
organise-leg-new = Ajouter une étape
organise-leg-edit = Modifier l’étape
organise-organisers = Organisateurs
organise-organiser-add = Ajouter un organisateur
organise-ending = Mettre fin au programme
organise-finish = Clore le programme
organise-finish-text = « { $title } » sera affiché comme terminé et les inscriptions ne seront plus possibles. Les programmes se terminent d’eux-mêmes après leur dernier jour ; ceci ne sert donc qu’à en clore un plus tôt.
organise-cancel = Annuler le programme
organise-cancel-text = « { $title } » sera affiché comme annulé. Toutes les personnes dont l’inscription est confirmée recevront un courriel et les rendez-vous envoyés seront retirés des calendriers. Cette action est irréversible.

organise-done-created = Le brouillon est enregistré. Ajoutez maintenant des séances.
organise-done-published = Le programme est publié.
organise-done-finished = Le programme est terminé.
organise-done-cancelled = Le programme est annulé. Les courriels sont en cours d’envoi.
organise-done-removed = Suppression effectuée.
organise-done-restored = L’élément est rétabli.

## What is possible and yet probably not meant
organise-warnings = À vérifier

## Somebody else was quicker
organise-changed = Quelqu’un d’autre a modifié ces données depuis que vous avez ouvert la page
organise-changed-hint = Votre saisie est toujours là et n’est pas encore enregistrée. Si vous enregistrez maintenant, elle remplacera ce que l’autre personne a écrit.
organise-changed-look = Voir ce qui est enregistré (s’ouvre dans un nouvel onglet)

## The form of a programme
organise-part-what = Nature du programme
organise-field-kind = Type
organise-field-strand = Domaine d’activité
organise-part-texts = Titre et texte
organise-part-texts-hint = Un titre dans une langue est nécessaire. Lorsqu’une langue manque, le texte anglais est affiché, ou à défaut un autre, avec une mention.
organise-more-languages = Autres langues
# For instance: Title (French)
organise-field-in = { $field } ({ $language })
organise-field-title = Titre
# Beside the label, where a field that need not be filled in is marked as optional.
organise-field-title-mark = requis dans une langue
organise-field-description = Description
organise-part-when = Dates
organise-field-starts-on = Premier jour
organise-field-ends-on = Dernier jour
organise-field-home-zone = Fuseau horaire d’attache
organise-field-home-zone-hint = Les délais et les séances en ligne sont fixés dans ce fuseau. Les séances sur un site le sont dans le fuseau du site.
organise-part-registration = Inscription
organise-part-registration-hint = Toutes les heures sont celles du fuseau d’attache.
organise-field-opens-date = Jour d’ouverture
organise-field-opens-time = Heure d’ouverture
organise-field-closes-date = Jour de clôture
organise-field-closes-time = Heure de clôture
organise-field-capacity = Nombre de places
organise-field-acceptance = Acceptation
organise-part-languages = Langues
organise-field-languages = Langues de travail
organise-field-languages-hint = Celles dans lesquelles les participants peuvent suivre le programme.
organise-part-whence = Institutions et financement
organise-field-host = Institution hôte
organise-field-partners = Partenaires
organise-no-institutions = Il n’y a pas encore d’institution à choisir.
organise-add-institution = Ajouter une institution
organise-field-funding = Sources de financement
organise-field-funding-hint = Une par ligne.
organise-field-agreement = Référence de l’accord
organise-field-agreement-hint = Le mémorandum d’accord ou le descriptif de projet dont découle ce programme.

## The form of a city
organise-field-city = Ville
organise-field-country = Pays
organise-field-leg-starts-on = Premier jour sur place
organise-field-leg-ends-on = Dernier jour sur place
# Above a form that asks for days.
organise-programme-dates = Dates du programme : { $dates }.

## The form of a session
organise-field-session-kind = Type
organise-field-session-title = Titre
organise-field-notes = Notes pour les participants
organise-part-place = Lieu
organise-field-site = Site
# An entry in the list of sites.
organise-site-online = En ligne (fuseau horaire : { $zone })
organise-site-named = { $city } – { $site } (fuseau horaire : { $zone })
organise-no-sites = Il n’y a pas encore de site à choisir.
organise-add-site = Ajouter un site
organise-field-address = Adresse de la réunion en ligne
organise-field-address-hint = Pour les séances en ligne. Elle peut être ajoutée plus tard.
organise-part-time = Horaire
organise-part-time-hint = À l’heure du site ; pour une séance en ligne, à l’heure du fuseau d’attache.
organise-field-date = Date
organise-field-time = Heure de début
organise-field-minutes = Durée en minutes
organise-field-offset = Laquelle des deux ?
organise-field-offset-hint = Ce jour-là, les horloges reculent et indiquent cette heure deux fois.
organise-offset-first = La première, avant le recul des horloges ({ $offset })
organise-offset-second = La seconde, après le recul des horloges ({ $offset })
organise-gap = Les horloges sautent l’heure que vous avez saisie. Prenez l’une des heures voisines :
organise-use-time = Prendre { $moment }
organise-save-and-another = Enregistrer et en ajouter une autre

## Removing
organise-session-delete = Supprimer cette séance ?
organise-session-delete-text = « { $title } » sera définitivement retiré de l’emploi du temps.
organise-leg-delete = Supprimer cette étape ?
organise-leg-delete-text = L’étape { $city } sera retirée du programme. Les séances qui s’y tiennent restent.

## Organisers
organise-field-email = Adresse électronique
organise-field-email-hint = D’une personne qui peut déjà se connecter ici.
