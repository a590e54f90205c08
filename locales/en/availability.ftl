### /availability: when an expert is free.

availability-title = My availability
availability-unsaid = You have not yet said when you are free. Begin with your usual hours of the week.
availability-inactive = You are off the list of experts at the moment: nobody asks you for new sessions. Please write to an organiser if that is a mistake.
availability-zone = Your hours are read by the clocks of { $place }.
availability-profile = Change time zone or profile
availability-removed = Removed.

## Hours of the week
availability-hours = Hours of the week
availability-hours-hint = When you are usually free for sessions, by your own clocks. Leave a day empty if you are not.
availability-same = Monday’s hours are right for Tuesday to Friday too

week-mon = Monday
week-tue = Tuesday
week-wed = Wednesday
week-thu = Thursday
week-fri = Friday
week-sat = Saturday
week-sun = Sunday
week-hint = From and to, for example 9-12:30, 14-17. Past midnight: 22-2. The whole day: 0-24.
week-whole-day = the whole day

## The three lists
availability-list-day = Days that differ
availability-list-absence = Absences
availability-list-travel = Journeys
availability-hint-day = On such a day only these hours count, not those of the week.
availability-hint-absence = On these days you are not free at all.
availability-hint-travel = On these days your hours are read by the clocks of the place where you are.
availability-new-day = Add a day that differs
availability-new-absence = Add an absence
availability-new-travel = Add a journey
availability-field-date = Day
availability-field-hours = Hours
availability-field-hours-hint = From and to, for example 9-12:30, 14-17. Leave it empty if you are not free on this day.
availability-field-first = First day
availability-field-last = Last day
availability-field-last-mark = if more than one
availability-field-zone = Time zone there
availability-field-note = Note
availability-field-note-hint = Organisers see it.
# A day with its hours, or days with the place of a journey.
availability-entry = { $dates }: { $what }
availability-remove = Remove this entry?
availability-remove-text = This will be removed: { $name }.

## The next weeks
availability-weeks = The next four weeks
availability-weeks-hint = As they follow from all that is said above. Sessions that were agreed are not taken off here.
availability-with = Also shown in
availability-day = Day
availability-free = Free
availability-today = today
availability-not-free = not free
availability-why-absence = Absent
availability-why-day = Differs from the week
availability-why-week = No hours on this weekday
availability-why-travel = Travelling: { $place }
# Below a drawing of the days; the bars are what is free.
availability-strip = Free hours by the clocks of { $place }
