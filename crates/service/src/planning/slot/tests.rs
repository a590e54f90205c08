//! Slots, on both databases.

mod race;

use std::sync::Arc;

use domain::{
    Fields,
    clash::Reason,
    engagement::State,
    permission::Actor,
    proposal::{CauseKind, Subject},
    session::SessionId,
    user::UserId,
};

use super::{SlotView, Slots};
use crate::{
    Error, Service,
    clash::tests::{asking, expert},
    planning::tests::outline,
    programme::sample::{actor, changed, programme_fields, published, session_fields, site, user},
    testbench::{Bench, benches},
};

pub(super) struct Scene {
    bench: Arc<Bench>,
    amal: Actor,
    slug: String,
}

/// One published programme per kind of database, with a session online on 9 March, 09:00 to 10:30 in Shanghai.
async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        scenes.push(Scene { bench: Arc::new(bench), amal, slug });
    }
    scenes
}

/// The form of a card.
fn form(slots: &Slots, slot: &SlotView, how: &str) -> Fields {
    let fields = Fields::default()
        .with("start", slot.starts_at.to_rfc3339())
        .with("site", slot.site.as_ref().map(|site| site.id.to_string()).unwrap_or_default())
        .with("how", how)
        .with("revision", slots.revision.to_string());
    slot.experts.iter().fold(fields, |fields, id| fields.with("expert", id.to_string()))
}

impl Scene {
    fn service(&self) -> &Service {
        &self.bench.service
    }

    async fn outline(&self, fields: &Fields) -> SessionId {
        self.service().add_outline(&self.amal, &self.slug, fields).await.unwrap()
    }

    async fn slots(&self, id: SessionId) -> Slots {
        self.within(id, &Fields::default()).await.unwrap()
    }

    async fn within(&self, id: SessionId, fields: &Fields) -> Result<Slots, Error> {
        self.service().slots(&self.amal, &self.slug, id, fields, &|_| None).await
    }

    async fn take(&self, id: SessionId, fields: &Fields) -> Result<usize, Error> {
        self.service().take_slot(&self.amal, &self.slug, id, fields).await
    }

    async fn plan(&self) -> crate::Plan {
        self.service().plan(&self.amal, &self.slug).await.unwrap()
    }

    /// Hours of every day.
    async fn hours(&self, expert: UserId, hours: &str) {
        let revision = self.revision(expert).await;
        let fields = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            .iter()
            .fold(revision, |fields, day| fields.with(format!("hours.{day}"), hours));
        self.service().set_hours(&Actor::Expert(expert), &fields).await.unwrap();
    }

    async fn revision(&self, expert: UserId) -> Fields {
        let mut conn = self.service().db().read().await.unwrap();
        let found = storage::expert::find(&mut conn, expert).await.unwrap().unwrap();
        Fields::default().with("revision", found.revision.to_string())
    }

    async fn wish(&self, expert: UserId, wishes: &[(&str, &str)]) {
        let fields = self.revision(expert).await;
        let fields = wishes.iter().fold(fields, |fields, (name, value)| fields.with(*name, *value));
        self.service().set_limits(&Actor::Expert(expert), &fields).await.unwrap();
    }
}

#[tokio::test]
async fn every_slot_that_is_offered_can_be_had_and_the_experts_are_asked() {
    for scene in scenes().await {
        let (bishnu, chandra) =
            (expert(scene.service(), "bishnu").await, expert(scene.service(), "chandra").await);
        let beijing = site(scene.service(), "Beijing", "Asia/Shanghai").await;
        let shanghai = site(scene.service(), "Shanghai", "Asia/Shanghai").await;
        // Bishnu is in Shanghai from 14:00 to 15:30; the way to Beijing takes hours.
        let there = changed(&session_fields(), &[("site", &shanghai.to_string()), ("time", "14:00")]);
        let there = scene.service().add_session(&scene.amal, &scene.slug, &there).await.unwrap();
        scene.service().engage_expert(&scene.amal, &scene.slug, there, &asking(bishnu, "")).await.unwrap();
        let talk = outline("Soil")
            .with("site", beijing.to_string())
            .with("expert", bishnu.to_string())
            .with("expert", chandra.to_string());
        let id = scene.outline(&talk).await;
        let slots = scene.slots(id).await;
        assert!(slots.found.len() >= 5, "{slots:#?}");
        assert!(slots.found[0].outside.is_empty());
        assert_eq!(slots.found[0].to_ask.len(), 2);
        for slot in &slots.found {
            assert!(slot.starts_at >= scene.service().now());
            // Taken and put back: what stands against it would be told.
            let mut tx = scene.service().db().write().await.unwrap();
            let programme = slots.programme.clone();
            let click = form(&slots, slot, "ask");
            let item = super::take::chosen_item(scene.service(), &mut tx, &programme, id, &click);
            let taking = item.await.unwrap();
            let (item, how) = (taking.item, taking.how);
            scene
                .service()
                .put_in(&mut tx, &scene.amal, &programme, &[item], (how, String::new()))
                .await
                .unwrap();
            drop(tx);
        }
        let best = &slots.found[0];
        assert_eq!(scene.take(id, &form(&slots, best, "ask")).await.unwrap(), 2);
        let plan = scene.plan().await;
        assert!(plan.clashes.is_empty(), "{:?}", plan.clashes);
        let session = &plan.view.session(id).unwrap().session;
        assert_eq!(session.starts_at, best.starts_at);
        let parts: Vec<_> = plan.engagements.iter().filter(|part| part.engagement.session == id).collect();
        assert!(parts.len() == 2 && parts.iter().all(|part| part.engagement.state == State::Invited));
        // The same click again changes nothing, and asks nobody twice.
        assert_eq!(scene.take(id, &form(&slots, best, "ask")).await.unwrap(), 0);
        assert_eq!(scene.plan().await.engagements.len(), 3);
        // One step back, and it is as before; forward, and it has its time again.
        let nothing = Fields::default();
        let retrace = |way| scene.service().retrace(&scene.amal, &scene.slug, way, &nothing);
        retrace(domain::board::Way::Undo).await.unwrap();
        let back = scene.plan().await;
        assert!(back.view.session(id).is_none() && back.engagements.len() == 1);
        assert!(!scene.slots(id).await.found.is_empty(), "it looks for its time again");
        retrace(domain::board::Way::Redo).await.unwrap();
        assert_eq!(scene.plan().await.view.session(id).unwrap().session.starts_at, best.starts_at);
    }
}

