use calendar::interval::Interval;
use chrono::{DateTime, Utc};
use domain::{Code, message::MessageKind};

use super::*;
use crate::{
    MailFilter, Refusal,
    programme::sample::{actor, user},
    testbench::{Bench, benches},
};
use domain::availability::EntryKind;

fn profile(zone: &str) -> Fields {
    Fields::default()
        .with("fields", "Cold chains\nAgro-processing")
        .with("languages", "en")
        .with("languages", "fr")
        .with("institution", "University of Nairobi")
        .with("home_zone", zone)
}

fn person(name: &str, email: &str) -> Fields {
    profile("Africa/Nairobi").with("name", name).with("email", email).with("lang", "fr")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Somebody who became an expert by themselves.
async fn expert(bench: &Bench, name: &str) -> (Actor, UserId) {
    let user = user(&bench.service, name).await;
    let own = actor(&bench.service, &user).await;
    bench.service.become_expert(&own, &profile("Africa/Nairobi")).await.unwrap();
    (own, user.id)
}

async fn free(bench: &Bench, id: UserId, from: &str, to: &str) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let mut conn = bench.service.db().read().await.unwrap();
    let span = Interval::new(at(from), at(to)).unwrap();
    let free = bench.service.availability_of(&mut conn, id, span).await.unwrap();
    free.iter().map(|i| (i.start(), i.end())).collect()
}

