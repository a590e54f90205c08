//! RRULE as other programs write it, expanded on civil dates and only as far as a window reaches.
//!
//! [`crate::recurrence`] refuses what Sojourn would not write itself; here as much as possible is understood.

use calcard::icalendar::{
    ICalendarDay, ICalendarFrequency as Frequency, ICalendarRecurrenceRule, ICalendarWeekday,
};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Timelike, Weekday};

#[derive(Debug, Clone)]
pub(super) struct Rule {
    frequency: Frequency,
    interval: u32,
    count: Option<usize>,
    months: Vec<u32>,
    month_days: Vec<i32>,
    year_days: Vec<i32>,
    days: Vec<ICalendarDay>,
    places: Vec<i32>,
    week_start: Weekday,
}

impl Rule {
    /// None for a rule that says something else than which dates: several times a day, or weeks by number.
    pub fn read(rule: &ICalendarRecurrenceRule, start: NaiveDateTime) -> Option<Self> {
        let only =
            |those: &[u8], own: u32| those.is_empty() || (those.len() == 1 && u32::from(those[0]) == own);
        let daily = matches!(
            rule.freq,
            Frequency::Daily | Frequency::Weekly | Frequency::Monthly | Frequency::Yearly
        );
        let once_a_day = only(&rule.byhour, start.hour())
            && only(&rule.byminute, start.minute())
            && only(&rule.bysecond, start.second());
        let plain = rule.byweekno.is_empty()
            && rule.rscale.is_none()
            && rule.bymonth.iter().all(|month| !month.is_leap());
        if !(daily && once_a_day && plain) {
            return None;
        }
        Some(Self {
            frequency: rule.freq,
            interval: u32::from(rule.interval.unwrap_or(1)).max(1),
            count: rule.count.map(|count| count as usize),
            months: rule.bymonth.iter().map(|month| u32::from(month.month())).collect(),
            month_days: rule.bymonthday.iter().map(|day| i32::from(*day)).collect(),
            year_days: rule.byyearday.iter().map(|day| i32::from(*day)).collect(),
            days: rule.byday.clone(),
            places: rule.bysetpos.clone(),
            week_start: rule.wkst.map_or(Weekday::Mon, weekday),
        })
    }

    /// The dates from `start` on that lie from `first` to `last`, in order. Each day, week, month or year that is looked
    /// at takes one from `steps`; where they do not suffice, None.
    pub fn dates(
        &self,
        start: NaiveDate,
        first: NaiveDate,
        last: NaiveDate,
        steps: &mut u32,
    ) -> Option<Vec<NaiveDate>> {
        let mut found = Vec::new();
        let (mut period, mut before) = (self.skipped(start, first), 0_usize);
        loop {
            let Some(dates) = self.period(start, period) else { return Some(found) };
            if self.begins(start, period).is_none_or(|begin| begin > last) {
                return Some(found);
            }
            *steps = steps.checked_sub(1)?;
            for date in dates.into_iter().filter(|date| *date >= start) {
                if date > last || self.count.is_some_and(|count| before + found.len() >= count) {
                    return Some(found);
                }
                if date >= first {
                    found.push(date);
                } else {
                    before += 1;
                }
            }
            period += 1;
        }
    }

    /// Periods that lie before the window as a whole. With COUNT each has to be gone through.
    fn skipped(&self, start: NaiveDate, first: NaiveDate) -> u32 {
        if self.count.is_some() || first <= start {
            return 0;
        }
        let days = u32::try_from(first.signed_duration_since(start).num_days()).unwrap_or(0);
        let length = match self.frequency {
            Frequency::Daily => 1,
            Frequency::Weekly => 7,
            Frequency::Monthly => 31,
            _ => 366,
        };
        // One less, since the period in which it starts is not whole.
        (days / length / self.interval).saturating_sub(1)
    }

