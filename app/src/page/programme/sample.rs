//! For tests of pages: somebody signed in, and a programme of three cities in three zones.

use domain::{Fields, permission::Actor};

use crate::trial::Site;

/// The `Cookie` header of an administrator who has just signed in by a link.
pub(crate) async fn administrator(site: &Site) -> String {
    let link = site.app.service.create_administrator("admin@example.org", "Ana").await.unwrap();
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    let answer = site.post(path, &[], &[]).await;
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

/// Makes the cities' sites and a draft of 1–5 March 2027, 20 seats, registration open; its organiser and slug.
pub(crate) async fn draft(site: &Site) -> (Actor, String) {
    let service = &site.app.service;
    service.seed().await.unwrap();
    let fields = Fields::default().with("email", "o@example.org").with("name", "Oumar").with("active", "yes");
    let user = service.create_user(&Actor::System, &domain::Lang::english(), &fields).await.unwrap();
    let actor = Actor::User { id: user, admin: true, organises: Vec::new() };
    let fields = Fields::default()
        .with("kind", "study-tour")
        .with("title.en", "Small farms, big ideas")
        .with("title.fr", "Petites fermes, grandes idées")
        .with("description.fr", "Dix fermes.\n\nSemences & <sols>")
        .with("language", "en")
        .with("language", "fr")
        .with("home_zone", "Asia/Shanghai")
        .with("starts_on", "2027-03-01")
        .with("ends_on", "2027-03-05")
        .with("opens_date", "2027-01-01")
        .with("opens_time", "09:00")
        .with("closes_date", "2027-02-20")
        .with("closes_time", "18:00")
        .with("acceptance", "organiser")
        .with("capacity", "20")
        .with("agreement", "MOU 12/2026")
        .with("funding", "Trust fund")
        .with("revision", "0");
    let slug = service.create_programme(&actor, &fields).await.unwrap();
    (actor, slug)
}

/// Adds a session: at a new site of this city, or online where the zone is empty.
pub(crate) async fn session(
    site: &Site,
    (actor, slug): &(Actor, String),
    (city, zone): (&str, &str),
    title: &str,
    (date, time): (&str, &str),
) {
    let service = &site.app.service;
    let mut fields = Fields::default()
        .with("kind", "site-visit")
        .with("title.en", title)
        .with("date", date)
        .with("time", time)
        .with("minutes", "90")
        // Tests of pages care for no travel times.
        .with("override_reason", "Agreed with all")
        .with("revision", "0");
    if !zone.is_empty() {
        let place = Fields::default()
            .with("name", format!("Farm school of {city}"))
            .with("address", "1 Field Road")
            .with("city", city)
            .with("zone", zone);
        let id = service.create_site(actor, &place).await.unwrap();
        fields.push("site", id.to_string());
    }
    service.add_session(actor, slug, &fields).await.unwrap();
}

/// Adds a stay of the whole programme's length in this city.
pub(crate) async fn leg(
    site: &Site,
    (actor, slug): &(Actor, String),
    (city, country, zone): (&str, &str, &str),
) {
    let fields = Fields::default()
        .with("city", city)
        .with("country", country)
        .with("zone", zone)
        .with("starts_on", "2027-03-01")
        .with("ends_on", "2027-03-05");
    site.app.service.add_leg(actor, slug, &fields).await.unwrap();
}

/// Three cities and one session online, published.
pub(crate) async fn published(site: &Site) -> (Actor, String) {
    let programme = draft(site).await;
    session(site, &programme, ("Beijing", "Asia/Shanghai"), "Opening, then tea", ("2027-03-01", "09:00"))
        .await;
    session(site, &programme, ("Kathmandu", "Asia/Kathmandu"), "Terraces", ("2027-03-03", "14:00")).await;
    session(site, &programme, ("Apia", "Pacific/Apia"), "Taro", ("2027-03-05", "09:00")).await;
    session(site, &programme, ("", ""), "Closing online", ("2027-03-05", "20:00")).await;
    site.app.service.publish_programme(&programme.0, &programme.1).await.unwrap();
    programme
}
