### Registering, the personal page, and the organiser's list of registrations.

## The form
registration-title = Register
registration-for = Registration for { $title }
registration-intro = It takes about five minutes. You need no account: afterwards we send you a mail with a personal link.
registration-full-notice = All seats are taken at the moment. You can register for the waiting list: once you have confirmed your address, you keep your place in line.
registration-open-until = Registration is open until
registration-opens = Registration opens
registration-closed-since = Registration closed
registration-names = Name as in your passport
registration-names-hint = Please copy your names exactly as they are printed in the passport, in Latin letters. If it shows one name only, fill in one of the two.
registration-family-name = Family name
registration-given-names = Given names
registration-own-script-name = Name in your own script
registration-own-script-name-hint = For example 李明, أمينة or श्रेष्ठ.
registration-contact = Contact
registration-email = E-mail address
registration-email-hint = Your personal link goes to this address.
registration-citizenship = Citizenship
registration-residence = Country of residence
registration-work = Work
registration-institution = Institution or enterprise
registration-post = Post
registration-languages = Languages you can work in
registration-needs = So that we can receive you well
registration-dietary = Food: what you do not eat
registration-dietary-hint = For example vegetarian, halal, no nuts.
registration-access-needs = Help that you need
registration-access-needs-hint = For example a wheelchair, large print, a quiet room.
registration-motivation = Why do you want to take part?
registration-motivation-hint = A few sentences are enough. The organiser reads them.
registration-consent = I agree that the organiser uses these data to prepare and run this programme.
registration-send = Register

## After sending it
registration-sent-title = Check your mail
registration-sent-to = We have sent a mail to { $address }.
registration-sent-somewhere = We have sent you a mail.
registration-sent-next = Open the link in it and confirm with the button on that page. Only then does your registration count.
registration-sent-seat = A seat is held for you until
registration-sent-no-seat = All seats are taken at the moment, so you will be on the waiting list. Your place counts from the moment you confirm. The link can be used until
registration-sent-nothing = No mail after a few minutes? Look into the spam folder, or ask for the link again.
registration-back-to-programme = Back to the programme

## Asking for the link again
registration-link-title = Send my link again
registration-link-intro = Please give the address with which you registered for { $title }. If it is known to us, we send your personal link there.
registration-link-send = Send my link
registration-link-sent = If this address is known to us for this programme, a mail is on its way. Please look into your mailbox, and into the spam folder too.
registration-link-expired-title = This link has expired
registration-link-expired-text = For your safety a link works for a limited time only. We can send you a new one.

## The personal page
registration-own-title = My registration
registration-state-draft = Not yet confirmed
registration-state-submitted = Received
registration-state-waitlisted = Waiting list
registration-state-offered = Seat offered
registration-state-accepted = Accepted
registration-state-rejected = Rejected
registration-state-withdrawn = Withdrawn
registration-state-expired = Expired
registration-next-draft-seat = One step is missing: please confirm that this registration is yours. A seat is held for you until
registration-next-draft = One step is missing: please confirm that this registration is yours. All seats are taken, so you will be on the waiting list. Please confirm before
registration-next-submitted = Your registration has reached the organiser, who will decide on it. A seat is held for you meanwhile. You will hear from us by mail.
registration-next-waitlisted = All seats are taken. Your place on the waiting list: { $place }. You will hear from us by mail as soon as there is a seat for you.
registration-next-offered = A seat has become free, and it is held for you. Please say whether you take it.
registration-next-accepted = You are accepted, and your seat is yours. The mail that told you so carries a calendar entry. If you cannot come, please withdraw, so that somebody else can have the seat.
registration-next-rejected = We are sorry: the organiser could not offer you a seat.
registration-next-withdrawn = You have withdrawn. If you have changed your mind, you can register anew while registration is open.
registration-next-expired = This registration was not confirmed in time, so its seat was given back. You can still confirm it: if a seat is free, it is yours; if not, you will be on the waiting list.
registration-next-expired-closed = This registration was not confirmed in time, and registration is closed.
registration-programme-cancelled = The programme has been cancelled. You do not need to do anything.
registration-programme-finished = The programme is over. Thank you for taking part.
registration-confirm = Confirm my registration
registration-programme = The programme
registration-dates = Dates
registration-host = Host
registration-calendar = Calendar of the programme
registration-programme-page = Page of the programme
registration-own-data = My data
registration-edit = Change my data
registration-edit-title = Change my data
registration-edit-email = Your address { $email } cannot be changed here, because your personal link goes to it. To use another address, please withdraw and register anew, or write to the organiser.
registration-edited = Your changes are saved.
registration-withdraw = Withdraw
registration-withdraw-title = Withdraw from the programme?
registration-withdraw-text = Your place in { $title } goes to somebody else, and you cannot take it back. You can register anew while registration is open.
registration-withdraw-button = Yes, withdraw