fn fault<T: std::fmt::Debug>(answer: Result<T>, field: &str) -> Fault {
    match answer {
        Err(Error::Faults(faults)) => faults.of(field).cloned().unwrap_or_else(|| panic!("{faults:?}")),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_organiser_adds_a_person_who_is_told_and_may_sign_in() {
    for bench in benches().await {
        let service = &bench.service;
        let organiser = actor(service, &user(service, "amal").await).await;
        let id = service.add_expert(&organiser, &person("Amina WANJIRU", "amina@example.org")).await.unwrap();
        let found = service.expert(&organiser, id).await.unwrap();
        assert_eq!((found.name.as_str(), found.lang.code(), found.active), ("Amina WANJIRU", "fr", true));
        assert!(found.may_sign_in && found.availability.is_unsaid());
        let account = service.user(&Actor::System, id).await.unwrap();
        assert_eq!((account.admin, account.zone.as_deref()), (false, Some("Africa/Nairobi")));
        let mails =
            service.mails(&Actor::System, &MailFilter { page: 1, ..MailFilter::default() }).await.unwrap();
        let mail = &mails.mails.items[0];
        assert_eq!(mail.kind, MessageKind::ExpertWelcome);
        let read = service.mail(&Actor::System, mail.id).await.unwrap();
        assert!(read.text.contains("/sign-in?back=/availability"), "{}", read.text);

        let again = service.add_expert(&organiser, &person("X", "AMINA@example.org")).await;
        assert_eq!(fault(again, "email"), Fault::Taken);
        let wrong = service.add_expert(&organiser, &Fields::default().with("home_zone", "Mars/Base")).await;
        let Err(Error::Faults(faults)) = wrong else { panic!("accepted") };
        for field in ["name", "email", "lang", "fields", "languages"] {
            assert!(faults.of(field).is_some(), "{field}");
        }
        let zone = service.add_expert(&organiser, &person("Y", "y@example.org").with("x", "")).await;
        assert!(zone.is_ok());
    }
}

#[tokio::test]
async fn a_known_user_keeps_what_they_are() {
    for bench in benches().await {
        let service = &bench.service;
        let known = user(service, "known").await;
        let id =
            service.add_expert(&Actor::System, &person("Somebody else", "known@example.org")).await.unwrap();
        assert_eq!(id, known.id);
        assert_eq!(
            service.user(&Actor::System, id).await.unwrap(),
            known,
            "name, language and zone are their own"
        );
        // Who was switched off is not let in by the back door, and gets no mail.
        let off = Fields::default().with("email", "off@example.org").with("name", "Off");
        let off = service.create_user(&Actor::System, &domain::Lang::english(), &off).await.unwrap();
        service.add_expert(&Actor::System, &person("Off", "off@example.org")).await.unwrap();
        assert!(!service.expert(&Actor::System, off).await.unwrap().may_sign_in);
        let mails =
            service.mails(&Actor::System, &MailFilter { page: 1, ..MailFilter::default() }).await.unwrap();
        assert_eq!(mails.mails.total, 1);
    }
}

#[tokio::test]
async fn experts_are_found_by_name_field_institution_and_language() {
    for bench in benches().await {
        let service = &bench.service;
        for (name, email) in [("Amina WANJIRU", "a@example.org"), ("Bola ADE", "b@example.org")] {
            service.add_expert(&Actor::System, &person(name, email)).await.unwrap();
        }
        let found = async |text: &str, lang: &str, inactive: bool| {
            let query = ExpertQuery { text: text.into(), lang: domain::Lang::parse(lang).ok(), inactive };
            let page = service.experts(&Actor::System, &query, 1).await.unwrap();
            page.items.into_iter().map(|expert| expert.name).collect::<Vec<_>>()
        };
        let both = ["Amina WANJIRU", "Bola ADE"];
        assert_eq!(found("", "", false).await, both);
        assert_eq!(found("cold NAIROBI", "", false).await, both);
        assert_eq!(found("ade chains", "fr", false).await, ["Bola ADE"]);
        assert_eq!(found("", "zh", false).await, Vec::<String>::new());
        assert_eq!(found("100%", "", false).await, Vec::<String>::new());
        let query = ExpertQuery { text: "amina".into(), ..ExpertQuery::default() };
        let id = service.experts(&Actor::System, &query, 1).await.unwrap().items[0].user;
        service.set_expert_active(&Actor::System, id, false).await.unwrap();
        assert_eq!(found("", "", false).await, ["Bola ADE"]);
        assert_eq!(found("", "", true).await, both);
        service.set_expert_active(&Actor::System, id, true).await.unwrap();
        assert_eq!(found("", "", false).await, both);

        // A new name is found, the old one is not.
        let own = actor(service, &service.user(&Actor::System, id).await.unwrap()).await;
        let renamed = Fields::default().with("name", "Zawadi").with("lang", "en");
        service.edit_profile(&own, &renamed).await.unwrap();
        assert_eq!(found("zawadi", "", false).await, ["Zawadi"]);
        assert_eq!(found("amina", "", false).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn hours_follow_the_expert_through_zones_and_absences() {
    for bench in benches().await {
        let service = &bench.service;
        let (own, id) = expert(&bench, "amina").await;
        assert_eq!(free(&bench, id, "2027-03-01T00:00:00Z", "2027-03-08T00:00:00Z").await, []);
        let hours =
            Fields::default().with("hours.mon", "9-12, 14-17").with("same", "yes").with("revision", "0");
        service.set_hours(&own, &hours).await.unwrap();
        let add = async |what: EntryKind, pairs: &[(&str, &str)]| {
            let fields = pairs.iter().fold(Fields::default(), |f, (name, value)| f.with(*name, *value));
            service.add_availability(&own, what, &fields).await
        };
        let travel =
            [("travel_first", "2027-03-02"), ("travel_last", "2027-03-02"), ("travel_zone", "Pacific/Apia")];
        add(EntryKind::Travel, &travel).await.unwrap();
        add(EntryKind::Absence, &[("absence_first", "2027-03-03")]).await.unwrap();
        add(EntryKind::Day, &[("day_date", "2027-03-04"), ("day_hours", "22-2")]).await.unwrap();
        let found = free(&bench, id, "2027-03-01T00:00:00Z", "2027-03-06T00:00:00Z").await;
        let wanted = [
            ("2027-03-01T06:00:00Z", "2027-03-01T09:00:00Z"), // Monday in Nairobi
            ("2027-03-01T11:00:00Z", "2027-03-01T14:00:00Z"),
            ("2027-03-01T20:00:00Z", "2027-03-01T23:00:00Z"), // Tuesday in Apia
            ("2027-03-02T01:00:00Z", "2027-03-02T04:00:00Z"),
            ("2027-03-04T19:00:00Z", "2027-03-04T23:00:00Z"), // Thursday night
            ("2027-03-05T06:00:00Z", "2027-03-05T09:00:00Z"), // Friday
            ("2027-03-05T11:00:00Z", "2027-03-05T14:00:00Z"),
        ];
        assert_eq!(found, wanted.map(|(from, to)| (at(from), at(to))));
        let present = service.own_expert(&own).await.unwrap().unwrap();
        assert_eq!(present.revision, 4);
        let gone = present.availability.find(
            EntryKind::Absence,
            "2027-03-03".parse().unwrap(),
            "2027-03-03".parse().unwrap(),
        );
        for _ in 0..2 {
            service.remove_availability(&own, gone.clone().unwrap()).await.unwrap();
        }
        assert_eq!(service.own_expert(&own).await.unwrap().unwrap().revision, 5, "gone once");
        assert_eq!(free(&bench, id, "2027-03-03T00:00:00Z", "2027-03-04T00:00:00Z").await.len(), 2);

        let outlook = service.outlook(&present, 4).await.unwrap();
        assert_eq!((outlook.days.len(), outlook.today), (28, "2027-01-15".parse().unwrap()));
        let mut conn = service.db().read().await.unwrap();
        let lines = storage::audit::list(&mut conn, None, 20, 0).await.unwrap();
        assert_eq!(lines.iter().filter(|line| line.action == "availability-changed").count(), 5);
        assert!(
            lines
                .iter()
                .any(|l| l.changes.iter().any(|c| c.name == "hours" && c.after.starts_with("Mon 09:00")))
        );
    }
}

#[tokio::test]
async fn bad_input_names_its_field_and_changes_nothing() {
    for bench in benches().await {
        let service = &bench.service;
        let (own, _) = expert(&bench, "amina").await;
        let hours =
            |text: &str, revision: &str| Fields::default().with("hours.tue", text).with("revision", revision);
        assert_eq!(fault(service.set_hours(&own, &hours("9-99", "0")).await, "hours.tue"), Fault::NotHours);
        service.set_hours(&own, &hours("9-17", "0")).await.unwrap();
        assert_eq!(fault(service.set_hours(&own, &hours("8-16", "0")).await, "revision"), Fault::Changed);
        let travel = Fields::default().with("travel_first", "2027-03-02").with("travel_zone", "Mars/Base");
        let answer = service.add_availability(&own, EntryKind::Travel, &travel).await;
        assert_eq!(fault(answer, "travel_zone"), Fault::NotAZone);
        for what in EntryKind::ALL {
            let answer = service.add_availability(&own, *what, &Fields::default()).await;
            assert!(matches!(answer, Err(Error::Faults(_))), "{what:?}");
        }
        let edit = profile("Pacific/Apia").with("revision", "0");
        assert_eq!(
            fault(service.edit_expert(&own, own_id(&own).unwrap(), &edit).await, "revision"),
            Fault::Changed
        );
        let present = service.own_expert(&own).await.unwrap().unwrap();
        assert_eq!((present.revision, present.profile.home_zone.as_str()), (1, "Africa/Nairobi"));
        let twice = service.become_expert(&own, &profile("Africa/Nairobi")).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::Step))), "{twice:?}");
    }
}

#[tokio::test]
async fn what_was_over_long_ago_is_forgotten() {
    for bench in benches().await {
        let service = &bench.service;
        let (own, _) = expert(&bench, "amina").await;
        for day in ["2026-11-15", "2026-11-17"] {
            let fields = Fields::default().with("absence_first", day);
            service.add_availability(&own, EntryKind::Absence, &fields).await.unwrap();
        }
        let present = service.own_expert(&own).await.unwrap().unwrap();
        assert_eq!(present.availability.absences.len(), 1, "60 days before 15 January is 16 November");
    }
}

#[tokio::test]
async fn only_the_expert_changes_their_availability() {
    for bench in benches().await {
        let service = &bench.service;
        let (_, id) = expert(&bench, "amina").await;
        let stranger = actor(service, &user(service, "other").await).await;
        for (who, wanted) in [(&Actor::Visitor, "NotSignedIn"), (&stranger, "NotFound")] {
            let absence = Fields::default().with("absence_first", "2027-03-01");
            let answers = [
                service.set_hours(who, &Fields::default().with("revision", "0")).await,
                service.add_availability(who, EntryKind::Absence, &absence).await,
            ];
            for answer in answers {
                assert_eq!(format!("{:?}", answer.unwrap_err()), wanted);
            }
        }
        for answer in [
            service.expert(&Actor::Visitor, id).await.map(drop),
            service.experts(&Actor::Visitor, &ExpertQuery::default(), 1).await.map(drop),
            service.add_expert(&Actor::Visitor, &person("X", "x@example.org")).await.map(drop),
            service.edit_expert(&Actor::Visitor, id, &profile("Africa/Nairobi")).await,
            service.set_expert_active(&Actor::Visitor, id, false).await,
            service.become_expert(&Actor::Visitor, &profile("Africa/Nairobi")).await,
        ] {
            assert!(matches!(answer, Err(Error::NotSignedIn)), "{answer:?}");
        }
    }
}

/// Two tabs save at once: one is told, nothing is overwritten.
#[tokio::test]
async fn of_two_savings_at_once_one_is_told() {
    for bench in benches().await {
        let (own, id) = expert(&bench, "amina").await;
        let mut saving = tokio::task::JoinSet::new();
        for hours in ["9-12", "14-17"] {
            let (service, own) = (bench.service.clone(), own.clone());
            let fields = Fields::default().with("hours.mon", hours).with("revision", "0");
            saving.spawn(async move { service.set_hours(&own, &fields).await });
        }
        let answers = saving.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        assert_eq!(free(&bench, id, "2027-03-01T00:00:00Z", "2027-03-02T00:00:00Z").await.len(), 1);
    }
}

#[tokio::test]
async fn whoever_has_not_confirmed_for_90_days_is_asked_once() {
    for bench in benches().await {
        let service = &bench.service;
        let (own, id) = expert(&bench, "amina").await;
        let (_, off) = expert(&bench, "off").await;
        service.set_expert_active(&Actor::System, off, false).await.unwrap();
        let reminders = async || {
            let filter = MailFilter { page: 1, ..MailFilter::default() };
            let mails = service.mails(&Actor::System, &filter).await.unwrap().mails.items;
            mails.iter().filter(|mail| mail.kind == MessageKind::AvailabilityReminder).count()
        };
        bench.clock.advance(chrono::TimeDelta::days(60));
        service.confirm_availability(&own).await.unwrap();
        let confirmed = service.own_expert(&own).await.unwrap().unwrap();
        assert_eq!(
            (confirmed.confirmed_at, confirmed.revision),
            (Some(service.now()), 0),
            "no other form is too old by it"
        );
        for (days, asked, all) in [(60, 0, 0), (31, 1, 1), (0, 0, 1), (80, 0, 1), (10, 1, 2)] {
            bench.clock.advance(chrono::TimeDelta::days(days));
            assert_eq!(service.remind_experts(service.now()).await.unwrap(), asked, "{days}");
            assert_eq!(reminders().await, all, "{days}");
        }
        // Any change says that they looked after it.
        let absence = Fields::default().with("absence_first", "2028-03-01");
        service.add_availability(&own, EntryKind::Absence, &absence).await.unwrap();
        assert_eq!(service.expert(&own, id).await.unwrap().confirmed_at, Some(service.now()));
        let mails =
            service.mails(&Actor::System, &MailFilter { page: 1, ..MailFilter::default() }).await.unwrap();
        let read = service.mail(&Actor::System, mails.mails.items[0].id).await.unwrap();
        assert!(read.text.contains("/sign-in?back=/availability"), "{}", read.text);
    }
}

#[tokio::test]
async fn an_assistant_keeps_the_availability_and_nothing_else_until_the_link_ends() {
    for bench in benches().await {
        let service = &bench.service;
        let (own, id) = expert(&bench, "amina").await;
        let to = Fields::default().with("assistant_name", "Otieno").with("assistant_email", "o@example.org");
        let token = service.make_assistant_link(&own, &to).await.unwrap();
        let (assistant, found) = service.expert_by_link(&token).await.unwrap();
        assert_eq!((&assistant, found.user), (&Actor::Assistant(id), id));
        let absence = Fields::default().with("absence_first", "2027-03-01");
        service.add_availability(&assistant, EntryKind::Absence, &absence).await.unwrap();
        assert_eq!(service.own_expert(&own).await.unwrap().unwrap().availability.absences.len(), 1);
        let mut conn = service.db().read().await.unwrap();
        let line = storage::audit::list(&mut conn, None, 1, 0).await.unwrap().remove(0);
        drop(conn);
        assert_eq!((line.user, line.who.as_str()), (None, found.name.as_str()));
        assert!(line.changes.iter().any(|change| change.name == "assistant"), "{line:?}");

        // Profile, answers and links stay the expert's own.
        let profile = profile("Pacific/Apia").with("revision", "1");
        assert!(service.edit_expert(&assistant, id, &profile).await.is_err());
        assert!(service.make_assistant_link(&assistant, &to).await.is_err());
        assert!(service.end_assistant_link(&assistant).await.is_err());
        assert!(service.experts(&assistant, &ExpertQuery::default(), 1).await.is_err());
        let (_, other) = expert(&bench, "other").await;
        assert!(service.expert(&assistant, other).await.is_err());

        let mails =
            service.mails(&Actor::System, &MailFilter { page: 1, ..MailFilter::default() }).await.unwrap();
        let mails = mails.mails.items;
        let mail = mails.iter().find(|mail| mail.kind == MessageKind::AssistantLink).unwrap();
        let mail = service.mail(&Actor::System, mail.id).await.unwrap();
        assert!(mail.text.contains(&format!("/availability/by-link/{token}")), "{}", mail.text);
        let new = service.make_assistant_link(&own, &Fields::default()).await.unwrap();
        assert!(matches!(service.expert_by_link(&token).await, Err(Error::BadLink)));
        service.end_assistant_link(&own).await.unwrap();
        assert!(matches!(service.expert_by_link(&new).await, Err(Error::BadLink)));
    }
}
