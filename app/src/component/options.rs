//! Long lists that several forms offer to choose from, as value and text.

use domain::country::CountryCode;

use crate::{ctx::Ctx, shell};

/// "Please choose", then every zone as "Country – City", in the order of the viewer's language.
pub fn zones(ctx: &Ctx) -> Vec<(String, String)> {
    let places = &ctx.app.places;
    let mut zones: Vec<(String, String)> = places
        .all()
        .iter()
        .map(|place| {
            let (zone, country) = (place.zone.name(), places.country(&place.country, ctx.texts.lang()));
            let city = shell::place(zone);
            let text = if country.is_empty() { city } else { format!("{country} – {city}") };
            (zone.to_owned(), text)
        })
        .collect();
    zones.sort_by(|(_, a), (_, b)| ctx.texts.compare(a, b));
    zones.push(("UTC".to_owned(), "UTC".to_owned()));
    zones.insert(0, (String::new(), ctx.texts.get("common-choose")));
    zones
}

/// "Please choose", then the countries as `Service::countries` gave them.
pub fn countries(ctx: &Ctx, countries: &[(CountryCode, String)]) -> Vec<(String, String)> {
    let named = countries.iter().map(|(code, name)| (code.as_str().to_owned(), name.clone()));
    std::iter::once((String::new(), ctx.texts.get("common-choose"))).chain(named).collect()
}

/// The list, and in it what is chosen already even if it is not offered any more.
pub fn with(mut options: Vec<(String, String)>, chosen: &str) -> Vec<(String, String)> {
    if !options.iter().any(|(value, _)| value == chosen) {
        options.push((chosen.to_owned(), chosen.to_owned()));
    }
    options
}