#[tokio::test]
async fn so_many_of_several_and_the_bearer_of_nights_is_spared() {
    for scene in scenes().await {
        let (near, far) = (expert(scene.service(), "near").await, expert(scene.service(), "far").await);
        // Both in Kathmandu; the one has a session at 23:00 there already.
        let night =
            changed(&session_fields(), &[("date", "2027-03-11"), ("time", "01:15"), ("minutes", "60")]);
        let night = scene.service().add_session(&scene.amal, &scene.slug, &night).await.unwrap();
        let all_the_same = asking(near, "She offered it");
        scene.service().engage_expert(&scene.amal, &scene.slug, night, &all_the_same).await.unwrap();
        for who in [near, far] {
            scene.hours(who, "21-23:30").await;
        }
        let talk = outline("Soil")
            .with("expert", near.to_string())
            .with("expert", far.to_string())
            .with("needed", "1");
        let id = scene.outline(&talk).await;
        let slots = scene.slots(id).await;
        assert_eq!(slots.needed, 1);
        assert_eq!(slots.found[0].experts, [far], "it is the other's turn");
        let hold = form(&slots, &slots.found[0], "hold");
        assert_eq!(scene.take(id, &hold).await.unwrap(), 1);
        let plan = scene.plan().await;
        let part = plan.engagements.iter().find(|part| part.engagement.session == id).unwrap();
        assert_eq!(part.engagement.state, State::Held);
        // Asked now, who was held along with it.
        let slots = scene.slots(id).await;
        assert!(slots.before.is_some() && slots.found[0].to_ask.is_empty());
        assert_eq!(scene.take(id, &form(&slots, &slots.found[1], "ask")).await.unwrap(), 1);
        let plan = scene.plan().await;
        let part = plan.engagements.iter().find(|part| part.engagement.session == id).unwrap();
        assert_eq!(part.engagement.state, State::Invited);
        assert_eq!(plan.view.session(id).unwrap().session.starts_at, slots.found[1].starts_at);
    }
}

#[tokio::test]
async fn the_reason_names_who_sits_up_at_what_hour() {
    for scene in scenes().await {
        let bishnu = expert(scene.service(), "bishnu").await;
        scene.hours(bishnu, "21-23:30").await;
        let id = scene.outline(&outline("Soil").with("expert", bishnu.to_string())).await;
        let slots = scene.slots(id).await;
        let first = &slots.found[0];
        let [sitting] = &first.outside[..] else { panic!("{first:?}") };
        assert_eq!(sitting.who, Subject::Expert(bishnu));
        assert_eq!(sitting.zone, calendar::Tz::Asia__Kathmandu);
        // 21:00 in Kathmandu is 23:15 in Beijing; later would be dearer.
        assert_eq!(
            (first.starts_at.to_rfc3339(), sitting.day_difference),
            ("2027-03-08T15:15:00+00:00".into(), 0)
        );
        assert!(first.clocks.iter().any(|(_, zone)| *zone == calendar::Tz::Asia__Kathmandu));
    }
}

