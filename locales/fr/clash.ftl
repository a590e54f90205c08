### Why something cannot take place as planned.

clash-people = { $session } et { $other } ont lieu en même temps, pour les mêmes personnes.
clash-site = { $session } : à cette heure, le site est pris par { $other }.
clash-expert = { $session } : à cette heure, { $expert } est pris par { $other }.
clash-expert-away = { $session } : { $expert } n’est pas disponible à cette heure. Pour { $expert }, ce serait { $own }.
clash-closed = { $session } : le site n’est pas ouvert pendant toute cette durée.
clash-holiday = { $session } : jour férié sur le site : { $name }.
# $gap and $needed are lengths of time, as “45 min”.
clash-way = { $session } et { $other } : { $gap } les séparent, et le trajet prend { $needed }.
clash-way-expert = { $session } et { $other } : { $expert } dispose de { $gap } entre les deux, et le trajet prend { $needed }.
clash-outside-dates = { $session } est en dehors des dates du programme.
clash-expert-busy = { $session } : { $expert } a autre chose à cette heure, d’après son propre agenda. Pour { $expert }, ce serait { $own }.
clash-expert-pause = { $session } et { $other } : { $expert } dispose de { $gap } entre les deux, et en souhaite { $needed }.
clash-expert-notice = { $session } : { $expert } souhaite être sollicité { $notice } à l’avance.
clash-expert-day = { $session } : { $expert } aurait { $count } séances ce jour-là, et en souhaite { $most } au plus.

# A session: its title, “Tue 9 Mar, 09:00–10:30, UTC+08:00”, and where.
clash-slot = « { $title } » ({ $when }, { $place })
clash-own-time = { $when }, { $place }
clash-when = { $day }, { $time } ({ $offset })
clash-another-programme = un autre programme
clash-programme = le programme « { $programme } »
clash-of-programme = { $session } (dans « { $programme } »)
clash-minutes = { $minutes } minutes
clash-hours = { $hours } heures
clash-hours-minutes = { $hours } h et { $minutes } min

clash-refused = Il y a un conflit : rien n’est encore enregistré
clash-refused-hint = Changez l’heure, le lieu ou les personnes. S’il doit en être ainsi malgré tout, dites pourquoi et enregistrez de nouveau :
clash-reason = Raison de passer outre
clash-reason-hint = Elle est gardée dans le journal, et les autres organisateurs la voient.
clash-overridden = Prévu malgré tout : { $reason }
