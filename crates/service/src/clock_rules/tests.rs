//! Other clock rules, on both databases: what the bundled data says before, and a folder of the test's own afterwards.

mod doubt;
mod engagement;
mod rank;
mod window;

use chrono::{DateTime, Utc};
use domain::{
    Fault, Fields,
    clock_move::Moved,
    itinerary::Change,
    message::MessageKind,
    permission::Actor,
    session::{Session, SessionId},
};
use mail::Letter;

use crate::{
    Error, Published, Refusal, Service, Want,
    programme::sample::{changed, session_fields, site},
    registration::tests::common::{Scene, form, scenes, viewer},
};

/// China an hour earlier than it was.
pub const CHINA: (&str, &str) = ("Asia/Shanghai", "<+09>-9");

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub async fn publish(service: &Service, organiser: &Actor, slug: &str) -> Published {
    let seen = service.changes(organiser, slug).await.unwrap().seen;
    service.publish_version(organiser, slug, &Fields::default().with("seen", seen)).await.unwrap()
}

pub async fn confirm(service: &Service, organiser: &Actor, slug: &str) -> Option<Published> {
    let seen = service.clock_moves(organiser, slug).await.unwrap().seen;
    let fields = Fields::default().with("seen", seen).with("note", "A decree of yesterday");
    service.confirm_clock_moves(organiser, slug, &fields).await.unwrap()
}

/// The session of the working copy with this title.
pub async fn planned(service: &Service, slug: &str, title: &str) -> Session {
    let view = service.plan(&Actor::System, slug).await.unwrap().view;
    let english = domain::Lang::english();
    view.sessions.into_iter().find(|item| item.session.titles.text(&english) == title).unwrap().session
}

/// Online at 09:00 in Beijing for Samoa, and at 10:00 in Kathmandu for Nepal; Sina and Bishnu have accepted places.
async fn two_delegations(scene: &Scene) -> [SessionId; 2] {
    let (service, slug) = (scene.service(), &scene.slug);
    let beijing = planned(service, slug, "Seeds and soils").await.id;
    let samoa = session_fields().with("attendance", "delegations").with("delegation", "country:WS");
    service.edit_session(&scene.organiser, slug, beijing, &samoa).await.unwrap();
    let place = site(service, "Kathmandu", "Asia/Kathmandu").await.to_string();
    let nepal =
        changed(&session_fields(), &[("title.en", "Terraces"), ("date", "2027-03-10"), ("time", "10:00")])
            .with("site", place)
            .with("attendance", "delegations")
            .with("delegation", "country:NP");
    let kathmandu = service.add_session(&scene.organiser, slug, &nepal).await.unwrap();
    publish(service, &scene.organiser, slug).await;
    scene.confirmed("sina").await;
    let bishnu = changed(&form("bishnu"), &[("citizenship", "NP")]);
    service.register(viewer(), slug, &bishnu).await.unwrap();
    let id = scene.of("bishnu").await.id;
    service.confirm(&scene.token(id).await).await.unwrap();
    [beijing, kathmandu]
}

#[tokio::test]
async fn what_moves_is_listed_confirmed_and_told_to_whom_it_concerns() {
    for scene in scenes(30, "automatic").await {
        let [beijing, kathmandu] = two_delegations(&scene).await;
        let (slug, organiser) = (&scene.slug, &scene.organiser);
        assert_eq!(scene.service().take_up_clock_rules().await.unwrap(), 0, "{}", scene.on());
        let service = &scene.bench.with_rules("2099a", &[CHINA]);
        assert_eq!(
            service.take_up_clock_rules().await.unwrap(),
            2,
            "the session and the end of registration"
        );
        assert_eq!(service.take_up_clock_rules().await.unwrap(), 0);
        assert_eq!(service.follow_clock_rules().await.unwrap(), 0);

        // Everybody sees the right times at once, and the hour at the place stays.
        let public = service.programme(&Actor::Visitor, slug).await.unwrap();
        let shown = &public.session(beijing).unwrap().session;
        assert_eq!(
            (shown.starts_at, shown.ends_at),
            (at("2027-03-09T00:00:00Z"), at("2027-03-09T01:30:00Z"))
        );
        assert_eq!((shown.starts_civil.to_string().as_str(), shown.revision), ("2027-03-09 09:00:00", 2));
        assert_eq!(public.session(kathmandu).unwrap().session.starts_at, at("2027-03-10T04:15:00Z"));
        let plan = service.plan(organiser, slug).await.unwrap();
        assert!(plan.clocks_moved && !plan.unpublished);
        let wants: Vec<Want> =
            service.needs(organiser).await.unwrap().into_iter().map(|need| need.what).collect();
        assert_eq!(wants, [Want::ClockRules]);

        let list = service.clock_moves(organiser, slug).await.unwrap();
        let what: Vec<Moved> = list.moves.iter().map(|found| found.what).collect();
        assert_eq!(what, [Moved::Closes, Moved::Session(beijing)]);
        let found = &list.moves[1];
        assert_eq!((found.was_at, found.is_at), (at("2027-03-09T01:00:00Z"), at("2027-03-09T00:00:00Z")));
        assert_eq!(
            (found.old_version.as_str(), found.new_version.as_str()),
            (scene.service().zones().version(), "2099a")
        );
        assert_eq!((list.delegates.len(), list.next), (1, Some(3)));
        assert!(list.delegates[0].contains("SINA") && list.experts.is_empty(), "{:?}", list.delegates);

        let (before, others) = (scene.of("sina").await, scene.kinds(scene.of("bishnu").await.id).await);
        let Letter::Accepted { entry: accepted, .. } = scene.last_letter(before.id).await else {
            unreachable!()
        };
        assert_eq!(confirm(service, organiser, slug).await, Some(Published { number: 3, told: 1 }));
        let Letter::Changed { changes, clocks, entry, note, programme, .. } =
            scene.last_letter(before.id).await
        else {
            unreachable!("told of the clocks")
        };
        let [Change::Changed { from, to }] = &changes[..] else { unreachable!("{changes:?}") };
        assert_eq!((from.starts_at, to.starts_at), (at("2027-03-09T01:00:00Z"), at("2027-03-09T00:00:00Z")));
        assert_eq!((clocks, note.as_str()), (vec![beijing], "A decree of yesterday"));
        assert_eq!((entry.uid, entry.sequence), (accepted.uid, accepted.sequence + 1));
        assert_eq!(programme.sessions[0].starts_at, to.starts_at);
        assert_eq!(scene.kinds(scene.of("bishnu").await.id).await, others, "nothing of theirs has moved");

        let again = service.confirm_clock_moves(organiser, slug, &Fields::default()).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::NothingChanged))));
        assert!(!service.plan(organiser, slug).await.unwrap().clocks_moved);
        assert!(service.needs(organiser).await.unwrap().is_empty());
        let log = service.log_of(organiser, slug, 1).await.unwrap().log.items;
        let actions: Vec<&str> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions[..2], ["version-published", "clock-rules-confirmed"]);
        assert!(actions.contains(&"clock-rules-moved"));
        scene.sound().await;
    }
}

