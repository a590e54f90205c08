//! What the configuration says that use cases need.

use crate::Limits;

/// Read once at start from the environment by the server.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Public address without a trailing slash; every link begins with it.
    pub base_url: String,
    /// As in a From header: `Name <address>`.
    pub mail_from: String,
    /// No SMTP server is set: mail is written to files, and administrators may read it whole.
    pub mail_to_files: bool,
    /// The database holds demo data: sign-in pages offer one click for each role.
    pub demo: bool,
    /// `None` switches all limits off, for measuring only.
    pub limits: Option<Limits>,
}

impl Settings {
    /// The host name of the base address, for identifiers in calendars and mail.
    pub fn host(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        let authority = rest.split('/').next().unwrap_or_default();
        authority.rsplit_once(':').map_or(authority, |(host, _)| host)
    }
}
