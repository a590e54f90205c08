### Experts: becoming one, and the organisers' list of them.

expert-become = Animez-vous des séances ?
expert-become-text = Dites-nous ce que vous connaissez et quand vous êtes disponible. Les organisateurs pourront vous solliciter par courriel, à des heures qui vous conviennent.
expert-become-button = J’anime des séances en tant qu’expert
expert-profile = Mon profil d’expert
expert-profile-text = C’est ainsi que les organisateurs vous trouvent.

## The profile
expert-fields = Domaines d’expertise
expert-fields-hint = Un par ligne, par exemple : Agro-transformation.
expert-languages = Langues
expert-languages-hint = Dans lesquelles vous pouvez animer une séance.
expert-institution = Établissement
expert-zone = Fuseau horaire habituel
expert-zone-hint = Les heures de la semaine se lisent à l’heure de ce lieu.

## /organise/experts
expert-list-title = Les experts
expert-none = Il n’y a pas encore d’expert
expert-none-hint = Ajoutez le premier ; un courriel lui demandera alors ses disponibilités.
expert-search = Nom, domaine ou établissement
expert-search-language = Parle
expert-search-all = Y compris ceux retirés de la liste
expert-new = Ajouter un expert
expert-new-text = La personne reçoit un courriel qui lui demande ses disponibilités. Qui se connecte déjà ici garde son nom et sa langue.
expert-new-button = Ajouter et envoyer le courriel
expert-email-hint = Les invitations aux séances sont envoyées à cette adresse.
expert-lang = Langue de nos courriels
expert-added = Ajouté. Le courriel est en route.
expert-badge-off = Hors liste
expert-badge-unsaid = Disponibilités inconnues

## One expert
expert-edit = Profil de { $name }
expert-now = Heure actuelle sur place
expert-confirmed = Disponibilités
expert-unsaid = Cet expert n’a pas encore indiqué ses disponibilités.
expert-switch-off = Retirer de la liste
expert-switch-on = Remettre sur la liste
expert-switched-off = Retiré de la liste : cet expert n’est plus proposé pour de nouvelles séances. Ce qui a été convenu demeure.
expert-switched-on = De nouveau sur la liste.