#[tokio::test]
async fn what_was_not_seen_is_not_confirmed_and_what_is_not_public_stays_so() {
    for scene in scenes(30, "automatic").await {
        let [beijing, kathmandu] = two_delegations(&scene).await;
        let (slug, organiser) = (&scene.slug, &scene.organiser);
        let later = planned(scene.service(), slug, "Terraces").await;
        let fields =
            changed(&session_fields(), &[("title.en", "Rice"), ("date", "2027-03-11"), ("time", "11:00")])
                .with("site", site(scene.service(), "Pokhara", "Asia/Kathmandu").await.to_string())
                .with("attendance", "delegations")
                .with("delegation", "country:NP");
        let fields = changed(&fields, &[("revision", &later.revision.to_string())]);
        scene.service().edit_session(organiser, slug, kathmandu, &fields).await.unwrap();

        let first = scene.bench.with_rules("2099a", &[CHINA]);
        first.take_up_clock_rules().await.unwrap();
        let seen = first.clock_moves(organiser, slug).await.unwrap().seen;
        let service = scene.bench.with_rules("2099b", &[("Asia/Shanghai", "<+10>-10")]);
        service.take_up_clock_rules().await.unwrap();
        let fields = Fields::default().with("seen", seen);
        let Err(Error::Faults(faults)) = service.confirm_clock_moves(organiser, slug, &fields).await else {
            unreachable!("more has moved since")
        };
        assert_eq!(faults.of("revision"), Some(&Fault::Changed));
        let list = service.clock_moves(organiser, slug).await.unwrap();
        let session = list.moves.iter().find(|found| found.what == Moved::Session(beijing)).unwrap();
        assert_eq!(session.was_at, at("2027-03-09T01:00:00Z"), "both steps are one for who saw neither");
        assert_eq!(session.is_at, at("2027-03-08T23:00:00Z"));

        assert_eq!(confirm(&service, organiser, slug).await, Some(Published { number: 3, told: 1 }));
        let Letter::Changed { clocks, .. } = scene.last_letter(scene.of("sina").await.id).await else {
            unreachable!("told")
        };
        assert_eq!(clocks, [beijing], "also over two steps");
        let public = service.programme(&Actor::Visitor, slug).await.unwrap();
        let title =
            public.session(kathmandu).unwrap().session.titles.text(&domain::Lang::english()).to_owned();
        assert_eq!(title, "Terraces");
        assert!(service.plan(organiser, slug).await.unwrap().unpublished);
        // By the next version the other delegation hears of its own.
        assert_eq!(publish(&service, organiser, slug).await, Published { number: 4, told: 1 });
    }
}

#[tokio::test]
async fn any_version_tells_of_the_clocks_and_nothing_waits_afterwards() {
    for scene in scenes(30, "automatic").await {
        let [_, kathmandu] = two_delegations(&scene).await;
        let (slug, organiser) = (&scene.slug, &scene.organiser);
        let service = scene.bench.with_rules("2099a", &[CHINA]);
        service.take_up_clock_rules().await.unwrap();
        let called_off =
            service.cancel_session(organiser, slug, kathmandu, &Fields::default()).await.unwrap();
        assert_eq!(called_off, Published { number: 3, told: 2 }, "Bishnu of the session, Sina of the clocks");
        assert!(service.clock_moves(organiser, slug).await.unwrap().moves.is_empty());
        let first = service.version(organiser, slug, 3).await.unwrap();
        assert_eq!(first.difference.sessions.len(), 2, "history tells both");
        for outsider in
            [Actor::Visitor, Actor::Expert("0197a5b0-0000-7000-8000-000000000001".parse().unwrap())]
        {
            assert!(service.clock_moves(&outsider, slug).await.is_err());
            assert!(service.confirm_clock_moves(&outsider, slug, &Fields::default()).await.is_err());
        }
        let kinds = scene.kinds(scene.of("sina").await.id).await;
        assert_eq!(kinds.iter().filter(|kind| **kind == MessageKind::Changed).count(), 1);
    }
}
