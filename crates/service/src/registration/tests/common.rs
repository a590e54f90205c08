//! A published programme and the people who come to it.

use domain::{
    Fields, Lang,
    message::{Message, MessageKind},
    permission::Actor,
    person::PersonDetails,
    registration::{Registration, RegistrationId, State},
    text,
};
use mail::{Entry, Letter};
use storage::seat::Breach;
use uuid::Uuid;

use crate::{
    Link, Purpose, RegistrationQuery, Service, Viewer,
    programme::sample::{changed, programme_fields, published},
    testbench::{Bench, benches},
};

/// A service with one published programme of so many seats.
pub struct Scene {
    pub bench: Bench,
    pub organiser: Actor,
    pub slug: String,
}

/// One scene per kind of database; `acceptance` is the code of a `domain::programme::Acceptance`.
pub async fn scenes(capacity: i64, acceptance: &str) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for bench in benches().await {
        bench.service.seed().await.unwrap();
        let capacity = capacity.to_string();
        let fields = changed(&programme_fields(), &[("capacity", &capacity), ("acceptance", acceptance)]);
        let (organiser, slug) = published(&bench.service, &fields).await;
        scenes.push(Scene { bench, organiser, slug });
    }
    scenes
}

pub fn viewer() -> Viewer {
    Viewer { lang: Lang::english(), zone: Some(chrono_tz::Tz::Pacific__Apia) }
}

/// The form as this person fills it in, with a key of its own.
pub fn form(name: &str) -> Fields {
    Fields::default()
        .with("family_name", name.to_uppercase())
        .with("given_names", "Sina")
        .with("email", format!("{name}@example.org"))
        .with("citizenship", "WS")
        .with("residence", "WS")
        .with("institution", "Ministry of Commerce")
        .with("post", "Officer")
        .with("language", "en")
        .with("motivation", "To learn")
        .with("consent", "yes")
        .with("key", Uuid::new_v4().to_string())
}

impl Scene {
    pub fn service(&self) -> &Service {
        &self.bench.service
    }

    pub fn on(&self) -> &'static str {
        self.bench.service.db().name()
    }

    /// Registers this person and gives the registration.
    pub async fn registered(&self, name: &str) -> RegistrationId {
        self.service().register(viewer(), &self.slug, &form(name)).await.unwrap();
        self.of(name).await.id
    }

    /// Registers and confirms.
    pub async fn confirmed(&self, name: &str) -> RegistrationId {
        let id = self.registered(name).await;
        self.service().confirm(&self.token(id).await).await.unwrap();
        id
    }

    /// The person's latest registration.
    pub async fn of(&self, name: &str) -> Registration {
        self.get(self.latest_in(&self.slug, name).await).await
    }

    /// The person's latest registration in another programme.
    pub async fn latest_in(&self, slug: &str, name: &str) -> RegistrationId {
        let mut conn = self.service().db().read().await.unwrap();
        let programme = storage::programme::find_by_slug(&mut conn, slug).await.unwrap().unwrap();
        let key = text::key(&format!("{name}@example.org"));
        let mut found =
            storage::registration::latest_of_address(&mut conn, programme.id, &key).await.unwrap();
        found.pop().unwrap().id
    }

    pub async fn get(&self, id: RegistrationId) -> Registration {
        let mut conn = self.service().db().read().await.unwrap();
        storage::registration::find(&mut conn, id).await.unwrap().unwrap()
    }

    pub async fn person(&self, id: RegistrationId) -> PersonDetails {
        let person = self.get(id).await.person;
        let mut conn = self.service().db().read().await.unwrap();
        storage::person::find(&mut conn, person).await.unwrap().unwrap().details
    }

    pub async fn state(&self, id: RegistrationId) -> State {
        self.get(id).await.state
    }

    /// The token of the link that the registration's address is confirmed by.
    pub async fn token(&self, id: RegistrationId) -> String {
        let registration = self.get(id).await;
        Link {
            purpose: Purpose::Confirm,
            record: id.uuid(),
            generation: registration.link_generation,
            expires: Some(
                registration.hold_until.unwrap_or(self.service().now() + super::super::register::HOLD),
            ),
        }
        .seal(self.service().key())
    }

    pub async fn lasting(&self, id: RegistrationId) -> String {
        self.service().personal_token(id).await.unwrap()
    }

    /// What the registration was sent, the oldest first.
    pub async fn mails(&self, id: RegistrationId) -> Vec<Message> {
        let mut conn = self.service().db().read().await.unwrap();
        let mut mails = storage::outbox::of_registration(&mut conn, id).await.unwrap();
        mails.sort_by_key(|mail| mail.id);
        mails
    }

    pub async fn kinds(&self, id: RegistrationId) -> Vec<MessageKind> {
        self.mails(id).await.into_iter().map(|mail| mail.kind).collect()
    }

    pub async fn last_letter(&self, id: RegistrationId) -> Letter {
        serde_json::from_str(&self.mails(id).await.pop().unwrap().letter).unwrap()
    }

    /// The calendar entry that the last letter carries.
    pub async fn last_entry(&self, id: RegistrationId) -> Option<Entry> {
        match self.last_letter(id).await {
            Letter::Accepted { entry, .. } => Some(entry),
            Letter::Rejected { cancel, .. } | Letter::Withdrawn { cancel, .. } => cancel,
            _ => None,
        }
    }

    pub async fn taken(&self) -> i64 {
        self.service().programme(&Actor::System, &self.slug).await.unwrap().programme.taken
    }

    pub async fn count(&self) -> i64 {
        let all = RegistrationQuery::default();
        self.service().registrations(&Actor::System, &self.slug, &all, 1).await.unwrap().rows.total
    }

    pub async fn breaches(&self) -> Vec<Breach> {
        let mut conn = self.service().db().read().await.unwrap();
        storage::seat::check(&mut conn).await.unwrap()
    }

    /// Every rule of the stored rows holds.
    pub async fn sound(&self) {
        assert_eq!(self.breaches().await, [], "{}", self.on());
    }
}
