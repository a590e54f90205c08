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

#[tokio::test]
async fn opening_hours_and_holidays_come_back_as_they_were_typed() {
    let site = Site::open().await;
    let cookie = site.signed_in("amal@example.org", false).await;
    let headers = [("cookie", cookie.as_str())];
    let wrong = [
        ("name", "Gate"),
        ("city", "Beijing"),
        ("zone", "Asia/Shanghai"),
        ("hours.mon", "nine to five"),
        ("holidays", "1 May </textarea>"),
    ];
    let answer = site.post("/admin/sites/new", &headers, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for piece in [
        "value=\"nine to five\"",
        "1 May &lt;/textarea",
        "href=\"#field-hours.mon\"",
        "href=\"#field-holidays\"",
    ] {
        assert!(answer.text.contains(piece), "{piece}: {}", answer.text);
    }
    let right =
        [wrong[0], wrong[1], wrong[2], ("hours.mon", "9-12, 14-17"), ("holidays", "2027-05-01 Labour Day")];
    assert_eq!(site.post("/admin/sites/new", &headers, &right).await.status, StatusCode::SEE_OTHER);
    let list = site.get("/admin/sites", &headers).await.text;
    let one = list.split("href=\"").find(|rest| rest.starts_with("/admin/sites/0")).unwrap();
    let page = site.get(one.split('"').next().unwrap(), &headers).await.text;
    assert!(page.contains("09:00-12:00, 14:00-17:00") && page.contains("2027-05-01 Labour Day"), "{page}");
}

#[tokio::test]
async fn travel_times_are_entered_changed_and_removed() {
    let site = Site::open().await;
    let cookie = site.signed_in("amal@example.org", false).await;
    let headers = [("cookie", cookie.as_str())];
    let mut ids = Vec::new();
    for name in ["Gate", "Park"] {
        let fields = domain::Fields::default()
            .with("name", name)
            .with("city", "Beijing")
            .with("zone", "Asia/Shanghai");
        let id = site.app.service.create_site(&domain::permission::Actor::System, &fields).await.unwrap();
        ids.push(id.to_string());
    }
    let at = "/admin/travel-times";
    let page = site.get(at, &headers).await;
    assert!(
        page.text.contains("value=\"480\"") && page.text.contains("Nothing is entered yet"),
        "{}",
        page.text
    );
    let wrong = site.post(at, &headers, &[("a", &ids[0]), ("b", &ids[0]), ("minutes", "soon")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("value=\"soon\"") && wrong.text.contains("two different sites"),
        "{}",
        wrong.text
    );
    for minutes in ["75", "80"] {
        let saved = site.post(at, &headers, &[("a", &ids[0]), ("b", &ids[1]), ("minutes", minutes)]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
    }
    assert!(site.get(at, &headers).await.text.contains("1 h 20 min"));
    let usual = [("same_site", "0"), ("same_city", "-5"), ("same_country", "1"), ("abroad", "2")];
    let refused = site.post("/admin/travel-times/usual", &headers, &usual).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("value=\"-5\""));
    let remove = format!("{at}/{}/{}/remove", ids[1], ids[0]);
    assert_eq!(site.post(&remove, &headers, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(site.get(at, &headers).await.text.contains("Nothing is entered yet"));
}
