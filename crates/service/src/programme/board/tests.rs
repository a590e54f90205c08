//! The board, on both databases.

use domain::{
    Fault, Fields,
    board::{Nudge, STEPS, Way},
    clash::Reason,
    permission::Actor,
    session::{Place, Session, SessionId},
};

use crate::{
    Error, Refusal, Result, Service,
    clash::tests::{asking, expert},
    programme::sample::{actor, changed, programme_fields, published, session_fields, site, user},
    testbench::{Bench, benches},
};

struct Scene {
    bench: Bench,
    amal: Actor,
    slug: String,
    /// Online on 9 March, 09:00 to 10:30 in Shanghai.
    id: SessionId,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let id = bench.service.plan(&amal, &slug).await.unwrap().view.sessions[0].session.id;
        scenes.push(Scene { bench, amal, slug, id });
    }
    scenes
}

impl Scene {
    fn service(&self) -> &Service {
        &self.bench.service
    }

    async fn session(&self) -> Session {
        let board = self.service().board(&self.amal, &self.slug).await.unwrap();
        board.plan.view.session(self.id).unwrap().session.clone()
    }

    async fn go(&self, time: &str, more: &[(&str, &str)]) -> Result<()> {
        let fields = to(&self.session().await, time);
        self.service().move_session(&self.amal, &self.slug, self.id, &changed(&fields, more)).await
    }

    async fn retrace(&self, way: Way) -> Result<Option<SessionId>> {
        let step = self.service().retrace(&self.amal, &self.slug, way, &Fields::default()).await?;
        Ok(step.session())
    }

    async fn time(&self) -> String {
        self.session().await.starts_civil.format("%m-%d %H:%M").to_string()
    }
}

fn to(session: &Session, time: &str) -> Fields {
    let site = match &session.place {
        Place::Site(site) => site.to_string(),
        Place::Online { .. } => String::new(),
    };
    Fields::default()
        .with("site", site)
        .with("date", session.starts_civil.date().to_string())
        .with("time", time)
        .with("revision", session.revision.to_string())
}

fn refusal<T>(answer: Result<T>) -> Option<Refusal> {
    answer.err().and_then(|error| match error {
        Error::Refused(refusal) => Some(refusal),
        _ => None,
    })
}

#[tokio::test]
async fn a_move_keeps_all_else_and_counts_at_the_site() {
    for scene in scenes().await {
        let service = scene.service();
        let before = scene.session().await;
        assert!(service.board(&scene.amal, &scene.slug).await.unwrap().difference.is_empty());
        let apia = site(service, "Apia", "Pacific/Apia").await.to_string();
        scene.go("11:15", &[("site", &apia), ("date", "2027-03-10")]).await.unwrap();
        let after = scene.session().await;
        assert_eq!(after.starts_at.to_rfc3339(), "2027-03-09T22:15:00+00:00");
        assert_eq!((after.zone.as_str(), after.revision), ("Pacific/Apia", before.revision + 1));
        assert_eq!((&after.titles, after.minutes, after.kind), (&before.titles, 90, before.kind));
        let board = service.board(&scene.amal, &scene.slug).await.unwrap();
        assert_eq!(board.difference.sessions.len(), 1);
        assert!(board.undo.is_some() && board.redo.is_none());
        let mut conn = service.db().read().await.unwrap();
        let log = storage::audit::list(&mut conn, Some(after.programme), 1, 0).await.unwrap();
        assert_eq!(log[0].action, "session-moved");
    }
}

