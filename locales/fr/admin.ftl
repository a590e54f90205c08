### Administration: overview and users.

## Overview
admin-institutions = Institutions
admin-sites = Sites
admin-strands = Domaines d’activité
admin-country-groups = Groupes de pays
admin-mail = Courriels
admin-system = Système
admin-database = Base de données
admin-zone-data = Données des fuseaux horaires
admin-zone-data-older = Un autre serveur a des données de fuseaux plus récentes ({ $followed }) que celui-ci ({ $own }). Ce serveur ne remet rien en arrière, mais les heures qu’il affiche peuvent être fausses : mettez à jour ses données de fuseaux.
admin-zone-data-other = Un autre serveur a d’autres données de fuseaux ({ $followed }) que celui-ci ({ $own }). Rien n’est calculé selon les règles de ce serveur : utilisez les mêmes données sur tous les serveurs.
admin-zone-data-waiting = Ce serveur lit les données de fuseaux { $own } ; la version { $waiting } se trouve sur cette machine. Redémarrez le serveur pour l’utiliser.
admin-mail-to-files = Écrits dans des fichiers : aucun serveur de messagerie n’est défini
admin-mail-by-smtp = Envoyés par SMTP
admin-counts = En chiffres
admin-registrations = Inscriptions
admin-persons = Personnes
admin-mails-waiting = Courriels en attente
admin-mails-sent = Courriels envoyés
admin-mails-dead = Courriels non remis
admin-mails-dead-notice = { $count ->
    [0] Aucun courriel en échec
    [one] Un courriel n’a pas pu être remis
   *[other] { $count } courriels n’ont pas pu être remis
}

## Users
admin-users-title = Utilisateurs
admin-users-new = Nouvel utilisateur
admin-users-edit = Modifier l’utilisateur
admin-users-role = Rôle
admin-users-state = État
admin-users-administrator = Administrateur
admin-users-expert = Intervenant expert
admin-users-expert-only = Anime seulement des séances
admin-users-expert-only-hint = Un expert qui indique ses disponibilités et répond aux invitations, mais n’organise pas de programmes.
admin-users-administrator-hint = Voit et modifie tout. Les autres organisent les programmes où ils sont désignés.
admin-users-organiser = Organisateur
admin-users-active = Peut se connecter
admin-users-inactive = Désactivé
admin-users-may-sign-in = Peut se connecter
admin-users-may-sign-in-hint = Si cette case n’est pas cochée, toutes les sessions de l’utilisateur prennent fin aussitôt.
admin-users-created = L’utilisateur est créé et une invitation lui est envoyée.
admin-users-invite-title = Invitation
admin-users-invite-text = Envoie un lien qui permet à l’utilisateur de se connecter une fois, pendant 24 heures.
admin-users-invite = Envoyer une invitation
admin-users-invited = L’invitation vient de partir.
