//! A registration as it is stored.

use chrono::{DateTime, Utc};
use domain::{
    itinerary::Itinerary,
    person::{PersonDetails, PersonId},
    programme::ProgrammeId,
    registration::{Registration, RegistrationId},
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Error, Result, rows};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    programme_id: Uuid,
    person_id: Uuid,
    state: String,
    holds_seat: bool,
    hold_until: Option<DateTime<Utc>>,
    queued_at: Option<DateTime<Utc>>,
    motivation: String,
    lang: String,
    zone: Option<String>,
    idempotency_key: Uuid,
    link_generation: i64,
    pending: Option<Json<PersonDetails>>,
    calendar_sequence: Option<i64>,
    told: Option<Json<Itinerary>>,
    feed_generation: i64,
    party_id: Option<Uuid>,
    revision: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl TryFrom<Row> for Registration {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: RegistrationId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            person: PersonId::new(row.person_id),
            state: rows::code(&row.state, "registration.state")?,
            holds_seat: row.holds_seat,
            hold_until: row.hold_until,
            queued_at: row.queued_at,
            motivation: row.motivation,
            lang: rows::lang(&row.lang, "registration.lang")?,
            zone: row.zone,
            idempotency_key: row.idempotency_key,
            link_generation: row.link_generation,
            pending: row.pending.map(|Json(details)| details),
            calendar_sequence: row.calendar_sequence,
            told: row.told.map(|Json(told)| told),
            feed_generation: row.feed_generation,
            party: row.party_id,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
