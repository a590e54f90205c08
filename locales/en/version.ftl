### Versions: what changes, what is public, what was.

version-published = Version { $number }, published
version-name = Version { $number }
version-print = Print the timetable
version-itinerary-of = Timetable: { $title }
version-printed = As of
version-cancelled = Called off

## What is different
version-added = New
version-removed = Removed
version-edited = Changed
version-sessions = Sessions
version-facts = About the programme
version-legs = Stays
version-description = The description has changed.
version-notes = The notes for participants have changed.
version-address = The address of the online meeting has changed.
version-length = Length
version-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
version-place = Place
version-attendance = For
version-experts = Experts
# Under a session: who gives it.
version-with = With { $names }
# "Moved from Tue 2 Mar, 09:00 to 14:00 (Kathmandu, UTC+05:45)"
version-moved = Moved from { $from } to { $to } ({ $place }, { $offset })
version-clocks = Still { $when } ({ $place }); the clock rules there have changed: { $before } UTC before, { $after } UTC now
version-moved-zone = Moved from { $from } ({ $old_place }, { $old_offset }) to { $to } ({ $place }, { $offset })

## Changes not yet public
version-changes-title = Changes that are not public yet
version-changes-hint = Everybody else still sees version { $number }.
version-changes-notice = Some of what you see here is not public yet.
version-changes-link = See the changes and publish them
version-changed-meanwhile = Somebody has edited the programme since you opened this page. Nothing was published. Please look through the changes again.
version-nothing = Nothing has changed
version-nothing-hint = Everybody sees the programme as you do: version { $number }.
version-what-changes = What changes
version-mails = Who gets a mail
version-mails-names = Their names
version-delegates-count = { $count ->
    [0] Nobody: no delegate’s own timetable is different.
    [one] { $count } delegate, whose own timetable is different from what they were last told.
   *[other] { $count } delegates, whose own timetable is different from what they were last told.
}
version-experts-count = { $count ->
    [0] No expert: none was told anything else than this.
    [one] { $count } expert, who was told another time, place or title.
   *[other] { $count } experts, who were told another time, place or title.
}
version-note = Note
version-note-hint = Goes into the mails and into the list of versions. It may stay empty.
version-publish = Publish version { $number }
version-done = { $count ->
    [0] The new version is public. Nobody had to be written to.
    [one] The new version is public. { $count } delegate gets a mail.
   *[other] The new version is public. { $count } delegates get a mail.
}

## One session called off
version-cancel-session = Call a session off
version-cancel-session-link = Call off
version-cancel-session-text = The session is taken out of the programme at once: a new version is published that differs by this alone, and every delegate whose session it was gets a mail and a new calendar entry. Other changes that are not public yet stay so.
version-cancel-session-button = Call off and publish at once

## History
version-history = Versions
version-number = Version
version-when = Published
version-who = By
version-told = Mails
version-told-count = { $count ->
    [one] { $count } delegate was written to.
   *[other] { $count } delegates were written to.
}
version-none = Nothing has been published yet.
version-first = This is what was published first.
version-what-is-new = What was new
