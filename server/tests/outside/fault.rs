//! The quick part of the fault table: nothing acknowledged is lost, nothing is done twice, and what cannot be done
//! now is said so. What takes minutes stands in `tests/long`.
//!
//! After each fault every rule about what is stored is asked (`Trial::sound`).

mod crowd;
mod full;
mod killed;
mod locked;
mod mail;
mod stop;
mod vanished;

use reqwest::Response;
use testbed::delegate::Delegate;

/// 503 in words and for programs, with the form to send again in a moment.
async fn told_to_wait(answer: Response, delegate: &Delegate) {
    assert_eq!(answer.status(), 503);
    let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    let page = answer.text().await.unwrap();
    assert!(page.contains("<h1>Please try again in a moment</h1>"), "{page}");
    assert!(page.contains("Nothing that you sent was stored."), "{page}");
    for (name, value) in delegate.fields() {
        let kept = format!("name=\"{name}\" value=\"{value}\"");
        assert!(page.contains(&kept), "{kept} is lost: {page}");
    }
}