#[tokio::test]
async fn a_move_is_checked_as_the_form_is() {
    for scene in scenes().await {
        let faults = |answer: Result<()>| match answer {
            Err(Error::Faults(faults)) => faults,
            other => unreachable!("{other:?}"),
        };
        let outside = faults(scene.go("09:00", &[("date", "2027-04-01")]).await);
        assert_eq!(outside.of("date"), Some(&Fault::OutsideProgramme));
        let nowhere = uuid::Uuid::now_v7().to_string();
        assert_eq!(
            faults(scene.go("09:00", &[("site", &nowhere)]).await).of("site"),
            Some(&Fault::NotOffered)
        );
        assert!(faults(scene.go("nine", &[]).await).of("time").is_some());

        let service = scene.service();
        let noon = changed(&session_fields(), &[("time", "12:00")]);
        service.add_session(&scene.amal, &scene.slug, &noon).await.unwrap();
        let Err(Error::Clash(clashes)) = scene.go("11:45", &[]).await else { panic!("it clashes") };
        assert!(matches!(clashes[0].reason, Reason::PeopleTwice { .. }), "{clashes:?}");
        assert_eq!(scene.time().await, "03-09 09:00");
        scene.go("11:45", &[("override_reason", "Two halves")]).await.unwrap();
        assert_eq!(scene.session().await.override_reason, "Two halves");
        // Where it stands already is no step.
        let revision = scene.session().await.revision;
        scene.go("11:45", &[]).await.unwrap();
        assert_eq!(scene.session().await.revision, revision);
        // Undoing needs no reason where nothing clashes, and going there again brings the reason back.
        scene.retrace(Way::Undo).await.unwrap();
        assert_eq!(scene.session().await.override_reason, "");
        scene.retrace(Way::Redo).await.unwrap();
        assert_eq!(scene.session().await.override_reason, "Two halves");
    }
}

#[tokio::test]
async fn steps_are_undone_and_done_again_in_order() {
    for scene in scenes().await {
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::NothingToUndo));
        for time in ["09:15", "10:15", "11:15"] {
            scene.go(time, &[]).await.unwrap();
        }
        for time in ["10:15", "09:15", "09:00"] {
            assert_eq!(scene.retrace(Way::Undo).await.unwrap(), Some(scene.id));
            assert_eq!(scene.time().await, format!("03-09 {time}"));
        }
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::NothingToUndo));
        for time in ["09:15", "10:15"] {
            scene.retrace(Way::Redo).await.unwrap();
            assert_eq!(scene.time().await, format!("03-09 {time}"));
        }
        // A new step ends what could be done again.
        scene.go("14:00", &[]).await.unwrap();
        assert_eq!(refusal(scene.retrace(Way::Redo).await), Some(Refusal::NothingToRedo));
        scene.retrace(Way::Undo).await.unwrap();
        assert_eq!(scene.time().await, "03-09 10:15");
    }
}

#[tokio::test]
async fn only_the_last_steps_are_remembered() {
    for scene in scenes().await {
        for step in 0..STEPS + 2 {
            let time = if step % 2 == 0 { "09:15" } else { "09:30" };
            scene.go(time, &[]).await.unwrap();
        }
        for _ in 0..STEPS {
            scene.retrace(Way::Undo).await.unwrap();
        }
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::NothingToUndo));
        assert_eq!(scene.time().await, "03-09 09:30");
    }
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_not_overrun() {
    for scene in scenes().await {
        let service = scene.service();
        let seen = to(&scene.session().await, "10:00");
        scene.go("11:00", &[]).await.unwrap();
        // A page that was open before.
        let answer = service.move_session(&scene.amal, &scene.slug, scene.id, &seen).await;
        let Err(Error::Faults(faults)) = answer else { panic!("{answer:?}") };
        assert_eq!(faults.of("revision"), Some(&Fault::Changed));

        // Another organiser has steps of their own, and moves it on.
        let nuri = user(service, "nuri").await;
        let email = Fields::default().with("email", "nuri@example.org");
        service.add_organiser(&scene.amal, &scene.slug, &email).await.unwrap();
        let nuri = actor(service, &nuri).await;
        assert_eq!(
            refusal(service.retrace(&nuri, &scene.slug, Way::Undo, &Fields::default()).await),
            Some(Refusal::NothingToUndo)
        );
        let on = to(&scene.session().await, "13:00");
        service.move_session(&nuri, &scene.slug, scene.id, &on).await.unwrap();
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::StepOvertaken));
        assert_eq!(scene.time().await, "03-09 13:00");
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::NothingToUndo));

        // Back by a place that is taken meanwhile: refused with the reason.
        let back = changed(&session_fields(), &[("time", "11:00")]);
        service.add_session(&scene.amal, &scene.slug, &back).await.unwrap();
        let answer = service.retrace(&nuri, &scene.slug, Way::Undo, &Fields::default()).await;
        assert!(matches!(answer, Err(Error::Clash(_))), "{answer:?}");
        let insisting = Fields::default().with("override_reason", "Two halves");
        service.retrace(&nuri, &scene.slug, Way::Undo, &insisting).await.unwrap();
        assert_eq!(scene.time().await, "03-09 11:00");
        // And a session that is gone takes its steps along.
        service.remove_session(&scene.amal, &scene.slug, scene.id).await.unwrap();
        assert_eq!(
            refusal(service.retrace(&nuri, &scene.slug, Way::Redo, &Fields::default()).await),
            Some(Refusal::StepOvertaken)
        );
    }
}

