### The home page: programmes that are announced.

home-title = Study tours, expert exchanges and training courses
home-description = Programmes across time zones: find one, see every time at the site and at your place, and register.
home-introduction = Find a programme and register in minutes. Every time is shown at the site and at your place.
home-search = Words in the title
home-kind = Kind
home-strand = Field of work
home-month = Month
home-found = { $count ->
    [one] One programme
   *[other] { $count } programmes
}
home-empty = No programme has been announced yet
home-empty-hint = Programmes appear here as soon as an organiser publishes them.
home-empty-organise = Plan a programme
