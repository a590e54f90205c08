//! Clashes, on both databases.

mod race;

use domain::{
    Fields, Id,
    clash::{Clash, Reason},
    permission::Actor,
    session::SessionId,
    user::UserId,
};

use crate::{
    Error, Service,
    programme::sample::{actor, changed, programme_fields, published, session_fields, site, user},
    testbench::{Bench, benches},
};

pub(crate) mod unguarded {
    use std::sync::{Mutex, PoisonError};

    use domain::programme::ProgrammeId;

    static OFF: Mutex<Vec<ProgrammeId>> = Mutex::new(Vec::new());

    /// From now on nobody waits for an expert of this programme.
    pub fn switch(programme: ProgrammeId) {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).push(programme);
    }

    pub fn is(programme: ProgrammeId) -> bool {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).contains(&programme)
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Error>) -> Vec<Reason> {
    match answer {
        Err(Error::Clash(clashes)) => clashes.into_iter().map(|clash| clash.reason).collect(),
        other => panic!("{other:?}"),
    }
}

fn at(site: &str, time: &str) -> Fields {
    changed(&session_fields(), &[("site", site), ("time", time)])
}

/// An expert in Kathmandu who is free from 8 to 18 there on every day.
pub async fn expert(service: &Service, name: &str) -> UserId {
    let who = user(service, name).await;
    let own = actor(service, &who).await;
    let profile =
        Fields::default().with("fields", "Soil").with("languages", "en").with("home_zone", "Asia/Kathmandu");
    service.become_expert(&own, &profile).await.unwrap();
    let hours = Fields::default().with("revision", "0");
    let hours = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .fold(hours, |hours, day| hours.with(format!("hours.{day}"), "8-18"));
    service.set_hours(&own, &hours).await.unwrap();
    who.id
}

pub fn asking(expert: UserId, reason: &str) -> Fields {
    Fields::default().with("expert", expert.to_string()).with("how", "ask").with("override_reason", reason)
}

struct Scene {
    bench: Bench,
    amal: Actor,
    slug: String,
}

/// One published programme per kind of database, with a session online on 9 March, 09:00 to 10:30 in Shanghai.
async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        scenes.push(Scene { bench, amal, slug });
    }
    scenes
}

impl Scene {
    fn service(&self) -> &Service {
        &self.bench.service
    }

    async fn clashes(&self) -> Vec<Clash> {
        self.service().plan(&self.amal, &self.slug).await.unwrap().clashes
    }

    async fn first(&self) -> SessionId {
        self.service().plan(&self.amal, &self.slug).await.unwrap().view.sessions[0].session.id
    }

    async fn add(&self, fields: &Fields) -> Result<SessionId, Error> {
        self.service().add_session(&self.amal, &self.slug, fields).await
    }
}

