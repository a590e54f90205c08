### The home page: programmes that are announced.

home-title = Study tours, expert exchanges and training courses
home-description = Programmes across time zones: find one, see every time at the site and at your place, and register.
home-introduction = Find a programme and register in minutes. Every time is shown at the site and at your place.
home-words = Title, city, host or any other word
home-filters = Filters
home-kind = Kind
home-strand = Field of work
home-country = Country
home-month = Month
home-when = When
home-when-upcoming = Upcoming
home-when-past = Past or cancelled
home-open = Open places only
# Before what is asked for, each of which can be taken away: Shown only: “farms” ×, Study tour ×
home-shown-only = Shown only
home-part-words = “{ $words }”
home-take-away = { $part }: take this filter away
home-found = { $count ->
    [one] One programme
   *[other] { $count } programmes
}
home-nothing-hint = No programme has all that you asked for. Try without one of these:
home-nothing-one-hint = No programme has what you asked for. Try another word or filter, or look at all programmes.
# On a button. $part is a filter: Without “Study tour”
home-without = Without { $part }
home-empty = No programme has been announced yet
home-empty-hint = Programmes appear here as soon as an organiser publishes them.
home-empty-organise = Plan a programme
