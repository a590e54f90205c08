//! Outlines and proposals, on both databases.

mod undo;

use domain::{
    Fault, Fields,
    engagement::State as Engaged,
    permission::Actor,
    proposal::{CauseKind, ObstacleKind, Proposal, ProposalId, State, Subject},
    session::SessionId,
    user::UserId,
};

use crate::{
    Error, Refusal, Service,
    clash::tests::expert,
    programme::sample::{actor, changed, programme_fields, published, session_fields, site, user},
    testbench::{Bench, benches},
    worker,
};

struct Scene {
    bench: Bench,
    amal: Actor,
    slug: String,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        scenes.push(Scene { bench, amal, slug });
    }
    scenes
}

pub(super) fn outline(title: &str) -> Fields {
    Fields::default().with("kind", "lecture").with("title.en", title).with("minutes", "90")
}

impl Scene {
    fn service(&self) -> &Service {
        &self.bench.service
    }

    async fn add(&self, fields: &Fields) -> SessionId {
        self.service().add_outline(&self.amal, &self.slug, fields).await.unwrap()
    }

    async fn propose(&self, fields: &Fields) -> Proposal {
        let id = self.service().propose(&self.amal, &self.slug, fields).await.unwrap();
        // These are small: what is found in the first moments will do.
        let enough = async {
            while self.found(id).await.state == State::Queued {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
            self.service().stop_search(&self.amal, &self.slug, id).await.unwrap();
        };
        let (searched, ()) = tokio::join!(worker::search_due(self.service()), enough);
        searched.unwrap();
        self.found(id).await
    }

    async fn found(&self, id: ProposalId) -> Proposal {
        let all = self.service().proposals(&self.amal, &self.slug).await.unwrap();
        all.list.into_iter().find(|proposal| proposal.id == id).unwrap()
    }

    async fn accept(&self, id: ProposalId) -> Result<usize, Error> {
        self.service().accept_proposal(&self.amal, &self.slug, id, &Fields::default()).await
    }

    async fn plan(&self) -> crate::Plan {
        self.service().plan(&self.amal, &self.slug).await.unwrap()
    }
}

#[tokio::test]
async fn outlines_get_times_without_a_clash_and_experts_are_held() {
    for scene in scenes().await {
        let bishnu = expert(scene.service(), "bishnu").await;
        let beijing = site(scene.service(), "Beijing", "Asia/Shanghai").await;
        let mut last = None;
        for number in 0..6 {
            let mut fields = outline(&format!("Talk {number}")).with("site", beijing.to_string());
            if number % 2 == 0 {
                fields = fields.with("expert", bishnu.to_string());
            }
            if let Some(last) = last {
                fields = fields.with("after", format!("{last}"));
            }
            last = Some(scene.add(&fields).await);
        }
        let found = scene.propose(&Fields::default()).await;
        let outcome = found.outcome.as_ref().unwrap();
        assert_eq!((found.state, outcome.score.hard), (State::Found, 0), "{outcome:?}");
        assert!(scene.plan().await.view.sessions.len() == 1, "nothing changes before it is accepted");

        let count = scene.accept(found.id).await.unwrap();
        assert!(count >= 6, "{count}");
        let plan = scene.plan().await;
        assert_eq!(plan.view.sessions.len(), 7);
        assert!(plan.clashes.is_empty(), "{:?}", plan.clashes);
        assert_eq!(plan.engagements.len(), 3);
        assert!(plan.engagements.iter().all(|part| part.engagement.state == Engaged::Held));
        let mut starts: Vec<_> = plan.view.sessions.iter().filter(|item| item.site.is_some()).collect();
        starts.sort_by_key(|item| item.session.starts_at);
        let order: Vec<&str> =
            starts.iter().map(|item| item.session.titles.text(&domain::Lang::english())).collect();
        assert_eq!(order, ["Talk 0", "Talk 1", "Talk 2", "Talk 3", "Talk 4", "Talk 5"]);
        let outlines = scene.service().outlines(&scene.amal, &scene.slug).await.unwrap();
        assert!(outlines.iter().all(|outline| outline.is_placed));
        let again = scene.accept(found.id).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::Step))), "{again:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_is_told_by_its_causes() {
    for scene in scenes().await {
        let bishnu = expert(scene.service(), "bishnu").await;
        let who = Actor::Expert(bishnu);
        let absence = Fields::default()
            .with("absence_first", "2027-03-01")
            .with("absence_last", "2027-03-11")
            .with("absence_note", "");
        let service = scene.service();
        service.add_availability(&who, domain::availability::EntryKind::Absence, &absence).await.unwrap();
        let id =
            scene.add(&outline("Soil").with("expert", bishnu.to_string()).with("latest", "2027-03-10")).await;
        let found = scene.propose(&Fields::default()).await;
        assert_eq!(found.state, State::Impossible);
        let outcome = found.outcome.unwrap();
        let [obstacle] = &outcome.obstacles[..] else { panic!("{outcome:?}") };
        assert_eq!((obstacle.kind, &obstacle.sessions), (ObstacleKind::NoPlace, &vec![id]));
        let free = obstacle.causes.iter().find(|cause| cause.what == CauseKind::Expert).unwrap();
        assert_eq!(free.who, Some(Subject::Expert(bishnu)));
        assert!(free.days.contains(&"2027-03-12".parse().unwrap()), "{free:?}");
        assert!(matches!(scene.accept(found.id).await, Err(Error::Refused(Refusal::Step))));
    }
}

