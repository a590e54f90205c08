//! Versions: what is public, what changes, and who hears of it.

use std::sync::Arc;

use domain::{
    Fault, Fields, Lang,
    difference::{Changed, Fact},
    itinerary::Change,
    message::MessageKind,
    permission::Actor,
    session::SessionId,
};
use mail::Letter;
use tokio::{sync::Barrier, task::JoinSet};

use super::{
    super::sample::{actor, changed, programme_fields, published, session_fields, user},
    unguarded,
};
use crate::{
    Error, Filter, Published, Refusal, Service,
    registration::tests::common::{Scene, form, scenes, viewer},
    testbench::benches,
};

async fn only_session(service: &Service, slug: &str) -> SessionId {
    service.programme(&Actor::Visitor, slug).await.unwrap().sessions[0].session.id
}

async fn to_the_afternoon(service: &Service, organiser: &Actor, slug: &str, revision: i64, time: &str) {
    let id = only_session(service, slug).await;
    let fields = changed(&session_fields(), &[("time", time), ("revision", &revision.to_string())]);
    service.edit_session(organiser, slug, id, &fields).await.unwrap();
}

async fn publish(service: &Service, organiser: &Actor, slug: &str) -> Published {
    let seen = service.changes(organiser, slug).await.unwrap().seen;
    let fields = Fields::default().with("seen", seen).with("note", "The hall is taken in the morning");
    service.publish_version(organiser, slug, &fields).await.unwrap()
}

async fn hour(service: &Service, slug: &str) -> String {
    let view = service.programme(&Actor::Visitor, slug).await.unwrap();
    view.sessions[0].session.starts_civil.format("%H:%M").to_string()
}

