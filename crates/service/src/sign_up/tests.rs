//! Signing up, waiting, leaving, on both databases.

mod attendance;
mod ending;
mod feed;
mod line;
mod places;
mod race;

use domain::{
    Fields,
    registration::RegistrationId,
    session::SessionId,
    sign_up::{SignUp, State},
};
use mail::{Letter, SignUpNews};

use crate::{
    Service,
    programme::sample::{actor, changed, programme_fields, session_fields, user},
    registration::tests::common::Scene,
    testbench::benches,
};

/// A published programme with a lecture for everyone on 9 March, and a workshop of so many places the day after.
struct Workshop {
    scene: Scene,
    session: SessionId,
}

fn workshop_fields(places: &str) -> Fields {
    let changes =
        [("kind", "workshop"), ("title.en", "Grafting"), ("date", "2027-03-10"), ("places", places)];
    changed(&session_fields().with("attendance", "sign-up"), &changes).with("places", places)
}

/// One per kind of database; `acceptance` is the programme's.
async fn workshops(seats: i64, acceptance: &str, places: i64) -> Vec<Workshop> {
    let mut all = Vec::new();
    for bench in benches().await {
        let service = &bench.service;
        service.seed().await.unwrap();
        let seats = seats.to_string();
        let fields = changed(&programme_fields(), &[("capacity", &seats), ("acceptance", acceptance)]);
        let user = user(service, "organiser").await;
        let slug = service.create_programme(&actor(service, &user).await, &fields).await.unwrap();
        let organiser = actor(service, &user).await;
        service.add_session(&organiser, &slug, &session_fields()).await.unwrap();
        let fields = workshop_fields(&places.to_string());
        let session = service.add_session(&organiser, &slug, &fields).await.unwrap();
        service.publish_programme(&organiser, &slug).await.unwrap();
        all.push(Workshop { scene: Scene { bench, organiser, slug }, session });
    }
    all
}

impl Workshop {
    fn service(&self) -> &Service {
        self.scene.service()
    }

    fn on(&self) -> &'static str {
        self.scene.on()
    }

    /// Registers, confirms and signs up.
    async fn joined(&self, name: &str) -> RegistrationId {
        let id = self.scene.confirmed(name).await;
        self.join(id).await;
        id
    }

    async fn join(&self, id: RegistrationId) {
        self.service().sign_up(&self.scene.lasting(id).await, self.session).await.unwrap();
    }

    async fn leave(&self, id: RegistrationId) {
        self.service().leave_session(&self.scene.lasting(id).await, self.session).await.unwrap();
    }

    async fn sign_up(&self, id: RegistrationId) -> Option<SignUp> {
        let mut conn = self.service().db().read().await.unwrap();
        storage::sign_up::find(&mut conn, self.session, id).await.unwrap()
    }

    async fn state(&self, id: RegistrationId) -> Option<State> {
        self.sign_up(id).await.map(|one| one.state)
    }

    async fn taken(&self) -> i64 {
        let mut conn = self.service().db().read().await.unwrap();
        storage::seat::taken_in(&mut conn, self.session).await.unwrap()
    }

    /// News and the calendar entry's sequence of the last letter, if it is about a place.
    async fn news(&self, id: RegistrationId) -> Option<(SignUpNews, Option<i64>)> {
        match self.scene.last_letter(id).await {
            Letter::SignUp { news, entry, .. } => Some((news, entry.map(|entry| entry.sequence))),
            _ => None,
        }
    }
}
