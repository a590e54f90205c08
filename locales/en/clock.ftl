### Other clock rules: what they moved, and that an organiser has seen it.

clock-title = Times moved by other clock rules
clock-intro = The clock rules of { $places } have changed (time zone data { $version }). What was agreed by the clock of the place stays as it is; the moment that it means is another one.
clock-intro-public = The public pages show it rightly already, at the place and for each reader. Calendars and mails that were sent still hold the old moment, until you confirm.
clock-nothing = Nothing has moved
clock-nothing-hint = When a country changes its clock rules, what that moves is listed here.
clock-changed-meanwhile = More has moved since you opened this page. Nothing was confirmed. Please look through the list again.
clock-link = See what has moved
clock-goes-along = Other clock rules have moved times of this programme. Whatever version you publish tells of that too.
clock-sessions = Sessions
clock-session = Session
clock-agreed = Agreed
clock-was = Was
clock-is = Is now
clock-deadlines = Registration and offers
clock-deadlines-hint = They keep the hour that was promised. Nobody has to be told.
# The end of an offered seat.
clock-offer = Offer to { $name } ends
clock-doubts = Needs your decision
clock-doubt-gap = The clocks in { $place } now jump over { $when }. Until you choose another time, the session begins as much later as they jump.
clock-doubt-fold = The clocks in { $place } now show { $when } twice. Until you choose, the session begins the first time.
clock-confirm = I have seen this
clock-confirm-hint = The list is put away. No delegate has to be written to.
clock-confirm-publish = Confirm and publish version { $number }
clock-confirm-publish-hint = The new version differs from the last by these times alone. Those named above get a mail, and their calendar entry is brought up to date. Other changes that are not public yet stay so.
clock-done = It is noted that you have seen what the clock rules moved.
