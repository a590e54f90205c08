### Who attends a session, signing up for sessions, and a person's own timetable and calendar.

## On the personal page
sign-up-title = Séances sur inscription
sign-up-hint = Ces séances ont un nombre de places limité. Vos places ici ne changent rien à votre place dans le programme.
sign-up-taken = Vous avez une place
sign-up-waiting = En attente, rang { $place }
sign-up-free = { $free ->
    [one] { $free } place sur { $capacity } est libre.
   *[other] { $free } places sur { $capacity } sont libres.
}
sign-up-full = { $waiting ->
    [0] Les { $capacity } places sont prises.
    [one] Les { $capacity } places sont prises ; une personne attend.
   *[other] Les { $capacity } places sont prises ; { $waiting } personnes attendent.
}
sign-up-overlap = En même temps que { $sessions }, qui figure dans votre emploi du temps. Vous pouvez tout de même vous inscrire : à vous de choisir où vous serez.
sign-up-closed = Il n’est plus possible de s’inscrire ni de se désinscrire.
sign-up-join = S’inscrire
sign-up-wait = Se mettre en attente
sign-up-leave = Rendre ma place
sign-up-stop-waiting = Ne plus attendre
sign-up-news-taken = Vous avez une place dans « { $session } ». La séance figure maintenant dans votre emploi du temps.
sign-up-news-waiting = Toutes les places de « { $session } » sont prises. Votre rang est { $place } ; vous recevrez un courriel dès qu’une place se libère pour vous.
sign-up-news-left = Vous n’avez plus de place dans « { $session } ».

itinerary-own-title = Mon emploi du temps
itinerary-own-hint = Les séances auxquelles vous participez.
itinerary-own-empty = Votre emploi du temps ne contient encore aucune séance.
itinerary-own-back = Retour à mon inscription
itinerary-whole = Le programme complet
itinerary-print = Imprimer mon emploi du temps

feed-title = Mon emploi du temps dans mon calendrier
feed-hint = Votre calendrier va chercher vos séances à cette adresse régulièrement, de sorte que les changements arrivent d’eux-mêmes. Gardez l’adresse pour vous : qui la possède voit votre emploi du temps.
feed-address = Adresse de mon calendrier
feed-subscribe = S’abonner avec cet appareil
feed-renew-summary = Quelqu’un d’autre a cette adresse ?
feed-renew-hint = Une nouvelle adresse est créée, et l’ancienne cesse aussitôt de fonctionner. Il faut se réabonner dans chaque calendrier qui l’utilise.
feed-renew = Créer une nouvelle adresse
feed-renewed = Voici votre nouvelle adresse. L’ancienne ne fonctionne plus.

## The organiser's list
sign-up-list-title = Qui s’est inscrit
sign-up-list-places = { $taken } places prises sur { $capacity }
sign-up-list-link = { $waiting ->
    [0] { $taken } places prises sur { $capacity } : voir qui
    [one] { $taken } places prises sur { $capacity }, une personne attend : voir qui
   *[other] { $taken } places prises sur { $capacity }, { $waiting } personnes attendent : voir qui
}
sign-up-list-not = Cette séance n’est pas sur inscription pour le moment. Les personnes déjà inscrites restent sur la liste.
sign-up-list-none = Personne ne s’est encore inscrit
sign-up-list-none-hint = Les personnes acceptées ou reçues s’inscrivent sur leur page personnelle une fois la séance publiée.
sign-up-list-state = Sa place
sign-up-list-since = Depuis
sign-up-list-taken = A une place
sign-up-list-waiting = En attente : rang { $place }
sign-up-list-remove = Retirer
sign-up-list-remove-named = Retirer { $name } de la liste
sign-up-remove-title = Retirer cette personne de la liste ?
sign-up-remove-text = { $name } perd sa place dans « { $session } », ou son rang dans l’attente, et reçoit un courriel. La personne suivante obtient la place. La place dans le programme demeure.
sign-up-remove-button = Oui, retirer de la liste
sign-up-removed = La personne est retirée de la liste.

## The session's form
attendance-title = Qui participe
attendance-who = La séance est pour
attendance-everyone = Tout le programme
attendance-delegations = Certaines délégations
attendance-sign-up = Ceux qui s’inscrivent, tant qu’il y a des places
attendance-present = Délégations
attendance-present-hint = Les personnes d’un pays (par nationalité) ou d’un établissement. Entre parenthèses : le nombre d’inscrits.
attendance-present-none = Personne n’est encore inscrit ; vous pouvez indiquer un pays ou un établissement ci-dessous.
attendance-counted = { $name } ({ $count } pers.)
attendance-other-country = Un autre pays
attendance-other-institution = Un autre établissement
attendance-other-institution-hint = Tel que les personnes l’écrivent dans leur inscription.
attendance-places = Nombre de places
attendance-places-hint = Combien de personnes peuvent s’inscrire. Les suivantes attendent.
attendance-for = Pour { $delegations }
attendance-by-sign-up = { $capacity ->
    [one] Sur inscription : { $capacity } place
   *[other] Sur inscription : { $capacity } places
}
