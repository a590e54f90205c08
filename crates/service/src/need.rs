//! What needs an organiser today.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    Translated,
    difference::Difference,
    permission::{Action, Actor},
    programme::Status,
};
use storage::{Conn, need::Tally};

use crate::{
    Result, Service,
    permit::permit,
    programme::{organiser, view},
};

/// Mails that failed longer ago are not brought up any more.
const REMEMBERED: TimeDelta = TimeDelta::days(30);
/// A programme is near when it begins within so many days.
const NEAR_DAYS: i64 = 14;
/// The end of registration is near.
const CLOSING: TimeDelta = TimeDelta::days(7);

/// One thing to do or to know, with the programme it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Slug and titles; `None` for what is about the house.
    pub programme: Option<(String, Translated)>,
    pub what: Want,
}

/// In the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Mails of the whole house that could not be delivered; for administrators.
    DeadMails {
        count: i64,
    },
    /// Other clock rules have moved times that an organiser has not looked at.
    ClockRules,
    /// Registrations of which a mail could not be delivered.
    Undelivered {
        count: i64,
    },
    /// Registrations to decide on.
    Decide {
        count: i64,
    },
    /// Somebody waits although seats are free.
    FreeSeats {
        waiting: i64,
        free: i64,
    },
    /// Experts who have not answered.
    Unanswered {
        count: i64,
    },
    /// Something was changed that is not public yet.
    Publish,
    /// The last day is over, and the programme is not finished.
    Finish,
    /// The first day, and how far it is off; 0 is today in the programme's home zone.
    Begins {
        on: NaiveDate,
        days: i64,
    },
    Closes {
        at: DateTime<Utc>,
        zone: Tz,
    },
    /// A draft that has no session.
    Plan,
}

impl Want {
    const fn rank(self) -> u8 {
        match self {
            Self::DeadMails { .. } => 0,
            Self::ClockRules => 1,
            Self::Undelivered { .. } => 2,
            Self::Decide { .. } => 3,
            Self::FreeSeats { .. } => 4,
            Self::Unanswered { .. } => 5,
            Self::Publish => 6,
            Self::Finish => 7,
            Self::Begins { .. } => 8,
            Self::Closes { .. } => 9,
            Self::Plan => 10,
        }
    }
}

impl Service {
    /// What needs the actor today, of the programmes that they organise; for administrators, of all. The most urgent
    /// first, and then the programme that begins first.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`](crate::Error::NotSignedIn) and [`Error::Forbidden`](crate::Error::Forbidden) for those
    /// who cannot organise.
    pub async fn needs(&self, actor: &Actor) -> Result<Vec<Need>> {
        permit(actor, Action::CreateProgramme)?;
        let (user, now) = (organiser(actor)?, self.now());
        let mut conn = self.db().read().await?;
        let tallies = storage::need::tallies(&mut conn, user, now, now - REMEMBERED).await?;
        let dead = match user {
            None => storage::need::dead_mails(&mut conn, now - REMEMBERED).await?,
            Some(_) => 0,
        };
        let mut needs = Vec::new();
        if dead > 0 {
            needs.push(Need { programme: None, what: Want::DeadMails { count: dead } });
        }
        for tally in &tallies {
            let zone = self.zones().parse(&tally.home_zone).unwrap_or(Tz::UTC);
            let today = self.zones().local(now, zone).civil.date();
            let mut found = wants(tally, zone, today, now);
            if tally.status == Status::Published
                && today <= tally.ends_on
                && self.has_unpublished(&mut conn, &tally.slug).await?
            {
                found.push(Want::Publish);
            }
            for what in found {
                // Who sees all mails has them in one line.
                if user.is_some() || !matches!(what, Want::Undelivered { .. }) {
                    needs.push(Need { programme: Some((tally.slug.clone(), tally.titles.clone())), what });
                }
            }
        }
        needs.sort_by_key(|need| need.what.rank());
        Ok(needs)
    }

    async fn has_unpublished(&self, conn: &mut Conn, slug: &str) -> Result<bool> {
        let Some(programme) = storage::programme::find_by_slug(conn, slug).await? else { return Ok(false) };
        let public = self.public(conn, programme.clone()).await?;
        let working = view(conn, programme).await?;
        Ok(!Difference::between(&public, &working).is_empty())
    }
}

/// What one programme needs, when it is `today` in its home zone.
fn wants(tally: &Tally, zone: Tz, today: NaiveDate, now: DateTime<Utc>) -> Vec<Want> {
    let published = tally.status == Status::Published;
    let days = (tally.starts_on - today).num_days();
    let stands = matches!(tally.status, Status::Draft | Status::Published);
    [
        (stands && tally.clock_moves > 0, Want::ClockRules),
        (tally.undelivered > 0, Want::Undelivered { count: tally.undelivered }),
        (published && tally.submitted > 0, Want::Decide { count: tally.submitted }),
        (
            published && tally.waitlisted > 0 && tally.free > 0,
            Want::FreeSeats { waiting: tally.waitlisted, free: tally.free },
        ),
        (published && tally.unanswered > 0, Want::Unanswered { count: tally.unanswered }),
        (published && tally.ends_on < today, Want::Finish),
        (published && (0..=NEAR_DAYS).contains(&days), Want::Begins { on: tally.starts_on, days }),
        (
            published && now < tally.closes_at && tally.closes_at <= now + CLOSING,
            Want::Closes { at: tally.closes_at, zone },
        ),
        (tally.status == Status::Draft && tally.sessions == 0, Want::Plan),
    ]
    .into_iter()
    .filter_map(|(is_wanted, want)| is_wanted.then_some(want))
    .collect()
}

#[cfg(test)]
mod tests;
