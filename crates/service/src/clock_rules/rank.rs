//! Which rules this server has, beside those that the database has seen.

use storage::{Conn, fact};

use crate::{Result, Service};

/// Name of the fact that holds the rules last followed.
pub(super) const FACT: &str = "tz";

/// How a server's rules stand to those that were last followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    Same,
    /// Also where none were followed yet.
    Newer,
    /// Another server has newer ones: this one moves nothing back.
    Older,
    /// One of the two does not tell its release.
    Unclear,
}

/// The rules in use, for administrators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockRules {
    pub rank: Rank,
    /// The rules last followed, by whichever server; `None` before the first.
    pub followed: Option<String>,
    /// What lies on this machine now, where it is not what this server has read at its start.
    pub waiting: Option<String>,
}

impl Service {
    pub(super) async fn rank(&self, conn: &mut Conn) -> Result<(Rank, Option<String>)> {
        let followed = fact::get(conn, FACT).await?;
        let zones = self.zones();
        let rank = match followed.as_deref() {
            None => Rank::Newer,
            Some(version) if version == zones.version() => Rank::Same,
            Some(version) if zones.is_older_than(version) => Rank::Older,
            Some(version) if zones.is_comparable(version) => Rank::Newer,
            Some(_) => Rank::Unclear,
        };
        Ok((rank, followed))
    }

    pub(crate) async fn clock_rules(&self, conn: &mut Conn) -> Result<ClockRules> {
        let (rank, followed) = self.rank(conn).await?;
        Ok(ClockRules { rank, followed, waiting: self.zones().waiting() })
    }
}
