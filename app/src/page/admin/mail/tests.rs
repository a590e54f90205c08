use axum::http::StatusCode;
use domain::{Id, permission::Actor};
use service::MailFilter;

use crate::trial::{Answer, Site};

/// A site whose first administrator signed in by the link of the one mail there is.
async fn site() -> (Site, String, String) {
    let site = Site::open().await;
    let cookie = site.signed_in("amal@example.org", true).await;
    let mails = site.app.service.mails(&Actor::System, &MailFilter::default()).await.unwrap().mails.items;
    let address = format!("/admin/mail/{}", mails[0].id);
    (site, cookie, address)
}

async fn get(site: &Site, cookie: &str, address: &str) -> Answer {
    site.get(address, &[("cookie", cookie)]).await
}

#[tokio::test]
async fn the_list_names_recipient_state_and_zone() {
    let (site, cookie, address) = site().await;
    let page = get(&site, &cookie, "/admin/mail?zone=Asia/Kathmandu").await;
    assert_eq!(page.status, StatusCode::OK);
    for part in
        ["amal@example.org", "badge queued", "Kathmandu", "13:45", "Written", &format!("href=\"{address}\"")]
    {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    assert!(get(&site, &cookie, "/admin/mail?state=dead&q=x").await.text.contains("Nothing found"));
    // Nonsense in the address is no error.
    assert_eq!(get(&site, &cookie, "/admin/mail?state=zz&page=-3&q=%25").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_mail_is_read_with_its_link_where_there_is_no_server() {
    let (site, cookie, address) = site().await;
    let page = get(&site, &cookie, &address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("/sign-in/") && page.text.contains("&lt;!doctype html&gt;"), "{}", page.text);
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn it_is_sent_again_by_a_button() {
    let (site, cookie, address) = site().await;
    let answer = site.post(&address, &[("cookie", &cookie)], &[]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, address.as_str()));
}

#[tokio::test]
async fn others_see_nothing_of_it() {
    let (site, _, address) = site().await;
    let other = site.signed_in("other@example.org", false).await;
    let nowhere = format!("/admin/mail/{}", Id::<()>::new(uuid::Uuid::now_v7()));
    for address in ["/admin/mail", address.as_str(), nowhere.as_str(), "/admin/mail/x"] {
        assert_eq!(get(&site, &other, address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert_eq!(site.get(address, &[]).await.status, StatusCode::SEE_OTHER, "{address}");
    }
    assert_eq!(site.post(&address, &[("cookie", &other)], &[]).await.status, StatusCode::FORBIDDEN);
    let (admin, cookie) = (&site, site.signed_in("amal2@example.org", true).await);
    assert_eq!(get(admin, &cookie, &nowhere).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(admin, &cookie, "/admin/mail/x").await.status, StatusCode::NOT_FOUND);
}