#[tokio::test]
async fn a_proposal_of_yesterday_overwrites_nothing() {
    for scene in scenes().await {
        scene.add(&outline("Soil")).await;
        let found = scene.propose(&Fields::default()).await;
        assert_eq!(found.state, State::Found);
        let outlines = scene.service().outlines(&scene.amal, &scene.slug).await.unwrap();
        let edited = outline("Soil and seeds").with("revision", "0");
        scene.service().edit_outline(&scene.amal, &scene.slug, outlines[0].id, &edited).await.unwrap();
        let outdated = scene.accept(found.id).await;
        assert!(matches!(outdated, Err(Error::Refused(Refusal::ProposalOutdated))), "{outdated:?}");
        assert_eq!(scene.plan().await.view.sessions.len(), 1);
    }
}

/// Moving the session that stands is possible; an expert who falls ill is replaced by another of the same field.
#[tokio::test]
async fn who_cannot_come_is_replaced_and_what_is_announced_stays() {
    for scene in scenes().await {
        let service = scene.service();
        let (bishnu, chandra) = (expert(service, "bishnu").await, expert(service, "chandra").await);
        let session = scene.plan().await.view.sessions[0].session.clone();
        let noon = changed(&session_fields(), &[("time", "12:00")]);
        service.edit_session(&scene.amal, &scene.slug, session.id, &noon).await.unwrap();
        let ask = crate::clash::tests::asking(bishnu, "");
        service.engage_expert(&scene.amal, &scene.slug, session.id, &ask).await.unwrap();
        let fields = Fields::default().with("without", bishnu.to_string()).with("keep", "yes");
        let found = scene.propose(&fields).await;
        let outcome = found.outcome.as_ref().unwrap();
        assert_eq!(found.state, State::Found, "{outcome:?}");
        assert_eq!(outcome.items[0].experts, [chandra]);
        assert_eq!(outcome.items[0].released, [bishnu]);
        scene.accept(found.id).await.unwrap();
        let parts = scene.plan().await.engagements;
        let standing: Vec<UserId> = parts.iter().map(|part| part.engagement.expert).collect();
        assert_eq!(standing, [chandra]);
    }
}

