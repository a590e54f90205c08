### Who attends a session, signing up for sessions, and a person's own timetable and calendar.

## On the personal page
sign-up-title = Sessions to sign up for
sign-up-hint = These sessions have a limited number of places. Your places here do not change your seat in the programme.
sign-up-taken = You have a place
sign-up-waiting = Waiting, number { $place } in line
sign-up-free = { $free ->
    [one] One of { $capacity } places is free.
   *[other] { $free } of { $capacity } places are free.
}
sign-up-full = { $waiting ->
    [0] All { $capacity } places are taken.
    [one] All { $capacity } places are taken; one person waits.
   *[other] All { $capacity } places are taken; { $waiting } people wait.
}
sign-up-overlap = At the same time as { $sessions }, which is in your timetable. You can still sign up: please choose where you will be.
sign-up-closed = One cannot sign up or leave now.
sign-up-join = Sign up
sign-up-wait = Join the line
sign-up-leave = Give my place back
sign-up-stop-waiting = Leave the line
sign-up-news-taken = You have a place in “{ $session }”. It is in your timetable now.
sign-up-news-waiting = All places in “{ $session }” are taken. You are number { $place } in line and get a mail as soon as there is a place for you.
sign-up-news-left = You have no place in “{ $session }” any more.

itinerary-own-title = My timetable
itinerary-own-hint = The sessions that you take part in.
itinerary-own-empty = No session is in your timetable yet.
itinerary-own-back = Back to my registration
itinerary-whole = The whole programme
itinerary-print = Print my timetable

feed-title = My timetable in my calendar
feed-hint = Your calendar fetches your sessions from this address again and again, so changes arrive by themselves. Keep the address to yourself: whoever has it can see your timetable.
feed-address = Address of my calendar
feed-subscribe = Subscribe with this device
feed-renew-summary = Somebody else has this address?
feed-renew-hint = A new address is made, and the old one stops working at once. In every calendar that uses it you have to subscribe anew.
feed-renew = Make a new address
feed-renewed = This is your new address. The old one does not work any more.

## The organiser's list
sign-up-list-title = Who has signed up
sign-up-list-places = { $taken } of { $capacity } places taken
sign-up-list-link = { $waiting ->
    [0] { $taken } of { $capacity } places taken: see who
    [one] { $taken } of { $capacity } places taken, one person waits: see who
   *[other] { $taken } of { $capacity } places taken, { $waiting } people wait: see who
}
sign-up-list-not = This session is not for people who sign up at the moment. Whoever signed up before is kept in the list.
sign-up-list-none = Nobody has signed up yet
sign-up-list-none-hint = Accepted and received people sign up on their personal pages once the session is published.
sign-up-list-state = Place
sign-up-list-since = Since
sign-up-list-taken = Has a place
sign-up-list-waiting = In line: { $place }
sign-up-list-remove = Take off
sign-up-list-remove-named = Take { $name } off the list
sign-up-remove-title = Take this person off the list?
sign-up-remove-text = { $name } loses the place in “{ $session }”, or in its line, and gets a mail. The next in line gets the place. The seat in the programme stays.
sign-up-remove-button = Yes, take off the list
sign-up-removed = The person is taken off the list.

## The session's form
attendance-title = Who attends
attendance-who = The session is for
attendance-everyone = Everyone in the programme
attendance-delegations = Some delegations
attendance-sign-up = Those who sign up, as long as there are places
attendance-present = Delegations
attendance-present-hint = The people of a country (by citizenship) or of an institution. In brackets: how many are registered.
attendance-present-none = Nobody is registered yet; you can name a country or an institution below.
attendance-counted = { $name } ({ $count })
attendance-other-country = One more country
attendance-other-institution = One more institution
attendance-other-institution-hint = As people write it in their registration.
attendance-places = Places
attendance-places-hint = How many can sign up. Whoever comes later waits in line.
attendance-for = For { $delegations }
attendance-by-sign-up = { $capacity ->
    [one] For those who sign up: one place
   *[other] For those who sign up: { $capacity } places
}
