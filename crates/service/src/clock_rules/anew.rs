//! What a civil time means by the rules of today, when nobody can be asked.

use calendar::zone::{Resolved, Zones};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::clock_move::Doubt;

/// An instant derived anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anew {
    pub at: DateTime<Utc>,
    /// Kept only where the clocks still show the time twice.
    pub chosen_offset: Option<i32>,
    pub doubt: Option<Doubt>,
}

/// A gap moves forward; of a repeated hour the one that was chosen, else the first. `None` for an unknown zone, of which
/// nothing can be said.
pub(super) fn anew(
    zones: &Zones,
    zone: &str,
    civil: NaiveDateTime,
    chosen_offset: Option<i32>,
) -> Option<Anew> {
    let resolved = zones.resolve(zones.parse(zone)?, civil);
    let certain = |at, chosen_offset| Anew { at, chosen_offset, doubt: None };
    Some(match resolved {
        Resolved::One(moment) => certain(moment.instant, None),
        Resolved::Gap { later, .. } => Anew { doubt: Some(Doubt::Gap), ..certain(later.instant, None) },
        Resolved::Fold { earlier, .. } => match chosen_offset.and_then(|offset| resolved.with_offset(offset))
        {
            Some(moment) => certain(moment.instant, chosen_offset),
            None => Anew { doubt: Some(Doubt::Fold), ..certain(earlier.instant, None) },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_gap_and_fold() {
        let zones = Zones::bundled().unwrap();
        let read = |civil: &str, chosen| {
            let anew = anew(&zones, "Europe/Berlin", civil.parse().unwrap(), chosen).unwrap();
            (anew.at.format("%H:%M").to_string(), anew.chosen_offset, anew.doubt)
        };
        assert_eq!(read("2027-03-28T04:30:00", Some(3600)), ("02:30".into(), None, None));
        assert_eq!(read("2027-03-28T02:30:00", None), ("01:30".into(), None, Some(Doubt::Gap)));
        assert_eq!(read("2027-10-31T02:30:00", None), ("00:30".into(), None, Some(Doubt::Fold)));
        assert_eq!(read("2027-10-31T02:30:00", Some(3600)), ("01:30".into(), Some(3600), None));
        assert_eq!(anew(&zones, "Europe/Atlantis", "2027-03-28T02:30:00".parse().unwrap(), None), None);
    }
}
