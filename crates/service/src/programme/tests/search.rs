//! Finding programmes.

use domain::{Code, Fields, country::CountryCode, permission::Actor};

use super::super::sample::{actor, changed, programme_fields, published, session_fields, site, user};
use crate::{Error, Filter, Phase, Service, testbench::benches};

async fn found(service: &Service, filter: Filter) -> Vec<String> {
    let found = service.programmes(&filter).await.unwrap();
    assert_eq!(found.total, i64::try_from(found.items.len()).unwrap());
    found.items.into_iter().map(|card| card.programme.slug).collect()
}

/// The next version.
async fn publish(service: &Service, actor: &Actor, slug: &str) {
    let seen = service.changes(actor, slug).await.unwrap().seen;
    service.publish_version(actor, slug, &Fields::default().with("seen", seen)).await.unwrap();
}

fn words(text: &str) -> Filter {
    Filter { query: text.to_owned(), ..Filter::default() }
}

#[tokio::test]
async fn each_word_is_looked_for_in_everything_that_names_a_programme() {
    for bench in benches().await {
        let service = &bench.service;
        service.seed().await.unwrap();
        let host = Fields::default().with("name", "Académie de Dakar").with("country", "SN");
        let host = service.create_institution(&Actor::System, &host).await.unwrap();
        let fields = programme_fields()
            .with("host", host.to_string())
            .with("agreement", "MOU 12/2026")
            .with("description.en", "Seeds and soils")
            .with("description.ar", "البذور والتربة");
        let (amal, slug) = published(service, &fields).await;
        let leg = Fields::default()
            .with("city", "São Tomé")
            .with("country", "ST")
            .with("zone", "Africa/Sao_Tome")
            .with("starts_on", "2027-03-08")
            .with("ends_on", "2027-03-09");
        let leg_id = service.add_leg(&amal, &slug, &leg).await.unwrap();
        let place = site(service, "Kathmandu", "Asia/Kathmandu").await;
        let visit = changed(&session_fields(), &[]).with("site", place.to_string());
        service.add_session(&amal, &slug, &visit).await.unwrap();
        publish(service, &amal, &slug).await;
        for text in ["SOILS", "البذور", "parcs beijing", "académie", "kathmandu 12/2026 SÃO"] {
            assert_eq!(found(service, words(text)).await, [slug.as_str()], "{text}");
        }
        for text in ["soils boats", "a b c d agro parks", "_", "beijing parcs \\"] {
            assert!(found(service, words(text)).await.is_empty(), "{text}");
        }
        // Nothing of the working copy is found but by its organisers, and then by its new words alone.
        service.edit_leg(&amal, &slug, leg_id, &changed(&leg, &[("city", "Praia")])).await.unwrap();
        let own = async |text: &str| service.own_programmes(&amal, text, 1).await.unwrap().total;
        assert_eq!((own("praia soils").await, own("tomé").await, own("boats").await), (1, 0, 0));
        assert_eq!(own("kathmandu académie").await, 1);
        assert!(found(service, words("praia")).await.is_empty());
        publish(service, &amal, &slug).await;
        assert!(found(service, words("tomé")).await.is_empty());
        assert_eq!(found(service, words("praia")).await, [slug.as_str()]);
        let stranger = service.own_programmes(&Actor::Visitor, "praia", 1).await;
        assert!(matches!(stranger, Err(Error::NotSignedIn)));
    }
}

#[tokio::test]
async fn by_country_phase_and_open_places() {
    for bench in benches().await {
        let service = &bench.service;
        service.seed().await.unwrap();
        let (amal, open) = published(service, &changed(&programme_fields(), &[("capacity", "1")])).await;
        let over = changed(
            &programme_fields(),
            &[
                ("title.en", "Long ago"),
                ("starts_on", "2026-11-02"),
                ("ends_on", "2026-11-06"),
                ("opens_date", "2026-01-01"),
                ("closes_date", "2026-02-01"),
            ],
        );
        let nobody = user(service, "ines").await;
        let over = service.create_programme(&actor(service, &nobody).await, &over).await.unwrap();
        let ines = actor(service, &nobody).await;
        let session = changed(&session_fields(), &[("date", "2026-11-03")]);
        service.add_session(&ines, &over, &session).await.unwrap();
        service.publish_programme(&ines, &over).await.unwrap();
        let later = changed(
            &programme_fields(),
            &[("title.en", "Later"), ("opens_date", "2027-02-01"), ("starts_on", "2027-03-09")],
        );
        let (_, later) = published(service, &later).await;
        let leg = Fields::default()
            .with("city", "Apia")
            .with("country", "WS")
            .with("zone", "Pacific/Apia")
            .with("starts_on", "2027-03-08")
            .with("ends_on", "2027-03-09");
        service.add_leg(&amal, &open, &leg).await.unwrap();
        publish(service, &amal, &open).await;
        let cancelled = changed(&programme_fields(), &[("title.en", "Not at all")]);
        let (nuri, cancelled) = published(service, &cancelled).await;
        service.cancel_programme(&nuri, &cancelled).await.unwrap();

        let all = found(service, Filter::default()).await;
        assert_eq!(all[..2], [open.clone(), later.clone()]);
        assert_eq!(all.len(), 4);
        let phase = |phase| Filter { phase: Some(phase), ..Filter::default() };
        assert_eq!(found(service, phase(Phase::Upcoming)).await, [open.clone(), later]);
        assert_eq!(found(service, phase(Phase::Past)).await, [cancelled, over]);

        let samoa = CountryCode::parse("WS").unwrap();
        let of = |country: &CountryCode| Filter { country: Some(country.clone()), ..Filter::default() };
        assert_eq!(found(service, of(&samoa)).await, [open.as_str()]);
        assert!(found(service, of(&CountryCode::parse("FJ").unwrap())).await.is_empty());
        let lang = domain::Lang::english();
        let countries = service.countries_of_programmes(&lang).await.unwrap();
        assert_eq!(countries, [(samoa, "Samoa".to_owned())]);

        let places = Filter { open: true, ..Filter::default() };
        assert_eq!(found(service, places.clone()).await, [open.as_str()]);
        let mut tx = service.db().write().await.unwrap();
        let programme = storage::programme::find_by_slug(&mut tx, &open).await.unwrap().unwrap();
        assert!(storage::seat::take(&mut tx, programme.id).await.unwrap());
        tx.commit().await.unwrap();
        assert!(found(service, places).await.is_empty(), "the one seat is taken");
        assert_eq!(Phase::from_code("soon"), None);
    }
}
