//! For this crate's tests: a user, a programme and a session as forms send them.

use domain::{
    Fields, Id, Lang,
    permission::Actor,
    site::{SiteDraft, SiteId},
    user::User,
};
use uuid::Uuid;

use crate::Service;

/// A new user of the staff, as the request after the next sign-in sees them.
pub async fn user(service: &Service, name: &str) -> User {
    let user = User {
        id: Id::new(Uuid::now_v7()),
        email: format!("{name}@example.org"),
        name: name.to_owned(),
        admin: false,
        staff: true,
        active: true,
        has_password: false,
        lang: Lang::english(),
        zone: None,
    };
    let mut tx = service.db().write().await.unwrap();
    storage::user::insert(&mut tx, &user, service.now()).await.unwrap();
    tx.commit().await.unwrap();
    user
}

/// The user with all programmes they organise now.
pub async fn actor(service: &Service, user: &User) -> Actor {
    let mut conn = service.db().read().await.unwrap();
    let organises = storage::user::organises(&mut conn, user.id).await.unwrap();
    Actor::User { id: user.id, admin: user.admin, organises }
}

pub async fn site(service: &Service, city: &str, zone: &str) -> SiteId {
    let id = Id::new(Uuid::now_v7());
    let draft = SiteDraft {
        name: format!("Science park of {city}"),
        address: String::new(),
        city: city.to_owned(),
        country: None,
        zone: zone.to_owned(),
        hours: None,
        holidays: Vec::new(),
    };
    let mut tx = service.db().write().await.unwrap();
    storage::site::insert(&mut tx, id, &draft, service.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// 8–12 March 2027 in Beijing, 20 seats, registration from 1 January to 20 February.
pub fn programme_fields() -> Fields {
    Fields::default()
        .with("kind", "study-tour")
        .with("title.en", "Agro-parks around Beijing")
        .with("title.fr", "Parcs agricoles autour de Pékin")
        .with("language", "en")
        .with("home_zone", "Asia/Shanghai")
        .with("starts_on", "2027-03-08")
        .with("ends_on", "2027-03-12")
        .with("opens_date", "2027-01-01")
        .with("opens_time", "09:00")
        .with("closes_date", "2027-02-20")
        .with("closes_time", "18:00")
        .with("acceptance", "organiser")
        .with("capacity", "20")
        .with("revision", "0")
}

/// Online on 9 March 2027, 09:00 to 10:30.
pub fn session_fields() -> Fields {
    Fields::default()
        .with("kind", "lecture")
        .with("title.en", "Seeds and soils")
        .with("date", "2027-03-09")
        .with("time", "09:00")
        .with("minutes", "90")
        .with("revision", "0")
}

/// `fields` with these values instead of its own.
pub fn changed(fields: &Fields, changes: &[(&str, &str)]) -> Fields {
    let kept = fields.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let pairs = kept.chain(changes.iter().copied());
    Fields::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// A published programme of one session, and its organiser.
pub async fn published(service: &Service, programme: &Fields) -> (Actor, String) {
    let user = user(service, &format!("organiser-{}", Uuid::new_v4().simple())).await;
    let slug = service.create_programme(&actor(service, &user).await, programme).await.unwrap();
    let actor = actor(service, &user).await;
    service.add_session(&actor, &slug, &session_fields()).await.unwrap();
    service.publish_programme(&actor, &slug).await.unwrap();
    (actor, slug)
}