#[tokio::test]
async fn the_same_people_are_not_at_two_sessions_unless_somebody_says_why() {
    for scene in scenes().await {
        let also = at("", "09:30");
        let reasons = refused(scene.add(&also).await);
        let [Reason::PeopleTwice { other }] = &reasons[..] else { panic!("{reasons:?}") };
        assert_eq!(other.session, Some(scene.first().await));
        assert!(other.titles.is_some() && other.programme.is_none());
        assert!(scene.clashes().await.is_empty());

        let all_the_same = changed(&also, &[("override_reason", "  Two halves of the group ")]);
        let id = scene.add(&all_the_same).await.unwrap();
        let plan = scene.service().plan(&scene.amal, &scene.slug).await.unwrap();
        assert_eq!(plan.clashes.len(), 1, "it goes on being shown");
        assert!(plan.clashes[0].concerns(id) && plan.clashes[0].concerns(scene.first().await));
        let session = plan.view.session(id).unwrap().session.clone();
        assert_eq!(session.override_reason, "Two halves of the group");
        let mut conn = scene.service().db().read().await.unwrap();
        let log = storage::audit::list(&mut conn, Some(session.programme), 50, 0).await.unwrap();
        drop(conn);
        let line = log.iter().find(|line| line.action == "clash-overridden").unwrap();
        assert_eq!(line.changes[0].after, "Two halves of the group");

        // What has nothing to do with it is not asked about again; what has, is.
        let title = changed(&also, &[("title.en", "Soils")]);
        scene.service().edit_session(&scene.amal, &scene.slug, id, &title).await.unwrap();
        let plan = scene.service().plan(&scene.amal, &scene.slug).await.unwrap();
        assert_eq!(plan.view.session(id).unwrap().session.override_reason, "Two halves of the group");
        let moved = changed(&also, &[("time", "09:45"), ("revision", "1")]);
        refused(scene.service().edit_session(&scene.amal, &scene.slug, id, &moved).await);
        let moved = changed(&moved, &[("time", "10:30")]);
        scene.service().edit_session(&scene.amal, &scene.slug, id, &moved).await.unwrap();
        let plan = scene.service().plan(&scene.amal, &scene.slug).await.unwrap();
        assert!(plan.clashes.is_empty() && plan.view.session(id).unwrap().session.override_reason.is_empty());
    }
}

#[tokio::test]
async fn a_site_has_one_session_at_a_time_and_drafts_of_others_stay_theirs() {
    for scene in scenes().await {
        let service = scene.service();
        let park = site(service, "Beijing", "Asia/Shanghai").await.to_string();
        let (nuri, solar) = published(service, &changed(&programme_fields(), &[("title.en", "Solar")])).await;
        let theirs = at(&park, "14:00");
        service.add_session(&nuri, &solar, &theirs).await.unwrap();
        let reasons = refused(scene.add(&at(&park, "15:00")).await);
        let [Reason::SiteTwice { other }] = &reasons[..] else { panic!("{reasons:?}") };
        let title = other.programme.as_ref().map(|title| title.text(&domain::Lang::english()));
        assert_eq!((title, &other.titles, &other.place), (Some("Solar"), &None, &None));
        scene.add(&at(&park, "15:30")).await.unwrap();

        // A draft: that it is there is said, and nothing else.
        let secret = service
            .create_programme(&nuri, &changed(&programme_fields(), &[("title.en", "Secret")]))
            .await
            .unwrap();
        service.add_session(&Actor::System, &secret, &at(&park, "17:30")).await.unwrap();
        let reasons = refused(scene.add(&at(&park, "18:00")).await);
        let [Reason::SiteTwice { other }] = &reasons[..] else { panic!("{reasons:?}") };
        assert!(other.programme.is_none() && other.titles.is_none() && other.session.is_none());
        // An administrator is told.
        let known = refused(service.add_session(&Actor::System, &scene.slug, &at(&park, "18:00")).await);
        assert!(matches!(&known[..], [Reason::SiteTwice { other }] if other.titles.is_some()));

        service.cancel_programme(&nuri, &solar).await.unwrap();
        scene.add(&at(&park, "14:00")).await.unwrap();
    }
}

#[tokio::test]
async fn ways_need_their_time_and_sites_are_open_when_they_are() {
    for scene in scenes().await {
        let service = scene.service();
        let (park, school) = (
            site(service, "Beijing", "Asia/Shanghai").await,
            site(service, "Beijing", "Asia/Shanghai").await,
        );
        scene.add(&at(&park.to_string(), "10:30")).await.unwrap();
        let soon = at(&school.to_string(), "12:20");
        let reasons = refused(scene.add(&soon).await);
        assert!(
            matches!(&reasons[..], [Reason::TooFar { expert: None, gap: 20, needed: 30, .. }]),
            "{reasons:?}"
        );
        let way =
            Fields::default().with("a", park.to_string()).with("b", school.to_string()).with("minutes", "20");
        service.set_travel_time(&scene.amal, &way).await.unwrap();
        scene.add(&soon).await.unwrap();

        // Open on weekdays from 9 to 17, and closed on the 10th.
        let hours = Fields::default()
            .with("name", "Gate")
            .with("city", "Beijing")
            .with("zone", "Asia/Shanghai")
            .with("hours.tue", "9-17")
            .with("hours.wed", "9-17")
            .with("holidays", "2027-03-10 Founding day");
        let gate = service.create_site(&scene.amal, &hours).await.unwrap().to_string();
        let closed = refused(scene.add(&at(&gate, "16:00")).await);
        assert_eq!(closed, [Reason::SiteClosed]);
        let holiday = changed(&at(&gate, "10:00"), &[("date", "2027-03-10")]);
        assert_eq!(refused(scene.add(&holiday).await), [Reason::SiteHoliday { name: "Founding day".into() }]);
        scene.add(&at(&gate, "15:30")).await.unwrap();
        assert!(scene.clashes().await.is_empty());
    }
}

