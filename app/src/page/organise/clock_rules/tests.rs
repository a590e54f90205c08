use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

fn seen(page: &str) -> String {
    let rest = page.split("name=\"seen\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// Without the invisible characters that keep values apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").replace("<!>", "")
}

/// In Kathmandu the clocks are a quarter of an hour ahead of what they were.
#[tokio::test]
async fn what_moved_is_shown_and_confirmed_by_a_button() {
    let mut site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let overview = format!("/organise/programmes/{slug}");
    let here = format!("{overview}/clock-rules");
    assert!(site.get(&here, &headers).await.text.contains("Nothing has moved"));
    site.restart_with_rules("2099a", &[("Asia/Kathmandu", "<+06>-6")]).await;

    for page in ["/organise", overview.as_str()] {
        let text = site.get(page, &headers).await.text;
        assert!(
            text.contains(&here) && text.contains("Other clock rules have moved times"),
            "{page}: {text}"
        );
    }
    let changes = site.get(&format!("{overview}/changes"), &headers).await.text;
    assert!(changes.contains(&here) && changes.contains("Nothing has changed"), "{changes}");
    let page = site.get(&format!("{here}?zone=Asia/Tokyo"), &headers).await.text;
    let words = plain(&page);
    for part in [
        "The clock rules of Kathmandu have changed (time zone data 2099a)",
        "Wednesday, 3 March 2027, 14:00",
        "Wednesday, 3 March 2027, 08:15",
        "Wednesday, 3 March 2027, 08:00",
        "Confirm and publish version 2",
        "Nobody: no delegate",
    ] {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    assert!(!words.contains("Opening, then tea"), "what has not moved: {words}");

    // The visitor reads the hour of the place, and what it means at home now.
    let public = plain(&site.get(&format!("/programmes/{slug}?zone=Asia/Tokyo"), &[]).await.text);
    assert!(public.contains("14:00–15:30") && public.contains("Wed 17:00–18:30"), "{public}");

    let wrong = site.post(&here, &headers, &[("seen", "x"), ("note", "By <decree>")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("Nothing was confirmed") && wrong.text.contains("By &lt;decree>"),
        "{}",
        wrong.text
    );
    let form = [("seen", &*seen(&wrong.text)), ("note", "By <decree>")];
    let done = site.post(&here, &headers, &form).await;
    assert_eq!(done.header("location"), format!("{overview}?done=version&told=0"));
    let again = site.post(&here, &headers, &form).await;
    assert!(again.status.is_client_error(), "{}", again.status);
    let history = plain(&site.get(&format!("{overview}/versions/2"), &headers).await.text);
    let line = "Still Wed 3 Mar, 14:00 (Kathmandu); the clock rules there have changed: Wed 3 Mar, 08:15 UTC before, \
                Wed 3 Mar, 08:00 UTC now";
    assert!(history.contains(line), "{history}");
}

#[tokio::test]
async fn hours_in_doubt_lead_to_their_form_and_a_server_behind_says_so() {
    let mut site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    // At 14:00 on the first Wednesday of March the clocks go on to 15:00.
    site.restart_with_rules("2099a", &[("Asia/Kathmandu", "<+0545>-5:45<+0645>,M3.1.3/14,M10.1.0/3")]).await;
    let page = plain(&site.get(&format!("/organise/programmes/{slug}/clock-rules"), &headers).await.text);
    assert!(
        page.contains("Needs your decision") && page.contains("The clocks in Kathmandu now jump over"),
        "{page}"
    );
    assert!(page.contains(&format!("/organise/programmes/{slug}/sessions/")), "{page}");
    assert!(page.contains("I have seen this"), "the instant is the same: {page}");
    assert!(!plain(&site.get("/admin", &headers).await.text).contains("newer time zone data"));
    site.restart_with_rules("2012a", &[]).await;
    let admin = plain(&site.get("/admin", &headers).await.text);
    assert!(
        admin.contains("Another server has newer time zone data (2099a) than this one (2012a)"),
        "{admin}"
    );
}
