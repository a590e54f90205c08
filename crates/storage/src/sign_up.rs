//! Sign-ups: who has a place in a session, and who waits for one.

use chrono::{DateTime, Utc};
use domain::{
    Code,
    person::Person,
    programme::ProgrammeId,
    registration::RegistrationId,
    session::SessionId,
    sign_up::{SignUp, SignUpId, State},
};
use uuid::Uuid;

use crate::{Conn, Error, Result, person, rows::code};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    session_id: Uuid,
    registration_id: Uuid,
    state: String,
    created_at: DateTime<Utc>,
}

impl TryFrom<Row> for SignUp {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: SignUpId::new(row.id),
            session: SessionId::new(row.session_id),
            registration: RegistrationId::new(row.registration_id),
            state: code(&row.state, "sign_up.state")?,
            created_at: row.created_at,
        })
    }
}

/// # Errors
/// [`Error::Taken`] if the registration stands in the session already.
pub async fn insert(conn: &mut Conn, sign_up: &SignUp) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO sign_up (id, session_id, registration_id, state, created_at) VALUES ($1, $2, $3, $4, $5)",
        sign_up.id.uuid(),
        sign_up.session.uuid(),
        sign_up.registration.uuid(),
        sign_up.state.code(),
        sign_up.created_at
    )?;
    Ok(())
}

/// From the line to a place.
pub async fn promote(conn: &mut Conn, id: SignUpId) -> Result<()> {
    sql!(conn, execute, "UPDATE sign_up SET state = 'taken' WHERE id = $1", id.uuid())?;
    Ok(())
}

pub async fn delete(conn: &mut Conn, id: SignUpId) -> Result<()> {
    sql!(conn, execute, "DELETE FROM sign_up WHERE id = $1", id.uuid())?;
    Ok(())
}

pub async fn find(
    conn: &mut Conn,
    session: SessionId,
    registration: RegistrationId,
) -> Result<Option<SignUp>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM sign_up WHERE session_id = $1 AND registration_id = $2",
        session.uuid(),
        registration.uuid()
    )?;
    row.map(SignUp::try_from).transpose()
}

pub async fn of_registration(conn: &mut Conn, registration: RegistrationId) -> Result<Vec<SignUp>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM sign_up WHERE registration_id = $1 ORDER BY session_id",
        registration.uuid()
    )?;
    rows.into_iter().map(SignUp::try_from).collect()
}

/// The sessions in which the registration has a place.
pub async fn taken_of(conn: &mut Conn, registration: RegistrationId) -> Result<Vec<SessionId>> {
    let all = of_registration(conn, registration).await?;
    Ok(all.into_iter().filter(|one| one.state == State::Taken).map(|one| one.session).collect())
}

/// The same for everybody in a programme.
pub async fn taken_of_programme(
    conn: &mut Conn,
    programme: ProgrammeId,
) -> Result<Vec<(RegistrationId, SessionId)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid),
        "SELECT u.registration_id, u.session_id FROM sign_up u JOIN session s ON s.id = u.session_id
        WHERE s.programme_id = $1 AND u.state = 'taken' ORDER BY u.registration_id, u.session_id",
        programme.uuid()
    )?;
    Ok(rows.into_iter().map(|(who, what)| (RegistrationId::new(who), SessionId::new(what))).collect())
}

/// Who waits for a place in the session, the first in line first.
pub async fn waiting(conn: &mut Conn, session: SessionId) -> Result<Vec<SignUp>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM sign_up WHERE session_id = $1 AND state = 'waiting' ORDER BY created_at, id",
        session.uuid()
    )?;
    rows.into_iter().map(SignUp::try_from).collect()
}

/// How full a session with places of its own is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    pub session: SessionId,
    /// `None` while the working copy gives it none: nobody can sign up then.
    pub capacity: Option<i64>,
    pub taken: i64,
    pub waiting: i64,
}

/// Of every session of the programme that is for those who sign up, or was.
pub async fn places(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Places>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Option<i64>, i64, i64),
        "SELECT s.id, s.capacity, s.taken,
            (SELECT COUNT(*) FROM sign_up u WHERE u.session_id = s.id AND u.state = 'waiting')
        FROM session s
        WHERE s.programme_id = $1 AND s.deleted_at IS NULL AND (s.attendance = 'sign-up' OR s.taken > 0)",
        programme.uuid()
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, capacity, taken, waiting)| Places {
            session: SessionId::new(id),
            capacity,
            taken,
            waiting,
        })
        .collect())
}

/// A sign-up with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub sign_up: SignUp,
    pub person: Person,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    sign_up: Row,
    #[sqlx(flatten)]
    person: person::Row,
}

/// Those with a place by name, then the line in its order.
pub async fn of_session(conn: &mut Conn, session: SessionId) -> Result<Vec<Listed>> {
    let rows = sql!(
        conn,
        fetch_all as ListedRow,
        "SELECT u.*, p.id AS the_person, p.revision AS person_revision, p.email, p.family_name, p.given_names,
            p.own_script_name, p.citizenship, p.residence, p.institution, p.post, p.languages, p.dietary,
            p.access_needs
        FROM sign_up u JOIN registration r ON r.id = u.registration_id JOIN person p ON p.id = r.person_id
        WHERE u.session_id = $1
        ORDER BY CASE u.state WHEN 'taken' THEN 0 ELSE 1 END,
            CASE u.state WHEN 'taken' THEN p.name_key ELSE '' END, u.created_at, u.id",
        session.uuid()
    )?;
    rows.into_iter()
        .map(|row| Ok(Listed { sign_up: row.sign_up.try_into()?, person: row.person.try_into()? }))
        .collect()
}