## The organiser's list
registration-list-title = Registrations
registration-list-none = Nobody has registered yet
registration-list-none-hint = Once the programme is published and its registration open, registrations appear here.
registration-list-seats = { $taken } of { $capacity } seats taken
registration-list-search = Name, institution or address
registration-list-country = Citizenship
registration-list-group = Group of countries (today)
registration-list-sort = Order
registration-list-all-states = All states
registration-list-count = { $state } ({ $count })
registration-list-choose = Choose { $name }
registration-list-chosen = Chosen registrations:
registration-list-mail-failed = A mail could not be delivered
registration-list-columns = Columns
registration-list-columns-hint = The name is always shown. Untick all to see the usual columns again.
registration-list-files = The list as a file
registration-list-export = Download as CSV
registration-list-export-xlsx = Download as Excel file
registration-list-export-hint = The files hold every registration that fits the filter, with the columns shown above. With all columns:
registration-list-export-all-xlsx = Excel file
registration-list-export-all-csv = CSV
registration-list-same-address = Another registration has the same address
registration-sort-received = As received
registration-sort-name = By name
registration-sort-country = By country
registration-sort-state = By state and place in line
registration-accept = Accept
registration-reject = Reject
registration-choose-some = Please choose at least one registration.
registration-accepted-done = { $count ->
    [0] Nothing to change: they were accepted already.
    [one] One registration is accepted. The mail is on its way.
   *[other] { $count } registrations are accepted. The mails are on their way.
}
registration-rejected-done = { $count ->
    [0] Nothing to change: they were rejected already.
    [one] One registration is rejected. The mail is on its way.
   *[other] { $count } registrations are rejected. The mails are on their way.
}
registration-reject-title = { $count ->
    [one] Reject this registration?
   *[other] Reject these { $count } registrations?
}
registration-reject-text = Each of them gets a mail. Their seats become free, and calendar entries that were sent are cancelled.
registration-reject-button = { $count ->
    [one] Yes, reject it
   *[other] Yes, reject them
}
registration-nothing-decided = None of the chosen registrations was changed.

## One registration, for the organiser
registration-detail-seat = Seat
registration-detail-seat-none = None
registration-detail-seat-taken = Taken
registration-detail-seat-held = Held until
registration-detail-place = Place on the waiting list
registration-detail-received = Received
registration-detail-changed = Last change
registration-detail-written-in = Language of mails
registration-detail-pending = Newer data, not yet confirmed
registration-detail-pending-hint = Typed with this registration. They replace the data above once the person confirms the address.
registration-detail-mails = Mails
registration-detail-no-mails = No mails yet.
registration-detail-mail = Mail
registration-detail-mail-state = State
registration-detail-mail-time = Time
registration-detail-back = All registrations

## Columns of the list and of its file
registration-column-family-name = Family name
registration-column-given-names = Given names
registration-column-own-script-name = Name in own script
registration-column-name = Name
registration-column-email = E-mail
registration-column-state = State
registration-column-seat = Seat
registration-column-received = Received
registration-column-citizenship = Citizenship (code)
registration-column-citizenship-name = Citizenship
registration-column-residence = Residence (code)
registration-column-residence-name = Residence
registration-column-institution = Institution
registration-column-post = Post
registration-column-languages = Languages
registration-column-dietary = Food
registration-column-access-needs = Help needed
registration-column-motivation = Motivation
registration-column-id = Number
