//! Experts asked and answering, on both databases.

use chrono::TimeDelta;
use domain::{
    Fields,
    engagement::{Engagement, EngagementId, State},
    message::{Message, MessageKind},
    permission::Actor,
    session::SessionId,
    user::UserId,
};
use mail::Letter;

use crate::{
    Answer, Error, Service,
    clash::tests::{asking, expert},
    programme::sample::{changed, programme_fields, published, session_fields},
    testbench::{Bench, benches},
};

struct Scene {
    bench: Bench,
    amal: Actor,
    slug: String,
    /// At noon on 9 March in Shanghai, when the expert is free.
    session: SessionId,
    bishnu: UserId,
}

fn noon() -> Fields {
    changed(&session_fields(), &[("time", "12:00")])
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let session = bench.service.plan(&amal, &slug).await.unwrap().view.sessions[0].session.id;
        bench.service.edit_session(&amal, &slug, session, &noon()).await.unwrap();
        let bishnu = expert(&bench.service, "bishnu").await;
        let scene = Scene { bench, amal, slug, session, bishnu };
        scene.publish().await;
        scenes.push(scene);
    }
    scenes
}

impl Scene {
    fn service(&self) -> &Service {
        &self.bench.service
    }

    async fn publish(&self) {
        let changes = self.service().changes(&self.amal, &self.slug).await.unwrap();
        let fields = Fields::default().with("seen", changes.seen);
        self.service().publish_version(&self.amal, &self.slug, &fields).await.unwrap();
    }

    async fn asked(&self) -> EngagementId {
        let fields = asking(self.bishnu, "");
        self.service().engage_expert(&self.amal, &self.slug, self.session, &fields).await.unwrap()
    }

    async fn get(&self, id: EngagementId) -> Engagement {
        let mut conn = self.service().db().read().await.unwrap();
        storage::engagement::find(&mut conn, id).await.unwrap().unwrap()
    }

    async fn state(&self, id: EngagementId) -> State {
        self.get(id).await.state
    }

    async fn token(&self, id: EngagementId) -> String {
        self.service().engagement_token(&self.get(id).await)
    }

    /// All mails about an engagement, the oldest first.
    async fn mails(&self, id: EngagementId) -> Vec<Message> {
        let mut conn = self.service().db().read().await.unwrap();
        let all =
            storage::outbox::list(&mut conn, &storage::outbox::Filter::default(), 0, 200).await.unwrap();
        let mut mails: Vec<Message> = all.into_iter().filter(|mail| mail.engagement == Some(id)).collect();
        mails.sort_by_key(|mail| mail.id);
        mails
    }

    async fn kinds(&self, id: EngagementId) -> Vec<MessageKind> {
        self.mails(id).await.into_iter().map(|mail| mail.kind).collect()
    }

    /// Sequences of the calendar entries that the expert got.
    async fn sequences(&self, id: EngagementId) -> Vec<i64> {
        let entry = |mail: Message| match serde_json::from_str(&mail.letter).unwrap() {
            Letter::Engagement { entry, .. } => entry.map(|entry| entry.sequence),
            other => panic!("{other:?}"),
        };
        self.mails(id).await.into_iter().filter_map(entry).collect()
    }

    async fn answer(&self, id: EngagementId, answer: Answer, reason: &str) -> Result<(), Error> {
        let fields = Fields::default().with("reason", reason);
        self.service().answer_by_link(&self.token(id).await, answer, &fields).await
    }
}

#[tokio::test]
async fn asked_accepted_and_declined_after_all() {
    for scene in scenes().await {
        let id = scene.asked().await;
        assert_eq!(scene.state(id).await, State::Invited);
        let view = scene.service().engagement_by_link(&scene.token(id).await).await.unwrap();
        assert!(view.is_open && view.meanwhile.is_empty() && view.token.is_none());

        // The link goes out with the mail and nowhere else.
        let mail = scene.mails(id).await.remove(0);
        let sent = String::from_utf8(scene.service().prepare(&mail).await.unwrap().bytes).unwrap();
        let sent = sent.replace("=\r\n", "").replace("=3D", "=");
        assert!(
            sent.contains(&scene.token(id).await) && !mail.letter.contains(&scene.token(id).await),
            "{sent}"
        );
        assert!(sent.contains("method=REQUEST") && sent.contains(&format!("engagement-{id}@")));

        scene.answer(id, Answer::Accept, "").await.unwrap();
        scene.answer(id, Answer::Accept, "").await.unwrap();
        assert_eq!(scene.kinds(id).await, [MessageKind::Invitation, MessageKind::EngagementConfirmed]);
        let plan = scene.service().plan(&scene.amal, &scene.slug).await.unwrap();
        assert_eq!(plan.view.sessions[0].experts, ["bishnu"]);

        scene.answer(id, Answer::Decline, "I am abroad").await.unwrap();
        scene.answer(id, Answer::Decline, "I am abroad").await.unwrap();
        assert_eq!(
            scene.kinds(id).await[2..],
            [MessageKind::EngagementReleased, MessageKind::ExpertAnswered]
        );
        assert_eq!(scene.sequences(id).await, [0, 1, 2]);
        assert_eq!(scene.get(id).await.reason, "I am abroad");
        // Free again, and may come back.
        scene.answer(id, Answer::Accept, "").await.unwrap();
        assert_eq!((scene.state(id).await, scene.sequences(id).await), (State::Accepted, vec![0, 1, 2, 3]));
    }
}

