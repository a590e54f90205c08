use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

const OUTLINE: [(&str, &str); 3] =
    [("kind", "lecture"), ("title.en", "Soil & <b>seed</b>"), ("minutes", "90")];

#[tokio::test]
async fn a_session_without_a_time_gets_one() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let at = format!("/organise/programmes/{slug}");
    let page = site.get(&format!("{at}/proposals"), &headers).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("every session has its time"), "{}", page.text);
    assert!(site.get(&at, &headers).await.text.contains(&format!("{at}/proposals")));

    let faulty =
        site.post(&format!("{at}/outlines/new"), &headers, &[("kind", "lecture"), ("title.en", "<i>")]).await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(faulty.text.contains("&lt;i&gt;"), "what was typed comes back");
    let added = site.post(&format!("{at}/outlines/new"), &headers, &OUTLINE).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);

    let asked = site.post(&format!("{at}/proposals"), &headers, &[("seconds", "10")]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let waiting = site.get(&format!("{at}/proposals"), &headers).await;
    let anew = format!("<noscript><meta http-equiv=\"refresh\" content=\"3;url={at}/proposals\"></noscript>");
    assert!(waiting.text.contains(&anew), "the page comes anew while a search runs: {}", waiting.text);
    assert_eq!(waiting.header("refresh"), "", "but not where a script tells how far it is");
    assert!(waiting.text.contains("SearchProgress"), "{}", waiting.text);
    let asking = site.get(&format!("{at}/proposals?ask=yes"), &headers).await;
    assert!(!asking.text.contains(&anew), "what somebody is filling in is not lost");
    site.search_briefly(&slug).await;
    let found = site.get(&format!("{at}/proposals"), &headers).await;
    assert!(!found.text.contains(&anew));
    assert!(found.text.contains("Soil &amp; &lt;b&gt;seed"), "{}", found.text);
    let accept = found.text.split("href=\"").find(|part| part.contains("/accept\"")).unwrap();
    let accept = accept.split('"').next().unwrap();
    let page = site.get(accept, &headers).await;
    assert!(page.text.contains("Take this proposal?"), "{}", page.text);
    let taken = site.post(accept, &headers, &[]).await;
    assert_eq!(taken.header("location"), format!("{at}?done=saved"), "{}", taken.text);
    assert!(site.get(&at, &headers).await.text.contains("Soil &amp; &lt;b&gt;seed"));
    let again = site.post(accept, &headers, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let nil = uuid::Uuid::nil();
    for path in
        ["outlines/x", &format!("outlines/{nil}"), &format!("proposals/{nil}/accept"), "proposals/x/accept"]
    {
        let status = site.get(&format!("/organise/programmes/{slug}/{path}"), &headers).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
}
