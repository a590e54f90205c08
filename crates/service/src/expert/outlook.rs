//! The next weeks of an expert as they result.

use calendar::{Tz, availability::Day};
use chrono::NaiveDate;
use domain::expert::Expert;

use crate::Service;

/// Days on end from today on, by the date where the expert is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub home: Tz,
    pub today: NaiveDate,
    pub days: Vec<Day>,
}

impl Service {
    /// `weeks` whole weeks, from today on. Whose expert it is was asked when it was loaded.
    pub fn outlook(&self, expert: &Expert, weeks: usize) -> Outlook {
        let plan = self.plan_of(expert);
        let here = |zone| self.zones().local(self.now(), zone).civil.date();
        // Where the expert is by the date at home; and the date there.
        let today = here(plan.day(self.zones(), here(plan.zone)).zone);
        let days = today.iter_days().take(weeks * 7).map(|date| plan.day(self.zones(), date)).collect();
        Outlook { home: plan.zone, today, days }
    }
}
