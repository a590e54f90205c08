use axum::http::StatusCode;

use crate::{page::programme::sample, trial::Site};

/// What somebody types, with the form's key.
pub fn typed(key: &str) -> Vec<(&str, &str)> {
    vec![
        ("key", key),
        ("family_name", "TUILAEPA"),
        ("given_names", "Sina <b>Malia</b>"),
        ("own_script_name", ""),
        ("email", "sina@example.org"),
        ("citizenship", "WS"),
        ("residence", "WS"),
        ("institution", "Ministry of Commerce"),
        ("post", "Officer"),
        ("language", "fr"),
        ("dietary", "No \"nuts\""),
        ("access_needs", ""),
        ("motivation", "To learn\r\nand teach"),
        ("consent", "yes"),
    ]
}

pub const KEY: &str = "5e2f6c1e-58a7-4b9e-9f0e-0f6f4c1d2a3b";

fn with<'a>(fields: &[(&'a str, &'a str)], name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(n, v)| if *n == name { (*n, value) } else { (*n, *v) }).collect()
}

#[tokio::test]
async fn the_form_leads_to_the_mailbox() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}/register");
    let form = site.get(&address, &[]).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.text.contains("name=\"key\" value=\"") && form.text.contains("<option value=\"WS\">Samoa"));

    let sent = site.post(&address, &[], &typed(KEY)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let done = site.get(sent.header("location"), &[("cookie", "zone=Pacific/Apia")]).await;
    assert_eq!(done.status, StatusCode::OK);
    for part in ["s…@example.org", "A seat is held for you", "08:00", "21:00", "Apia"] {
        assert!(done.text.contains(part), "{part} is not in {}", done.text);
    }
    let again = site.post(&address, &[], &typed(KEY)).await;
    assert_eq!(again.header("location"), sent.header("location"));
    let forged = site.get(&format!("/programmes/{slug}/registered?r=AAAA"), &[]).await;
    assert!(forged.status == StatusCode::OK && !forged.text.contains("A seat is held"));
}

#[tokio::test]
async fn a_form_with_faults_comes_back_with_what_was_typed() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}/register");
    let fields = with(&with(&typed(KEY), "email", "sina at example"), "consent", "");
    let answer = site.post(&address, &[], &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "error-summary",
        "href=\"#field-email\"",
        "href=\"#field-consent\"",
        "value=\"sina at example\"",
        "value=\"Sina &lt;b&gt;Malia&lt;/b&gt;\"",
        "No \"nuts\"</textarea>",
        "To learn",
        "<option value=\"WS\" selected>",
        "value=\"fr\" checked",
        KEY,
    ] {
        assert!(answer.text.contains(part), "{part} is not in {}", answer.text);
    }
}

#[tokio::test]
async fn anything_sent_by_hand_is_answered_with_faults() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}/register");
    let long = "x".repeat(300);
    for (name, value, fault) in [
        ("family_name", "a\u{202e}b", "characters that cannot be shown"),
        ("institution", long.as_str(), "too long"),
        ("citizenship", "Robert'); DROP TABLE person;--", "one of the options"),
        ("citizenship", "XX", "one of the options"),
        ("language", "../../etc", "one of the options"),
        ("key", "not a key", "one of the options"),
    ] {
        let answer = site.post(&address, &[], &with(&typed(KEY), name, value)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text.contains(fault), "{name}: {}", answer.text);
        assert!(answer.text.contains("TUILAEPA") || name == "family_name");
    }
    let empty = site.post(&address, &[], &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!empty.text.contains("name=\"key\" value=\"\""), "the form needs a key to be sent again");
}

#[tokio::test]
async fn a_closed_programme_says_so() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    site.clock.advance(chrono::TimeDelta::days(40));
    let address = format!("/programmes/{slug}/register");
    let page = site.get(&address, &[]).await;
    assert!(
        page.text.contains("Registration is closed") && !page.text.contains("<textarea"),
        "{}",
        page.text
    );
    let answer = site.post(&address, &[], &typed(KEY)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text.contains("Registration is closed"), "{}", answer.text);
    assert_eq!(site.get("/programmes/nowhere/register", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_full_programme_offers_the_waiting_list() {
    let site = Site::open().await;
    let programme = sample::published(&site).await;
    let address = format!("/programmes/{}/register", programme.1);
    for n in 0..20 {
        let (key, email) = (uuid::Uuid::new_v4().to_string(), format!("delegate{n}@example.org"));
        let fields = typed(&key);
        let fields = with(&fields, "email", &email);
        assert_eq!(site.post(&address, &[], &fields).await.status, StatusCode::SEE_OTHER);
    }
    let page = site.get(&address, &[]).await.text;
    assert!(page.contains("waiting list"), "{page}");
    let sent = site.post(&address, &[], &typed(KEY)).await;
    let done = site.get(sent.header("location"), &[]).await.text;
    assert!(done.contains("All seats are taken at the moment, so you will be on the waiting list"), "{done}");
}
