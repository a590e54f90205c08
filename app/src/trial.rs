//! The site for tests: one request in, the answer out.

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use calendar::zone::Zones;
use catalogue::Catalogue;
use domain::{Fields, permission::Actor, proposal::State};
use http_body_util::BodyExt;
use service::{Clock, MasterKey, Service, Settings};
use storage::Db;
use testbed::Fresh;
use tower::ServiceExt;
use url::form_urlencoded;

use crate::{
    assets::Assets,
    routes::{router, with_error_pages},
    state::App,
};

/// A site on an empty SQLite database, at 2027-01-15 08:00 UTC.
#[derive(Debug)]
pub(crate) struct Site {
    pub app: App,
    /// The service's clock, to be moved.
    pub clock: Clock,
    fresh: Fresh,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// What is no text, as a workbook, is not to be read here.
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
        let clock = Clock::fixed("2027-01-15T08:00:00Z".parse().unwrap());
        Self { app: app(db, clock.clone(), Zones::bundled().unwrap()), clock, fresh }
    }

    /// A site of its own on a copy of the data as they are now.
    pub async fn copy(&self) -> Self {
        let fresh = testbed::sqlite();
        let to = fresh.folder.path().join("sojourn.db");
        storage::backup::write(self.database(), &to).await.unwrap();
        let db = Db::open(&fresh.url).await.unwrap();
        Self { app: app(db, self.clock.clone(), Zones::bundled().unwrap()), clock: self.clock.clone(), fresh }
    }

    /// Makes the programme's search that waits, and ends it in its first moments: what is found by then will do.
    pub async fn search_briefly(&self, slug: &str) {
        let service = &self.app.service;
        let enough = async {
            loop {
                let all = service.proposals(&Actor::System, slug).await.unwrap().list;
                let Some(open) = all.iter().rev().find(|proposal| !proposal.state.is_over()) else { break };
                if open.state == State::Running {
                    service.stop_search(&Actor::System, slug, open.id).await.unwrap();
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        let (searched, ()) = tokio::join!(service::worker::search_due(service), enough);
        searched.unwrap();
    }

    /// Starts the site again on the same data with a folder of zone data of this release and these rules (see
    /// [`testbed::zoneinfo`]).
    pub async fn restart_with_rules(&mut self, release: &str, rules: &[(&str, &str)]) {
        let folder = self.fresh.folder.path().join(release);
        testbed::zoneinfo::write(&folder, release, rules);
        let zones = Zones::load(Some(&folder)).unwrap();
        self.app = app(self.app.service.db().clone(), self.clock.clone(), zones);
        self.app.service.take_up_clock_rules().await.unwrap();
    }

    /// The `cookie` header of a user just signed in, an administrator or one who organises nothing yet.
    pub async fn signed_in(&self, email: &str, admin: bool) -> String {
        let service = &self.app.service;
        let link = service.create_administrator(email, "Amal Ould Ahmed").await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let session = service.sign_in_by_link(None, None, token).await.unwrap();
        if !admin {
            // The last administrator could not step back.
            service.create_administrator("root@example.org", "Root").await.unwrap();
            let fields =
                Fields::default().with("email", email).with("name", &session.user.name).with("active", "yes");
            service.edit_user(&Actor::System, session.user.id, &fields).await.unwrap();
        }
        format!("session={}", session.cookie)
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

    /// The address of its database.
    pub fn database(&self) -> &str {
        &self.fresh.url
    }

    /// The body of a page as it is packed for who takes these encodings.
    pub async fn bytes(&self, address: &str, accept: &str) -> Vec<u8> {
        let request = Request::get(address).header("accept-encoding", accept).body(Body::empty()).unwrap();
        let answer = with_error_pages(router(), self.app.clone()).oneshot(request).await.unwrap();
        answer.into_body().collect().await.unwrap().to_bytes().to_vec()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let answer = with_error_pages(router(), self.app.clone()).oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, headers, text: String::from_utf8_lossy(&body).into_owned() }
    }
}

fn app(db: Db, clock: Clock, zones: Zones) -> App {
    let settings = Settings {
        base_url: "http://127.0.0.1:3000".into(),
        mail_from: "Sojourn <no-reply@localhost>".into(),
        mail_to_files: true,
        demo: false,
        limits: None,
    };
    let catalogue = Catalogue::load().unwrap();
    let service = Service::new(db, clock, zones, catalogue, MasterKey::new([1; 32]), settings);
    let assets =
        Assets { style: "/assets/s.css", zone_script: "/assets/z.js", icon: "/assets/i.svg", islands: None };
    App::new(service, assets)
}

/// One GET on a site of its own.
pub(crate) async fn get(address: &str) -> Answer {
    Site::open().await.get(address, &[]).await
}
