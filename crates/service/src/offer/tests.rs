//! From the freed seat to the answer, on both databases.

mod answer;
mod freed;
mod organiser;
mod party;
mod race;

use chrono::{DateTime, Utc};
use domain::{
    message::MessageKind,
    offer::OfferState,
    registration::{RegistrationId, State},
};

use crate::registration::tests::common::Scene;

impl Scene {
    /// So many have registered and confirmed, an hour after each other.
    async fn line(&self, names: &[&str]) -> Vec<RegistrationId> {
        let mut ids = Vec::new();
        for name in names {
            ids.push(self.confirmed(name).await);
            self.bench.clock.advance(chrono::TimeDelta::minutes(1));
        }
        ids
    }

    async fn leaves(&self, id: RegistrationId) {
        self.service().withdraw(&self.lasting(id).await).await.unwrap();
    }

    async fn answers(&self, id: RegistrationId, answer: crate::Answer) -> crate::Result<RegistrationId> {
        self.service().answer_offer(&self.lasting(id).await, answer).await
    }

    async fn states(&self, ids: &[RegistrationId]) -> Vec<State> {
        let mut states = Vec::new();
        for id in ids {
            states.push(self.state(*id).await);
        }
        states
    }

    /// What became of the last offer, and until when it stood.
    async fn offer(&self, id: RegistrationId) -> (OfferState, DateTime<Utc>) {
        let mut conn = self.service().db().read().await.unwrap();
        let offer = storage::offer::latest(&mut conn, id).await.unwrap().unwrap();
        (offer.state, offer.expires_at)
    }

    async fn last_kind(&self, id: RegistrationId) -> MessageKind {
        self.kinds(id).await.pop().unwrap()
    }

    async fn actions(&self) -> Vec<String> {
        let mut conn = self.service().db().read().await.unwrap();
        let log = storage::audit::list(&mut conn, None, 100, 0).await.unwrap();
        log.into_iter().map(|record| record.action).collect()
    }
}
