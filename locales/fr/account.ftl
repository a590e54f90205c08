### Signing in, the own profile, and forms kept over an ended session.

account-email = Adresse électronique
account-name = Nom
account-password = Mot de passe
account-password-hint = Laissez ce champ vide pour recevoir par courriel un lien de connexion.
account-sign-in-text = Pour les organisateurs et les administrateurs. Les participants n’ont pas besoin de compte : veuillez utiliser le lien reçu par courriel, ou le redemander sur la page du programme.
account-link-sent = Si cette adresse est connue, un lien vient d’être envoyé. Il fonctionne une seule fois, pendant 15 minutes. Veuillez consulter votre messagerie, y compris le dossier des courriers indésirables.

## A link from a mail
account-link-title = Se connecter avec ce lien
account-link-text = Encore un clic et vous serez connecté sous le nom de { $name }. Le lien ne fonctionne qu’une fois.

## A fresh installation
account-first-title = Il n’y a pas encore d’utilisateur
account-first-text = Créez le premier administrateur sur le serveur avec cette commande. Elle affiche un lien de connexion.

## The demo
account-demo-title = Ceci est une démonstration
account-demo-text = Toutes les personnes citées sont fictives. Un clic suffit pour entrer :
account-demo-administrator = En tant qu’administrateur
account-demo-organiser = En tant qu’organisateur
account-demo-expert = En tant qu’expert
account-demo-delegate = En tant que participant

## The own profile
account-me-title = Mon profil
account-profile = Profil
account-lang = Langue
account-lang-hint = Pour ces pages et pour les courriels que vous recevez.
account-zone = Fuseau horaire
account-zone-hint = Les heures sont indiquées dans ce fuseau, à côté de l’heure du site.
account-password-set = Définir un mot de passe
account-password-change = Changer le mot de passe
account-password-text = L’enregistrement vous déconnecte partout ailleurs. Les liens de connexion envoyés auparavant cessent de fonctionner.
account-old-password = Mot de passe actuel
account-new-password = Nouveau mot de passe
account-new-password-hint = 12 caractères ou plus. Plusieurs mots sont faciles à retenir et difficiles à deviner.

## Forms kept over an ended session
account-held-notice = Votre session avait pris fin. Votre saisie est conservée ; veuillez vous connecter pour l’envoyer.
account-held-link = { $count ->
    [0] Aucun formulaire en attente d’envoi
    [one] Un formulaire est conservé et n’a pas été envoyé
   *[other] { $count } formulaires sont conservés et n’ont pas été envoyés
}
account-held-title = Formulaires non envoyés
account-held-text = Ces formulaires sont arrivés après la fin de votre session. Ils sont conservés pendant 24 heures. Les mots de passe ne sont jamais conservés.
account-held-none = Aucun formulaire conservé
account-held-at = Conservé depuis :
account-held-content = Votre saisie
account-held-send = Envoyer de nouveau
account-held-discard = Abandonner
