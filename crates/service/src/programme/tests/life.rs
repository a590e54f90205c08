//! From the draft to the last day.

use chrono::TimeDelta;
use domain::{
    Fault, Fields,
    clash::{Clash, Reason},
    permission::Actor,
    programme::Status,
};

use super::super::sample::{actor, changed, programme_fields, published, session_fields, site, user};
use crate::{Error, Filter, Refusal, testbench::benches};

#[tokio::test]
async fn created_published_edited() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = user(service, "amal").await;
        let slug = service.create_programme(&actor(service, &amal).await, &programme_fields()).await.unwrap();
        assert_eq!(slug, "agro-parks-around-beijing");
        let amal = actor(service, &amal).await;

        assert!(matches!(service.programme(&Actor::Visitor, &slug).await, Err(Error::NotFound)));
        assert!(service.programmes(&Filter::default()).await.unwrap().items.is_empty());
        let early = service.publish_programme(&amal, &slug).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::NothingToPublish))));

        service.add_session(&amal, &slug, &session_fields()).await.unwrap();
        service.publish_programme(&amal, &slug).await.unwrap();
        let again = service.publish_programme(&amal, &slug).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::Step))));

        let view = service.programme(&Actor::Visitor, &slug).await.unwrap();
        assert_eq!(view.programme.status, Status::Published);
        assert_eq!(view.programme.opens.at.to_rfc3339(), "2027-01-01T01:00:00+00:00");
        assert_eq!(view.sessions[0].session.starts_at.to_rfc3339(), "2027-03-09T01:00:00+00:00");
        assert_eq!(view.sessions[0].session.ends_at.to_rfc3339(), "2027-03-09T02:30:00+00:00");

        let revision = view.programme.revision.to_string();
        let fields = changed(&programme_fields(), &[("capacity", "25"), ("revision", &revision)]);
        service.edit_programme(&amal, &slug, &fields).await.unwrap();
        let view = service.programme(&Actor::Visitor, &slug).await.unwrap();
        assert_eq!((view.programme.capacity, view.programme.status), (25, Status::Published));
    }
}

#[tokio::test]
async fn of_two_editors_the_second_is_told() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = user(service, "amal").await;
        let slug = service.create_programme(&actor(service, &amal).await, &programme_fields()).await.unwrap();
        let amal = actor(service, &amal).await;
        let first = changed(&programme_fields(), &[("capacity", "21")]);
        let second = changed(&programme_fields(), &[("capacity", "22")]);
        service.edit_programme(&amal, &slug, &first).await.unwrap();
        let Err(Error::Faults(faults)) = service.edit_programme(&amal, &slug, &second).await else {
            unreachable!("the second edit has to fail")
        };
        assert_eq!(faults.of("revision"), Some(&Fault::Changed));
        assert_eq!(service.programme(&amal, &slug).await.unwrap().programme.capacity, 21);
    }
}

#[tokio::test]
async fn the_same_title_gets_another_address_and_none_gets_kind_and_year() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = actor(service, &user(service, "amal").await).await;
        let mut slugs = Vec::new();
        for _ in 0..3 {
            slugs.push(service.create_programme(&amal, &programme_fields()).await.unwrap());
        }
        assert_eq!(slugs[1..], ["agro-parks-around-beijing-2", "agro-parks-around-beijing-3"]);
        let chinese =
            changed(&programme_fields(), &[("title.en", ""), ("title.fr", ""), ("title.zh", "农业园")]);
        assert_eq!(service.create_programme(&amal, &chinese).await.unwrap(), "nong-ye-yuan");
        let new = changed(&programme_fields(), &[("title.en", "New"), ("title.fr", "")]);
        assert_eq!(service.create_programme(&amal, &new).await.unwrap(), "study-tour-2027");
    }
}

#[tokio::test]
async fn what_does_not_exist_cannot_be_referred_to() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = actor(service, &user(service, "amal").await).await;
        let nothing = "00000000-0000-7000-8000-000000000000";
        let changes = [("strand", nothing), ("host", nothing), ("partner", nothing)];
        let fields = changed(&programme_fields(), &changes);
        let Err(Error::Faults(faults)) = service.create_programme(&amal, &fields).await else {
            unreachable!("nothing of that id exists")
        };
        for field in ["strand", "host", "partner"] {
            assert_eq!(faults.of(field), Some(&Fault::NotOffered), "{field}");
        }
    }
}

#[tokio::test]
async fn a_deadline_in_a_gap_is_refused_and_in_a_fold_generous() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = actor(service, &user(service, "amal").await).await;
        let berlin =
            changed(&programme_fields(), &[("home_zone", "Europe/Berlin"), ("closes_date", "2027-03-28")]);
        let gap = changed(&berlin, &[("closes_time", "02:30")]);
        let Err(Error::Faults(faults)) = service.create_programme(&amal, &gap).await else {
            unreachable!("02:30 does not exist that day")
        };
        assert!(matches!(faults.of("closes_time"), Some(Fault::Gap { .. })));

        let fold = [
            ("opens_date", "2026-10-25"),
            ("opens_time", "02:30"),
            ("closes_date", "2027-10-31"),
            ("closes_time", "02:30"),
        ];
        let slug = service.create_programme(&amal, &changed(&berlin, &fold)).await.unwrap();
        let found = service.programme(&Actor::System, &slug).await.unwrap().programme;
        assert_eq!(found.opens.at.to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert_eq!(found.closes.at.to_rfc3339(), "2027-10-31T01:30:00+00:00");
    }
}