#[tokio::test]
async fn foreign_organisers_and_bad_input_are_refused() {
    for scene in scenes().await {
        let service = scene.service();
        let stranger = user(service, "stranger").await;
        let stranger = actor(service, &stranger).await;
        let refused = service.add_outline(&stranger, &scene.slug, &outline("Soil")).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        let refused = service.propose(&stranger, &scene.slug, &Fields::default()).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        let id = scene.add(&outline("Soil")).await;
        let refused = service.remove_outline(&stranger, &scene.slug, id).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");

        let wrong = outline("Soil")
            .with("site", uuid::Uuid::nil().to_string())
            .with("expert", uuid::Uuid::nil().to_string())
            .with("earliest", "2027-04-01");
        let Err(Error::Faults(faults)) = service.add_outline(&scene.amal, &scene.slug, &wrong).await else {
            panic!("refused")
        };
        assert_eq!(faults.of("site"), Some(&Fault::NotOffered));
        assert_eq!(faults.of("expert"), Some(&Fault::NotOffered));
        assert_eq!(faults.of("earliest"), Some(&Fault::OutsideProgramme));
        // Nothing comes after itself.
        let own = outline("Soil").with("after", id.to_string()).with("revision", "0");
        let circle = service.edit_outline(&scene.amal, &scene.slug, id, &own).await;
        assert!(matches!(circle, Err(Error::Faults(_))), "{circle:?}");
        let seconds = Fields::default().with("seconds", "3600");
        assert!(matches!(service.propose(&scene.amal, &scene.slug, &seconds).await, Err(Error::Faults(_))));
    }
}

#[tokio::test]
async fn a_search_that_waits_can_be_stopped_and_only_a_few_wait() {
    for scene in scenes().await {
        let service = scene.service();
        let mut ids = Vec::new();
        for _ in 0..4 {
            ids.push(service.propose(&scene.amal, &scene.slug, &Fields::default()).await.unwrap());
        }
        let fifth = service.propose(&scene.amal, &scene.slug, &Fields::default()).await;
        assert!(matches!(fifth, Err(Error::Refused(Refusal::SearchesRunning))), "{fifth:?}");
        for id in &ids {
            service.stop_search(&scene.amal, &scene.slug, *id).await.unwrap();
        }
        worker::search_due(service).await.unwrap();
        for id in ids {
            assert_eq!(scene.found(id).await.state, State::Stopped);
        }
    }
}

/// Hours that an expert likes rank, and so many sessions a day are all there may be.
#[tokio::test]
async fn a_timetable_keeps_to_what_an_expert_wishes() {
    for scene in scenes().await {
        let service = scene.service();
        let bishnu = expert(service, "bishnu").await;
        let wishes = Fields::default().with("revision", "1").with("most", "1");
        let wishes = ["mon", "tue", "wed", "thu", "fri"]
            .iter()
            .fold(wishes, |wishes, day| wishes.with(format!("preferred.{day}"), "14-16"));
        service.set_limits(&Actor::Expert(bishnu), &wishes).await.unwrap();
        for number in 0..3 {
            let talk = outline(&format!("Talk {number}")).with("minutes", "60");
            scene.add(&changed(&talk, &[("minutes", "60"), ("expert", &bishnu.to_string())])).await;
        }
        let found = scene.propose(&Fields::default()).await;
        assert_eq!(found.state, State::Found, "{found:?}");
        scene.accept(found.id).await.unwrap();
        let plan = scene.plan().await;
        let zone = calendar::Tz::Asia__Kathmandu;
        let mut days = Vec::new();
        for part in &plan.engagements {
            let session = &plan.view.session(part.engagement.session).unwrap().session;
            let local = service.zones().local(session.starts_at, zone).civil;
            assert!((14..16).contains(&chrono::Timelike::hour(&local)), "{local}");
            days.push(local.date());
        }
        days.sort_unstable();
        days.dedup();
        assert_eq!(days.len(), 3, "{days:?}");

        // Six on five days cannot be.
        for number in 3..6 {
            let talk = outline(&format!("Talk {number}"));
            scene.add(&changed(&talk, &[("minutes", "60"), ("expert", &bishnu.to_string())])).await;
        }
        let found = scene.propose(&Fields::default()).await;
        let outcome = found.outcome.unwrap();
        assert_eq!(found.state, State::Impossible, "{outcome:?}");
        assert_eq!(outcome.obstacles[0].kind, ObstacleKind::DaysFull, "{outcome:?}");
    }
}
