//! Sessions to sign up for, the own timetable, and the own calendar.

use axum::http::StatusCode;
use domain::permission::Actor;

use crate::{
    page::{programme::sample, register::tests},
    trial::Site,
};

/// With a workshop of two places at the same time as the lecture for everyone, a talk for Nepal's delegation, and a
/// confirmed delegate of Samoa: the organiser, the slug, the path of the delegate's page.
async fn attended(site: &Site) -> (Actor, String, String) {
    let programme = sample::draft(site).await;
    sample::session(site, &programme, ("Beijing", "Asia/Shanghai"), "Opening", ("2027-03-01", "09:00")).await;
    let (actor, slug) = &programme;
    let session = |title: &str, time: &str| {
        domain::Fields::default()
            .with("kind", "workshop")
            .with("title.en", title)
            .with("date", "2027-03-01")
            .with("time", time)
            .with("minutes", "60")
            .with("override_reason", "Half the group each")
    };
    let workshop = session("Grafting & budding", "09:30").with("attendance", "sign-up").with("places", "2");
    site.app.service.add_session(actor, slug, &workshop).await.unwrap();
    let talk =
        session("Terraces", "15:00").with("attendance", "delegations").with("delegation", "country:NP");
    site.app.service.add_session(actor, slug, &talk).await.unwrap();
    site.app.service.publish_programme(actor, slug).await.unwrap();
    site.post(&format!("/programmes/{slug}/register"), &[], &tests::typed(tests::KEY)).await;
    let link = super::mailed(site, slug).await;
    let own = site.post(&link, &[], &[]).await.header("location").to_owned();
    (programme.0, programme.1, own)
}

/// The first value of the attribute in which `part` stands.
fn attribute(page: &str, name: &str, part: &str) -> String {
    let before = format!("{name}=\"");
    let mut values = page.split(&before).skip(1).filter_map(|rest| rest.split('"').next());
    values.find(|value| value.contains(part)).unwrap_or_else(|| panic!("{part} in {page}")).to_owned()
}

