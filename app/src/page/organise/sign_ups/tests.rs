//! The part "who attends" of a session's form, and the list of those who signed up.

use axum::http::StatusCode;
use domain::{attendance::Attendance, permission::Actor};
use service::RegistrationQuery;

use crate::{
    page::{programme::sample, register::tests},
    trial::Site,
};

const SESSION: [(&str, &str); 6] = [
    ("kind", "workshop"),
    ("title.en", "Grafting <b>"),
    ("date", "2027-03-02"),
    ("time", "09:00"),
    ("minutes", "60"),
    ("revision", "0"),
];

fn with<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&SESSION[..], fields].concat()
}

#[tokio::test]
async fn the_form_keeps_who_attends() {
    let site = Site::open().await;
    let (actor, slug) = sample::published(&site).await;
    let cookie = sample::administrator(&site).await;
    let cookie = [("cookie", cookie.as_str())];
    site.post(&format!("/programmes/{slug}/register"), &[], &tests::typed(tests::KEY)).await;
    let service = &site.app.service;
    let all = RegistrationQuery::default();
    let id = service.registrations(&Actor::System, &slug, &all, 1).await.unwrap().rows.items[0].id;
    service.confirm(&service.personal_token(id).await.unwrap()).await.unwrap();

    let new = format!("/organise/programmes/{slug}/sessions/new");
    let blank = site.get(&new, &cookie).await.text;
    assert!(blank.contains("Samoa (1)") && blank.contains("Ministry of Commerce (1)"), "{blank}");
    assert!(blank.contains("value=\"everyone\" checked"), "{blank}");

    let nobody = site.post(&new, &cookie, &with(&[("attendance", "delegations")])).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.text.contains("href=\"#field-delegation\""), "{}", nobody.text);
    let many = with(&[("attendance", "sign-up"), ("places", "many"), ("delegation", "country:NP")]);
    let many = site.post(&new, &cookie, &many).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(many.text.contains("value=\"many\"") && many.text.contains("Nepal (0)"), "{}", many.text);

    let saved = with(&[
        ("attendance", "delegations"),
        ("delegation", "institution:Ministry of Commerce"),
        ("other_country", "NP"),
        ("places", "many"),
    ]);
    assert_eq!(site.post(&new, &cookie, &saved).await.status, StatusCode::SEE_OTHER);
    let plan = service.plan(&actor, &slug).await.unwrap();
    let found = plan.view.sessions.iter().find(|item| item.session.minutes == 60).unwrap();
    assert!(matches!(&found.session.attendance, Attendance::Delegations(those) if those.len() == 2));
    let form = site.get(&format!("/organise/programmes/{slug}/sessions/{}", found.session.id), &cookie).await;
    assert!(form.text.contains("value=\"country:NP\" checked"), "{}", form.text);
    let overview = site.get(&format!("/organise/programmes/{slug}"), &cookie).await.text;
    assert!(overview.contains("Ministry of Commerce") && overview.contains("Nepal"), "{overview}");
}

#[tokio::test]
async fn the_list_names_who_signed_up_and_asks_before_taking_somebody_off() {
    let site = Site::open().await;
    let programme = sample::draft(&site).await;
    let (actor, slug) = &programme;
    let service = &site.app.service;
    let fields = with(&[("attendance", "sign-up"), ("places", "1")]);
    let fields =
        domain::Fields::new(fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect());
    let session = service.add_session(actor, slug, &fields).await.unwrap();
    service.publish_programme(actor, slug).await.unwrap();
    let cookie = sample::administrator(&site).await;
    let cookie = [("cookie", cookie.as_str())];
    let at = format!("/organise/programmes/{slug}/sessions/{session}/sign-ups");
    assert!(site.get(&at, &cookie).await.text.contains("Nobody has signed up yet"));

    site.post(&format!("/programmes/{slug}/register"), &[], &tests::typed(tests::KEY)).await;
    let all = RegistrationQuery::default();
    let id = service.registrations(&Actor::System, slug, &all, 1).await.unwrap().rows.items[0].id;
    let token = service.personal_token(id).await.unwrap();
    service.confirm(&token).await.unwrap();
    service.sign_up(&token, session).await.unwrap();

    let list = site.get(&at, &cookie).await;
    assert!(list.text.contains("1 of 1 places taken") && list.text.contains("Sina &lt;b&gt;Malia"));
    assert!(list.text.contains("Has a place") && list.text.contains("Samoa"), "{}", list.text);
    let overview = site.get(&format!("/organise/programmes/{slug}"), &cookie).await.text;
    assert!(overview.contains(&at), "{overview}");
    let remove = format!("{at}/{id}/remove");
    let question = site.get(&remove, &cookie).await;
    assert!(question.text.contains("Yes, take off the list"), "{}", question.text);
    assert!(service.own_registration(&token).await.unwrap().sign_ups[0].state.is_some(), "a GET never acts");
    let done = site.post(&remove, &cookie, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let after = site.get(done.header("location"), &cookie).await.text;
    assert!(after.contains("is taken off the list") && after.contains("Nobody has signed up yet"), "{after}");
    assert_eq!(site.get(&remove, &cookie).await.status, StatusCode::NOT_FOUND);
}
