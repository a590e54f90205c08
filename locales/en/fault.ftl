### What is wrong with a typed value and what to do about it. The keys follow domain::Fault::key.

fault-empty = Please fill this in.
fault-too-long = This is too long. Please use { $max } characters or fewer.
fault-too-short = This is too short. Please use { $min } characters or more.
fault-control = This contains characters that cannot be shown. Please type it again instead of pasting it.
fault-not-an-email = This is not an e-mail address. Please write it like name@example.org.
fault-not-a-date = This is not a date. Please write it as year-month-day, for example 2027-03-05.
fault-not-a-time = This is not a time. Please write hours and minutes from 00:00 to 23:59, for example 09:30.
fault-not-a-number = Please give a whole number from { $min } to { $max }.
fault-not-offered = Please choose one of the options in the list.
fault-not-a-zone = This time zone is not known. Please choose one from the list, for example Asia/Kathmandu.
fault-not-an-address = This is not a web address. Please start with https:// or http://.
fault-end-not-after-start = The end must come after the beginning. Please correct one of the two.
fault-outside-programme = This date is outside the programme. Please choose a day between its first and last day.
fault-gap = This time does not exist: the clocks go forward and skip it. Please use { $before } or earlier, or { $after } or later.
fault-fold = This time comes twice, because the clocks go back. Please say which one you mean: the first ({ $first }) or the second ({ $second }).
fault-taken = This already exists. Please choose another.
fault-changed = Somebody else has changed this since you opened the page. Please check the new values and save again.
fault-below-taken = { $taken ->
    [one] { $taken } seat is already taken. Please give at least this number.
   *[other] { $taken } seats are already taken. Please give at least this number.
}
fault-zone-in-use = Sessions take place at this site, and their times are agreed in its time zone. To correct it, please add another site and move the sessions there.
fault-unknown-user = Nobody with this e-mail address can sign in here. Please check it, or ask an administrator to add the person first.
fault-not-ticked = Please tick this box to go on.
fault-wrong-credentials = This e-mail address and password do not match. Please check both, or ask for a sign-in link.
fault-not-hours = This cannot be read as hours. Please write from and to, for example 9-12:30, 14-17. For none, leave it empty.
fault-too-many = This is more than { $max } entries. Please use fewer.
fault-overlaps = Another entry already has one of these days. Please change the dates, or remove the other entry first.
fault-not-a-holiday = Line { $line } is not understood. Write each holiday on a line of its own: the day, or the first and the last day, and its name. For example: 2027-05-01 Labour Day
fault-same-site = Please choose two different sites.
fault-not-https = This is not a secure web address. Please start with https:// or webcal://, without a name and password in it.
fault-not-a-calendar = This is not a calendar file. Please export your calendar as an iCalendar file (.ics) and choose that.
fault-file-too-large = This file is too large. Please choose one of { $megabytes } MB at most.
