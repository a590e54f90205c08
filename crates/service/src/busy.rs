//! Busy times out of experts' own calendars: files that they send, and addresses that are asked every hour.

mod add;
mod address;
mod fetch;
mod refresh;
mod seal;
#[cfg(test)]
mod tests;
mod view;

use calendar::{
    availability::Availability as Plan,
    busy::{Busy, BusyError},
    interval::{Interval, Intervals},
};
use chrono::TimeDelta;
use domain::user::UserId;
use storage::{Conn, calendar_source as stored};

use crate::{Error, Result, Service};

pub use fetch::Fetcher;
pub use view::{BusySource, SourceState};

/// How far a calendar is read, backwards and forwards.
const BEHIND: TimeDelta = TimeDelta::days(1);
const AHEAD: TimeDelta = TimeDelta::days(730);

impl Service {
    /// When the expert's calendars say that they are busy.
    pub(crate) async fn busy_of(&self, conn: &mut Conn, expert: UserId, plan: &Plan) -> Result<Intervals> {
        let sources = stored::of_expert(conn, expert).await?;
        let all = sources.iter().map(|source| to_calendar(&source.busy));
        Ok(all.fold(Intervals::default(), |busy, one| {
            busy.union(&one.intervals(self.zones(), |date| plan.zone_on(date)))
        }))
    }

    /// Reading may take a while, so it has a thread of its own.
    async fn read_calendar(&self, bytes: Vec<u8>) -> Result<std::result::Result<stored::Busy, BusyError>> {
        let (service, now) = (self.clone(), self.now());
        let read = move || {
            let window = Interval::new(now - BEHIND, now + AHEAD).ok_or(BusyError::NotACalendar)?;
            calendar::busy::read(&bytes, service.zones(), window).map(|busy| from_calendar(&busy))
        };
        tokio::task::spawn_blocking(read).await.map_err(|_| Error::Broken)
    }
}

fn from_calendar(busy: &Busy) -> stored::Busy {
    stored::Busy {
        times: busy.times.iter().map(|time| (time.start(), time.end())).collect(),
        civil: busy.civil.clone(),
        unknown_zone: busy.unknown_zone,
        unread: busy.unread,
    }
}

fn to_calendar(busy: &stored::Busy) -> Busy {
    Busy {
        times: busy.times.iter().filter_map(|(from, to)| Interval::new(*from, *to)).collect(),
        civil: busy.civil.clone(),
        unknown_zone: busy.unknown_zone,
        unread: busy.unread,
    }
}
