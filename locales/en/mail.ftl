### Mails, and the administrator's page about them.

## Every mail
mail-greeting = Dear { $name },
mail-footer = This message was sent automatically by { $house }. Answers to it are not read.
mail-footer-link = The link in it opens your registration without a password. Please do not pass it on.

## Facts; each label ends with its colon.
mail-fact-programme = Programme:
mail-fact-kind = Kind:
mail-fact-host = Host:
mail-fact-dates = Dates:
mail-fact-begins = Begins:
mail-fact-own-time = Your time:
mail-timetable = Timetable
mail-timetable-hint = Each time is given at the place of the session first.

## Times
# "Tuesday, 2 March 2027, 09:00 (Shanghai, UTC+08:00)"
mail-moment = { $date }, { $time } ({ $place }, { $offset })
# "Monday, 1 March 2027, 22:00 (Paramaribo, UTC−03:00), −1 day"
mail-moment-shifted = { $moment }, { $shift }
# The second part is the same moment in universal time.
mail-moment-and-utc = { $moment } = { $utc } UTC
# The same moment by the recipient's clock and by the programme's.
mail-moment-and-there = { $moment } = { $there }
# The end falls on another day than the start.
mail-times-over-midnight = { $start } – { $day }, { $end }
# "09:00–11:00 (Shanghai, UTC+08:00)"
mail-session-when = { $times } ({ $place }, { $offset })
mail-session-own = Your time: { $day }, { $times } ({ $place }, { $offset })
mail-session-own-shifted = Your time: { $day }, { $times } ({ $place }, { $offset }), { $shift }

## Confirm your address
mail-confirm-subject = Please confirm your registration: { $title }
mail-confirm-text = You asked to register for { $title }. Please open the link below and confirm with the button on that page.
mail-confirm-seat = A seat is kept for you until { $until }. If you have not confirmed by then, it goes to somebody else.
mail-confirm-no-seat = All seats are taken at the moment. Once you confirm, you have your place on the waiting list. The link works until { $until }.
mail-confirm-button = Confirm my registration
mail-confirm-ignore = If you did not ask for this, please ignore the message. Without your confirmation nothing happens.

## Registration received
mail-received-subject = Registration received: { $title }
mail-received-text = Thank you. Your registration for { $title } is confirmed and has reached the organiser, who will decide on it. You will hear from us by e-mail.
mail-registration-button = See my registration

## Accepted
mail-accepted-subject = You are accepted: { $title }
mail-accepted-text = You are accepted for { $title }. Your seat is secured.
mail-accepted-calendar = A calendar entry comes with this message. If you can no longer take part, please withdraw through the link below, so that somebody else can have the seat.

## A new version of the timetable
mail-changed-subject = Changed for you: { $title }
mail-changed-text = The timetable of { $title } has changed for you.
mail-changed-note = The organiser says: { $note }
mail-changed-now = New or changed
mail-changed-gone = No longer part of your timetable
mail-changed-new = New in your timetable
mail-changed-time = Before: { $before }
# Of a session that keeps its hour at the place; both times are in UTC.
mail-changed-clocks = The clock rules in { $place } have changed: { $before } UTC before, { $after } UTC now.
mail-changed-place = Place before: { $before }
mail-changed-title = Title before: { $before }
# "Tue 2 Mar, 09:00–11:00 (Shanghai, UTC+08:00)"
mail-changed-when = { $day }, { $when }
mail-changed-when-both = { $day }, { $when }. { $own }
mail-changed-calendar = The calendar entry that comes with this message replaces the one you have. Below is your whole timetable as it is now, from version { $version }.

## Rejected
mail-rejected-subject = Your registration: { $title }
mail-rejected-text = Thank you for your interest in { $title }. We are sorry: the organiser cannot offer you a seat.
mail-calendar-cancelled = The calendar entry that we sent you before is cancelled with this message.

## Waiting list
mail-waitlisted-subject = Waiting list: { $title }
mail-waitlisted-text = Thank you for confirming. All seats of { $title } are taken at the moment, and you are on the waiting list.
mail-waitlisted-place = Your place on the waiting list: { $place }. You will hear from us as soon as there is a seat for you.

## Withdrawn
mail-withdrawn-subject = Withdrawn: { $title }
mail-withdrawn-text = Your registration for { $title } is withdrawn, as you asked.
mail-removed-subject = Your registration was removed: { $title }
mail-removed-text = The organiser has removed your registration for { $title }. If you think that this is a mistake, please get in touch with the organiser.
mail-withdrawn-again = If this was a mistake, you can register again on the page of the programme while registration is open.
mail-programme-button = See the programme