#[tokio::test]
async fn who_is_taken_meanwhile_cannot_come_back() {
    for scene in scenes().await {
        let id = scene.asked().await;
        scene.answer(id, Answer::Decline, "").await.unwrap();
        let (nuri, solar) = published(scene.service(), &programme_fields()).await;
        let theirs = scene.service().plan(&nuri, &solar).await.unwrap().view.sessions[0].session.id;
        scene.service().edit_session(&nuri, &solar, theirs, &noon()).await.unwrap();
        scene.service().engage_expert(&nuri, &solar, theirs, &asking(scene.bishnu, "")).await.unwrap();
        let answer = scene.answer(id, Answer::Accept, "").await;
        assert!(matches!(&answer, Err(Error::Clash(clashes)) if clashes.len() == 1), "{answer:?}");
        assert_eq!(scene.state(id).await, State::Declined);
        let view = scene.service().engagement_by_link(&scene.token(id).await).await.unwrap();
        assert_eq!(view.meanwhile.len(), 1);
    }
}

#[tokio::test]
async fn a_hold_ends_by_itself_and_tells_nobody() {
    for scene in scenes().await {
        let hold = changed(&asking(scene.bishnu, ""), &[("how", "hold")]);
        let service = scene.service();
        let id = service.engage_expert(&scene.amal, &scene.slug, scene.session, &hold).await.unwrap();
        assert!(
            service.answer_by_link(&scene.token(id).await, Answer::Accept, &Fields::default()).await.is_err()
        );
        scene.bench.clock.advance(TimeDelta::hours(71));
        assert_eq!(service.release_overdue(service.now()).await.unwrap(), 0);
        scene.bench.clock.advance(TimeDelta::hours(1));
        assert_eq!(service.release_overdue(service.now()).await.unwrap(), 1);
        assert_eq!((scene.state(id).await, scene.kinds(id).await), (State::Released, vec![]));
        // Held anew, then asked: one row.
        let again = service.engage_expert(&scene.amal, &scene.slug, scene.session, &hold).await.unwrap();
        assert_eq!(scene.asked().await, again);
        let twice =
            service.engage_expert(&scene.amal, &scene.slug, scene.session, &asking(scene.bishnu, "")).await;
        assert!(matches!(twice, Err(Error::Faults(_))));
    }
}

#[tokio::test]
async fn let_go_is_told_once_and_the_link_acts_no_more() {
    for scene in scenes().await {
        let id = scene.asked().await;
        for _ in 0..2 {
            scene.service().release_expert(&scene.amal, &scene.slug, id).await.unwrap();
        }
        assert_eq!(scene.kinds(id).await, [MessageKind::Invitation, MessageKind::EngagementReleased]);
        assert!(matches!(scene.answer(id, Answer::Accept, "").await, Err(Error::Refused(_))));
        assert!(!scene.service().engagement_by_link(&scene.token(id).await).await.unwrap().is_open);
        // Asked again: another one.
        assert_ne!(scene.asked().await, id);
    }
}

#[tokio::test]
async fn a_moved_session_is_asked_about_again_once_it_is_public() {
    for scene in scenes().await {
        let id = scene.asked().await;
        scene.answer(id, Answer::Accept, "").await.unwrap();
        scene.publish().await;
        assert_eq!(scene.kinds(id).await.len(), 2, "nothing is different for the expert");

        let service = scene.service();
        let revision = |session: &domain::session::Session| session.revision.to_string();
        let now = service.plan(&scene.amal, &scene.slug).await.unwrap().view.sessions[0].session.clone();
        for time in ["13:00", "12:00", "14:00"] {
            let session =
                service.plan(&scene.amal, &scene.slug).await.unwrap().view.sessions[0].session.clone();
            let fields = changed(&noon(), &[("time", time), ("revision", &revision(&session))]);
            service.edit_session(&scene.amal, &scene.slug, scene.session, &fields).await.unwrap();
        }
        assert_eq!(scene.state(id).await, State::Accepted, "not public yet");
        scene.publish().await;
        assert_eq!(scene.state(id).await, State::Invited);
        assert_eq!(scene.kinds(id).await[2..], [MessageKind::EngagementChanged]);
        assert_eq!(scene.sequences(id).await, [0, 1, 2]);
        assert_ne!(scene.get(id).await.told.unwrap().starts_at, now.starts_at);

        // Another title: told, and not asked.
        scene.answer(id, Answer::Accept, "").await.unwrap();
        let session = service.plan(&scene.amal, &scene.slug).await.unwrap().view.sessions[0].session.clone();
        let fields =
            changed(&noon(), &[("time", "14:00"), ("title.en", "Soils"), ("revision", &revision(&session))]);
        service.edit_session(&scene.amal, &scene.slug, scene.session, &fields).await.unwrap();
        scene.publish().await;
        assert_eq!(scene.state(id).await, State::Accepted);
        assert_eq!(scene.sequences(id).await, [0, 1, 2, 3, 4]);
    }
}

