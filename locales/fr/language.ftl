### What this language is called and how it writes. Every language has these same messages.

language-name = Français
language-direction = ltr
language-locale = fr

## Two dates or times as one range; see locales/en/language.ftl.
language-range-days = { $first-day }–{ $last }
language-range-months = { $first-month-day } – { $last }
language-range-years = { $first } – { $last }
language-range-times = { $start }–{ $end }
