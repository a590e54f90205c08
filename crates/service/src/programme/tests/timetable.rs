//! Sessions and legs: clocks, dates, sites.

use domain::{Fault, Faults, Fields, permission::Actor};

use super::super::sample::{actor, changed, programme_fields, published, session_fields, site, user};
use crate::{Error, Service, testbench::benches};

fn faults<T>(answer: Result<T, Error>) -> Faults {
    match answer {
        Err(Error::Faults(faults)) => faults,
        _ => Faults::default(),
    }
}

/// A draft from February to November 2027 with its home in Berlin.
async fn in_berlin(service: &Service) -> (Actor, String) {
    let fields = changed(
        &programme_fields(),
        &[("home_zone", "Europe/Berlin"), ("starts_on", "2027-02-01"), ("ends_on", "2027-11-30")],
    );
    let user = user(service, "amal").await;
    let slug = service.create_programme(&actor(service, &user).await, &fields).await.unwrap();
    (actor(service, &user).await, slug)
}

#[tokio::test]
async fn a_skipped_hour_is_refused_with_its_neighbours() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = in_berlin(service).await;
        let gap = changed(&session_fields(), &[("date", "2027-03-28"), ("time", "02:30")]);
        let found = faults(service.add_session(&amal, &slug, &gap).await);
        let Some(Fault::Gap { before, after }) = found.of("time") else {
            unreachable!("no such time: {found:?}")
        };
        assert_eq!(before.to_string(), "2027-03-28 01:30:00");
        assert_eq!(after.to_string(), "2027-03-28 03:30:00");
        assert!(service.plan(&amal, &slug).await.unwrap().view.sessions.is_empty());
    }
}

#[tokio::test]
async fn of_a_repeated_hour_one_has_to_be_chosen() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = in_berlin(service).await;
        let fold = changed(&session_fields(), &[("date", "2027-10-31"), ("time", "02:30")]);
        let asked = faults(service.add_session(&amal, &slug, &fold).await);
        assert_eq!(asked.of("offset"), Some(&Fault::Fold { first_offset: 7200, second_offset: 3600 }));
        let wrong = changed(&fold, &[("offset", "0")]);
        assert!(matches!(
            faults(service.add_session(&amal, &slug, &wrong).await).of("offset"),
            Some(Fault::Fold { .. })
        ));
        let second = changed(&fold, &[("offset", "3600")]);
        service.add_session(&amal, &slug, &second).await.unwrap();
        let session = service.plan(&amal, &slug).await.unwrap().view.sessions.remove(0).session;
        assert_eq!(session.starts_at.to_rfc3339(), "2027-10-31T01:30:00+00:00");
        assert_eq!(session.chosen_offset, Some(3600));
        // An hour that is not repeated forgets the choice.
        let plain = changed(&second, &[("time", "09:00")]);
        service.edit_session(&amal, &slug, session.id, &plain).await.unwrap();
        let session = service.plan(&amal, &slug).await.unwrap().view.sessions.remove(0).session;
        assert_eq!((session.chosen_offset, session.revision), (None, 1));
        let stale = faults(service.edit_session(&amal, &slug, session.id, &plain).await);
        assert_eq!(stale.of("revision"), Some(&Fault::Changed));
    }
}

#[tokio::test]
async fn site_time_counts_at_the_site() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        let apia = site(service, "Apia", "Pacific/Apia").await.to_string();
        let fields = changed(&session_fields(), &[("site", &apia)]);
        let id = service.add_session(&amal, &slug, &fields).await.unwrap();
        let plan = service.plan(&amal, &slug).await.unwrap();
        let found = plan.view.sessions.iter().find(|s| s.session.id == id).unwrap();
        assert_eq!(found.session.starts_at.to_rfc3339(), "2027-03-08T20:00:00+00:00");
        assert_eq!(found.site.as_ref().unwrap().city, "Apia");
    }
}

#[tokio::test]
async fn a_day_outside_the_programme_is_refused() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        for day in ["2027-03-07", "2027-03-13"] {
            let fields = changed(&session_fields(), &[("date", day)]);
            let found = faults(service.add_session(&amal, &slug, &fields).await);
            assert_eq!(found.of("date"), Some(&Fault::OutsideProgramme));
        }
        let leg = Fields::default()
            .with("city", "Beijing")
            .with("zone", "Asia/Beijing")
            .with("starts_on", "2027-03-08")
            .with("ends_on", "2027-03-13");
        let found = faults(service.add_leg(&amal, &slug, &leg).await);
        assert_eq!(found.of("ends_on"), Some(&Fault::OutsideProgramme));
        assert_eq!(found.of("zone"), Some(&Fault::NotAZone));
        let leg = changed(&leg, &[("zone", "Asia/Shanghai"), ("ends_on", "2027-03-10")]);
        let nowhere = changed(&leg, &[("country", "XX")]);
        let found = faults(service.add_leg(&amal, &slug, &nowhere).await);
        assert_eq!(found.of("country"), Some(&Fault::NotOffered));
        let id = service.add_leg(&amal, &slug, &leg).await.unwrap();
        service.edit_leg(&amal, &slug, id, &changed(&leg, &[("city", "Tianjin")])).await.unwrap();
        assert_eq!(service.plan(&amal, &slug).await.unwrap().view.legs[0].city, "Tianjin");
        service.remove_leg(&amal, &slug, id).await.unwrap();
        assert!(matches!(service.remove_leg(&amal, &slug, id).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn online_sessions_follow_their_home_zone() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        let fields = changed(&programme_fields(), &[("home_zone", "Asia/Kathmandu"), ("revision", "1")]);
        service.edit_programme(&amal, &slug, &fields).await.unwrap();
        let view = service.plan(&amal, &slug).await.unwrap().view;
        let session = &view.sessions[0].session;
        assert_eq!((session.zone.as_str(), session.revision), ("Asia/Kathmandu", 1));
        assert_eq!(session.starts_at.to_rfc3339(), "2027-03-09T03:15:00+00:00");
        assert_eq!(view.programme.closes.at.to_rfc3339(), "2027-02-20T12:15:00+00:00");
    }
}
