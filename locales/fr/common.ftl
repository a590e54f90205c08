### Words of the page frame and words that many pages share.

common-product = Sojourn
common-tagline = Voyages d’étude, échanges d’experts et formations à travers les fuseaux horaires
common-skip = Aller au contenu
common-main-navigation = Navigation principale
common-page-title = { $title } – Sojourn

## Top of the page
common-programmes = Programmes
common-availability = Disponibilités
common-organise = Organisation
common-administration = Administration
common-my-place = Mes programmes
common-sign-in = Se connecter
common-sign-out = Se déconnecter
common-language = Langue
common-time-zone = Fuseau horaire
common-zone-none = Choisir votre fuseau horaire
common-zone-change = Changer de fuseau horaire
# The browser's own zone differs from the one chosen; a link.
common-zone-hint = Afficher les heures pour { $zone }

## Buttons and links
common-save = Enregistrer
common-cancel = Annuler
common-edit = Modifier
common-remove = Retirer
common-delete = Supprimer
common-search = Rechercher
common-apply = Afficher
common-reset = Tout effacer
common-show-all = Tout afficher
common-choose = Veuillez choisir

## Small words
common-yes = Oui
common-no = Non
common-none = Aucun choix
common-all = Tous
common-optional = facultatif
common-online = En ligne
common-saved = Enregistré.
common-nothing-found = Aucun résultat
common-nothing-found-hint = Essayez avec moins de mots, ou effacez les filtres.

## Forms
common-error-summary = { $count ->
    [one] Veuillez corriger une réponse
   *[other] Veuillez corriger { $count } réponses
}
common-error-summary-hint = Votre saisie est toujours là. Suivez un lien pour aller à la réponse.

## Times. The zone is always named.
common-day-shift = { $days ->
    [-2] −2 jours
    [-1] −1 jour
    [1] +1 jour
    [2] +2 jours
   *[other] { $days } jours
}
common-your-time = Votre heure
# Between a label and its value, and between two things side by side; a space follows.
common-colon = { "\u202F" }:
common-comma = ,
common-date-time = { $date }, { $time }

## Lists over several pages
common-pager = Pages
common-pager-previous = Page précédente
common-pager-next = Page suivante
common-pager-page = Page { $page } sur { $pages }
common-results = { $count ->
    [0] Aucun résultat
    [one] Un résultat
   *[other] { $count } résultats
}

# The text below exists in another language only.
common-shown-in = Affiché en { $language }
