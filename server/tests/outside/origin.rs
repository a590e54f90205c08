//! Every change × every sign of another site: refused before anything is done.

use reqwest::{Client, StatusCode, redirect::Policy};

use testbed::server::Server;

const FOREIGN: [(&str, &str); 6] = [
    ("origin", "https://evil.example"),
    ("origin", "null"),
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
    ("sec-fetch-site", "none"),
    // A form without a word about where it comes from.
    ("accept", "text/html"),
];

#[tokio::test]
async fn no_other_site_can_cause_a_change() {
    let server = Server::start();
    let client = Client::builder().redirect(Policy::none()).build().unwrap();
    let mut tried = 0;
    for route in app::routes::routes().into_iter().filter(|route| !route.method.is_safe()) {
        let path = route.path.replace(['{', '}'], "");
        for (name, value) in FOREIGN {
            let request = client.request(route.method.clone(), format!("{}{path}", server.url));
            let answer = request
                .header(name, value)
                .header("content-type", "application/x-www-form-urlencoded")
                .body("email=amal%40example.org")
                .send()
                .await
                .unwrap();
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{route:?} with {name}: {value}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}