#[tokio::test]
async fn an_expert_is_asked_for_one_thing_at_a_time_and_when_they_are_free() {
    for scene in scenes().await {
        let service = scene.service();
        // 09:00 in Shanghai is 06:45 in Kathmandu.
        let bishnu = expert(service, "bishnu").await;
        let session = scene.first().await;
        let answer = service.engage_expert(&scene.amal, &scene.slug, session, &asking(bishnu, "")).await;
        let reasons = refused(answer);
        assert!(
            matches!(&reasons[..], [Reason::ExpertAway { expert }] if expert.name == "bishnu"),
            "{reasons:?}"
        );

        let noon = scene.add(&at("", "12:00")).await.unwrap();
        service.engage_expert(&scene.amal, &scene.slug, noon, &asking(bishnu, "")).await.unwrap();
        let candidates = service.candidates(&scene.amal, &scene.slug, session, "soil").await.unwrap();
        assert_eq!(candidates.len(), 1);
        assert!(!candidates[0].clashes.is_empty() && !candidates[0].is_unsaid);

        // Elsewhere at the same time, and too far away right after.
        let (nuri, solar) = published(service, &changed(&programme_fields(), &[("title.en", "Solar")])).await;
        let apia = site(service, "Apia", "Pacific/Apia").await;
        // 13:00 in Shanghai is 18:00 in Apia.
        let there = changed(&at(&apia.to_string(), "18:00"), &[("date", "2027-03-09")]);
        let there = service.add_session(&nuri, &solar, &there).await.unwrap();
        let reasons = refused(service.engage_expert(&nuri, &solar, there, &asking(bishnu, "")).await);
        let [Reason::ExpertTwice { other, .. }] = &reasons[..] else { panic!("{reasons:?}") };
        assert!(other.titles.is_none() && other.programme.is_some());
        service.engage_expert(&nuri, &solar, there, &asking(bishnu, "They take turns")).await.unwrap();
        let clashes = scene.clashes().await;
        assert!(matches!(&clashes[..], [Clash { reason: Reason::ExpertTwice { .. }, .. }]), "{clashes:?}");

        // Moving the session asks again whether its experts can.
        let moved = changed(&at("", "09:00"), &[("date", "2027-03-10")]);
        let answer = service.edit_session(&scene.amal, &scene.slug, noon, &moved).await;
        assert!(matches!(&refused(answer)[..], [Reason::ExpertAway { .. }]));
        let unknown: UserId = Id::new(uuid::Uuid::now_v7());
        let answer = service.engage_expert(&scene.amal, &scene.slug, noon, &asking(unknown, "")).await;
        assert!(matches!(&answer, Err(Error::Faults(f)) if f.of("expert").is_some()), "{answer:?}");
    }
}

