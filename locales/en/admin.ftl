### Administration: overview and users.

## Overview
admin-institutions = Institutions
admin-sites = Sites
admin-strands = Fields of work
admin-country-groups = Country groups
admin-mail = Mail
admin-system = System
admin-database = Database
admin-zone-data = Time zone data
admin-zone-data-older = Another server has newer time zone data ({ $followed }) than this one ({ $own }). This server moves nothing back, but the times it shows may be wrong: bring its time zone data up to date.
admin-zone-data-other = Another server has other time zone data ({ $followed }) than this one ({ $own }). Nothing is derived by this server’s rules: use the same data on all servers.
admin-zone-data-waiting = This server reads time zone data { $own }; { $waiting } lies on this machine. Start the server again to use it.
admin-mail-to-files = Written to files: no mail server is set
admin-mail-by-smtp = Sent by SMTP
admin-counts = In numbers
admin-registrations = Registrations
admin-persons = Persons
admin-mails-waiting = Mails waiting
admin-mails-sent = Mails sent
admin-mails-dead = Mails not delivered
admin-mails-dead-notice = { $count ->
    [one] One mail could not be delivered
   *[other] { $count } mails could not be delivered
}

## Users
admin-users-title = Users
admin-users-new = New user
admin-users-edit = Edit user
admin-users-role = Role
admin-users-state = State
admin-users-administrator = Administrator
admin-users-expert = Expert
admin-users-expert-only = Gives sessions only
admin-users-expert-only-hint = An expert who says when they are free and answers invitations, but runs no programmes.
admin-users-administrator-hint = Sees and changes everything. Others organise the programmes that name them.
admin-users-organiser = Organiser
admin-users-active = May sign in
admin-users-inactive = Switched off
admin-users-may-sign-in = May sign in
admin-users-may-sign-in-hint = Without this tick all sessions of the user end at once.
admin-users-created = The user is there, and an invitation is on its way.
admin-users-invite-title = Invitation
admin-users-invite-text = Mails a link that signs the user in once, within 24 hours.
admin-users-invite = Send an invitation
admin-users-invited = An invitation is on its way.
