### Institutions, sites, strands and country groups, as the staff keeps them.

place-name = Name
# $language is the name of a language: "Name in French".
place-name-in = Name in { $language }
place-address = Address
place-city = City
place-country = Country
place-languages = Languages
place-deleted = Deleted.
place-delete-title = Delete this?

place-institutions = Institutions
place-institutions-empty = No institution is listed here. Add the first one, or search for something else.
place-institution-new = New institution
place-institution-edit = Edit institution
place-institution-delete = { $name } will be deleted. This cannot be undone. It is refused while a programme names it.

place-sites = Sites
place-sites-empty = No site is listed here. Add the first one, or search for something else.
place-site-new = New site
place-site-edit = Edit site
place-site-delete = { $name } will be deleted. This cannot be undone. It is refused while a session takes place there.
place-hours = Opening hours
place-hours-hint = By the clock of the site. If you leave all of them empty, the site is open at any time.
place-holidays = Holidays
place-holidays-hint = One on each line: the day, or the first and the last day, and the name. For example: 2027-05-01 Labour Day, or 2027-10-01 – 2027-10-07 National Day
place-zone-hint = The clock by which people at the site live. It cannot be changed once sessions take place there.

place-strands = Fields of work
place-strands-explanation = Programmes are announced under a field of work. They are listed in this order.
place-strand-new = New field of work
place-strand-edit = Edit field of work
place-strand-delete = “{ $name }” will be deleted. This cannot be undone. It is refused while a programme belongs to it.
place-position = Position
place-position-hint = A whole number. Smaller numbers stand first.

place-groups = Country groups
place-groups-explanation = A country belongs to a group from one day on until another. Please check the lists of the United Nations from time to time.
place-group = Group
place-group-hint = The short name, for example LDC, LLDC or SIDS.
place-member-new = Add a country to a group
place-member-edit = Edit membership
place-member-delete = { $country } will be taken out of { $group } as if it had never belonged to it. If it has left the group, set the day instead.
place-member-today = Member today
place-members = { $count ->
    [one] one member today
   *[other] { $count } members today
}
place-since = Since
place-since-hint = The first day of membership. Leave it empty if it was always so.
place-until = Until
place-until-hint = The day on which the country leaves or has left. Leave it empty if there is none.
