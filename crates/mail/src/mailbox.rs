//! Whom a mail comes from and goes to.

use lettre::Address;

use crate::header;

/// A name and an address, both safe in a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// May be empty.
    pub name: String,
    address: Address,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a mail address: it has to read `name@host` or `Name <name@host>`")]
pub struct NotAMailbox;

impl Mailbox {
    /// # Errors
    /// [`NotAMailbox`] if the address is none.
    pub fn new(name: &str, address: &str) -> Result<Self, NotAMailbox> {
        let address = address.parse().map_err(|_| NotAMailbox)?;
        Ok(Self { name: header::clean(name), address })
    }

    /// Reads `Name <name@host>` or a bare address.
    ///
    /// # Errors
    /// [`NotAMailbox`].
    ///
    /// ```
    /// let sender = mail::Mailbox::parse("Sojourn <no-reply@localhost>")?;
    /// assert_eq!((sender.name.as_str(), sender.address()), ("Sojourn", "no-reply@localhost"));
    /// # Ok::<(), mail::NotAMailbox>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotAMailbox> {
        let text = text.trim();
        match text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
            Some((name, address)) => Self::new(name.trim().trim_matches('"'), address),
            None => Self::new("", text),
        }
    }

    pub fn address(&self) -> &str {
        self.address.as_ref()
    }

    pub(crate) fn envelope_address(&self) -> Address {
        self.address.clone()
    }

    pub(crate) fn header(&self) -> lettre::message::Mailbox {
        let name = (!self.name.is_empty()).then(|| self.name.clone());
        lettre::message::Mailbox::new(name, self.address.clone())
    }
}
