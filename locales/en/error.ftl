### Pages that say why a request was not answered as asked: what happened and what to do.

error-home = Go to the programmes
error-reference = Reference number:
error-bad-request-title = This request could not be read
error-bad-request-text = Something in the address or the form was not as expected. Please go back, check what you typed, and try again.
error-sign-in-title = Please sign in
error-sign-in-text = This page is for people who are signed in. Your session may have ended. Please sign in; what you typed is kept on this page and can be sent again afterwards.
error-sign-in-first = Sign in (opens in a new tab)
error-sign-in-again = Send what I typed again
error-bad-link-title = This link is not valid
error-bad-link-text = The link may have been cut off in the mail, or a newer one has replaced it. Please open the newest mail from us, or ask for your link again on the programme’s page.
error-link-expired-title = This link has expired
error-link-expired-text = For your safety, links work for a limited time. Please ask for a new one on the programme’s page or the sign-in page.
error-refused-title = This is not possible now
error-forbidden-title = You may not do this
error-forbidden-text = Your account does not have the right to see or change this. If you think it should, please ask an administrator. If you followed a link from another site, please open the page directly and try again.
error-not-found-title = Page not found
error-not-found-text = This address leads nowhere. The link may be old, incomplete or no longer valid.
error-too-large-title = Too much was sent
error-too-large-text = The form or file is larger than this site accepts. Please shorten it and try again.
error-too-many-title = Too many requests
error-too-many-text = There were many requests from your connection in a short time. Please wait a minute and try again.
error-unavailable-title = Please try again in a moment
error-unavailable-text = The site cannot answer just now. Nothing that you sent was stored. Please wait a few seconds and send it again.
error-internal-title = Something went wrong
error-internal-text = This is a fault on our side. Please try again. If it happens again, please tell us the reference number.
