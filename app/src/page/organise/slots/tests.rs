use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

const OUTLINE: [(&str, &str); 3] =
    [("kind", "lecture"), ("title.en", "Soil & <b>seed</b>"), ("minutes", "90")];

/// The values of the first form that takes a slot.
fn hidden(page: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let from = page.find("name=\"start\"").and_then(|at| page[..at].rfind("<form")).unwrap();
    page[from..].split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_time_is_found_and_taken_once() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let at = format!("/organise/programmes/{slug}");
    site.post(&format!("{at}/outlines/new"), &headers, &OUTLINE).await;
    let list = site.get(&format!("{at}/proposals"), &headers).await.text;
    let slots = list.split("href=\"").find(|part| part.contains("/slots/")).unwrap();
    let slots = slots.split('"').next().unwrap();
    let page = site.get(slots, &headers).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Soil &amp; &lt;b&gt;seed"));
    assert!(page.text.contains("Times that suit everybody"), "{}", page.text);
    assert!(page.text.contains("between 08:00 and 20:00 of their own day"));
    assert!(page.text.contains("UTC+"), "each time with its zone");

    let (start, revision) = (hidden(&page.text, "start"), hidden(&page.text, "revision"));
    let form = [("start", start.as_str()), ("site", ""), ("how", "hold"), ("revision", revision.as_str())];
    let taken = site.post(slots, &headers, &form).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let board = taken.header("location").to_owned();
    assert!(board.starts_with(&format!("{at}/board?session=")), "{board}");
    let page = site.get(board.split('#').next().unwrap(), &headers).await;
    assert!(page.text.contains("Soil &amp; &lt;b&gt;seed"));

    // Where the programme has something else by now, the page says so and offers other times.
    let busy = [("start", "2027-03-01T01:00:00Z"), ("site", ""), ("how", "hold"), ("revision", "0")];
    let refused = site.post(slots, &headers, &busy).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(refused.text.contains("something has come between"), "{}", refused.text);
    let wrong = site.get(&format!("{slots}?earliest=2031-01-01"), &headers).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("2031-01-01"), "what was typed comes back");
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    for id in [uuid::Uuid::nil().to_string(), "x".to_owned()] {
        let at = format!("/organise/programmes/{slug}/slots/{id}");
        assert_eq!(site.get(&at, &headers).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.post(&at, &headers, &[]).await.status, StatusCode::NOT_FOUND);
    }
}
