### Words of the page frame and words that many pages share.

common-product = Sojourn
common-tagline = Study tours, expert exchanges and training courses across time zones
common-skip = Skip to content
common-main-navigation = Main
common-page-title = { $title } – Sojourn

## Top of the page
common-programmes = Programmes
common-availability = Availability
common-organise = Organise
common-administration = Administration
common-my-place = My programmes
common-sign-in = Sign in
common-sign-out = Sign out
common-language = Language
common-time-zone = Time zone
common-zone-none = Choose your time zone
common-zone-change = Change time zone
# The browser's own zone differs from the one chosen; a link.
common-zone-hint = Show times in { $zone }

## Buttons and links
common-save = Save
common-cancel = Cancel
common-edit = Edit
common-remove = Remove
common-delete = Delete
common-search = Search
common-apply = Show
common-reset = Clear all
common-show-all = Show all
common-choose = Please choose

## Small words
common-yes = Yes
common-no = No
common-none = None
common-all = All
common-optional = optional
common-online = Online
common-saved = Saved.
common-nothing-found = Nothing found
common-nothing-found-hint = Try fewer words, or clear the filters.

## Forms
common-error-summary = { $count ->
    [one] Please correct one answer
   *[other] Please correct { $count } answers
}
common-error-summary-hint = What you typed is still here. Follow a link to go to the answer.

## Times. The zone is always named.
# A date next to the one at the site, for instance in the viewer's zone. In a right-to-left language a sign
# needs U+200E before it: { "\u200E" }−1.
common-day-shift = { $days ->
    [-2] −2 days
    [-1] −1 day
    [1] +1 day
    [2] +2 days
   *[other] { $days } days
}
common-your-time = Your time
# Between a label and its value, and between two things side by side; a space follows.
common-colon = :
common-comma = ,
common-date-time = { $date }, { $time }

## Lists over several pages
common-pager = Pages
common-pager-previous = Previous
common-pager-next = Next
common-pager-page = Page { $page } of { $pages }
common-results = { $count ->
    [0] No results
    [one] One result
   *[other] { $count } results
}

# The text below exists in another language only.
common-shown-in = Shown in { $language }
