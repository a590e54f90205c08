use axum::http::StatusCode;
use domain::{Fields, permission::Actor, registration::RegistrationId};
use service::{RegistrationQuery, Service};

use crate::{
    page::{programme::sample, register::tests::typed},
    trial::{Answer, Site},
};

/// One seat, taken; two who wait; all known by their family names.
struct Scene {
    site: Site,
    slug: String,
    cookie: String,
    people: Vec<(String, RegistrationId)>,
}

impl Scene {
    async fn open(acceptance: &str) -> Self {
        let site = Site::open().await;
        let service = site.app.service.clone();
        service.seed().await.unwrap();
        let slug = programme(&service, acceptance).await;
        let cookie = sample::administrator(&site).await;
        let mut scene = Self { site, slug, cookie, people: Vec::new() };
        for name in ["FIRST", "SECOND", "THIRD"] {
            scene.comes(name).await;
        }
        scene
    }

    async fn comes(&mut self, name: &str) {
        let (key, email) = (uuid::Uuid::new_v4().to_string(), format!("{name}@example.org"));
        let fields: Vec<(&str, &str)> = typed(&key)
            .into_iter()
            .map(|(field, value)| match field {
                "family_name" => (field, name),
                "given_names" => (field, "Sina"),
                "email" => (field, email.as_str()),
                _ => (field, value),
            })
            .collect();
        let form = format!("/programmes/{}/register", self.slug);
        let sent = self.site.post(&form, &[("cookie", "zone=Pacific/Apia")], &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let service = &self.site.app.service;
        let query = RegistrationQuery { text: name.to_lowercase(), ..RegistrationQuery::default() };
        let found = service.registrations(&Actor::System, &self.slug, &query, 1).await.unwrap();
        let id = found.rows.items[0].id;
        service.confirm(&service.personal_token(id).await.unwrap()).await.unwrap();
        self.site.clock.advance(chrono::TimeDelta::minutes(1));
        self.people.push((name.to_owned(), id));
    }

    fn id(&self, name: &str) -> RegistrationId {
        self.people.iter().find(|(known, _)| known == name).unwrap().1
    }

    /// The personal page's address.
    async fn at(&self, name: &str) -> String {
        format!("/registrations/{}", self.site.app.service.personal_token(self.id(name)).await.unwrap())
    }

    async fn sees(&self, name: &str) -> String {
        let page = self.site.get(&self.at(name).await, &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        page.text.replace(['\u{2068}', '\u{2069}'], "")
    }

    async fn leaves(&self, name: &str) {
        let left = self.site.post(&format!("{}/withdraw", self.at(name).await), &[], &[]).await;
        assert_eq!(left.status, StatusCode::SEE_OTHER);
    }

    fn list(&self, rest: &str) -> String {
        format!("/organise/programmes/{}/registrations{rest}", self.slug)
    }

    async fn organiser_gets(&self, rest: &str) -> String {
        let page = self.site.get(&self.list(rest), &[("cookie", &self.cookie)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        page.text.replace(['\u{2068}', '\u{2069}'], "")
    }

    async fn organiser_posts(&self, rest: &str, fields: &[(&str, &str)]) -> Answer {
        self.site.post(&self.list(rest), &[("cookie", &self.cookie)], fields).await
    }
}

async fn programme(service: &Service, acceptance: &str) -> String {
    let fields = Fields::default()
        .with("kind", "study-tour")
        .with("title.en", "Small farms")
        .with("language", "en")
        .with("home_zone", "Asia/Shanghai")
        .with("starts_on", "2027-03-01")
        .with("ends_on", "2027-03-05")
        .with("opens_date", "2027-01-01")
        .with("opens_time", "09:00")
        .with("closes_date", "2027-02-20")
        .with("closes_time", "18:00")
        .with("acceptance", acceptance)
        .with("capacity", "1")
        .with("revision", "0");
    let user = Fields::default().with("email", "o@example.org").with("name", "Oumar").with("active", "yes");
    let user = service.create_user(&Actor::System, &domain::Lang::english(), &user).await.unwrap();
    let actor = Actor::User { id: user, admin: true, organises: Vec::new() };
    let slug = service.create_programme(&actor, &fields).await.unwrap();
    let session = Fields::default()
        .with("kind", "lecture")
        .with("title.en", "Soil")
        .with("date", "2027-03-02")
        .with("time", "09:00")
        .with("minutes", "60")
        .with("revision", "0");
    service.add_session(&Actor::System, &slug, &session).await.unwrap();
    service.publish_programme(&Actor::System, &slug).await.unwrap();
    slug
}

#[tokio::test]
async fn an_offer_is_shown_and_taken_by_its_button() {
    let scene = Scene::open("automatic").await;
    assert!(scene.sees("SECOND").await.contains("Your place on the waiting list: 1"));
    scene.leaves("FIRST").await;
    for _ in 0..2 {
        let page = scene.sees("SECOND").await;
        // The morning after two days in Apia, which is the evening before in Shanghai.
        for part in
            ["Take the seat", "/offer/decline", "Seat offered", "18 January 2027", "09:00", "Apia", "04:00"]
        {
            assert!(page.contains(part), "{part} is not in {page}");
        }
    }
    let at = scene.at("SECOND").await;
    let taken = scene.site.post(&format!("{at}/offer"), &[], &[]).await;
    assert_eq!((taken.status, taken.header("location")), (StatusCode::SEE_OTHER, at.as_str()));
    assert!(scene.sees("SECOND").await.contains("You are accepted"));
    let again = scene.site.post(&format!("{at}/offer"), &[], &[]).await;
    assert_eq!(again.header("location"), at, "sent twice, it is the same answer");
    let late = scene.site.post(&format!("{at}/offer/decline"), &[], &[]).await;
    let page = scene.site.get(late.header("location"), &[]).await.text;
    assert!(page.contains("This offer is over") && page.contains("You are accepted"), "{page}");
}

#[tokio::test]
async fn declining_asks_first() {
    let scene = Scene::open("organiser").await;
    scene.leaves("FIRST").await;
    let decline = format!("{}/offer/decline", scene.at("SECOND").await);
    let question = scene.site.get(&decline, &[]).await.text;
    assert!(question.contains("Yes, decline"), "{question}");
    assert!(scene.sees("SECOND").await.contains("the organiser decides on your registration"));
    scene.site.post(&decline, &[], &[]).await;
    assert!(scene.sees("SECOND").await.contains("You have withdrawn"));
    assert!(scene.sees("THIRD").await.contains("Take the seat"));
    let over = scene.site.get(&decline, &[]).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "there is nothing to decline any more");
}

#[tokio::test]
async fn who_missed_an_offer_comes_back_by_a_button() {
    let scene = Scene::open("automatic").await;
    scene.leaves("FIRST").await;
    scene.site.clock.advance(chrono::TimeDelta::days(5));
    let page = scene.sees("SECOND").await;
    assert!(page.contains("The time to answer is over") && !page.contains("Take the seat"), "{page}");
    let service = &scene.site.app.service;
    service.expire_offers(service.now()).await.unwrap();
    let page = scene.sees("SECOND").await;
    assert!(page.contains("Join the waiting list again") && !page.contains("was not confirmed"), "{page}");
    scene.site.post(&scene.at("SECOND").await, &[], &[]).await;
    assert!(scene.sees("SECOND").await.contains("Your place on the waiting list: 1"));
    assert!(scene.sees("THIRD").await.contains("Take the seat"));
}

#[tokio::test]
async fn an_organiser_sees_the_line_and_passes_over_with_a_reason() {
    let scene = Scene::open("automatic").await;
    let list = scene.organiser_gets("").await;
    for part in ["Place 1 in line", "Place 2 in line", "Keep together"] {
        assert!(list.contains(part), "{part} is not in {list}");
    }
    let one = format!("/{}", scene.id("SECOND"));
    let detail = scene.organiser_gets(&one).await;
    assert!(detail.contains("Next in line") && detail.contains(&format!("{one}/pass-over")), "{detail}");
    assert!(!detail.contains("Offer a seat"), "none is free");
    let nothing = scene.organiser_posts(&format!("{one}/pass-over"), &[("reason", " ")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("href=\"#field-reason\""), "{}", nothing.text);
    let passed = scene.organiser_posts(&format!("{one}/pass-over"), &[("reason", "No <visa>")]).await;
    assert_eq!(passed.header("location"), scene.list(&format!("{one}?done=skipped")), "{}", passed.text);
    assert!(scene.organiser_gets(&one).await.contains("Passed over for the next seat"));

    scene.leaves("FIRST").await;
    assert!(scene.organiser_gets("").await.contains("Offered until"));
    let third = format!("/{}", scene.id("THIRD"));
    assert!(scene.organiser_gets(&third).await.contains("Take the offer back"));
    assert!(scene.organiser_gets(&format!("{third}/offer/withdraw")).await.contains("waits again"));
    scene.organiser_posts(&format!("{third}/offer/withdraw"), &[]).await;
    assert!(scene.sees("SECOND").await.contains("Take the seat"));
    assert!(scene.sees("THIRD").await.contains("Your place on the waiting list: 1"));
}

#[tokio::test]
async fn a_party_is_made_on_the_list_and_parted_on_the_page_of_one() {
    let scene = Scene::open("automatic").await;
    let (second, third) = (scene.id("SECOND").to_string(), scene.id("THIRD").to_string());
    let alone = scene.organiser_posts("", &[("do", "party"), ("registration", &second)]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.text.contains("at least two registrations"), "{}", alone.text);
    let both = [("do", "party"), ("registration", second.as_str()), ("registration", third.as_str())];
    let made = scene.organiser_posts("?sort=state", &both).await;
    assert_eq!(made.header("location"), scene.list("?sort=state&done=gathered"), "{}", made.text);
    let list = scene.organiser_gets("?sort=state&done=gathered").await;
    assert!(list.contains("They stay together") && list.contains("Together with Sina THIRD"), "{list}");

    scene.leaves("FIRST").await;
    assert!(
        scene.sees("SECOND").await.contains("Your place on the waiting list: 1"),
        "one seat is none for two"
    );
    let detail = scene.organiser_gets(&format!("/{second}")).await;
    assert!(detail.contains("Offer a seat") && detail.contains("Sina THIRD"), "{detail}");
    let parted = scene.organiser_posts(&format!("/{second}/part"), &[]).await;
    assert_eq!(parted.status, StatusCode::SEE_OTHER);
    assert!(scene.sees("SECOND").await.contains("Take the seat"));
}

#[tokio::test]
async fn what_cannot_be_done_any_more_is_said() {
    let scene = Scene::open("automatic").await;
    let first = format!("/{}", scene.id("FIRST"));
    for rest in ["/offer", "/offer/withdraw"] {
        let refused = scene.organiser_posts(&format!("{first}{rest}"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{rest}");
    }
    let full = scene.organiser_posts(&format!("/{}/offer", scene.id("SECOND")), &[]).await;
    assert!(
        full.status == StatusCode::CONFLICT && full.text.contains("All seats are taken"),
        "{}",
        full.text
    );
}
