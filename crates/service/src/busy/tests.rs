use calendar::interval::Interval;
use domain::{Fault, Fields, clash::Reason, permission::Actor, user::UserId};

use super::*;
use crate::{
    clash::tests::{asking, expert},
    programme::sample::{actor, programme_fields, published, user},
    testbench::{Bench, benches},
};

const DENTIST: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist <secret>\r\n\
    DTSTART;TZID=Asia/Kathmandu:20270309T060000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270311\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn named(name: &str) -> Fields {
    Fields::default().with("name", name)
}

async fn own(bench: &Bench, id: UserId) -> Actor {
    let user = bench.service.user(&Actor::System, id).await.unwrap();
    actor(&bench.service, &user).await
}

async fn free(bench: &Bench, id: UserId, from: &str, to: &str) -> i64 {
    let mut conn = bench.service.db().read().await.unwrap();
    let span = Interval::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
    let free = bench.service.availability_of(&mut conn, id, span).await.unwrap();
    free.iter().map(|time| time.length().num_minutes()).sum()
}

#[tokio::test]
async fn a_file_takes_its_times_away_and_nothing_of_what_they_are_about_is_kept() {
    for bench in benches().await {
        let service = &bench.service;
        let id = expert(service, "bishnu").await;
        let bishnu = own(&bench, id).await;
        // Free from 8 to 18 in Kathmandu (UTC+5:45).
        let (from, to) = ("2027-03-09T00:00:00Z", "2027-03-12T00:00:00Z");
        assert_eq!(free(&bench, id, from, to).await, 3 * 600);
        let text = DENTIST.replace("T060000", "T100000");
        let source = service.add_busy_file(&bishnu, &named("Work"), text.into_bytes()).await.unwrap();
        assert_eq!(free(&bench, id, from, to).await, 2 * (600 - 60), "two hours, and the whole of the 11th");
        let mut conn = service.db().read().await.unwrap();
        let stored = format!("{:?}", stored::of_expert(&mut conn, id).await.unwrap());
        drop(conn);
        assert!(!stored.contains("Dentist") && !stored.contains("UID"), "{stored}");
        let present = service.own_expert(&bishnu).await.unwrap().unwrap();
        let outlook = service.outlook(&present, 8).await.unwrap();
        assert_eq!(outlook.busy.iter().map(|time| time.length().num_minutes()).sum::<i64>(), 120 + 600);

        let shown = service.busy_sources(&bishnu, id).await.unwrap();
        assert_eq!((shown[0].name.as_str(), shown[0].times, shown[0].state), ("Work", 3, SourceState::Good));
        for _ in 0..2 {
            service.remove_busy_source(&bishnu, source).await.unwrap();
        }
        assert_eq!(free(&bench, id, from, to).await, 3 * 600);
    }
}

#[tokio::test]
async fn whoever_is_busy_by_their_calendar_is_not_asked_without_a_reason() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        let session = service.plan(&amal, &slug).await.unwrap().view.sessions[0].session.clone();
        let id = expert(service, "bishnu").await;
        let hours = Fields::default().with("hours.tue", "0-24").with("revision", "1");
        let bishnu = own(&bench, id).await;
        service.set_hours(&bishnu, &hours).await.unwrap();
        assert_eq!(session.starts_at.to_string(), "2027-03-09 01:00:00 UTC", "06:45 in Kathmandu");
        service.add_busy_file(&bishnu, &named("Work"), DENTIST.as_bytes().to_vec()).await.unwrap();
        let refused = service.engage_expert(&amal, &slug, session.id, &asking(id, "")).await;
        let Err(crate::Error::Clash(clashes)) = refused else { panic!("{refused:?}") };
        assert!(
            matches!(&clashes[..], [one] if matches!(one.reason, Reason::ExpertBusy { .. })),
            "{clashes:?}"
        );
        service.engage_expert(&amal, &slug, session.id, &asking(id, "She will move it")).await.unwrap();
    }
}

#[tokio::test]
async fn bad_files_and_addresses_are_told_at_their_fields() {
    for bench in benches().await {
        let service = &bench.service;
        let id = expert(service, "bishnu").await;
        let bishnu = own(&bench, id).await;
        for (bytes, expected) in [
            (Vec::new(), Fault::Empty),
            (b"<html>".to_vec(), Fault::NotACalendar),
            (vec![b'x'; 2_000_001], Fault::FileTooLarge { megabytes: 2 }),
        ] {
            let answer = service.add_busy_file(&bishnu, &named(""), bytes).await;
            let Err(crate::Error::Faults(faults)) = answer else { panic!("{answer:?}") };
            assert_eq!((faults.of("file"), faults.of("name")), (Some(&expected), Some(&Fault::Empty)));
        }
        for address in
            ["http://example.org/a.ics", "javascript:1", "webcal://", "https://a:b@example.org/", "x"]
        {
            let answer = service.add_busy_feed(&bishnu, &named("Work").with("address", address)).await;
            let Err(crate::Error::Faults(faults)) = answer else { panic!("{answer:?}") };
            assert_eq!(faults.of("address"), Some(&Fault::NotHttps), "{address}");
        }
        let stranger = actor(service, &user(service, "stranger").await).await;
        assert!(service.add_busy_file(&stranger, &named("X"), DENTIST.as_bytes().to_vec()).await.is_err());
        assert!(service.add_busy_file(&Actor::Visitor, &named("X"), Vec::new()).await.is_err());
    }
}

#[tokio::test]
async fn a_feed_that_cannot_be_read_says_why_waits_and_keeps_its_address_to_itself() {
    for bench in benches().await {
        let service = &bench.service;
        let id = expert(service, "bishnu").await;
        let bishnu = own(&bench, id).await;
        let fields = named("Work").with("address", "webcal://127.0.0.1/secret-key/basic.ics");
        let source = service.add_busy_feed(&bishnu, &fields).await.unwrap();
        let shown = service.busy_source(&bishnu, source).await.unwrap();
        assert_eq!((shown.host.as_deref(), shown.state), (Some("127.0.0.1"), SourceState::Failed("closed")));
        assert_eq!((shown.tried_at, shown.read_at), (Some(service.now()), None));
        let mut conn = service.db().read().await.unwrap();
        let stored = stored::of_expert(&mut conn, id).await.unwrap();
        drop(conn);
        assert!(!format!("{stored:?}").contains("secret-key"), "{stored:?}");
        let sealed = stored[0].address.clone().unwrap();
        assert_eq!(
            service.open_address(source, &sealed).as_deref(),
            Some("https://127.0.0.1/secret-key/basic.ics")
        );
        assert_eq!(service.open_address(uuid::Uuid::nil(), &sealed), None, "bound to its row");

        // The worker asks once the hour is over, and then later and later.
        assert_eq!(service.refresh_busy(service.now()).await.unwrap(), 0);
        for (hours, asked) in [(1, 1), (1, 0), (1, 1), (2, 0), (2, 1)] {
            bench.clock.advance(chrono::TimeDelta::hours(hours));
            assert_eq!(service.refresh_busy(service.now()).await.unwrap(), asked, "{hours}");
        }
        let other = actor(service, &user(service, "other").await).await;
        assert!(service.refresh_busy_source(&other, source).await.is_err());
        assert!(service.busy_source(&other, source).await.is_err());
    }
}