    /// The first day of the `period`-th interval.
    fn begins(&self, start: NaiveDate, period: u32) -> Option<NaiveDate> {
        let steps = period.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Daily => start.checked_add_days(Days::new(steps.into())),
            Frequency::Weekly => start
                .week(self.week_start)
                .checked_first_day()?
                .checked_add_days(Days::new(u64::from(steps) * 7)),
            Frequency::Monthly => start.with_day(1)?.checked_add_months(Months::new(steps)),
            _ => NaiveDate::from_ymd_opt(start.year().checked_add(i32::try_from(steps).ok()?)?, 1, 1),
        }
    }

    fn period(&self, start: NaiveDate, period: u32) -> Option<Vec<NaiveDate>> {
        let begin = self.begins(start, period)?;
        let end = match self.frequency {
            Frequency::Daily => begin.succ_opt()?,
            Frequency::Weekly => begin.checked_add_days(Days::new(7))?,
            Frequency::Monthly => begin.checked_add_months(Months::new(1))?,
            _ => begin.checked_add_months(Months::new(12))?,
        };
        let dates: Vec<NaiveDate> =
            begin.iter_days().take_while(|date| *date < end).filter(|date| self.fits(start, *date)).collect();
        if self.places.is_empty() {
            return Some(dates);
        }
        let count = i32::try_from(dates.len()).ok()?;
        let is_asked = |index: usize| {
            let place = i32::try_from(index).unwrap_or(i32::MAX);
            self.places.iter().any(|asked| *asked == place + 1 || *asked == place - count)
        };
        Some(
            dates
                .into_iter()
                .enumerate()
                .filter(|(index, _)| is_asked(*index))
                .map(|(_, date)| date)
                .collect(),
        )
    }

    fn fits(&self, start: NaiveDate, date: NaiveDate) -> bool {
        let among = |those: &[i32], number: u32, of: u32| {
            let (number, of) = (number.cast_signed(), of.cast_signed());
            those.is_empty() || those.iter().any(|asked| *asked == number || *asked == number - of - 1)
        };
        let in_month = date.num_days_in_month().into();
        let in_year = if date.leap_year() { 366 } else { 365 };
        let by_days = !(self.days.is_empty() && self.month_days.is_empty() && self.year_days.is_empty());
        let by_start = match self.frequency {
            _ if by_days => true,
            Frequency::Weekly => date.weekday() == start.weekday(),
            Frequency::Monthly => date.day() == start.day(),
            Frequency::Yearly => {
                date.day() == start.day() && (!self.months.is_empty() || date.month() == start.month())
            }
            _ => true,
        };
        by_start
            && (self.months.is_empty() || self.months.contains(&date.month()))
            && among(&self.month_days, date.day(), in_month)
            && among(&self.year_days, date.ordinal(), in_year)
            && (self.days.is_empty() || self.days.iter().any(|day| self.is_day(day, date, in_month, in_year)))
    }

    /// A number counts within the month, or in a year by no months within the year.
    fn is_day(&self, day: &ICalendarDay, date: NaiveDate, in_month: u32, in_year: u32) -> bool {
        let of_year = self.frequency == Frequency::Yearly && self.months.is_empty();
        let (number, of) = if of_year { (date.ordinal(), in_year) } else { (date.day(), in_month) };
        weekday(day.weekday) == date.weekday()
            && match day.ordwk.map(i32::from) {
                None | Some(0) => true,
                Some(asked) if asked > 0 => number.div_ceil(7).cast_signed() == asked,
                Some(asked) => ((of - number) / 7 + 1).cast_signed() == -asked,
            }
    }
}

fn weekday(day: ICalendarWeekday) -> Weekday {
    match day {
        ICalendarWeekday::Sunday => Weekday::Sun,
        ICalendarWeekday::Monday => Weekday::Mon,
        ICalendarWeekday::Tuesday => Weekday::Tue,
        ICalendarWeekday::Wednesday => Weekday::Wed,
        ICalendarWeekday::Thursday => Weekday::Thu,
        ICalendarWeekday::Friday => Weekday::Fri,
        ICalendarWeekday::Saturday => Weekday::Sat,
    }
}
