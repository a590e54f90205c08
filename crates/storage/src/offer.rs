//! Offers of freed seats, the line they go to, and its parties.

mod line;

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    Code,
    offer::{Offer, OfferId, OfferState},
    programme::ProgrammeId,
    registration::RegistrationId,
};
use uuid::Uuid;

pub use line::{gather, idle, line, members, pass_over, proceed};

use crate::{Conn, Error, Result, rows};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    registration_id: Uuid,
    party_id: Option<Uuid>,
    state: String,
    made_at: DateTime<Utc>,
    expires_civil: NaiveDateTime,
    zone: String,
    expires_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Offer {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: OfferId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            registration: RegistrationId::new(row.registration_id),
            party: row.party_id,
            state: rows::code(&row.state, "offer.state")?,
            made_at: row.made_at,
            expires_civil: row.expires_civil,
            zone: row.zone,
            expires_at: row.expires_at,
            answered_at: row.answered_at,
        })
    }
}

/// # Errors
/// [`Error::Taken`] if the registration has an open offer already.
pub async fn insert(conn: &mut Conn, offer: &Offer, tz_version: &str) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO offer (id, programme_id, registration_id, party_id, state, made_at, expires_civil, zone,
            expires_at, answered_at, tz_version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        offer.id.uuid(),
        offer.programme.uuid(),
        offer.registration.uuid(),
        offer.party,
        offer.state.code(),
        offer.made_at,
        offer.expires_civil,
        &offer.zone,
        offer.expires_at,
        offer.answered_at,
        tz_version,
    )?;
    Ok(())
}

/// Ends the registration's open offer; `false`, and nothing changed, if it has none: an offer ends once.
pub async fn settle(
    conn: &mut Conn,
    registration: RegistrationId,
    state: OfferState,
    now: DateTime<Utc>,
) -> Result<bool> {
    let ended = sql!(
        conn,
        execute,
        "UPDATE offer SET state = $2, answered_at = $3 WHERE registration_id = $1 AND state = 'open'",
        registration.uuid(),
        state.code(),
        now
    )?;
    Ok(ended == 1)
}

/// The registration's last offer, whatever became of it.
pub async fn latest(conn: &mut Conn, registration: RegistrationId) -> Result<Option<Offer>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM offer WHERE registration_id = $1 ORDER BY id DESC LIMIT 1",
        registration.uuid()
    )?;
    row.map(Offer::try_from).transpose()
}

/// Until when the programme's open offers stand.
pub async fn open_until(
    conn: &mut Conn,
    programme: ProgrammeId,
) -> Result<Vec<(RegistrationId, DateTime<Utc>)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, DateTime<Utc>),
        "SELECT registration_id, expires_at FROM offer WHERE programme_id = $1 AND state = 'open'",
        programme.uuid()
    )?;
    Ok(rows.into_iter().map(|(id, until)| (RegistrationId::new(id), until)).collect())
}

/// Open offers of published programmes whose time is over; the longest over first, at most `limit`. Those of a
/// cancelled programme rest with it.
pub async fn overdue(
    conn: &mut Conn,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(RegistrationId, ProgrammeId)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid),
        "SELECT o.registration_id, o.programme_id FROM offer o JOIN programme p ON p.id = o.programme_id
        WHERE o.state = 'open' AND o.expires_at <= $1 AND p.status = 'published' AND p.deleted_at IS NULL
        ORDER BY o.expires_at, o.id LIMIT $2",
        now,
        limit
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, programme)| (RegistrationId::new(id), ProgrammeId::new(programme)))
        .collect())
}

/// Registrations that are offered a seat without an open offer, or have an open offer without being offered.
pub async fn astray(conn: &mut Conn) -> Result<Vec<RegistrationId>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT r.id FROM registration r
        WHERE (r.state = 'offered') <> EXISTS
            (SELECT 1 FROM offer o WHERE o.registration_id = r.id AND o.state = 'open')"
    )?;
    Ok(rows.into_iter().map(|(id,)| RegistrationId::new(id)).collect())
}
