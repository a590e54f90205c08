use axum::http::StatusCode;
use domain::{Fields, Lang};

use crate::{page::programme::sample, trial::Site};

/// "Terraces" moves from 14:00 to 16:30 in the working copy; its identifier.
async fn moved(site: &Site, (actor, slug): &(domain::permission::Actor, String)) -> String {
    let service = &site.app.service;
    let plan = service.plan(actor, slug).await.unwrap();
    let found = |item: &&service::SessionView| item.session.titles.text(&Lang::english()) == "Terraces";
    let item = plan.view.sessions.iter().find(found).unwrap();
    let fields = Fields::default()
        .with("kind", "site-visit")
        .with("title.en", "Terraces")
        .with("date", "2027-03-03")
        .with("time", "16:30")
        .with("minutes", "60")
        .with("site", item.site.as_ref().unwrap().id.to_string())
        .with("revision", item.session.revision.to_string());
    service.edit_session(actor, slug, item.session.id, &fields).await.unwrap();
    item.session.id.to_string()
}

fn seen(page: &str) -> String {
    let rest = page.split("name=\"seen\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// Without the invisible characters that keep values apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").replace("<!>", "")
}

#[tokio::test]
async fn changes_are_shown_in_words_and_published_by_a_button() {
    let site = Site::open().await;
    let programme = sample::published(&site).await;
    let slug = programme.1.clone();
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let (overview, changes) =
        (format!("/organise/programmes/{slug}"), format!("/organise/programmes/{slug}/changes"));
    assert!(site.get(&changes, &headers).await.text.contains("Nothing has changed"));
    assert!(!site.get(&overview, &headers).await.text.contains("is not public yet"));

    moved(&site, &programme).await;
    assert!(site.get(&overview, &headers).await.text.contains(&changes));
    let public = site.get(&format!("/programmes/{slug}"), &[]).await.text;
    assert!(public.contains("14:00–15:30") && !public.contains("16:30"), "{public}");
    assert!(public.contains("Version 1, published") || plain(&public).contains("Version 1, published"));
    let page = site.get(&changes, &headers).await.text;
    let words = plain(&page);
    for part in [
        "Moved from Wed 3 Mar, 14:00 to 16:30 (Kathmandu, UTC+05:45)",
        "Length: 90 minutes → 60 minutes",
        "Publish version 2",
        "Nobody: no delegate",
    ] {
        assert!(words.contains(part), "{part} is not in {words}");
    }

    let wrong = site.post(&changes, &headers, &[("seen", "x"), ("note", "Bring <boots>")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("Nothing was published") && wrong.text.contains("Bring &lt;boots>"),
        "{}",
        wrong.text
    );
    let form = [("seen", &*seen(&wrong.text)), ("note", "Bring <boots>")];
    let done = site.post(&changes, &headers, &form).await;
    assert_eq!(done.header("location"), format!("{overview}?done=version&told=0"));
    assert!(site.get(done.header("location"), &headers).await.text.contains("The new version is public"));
    let again = site.post(&changes, &headers, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

    let public = site.get(&format!("/programmes/{slug}/itinerary?zone=Asia/Tokyo"), &[]).await.text;
    assert!(public.contains("16:30–17:30") && plain(&public).contains("Version 2, published"), "{public}");
    let history = plain(&site.get(&format!("{overview}/versions"), &headers).await.text);
    assert!(history.contains("Version 2") && history.contains("Bring &lt;boots&gt;"), "{history}");
    let second = plain(&site.get(&format!("{overview}/versions/2"), &headers).await.text);
    assert!(second.contains("14:00 to 16:30"), "{second}");
    for nonsense in ["3", "0", "x", "-1", "99999999999999999999"] {
        let answer = site.get(&format!("{overview}/versions/{nonsense}"), &headers).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nonsense}");
    }
}

#[tokio::test]
async fn a_session_called_off_is_said_on_the_public_page_and_in_the_calendar() {
    let site = Site::open().await;
    let programme = sample::published(&site).await;
    let slug = &programme.1;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let id = moved(&site, &programme).await;
    let address = format!("/organise/programmes/{slug}/sessions/{id}/cancel");
    let overview = site.get(&format!("/organise/programmes/{slug}"), &headers).await.text;
    assert!(overview.contains(&address), "{overview}");
    // What is called off is what the public knows.
    let ask = site.get(&address, &headers).await.text;
    assert!(ask.contains("14:00–15:30") && ask.contains("<form method=\"post\""), "{ask}");
    let done = site.post(&address, &headers, &[("note", "Rain")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let public = site.get(&format!("/programmes/{slug}"), &[]).await.text;
    assert!(public.contains("Called off") && public.contains("<s><bdi>Terraces</bdi></s>"), "{public}");
    let feed = site.get(&format!("/programmes/{slug}/calendar.ics"), &[]).await.text;
    assert!(feed.contains("STATUS:CANCELLED") && feed.contains("SUMMARY;LANGUAGE=en:Terraces"), "{feed}");
    assert_eq!(site.post(&address, &headers, &[]).await.status, StatusCode::NOT_FOUND);
}
