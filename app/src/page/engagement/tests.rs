//! Invitations in the browser: the organiser asks, the expert answers by the mailed link.

use axum::http::StatusCode;
use domain::{Fields, permission::Actor, session::SessionId, user::UserId};
use service::MailFilter;

use crate::trial::{Answer, Site};

struct Scene {
    site: Site,
    organiser: String,
    session: SessionId,
    expert: UserId,
}

const SLUG: &str = "agro-parks";

impl Scene {
    /// A published programme with a session at noon in Shanghai on 9 March, and an expert in Kathmandu who is free.
    async fn open() -> Self {
        let site = Site::open().await;
        let organiser = site.signed_in("amal@example.org", false).await;
        let service = site.app.service.clone();
        let actor =
            service.signed_in(organiser.strip_prefix("session=").unwrap()).await.unwrap().unwrap().actor;
        let programme = Fields::default()
            .with("kind", "study-tour")
            .with("title.en", "Agro-parks")
            .with("language", "en")
            .with("home_zone", "Asia/Shanghai")
            .with("starts_on", "2027-03-08")
            .with("ends_on", "2027-03-12")
            .with("opens_date", "2027-01-01")
            .with("opens_time", "09:00")
            .with("closes_date", "2027-02-20")
            .with("closes_time", "18:00")
            .with("acceptance", "organiser")
            .with("capacity", "20")
            .with("revision", "0");
        service.create_programme(&actor, &programme).await.unwrap();
        let session = Fields::default()
            .with("kind", "lecture")
            .with("title.en", "Seeds <b>and</b> soils")
            .with("date", "2027-03-09")
            .with("time", "12:00")
            .with("minutes", "90");
        let session = service.add_session(&Actor::System, SLUG, &session).await.unwrap();
        service.publish_programme(&Actor::System, SLUG).await.unwrap();
        let expert = Fields::default()
            .with("name", "Bishnu RAI")
            .with("email", "bishnu@example.org")
            .with("lang", "en")
            .with("fields", "Soil")
            .with("languages", "en")
            .with("home_zone", "Asia/Kathmandu");
        let expert = service.add_expert(&Actor::System, &expert).await.unwrap();
        Self { site, organiser, session, expert }
    }

    fn experts(&self) -> String {
        format!("/organise/programmes/{SLUG}/sessions/{}/experts", self.session)
    }

    async fn get(&self, path: &str) -> Answer {
        self.site.get(path, &[("cookie", &self.organiser)]).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.site.post(path, &[("cookie", &self.organiser)], fields).await
    }

