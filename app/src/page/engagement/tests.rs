//! Invitations in the browser.
