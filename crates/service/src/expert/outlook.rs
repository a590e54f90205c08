//! The next weeks of an expert as they result.

use calendar::{
    Tz,
    availability::Day,
    interval::{Interval, Intervals},
};
use chrono::{NaiveDate, TimeDelta};
use domain::expert::Expert;

use crate::Service;

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
}

impl Service {
    /// `weeks` whole weeks, from today on. Whose expert it is was asked when it was loaded.
    pub fn outlook(&self, expert: &Expert, weeks: usize) -> Outlook {
        let plan = self.plan_of(expert);
        let here = |zone| self.zones().local(self.now(), zone).civil.date();
        // Where the expert is by the date at home; and the date there.
        let today = here(plan.day(self.zones(), here(plan.zone)).zone);
        let days: Vec<Day> =
            today.iter_days().take(weeks * 7).map(|date| plan.day(self.zones(), date)).collect();
        let from = self.now() - AROUND;
        let until = TimeDelta::try_weeks(i64::try_from(weeks).unwrap_or(0)).unwrap_or_default();
        let free = Interval::new(from, self.now() + until + AROUND).map(|span| plan.free(self.zones(), span));
        Outlook { home: plan.zone, today, days, free: free.unwrap_or_default() }
    }
}
