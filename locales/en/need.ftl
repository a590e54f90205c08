### What needs an organiser today: on top of the organiser's first page.

need-title = What needs you today
need-none = Nothing needs you right now.
need-more = And { $count } more: they appear here once these are done.
need-dead-mails = { $count ->
    [one] One mail could not be delivered
   *[other] { $count } mails could not be delivered
}
need-dead-mails-do = See the mails
need-clock-rules = Other clock rules have moved times
need-undelivered = { $count ->
    [one] One registered person could not be reached by mail
   *[other] { $count } registered people could not be reached by mail
}
need-undelivered-do = See who
need-decide = { $count ->
    [one] One registration waits for your decision
   *[other] { $count } registrations wait for your decision
}
need-decide-do = Decide
# Before how many seats are free.
need-waiting = { $count ->
    [one] One person is on the waiting list.
   *[other] { $count } people are on the waiting list.
}
need-waiting-do = See the waiting list
need-unanswered = { $count ->
    [one] One expert has not answered yet
   *[other] { $count } experts have not answered yet
}
need-unanswered-do = See the sessions
need-publish = Changed, but not published yet
need-publish-do = See the changes
need-finish = The last day is over
need-begins = { $days ->
    [0] Begins today
    [1] Begins tomorrow
   *[other] Begins in { $days } days, on { $date }
}
need-begins-do = Look it over
# Before a date and time.
need-closes = Registration closes
need-closes-do = See the registrations
need-plan = A draft without sessions
