### What is wrong with a typed value and what to do about it. The keys follow domain::Fault::key.

fault-empty = Veuillez remplir ce champ.
fault-too-long = Ce texte est trop long. Veuillez ne pas dépasser { $max } caractères.
fault-too-short = Ce texte est trop court. Veuillez saisir au moins { $min } caractères.
fault-control = Ce texte contient des caractères qui ne peuvent pas être affichés. Veuillez le saisir au lieu de le coller.
fault-not-an-email = Ce n’est pas une adresse électronique. Veuillez l’écrire sous la forme nom@example.org.
fault-not-a-date = Ce n’est pas une date. Veuillez l’écrire sous la forme année-mois-jour, par exemple 2027-03-05.
fault-not-a-time = Ce n’est pas une heure. Veuillez indiquer les heures et les minutes, de 00:00 à 23:59, par exemple 09:30.
fault-not-a-number = Veuillez saisir un nombre entier compris entre { $min } et { $max }.
fault-not-offered = Veuillez choisir l’une des options de la liste.
fault-not-a-zone = Ce fuseau horaire n’est pas connu. Veuillez en choisir un dans la liste, par exemple Asia/Kathmandu.
fault-not-an-address = Ce n’est pas une adresse Web. Elle doit commencer par https:// ou http://.
fault-end-not-after-start = La fin doit être postérieure au début. Veuillez corriger l’un ou l’autre.
fault-outside-programme = Cette date est en dehors du programme. Veuillez choisir un jour compris entre le premier et le dernier.
fault-gap = Cette heure n’existe pas : les horloges avancent et la sautent. Veuillez choisir { $before } ou plus tôt, ou { $after } ou plus tard.
fault-fold = Cette heure existe deux fois, car les horloges reculent. Veuillez préciser laquelle vous voulez : la première ({ $first }) ou la seconde ({ $second }).
fault-taken = Cette valeur existe déjà. Veuillez en choisir une autre.
fault-changed = Quelqu’un d’autre a modifié ces données depuis que vous avez ouvert la page. Veuillez vérifier les nouvelles valeurs et enregistrer de nouveau.
fault-below-taken = { $taken ->
    [one] { $taken } place est déjà prise. Veuillez indiquer au moins ce nombre.
   *[other] { $taken } places sont déjà prises. Veuillez indiquer au moins ce nombre.
}
fault-zone-in-use = Des séances ont lieu sur ce site, à des heures convenues dans son fuseau horaire. Pour le corriger, veuillez ajouter un autre site et y déplacer les séances.
fault-unknown-user = Personne ne peut se connecter ici avec cette adresse. Veuillez la vérifier, ou demander d’abord à un administrateur d’ajouter la personne.
fault-not-ticked = Veuillez cocher cette case pour continuer.
fault-wrong-credentials = Cette adresse et ce mot de passe ne correspondent pas. Veuillez vérifier les deux, ou demander un lien de connexion.
fault-not-hours = Ces heures ne sont pas lisibles. Écrivez de … à …, par exemple 9-12:30, 14-17. S’il n’y en a pas, laissez vide.
fault-too-many = C’est plus que { $max } entrées. Veuillez en garder moins.
fault-overlaps = Une autre entrée a déjà l’un de ces jours. Veuillez changer les dates ou retirer d’abord l’autre entrée.
fault-not-a-holiday = La ligne { $line } n’est pas comprise. Écrivez chaque jour férié sur une ligne : le jour, ou le premier et le dernier jour, et son nom. Par exemple : 2027-05-01 Fête du travail
fault-same-site = Veuillez choisir deux sites différents.
fault-not-https = Ce n’est pas une adresse web sécurisée. Commencez par https:// ou webcal://, sans nom ni mot de passe dans l’adresse.
fault-not-a-calendar = Ce n’est pas un fichier d’agenda. Exportez votre agenda au format iCalendar (.ics) et choisissez ce fichier.
fault-file-too-large = Ce fichier est trop volumineux. Choisissez-en un de { $megabytes } Mo au plus.
