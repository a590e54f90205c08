### Saved filters: lists of registrations that an organiser opens again by name.

saved-filters = Saved filters
saved-manage = Manage
saved-save = Save this filter
saved-name = Name
saved-name-hint = Filter, order and columns are saved, for you alone. One that has this name already is replaced.
saved-none = You have saved no filter yet
saved-none-hint = Choose filters, order or columns in the list of registrations; then you can save them under a name.
saved-delete = Delete { $name }
saved-delete-title = Delete the saved filter “{ $name }”?
saved-delete-text = Only the filter goes. All registrations stay.
