### What this language is called and how it writes. Every language has these same messages.

language-name = العربية
language-direction = rtl
# Latin digits: times and dates are typed in them, and so stand in passports and tickets.
language-locale = ar-u-nu-latn

## Two dates or times as one range; see locales/en/language.ftl. Words instead of a dash: between digits a dash
## would show the two ends in one order or the other, depending on what stands around.
language-range-days = من { $first-day } إلى { $last }
language-range-months = من { $first-month-day } إلى { $last }
language-range-years = من { $first } إلى { $last }
language-range-times = من { $start } إلى { $end }
