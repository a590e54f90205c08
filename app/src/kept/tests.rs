use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::permission::Actor;
use storage::Db;

use crate::{
    page::{
        programme::sample,
        register::tests::{KEY, typed},
    },
    trial::Site,
};

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    let page = site.get(&address, &[]).await;
    let tag = page.header("etag").to_owned();
    assert!(tag.starts_with("W/\"") && page.header("vary").contains("cookie"), "{:?}", page.headers);
    assert_eq!(site.get(&address, &[]).await.text, page.text);

    let known = site.get(&format!("{address}?lang=en"), &[("if-none-match", &format!("\"x\", {tag}"))]).await;
    assert_eq!((known.status, known.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert!(known.header("set-cookie").starts_with("lang=en") && known.header("etag") == tag);
    let other = site.get(&format!("{address}?lang=fr"), &[("if-none-match", &tag)]).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn a_change_made_here_shows_at_once() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    assert!(site.get(&address, &[]).await.text.contains("20 seats are free"));
    let sent = site.post(&format!("{address}/register"), &[], &typed(KEY)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(site.get(&address, &[]).await.text.contains("19 seats are free"));
}

#[tokio::test]
async fn a_change_made_by_another_server_shows_within_a_second() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    assert!(site.get(&address, &[]).await.text.contains("20 seats are free"));

    let id = site.app.service.programme(&Actor::Visitor, &slug).await.unwrap().programme.id;
    let other = Db::open(site.database()).await.unwrap();
    let mut tx = other.write().await.unwrap();
    assert!(storage::seat::take(&mut tx, id).await.unwrap());
    tx.commit().await.unwrap();
    assert!(site.get(&address, &[]).await.text.contains("20 seats are free"), "kept for this second");
    site.clock.advance(TimeDelta::seconds(1));
    assert!(site.get(&address, &[]).await.text.contains("19 seats are free"));
}

#[tokio::test]
async fn registration_closes_on_its_second() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    // 18:00 in Shanghai.
    site.clock.set("2027-02-20T09:59:59.9Z".parse().unwrap());
    assert!(site.get(&address, &[]).await.text.contains("/register\""));
    site.clock.set("2027-02-20T10:00:00Z".parse().unwrap());
    assert!(!site.get(&address, &[]).await.text.contains("/register\""));
}

#[tokio::test]
async fn everybody_gets_the_own_language_zone_and_packing() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    let organiser = site.signed_in("ana@example.org", true).await;
    for _ in 0..2 {
        let page = site.get(&address, &[]).await;
        assert!(page.text.contains("lang=\"en\"") && !page.text.contains("your-time"));
        let page = site.get(&address, &[("cookie", "zone=Pacific/Apia; lang=fr")]).await;
        assert!(page.text.contains("lang=\"fr\"") && page.text.contains("your-time"));
        let seen = site.get(&address, &[("cookie", "zone_seen=Pacific/Apia; lang=fr")]).await;
        assert!(seen.text.contains("zone-hint") && !page.text.contains("zone-hint"));
        let own = site.get(&address, &[("cookie", &organiser)]).await;
        assert!(own.text.contains("Amal Ould Ahmed") && own.header("etag").is_empty());
        assert_eq!(site.bytes(&address, "gzip").await[..2], [0x1f, 0x8b]);
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut &*site.bytes(&address, "gzip, br").await, &mut text).unwrap();
        assert!(text.starts_with(b"<!DOCTYPE html>"));
    }
    assert!(!site.get(&address, &[]).await.text.contains("Amal"));
}

#[tokio::test]
async fn what_is_not_there_is_not_kept() {
    let site = Site::open().await;
    let programme = sample::draft(&site).await;
    let address = format!("/programmes/{}", programme.1);
    sample::session(&site, &programme, ("Apia", "Pacific/Apia"), "Taro", ("2027-03-05", "09:00")).await;
    for _ in 0..2 {
        assert_eq!(site.get(&address, &[]).await.status, StatusCode::NOT_FOUND);
    }
    site.app.service.publish_programme(&programme.0, &programme.1).await.unwrap();
    assert_eq!(site.get(&address, &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn there_is_an_end_to_the_room() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let long = "x".repeat(400);
    for address in [format!("/programmes/{slug}?q={long}"), format!("/programmes/{slug}?q=1")] {
        site.app.kept.count(super::ROOM);
        assert_eq!(site.get(&address, &[]).await.status, StatusCode::OK);
    }
}
