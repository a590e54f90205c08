use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

/// Properties of each entry, lines unfolded.
fn entries(text: &str) -> Vec<Vec<(String, String)>> {
    text.replace("\r\n ", "")
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|entry| {
            let lines = entry.lines().filter_map(|line| line.split_once(':'));
            lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        })
        .collect()
}

fn value<'a>(entry: &'a [(String, String)], name: &str) -> &'a str {
    let is = |key: &str| key == name || key.starts_with(&format!("{name};"));
    entry.iter().find(|(key, _)| is(key)).map_or("", |(_, value)| value)
}

#[tokio::test]
async fn the_feed_reads_back() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let feed = site.get(&format!("/programmes/{slug}/calendar.ics?zone=America/Paramaribo"), &[]).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    for line in ["METHOD:PUBLISH\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n", "VERSION:2.0\r\n"] {
        assert!(feed.text.contains(line), "{line} is not in {}", feed.text);
    }
    let entries = entries(&feed.text);
    assert_eq!(entries.len(), 4);
    let apia = entries.iter().find(|entry| value(entry, "SUMMARY") == "Taro").unwrap();
    assert_eq!(value(apia, "DTSTART"), "20270304T200000Z");
    assert_eq!(value(apia, "DTEND"), "20270304T213000Z");
    assert_eq!(value(apia, "SEQUENCE"), "0");
    assert_eq!(value(apia, "STATUS"), "CONFIRMED");
    assert_eq!(value(apia, "LOCATION"), "Farm school of Apia\\, 1 Field Road\\, Apia");
    assert_eq!(value(apia, "URL"), format!("http://127.0.0.1:3000/programmes/{slug}"));
    assert!(value(apia, "UID").starts_with("session-") && value(apia, "UID").ends_with("@127.0.0.1"));
    let description = value(apia, "DESCRIPTION");
    assert!(description.contains("Fri 5 Mar 09:00–10:30 (Apia\\, UTC+13:00)"), "{description}");
    assert!(description.contains("Thu 4 Mar 17:00–18:30 (Paramaribo\\, UTC−03:00)"), "{description}");
    assert!(feed.text.contains("SUMMARY;LANGUAGE=en:Taro"), "{}", feed.text);
}

#[tokio::test]
async fn the_same_timetable_is_not_sent_twice() {
    let site = Site::open().await;
    let (actor, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}/calendar.ics");
    let tag = site.get(&address, &[]).await.header("etag").to_owned();
    let again = site.get(&address, &[("if-none-match", tag.as_str())]).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let elsewhere = site.get(&format!("{address}?zone=Asia/Tokyo"), &[("if-none-match", tag.as_str())]).await;
    assert_eq!(elsewhere.status, StatusCode::OK);

    site.app.service.cancel_programme(&actor, &slug).await.unwrap();
    let cancelled = site.get(&address, &[("if-none-match", tag.as_str())]).await;
    for entry in entries(&cancelled.text) {
        assert_eq!(value(&entry, "STATUS"), "CANCELLED");
        assert_eq!(value(&entry, "SEQUENCE"), "1");
    }
}