#[tokio::test]
async fn what_is_pinned_stays() {
    for scene in scenes().await {
        let service = scene.service();
        service.pin_session(&scene.amal, &scene.slug, scene.id, true).await.unwrap();
        assert!(scene.session().await.pinned);
        assert!(service.board(&scene.amal, &scene.slug).await.unwrap().difference.is_empty());
        assert_eq!(refusal(scene.go("10:00", &[]).await), Some(Refusal::Pinned));
        let nudged = service.nudged(&scene.amal, &scene.slug, scene.id, Nudge::Minutes(15)).await;
        assert_eq!(refusal(nudged), Some(Refusal::Pinned));
        // Its own form moves it, and keeps the pin.
        let revision = scene.session().await.revision.to_string();
        let form = changed(&session_fields(), &[("time", "12:00"), ("revision", &revision)]);
        service.edit_session(&scene.amal, &scene.slug, scene.id, &form).await.unwrap();
        assert!(scene.session().await.pinned);
        assert_eq!(refusal(scene.retrace(Way::Undo).await), Some(Refusal::StepOvertaken));

        service.pin_session(&scene.amal, &scene.slug, scene.id, false).await.unwrap();
        scene.go("10:00", &[]).await.unwrap();
        scene.retrace(Way::Undo).await.unwrap();
        scene.retrace(Way::Undo).await.unwrap();
        assert!(scene.session().await.pinned, "letting go is a step too");
        scene.retrace(Way::Redo).await.unwrap();
        assert!(!scene.session().await.pinned);
        // Publishing what is pinned publishes nothing of it.
        service.pin_session(&scene.amal, &scene.slug, scene.id, true).await.unwrap();
        let public = service.programme(&Actor::Visitor, &scene.slug).await.unwrap();
        assert!(!public.session(scene.id).unwrap().session.pinned);
    }
}

#[tokio::test]
async fn buttons_say_where_to() {
    for scene in scenes().await {
        let service = scene.service();
        let nudged = async |nudge| service.nudged(&scene.amal, &scene.slug, scene.id, nudge).await.unwrap();
        assert_eq!(nudged(Nudge::Minutes(-15)).await.get("time"), "08:45");
        assert_eq!(nudged(Nudge::Days(1)).await.get("date"), "2027-03-10");
        // From 10:30 to 12:00 somebody is there already.
        let next = changed(&session_fields(), &[("time", "10:30")]);
        service.add_session(&scene.amal, &scene.slug, &next).await.unwrap();
        let free = nudged(Nudge::NextFree).await;
        assert_eq!((free.get("date"), free.get("time")), ("2027-03-09", "12:00"));
        let fields = changed(&free, &[("revision", "0")]);
        service.move_session(&scene.amal, &scene.slug, scene.id, &fields).await.unwrap();
        assert!(service.plan(&scene.amal, &scene.slug).await.unwrap().clashes.is_empty());
        let all_day = changed(
            &session_fields(),
            &[("time", "07:00"), ("minutes", "1000"), ("override_reason", "Open day")],
        );
        service.add_session(&scene.amal, &scene.slug, &all_day).await.unwrap();
        let none = service.nudged(&scene.amal, &scene.slug, scene.id, Nudge::NextFree).await;
        assert_eq!(refusal(none), Some(Refusal::NoFreeTime));
    }
}