#[tokio::test]
async fn edits_stay_with_the_organisers_until_they_publish() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        assert_eq!(service.programme(&Actor::Visitor, &slug).await.unwrap().programme.version, Some(1));
        let quiet = service.changes(&amal, &slug).await.unwrap();
        assert!(quiet.difference.is_empty() && !quiet.plan.unpublished && quiet.next == 2);
        let same = service.publish_version(&amal, &slug, &Fields::default().with("seen", quiet.seen)).await;
        assert!(matches!(same, Err(Error::Refused(Refusal::NothingChanged))));

        to_the_afternoon(service, &amal, &slug, 0, "14:00").await;
        let title = changed(
            &programme_fields(),
            &[
                ("title.en", "Not yet public"),
                ("capacity", "25"),
                ("starts_on", "2027-03-01"),
                ("revision", "1"),
            ],
        );
        service.edit_programme(&amal, &slug, &title).await.unwrap();
        let view = service.programme(&Actor::Visitor, &slug).await.unwrap();
        let english = Lang::english();
        assert_eq!(view.programme.title(&english), "Agro-parks around Beijing");
        // Seats are no part of a version.
        assert_eq!((hour(service, &slug).await.as_str(), view.programme.capacity), ("09:00", 25));
        let card = service.programmes(&Filter::default()).await.unwrap().items.remove(0);
        assert_eq!(card.programme.title(&english), "Agro-parks around Beijing");
        assert_eq!((card.programme.starts_on, card.programme.capacity), (view.programme.starts_on, 25));
        let secret = Filter { query: "not yet".into(), ..Filter::default() };
        assert_eq!(service.programmes(&secret).await.unwrap().total, 0);
        let plan = service.plan(&amal, &slug).await.unwrap();
        assert!(plan.unpublished && plan.view.programme.title(&english) == "Not yet public");

        let changes = service.changes(&amal, &slug).await.unwrap();
        assert_eq!(changes.difference.facts, [Fact::Title, Fact::Dates]);
        assert!(matches!(changes.difference.sessions[..], [Changed::Edited { .. }]));
        assert_eq!(publish(service, &amal, &slug).await, Published { number: 2, told: 0 });
        assert_eq!(hour(service, &slug).await, "14:00");
        assert_eq!(service.programmes(&secret).await.unwrap().total, 1);
        let (_, versions) = service.versions(&amal, &slug).await.unwrap();
        let numbers: Vec<_> =
            versions.iter().map(|version| (version.number, version.note.as_str())).collect();
        assert_eq!(numbers, [(2, "The hall is taken in the morning"), (1, "")]);
        assert!(versions[0].published_by.starts_with("organiser-"));
        let mut conn = service.db().read().await.unwrap();
        let log = storage::audit::list(&mut conn, Some(view.programme.id), 10, 0).await.unwrap();
        drop(conn);
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        let expected = [
            "version-published",
            "programme-edited",
            "session-edited",
            "programme-published",
            "session-added",
        ];
        assert_eq!(actions[..5], expected);
        let [time] = &log[2].changes[..] else { unreachable!("{:?}", log[2].changes) };
        assert_eq!(
            (time.name.as_str(), time.before.as_str(), time.after.as_str()),
            ("time", "2027-03-09 09:00 Asia/Shanghai", "2027-03-09 14:00 Asia/Shanghai")
        );
        let second = service.version(&amal, &slug, 2).await.unwrap();
        assert_eq!(second.difference, changes.difference);
        assert!(matches!(service.version(&amal, &slug, 3).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn only_organisers_see_and_publish_changes() {
    for bench in benches().await {
        let service = &bench.service;
        let (_, slug) = published(service, &programme_fields()).await;
        let stranger = actor(service, &user(service, "nuri").await).await;
        let fields = Fields::default();
        assert!(matches!(service.changes(&stranger, &slug).await, Err(Error::Forbidden)));
        assert!(matches!(service.changes(&Actor::Visitor, &slug).await, Err(Error::NotSignedIn)));
        assert!(matches!(service.publish_version(&stranger, &slug, &fields).await, Err(Error::Forbidden)));
        assert!(matches!(service.versions(&stranger, &slug).await, Err(Error::Forbidden)));
        assert!(matches!(service.version(&stranger, &slug, 1).await, Err(Error::Forbidden)));
        let id = only_session(service, &slug).await;
        assert!(matches!(service.cancel_session(&stranger, &slug, id, &fields).await, Err(Error::Forbidden)));
    }
}

/// Thirty registered, of whom twelve are Nepal's delegation; one session is theirs alone.
async fn crowd(scene: &Scene) -> Vec<(String, bool)> {
    let (service, slug) = (scene.service(), &scene.slug);
    let theirs = changed(&session_fields(), &[("date", "2027-03-10"), ("title.en", "Terraces")])
        .with("attendance", "delegations")
        .with("delegation", "country:NP");
    service.add_session(&scene.organiser, slug, &theirs).await.unwrap();
    publish(service, &scene.organiser, slug).await;
    let mut people = Vec::new();
    for n in 0..30 {
        let (name, nepal) = (format!("person{n}"), n < 12);
        let country = if nepal { "NP" } else { "WS" };
        let fields = changed(&form(&name), &[("citizenship", country)]);
        service.register(viewer(), slug, &fields).await.unwrap();
        let id = scene.of(&name).await.id;
        service.confirm(&scene.token(id).await).await.unwrap();
        people.push((name, nepal));
    }
    people
}

async fn move_terraces(scene: &Scene, revision: i64, time: &str) {
    let (service, slug) = (scene.service(), &scene.slug);
    let plan = service.plan(&scene.organiser, slug).await.unwrap();
    let english = Lang::english();
    let is_terraces = |item: &&crate::SessionView| item.session.titles.text(&english) == "Terraces";
    let id = plan.view.sessions.iter().find(is_terraces).unwrap().session.id;
    let fields = changed(
        &session_fields(),
        &[
            ("date", "2027-03-10"),
            ("title.en", "Terraces"),
            ("time", time),
            ("revision", &revision.to_string()),
        ],
    )
    .with("attendance", "delegations")
    .with("delegation", "country:NP");
    service.edit_session(&scene.organiser, slug, id, &fields).await.unwrap();
}

#[tokio::test]
async fn of_thirty_the_twelve_who_attend_hear_of_a_move_and_once() {
    for scene in scenes(30, "automatic").await {
        let service = scene.service();
        let people = crowd(&scene).await;
        // Two moves before publishing: one mail.
        move_terraces(&scene, 0, "14:00").await;
        move_terraces(&scene, 1, "16:00").await;
        let preview = service.changes(&scene.organiser, &scene.slug).await.unwrap();
        assert_eq!(preview.delegates.len(), 12);
        assert_eq!(publish(service, &scene.organiser, &scene.slug).await.told, 12, "{}", scene.on());
        for (name, nepal) in &people {
            let registration = scene.of(name).await;
            let kinds = scene.kinds(registration.id).await;
            let changed = kinds.iter().filter(|kind| **kind == MessageKind::Changed).count();
            assert_eq!(changed, usize::from(*nepal), "{name}");
            assert_eq!(registration.calendar_sequence, Some(i64::from(*nepal)));
            if !*nepal {
                continue;
            }
            let Letter::Changed { programme, changes, entry, version, note, .. } =
                scene.last_letter(registration.id).await
            else {
                unreachable!("{kinds:?}")
            };
            let [Change::Changed { from, to }] = &changes[..] else { unreachable!("{changes:?}") };
            assert_eq!((to.starts_at - from.starts_at).num_hours(), 7);
            assert_eq!((entry.sequence, version, programme.sessions.len()), (1, 3, 2));
            assert_eq!(note, "The hall is taken in the morning");
            assert_eq!(registration.told.unwrap().version, 3);
        }
        // There and back again: nobody.
        move_terraces(&scene, 2, "10:00").await;
        move_terraces(&scene, 3, "16:00").await;
        assert!(service.changes(&scene.organiser, &scene.slug).await.unwrap().difference.is_empty());
        scene.sound().await;
    }
}

/// The twin of the test above: without the comparison the same move is told to all thirty.
#[tokio::test]
async fn without_the_comparison_everybody_is_written_to() {
    for scene in scenes(30, "automatic").await {
        crowd(&scene).await;
        let programme = scene.service().programme(&Actor::System, &scene.slug).await.unwrap().programme;
        unguarded::mail_everybody(programme.id);
        move_terraces(&scene, 0, "16:00").await;
        assert_eq!(publish(scene.service(), &scene.organiser, &scene.slug).await.told, 30, "{}", scene.on());
    }
}

#[tokio::test]
async fn accepted_people_are_told_their_own_part_and_notes_are_not_worth_a_mail() {
    for scene in scenes(30, "automatic").await {
        let people = crowd(&scene).await;
        let (service, slug) = (scene.service(), &scene.slug);
        for (name, sessions) in [(&people[0].0, 2), (&people[29].0, 1)] {
            let registration = scene.of(name).await;
            let Letter::Accepted { programme, .. } = scene.last_letter(registration.id).await else {
                unreachable!("accepted at once")
            };
            assert_eq!(programme.sessions.len(), sessions);
            assert_eq!(registration.told.unwrap().items.len(), sessions);
        }
        let id = only_session(service, slug).await;
        let fields = changed(&session_fields(), &[("revision", "0")]).with("notes.en", "Bring boots");
        service.edit_session(&scene.organiser, slug, id, &fields).await.unwrap();
        assert_eq!(publish(service, &scene.organiser, slug).await.told, 0);
    }
}

#[tokio::test]
async fn one_session_called_off_is_public_at_once_and_alone() {
    for scene in scenes(30, "automatic").await {
        let (service, slug) = (scene.service(), &scene.slug);
        let people = crowd(&scene).await;
        move_terraces(&scene, 0, "14:00").await;
        let lecture = only_session(service, slug).await;
        let fields = Fields::default().with("note", "The lecturer is ill");
        let done = service.cancel_session(&scene.organiser, slug, lecture, &fields).await.unwrap();
        assert_eq!(done, Published { number: 3, told: 30 });
        let view = service.programme(&Actor::Visitor, slug).await.unwrap();
        assert_eq!((view.sessions.len(), view.cancelled.len()), (1, 1));
        assert_eq!(view.cancelled[0].session.id, lecture);
        // The move is still the organisers' own.
        assert_eq!(hour(service, slug).await, "09:00");
        assert!(service.plan(&scene.organiser, slug).await.unwrap().unpublished);
        let Letter::Changed { changes, .. } = scene.last_letter(scene.of(&people[0].0).await.id).await else {
            unreachable!("told")
        };
        assert!(matches!(&changes[..], [Change::Removed(item)] if item.session == lecture));
        let again = service.cancel_session(&scene.organiser, slug, lecture, &fields).await;
        assert!(matches!(again, Err(Error::NotFound)));
        let last = view.sessions[0].session.id;
        let last = service.cancel_session(&scene.organiser, slug, last, &fields).await;
        assert!(matches!(last, Err(Error::Refused(Refusal::NothingToPublish))));
        assert_eq!(publish(service, &scene.organiser, slug).await, Published { number: 4, told: 12 });
    }
}

#[tokio::test]
async fn what_was_not_seen_is_not_published() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        to_the_afternoon(service, &amal, &slug, 0, "14:00").await;
        let seen = service.changes(&amal, &slug).await.unwrap().seen;
        to_the_afternoon(service, &amal, &slug, 1, "15:00").await;
        let fields = Fields::default().with("seen", seen);
        let Err(Error::Faults(faults)) = service.publish_version(&amal, &slug, &fields).await else {
            unreachable!("somebody edited in between")
        };
        assert_eq!(faults.of("revision"), Some(&Fault::Changed));
        assert_eq!(hour(service, &slug).await, "09:00");
    }
}

