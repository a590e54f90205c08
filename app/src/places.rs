//! Which country and place each zone stands for, so that people find theirs without knowing its name.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::Lang;

/// From the IANA time zone database; see data/README.md.
const ZONES: &str = include_str!("../../data/zone.tab");
/// Country names in the six languages of the United Nations; see data/README.md.
const COUNTRIES: &str = include_str!("../../data/countries.csv");

/// All zones with the country they lie in.
#[derive(Debug)]
pub struct Places {
    places: Vec<Place>,
    /// By country code, then by language code.
    countries: HashMap<String, HashMap<String, String>>,
}

/// One zone as a place in one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub zone: Tz,
    /// ISO 3166 code; several zones may share it.
    pub country: String,
    /// What sets the zone apart from its country's others, in English, or empty.
    pub note: String,
}

impl Place {
    /// The first part of the zone's name: `Asia`.
    pub fn region(&self) -> &'static str {
        self.zone.name().split('/').next().unwrap_or_default()
    }
}

impl Places {
    /// Reads the embedded tables; lines that this build's zone names do not know are left out.
    pub fn load() -> Self {
        let places = ZONES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut columns = line.split('\t');
                let country = columns.next()?.to_owned();
                let zone = columns.nth(1)?.parse().ok()?;
                Some(Place { zone, country, note: columns.next().unwrap_or_default().to_owned() })
            })
            .collect();
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(COUNTRIES.as_bytes());
        let mut rows = rows.records().flatten();
        let languages: Vec<String> =
            rows.next().map(|head| head.iter().skip(1).map(str::to_owned).collect()).unwrap_or_default();
        let countries = rows
            .filter_map(|row| {
                let names = languages.iter().cloned().zip(row.iter().skip(1).map(str::to_owned)).collect();
                Some((row.get(0)?.to_owned(), names))
            })
            .collect();
        Self { places, countries }
    }

    pub fn all(&self) -> &[Place] {
        &self.places
    }

    /// The zone of a country that has one alone.
    pub fn only_zone(&self, country: &str) -> Option<Tz> {
        let mut zones = self.places.iter().filter(|place| place.country == country);
        let first = zones.next()?;
        zones.next().is_none().then_some(first.zone)
    }

    /// The country's name in this language, else in English, else nothing.
    pub fn country(&self, code: &str, lang: &Lang) -> &str {
        self.countries
            .get(code)
            .and_then(|names| names.get(lang.code()).or_else(|| names.get("en")))
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_country_and_zone() {
        let places = Places::load();
        let nepal = places.all().iter().find(|place| place.country == "NP").unwrap();
        assert_eq!(nepal.zone, Tz::Asia__Kathmandu);
        assert_eq!(nepal.region(), "Asia");
        assert_eq!(places.country("NP", &Lang::parse("fr").unwrap()), "Népal");
        assert_eq!(places.only_zone("NP"), Some(Tz::Asia__Kathmandu));
        assert_eq!(places.only_zone("MN"), None);
        assert!(places.all().len() > 400, "{}", places.all().len());
    }
}
