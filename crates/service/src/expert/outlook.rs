//! The next weeks of an expert as they result.

use calendar::{
    Tz,
    availability::Day,
    interval::{Interval, Intervals},
};
use chrono::{NaiveDate, TimeDelta};
use domain::expert::Expert;

use crate::{Result, Service};

/// The date somewhere is at most a day and two hours away.
const AROUND: TimeDelta = TimeDelta::days(3);

/// Days on end from today on, by the date where the expert is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub home: Tz,
    pub today: NaiveDate,
    pub days: Vec<Day>,
    /// All of it, and a little before and after, so that it can be read by any clock.
    pub free: Intervals,
    /// What the expert's calendars take from the hours they said; in the same span.
    pub busy: Intervals,
}

impl Service {
    /// `weeks` whole weeks, from today on. Whose expert it is was asked when it was loaded.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outlook(&self, expert: &Expert, weeks: usize) -> Result<Outlook> {
        let mut conn = self.db().read().await?;
        let mut plan = self.whole_plan_of(&mut conn, expert).await?;
        drop(conn);
        let here = |zone| self.zones().local(self.now(), zone).civil.date();
        // Where the expert is by the date at home; and the date there.
        let today = here(plan.zone_on(here(plan.zone)));
        let days: Vec<Day> =
            today.iter_days().take(weeks * 7).map(|date| plan.day(self.zones(), date)).collect();
        let from = self.now() - AROUND;
        let until = TimeDelta::try_weeks(i64::try_from(weeks).unwrap_or(0)).unwrap_or_default();
        let Some(span) = Interval::new(from, self.now() + until + AROUND) else {
            return Ok(Outlook {
                home: plan.zone,
                today,
                days,
                free: Intervals::default(),
                busy: Intervals::default(),
            });
        };
        let free = plan.free(self.zones(), span);
        plan.busy = Intervals::default();
        let busy = plan.free(self.zones(), span).subtract(&free);
        Ok(Outlook { home: plan.zone, today, days, free, busy })
    }
}