/// A transfer needs no way to it, and is lived by the clock of its place all the same.
#[tokio::test]
async fn whoever_comes_to_a_site_lives_by_its_clock() {
    for scene in scenes().await {
        let bishnu = expert(scene.service(), "bishnu").await;
        let apia = site(scene.service(), "Apia", "Pacific/Apia").await;
        // From noon to 14:30 in Kathmandu it is 19:15 to 21:45 in Apia.
        scene.hours(bishnu, "12-14:30").await;
        for kind in ["transfer", "lecture"] {
            let talk = outline("Soil").with("site", apia.to_string()).with("expert", bishnu.to_string());
            let id = scene.outline(&changed(&talk, &[("kind", kind)])).await;
            let slots = scene.slots(id).await;
            let [sitting] = &slots.found[0].outside[..] else { panic!("{kind}: {slots:#?}") };
            assert_eq!((&sitting.who, sitting.zone), (&Subject::Expert(bishnu), calendar::Tz::Pacific__Apia));
        }
    }
}

#[tokio::test]
async fn wishes_rank_and_limits_forbid() {
    for scene in scenes().await {
        let bishnu = expert(scene.service(), "bishnu").await;
        let id = scene.outline(&outline("Soil").with("expert", bishnu.to_string())).await;
        scene.wish(bishnu, &[("preferred.wed", "14-16")]).await;
        let slots = scene.slots(id).await;
        assert!(slots.found[0].missed.is_empty(), "{:?}", slots.found[0]);
        // 14:00 to 16:00 in Kathmandu, on the Wednesday and not on the days before it.
        let first = slots.found[0].starts_at.format("%d %H:%M").to_string();
        assert!(["10 08:15", "10 08:30", "10 08:45"].contains(&first.as_str()), "{first}");
        assert!(slots.found.iter().any(|slot| slot.missed == [Subject::Expert(bishnu)]));
    }
}

#[tokio::test]
async fn why_there_is_none_and_without_whom_there_would_be() {
    for scene in scenes().await {
        let (bishnu, chandra) =
            (expert(scene.service(), "bishnu").await, expert(scene.service(), "chandra").await);
        let away = |first: &str, last: &str| {
            Fields::default().with("absence_first", first).with("absence_last", last).with("absence_note", "")
        };
        let kind = domain::availability::EntryKind::Absence;
        let service = scene.service();
        service
            .add_availability(&Actor::Expert(bishnu), kind, &away("2027-03-01", "2027-03-10"))
            .await
            .unwrap();
        service
            .add_availability(&Actor::Expert(chandra), kind, &away("2027-03-11", "2027-03-20"))
            .await
            .unwrap();
        let talk = outline("Soil").with("expert", bishnu.to_string()).with("expert", chandra.to_string());
        let id = scene.outline(&talk).await;
        let slots = scene.slots(id).await;
        assert!(slots.found.is_empty());
        let obstacle = slots.obstacle.unwrap();
        assert_eq!(obstacle.causes.len(), 2, "{obstacle:?}");
        assert!(obstacle.causes.iter().all(|cause| cause.what == CauseKind::Expert));
        let of = |id| obstacle.causes.iter().find(|cause| cause.who == Some(Subject::Expert(id))).unwrap();
        assert_eq!(of(bishnu).days, ["2027-03-11", "2027-03-12"].map(|day| day.parse().unwrap()));
        assert_eq!(slots.near.len(), 2);
        let without = slots.near.iter().find(|near| near.without == [Some(Subject::Expert(bishnu))]).unwrap();
        assert_eq!(without.slot.experts, [chandra]);
    }
}

#[tokio::test]
async fn foreign_organisers_and_bad_input_are_refused() {
    for scene in scenes().await {
        let stranger = user(scene.service(), "stranger").await;
        let stranger = actor(scene.service(), &stranger).await;
        let id = scene.outline(&outline("Soil")).await;
        let slots = scene.slots(id).await;
        let good = form(&slots, &slots.found[0], "hold");
        let refused = scene.service().slots(&stranger, &scene.slug, id, &Fields::default(), &|_| None).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        let refused = scene.service().take_slot(&stranger, &scene.slug, id, &good).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");

        let outside = Fields::default().with("earliest", "2027-04-01");
        assert!(matches!(scene.within(id, &outside).await, Err(Error::Faults(_))));
        let turned = Fields::default().with("earliest", "2027-03-10").with("latest", "2027-03-09");
        assert!(matches!(scene.within(id, &turned).await, Err(Error::Faults(_))));
        let nobody = site(scene.service(), "Apia", "Pacific/Apia").await;
        for (name, value) in [
            ("start", "tomorrow"),
            ("start", "2027-05-01T09:00:00Z"),
            ("site", &nobody.to_string()),
            ("how", "force"),
            ("revision", "7"),
        ] {
            let refused = scene.take(id, &changed(&good, &[(name, value)])).await;
            assert!(matches!(refused, Err(Error::Faults(_))), "{name}: {refused:?}");
        }
        // What has come between is told, and nothing is changed.
        let there = Fields::default().with("start", "2027-03-09T01:30:00Z");
        let there = changed(&good, &[("start", there.get("start"))]);
        let Err(Error::Clash(clashes)) = scene.take(id, &there).await else {
            panic!("another session is then")
        };
        assert!(matches!(clashes[0].reason, Reason::PeopleTwice { .. }), "{clashes:?}");
        assert_eq!(scene.plan().await.view.sessions.len(), 1);
    }
}
