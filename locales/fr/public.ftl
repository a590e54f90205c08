### The public page of a programme, its timetable and its day strip.

## Where it stands
public-standing-not-yet = Inscriptions pas encore ouvertes
public-standing-open = Inscriptions ouvertes
public-standing-full = Complet, liste d’attente
public-standing-closed = Inscriptions closes
public-draft-notice = Ceci est un brouillon. Seuls ses organisateurs voient cette page.

## Registering
public-register = S’inscrire
public-register-waiting = S’inscrire sur la liste d’attente
public-register-hint = Aucun compte n’est nécessaire. Vous recevrez par courriel un lien pour confirmer, consulter et modifier votre inscription.
public-register-from = Ouverture des inscriptions
public-register-until = Date limite d’inscription
public-seats-free = { $count ->
    [0] Aucune place libre
    [one] Une place libre
   *[other] { $count } places libres
}
public-seats-of = { $capacity ->
    [one] { $capacity } place, { $free ->
        [0] déjà prise
       *[other] libre
    }
   *[other] { $capacity } places, { $free ->
        [0] aucune libre
        [one] dont { $free } libre
       *[other] dont { $free } libres
    }
}
public-full = Toutes les places sont prises
public-full-hint = Vous pouvez encore vous inscrire. Vous figurerez sur la liste d’attente et y garderez votre rang.
public-not-yet = Les inscriptions ne sont pas encore ouvertes
public-not-yet-hint = Ouverture :
public-closed = Les inscriptions sont closes
public-closed-hint = Aucune nouvelle inscription n’est acceptée. Si vous êtes inscrit, utilisez le lien reçu par courriel.
public-running = Ce programme est en cours
public-finished = Ce programme est terminé
public-finished-hint = L’emploi du temps reste ici à la disposition des participants.
public-cancelled = Ce programme est annulé
public-cancelled-hint = Il n’aura pas lieu. Les personnes inscrites en ont été informées par courriel.
public-link-again = Déjà inscrit ? Recevoir de nouveau mon lien

## Facts
public-facts = En bref
public-stays = Étapes
public-host = Institution hôte
public-partners = Partenaires
public-strand = Domaine d’activité
public-languages = Langues
public-seats = Places
public-funding = Financement
public-agreement = Accord

## Timetable
public-timetable = Emploi du temps
public-timetable-empty = L’emploi du temps n’est pas encore prêt.
public-timetable-both = Les horaires sont indiqués d’abord à l’heure du site, puis à la vôtre.
public-timetable-site = Les horaires sont indiqués à l’heure du site. Choisissez votre fuseau horaire pour les voir aussi à la vôtre.
public-calendar = Dans votre calendrier
public-calendar-hint = Abonnez-vous : votre calendrier suivra chaque changement de l’emploi du temps. Un fichier téléchargé ne change pas.
public-calendar-subscribe = S’abonner
public-calendar-download = Télécharger
public-print-hint = Pour imprimer cette page, utilisez la commande d’impression de votre navigateur.
# Instead of a second time that would be the same as the first.
timetable-same = identique

## The picture of one day: a row for each place, a bar for each session
strip-heading = Une journée vue de chaque lieu
# $day is a date: "Monday, 1 March 2027 at each place".
strip-title = { $day }, vu de chaque lieu
strip-days = Jours
strip-shifts = − la veille, + le lendemain

## Names of languages
tongue-ar = arabe
tongue-en = anglais
tongue-es = espagnol
tongue-fr = français
tongue-ru = russe
tongue-zh = chinois
