//! What organisers do.

use domain::{
    message::MessageKind,
    permission::Actor,
    registration::{RegistrationId, State},
};

use super::common::{Scene, form, scenes, viewer};
use crate::{
    Decision, Error, FileKind, Refusal, RegistrationQuery, RegistrationSort, Result,
    programme::sample::{changed, programme_fields, published},
};

async fn decide(scene: &Scene, ids: &[RegistrationId], decision: Decision) -> Result<usize> {
    scene.service().decide(&scene.organiser, &scene.slug, ids, decision).await
}

#[tokio::test]
async fn accepts_and_rejects_several_at_once() {
    for scene in scenes(3, "organiser").await {
        let ids = [scene.confirmed("a").await, scene.confirmed("b").await, scene.confirmed("c").await];
        assert_eq!(decide(&scene, &ids[..2], Decision::Accept).await.unwrap(), 2);
        assert_eq!(decide(&scene, &ids, Decision::Accept).await.unwrap(), 1);
        assert_eq!(scene.kinds(ids[0]).await.last(), Some(&MessageKind::Accepted));

        assert_eq!(decide(&scene, &ids[..1], Decision::Reject).await.unwrap(), 1);
        let entry = scene.last_entry(ids[0]).await.unwrap();
        assert_eq!(entry.sequence, 1, "a rejection takes the calendar entry back");
        assert_eq!((scene.state(ids[0]).await, scene.taken().await), (State::Rejected, 2));

        assert_eq!(decide(&scene, &ids[..1], Decision::Accept).await.unwrap(), 1);
        assert_eq!(scene.last_entry(ids[0]).await.unwrap().sequence, 2);
        scene.sound().await;
    }
}

