### Pages that say why a request was not answered as asked: what happened and what to do.

error-home = Aller aux programmes
error-reference = Numéro de référence :
error-bad-request-title = Cette demande n’a pas pu être lue
error-bad-request-text = L’adresse ou le formulaire contient un élément inattendu. Veuillez revenir en arrière, vérifier votre saisie et réessayer.
error-sign-in-title = Veuillez vous connecter
error-sign-in-text = Cette page est réservée aux personnes connectées. Votre session a peut-être pris fin. Veuillez vous connecter ; votre saisie est conservée sur cette page et pourra être renvoyée ensuite.
error-sign-in-first = Se connecter (s’ouvre dans un nouvel onglet)
error-sign-in-again = Renvoyer ma saisie
error-bad-link-title = Ce lien n’est pas valable
error-bad-link-text = Le lien a peut-être été coupé dans le courriel, ou un plus récent l’a remplacé. Veuillez ouvrir notre dernier courriel, ou redemander votre lien sur la page du programme.
error-link-expired-title = Ce lien a expiré
error-link-expired-text = Pour votre sécurité, les liens ne fonctionnent que pendant un temps limité. Veuillez en demander un nouveau sur la page du programme ou sur la page de connexion.
error-refused-title = Ce n’est pas possible actuellement
error-forbidden-title = Vous n’y êtes pas autorisé
error-forbidden-text = Votre compte ne permet pas de voir ou de modifier ceci. Si vous pensez qu’il le devrait, veuillez vous adresser à un administrateur. Si vous avez suivi un lien depuis un autre site, veuillez ouvrir la page directement et réessayer.
error-not-found-title = Page introuvable
error-not-found-text = Cette adresse ne mène nulle part. Le lien est peut-être ancien, incomplet ou périmé.
error-too-large-title = Envoi trop volumineux
error-too-large-text = Le formulaire ou le fichier dépasse la taille acceptée par ce site. Veuillez le raccourcir et réessayer.
error-too-many-title = Trop de demandes
error-too-many-text = De nombreuses demandes sont parvenues de votre connexion en peu de temps. Veuillez patienter une minute et réessayer.
error-unavailable-title = Veuillez réessayer dans un instant
error-unavailable-text = Le site ne peut pas répondre pour le moment. Rien de ce que vous avez envoyé n’a été enregistré. Veuillez attendre quelques secondes et l’envoyer de nouveau.
error-internal-title = Une erreur s’est produite
error-internal-text = L’erreur vient de notre côté. Veuillez réessayer. Si elle se reproduit, veuillez nous indiquer le numéro de référence.
