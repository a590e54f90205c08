### The public page of a programme, its timetable and its day strip.

## Where it stands
public-standing-not-yet = Registration not open yet
public-standing-open = Open for registration
public-standing-full = Full, waiting list
public-standing-closed = Registration closed
public-draft-notice = This is a draft. Only its organisers see this page.

## Registering
public-register = Register
public-register-waiting = Join the waiting list
public-register-hint = You need no account. You will get a link by mail to confirm, see and change your registration.
public-register-from = Registration opens
public-register-until = Register until
public-seats-free = { $count ->
    [one] One seat is free
   *[other] { $count } seats are free
}
public-seats-of = { $capacity ->
    [one] One seat, { $free } free
   *[other] { $capacity } seats, { $free } free
}
public-full = All seats are taken
public-full-hint = You can still register. You will stand on the waiting list and keep your place in it.
public-not-yet = Registration is not open yet
public-not-yet-hint = It opens at:
public-closed = Registration is closed
public-closed-hint = No more registrations are taken. If you have registered, use the link in your mail.
public-running = This programme is running now
public-finished = This programme is over
public-finished-hint = The timetable stays here for those who took part.
public-cancelled = This programme is cancelled
public-cancelled-hint = It will not take place. Those who had registered have been told by mail.
public-link-again = Registered already? Send me my link again

## Facts
public-facts = At a glance
public-stays = Places
public-host = Host
public-partners = Partners
public-strand = Field of work
public-languages = Languages
public-seats = Seats
public-funding = Funding
public-agreement = Agreement

## Timetable
public-timetable = Timetable
public-timetable-empty = The timetable is not ready yet.
public-timetable-both = Each time is shown at the site first, then at your place.
public-timetable-site = Each time is shown at the site. Choose your time zone to see it at your place as well.
public-calendar = In your calendar
public-calendar-hint = Subscribe, and your calendar follows every change of the timetable. A downloaded file does not change.
public-calendar-subscribe = Subscribe
public-calendar-download = Download
public-print-hint = To print this page, use your browser’s print command.
# Instead of a second time that would be the same as the first.
timetable-same = the same

## The picture of one day: a row for each place, a bar for each session
strip-heading = One day at each place
# $day is a date: "Monday, 1 March 2027 at each place".
strip-title = { $day } at each place
strip-days = Days
strip-shifts = − the day before, + the day after

## Names of languages
tongue-ar = Arabic
tongue-en = English
tongue-es = Spanish
tongue-fr = French
tongue-ru = Russian
tongue-zh = Chinese