#[tokio::test]
async fn experts_are_free_as_they_say_and_others_have_not_asked_them() {
    for scene in scenes().await {
        let service = scene.service();
        let (said, silent) = (expert(service, "bishnu").await, expert(service, "chandra").await);
        // From 08:00 to 18:00 in Kathmandu; the other takes back what they said.
        let own = Fields::default().with("revision", "1");
        service.set_hours(&Actor::Expert(silent), &own).await.unwrap();
        let noon = changed(&session_fields(), &[("time", "12:00"), ("revision", "0")]);
        service.edit_session(&scene.amal, &scene.slug, scene.id, &noon).await.unwrap();
        for who in [said, silent] {
            service.engage_expert(&scene.amal, &scene.slug, scene.id, &asking(who, "")).await.unwrap();
        }
        let (other, theirs) =
            published(service, &changed(&programme_fields(), &[("title.en", "Solar")])).await;
        let id = service.plan(&other, &theirs).await.unwrap().view.sessions[0].session.id;
        let late = changed(&session_fields(), &[("time", "17:00"), ("revision", "0")]);
        service.edit_session(&other, &theirs, id, &late).await.unwrap();
        service.engage_expert(&other, &theirs, id, &asking(said, "")).await.unwrap();

        let board = service.board(&scene.amal, &scene.slug).await.unwrap();
        assert!(!board.free.contains_key(&silent), "nothing is known of them");
        let free = &board.free[&said];
        let at = |text: &str| text.parse().unwrap();
        assert!(!free.contains(at("2027-03-09T02:00:00Z")) && free.contains(at("2027-03-09T02:15:00Z")));
        // This programme's own session takes nothing; another's does.
        assert!(free.contains(at("2027-03-09T04:30:00Z")), "{free:?}");
        assert!(!free.contains(at("2027-03-09T09:30:00Z")), "{free:?}");
        assert!(free.contains(at("2027-03-09T10:30:00Z")), "{free:?}");
    }
}

#[tokio::test]
async fn who_does_not_run_it_moves_nothing() {
    for scene in scenes().await {
        let service = scene.service();
        let (other, theirs) =
            published(service, &changed(&programme_fields(), &[("title.en", "Solar")])).await;
        let fields = to(&scene.session().await, "10:00");
        let (slug, id) = (scene.slug.as_str(), scene.id);
        assert!(matches!(service.board(&other, slug).await, Err(Error::Forbidden)));
        assert!(matches!(service.move_session(&other, slug, id, &fields).await, Err(Error::Forbidden)));
        assert!(matches!(service.pin_session(&other, slug, id, true).await, Err(Error::Forbidden)));
        assert!(matches!(service.nudged(&other, slug, id, Nudge::Days(1)).await, Err(Error::Forbidden)));
        let undo = service.retrace(&other, slug, Way::Undo, &Fields::default()).await;
        assert!(matches!(undo, Err(Error::Forbidden)));
        let visitor = service.move_session(&Actor::Visitor, slug, id, &fields).await;
        assert!(matches!(visitor, Err(Error::NotSignedIn)));
        // By the address of one's own programme neither.
        assert!(matches!(service.move_session(&other, &theirs, id, &fields).await, Err(Error::NotFound)));
        assert_eq!(scene.time().await, "03-09 09:00");
    }
}