## Programme cancelled
mail-cancelled-subject = Cancelled: { $title }
mail-cancelled-text = We are sorry: { $title } will not take place. Your registration has ended with it; you need not do anything.

## Your link again
mail-link-subject = Your link: { $title }
mail-link-text = Here is the link to your registration for { $title }, as you asked.
mail-link-ignore = If you did not ask for it, please ignore the message. Nothing has changed.

## Added as an expert
mail-expert-welcome-subject = You have been added as an expert
mail-expert-welcome-text = { $by } has added you as an expert, so that you can be asked to give sessions in programmes.
mail-expert-welcome-how = Please say when you are free: your usual hours of the week, days when you are away, and journeys to other time zones. You sign in with this e-mail address; no password is needed, we mail you a link.
mail-expert-welcome-button = Say when I am free

mail-reminder-subject = Is your availability still right?
mail-reminder-text = You last confirmed on { $day } when you are free for sessions. Organisers plan with it.
mail-reminder-never = You have not yet confirmed when you are free for sessions. Organisers plan with it.
mail-reminder-how = Please have a look. If all of it is still right, one button says so; if not, it is changed in a minute. You sign in with this e-mail address; no password is needed, we mail you a link.
mail-reminder-button = Look at my availability

mail-assistant-subject = You may keep an expert’s availability
mail-assistant-text = { $expert } asks you to keep their availability up to date: hours, absences, journeys and calendars.
mail-assistant-how = The button below opens the page; no sign-in is needed. Please do not pass this mail on: whoever has the link can change the availability. The expert can end the link at any time.
mail-assistant-button = Open the availability

## Sign-in
mail-sign-in-subject = Your link to sign in
mail-sign-in-text = You asked to sign in. Open the link below and use the button on that page. The link works once, until { $until }.
mail-sign-in-button = Sign in
mail-sign-in-ignore = If you did not ask for this, please ignore the message. Nobody can sign in without the link.

## Waiting list: a seat has become free
mail-offer-subject = A seat for you: { $title }
mail-offer-text = Good news: a seat in { $title } has become free, and it is held for you.
mail-offer-until = Please answer by { $until }. After that the seat goes to the next in line.
mail-offer-together = The others of your party have been offered seats at the same moment. Each of you answers for yourself.
mail-offer-decides = If you take the seat, the organiser decides on your registration; the seat stays held for you until then.
mail-offer-button = Accept or decline the seat
mail-offer-expired-subject = Your offer has expired: { $title }
mail-offer-expired-text = We had held a seat in { $title } for you, but no answer reached us in time. The seat goes to the next in line, and your registration has ended.
mail-offer-expired-again = If you still wish to take part, open your registration by the link below: one button puts you back on the waiting list, at its end.
mail-offer-withdrawn-subject = The offer was taken back: { $title }
mail-offer-withdrawn-text = The organiser has taken back the seat in { $title } that was offered to you. You are on the waiting list again, at your old place.

## An expert's part in a session
mail-fact-session = Session:
mail-fact-when = When:
mail-fact-place = Place:
mail-fact-by = Asked by:
mail-fact-before = Until now:
mail-fact-reason = Reason:
mail-footer-engagement = The link in it opens your invitation without a password. Please do not pass it on.

mail-invitation-subject = Will you give this session? { $session }
mail-invitation-text = You are asked to give the session “{ $session }” in the programme “{ $title }”.
mail-invitation-answer = Please say whether you can. The link opens a page with two buttons, and you can change your answer until the session is over.
mail-invitation-button = Answer the invitation
mail-invitation-calendar = A calendar entry comes with this message. It stays tentative until you accept.

mail-engagement-confirmed-subject = Thank you: { $session }
mail-engagement-confirmed-text = Thank you for accepting to give “{ $session }” in the programme “{ $title }”.
mail-engagement-confirmed-calendar = The calendar entry in this message replaces the tentative one. If something comes up, please tell us through the link below.
mail-engagement-button = See my engagement

mail-engagement-asked-again-subject = New time, please answer again: { $session }
mail-engagement-changed-subject = Changed: { $session }
mail-engagement-changed-text = The session “{ $session }” in the programme “{ $title }” has changed.
mail-engagement-changed-ask = The time is another one. Please say whether you can give the session then.
mail-engagement-changed-calendar = The calendar entry in this message replaces the old one. You need not do anything.

