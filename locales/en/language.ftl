### What this language is called and how it writes. Every language has these same messages.

# The language's name in itself, as the language picker shows it.
language-name = English
# ltr or rtl
language-direction = ltr
# BCP 47 locale for dates, numbers and lists (with -u-nu-… where the digits matter).
language-locale = en-GB

## Two dates or times as one range. $first and $last are whole dates ("2 March 2027"),
## $first-month-day is "2 March", $first-day and $last-day are numbers. Use what the language needs.

# Both in one month: 2–6 March 2027
language-range-days = { $first-day }–{ $last }
# In two months of one year: 28 February – 6 March 2027
language-range-months = { $first-month-day } – { $last }
# In two years: 30 December 2026 – 4 January 2027
language-range-years = { $first } – { $last }
# 09:30–11:00
language-range-times = { $start }–{ $end }
