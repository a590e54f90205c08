//! The site for tests: one request in, the answer out.

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use calendar::zone::Zones;
use catalogue::Catalogue;
use http_body_util::BodyExt;
use service::{Clock, MasterKey, Service, Settings};
use storage::Db;
use testbed::Fresh;
use tower::ServiceExt;
use url::form_urlencoded;

use crate::{assets::Assets, routes::{router, with_error_pages}, state::App};

/// A site on an empty SQLite database, at 2027-01-15 08:00 UTC.
#[derive(Debug)]
pub(crate) struct Site {
    pub app: App,
    _fresh: Fresh,
}

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

impl Site {
    pub async fn open() -> Self {
        let fresh = testbed::sqlite();
        let db = Db::open(&fresh.url).await.unwrap();
        db.migrate().await.unwrap();
        let service = Service::new(
            db,
            Clock::fixed("2027-01-15T08:00:00Z".parse().unwrap()),
            Zones::bundled().unwrap(),
            Catalogue::load().unwrap(),
            MasterKey::new([1; 32]),
            Settings {
                base_url: "http://127.0.0.1:3000".into(),
                mail_from: "Sojourn <no-reply@localhost>".into(),
                mail_to_files: true,
                demo: false,
                limits: None,
            },
        );
        let assets =
            Assets { style: "/assets/s.css", zone_script: "/assets/z.js", icon: "/assets/i.svg", islands: None };
        Self { app: App::new(service, assets), _fresh: fresh }
    }

    pub async fn get(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers.iter().fold(Request::get(address), |r, (name, value)| r.header(*name, *value));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Posts a form as a browser does.
    pub async fn post(&self, address: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = headers.iter().fold(Request::post(address), |r, (name, value)| r.header(*name, *value));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let answer = with_error_pages(router(), self.app.clone()).oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, headers, text: String::from_utf8(body.to_vec()).unwrap() }
    }
}

/// One GET on a site of its own.
pub(crate) async fn get(address: &str) -> Answer {
    Site::open().await.get(address, &[]).await
}