/// Two organisers press the same button at the same moment; says how many versions came of it.
async fn rush(service: &Service, organiser: &Actor, slug: &str) -> usize {
    to_the_afternoon(service, organiser, slug, 0, "14:00").await;
    let seen = service.changes(organiser, slug).await.unwrap().seen;
    let fields = Fields::default().with("seen", seen);
    let ready = Arc::new(Barrier::new(2));
    let mut both = JoinSet::new();
    for _ in 0..2 {
        let (service, organiser, slug) = (service.clone(), organiser.clone(), slug.to_owned());
        let (fields, ready) = (fields.clone(), ready.clone());
        both.spawn(async move {
            ready.wait().await;
            service.publish_version(&organiser, &slug, &fields).await
        });
    }
    both.join_all().await;
    service.versions(organiser, slug).await.unwrap().1.len() - 1
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_publish_at_once_make_one_version() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        assert_eq!(rush(&bench.service, &amal, &slug).await, 1, "{}", bench.service.db().name());
    }
}

/// The twin of the test above, with the look at what was seen left out.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_guard_they_make_two() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let programme = bench.service.programme(&Actor::System, &slug).await.unwrap().programme;
        unguarded::publish(programme.id);
        assert_eq!(rush(&bench.service, &amal, &slug).await, 2, "{}", bench.service.db().name());
    }
}

/// A database that is older than versions: its programmes get one, and nobody is written to.
#[tokio::test]
async fn an_older_programme_gets_its_first_version() {
    for bench in benches().await {
        let service = &bench.service;
        let user = user(service, "amal").await;
        let slug = service.create_programme(&actor(service, &user).await, &programme_fields()).await.unwrap();
        let amal = actor(service, &user).await;
        service.add_session(&amal, &slug, &session_fields()).await.unwrap();
        let id = service.plan(&amal, &slug).await.unwrap().view.programme.id;
        let mut tx = service.db().write().await.unwrap();
        let (from, to) = (domain::programme::Status::Draft, domain::programme::Status::Published);
        assert!(storage::programme::step(&mut tx, id, from, to).await.unwrap());
        tx.commit().await.unwrap();
        service.adopt_versions().await.unwrap();
        service.adopt_versions().await.unwrap();
        let view = service.programme(&Actor::Visitor, &slug).await.unwrap();
        assert_eq!((view.programme.version, view.sessions.len()), (Some(1), 1));
        assert_eq!(service.versions(&amal, &slug).await.unwrap().1.len(), 1);
    }
}
