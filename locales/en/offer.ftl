### Offers of freed seats, the waiting line, and parties that stay together.

## The personal page
offer-until = Please answer by
offer-then = After that the seat goes to the next in line.
offer-decides = If you take the seat, the organiser decides on your registration; the seat stays held for you until then.
offer-together = The others of your party have been offered seats at the same moment. Each of you answers for yourself.
offer-over-notice = The time to answer is over.
offer-accept = Take the seat
offer-decline = Decline
offer-decline-title = Decline the seat?
offer-decline-text = The seat in { $title } goes to the next in line, and your registration ends. You can register anew while registration is open.
offer-decline-button = Yes, decline
offer-missed = A seat was held for you, but no answer reached us in time, so it went to the next in line and your registration has ended. If you still wish to take part, you can join the waiting list again, at its end.
offer-again = Join the waiting list again

## The organiser's list and the page of one registration
offer-place = Place { $place } in line
offer-next = Next in line
offer-passed-over = Passed over for the next seat
offer-open-until = Offered until { $until }
offer-with = Together with { $names }
offer-detail = Offer
offer-detail-open = Open until
offer-detail-accepted = Taken
offer-detail-declined = Declined
offer-detail-expired = Not answered in time
offer-detail-withdrawn = Taken back
offer-party = Stays together with
offer-gather = Keep together
offer-gathered = They stay together: seats are offered to all of them who wait at once, or to none.
offer-gather-two = Please choose at least two registrations that stand.
offer-dissolve = They need not stay together
offer-make = Offer a seat
offer-made = A seat is offered. The mail is on its way.
offer-withdraw = Take the offer back
offer-withdraw-title = Take the offer back?
offer-withdraw-text = { $name } waits again at the old place, and gets a mail. The seat is offered to the next behind.
offer-withdrawn = The offer is taken back. The mail is on its way.
offer-skip = Pass over
offer-skip-title = Pass over { $name }?
offer-skip-text = The next free seat is offered to those behind. { $name } keeps the place in line, and the offer after that is theirs again. A party is passed over as a whole.
offer-skip-reason = Reason
offer-skip-reason-hint = It stands in the log of changes. The person does not see it.
offer-skipped = Passed over. The next seat goes to those behind.
offer-parted = They wait each for themselves again.
