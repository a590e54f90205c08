use axum::http::StatusCode;
use domain::{message::MessageKind, permission::Actor};
use service::MailFilter;

use crate::trial::{Answer, Site};

const NEW: [(&str, &str); 7] = [
    ("name", "Amina <WANJIRU>"),
    ("email", "amina@example.org"),
    ("lang", "en"),
    ("fields", "Cold chains\nSoil"),
    ("languages", "fr"),
    ("institution", "University of Nairobi"),
    ("home_zone", "Africa/Nairobi"),
];

async fn get(site: &Site, cookie: &str, path: &str) -> Answer {
    site.get(path, &[("cookie", cookie)]).await
}

async fn post(site: &Site, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    site.post(path, &[("cookie", cookie)], fields).await
}

/// The path of the last sign-in link that was mailed.
async fn mailed_link(site: &Site) -> String {
    let service = &site.app.service;
    let filter = MailFilter { page: 1, ..MailFilter::default() };
    let mails = service.mails(&Actor::System, &filter).await.unwrap().mails.items;
    let last = mails.iter().find(|mail| mail.kind == MessageKind::SignIn).unwrap();
    let text = service.mail(&Actor::System, last.id).await.unwrap().text;
    let link = text.split_whitespace().find(|word| word.contains("/sign-in/")).unwrap();
    link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

#[tokio::test]
async fn an_organiser_adds_finds_and_switches_off_an_expert() {
    let site = Site::open().await;
    let cookie = site.signed_in("organiser@example.org", false).await;
    assert!(get(&site, &cookie, "/organise/experts").await.text.contains("There are no experts yet"));
    let wrong = post(&site, &cookie, "/organise/experts/new", &NEW[2..]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("href=\"#field-email\"") && wrong.text.contains("University of Nairobi"));
    let added = post(&site, &cookie, "/organise/experts/new", &NEW).await;
    let (path, done) = added.header("location").split_once('?').unwrap();
    assert!(path.starts_with("/organise/experts/") && done == "done=added", "{path}");
    let page = get(&site, &cookie, path).await.text;
    assert!(
        page.contains("Amina &lt;WANJIRU&gt;")
            && page.contains("has not yet said")
            && page.contains("Nairobi")
    );
    let again = post(&site, &cookie, "/organise/experts/new", &NEW).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

    for (query, found) in
        [("q=cold+nairobi", true), ("q=amina&language=fr", true), ("language=zh", false), ("q=x", false)]
    {
        let list = get(&site, &cookie, &format!("/organise/experts?{query}")).await.text;
        assert_eq!(list.contains("Amina &lt;WANJIRU&gt;"), found, "{query}: {list}");
    }

    let edit = format!("{path}/edit");
    assert!(get(&site, &cookie, &edit).await.text.contains("Cold chains\nSoil"));
    let changed = [&[("revision", "0"), ("fields", "Markets")], &NEW[4..]].concat();
    assert_eq!(post(&site, &cookie, &edit, &changed).await.status, StatusCode::SEE_OTHER);
    let late = post(&site, &cookie, &edit, &changed).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Somebody else has changed this"), "{}", late.text);

    assert_eq!(post(&site, &cookie, path, &[("do", "off")]).await.status, StatusCode::SEE_OTHER);
    let gone = get(&site, &cookie, "/organise/experts").await.text;
    assert!(!gone.contains("Amina"), "{gone}");
    let all = get(&site, &cookie, "/organise/experts?all=yes").await.text;
    assert!(all.contains("Amina") && all.contains("Off the list"), "{all}");
    assert_eq!(post(&site, &cookie, path, &[("do", "on")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(post(&site, &cookie, path, &[("do", "")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(get(&site, &cookie, "/organise/experts/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_expert_who_is_no_organiser_sees_no_other_expert() {
    let site = Site::open().await;
    let organiser = site.signed_in("organiser@example.org", false).await;
    let mut paths = Vec::new();
    for email in ["amina@example.org", "bola@example.org"] {
        let mut fields = NEW;
        fields[1].1 = email;
        let added = post(&site, &organiser, "/organise/experts/new", &fields).await;
        paths.push(added.header("location").split('?').next().unwrap().to_owned());
    }
    let asked = site.post("/sign-in?back=/availability", &[], &[("email", "amina@example.org")]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    let entered = site.post(&mailed_link(&site).await, &[], &[]).await;
    assert_eq!(entered.header("location"), "/availability", "where experts have to do");
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(get(&site, &cookie, "/availability").await.status.is_success());
    for path in ["/organise/experts", "/organise/experts/new", paths[0].as_str(), paths[1].as_str()] {
        assert_eq!(get(&site, &cookie, path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let off = post(&site, &cookie, &paths[1], &[("do", "off")]).await;
    assert_eq!(off.status, StatusCode::FORBIDDEN);
}
