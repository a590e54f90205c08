### Signing in, the own profile, and forms kept over an ended session.

account-email = E-mail address
account-name = Name
account-password = Password
account-password-hint = Leave this empty to get a link by e-mail that signs you in.
account-sign-in-text = For organisers and administrators. As a delegate you need no account: please use the link in your e-mail, or ask for it again on the programme’s page.
account-link-sent = If this address is known, a link is on its way. It works once, within 15 minutes. Please look in your mail, also in the spam folder.

## A link from a mail
account-link-title = Sign in with this link
account-link-text = One more click and you are signed in as { $name }. The link works once.

## A fresh installation
account-first-title = There is no user yet
account-first-text = Create the first administrator on the server with this command. It prints a link to sign in by.

## The demo
account-demo-title = This is a demo
account-demo-text = All people here are invented. One click lets you in:
account-demo-administrator = As an administrator
account-demo-organiser = As an organiser
account-demo-expert = As an expert
account-demo-delegate = As a delegate

## The own profile
account-me-title = My profile
account-profile = Profile
account-lang = Language
account-lang-hint = For these pages and for the mail you get.
account-zone = Time zone
account-zone-hint = Times are shown for this zone beside the time at the site.
account-password-set = Set a password
account-password-change = Change the password
account-password-text = Saving signs you out everywhere else. Links to sign in that were mailed before stop working.
account-old-password = Current password
account-new-password = New password
account-new-password-hint = 12 characters or more. Several words are easy to remember and hard to guess.

## Forms kept over an ended session
account-held-notice = Your session had ended. What you typed is kept; please sign in to send it.
account-held-link = { $count ->
    [one] One form is kept that was not sent
   *[other] { $count } forms are kept that were not sent
}
account-held-title = Forms that were not sent
account-held-text = These forms came after your session had ended. They are kept for 24 hours. Passwords are never kept.
account-held-none = Nothing is kept
account-held-at = Kept since
account-held-content = What you typed
account-held-send = Send again
account-held-discard = Discard