/// What the demo plans can take place; some of its experts are asked outside their hours, with a reason.
#[tokio::test]
async fn the_demo_clashes_in_nothing_but_experts_hours() {
    let bench = benches().await.remove(0);
    let service = &bench.service;
    service.seed().await.unwrap();
    service.fill_demo().await.unwrap();
    let mut conn = service.db().read().await.unwrap();
    for slug in storage::programme::slugs_like(&mut conn, "%").await.unwrap() {
        let clashes = service.plan(&Actor::System, &slug).await.unwrap().clashes;
        let kinds_ok = clashes.iter().all(|clash| matches!(clash.reason, Reason::ExpertAway { .. }));
        assert!(kinds_ok, "{slug}: {clashes:#?}");
    }
}

/// The session of 9 March, 01:00 to 02:30 UTC, is at 06:45 in Kathmandu; so this expert is free all day long.
async fn wishing(scene: &Scene, limits: &[(&str, &str)]) -> UserId {
    let id = expert(scene.service(), "wishing").await;
    let own = actor(scene.service(), &scene.service().user(&Actor::System, id).await.unwrap()).await;
    let hours = Fields::default().with("revision", "1").with("hours.mon", "0-24").with("same", "yes");
    scene.service().set_hours(&own, &hours).await.unwrap();
    let limits =
        limits.iter().fold(Fields::default().with("revision", "2"), |f, (name, value)| f.with(*name, *value));
    scene.service().set_limits(&own, &limits).await.unwrap();
    id
}

#[tokio::test]
async fn whoever_wishes_a_pause_is_not_asked_for_two_in_a_row() {
    for scene in scenes().await {
        let id = wishing(&scene, &[("before", "15"), ("after", "45")]).await;
        let first = scene.first().await;
        let service = scene.service();
        service.engage_expert(&scene.amal, &scene.slug, first, &asking(id, "")).await.unwrap();
        // 30 minutes after the first one.
        let second = scene.add(&at("", "11:00")).await.unwrap();
        let reasons = refused(service.engage_expert(&scene.amal, &scene.slug, second, &asking(id, "")).await);
        let [Reason::ExpertPause { gap: 30, needed: 45, other, .. }] = &reasons[..] else {
            panic!("{reasons:?}")
        };
        assert_eq!(other.session, Some(first));
        let all_the_same = asking(id, "She agreed by phone");
        service.engage_expert(&scene.amal, &scene.slug, second, &all_the_same).await.unwrap();
        assert_eq!(scene.clashes().await.len(), 1, "it goes on being shown");
    }
}

#[tokio::test]
async fn notice_counts_at_the_moment_of_asking_and_the_day_where_the_expert_is() {
    for scene in scenes().await {
        let id = wishing(&scene, &[("notice", "60"), ("notice_unit", "days"), ("most", "1")]).await;
        let (service, first) = (scene.service(), scene.first().await);
        // It is 15 January; the session is on 9 March.
        let reasons = refused(service.engage_expert(&scene.amal, &scene.slug, first, &asking(id, "")).await);
        assert!(matches!(reasons[..], [Reason::ExpertNotice { notice: 1440, .. }]), "{reasons:?}");
        service.engage_expert(&scene.amal, &scene.slug, first, &asking(id, "She knows")).await.unwrap();
        assert!(scene.clashes().await.is_empty(), "what was asked in spite of it is no clash of the plan");

        let second = scene.add(&at("", "14:00")).await.unwrap();
        let reasons = refused(service.engage_expert(&scene.amal, &scene.slug, second, &asking(id, "")).await);
        assert!(
            matches!(reasons[..], [Reason::ExpertDay { count: 2, most: 1, .. }, Reason::ExpertNotice { .. }]),
            "{reasons:?}"
        );
        // 03:00 in Shanghai on the 10th is 00:45 in Kathmandu: another day there.
        let night = changed(&at("", "03:00"), &[("date", "2027-03-10")]);
        let third = scene.add(&night).await.unwrap();
        let reasons = refused(service.engage_expert(&scene.amal, &scene.slug, third, &asking(id, "")).await);
        assert!(matches!(reasons[..], [Reason::ExpertNotice { .. }]), "{reasons:?}");
    }
}
