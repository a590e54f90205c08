//! Sessions: the scheduled items of programmes.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    Code, Translated,
    attendance::{Attendance, Delegation},
    programme::ProgrammeId,
    session::{Place, Session, SessionId},
    site::SiteId,
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows::code};

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    programme_id: Uuid,
    kind: String,
    titles: Json<Translated>,
    notes: Json<Translated>,
    site_id: Option<Uuid>,
    address: String,
    starts_civil: NaiveDateTime,
    zone: String,
    chosen_offset: Option<i64>,
    minutes: i64,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    tz_version: String,
    attendance: String,
    delegations: Json<Vec<Delegation>>,
    capacity: Option<i64>,
    override_reason: String,
    pinned: bool,
    revision: i64,
}

impl TryFrom<Row> for Session {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let offset = row.chosen_offset.map(i32::try_from).transpose();
        let attendance = attendance(&row.attendance, row.delegations.0, row.capacity)?;
        Ok(Self {
            id: SessionId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            kind: code(&row.kind, "session.kind")?,
            titles: row.titles.0,
            notes: row.notes.0,
            place: row
                .site_id
                .map_or(Place::Online { address: row.address }, |id| Place::Site(SiteId::new(id))),
            starts_civil: row.starts_civil,
            zone: row.zone,
            chosen_offset: offset.map_err(|_| Error::Unreadable { column: "session.chosen_offset" })?,
            minutes: row.minutes,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            tz_version: row.tz_version,
            attendance,
            override_reason: row.override_reason,
            pinned: row.pinned,
            revision: row.revision,
        })
    }
}

pub async fn insert(conn: &mut Conn, session: &Session) -> Result<()> {
    let (site, address) = place(&session.place);
    sql!(
        conn,
        execute,
        "INSERT INTO session (id, programme_id, kind, titles, notes, site_id, address, starts_civil, zone,
            chosen_offset, minutes, starts_at, ends_at, tz_version, revision, attendance, delegations, capacity,
            override_reason, pinned)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        session.id.uuid(),
        session.programme.uuid(),
        session.kind.code(),
        Json(&session.titles),
        Json(&session.notes),
        site,
        address,
        session.starts_civil,
        &session.zone,
        session.chosen_offset.map(i64::from),
        session.minutes,
        session.starts_at,
        session.ends_at,
        &session.tz_version,
        session.revision,
        session.attendance.code(),
        Json(delegations(&session.attendance)),
        capacity(&session.attendance),
        &session.override_reason,
        session.pinned,
    )?;
    Ok(())
}

/// Raises the revision by one. False, and nothing written, if the row is not at `session.revision` any more.
pub async fn update(conn: &mut Conn, session: &Session) -> Result<bool> {
    let (site, address) = place(&session.place);
    let changed = sql!(
        conn,
        execute,
        "UPDATE session SET kind = $4, titles = $5, notes = $6, site_id = $7, address = $8, starts_civil = $9,
            zone = $10, chosen_offset = $11, minutes = $12, starts_at = $13, ends_at = $14, tz_version = $15,
            attendance = $16, delegations = $17, capacity = $18, override_reason = $19, pinned = $20,
            revision = revision + 1
         WHERE id = $1 AND programme_id = $2 AND revision = $3",
        session.id.uuid(),
        session.programme.uuid(),
        session.revision,
        session.kind.code(),
        Json(&session.titles),
        Json(&session.notes),
        site,
        address,
        session.starts_civil,
        &session.zone,
        session.chosen_offset.map(i64::from),
        session.minutes,
        session.starts_at,
        session.ends_at,
        &session.tz_version,
        session.attendance.code(),
        Json(delegations(&session.attendance)),
        capacity(&session.attendance),
        &session.override_reason,
        session.pinned,
    )?;
    Ok(changed == 1)
}

pub async fn find(conn: &mut Conn, programme: ProgrammeId, id: SessionId) -> Result<Option<Session>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM session WHERE id = $1 AND programme_id = $2 AND deleted_at IS NULL",
        id.uuid(),
        programme.uuid(),
    )?;
    row.map(Session::try_from).transpose()
}

/// The programme's sessions in the order in which they begin.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Session>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM session WHERE programme_id = $1 AND deleted_at IS NULL ORDER BY starts_at, ends_at, id",
        programme.uuid(),
    )?;
    rows.into_iter().map(Session::try_from).collect()
}

/// Sessions of other programmes that are not cancelled, at sites of this one's, at times that touch its own.
pub async fn of_others_at_its_sites(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Session>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT other.* FROM session other
         JOIN programme p ON p.id = other.programme_id AND p.status <> 'cancelled' AND p.deleted_at IS NULL
         WHERE other.programme_id <> $1 AND other.deleted_at IS NULL AND EXISTS (
            SELECT 1 FROM session own WHERE own.programme_id = $1 AND own.deleted_at IS NULL AND own.site_id = other.site_id
               AND other.starts_at < own.ends_at AND own.starts_at < other.ends_at)
         ORDER BY other.starts_at, other.id",
        programme.uuid(),
    )?;
    rows.into_iter().map(Session::try_from).collect()
}

/// All sessions at any of these sites that touch the time from `from` to `to`, in programmes that stand.
pub async fn at_sites(
    conn: &mut Conn,
    sites: &[SiteId],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Session>> {
    let text = format!(
        "SELECT s.* FROM session s
         JOIN programme p ON p.id = s.programme_id AND p.status <> 'cancelled' AND p.deleted_at IS NULL
         WHERE s.site_id{} AND s.deleted_at IS NULL AND s.starts_at < $3 AND s.ends_at > $2
         ORDER BY s.starts_at, s.id",
        dialect::among(conn)
    );
    let rows =
        sql!(conn, fetch_all as Row, AssertSqlSafe(text), dialect::ids(sites.iter().copied()), from, to)?;
    rows.into_iter().map(Session::try_from).collect()
}

/// Those of these identifiers that are not deleted, in the order in which they begin.
pub async fn of_ids(conn: &mut Conn, ids: &[SessionId]) -> Result<Vec<Session>> {
    let text = format!(
        "SELECT * FROM session WHERE id{} AND deleted_at IS NULL ORDER BY starts_at, id",
        dialect::among(conn)
    );
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), dialect::ids(ids.iter().copied()))?;
    rows.into_iter().map(Session::try_from).collect()
}

fn place(place: &Place) -> (Option<Uuid>, &str) {
    match place {
        Place::Site(site) => (Some(site.uuid()), ""),
        Place::Online { address } => (None, address),
    }
}

fn attendance(code: &str, those: Vec<Delegation>, capacity: Option<i64>) -> Result<Attendance> {
    match (code, capacity) {
        ("everyone", _) => Ok(Attendance::Everyone),
        ("delegations", _) => Ok(Attendance::Delegations(those)),
        ("sign-up", Some(capacity)) => Ok(Attendance::SignUp { capacity }),
        _ => Err(Error::Unreadable { column: "session.attendance" }),
    }
}

fn delegations(attendance: &Attendance) -> &[Delegation] {
    match attendance {
        Attendance::Delegations(those) => those,
        Attendance::Everyone | Attendance::SignUp { .. } => &[],
    }
}

fn capacity(attendance: &Attendance) -> Option<i64> {
    match attendance {
        Attendance::SignUp { capacity } => Some(*capacity),
        Attendance::Everyone | Attendance::Delegations(_) => None,
    }
}