#[tokio::test]
async fn from_the_waiting_list_only_where_a_seat_is_free() {
    for scene in scenes(1, "organiser").await {
        let first = scene.confirmed("first").await;
        let waiting = scene.confirmed("waiting").await;
        let full = decide(&scene, &[first, waiting], Decision::Accept).await;
        assert!(matches!(full, Err(Error::Refused(Refusal::Full))), "{full:?}");
        assert_eq!(scene.state(first).await, State::Submitted, "all or nothing");

        decide(&scene, &[first], Decision::Reject).await.unwrap();
        assert_eq!(scene.last_entry(first).await, None, "no entry was sent, so none is taken back");
        decide(&scene, &[waiting], Decision::Accept).await.unwrap();
        assert_eq!((scene.state(waiting).await, scene.taken().await), (State::Accepted, 1), "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn only_what_can_follow() {
    for scene in scenes(2, "organiser").await {
        let draft = scene.registered("draft").await;
        for decision in [Decision::Accept, Decision::Reject] {
            let refused = decide(&scene, &[draft], decision).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        }
        let gone = scene.confirmed("gone").await;
        scene.service().withdraw(&scene.lasting(gone).await).await.unwrap();
        let refused = decide(&scene, &[gone], Decision::Accept).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        scene.sound().await;
    }
}

#[tokio::test]
async fn organisers_of_other_programmes_are_refused() {
    for scene in scenes(2, "organiser").await {
        let id = scene.confirmed("sina").await;
        let fields = changed(&programme_fields(), &[("title.en", "Another programme")]);
        let (other, other_slug) = published(scene.service(), &fields).await;
        let service = scene.service();
        let all = RegistrationQuery::default();

        let foreign = service.decide(&other, &scene.slug, &[id], Decision::Accept).await;
        assert!(matches!(foreign, Err(Error::Forbidden)), "{foreign:?}");
        let smuggled = service.decide(&other, &other_slug, &[id], Decision::Accept).await;
        assert!(matches!(smuggled, Err(Error::NotFound)), "{smuggled:?}");
        assert!(matches!(service.registration(&other, &other_slug, id).await, Err(Error::NotFound)));
        assert!(matches!(service.registration(&other, &scene.slug, id).await, Err(Error::Forbidden)));
        assert!(matches!(service.registrations(&other, &scene.slug, &all, 1).await, Err(Error::Forbidden)));
        let lang = domain::Lang::english();
        let export = service.export_registrations(&other, &scene.slug, &all, &lang, FileKind::Csv).await;
        assert!(matches!(export, Err(Error::Forbidden)));
        let visitor = service.registrations(&Actor::Visitor, &scene.slug, &all, 1).await;
        assert!(matches!(visitor, Err(Error::NotSignedIn)));
        let holder = service.registrations(&Actor::Holder(id), &scene.slug, &all, 1).await;
        assert!(matches!(holder, Err(Error::Forbidden)));
        assert_eq!(scene.state(id).await, State::Submitted);
    }
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_sorted() {
    for scene in scenes(2, "organiser").await {
        for (name, country) in [("tupuola", "WS"), ("adhikari", "NP"), ("o'neill_50%", "MD")] {
            let email = format!("{}@example.org", &name[..5].replace('\'', ""));
            let fields = changed(&form(name), &[("citizenship", country), ("email", &email)]);
            scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        }
        let names = async |query: RegistrationQuery| {
            let found =
                scene.service().registrations(&scene.organiser, &scene.slug, &query, 1).await.unwrap();
            found.rows.items.into_iter().map(|row| row.name).collect::<Vec<_>>()
        };
        let query = RegistrationQuery::default();
        let by_text = |text: &str| RegistrationQuery { text: text.into(), ..query.clone() };
        assert_eq!(names(by_text("SINA Tup")).await, ["Sina TUPUOLA"]);
        assert_eq!(names(by_text("50%")).await, ["Sina O'NEILL_50%"]);
        assert_eq!(names(by_text("%")).await.len(), 1, "{}", scene.on());
        assert_eq!(names(by_text("ministry")).await.len(), 3);
        let sids = RegistrationQuery { group: "SIDS".into(), ..query.clone() };
        assert_eq!(names(sids).await, ["Sina TUPUOLA"]);
        let sorted = RegistrationQuery { sort: RegistrationSort::Name, ..query.clone() };
        assert_eq!(names(sorted).await, ["Sina ADHIKARI", "Sina O'NEILL_50%", "Sina TUPUOLA"]);
        let accepted = RegistrationQuery { state: Some(State::Accepted), ..query.clone() };
        assert!(names(accepted).await.is_empty());
        let found = scene.service().registrations(&scene.organiser, &scene.slug, &query, 1).await.unwrap();
        assert_eq!(found.counts, [(State::Draft, 3)]);
    }
}

#[tokio::test]
async fn two_names_at_one_address_are_pointed_out() {
    for scene in scenes(5, "organiser").await {
        scene.registered("sina").await;
        let other = changed(&form("sina"), &[("family_name", "SINNA")]);
        scene.service().register(viewer(), &scene.slug, &other).await.unwrap();
        scene.registered("ioane").await;
        let query = RegistrationQuery::default();
        let found = scene.service().registrations(&scene.organiser, &scene.slug, &query, 1).await.unwrap();
        let same: Vec<bool> = found.rows.items.iter().map(|row| row.same_address).collect();
        assert_eq!(same, [true, true, false], "{}", scene.on());
    }
}

#[tokio::test]
async fn the_file_holds_all_and_no_formula() {
    for scene in scenes(5, "organiser").await {
        let fields = changed(
            &form("sina"),
            &[("institution", "=HYPERLINK(\"http://evil.example\")"), ("post", "Head, \"seeds\"\u{645}")],
        );
        scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        let query = RegistrationQuery::default();
        let lang = domain::Lang::english();
        let file = scene
            .service()
            .export_registrations(&scene.organiser, &scene.slug, &query, &lang, FileKind::Csv)
            .await
            .unwrap();
        let file = String::from_utf8(file).unwrap();
        let text = file.strip_prefix('\u{FEFF}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heading = reader.headers().unwrap().clone();
        assert!(heading.iter().all(|cell| !cell.is_empty() && !cell.starts_with('[')), "{heading:?}");
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.get(11), Some("'=HYPERLINK(\"http://evil.example\")"));
        assert_eq!(row.get(12), Some("Head, \"seeds\"\u{645}"));
        assert_eq!(row.get(8), Some("Samoa"));
    }
}