#[tokio::test]
async fn one_signs_up_and_leaves_on_the_own_page() {
    let site = Site::open().await;
    let (_, _, own) = attended(&site).await;
    let page = site.get(&own, &[]).await.text;
    assert!(page.contains("2 of 2 places are free."), "{page}");
    assert!(page.contains("At the same time as Opening"), "the warning comes before the click: {page}");
    assert!(page.contains("aria-label=\"Sign up: Grafting &amp; budding\""), "{page}");
    let timetable = &page[page.find("id=\"timetable\"").unwrap()..];
    assert!(
        timetable.contains("<h4><bdi>Opening") && !timetable.contains("<h4><bdi>Grafting"),
        "{timetable}"
    );
    assert!(!timetable.contains("Terraces"), "another delegation's: {timetable}");

    let join = attribute(&page, "action", "/join");
    assert_eq!(site.get(&join, &[]).await.status, StatusCode::METHOD_NOT_ALLOWED, "a GET never acts");
    let joined = site.post(&join, &[], &[]).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER);
    let page = site.get(joined.header("location"), &[]).await.text;
    assert!(page.contains("You have a place in “Grafting &amp; budding”"), "{page}");
    let timetable = &page[page.find("id=\"timetable\"").unwrap()..];
    assert!(timetable.contains("<h4><bdi>Grafting &amp; budding"), "{timetable}");

    let left = site.post(&attribute(&page, "action", "/leave"), &[], &[]).await;
    let page = site.get(left.header("location"), &[]).await.text;
    assert!(page.contains("You have no place in"), "{page}");
    for wrong in
        [join.replace("/sessions/", "/sessions/x"), join.replace("/registrations/", "/registrations/A")]
    {
        assert_eq!(site.post(&wrong, &[], &[]).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn the_own_timetable_can_be_printed_and_the_public_page_says_for_whom_sessions_are() {
    let site = Site::open().await;
    let (_, slug, own) = attended(&site).await;
    let paper = site.get(&format!("{own}/itinerary"), &[("cookie", "zone=America/Paramaribo")]).await;
    assert_eq!(paper.status, StatusCode::OK);
    for part in ["Opening", "UTC+08:00", "UTC−03:00", "Malia"] {
        assert!(paper.text.contains(part), "{part} is not in {}", paper.text);
    }
    assert!(!paper.text.contains("Terraces") && paper.header("cache-control").contains("no-store"));
    let public = site.get(&format!("/programmes/{slug}"), &[]).await.text;
    assert!(public.contains("For Nepal") && public.contains("For those who sign up: 2 places"), "{public}");
}

#[tokio::test]
async fn the_own_calendar_can_be_subscribed_to_and_revoked() {
    let site = Site::open().await;
    let (actor, slug, own) = attended(&site).await;
    let page = site.get(&own, &[]).await.text;
    let address = attribute(&page, "value", "/feeds/");
    let path = address.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    assert_eq!(attribute(&page, "href", "webcal://"), format!("webcal://127.0.0.1:3000{path}"));

    let feed = site.get(&path, &[]).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    assert!(feed.header("cache-control").contains("private") && feed.header("x-robots-tag") == "noindex");
    assert_eq!(feed.text.matches("BEGIN:VEVENT").count(), 1, "{}", feed.text);
    assert!(
        feed.text.contains("STATUS:TENTATIVE") && feed.text.contains("REFRESH-INTERVAL"),
        "{}",
        feed.text
    );
    assert!(!feed.text.contains("sina@example.org") && !feed.text.contains("ATTENDEE"), "{}", feed.text);
    let tag = feed.header("etag").to_owned();
    assert_eq!(site.get(&path, &[("if-none-match", &tag)]).await.status, StatusCode::NOT_MODIFIED);

    site.post(&attribute(&page, "action", "/join"), &[], &[]).await;
    let more = site.get(&path, &[("if-none-match", &tag)]).await;
    assert_eq!(more.text.matches("BEGIN:VEVENT").count(), 2, "{}", more.text);

    // The tokens of page and calendar do not stand for each other, and neither without its ending.
    let token = own.strip_prefix("/registrations/").unwrap();
    let secret = path.strip_prefix("/feeds/").unwrap().strip_suffix(".ics").unwrap();
    for wrong in
        [format!("/feeds/{token}.ics"), format!("/feeds/{secret}"), format!("/registrations/{secret}")]
    {
        assert_eq!(site.get(&wrong, &[]).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }

    let renewed = site.post(&attribute(&page, "action", "/feed"), &[], &[]).await;
    assert_eq!(renewed.status, StatusCode::SEE_OTHER);
    assert_eq!(site.get(&path, &[]).await.status, StatusCode::NOT_FOUND, "revoked");
    let page = site.get(renewed.header("location").split('#').next().unwrap(), &[]).await.text;
    let fresh =
        attribute(&page, "value", "/feeds/").strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    assert_ne!(fresh, path);
    site.app.service.cancel_programme(&actor, &slug).await.unwrap();
    let off = site.get(&fresh, &[]).await;
    assert_eq!(off.text.matches("STATUS:CANCELLED").count(), 2, "{}", off.text);
}

#[tokio::test]
async fn the_calendar_of_whoever_withdrew_is_empty() {
    let site = Site::open().await;
    let (_, _, own) = attended(&site).await;
    let page = site.get(&own, &[]).await.text;
    let path = attribute(&page, "value", "/feeds/").strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    site.post(&format!("{own}/withdraw"), &[], &[]).await;
    let feed = site.get(&path, &[]).await;
    assert_eq!(feed.status, StatusCode::OK, "calendars clear only what they are told");
    assert!(feed.text.contains("BEGIN:VCALENDAR") && !feed.text.contains("VEVENT"), "{}", feed.text);
    assert!(!site.get(&own, &[]).await.text.contains("/feeds/"));
}
