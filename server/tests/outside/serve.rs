//! `sojourn serve` from the outside: walls, files, start and stop.

use reqwest::{Client, StatusCode, redirect::Policy};
use testbed::server::{Server, run};

fn client() -> Client {
    Client::builder().redirect(Policy::none()).build().unwrap()
}

#[tokio::test]
async fn every_answer_bears_the_headers() {
    let server = Server::start();
    for path in ["/zone", "/nowhere", "/healthz"] {
        let answer = client().get(format!("{}{path}", server.url)).send().await.unwrap();
        let header = |name: &str| answer.headers().get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert!(header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert!(!header("content-security-policy").contains("unsafe"), "{path}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn a_foreign_host_is_refused_but_health_is_told() {
    let server = Server::start();
    let ask = |path: &str| client().get(format!("{}{path}", server.url)).header("host", "evil.example");
    let answer = ask("/zone").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert!(!answer.text().await.unwrap().contains("evil.example"));
    assert_eq!(ask("/healthz").send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn a_post_from_elsewhere_is_refused_with_a_page() {
    let server = Server::start();
    let post = || client().post(format!("{}/zone", server.url));
    let refused = [
        post(),
        post().header("origin", "https://evil.example"),
        post().header("sec-fetch-site", "cross-site"),
        post().header("sec-fetch-site", "same-site"),
    ];
    for request in refused {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN);
        assert!(answer.text().await.unwrap().contains("<h1>"));
    }
    let own = post().header("sec-fetch-site", "same-origin").send().await.unwrap();
    assert_eq!(own.status(), StatusCode::METHOD_NOT_ALLOWED, "past the wall, /zone takes no POST");
}

#[tokio::test]
async fn a_body_too_large_gets_a_page() {
    let server = Server::start();
    let answer = client()
        .post(format!("{}/zone", server.url))
        .header("sec-fetch-site", "same-origin")
        .body(vec![b'a'; 3 * 1024 * 1024])
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn style_and_script_come_packed_and_for_ever() {
    let server = Server::start();
    let page = client().get(format!("{}/zone", server.url)).send().await.unwrap().text().await.unwrap();
    let files: Vec<&str> = page.split('"').filter(|part| part.starts_with("/assets/")).collect();
    assert_eq!(files.len(), 3, "icon, style, script and nothing else: {files:?}");
    for file in files {
        let request = client().get(format!("{}{file}", server.url)).header("accept-encoding", "br");
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{file}");
        assert_eq!(answer.headers()["content-encoding"], "br", "{file}");
        assert_eq!(answer.headers()["cache-control"], "public, max-age=31536000, immutable", "{file}");
    }
    let missing = client().get(format!("{}/assets/style.000000000000.css", server.url)).send().await.unwrap();
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn numbers_are_told_on_their_own_address_alone() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let address = format!("127.0.0.1:{port}");
    let server = Server::start_with(&[("SOJOURN_METRICS_ADDR", &address)]);
    client().get(format!("{}/zone", server.url)).send().await.unwrap();
    let text = client().get(format!("http://{address}/metrics")).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("sojourn_requests_total{status=\"2xx\"} 1"), "{text}");
    let public = client().get(format!("{}/metrics", server.url)).send().await.unwrap();
    assert_eq!(public.status(), StatusCode::NOT_FOUND);
}

#[test]
fn a_second_server_on_the_same_file_is_refused() {
    let server = Server::start();
    let second = run(&server.folder, &["serve"], &[]);
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another server"), "{second:?}");
    assert!(run(&server.folder, &["migrate"], &[]).status.success(), "other commands may run beside it");
}

#[test]
fn sigterm_ends_it_well() {
    assert_eq!(Server::start().terminate().code(), Some(0));
}
