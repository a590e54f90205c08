use domain::{
    Fault,
    attendance::{Attendance, Delegation},
    country::CountryCode,
    itinerary::Change,
};
use mail::Letter;

use super::workshops;
use crate::{
    Error,
    programme::sample::{changed, session_fields},
    registration::tests::common::{form, viewer},
};

fn for_delegations() -> domain::Fields {
    changed(&session_fields(), &[("title.en", "Round table"), ("date", "2027-03-11")])
        .with("attendance", "delegations")
}

#[tokio::test]
async fn a_session_for_a_delegation_is_in_its_peoples_itinerary_alone() {
    for workshop in workshops(20, "automatic", 5).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        scene.confirmed("sina").await;
        let nepal = changed(&form("rai"), &[("citizenship", "NP"), ("institution", "Ministry of Trade")]);
        service.register(viewer(), &scene.slug, &nepal).await.unwrap();
        let id = scene.of("rai").await.id;
        service.confirm(&scene.token(id).await).await.unwrap();

        let offered = service.delegations(&scene.organiser, &scene.slug).await.unwrap();
        let countries: Vec<(&str, i64)> =
            offered.countries.iter().map(|(code, n)| (code.as_str(), *n)).collect();
        assert_eq!(countries, [("NP", 1), ("WS", 1)], "{}", workshop.on());
        assert_eq!(
            offered.institutions,
            [("Ministry of Commerce".to_owned(), 1), ("Ministry of Trade".to_owned(), 1)]
        );

        let fields = for_delegations().with("delegation", "country:NP");
        service.add_session(&scene.organiser, &scene.slug, &fields).await.unwrap();
        let unknown = for_delegations().with("other_country", "QQ");
        let Err(Error::Faults(faults)) = service.add_session(&scene.organiser, &scene.slug, &unknown).await
        else {
            unreachable!()
        };
        assert_eq!(faults.of("other_country"), Some(&Fault::NotOffered));
        let plan = service.plan(&scene.organiser, &scene.slug).await.unwrap();
        let those = Attendance::Delegations(vec![Delegation::Country(CountryCode::parse("NP").unwrap())]);
        assert_eq!(plan.view.sessions[2].session.attendance, those, "{}", workshop.on());
    }
}

#[tokio::test]
async fn whoever_changes_country_is_told_what_changes_with_it() {
    for workshop in workshops(20, "automatic", 5).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let fields = for_delegations().with("delegation", "country:NP");
        service.add_session(&scene.organiser, &scene.slug, &fields).await.unwrap();
        let seen = service.changes(&scene.organiser, &scene.slug).await.unwrap().seen;
        let seen = domain::Fields::default().with("seen", seen);
        service.publish_version(&scene.organiser, &scene.slug, &seen).await.unwrap();
        let id = scene.confirmed("sina").await;
        let token = scene.lasting(id).await;
        let edit = |country: &str, revision: &str| {
            changed(&form("sina"), &[("citizenship", country)]).with("revision", revision.to_owned())
        };
        service.edit_own(&token, &edit("WS", "0")).await.unwrap();
        assert_eq!(scene.get(id).await.calendar_sequence, Some(0), "{}: nothing changed", workshop.on());
        service.edit_own(&token, &edit("NP", "1")).await.unwrap();
        let Letter::Changed { changes, entry, .. } = scene.last_letter(id).await else { unreachable!() };
        assert!(matches!(changes[..], [Change::Added(_)]), "{}: {changes:?}", workshop.on());
        assert_eq!(entry.sequence, 1);
        assert_eq!(scene.get(id).await.told.unwrap().items.len(), 2);
    }
}
