//! The site for tests: one request in, the answer out.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use calendar::zone::Zones;
use catalogue::Catalogue;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::{
    assets::Assets,
    places::Places,
    routes::router,
    state::{App, Parts},
};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

pub(crate) fn app() -> App {
    App::new(Parts {
        catalogue: Catalogue::load().unwrap(),
        zones: Zones::bundled().unwrap(),
        places: Places::load(),
        assets: Assets { style: "/assets/s.css", zone_script: "/assets/z.js", icon: "/assets/i.svg", islands: None },
        base_url: "http://127.0.0.1:3000".parse().unwrap(),
        demo: false,
    })
}

pub(crate) async fn get(address: &str) -> Answer {
    get_with(address, &[]).await
}

pub(crate) async fn get_with(address: &str, headers: &[(&str, &str)]) -> Answer {
    let request = headers.iter().fold(Request::get(address), |r, (name, value)| r.header(*name, *value));
    send(router(app()), request.body(Body::empty()).unwrap()).await
}

pub(crate) async fn send(site: Router, request: Request<Body>) -> Answer {
    let answer = site.oneshot(request).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    Answer { status, headers, text: String::from_utf8(body.to_vec()).unwrap() }
}
