### Words of programmes and sessions that public pages and organisers' pages share.

programme-kind-study-tour = Voyage d’étude
programme-kind-expert-exchange = Échange d’experts
programme-kind-training = Formation

programme-status-draft = Brouillon
programme-status-published = Publié
programme-status-running = En cours
programme-status-finished = Terminé
programme-status-cancelled = Annulé

programme-acceptance-automatic = Automatique : qui confirme obtient la place
programme-acceptance-organiser = L’organisateur décide de chaque inscription

session-kind-lecture = Conférence
session-kind-workshop = Atelier
session-kind-site-visit = Visite de site
session-kind-meeting = Réunion
session-kind-transfer = Trajet
session-kind-meal = Repas
session-kind-free = Temps libre
