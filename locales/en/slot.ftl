### Times at which one session could be.

slot-page = Find a time
slot-find = Find a time
slot-find-other = Find another time
slot-title = When could it be
slot-now = Now
slot-hint = These times suit everybody the session needs: the experts are free, with the way and their pauses, the site is open, and nobody has anything else. Those that keep nobody out of bed come first; who has had nights already counts more.
slot-look = Look in these days
slot-unsaid = { $names } has not said when they are free; Sojourn takes it that they are.
slot-found = Times that suit everybody
slot-best = best
slot-number = no. { $number }
slot-all-day = Everybody sits between 08:00 and 20:00 of their own day.
slot-outside = { $count ->
    [one] One person sits outside 08:00–20:00 of their own day:
   *[other] { $count } people sit outside 08:00–20:00 of their own day:
  }
slot-people = { $count ->
    [one] (1 person)
   *[other] ({ $count } people)
  }
slot-borne = { $count ->
    [one] has had one such session already
   *[other] has had { $count } such sessions already
  }
slot-missed = Not at the hours liked best by { $names }.
slot-strip = The day as everybody lives it
slot-take = Take this time
slot-take-and-ask = Hold it and ask the experts
slot-take-and-hold = Hold it only
slot-gone = This time is not to be had any more; something has come between. The list below is new.
slot-none = No time suits everybody
slot-nearly = When it could be otherwise
slot-without = It could be then without: { $names }.
slot-if-open = the opening hours of { $name }
slot-some-experts = some of the experts to choose from
slot-hours = For instance on { $day }, by the clocks of
slot-never = not at all
slot-other-hours = Those whom it needs have time on the same days, but not at the same hours.