#[tokio::test]
async fn what_will_not_take_place_is_taken_back() {
    for scene in scenes().await {
        let id = scene.asked().await;
        scene.answer(id, Answer::Accept, "").await.unwrap();
        let service = scene.service();
        let spare = changed(&session_fields(), &[("date", "2027-03-11")]);
        service.add_session(&scene.amal, &scene.slug, &spare).await.unwrap();
        scene.publish().await;
        service.remove_session(&scene.amal, &scene.slug, scene.session).await.unwrap();
        assert_eq!(scene.state(id).await, State::Accepted, "not public yet");
        scene.publish().await;
        assert_eq!(scene.state(id).await, State::Released);
        assert_eq!(scene.kinds(id).await[2..], [MessageKind::EngagementReleased]);
    }
    for scene in scenes().await {
        let id = scene.asked().await;
        scene.service().cancel_programme(&scene.amal, &scene.slug).await.unwrap();
        assert_eq!(scene.state(id).await, State::Released);
        assert_eq!(scene.kinds(id).await, [MessageKind::Invitation, MessageKind::EngagementReleased]);
        assert!(matches!(scene.answer(id, Answer::Accept, "").await, Err(Error::Refused(_))));
    }
}

#[tokio::test]
async fn the_wrong_side_gets_nowhere() {
    for scene in scenes().await {
        let service = scene.service();
        let id = scene.asked().await;
        let other = expert(service, "nuri").await;
        let (foreign, solar) = published(service, &programme_fields()).await;
        let none = Fields::default();
        for stranger in [&Actor::Expert(other), &foreign, &scene.amal] {
            let answer = service.answer_engagement(stranger, id, Answer::Accept, &none).await;
            assert!(matches!(answer, Err(Error::NotFound)), "{stranger:?}: {answer:?}");
        }
        let answer = service.answer_engagement(&Actor::Visitor, id, Answer::Accept, &none).await;
        assert!(matches!(answer, Err(Error::NotSignedIn)));
        for stranger in [&foreign, &Actor::Expert(scene.bishnu), &Actor::Visitor] {
            assert!(service.release_expert(stranger, &scene.slug, id).await.is_err());
            let asked =
                service.engage_expert(stranger, &scene.slug, scene.session, &asking(other, "x")).await;
            assert!(asked.is_err(), "{stranger:?}");
            assert!(service.candidates(stranger, &scene.slug, scene.session, "").await.is_err());
        }
        // By way of a programme of one's own.
        assert!(matches!(service.release_expert(&foreign, &solar, id).await, Err(Error::NotFound)));
        let asked = service.engage_expert(&foreign, &solar, scene.session, &asking(other, "x")).await;
        assert!(matches!(asked, Err(Error::NotFound)));

        assert!(service.engagements_of(&Actor::Expert(other), scene.bishnu).await.is_err());
        assert!(service.engagements_of(&foreign, scene.bishnu).await.unwrap().is_empty());
        let theirs = service.engagements_of(&scene.amal, scene.bishnu).await.unwrap();
        assert!(matches!(&theirs[..], [view] if view.token.is_none()));
        let own = service.engagements_of(&Actor::Expert(scene.bishnu), scene.bishnu).await.unwrap();
        assert!(own[0].token.is_some());
        for token in ["", "x", &service.personal_token_like(id)] {
            assert!(matches!(service.engagement_by_link(token).await, Err(Error::BadLink)));
        }
        assert_eq!(scene.state(id).await, State::Invited);
        service.answer_engagement(&Actor::Expert(scene.bishnu), id, Answer::Accept, &none).await.unwrap();
        assert_eq!(scene.state(id).await, State::Accepted);
        // Over: no answer counts.
        scene.bench.clock.advance(TimeDelta::days(90));
        assert!(matches!(scene.answer(id, Answer::Decline, "").await, Err(Error::Refused(_))));
    }
}

impl Service {
    /// A link to the same record for another purpose.
    fn personal_token_like(&self, id: EngagementId) -> String {
        let link = crate::Link {
            purpose: crate::Purpose::Registration,
            record: id.uuid(),
            generation: 0,
            expires: None,
        };
        link.seal(self.key())
    }
}