#[tokio::test]
async fn a_programme_ends_when_its_last_day_is_over_at_home() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        // What is not public ends nothing, and puts nothing off.
        let longer = changed(&programme_fields(), &[("ends_on", "2027-03-20"), ("revision", "1")]);
        service.edit_programme(&amal, &slug, &longer).await.unwrap();
        let status = async || service.programme(&Actor::Visitor, &slug).await.unwrap().programme.status;
        // 2027-03-12 24:00 in Beijing is 16:00 UTC.
        let midnight = "2027-03-12T16:00:00Z".parse().unwrap();
        assert_eq!(service.finish_past(midnight - TimeDelta::seconds(1)).await.unwrap(), 0);
        assert_eq!(status().await, Status::Published);
        assert_eq!(service.finish_past(midnight).await.unwrap(), 1);
        assert_eq!(status().await, Status::Finished);
        assert_eq!(service.finish_past(midnight).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn lists_find_what_is_asked_for() {
    for bench in benches().await {
        let service = &bench.service;
        let (_, tour) = published(service, &programme_fields()).await;
        let later = changed(
            &programme_fields(),
            &[
                ("title.en", "100% Solar"),
                ("title.fr", ""),
                ("kind", "training"),
                ("starts_on", "2027-05-30"),
                ("ends_on", "2027-06-02"),
            ],
        );
        let (nuri, training) =
            published(service, &changed(&programme_fields(), &[("title.en", "100% Solar")])).await;
        service.edit_programme(&nuri, &training, &changed(&later, &[("revision", "1")])).await.unwrap();
        // Its session stays where it was, and that is shown.
        let warnings = service.plan(&nuri, &training).await.unwrap().clashes;
        assert!(matches!(warnings[..], [Clash { reason: Reason::OutsideDates, .. }]), "{warnings:?}");
        let seen = service.changes(&nuri, &training).await.unwrap().seen;
        service.publish_version(&nuri, &training, &Fields::default().with("seen", seen)).await.unwrap();
        let past = changed(
            &programme_fields(),
            &[
                ("title.en", "Long ago"),
                ("starts_on", "2026-11-02"),
                ("ends_on", "2026-11-06"),
                ("opens_date", "2026-01-01"),
                ("closes_date", "2026-02-01"),
            ],
        );
        let amal = actor(service, &user(service, "amal").await).await;
        let past = service.create_programme(&amal, &past).await.unwrap();
        let found = async |filter: Filter| -> Vec<String> {
            let found = service.programmes(&filter).await.unwrap();
            assert_eq!(found.total, i64::try_from(found.items.len()).unwrap());
            found.items.into_iter().map(|card| card.programme.slug).collect()
        };
        assert_eq!(found(Filter::default()).await, [tour.as_str(), training.as_str()]);
        let day = |text: &str| Some(text.parse().unwrap());
        let query = |text: &str| Filter { query: text.to_owned(), ..Filter::default() };
        assert_eq!(found(query("PÉKIN")).await, [tour.as_str()]);
        assert_eq!(found(query("100%")).await, [training.as_str()]);
        assert_eq!(found(query("%")).await, [training.as_str()]);
        let kind = domain::Code::from_code("training");
        assert_eq!(found(Filter { kind, ..Filter::default() }).await, [training.as_str()]);
        for month in ["2027-05-01", "2027-06-01"] {
            assert_eq!(found(Filter { month: day(month), ..Filter::default() }).await, [training.as_str()]);
        }
        assert!(found(Filter { month: day("2027-04-01"), ..Filter::default() }).await.is_empty());

        let own = service.own_programmes(&Actor::System, "", 1);
        let slugs: Vec<String> =
            own.await.unwrap().items.into_iter().map(|card| card.programme.slug).collect();
        assert_eq!(slugs.iter().collect::<Vec<_>>(), [&training, &tour, &past]);
        let own = service.own_programmes(&amal, "", 1).await.unwrap();
        assert_eq!(own.items.len(), 1);
        assert_eq!(own.items[0].programme.slug, past);
    }
}

/// The last day is told at the sites: the last session may be a day behind the programme's home.
#[tokio::test]
async fn a_programme_does_not_end_before_its_last_session() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        let honolulu = site(service, "Honolulu", "Pacific/Honolulu").await;
        let evening = [("date", "2027-03-12"), ("time", "18:00")];
        let fields = changed(&session_fields(), &evening).with("site", honolulu.to_string());
        service.add_session(&amal, &slug, &fields).await.unwrap();
        // 12 March is over in Beijing at 16:00 UTC; in Honolulu the session ends at 05:30 UTC on the 13th.
        let end = "2027-03-13T05:30:00Z".parse().unwrap();
        assert_eq!(service.finish_past(end - TimeDelta::seconds(1)).await.unwrap(), 0);
        assert_eq!(service.finish_past(end).await.unwrap(), 1, "{}", service.db().name());
    }
}

/// What the form offered is deleted while it is being saved: the same form, sent again, names the field.
#[tokio::test]
async fn what_goes_away_meanwhile_is_no_fault_of_ours() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = actor(service, &user(service, "amal").await).await;
        let host = Fields::default().with("name", "Ministry");
        let host = service.create_institution(&Actor::System, &host).await.unwrap();
        let fields = programme_fields().with("host", host.to_string());
        let mut tx = service.db().write().await.unwrap();
        assert!(storage::institution::delete(&mut tx, host).await.unwrap());
        let creating = {
            let (service, amal, fields) = (service.clone(), amal.clone(), fields.clone());
            tokio::spawn(async move { service.create_programme(&amal, &fields).await })
        };
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        tx.commit().await.unwrap();
        let answer = creating.await.unwrap();
        assert!(matches!(answer, Err(Error::Busy | Error::Faults(_))), "{}: {answer:?}", service.db().name());
        let answer = service.create_programme(&amal, &fields).await;
        assert!(
            matches!(answer, Err(Error::Faults(faults)) if faults.of("host") == Some(&Fault::NotOffered))
        );
    }
}
