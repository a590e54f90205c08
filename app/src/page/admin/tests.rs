//! The pages of institutions, sites, strands and country groups.

use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

#[tokio::test]
async fn a_site_is_added_on_the_way_to_a_session_and_leads_back() {
    let site = Site::open().await;
    site.app.service.seed().await.unwrap();
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let address = "/admin/sites/new?back=/organise/programmes/farms/sessions/new";
    let blank = site.get(address, &headers).await.text;
    assert!(blank.contains("<option value=\"Pacific/Apia\">Samoa – Apia</option>"), "{blank}");

    let wrong =
        site.post(address, &headers, &[("name", "Farm <1>"), ("city", ""), ("zone", "Mars/Base")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"Farm &lt;1&gt;\"") && wrong.text.contains("href=\"#field-city\""));

    let good = [("name", "Farm <1>"), ("city", "Apia"), ("country", "WS"), ("zone", "Pacific/Apia")];
    let saved = site.post(address, &headers, &good).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert_eq!(saved.header("location"), "/organise/programmes/farms/sessions/new");
    let list = site.get("/admin/sites?q=apia", &headers).await.text;
    assert!(
        list.contains("Farm &lt;1&gt;") && list.contains("Samoa") && list.contains("UTC+13:00"),
        "{list}"
    );
    let evil = site.post("/admin/sites/new?back=//evil.example", &headers, &good).await;
    assert_eq!(evil.header("location"), "/");
}

#[tokio::test]
async fn an_institution_is_deleted_after_a_question_and_not_while_in_use() {
    let site = Site::open().await;
    site.app.service.seed().await.unwrap();
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let saved =
        site.post("/admin/institutions/new", &headers, &[("name", "Académie"), ("country", "CN")]).await;
    assert_eq!(saved.header("location"), "/admin/institutions?done=saved");
    let list = site.get("/admin/institutions", &headers).await.text;
    let path = list.split("href=\"/admin/institutions/").find(|part| part.contains("Académie")).unwrap();
    let path = format!("/admin/institutions/{}/delete", path.split('"').next().unwrap());
    assert!(site.get(&path, &headers).await.text.contains("Académie will be deleted"));
    assert_eq!(site.post(&path, &headers, &[]).await.header("location"), "/admin/institutions?done=deleted");
    assert_eq!(site.post(&path, &headers, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn strands_and_groups_are_shown_and_edited() {
    let site = Site::open().await;
    site.app.service.seed().await.unwrap();
    let cookie = sample::administrator(&site).await;
    let headers = [("cookie", cookie.as_str())];
    let strands = site.get("/admin/strands", &headers).await.text;
    assert!(strands.contains("Exchange of experience in industrial policy"), "{strands}");
    let groups = site.get("/admin/country-groups?q=nepal", &headers).await.text;
    assert!(groups.contains("LDC") && groups.contains("24 Nov 2026") && !groups.contains("SIDS"), "{groups}");
    let fields = [("group", "LDC"), ("country", "FJ"), ("since", "2027-01-01"), ("until", "2026-01-01")];
    let wrong = site.post("/admin/country-groups/new", &headers, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"2026-01-01\"") && wrong.text.contains("#field-until"));
}

#[tokio::test]
async fn strangers_are_led_to_the_sign_in() {
    let site = Site::open().await;
    for path in ["/admin/sites", "/admin/institutions/new", "/admin/strands", "/admin/country-groups/x"] {
        let answer = site.get(path, &[]).await;
        assert!(answer.header("location").starts_with("/sign-in?back="), "{path}: {}", answer.status);
    }
}
