### Why something cannot take place as planned.

clash-people = { $session } and { $other } are at the same time, for the same people.
clash-site = { $session }: at that time the site is taken by { $other }.
clash-expert = { $session }: at that time { $expert } has { $other }.
clash-expert-away = { $session }: { $expert } is not free then. For { $expert } it would be { $own }.
clash-closed = { $session }: the site is not open for the whole of that time.
clash-holiday = { $session }: the site has a holiday then: { $name }.
# $gap and $needed are lengths of time, as “45 min”.
clash-way = { $session } and { $other }: there is { $gap } between them, and the way takes { $needed }.
clash-way-expert = { $session } and { $other }: { $expert } has { $gap } between them, and the way takes { $needed }.
clash-outside-dates = { $session } is outside the dates of the programme.
clash-expert-busy = { $session }: { $expert } has something else then, by their own calendar. For { $expert } it would be { $own }.
clash-expert-pause = { $session } and { $other }: { $expert } has { $gap } between them, and wishes { $needed }.
clash-expert-notice = { $session }: { $expert } wishes to be asked { $notice } before.
clash-expert-day = { $session }: { $expert } would have { $count } sessions on that day, and wishes { $most } at most.

# A session: its title, “Tue 9 Mar, 09:00–10:30, UTC+08:00”, and where.
clash-slot = { $title } ({ $when }, { $place })
clash-own-time = { $when } ({ $place })
clash-when = { $day }, { $time }, { $offset }
clash-another-programme = another programme
clash-programme = the programme “{ $programme }”
clash-of-programme = { $session } (in “{ $programme }”)
clash-minutes = { $minutes } min
clash-hours = { $hours } h
clash-hours-minutes = { $hours } h { $minutes } min

clash-refused = This clashes, and is not saved yet
clash-refused-hint = Change the time, the place or the people. If it is to be so all the same, say why and save again:
clash-reason = Reason to do it all the same
clash-reason-hint = It is kept in the log, and the other organisers see it.
clash-overridden = Planned all the same: { $reason }
