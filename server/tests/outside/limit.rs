//! Limits count the client that the proxies saw, whatever the client says of itself.

use reqwest::{Client, StatusCode};

use testbed::server::Server;

#[tokio::test]
async fn forged_addresses_do_not_get_around_a_limit() {
    let server = Server::start_with(&[
        ("SOJOURN_TRUSTED_PROXIES", "1"),
        ("SOJOURN_LIMITS", "link-address=3/600, sign-in-target=2/600"),
    ]);
    let client = Client::new();
    let link = |seen_by_the_proxy: &str, forged: u32| {
        let forwarded = format!("198.51.100.{}, 10.{forged}.0.1, {seen_by_the_proxy}", forged % 250);
        client.get(format!("{}/sign-in/AAAA", server.url)).header("x-forwarded-for", forwarded).send()
    };
    let mut refused = 0;
    for forged in 0..200 {
        let answer = link("203.0.113.7", forged).await.unwrap();
        if answer.status() == StatusCode::TOO_MANY_REQUESTS {
            let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
            assert!((1..=201).contains(&wait), "{wait}");
            assert!(answer.text().await.unwrap().contains("<h1>"));
            refused += 1;
        }
    }
    assert!(refused >= 196, "{refused}");
    assert_eq!(link("203.0.113.8", 0).await.unwrap().status(), StatusCode::NOT_FOUND, "somebody else");
    let open = client.get(format!("{}/zone", server.url)).header("x-forwarded-for", "203.0.113.7").send();
    assert_eq!(open.await.unwrap().status(), StatusCode::OK, "other pages stay open");

    let ask = || {
        client
            .post(format!("{}/sign-in", server.url))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("email=nobody%40example.org")
            .send()
    };
    for expected in [StatusCode::OK, StatusCode::OK, StatusCode::TOO_MANY_REQUESTS] {
        assert_eq!(ask().await.unwrap().status(), expected, "links to one mailbox are limited, known or not");
    }
}
