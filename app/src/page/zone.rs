//! `/zone?back=…`: choose the zone in which times are shown, by country.

use std::collections::BTreeMap;

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    ctx::Ctx,
    places::Place,
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

/// In the order in which the regions are listed; the rest of the zone names is for ships and machines.
const REGIONS: [&str; 10] = [
    "Africa",
    "America",
    "Asia",
    "Europe",
    "Pacific",
    "Australia",
    "Indian",
    "Atlantic",
    "Antarctica",
    "Arctic",
];

pub fn routes() -> Vec<Route> {
    vec![Route::get("/zone", Access::Public, show)]
}

async fn show(ctx: Ctx) -> Response {
    let title = ctx.texts.get("zone-title");
    let seen = ctx.clone();
    respond::ok(&ctx, Page::new(title, move || view(&seen)))
}

fn view(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    let back = respond::back(ctx.asked("back")).to_owned();
    let asked = ctx.asked("q").trim().to_owned();
    let regions = regions(ctx, &asked.to_lowercase());
    let results = if regions.is_empty() {
        view! { <p class="empty">{t.with("zone-nothing-found", &[("asked", (&asked).into())])}</p> }
            .into_any()
    } else {
        regions
            .into_iter()
            .map(|(region, entries)| group(ctx, region, entries, &asked, &back))
            .collect_view()
            .into_any()
    };
    view! {
        <h1>{t.get("zone-title")}</h1>
        <p>{t.get("zone-explanation")}</p>
        {ctx.zone.map(|zone| view! {
            <p>{t.get("zone-current")}" "<strong><bdi>{shell::place(zone.name())}</bdi></strong></p>
        })}
        <form method="get" role="search" class="toolbar">
            <input type="hidden" name="back" value=back/>
            <div class="field">
                <label for="field-q">{t.get("zone-search")}</label>
                <input type="search" id="field-q" name="q" value=asked dir="auto" autocomplete="country-name"/>
            </div>
            <button class="button" type="submit">{t.get("zone-search-button")}</button>
        </form>
        {results}
    }
    .into_any()
}

/// Country and place of every zone that fits what was asked, by region and then by country in the viewer's language.
fn regions(ctx: &Ctx, asked: &str) -> Vec<(&'static str, Vec<(String, Place)>)> {
    let places = &ctx.app.places;
    let english = domain::Lang::english();
    let mut found: BTreeMap<&'static str, Vec<(String, Place)>> = BTreeMap::new();
    for place in places.all() {
        let country = places.country(&place.country, ctx.texts.lang()).to_owned();
        let fits = asked.is_empty()
            || [country.as_str(), places.country(&place.country, &english), place.note.as_str()]
                .iter()
                .any(|text| text.to_lowercase().contains(asked))
            || place.zone.name().to_lowercase().replace('_', " ").contains(asked);
        if fits {
            found.entry(place.region()).or_default().push((country, place.clone()));
        }
    }
    REGIONS
        .into_iter()
        .filter_map(|region| {
            let mut entries = found.remove(region)?;
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Some((region, entries))
        })
        .collect()
}

fn group(ctx: &Ctx, region: &str, entries: Vec<(String, Place)>, asked: &str, back: &str) -> AnyView {
    let heading = ctx.texts.get(&format!("zone-region-{}", region.to_lowercase()));
    let links: Vec<AnyView> =
        entries.into_iter().map(|(country, place)| link(ctx, &country, &place, back)).collect();
    view! {
        <details open=!asked.is_empty()>
            <summary><h2>{heading}</h2></summary>
            <ul class="zones">{links}</ul>
        </details>
    }
    .into_any()
}

fn link(ctx: &Ctx, country: &str, place: &Place, back: &str) -> AnyView {
    let href = with_zone(back, place.zone.name());
    let chosen = ctx.zone == Some(place.zone);
    let name = shell::place(place.zone.name());
    let text = if country.is_empty() { name } else { format!("{country} – {name}") };
    view! {
        <li>
            <a href=href rel="nofollow" aria-current=chosen.then_some("true")><bdi>{text}</bdi></a>
            {(!place.note.is_empty()).then(|| view! { " "<span class="hint" lang="en" dir="ltr">{place.note.clone()}</span> })}
        </li>
    }
    .into_any()
}

/// `back` with the chosen zone in its query.
fn with_zone(back: &str, zone: &str) -> String {
    let (address, fragment) = back.split_once('#').map_or((back, None), |(a, f)| (a, Some(f)));
    let join = if address.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|f| format!("#{f}")).unwrap_or_default();
    format!("{address}{join}zone={zone}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::get;

    #[tokio::test]
    async fn a_country_is_found_by_name() {
        let page = get("/zone?back=/programmes/agro&q=nepal").await.text;
        assert!(page.contains("/programmes/agro?zone=Asia/Kathmandu"), "{page}");
        assert!(!page.contains("Asia/Tokyo"));
    }

    #[tokio::test]
    async fn what_was_typed_stays_text() {
        let page = get("/zone?q=%3Cscript%3Ealert(1)%3C/script%3E").await.text;
        assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), "{page}");
    }

    #[tokio::test]
    async fn the_way_back_leads_nowhere_else() {
        let page = get("/zone?back=//evil.example&q=nepal").await.text;
        assert!(!page.contains("evil.example/?zone") && page.contains("\"/?zone=Asia/Kathmandu\""), "{page}");
    }

    #[test]
    fn the_way_back_keeps_its_query() {
        assert_eq!(with_zone("/", "Asia/Tokyo"), "/?zone=Asia/Tokyo");
        assert_eq!(with_zone("/?kind=training#list", "Asia/Tokyo"), "/?kind=training&zone=Asia/Tokyo#list");
    }
}
