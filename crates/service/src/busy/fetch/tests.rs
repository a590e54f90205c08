use std::{
    net::Ipv4Addr,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use super::*;

/// Gives these addresses one after the other, the last one again and again.
struct Turns {
    addresses: Vec<IpAddr>,
    asked: Arc<AtomicUsize>,
}

impl Lookup for Turns {
    fn addresses(&self, _host: String) -> Found {
        let turn = self.asked.fetch_add(1, Ordering::SeqCst).min(self.addresses.len() - 1);
        let address = self.addresses[turn];
        Box::pin(async move { Ok(vec![address]) })
    }
}

/// In these tests 127.0.0.1 stands for the whole public internet.
fn open(address: IpAddr) -> bool {
    address == IpAddr::V4(Ipv4Addr::LOCALHOST)
}

fn turns(last: &[u8]) -> (Fetcher, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let addresses = last.iter().map(|last| IpAddr::V4(Ipv4Addr::new(127, 0, 0, *last))).collect();
    (Fetcher::of(Turns { addresses, asked: asked.clone() }, open), asked)
}

/// A server that gives the answers in turn, and says how many it gave.
async fn server(host: &str, answers: Vec<String>) -> (u16, Arc<Mutex<usize>>) {
    let listener = TcpListener::bind((host, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let given = Arc::new(Mutex::new(0));
    let count = given.clone();
    tokio::spawn(async move {
        for answer in answers {
            let (mut client, _) = listener.accept().await.unwrap();
            *count.lock().unwrap() += 1;
            let mut request = [0; 4096];
            let _ = client.read(&mut request).await;
            let _ = client.write_all(answer.as_bytes()).await;
        }
    });
    (port, given)
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn to(address: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {address}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

#[tokio::test]
async fn an_open_host_is_asked_and_followed() {
    let (port, _) = server("127.0.0.1", vec![to("/b"), to("/c"), to("/d"), ok("BEGIN")]).await;
    let (fetcher, asked) = turns(&[1]);
    let found = fetcher.get(&format!("http://calendar.example:{port}/a")).await;
    assert_eq!(found, Ok(b"BEGIN".to_vec()));
    assert_eq!(asked.load(Ordering::SeqCst), 4, "once for each connection");
    let (port, _) = server("127.0.0.1", vec![to("/b"); 9]).await;
    assert_eq!(fetcher.get(&format!("http://calendar.example:{port}/")).await, Err(FetchError::Redirects));
}

/// The name means a public host first, and the inner network when it is asked again.
#[tokio::test]
async fn a_name_that_turns_inward_leads_nowhere() {
    let (inner, reached) = server("127.0.0.2", vec![ok("secret")]).await;
    let (port, _) = server("127.0.0.1", vec![to(&format!("http://calendar.example:{inner}/"))]).await;
    let (fetcher, asked) = turns(&[1, 2]);
    assert_eq!(fetcher.get(&format!("http://calendar.example:{port}/")).await, Err(FetchError::Closed));
    assert_eq!((asked.load(Ordering::SeqCst), *reached.lock().unwrap()), (2, 0));

    // Within one hop there is no second look-up that could say something else.
    let (port, _) = server("127.0.0.1", vec![ok("open")]).await;
    let (fetcher, asked) = turns(&[1, 2]);
    assert!(fetcher.get(&format!("http://calendar.example:{port}/")).await.is_ok());
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn closed_hosts_are_refused_by_name_by_number_and_by_redirect() {
    let (inner, reached) = server("127.0.0.2", vec![ok("secret")]).await;
    let (fetcher, _) = turns(&[2]);
    let number = format!("http://127.0.0.2:{inner}/");
    for address in
        [format!("http://calendar.example:{inner}/"), number.clone(), format!("http://2130706434:{inner}/")]
    {
        assert_eq!(fetcher.get(&address).await, Err(FetchError::Closed), "{address}");
    }
    let (port, _) = server("127.0.0.1", vec![to(&number)]).await;
    assert_eq!(turns(&[1]).0.get(&format!("http://calendar.example:{port}/")).await, Err(FetchError::Closed));
    assert_eq!(*reached.lock().unwrap(), 0);
    let real = Fetcher::default();
    for address in [
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://0x7f.1/",
        "https://localhost/",
    ] {
        assert_eq!(real.get(address).await, Err(FetchError::Closed), "{address}");
    }
    for address in
        ["http://example.org/", "ftp://example.org/", "file:///etc/passwd", "https://a:b@example.org/", "x"]
    {
        assert_eq!(real.get(address).await, Err(FetchError::NotHttps), "{address}");
    }
}

#[tokio::test]
async fn what_is_too_much_too_slow_or_no_answer_is_left() {
    let (fetcher, _) = turns(&[1]);
    let endless = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}", "x".repeat(MOST_BYTES + 1));
    let said = "HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_owned();
    let missing = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned();
    for (answer, expected) in
        [(endless, FetchError::TooLarge), (said, FetchError::TooLarge), (missing, FetchError::Answer)]
    {
        let (port, _) = server("127.0.0.1", vec![answer]).await;
        assert_eq!(fetcher.get(&format!("http://calendar.example:{port}/")).await, Err(expected));
    }
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    assert_eq!(fetcher.get(&format!("http://calendar.example:{port}/")).await, Err(FetchError::TooSlow));
}