    async fn ask(&self) {
        let answer =
            self.post(&self.experts(), &[("expert", &self.expert.to_string()), ("how", "ask")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }

    /// The address in the mail, as its reader opens it.
    async fn link(&self) -> String {
        let filter = MailFilter { address: "bishnu@".into(), page: 1, ..MailFilter::default() };
        let service = &self.site.app.service;
        let mail = service.mails(&Actor::System, &filter).await.unwrap().mails.items.remove(0);
        let text = service.mail(&Actor::System, mail.id).await.unwrap().text;
        let (_, rest) = text.split_once("http://127.0.0.1:3000/engagements/").unwrap();
        format!("/engagements/{}", rest.split_whitespace().next().unwrap())
    }
}

#[tokio::test]
async fn asked_by_one_click_and_answered_by_another() {
    let scene = Scene::open().await;
    let page = scene.get(&format!("{}?q=soil", scene.experts())).await;
    assert!(page.text.contains("Bishnu RAI") && page.text.contains("Has not said when"), "{}", page.text);
    // Noon in Shanghai by the expert's clock.
    assert!(page.text.contains("09:45") && page.text.contains("Kathmandu"), "{}", page.text);
    assert!(page.text.contains("Seeds &lt;b&gt;and&lt;/b&gt; soils") && !page.text.contains("<b>and"));
    scene.ask().await;
    let page = scene.get(&scene.experts()).await.text;
    assert!(page.contains("badge submitted") && page.contains("No expert was found"), "{page}");

    let link = scene.link().await;
    for _ in 0..2 {
        let page = scene.site.get(&link, &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text.contains("value=\"accept\"") && page.text.contains("value=\"decline\""),
            "{}",
            page.text
        );
        assert!(page.text.contains("12:00") && page.text.contains("09:45"), "{}", page.text);
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert!(scene.get(&scene.experts()).await.text.contains("badge submitted"), "reading is no answer");

    let answer = scene.site.post(&link, &[], &[("answer", "accept")]).await;
    assert_eq!(answer.header("location"), format!("{link}?done=accepted"));
    assert!(scene.get(&scene.experts()).await.text.contains("badge accepted"));
    let overview = scene.get(&format!("/organise/programmes/{SLUG}")).await.text;
    assert!(overview.contains("Bishnu RAI") && overview.contains("badge accepted"), "{overview}");

    let reason = [("answer", "decline"), ("reason", "</textarea><script>alert(1)</script>")];
    assert_eq!(scene.site.post(&link, &[], &reason).await.status, StatusCode::SEE_OTHER);
    for page in [scene.get(&scene.experts()).await.text, scene.site.get(&link, &[]).await.text] {
        assert!(page.contains("badge rejected") && !page.contains("<script>alert"), "{page}");
    }
}

#[tokio::test]
async fn a_failing_answer_keeps_what_was_typed() {
    let scene = Scene::open().await;
    scene.ask().await;
    let link = scene.link().await;
    let long = "x".repeat(1001);
    let answer = scene.site.post(&link, &[], &[("answer", "decline"), ("reason", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&long) && answer.text.contains("href=\"#field-reason\""));
    let nothing = scene.site.post(&link, &[], &[]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    let wrong = scene.site.post("/engagements/xyz", &[], &[("answer", "accept")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_expert_who_clashes_is_asked_only_with_a_reason_and_let_go_after_a_question() {
    let scene = Scene::open().await;
    scene.ask().await;
    let other = Fields::default()
        .with("kind", "lecture")
        .with("title.en", "Water")
        .with("date", "2027-03-09")
        .with("time", "12:30")
        .with("minutes", "60")
        .with("override_reason", "In the other hall");
    let service = &scene.site.app.service;
    let other = service.add_session(&Actor::System, SLUG, &other).await.unwrap();
    let experts = format!("/organise/programmes/{SLUG}/sessions/{other}/experts");
    let expert = scene.expert.to_string();
    let asking = [("expert", expert.as_str()), ("how", "ask")];
    let refused = scene.post(&experts, &asking).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("at that time Bishnu RAI has Seeds"), "{}", refused.text);
    assert!(refused.text.contains(&format!("name=\"expert\" value=\"{expert}\"")), "{}", refused.text);
    let insisting = [asking[0], asking[1], ("override_reason", "Half an hour each")];
    assert_eq!(scene.post(&experts, &insisting).await.status, StatusCode::SEE_OTHER);
    let page = scene.get(&experts).await.text;
    assert!(page.contains("Planned all the same: Half an hour each"), "{page}");

    let release = page.split("href=\"").find(|rest| rest.contains("/release\"")).unwrap();
    let release = release.split('"').next().unwrap();
    assert!(scene.get(release).await.text.contains("will be told by mail"));
    assert_eq!(scene.post(release, &[]).await.header("location"), format!("{experts}?done=released"));
    assert!(scene.get(&experts).await.text.contains("Nobody has been asked yet"));
    let stranger = scene.site.signed_in("other@example.org", false).await;
    for path in [experts.as_str(), release] {
        let answer = scene.site.get(path, &[("cookie", &stranger)]).await;
        assert!(
            matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN),
            "{path}: {}",
            answer.status
        );
    }
}
