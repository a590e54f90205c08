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

## Hours of the week on a grid, where scripts run
week-short-mon = Mon
week-short-tue = Tue
week-short-wed = Wed
week-short-thu = Thu
week-short-fri = Fri
week-short-sat = Sat
week-short-sun = Sun
grid-open = Paint the hours on a grid
grid-close = Put the grid away
grid-title = Hours of the week, by the clocks of { $place }
grid-hint = Drag over the squares, or press single ones: what is filled is free. By keys: arrows, Space, and arrows with Shift to go on. It all goes into the fields, and is kept when you save.
grid-finger-hint = A finger scrolls; to drag with it, choose “Paint with the finger” below.
grid-hour = Hour
# Before a choice of 1 h, 30 min, 15 min.
grid-step = One square:
grid-night = Night hours
grid-finger = Paint with the finger
grid-undo = Undo
grid-undone = Undone.
grid-days = { $first } to { $last }
grid-cell = { $day }, { $time }
grid-part = partly free: { $hours }
grid-painted = { $day }, { $time }: free
grid-erased = { $day }, { $time }: not free
grid-unread = What is typed for { $day } cannot be read as hours. Please put that field right first.
grid-full = A day cannot have more than { $most } times from and to.

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

## Whether all of it is still right
availability-confirmed = Last confirmed: { $day }
availability-confirmed-never = Not confirmed yet
availability-confirm = All of this is still right
availability-confirm-done = Thank you. Organisers see that your availability was confirmed today.
availability-of = Availability of { $name }
availability-of-hint = You keep it for them, by a link that they gave you. Invitations and the profile stay theirs.

## Wishes and limits
limits-title = Wishes and limits
limits-hint = Organisers are told when a session does not keep to them, and need a reason to plan it all the same.
limits-edit = Change wishes and limits
limits-none = No wishes or limits
limits-notice = Notice
limits-notice-hint = How long before a session you wish to be asked. Leave it empty if it does not matter.
limits-unit = In
limits-unit-hours = hours
limits-unit-days = days
limits-before = Pause before a session
limits-after = Pause after a session
limits-minutes-hint = In minutes, from or to another session.
limits-most = Sessions on one day, at most
limits-preferred = Hours that you like best
limits-preferred-hint = Only a wish: other hours at which you are free stay possible.
limits-is-notice = Wishes to be asked { $length } before
limits-is-before = { $length } before a session without another
limits-is-after = { $length } after a session without another
limits-is-most = { $most ->
    [one] { $most } session on one day at most
   *[other] { $most } sessions on one day at most
}
limits-is-preferred = Likes best: { $hours }
limits-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

## Calendars of busy times
busy-title = Calendars of busy times
busy-hint = What your own calendars hold is taken off your free hours. Only the times are kept, never what they are about.
busy-new-file = Add a calendar file
busy-new-feed = Add the address of a calendar
busy-file-hint = Export your calendar as an iCalendar file (.ics), and choose it here. It is read once; send a newer one when things have changed.
busy-feed-hint = Paste the secret address in iCal format that your calendar offers. It is read every hour, and shown to nobody.
busy-name = Name
busy-name-hint = How you tell it from others, for example: Work.
busy-file = Calendar file
busy-file-kind = Up to 2 MB, .ics
busy-address = Address
busy-kind-file = File
busy-kind-feed = Address at { $host }
busy-times = { $count ->
    [one] { $count } busy time
   *[other] { $count } busy times
}
busy-read = read { $time }
busy-tried = tried { $time }
busy-never = not read yet
busy-unknown-zone = { $count ->
    [one] Time zone unknown for { $count } entry: you count as busy for as long as it might be.
   *[other] Time zone unknown for { $count } entries: you count as busy for as long as each might be.
}
busy-unread = { $count ->
    [one] { $count } entry repeats in a way that is not understood; only its first time counts.
   *[other] { $count } entries repeat in a way that is not understood; only the first time of each counts.
}
busy-error-not-https = It leads to an address that is not secure (https).
busy-error-closed = The host is not on the public internet, so it is not asked.
busy-error-unreachable = The host does not answer.
busy-error-too-slow = The answer took longer than 5 seconds.
busy-error-answer = There is no calendar at this address.
busy-error-redirects = It leads on and on.
busy-error-too-large = It is larger than 2 MB.
busy-error-not-a-calendar = What stands there is not a calendar.
busy-error-too-many = It holds more than 5,000 busy times.
busy-error-key = The address cannot be read any more. Please remove it and add it again.
busy-still = What was read before still counts.
busy-refresh = Read it now
busy-remove = Remove this calendar?
busy-remove-text = “{ $name }” and its busy times will be removed.
busy-why = Busy by own calendar: { $hours }
busy-key = Dashed: busy by own calendar.

## A link for an assistant
assistant-title = A link for an assistant
assistant-text = Whoever has the link can change your hours, absences, journeys, limits and calendars. They cannot answer invitations, and do not see your profile.
assistant-none = There is no link at present.
assistant-since = There has been a link since { $day }.
assistant-name = Name of the assistant
assistant-email = E-mail of the assistant
assistant-email-hint = The link is mailed there. Leave it empty to pass it on yourself.
assistant-make = Make a link
assistant-make-new = Make a new link
assistant-make-hint = A new link ends the one before.
assistant-made = This is the link. It is shown this once.
assistant-mailed = It was mailed to { $email } too.
assistant-end = End the link
assistant-ended = The link is ended. Whoever has it cannot use it any more.
