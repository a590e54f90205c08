### Experts: becoming one, and the organisers' list of them.

expert-become = Do you give sessions?
expert-become-text = Tell us what you know about and when you are free. Organisers can then ask you for sessions, by mail, at hours that suit you.
expert-become-button = I give sessions as an expert
expert-profile = My profile as an expert
expert-profile-text = Organisers find you by this.

## The profile
expert-fields = Fields of expertise
expert-fields-hint = One on each line, for example: Agro-processing.
expert-languages = Languages
expert-languages-hint = In which you can give a session.
expert-institution = Institution
expert-zone = Home time zone
expert-zone-hint = The hours of the week are read by the clocks there.

## /organise/experts
expert-list-title = Experts
expert-none = There are no experts yet
expert-none-hint = Add the first one; a mail then asks them when they are free.
expert-search = Name, field or institution
expert-search-language = Speaks
expert-search-all = Those taken off the list too
expert-new = Add an expert
expert-new-text = They get a mail that asks them to say when they are free. Somebody who signs in here already keeps their name and language.
expert-new-button = Add and send the mail
expert-email-hint = Invitations to sessions go to this address.
expert-lang = Language of our mails
expert-added = Added. The mail is on its way.
expert-badge-off = Off the list
expert-badge-unsaid = Has not said when

## One expert
expert-edit = Profile of { $name }
expert-now = There it is now
expert-confirmed = Availability
expert-unsaid = This expert has not yet said when they are free.
expert-switch-off = Take off the list
expert-switch-on = Put back on the list
expert-switched-off = Taken off the list: nobody is offered this expert for new sessions. What was agreed stays.
expert-switched-on = Back on the list.
