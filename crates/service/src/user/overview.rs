//! The administrator's first page: is everything in order, and how much is there.

use domain::permission::{Action, Actor};
use storage::overview::Counts;

use crate::{ClockRules, Result, Service, permit::permit};

#[derive(Debug, Clone)]
pub struct Overview {
    /// Version of the clock rules, as `2026c`.
    pub tz_version: String,
    /// Where they were found.
    pub tz_source: String,
    /// How that stands to what was used before, and to what lies here now.
    pub clock_rules: ClockRules,
    /// `SQLite` or `PostgreSQL`.
    pub database: &'static str,
    /// No SMTP server is set, and mail is written to files.
    pub mail_to_files: bool,
    pub counts: Counts,
}

impl Service {
    /// # Errors
    /// [`crate::Error::Forbidden`] for anybody but administrators.
    pub async fn overview(&self, actor: &Actor) -> Result<Overview> {
        permit(actor, Action::EditSettings)?;
        let mut conn = self.db().read().await?;
        Ok(Overview {
            tz_version: self.zones().version().to_owned(),
            tz_source: self.zones().source().to_string(),
            clock_rules: self.clock_rules(&mut conn).await?,
            database: self.db().name(),
            mail_to_files: self.settings().mail_to_files,
            counts: storage::overview::counts(&mut conn).await?,
        })
    }
}
