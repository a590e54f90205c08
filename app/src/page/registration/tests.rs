mod sessions;

use axum::http::StatusCode;
use domain::permission::Actor;
use service::RegistrationQuery;

use crate::{
    page::{programme::sample, register::tests},
    trial::Site,
};

/// Somebody registers; slug and the path of the link in the mail.
async fn registered(site: &Site) -> (String, String) {
    let (_, slug) = sample::published(site).await;
    let sent = site.post(&format!("/programmes/{slug}/register"), &[], &tests::typed(tests::KEY)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let path = mailed(site, &slug).await;
    (slug, path)
}

/// The personal link in the newest mail to the only one registered.
async fn mailed(site: &Site, slug: &str) -> String {
    let service = &site.app.service;
    let all = RegistrationQuery::default();
    let found = service.registrations(&Actor::System, slug, &all, 1).await.unwrap();
    let mails = service.messages_of(&Actor::System, found.rows.items[0].id).await.unwrap();
    let text = service.mail(&Actor::System, mails[0].id).await.unwrap().text;
    let link = text.split_whitespace().find(|word| word.contains("/registrations/")).unwrap();
    link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

#[tokio::test]
async fn opening_does_nothing_and_the_button_confirms() {
    let site = Site::open().await;
    let (_, path) = registered(&site).await;
    for _ in 0..2 {
        let page = site.get(&path, &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Confirm my registration") && page.text.contains("Not yet confirmed"));
        assert!(page.text.contains("Sina &lt;b&gt;Malia&lt;/b&gt;"), "{}", page.text);
        assert!(page.header("cache-control").contains("no-store"));
    }
    let confirmed = site.post(&path, &[], &[]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER);
    let again = site.post(&path, &[], &[]).await;
    assert_eq!(again.header("location"), confirmed.header("location"));
    let page = site.get(confirmed.header("location"), &[("cookie", "zone=America/Paramaribo")]).await.text;
    for part in ["Received", "calendar.ics", "Change my data", "Withdraw", "UTC+13:00", "−1 day"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("Confirm my registration"));
    assert_eq!(site.get(&path, &[]).await.status, StatusCode::OK, "the first link still opens the page");
}

#[tokio::test]
async fn a_tampered_link_is_not_found_and_an_expired_one_offers_another() {
    let site = Site::open().await;
    let (slug, path) = registered(&site).await;
    for bad in [
        "/registrations/x".to_owned(),
        format!("{path}A"),
        path.replace("/registrations/", "/registrations/A"),
    ] {
        let page = site.get(&bad, &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{bad}");
        assert!(page.text.contains("This link is not valid"), "{}", page.text);
        assert_eq!(site.post(&bad, &[], &[]).await.status, StatusCode::NOT_FOUND);
    }
    site.clock.advance(chrono::TimeDelta::hours(25));
    for page in [site.get(&path, &[]).await, site.post(&path, &[], &[]).await] {
        assert_eq!(page.status, StatusCode::GONE);
        assert!(page.text.contains(&format!("action=\"/programmes/{slug}/link\"")), "{}", page.text);
        assert!(!page.text.contains("sina@example.org"));
    }
}

#[tokio::test]
async fn own_data_are_edited_and_faults_come_back() {
    let site = Site::open().await;
    let (_, path) = registered(&site).await;
    let own = site.post(&path, &[], &[]).await.header("location").to_owned();
    let edit = format!("{own}/edit");
    let form = site.get(&edit, &[]).await.text;
    assert!(form.contains("value=\"TUILAEPA\"") && !form.contains("name=\"email\""), "{form}");

    let typed: Vec<(&str, &str)> = tests::typed(tests::KEY)
        .into_iter()
        .map(|(name, value)| if name == "post" { (name, "Director & more") } else { (name, value) })
        .chain([("revision", "0")])
        .collect();
    let wrong: Vec<(&str, &str)> =
        typed.iter().map(|(n, v)| if *n == "institution" { (*n, " ") } else { (*n, *v) }).collect();
    let answer = site.post(&edit, &[], &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("href=\"#field-institution\"") && answer.text.contains("Director &amp; more")
    );

    let saved = site.post(&edit, &[], &typed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert!(site.get(saved.header("location"), &[]).await.text.contains("Director &amp; more"));
    let stale = site.post(&edit, &[], &typed).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("Somebody else has changed this"), "{}", stale.text);
}

#[tokio::test]
async fn withdrawing_asks_first() {
    let site = Site::open().await;
    let (slug, path) = registered(&site).await;
    let own = site.post(&path, &[], &[]).await.header("location").to_owned();
    let question = site.get(&format!("{own}/withdraw"), &[]).await.text;
    assert!(question.contains("Yes, withdraw"), "{question}");
    let done = site.post(&format!("{own}/withdraw"), &[], &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = site.get(done.header("location"), &[]).await.text;
    assert!(page.contains("You have withdrawn") && !page.contains("/withdraw\""), "{page}");
    let programme = site.app.service.programme(&Actor::Visitor, &slug).await.unwrap().programme;
    assert_eq!(programme.taken, 0);
}

#[tokio::test]
async fn the_link_is_sent_again_and_nobody_learns_who_is_known() {
    let site = Site::open().await;
    let (slug, _) = registered(&site).await;
    let address = format!("/programmes/{slug}/link");
    assert!(site.get(&address, &[]).await.text.contains("name=\"email\""));
    let known = site.post(&address, &[], &[("email", "sina@example.org")]).await;
    let unknown = site.post(&address, &[], &[("email", "nobody@example.org")]).await;
    assert_eq!((known.status, known.header("location")), (unknown.status, unknown.header("location")));
    let page = site.get(known.header("location"), &[]).await.text;
    assert!(page.contains("If this address is known to us"), "{page}");
    let wrong = site.post(&address, &[], &[("email", "<script>")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"&lt;script&gt;\""), "{}", wrong.text);
}
