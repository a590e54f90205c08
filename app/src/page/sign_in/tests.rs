use axum::http::StatusCode;
use chrono::TimeDelta;

use super::*;
use crate::trial::{Answer, Site};

const LONG: &str = "correct horse battery";

/// A site with one administrator and the path of their link.
async fn site() -> (Site, String) {
    let site = Site::open().await;
    let link = site.app.service.create_administrator("amal@example.org", "Amal").await.unwrap();
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    (site, path)
}

/// The cookie that an answer sets, as the browser sends it back.
fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_fresh_installation_says_how_to_begin() {
    let site = Site::open().await;
    assert!(site.get("/sign-in", &[]).await.text.contains("sojourn admin create"));
    site.signed_in("amal@example.org", true).await;
    assert!(!site.get("/sign-in", &[]).await.text.contains("sojourn admin create"));
}

#[tokio::test]
async fn a_link_asks_for_a_click_and_works_once() {
    let (site, path) = site().await;
    for _ in 0..2 {
        let page = site.get(&path, &[]).await;
        assert_eq!((page.status, page.header("set-cookie")), (StatusCode::OK, ""), "a scanner opens it");
        assert!(page.text.contains("signed in as") && page.text.contains("Amal"), "{}", page.text);
    }
    let entered = site.post(&path, &[], &[]).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/organise"));
    let set = entered.header("set-cookie");
    assert!(set.starts_with("session=") && set.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{set}");
    assert_eq!(site.get("/me", &[("cookie", &cookie(&entered))]).await.status, StatusCode::OK);
    for again in [site.get(&path, &[]).await, site.post(&path, &[], &[]).await] {
        assert_eq!(again.status, StatusCode::GONE);
        assert!(again.header("set-cookie").is_empty());
    }
    assert_eq!(site.get("/sign-in/AAAA", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_password_signs_in_and_signing_out_ends_it() {
    let (site, path) = site().await;
    let first = cookie(&site.post(&path, &[], &[]).await);
    let short = site.post("/me/password", &[("cookie", &first)], &[("new_password", "short")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        short.text.contains("12 characters") && !short.text.contains("value=\"short\""),
        "{}",
        short.text
    );
    let set = site.post("/me/password", &[("cookie", &first)], &[("new_password", LONG)]).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text);
    assert_eq!(
        site.get("/me", &[("cookie", &first)]).await.status,
        StatusCode::SEE_OTHER,
        "the old session ended"
    );
    assert_eq!(site.get("/me", &[("cookie", &cookie(&set))]).await.status, StatusCode::OK);

    let fields = [("email", "amal@example.org"), ("password", LONG)];
    let entered = site.post("/sign-in?back=/me?a=1", &[], &fields).await;
    assert_eq!(entered.header("location"), "/me?a=1");
    let own = cookie(&entered);
    let out = site.post("/sign-out", &[("cookie", &own)], &[]).await;
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(site.get("/me", &[("cookie", &own)]).await.header("location"), "/sign-in?back=%2Fme");
}

#[tokio::test]
async fn failures_keep_the_address_and_tell_nothing() {
    let (site, _) = site().await;
    let known = site.post("/sign-in", &[], &[("email", "amal@example.org"), ("password", LONG)]).await;
    let unknown = site.post("/sign-in", &[], &[("email", "zora@example.org"), ("password", LONG)]).await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        known.text.contains("value=\"amal@example.org\"") && !known.text.contains(LONG),
        "{}",
        known.text
    );
    assert_eq!(known.text.replace("amal@", "zora@"), unknown.text);

    let known = site.post("/sign-in", &[], &[("email", "amal@example.org")]).await;
    let unknown = site.post("/sign-in", &[], &[("email", "zora@example.org")]).await;
    assert_eq!((known.status, known.header("location")), (unknown.status, unknown.header("location")));
    let told = site.get(known.header("location"), &[]).await.text;
    assert!(told.contains("If this address is known"), "{told}");
}

#[tokio::test]
async fn the_way_back_never_leads_away() {
    let (site, path) = site().await;
    for bad in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
        let own = site.signed_in("amal@example.org", true).await;
        let answer = site.get(&Ctx::address("/sign-in", "back", bad), &[("cookie", &own)]).await;
        assert_eq!(answer.header("location"), "/organise", "{bad}");
    }
    let _ = path;
}

#[tokio::test]
async fn too_many_wrong_passwords_have_to_wait() {
    let (site, _) = site().await;
    let fields = [("email", "amal@example.org"), ("password", "guess")];
    for _ in 0..3 {
        assert_eq!(site.post("/sign-in", &[], &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = site.post("/sign-in", &[], &fields).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!answer.header("retry-after").is_empty() && answer.text.contains("<h1>"));
}

#[tokio::test]
async fn the_demo_is_shut_where_the_data_is_real() {
    let (site, _) = site().await;
    for role in ["administrator", "organiser", "delegate", "root"] {
        let answer = site.post("/demo/sign-in", &[], &[("role", role)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{role}");
    }
}

#[tokio::test]
async fn language_and_zone_of_the_profile_are_followed_until_chosen_otherwise() {
    let site = Site::open().await;
    let own = site.signed_in("amal@example.org", true).await;
    let fields = [("name", "Amal"), ("lang", "en"), ("zone", "Asia/Kathmandu")];
    let saved = site.post("/me", &[("cookie", &own)], &fields).await;
    assert_eq!(saved.header("location"), "/me?saved=yes", "{}", saved.text);
    assert!(site.get("/zone", &[("cookie", &own)]).await.text.contains("<strong><bdi>Kathmandu"));
    let chosen = format!("{own}; zone=Pacific/Apia; zone_seen=Asia/Tokyo");
    assert!(site.get("/zone", &[("cookie", &chosen)]).await.text.contains("<strong><bdi>Apia"));
    let seen = format!("{own}; zone_seen=Asia/Tokyo");
    assert!(site.get("/zone", &[("cookie", &seen)]).await.text.contains("<strong><bdi>Kathmandu"));
}

/// What a form held survives an expired session, and is sent again by one click.
#[tokio::test]
async fn a_late_form_is_given_back_after_signing_in() {
    let site = Site::open().await;
    let late = site.signed_in("amal@example.org", true).await;
    site.clock.advance(TimeDelta::minutes(31));
    let fields = [("name", "Noor \"Nour\" <b>"), ("email", "noor@example.org"), ("active", "yes")];
    let answer = site.post("/admin/users/new", &[("cookie", &late)], &fields).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in?back=%2Fme%2Fheld")
    );
    assert!(site.get(answer.header("location"), &[]).await.text.contains("What you typed is kept"));

    let other = site.signed_in("other@example.org", true).await;
    assert!(!site.get("/me/held", &[("cookie", &other)]).await.text.contains("noor@example.org"));
    let link = site.app.service.create_administrator("amal@example.org", "Amal").await.unwrap();
    let entered = site.post(link.strip_prefix("http://127.0.0.1:3000").unwrap(), &[], &[]).await;
    assert_eq!(entered.header("location"), "/me/held");
    let own = cookie(&entered);
    let page = site.get("/me/held", &[("cookie", &own)]).await.text;
    assert!(page.contains("action=\"/admin/users/new\""), "{page}");
    assert!(page.contains("value=\"Noor &quot;Nour&quot; &lt;b&gt;\"") && !page.contains("<b>"), "{page}");
    let sent = site.post("/admin/users/new", &[("cookie", &own)], &fields).await;
    assert!(sent.header("location").starts_with("/admin/users/"), "{}", sent.text);

    let id = page.split("name=\"discard\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let denied = site.post("/me/held", &[("cookie", &other)], &[("discard", id)]).await;
    assert_eq!(denied.status, StatusCode::NOT_FOUND);
    assert_eq!(
        site.post("/me/held", &[("cookie", &own)], &[("discard", id)]).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(site.get("/me/held", &[("cookie", &own)]).await.text.contains("Nothing is kept"));
}

/// Without a session that ended within a day the form stays in the page.
#[tokio::test]
async fn a_form_of_nobody_stays_in_the_page() {
    let site = Site::open().await;
    let answer = site.post("/admin/users/new", &[], &[("name", "Noor")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text.contains("value=\"Noor\""), "{}", answer.text);
}
