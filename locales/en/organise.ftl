### Pages for those who run programmes.

organise-title = Programmes you organise
organise-new = New programme
# Above the list of them, below what needs doing.
organise-all = Your programmes
organise-search-hint = Try fewer words. Titles, cities, the host and descriptions are searched.
organise-sites = Sites
organise-institutions = Institutions
organise-empty = You organise no programme yet
organise-empty-hint = Create one: it stays a draft that only you see until you publish it. A kind, a title, the dates and the time zone are enough to begin.
organise-programme = Programme
organise-status = Status
organise-dates = Dates
organise-cities = Cities
organise-seats = Seats
organise-seats-of = { $taken } of { $capacity }
organise-actions = Actions

## The overview of one programme
organise-seats-taken = { $taken } of { $capacity } seats taken
organise-seats-waiting = The server does not answer. The number may be old.
organise-registrations = Registrations
organise-public-page = Public page
organise-edit = Edit programme
organise-publish = Publish
organise-publish-hint = Only organisers see this draft. Once it is published, everybody can find it, and people can register as soon as registration opens.
organise-publish-needs-session = This is a draft that only organisers see. Add at least one session; then you can publish it.
organise-facts = Facts
organise-opens = Registration opens
organise-closes = Registration closes
organise-sessions = Timetable
organise-sessions-empty = No session yet
organise-sessions-empty-hint = Add lectures, visits, meals and transfers at the local time of the place. Each participant also sees them in their own time.
organise-session-new = Add a session
organise-session-edit = Edit session
organise-clash = Please check
organise-legs = Cities
organise-legs-empty = No city yet. Add the stays in the order of travel, so that people see where the programme leads.
organise-leg-new = Add a city
organise-leg-edit = Edit city
organise-organisers = Organisers
organise-organiser-add = Add organiser
organise-ending = End the programme
organise-finish = Finish the programme
organise-finish-text = “{ $title }” will be shown as finished and nobody can register any more. Programmes finish by themselves when their last day is over, so you need this only to close one early.
organise-cancel = Cancel the programme
organise-cancel-text = “{ $title }” will be shown as cancelled. Everybody whose registration is confirmed gets a mail, and calendar entries that were sent are taken back. This cannot be undone.

organise-done-created = The draft is saved. Now add sessions.
organise-done-published = The programme is published.
organise-done-finished = The programme is finished.
organise-done-cancelled = The programme is cancelled. The mails are on their way.
organise-done-removed = Removed.
organise-done-restored = It is back.

## What is possible and yet probably not meant
organise-warnings = Please check

## Somebody else was quicker
organise-changed = Somebody else has changed this since you opened the page
organise-changed-hint = What you typed is still here and not saved yet. If you save now, it replaces what the other person wrote.
organise-changed-look = See what is saved now (opens in a new tab)

## The form of a programme
organise-part-what = What it is
organise-field-kind = Kind
organise-field-strand = Field of work
organise-part-texts = Title and text
organise-part-texts-hint = A title in one language is needed. Where a language is missing, people see the English text, or else another one, and are told so.
organise-more-languages = More languages
# For instance: Title (French)
organise-field-in = { $field } ({ $language })
organise-field-title = Title
# Beside the label, where a field that need not be filled in is marked as optional.
organise-field-title-mark = needed in one language
organise-field-description = Description
organise-part-when = When
organise-field-starts-on = First day
organise-field-ends-on = Last day
organise-field-home-zone = Home time zone
organise-field-home-zone-hint = Deadlines and online sessions are in this zone. Sessions at a site are in the zone of the site.
organise-part-registration = Registration
organise-part-registration-hint = All times are in the home time zone.
organise-field-opens-date = Opens on
organise-field-opens-time = Opens at
organise-field-closes-date = Closes on
organise-field-closes-time = Closes at
organise-field-capacity = Number of seats
organise-field-acceptance = Acceptance
organise-part-languages = Languages
organise-field-languages = Working languages
organise-field-languages-hint = In which participants can follow the programme.
organise-part-whence = Institutions and funding
organise-field-host = Host institution
organise-field-partners = Partners
organise-no-institutions = There are no institutions to choose from yet.
organise-add-institution = Add an institution
organise-field-funding = Funding sources
organise-field-funding-hint = One on each line.
organise-field-agreement = Agreement reference
organise-field-agreement-hint = The memorandum of understanding or project document that this programme stems from.

## The form of a city
organise-field-city = City
organise-field-country = Country
organise-field-leg-starts-on = First day there
organise-field-leg-ends-on = Last day there
# Above a form that asks for days.
organise-programme-dates = The programme runs { $dates }.

## The form of a session
organise-field-session-kind = Kind
organise-field-session-title = Title
organise-field-notes = Notes for participants
organise-part-place = Where
organise-field-site = Site
# An entry in the list of sites.
organise-site-online = Online (time zone: { $zone })
organise-site-named = { $city } – { $site } (time zone: { $zone })
organise-no-sites = There are no sites to choose from yet.
organise-add-site = Add a site
organise-field-address = Address of the online meeting
organise-field-address-hint = For online sessions. It can follow later.
organise-part-time = When
organise-part-time-hint = As the clocks at the site show it; for an online session, as in the home time zone.
organise-field-date = Date
organise-field-time = Begins at
organise-field-minutes = Length in minutes
organise-field-offset = Which of the two?
organise-field-offset-hint = The clocks go back that day and show this time twice.
organise-offset-first = The first, before the clocks go back ({ $offset })
organise-offset-second = The second, after the clocks went back ({ $offset })
organise-gap = The clocks skip the time you typed. Take one of its neighbours:
organise-use-time = Use { $moment }
organise-save-and-another = Save and add another

## Removing
organise-session-delete = Delete this session?
organise-session-delete-text = “{ $title }” will be removed from the timetable for good.
organise-leg-delete = Delete this city?
organise-leg-delete-text = { $city } will be removed from the programme. Sessions there stay.

## Organisers
organise-field-email = E-mail address
organise-field-email-hint = Of a person who can sign in here already.