mail-engagement-declined-subject = Declined: { $session }
mail-engagement-declined-text = You have declined to give “{ $session }” in the programme “{ $title }”. The organisers know.
mail-engagement-declined-again = If this was a mistake, you can still accept through the link below.

mail-engagement-released-subject = Not needed any more: { $session }
mail-engagement-released-text = You are not asked any more to give “{ $session }” in the programme “{ $title }”. Thank you for your readiness.

mail-engagement-cancelled-subject = Cancelled: { $session }
mail-engagement-cancelled-text = We are sorry: the session “{ $session }” in the programme “{ $title }” will not take place. You need not do anything.

mail-expert-declined-subject = Declined by the expert: { $session }
mail-expert-declined-text = { $expert } cannot give “{ $session }” in the programme “{ $title }”.
mail-expert-declined-after-all = { $expert } had accepted to give “{ $session }” in the programme “{ $title }”, and cannot do so after all.
mail-expert-declined-button = See the programme

## What a mail is about, and how far it has come
mail-kind-confirm-address = Confirm your address
mail-kind-received = Registration received
mail-kind-accepted = Accepted
mail-kind-rejected = Rejected
mail-kind-waitlisted = Waiting list
mail-kind-withdrawn = Withdrawn
mail-kind-removed = Registration removed
mail-kind-programme-cancelled = Programme cancelled
mail-kind-changed = Timetable changed
mail-kind-link-again = Your link again
mail-kind-expert-welcome = Added as an expert
mail-kind-availability-reminder = Availability to be confirmed
mail-kind-assistant-link = Link for an assistant
mail-kind-sign-in = Sign-in
mail-kind-invitation = Expert invited
mail-kind-engagement-confirmed = Expert has accepted
mail-kind-engagement-changed = Session of an expert changed
mail-kind-engagement-released = Expert not needed any more
mail-kind-expert-answered = Expert has declined
mail-kind-sign-up = Place in a session
mail-kind-offer = Seat offered
mail-kind-offer-expired = Offer expired
mail-kind-offer-withdrawn = Offer taken back
mail-state-queued = Waiting
mail-state-sending = Being sent
mail-state-sent = Sent
mail-state-dead = Failed

## /admin/mail
mail-admin-title = Mail
mail-admin-lead = Every message that Sojourn was to send, with its state.
mail-admin-files = No mail server is set. Messages are written as files to the folder “mail” in the data folder, and can be read here with their links.
mail-admin-dead = { $count ->
    [one] One message could not be delivered.
   *[other] { $count } messages could not be delivered.
}
mail-admin-dead-link = Show them
mail-admin-search = Address
mail-admin-state = State
mail-admin-every-state = Every state
mail-admin-state-count = { $state } ({ $count })
mail-admin-empty = There is no mail yet. The first message goes out when somebody registers or signs in.
mail-admin-when = Written
mail-admin-kind = About
mail-admin-to = To
mail-admin-attempts = Attempts

## /admin/mail/{id}
mail-one-title = { $kind } to { $name }
mail-one-all = All mail
mail-one-subject = Subject
mail-one-language = Language
mail-one-sent = Sent
mail-one-due = Next attempt
mail-one-error = Last error
mail-one-message-id = Message-ID
mail-one-text = Text
mail-one-html = HTML
mail-one-calendar = Calendar entry
mail-one-masked = The personal link is hidden here: whoever has it can act for the recipient.
mail-one-resend = Send again
mail-one-resend-copy = Send a copy
mail-one-resend-hint = The message goes out again at once.
mail-one-resend-copy-hint = The recipient gets the message a second time.
mail-one-sending = The message is being sent at this moment.

## Sessions for those who sign up
mail-sign-up-place-subject = You have a place: { $session } ({ $title })
mail-sign-up-no-place-subject = No place any more: { $session } ({ $title })
mail-sign-up-taken = You have signed up for “{ $session }”, a session of { $title }.
mail-sign-up-moved-up = A place has become free: you now have a place in “{ $session }”, a session of { $title }. If you cannot use it, please give it back on your page, so that somebody else can have it.
mail-sign-up-left = You have given back your place in “{ $session }”, a session of { $title }.
mail-sign-up-removed = The organiser has taken you off the list for “{ $session }”, a session of { $title }. Your seat in the programme is still yours.
mail-sign-up-calendar = Your calendar entry comes with this mail once more, as it is now.
