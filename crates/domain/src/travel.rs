//! How long the way takes from one site to another.

use serde::{Deserialize, Serialize};

use crate::{Faults, Fields, Reader, site::Site, site::SiteId, text};

/// Longer ways are no gap in a timetable but a day of travel.
pub const LONGEST: i64 = 7 * 24 * 60;

/// Minutes that count where no time is entered for two sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelDefaults {
    pub same_site: i64,
    pub same_city: i64,
    pub same_country: i64,
    pub abroad: i64,
}

impl Default for TravelDefaults {
    fn default() -> Self {
        Self { same_site: 0, same_city: 30, same_country: 180, abroad: 480 }
    }
}

impl TravelDefaults {
    /// Fields `same_site`, `same_city`, `same_country`, `abroad`, in minutes.
    ///
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let read = Self {
            same_site: form.number("same_site", 0, LONGEST),
            same_city: form.number("same_city", 0, LONGEST),
            same_country: form.number("same_country", 0, LONGEST),
            abroad: form.number("abroad", 0, LONGEST),
        };
        form.finish(read)
    }

    /// Two cities of one name in different countries are different; without a country the name decides.
    pub fn between(&self, a: &Site, b: &Site) -> i64 {
        let other_country = matches!((&a.country, &b.country), (Some(a), Some(b)) if a != b);
        if a.id == b.id {
            self.same_site
        } else if other_country {
            self.abroad
        } else if text::key(&a.city) == text::key(&b.city) {
            self.same_city
        } else if a.country.is_some() && b.country.is_some() || a.zone == b.zone {
            self.same_country
        } else {
            self.abroad
        }
    }
}

/// An entered time between two sites, the same in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TravelTime {
    /// The lower identifier of the two.
    pub a: SiteId,
    pub b: SiteId,
    pub minutes: i64,
}

impl TravelTime {
    /// `None` for a site and itself.
    pub fn new(one: SiteId, other: SiteId, minutes: i64) -> Option<Self> {
        (one != other).then(|| Self { a: one.min(other), b: one.max(other), minutes })
    }

    pub fn is_between(&self, one: SiteId, other: SiteId) -> bool {
        self.a == one.min(other) && self.b == one.max(other)
    }
}

/// All that is known of ways.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ways {
    pub defaults: TravelDefaults,
    pub entered: Vec<TravelTime>,
}

impl Ways {
    /// In minutes.
    pub fn between(&self, a: &Site, b: &Site) -> i64 {
        let entered = self.entered.iter().find(|time| a.id != b.id && time.is_between(a.id, b.id));
        entered.map_or_else(|| self.defaults.between(a, b), |time| time.minutes)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{Id, country::CountryCode};

    fn site(city: &str, country: &str, zone: &str) -> Site {
        Site {
            id: Id::new(Uuid::new_v4()),
            name: "Park".into(),
            address: String::new(),
            city: city.into(),
            country: CountryCode::parse(country).ok(),
            zone: zone.into(),
            hours: None,
            holidays: Vec::new(),
        }
    }

    #[test]
    fn what_is_entered_counts_before_what_is_usual() {
        let beijing = site("Beijing", "CN", "Asia/Shanghai");
        let near = site("  beijing", "CN", "Asia/Shanghai");
        let shanghai = site("Shanghai", "CN", "Asia/Shanghai");
        let apia = site("Apia", "WS", "Pacific/Apia");
        let mut ways = Ways::default();
        let minutes = |ways: &Ways| [&beijing, &near, &shanghai, &apia].map(|to| ways.between(&beijing, to));
        assert_eq!(minutes(&ways), [0, 30, 180, 480]);
        ways.entered.extend(TravelTime::new(near.id, beijing.id, 75));
        assert_eq!(minutes(&ways), [0, 75, 180, 480]);
        assert_eq!(TravelTime::new(near.id, near.id, 5), None);
    }

    #[test]
    fn without_a_country_the_city_and_the_clock_decide() {
        let ways = Ways::default();
        let one = site("Georgetown", "", "America/Guyana");
        assert_eq!(ways.between(&one, &site("Georgetown", "GY", "America/Guyana")), 30);
        assert_eq!(ways.between(&one, &site("Linden", "", "America/Guyana")), 180);
        assert_eq!(ways.between(&one, &site("Apia", "", "Pacific/Apia")), 480);
        assert_eq!(
            ways.between(
                &site("Georgetown", "GY", "America/Guyana"),
                &site("Georgetown", "KY", "America/Cayman")
            ),
            480
        );
    }
}
