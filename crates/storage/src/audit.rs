//! The log of changes: lines are only ever added.

use chrono::{DateTime, Utc};
use domain::{
    audit::{AuditId, Change, Record},
    programme::ProgrammeId,
    user::UserId,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Result};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    at: DateTime<Utc>,
    user_id: Option<Uuid>,
    who: String,
    origin: String,
    programme_id: Option<Uuid>,
    action: String,
    subject: String,
    changes: Json<Vec<Change>>,
}

impl From<Row> for Record {
    fn from(row: Row) -> Self {
        Self {
            id: AuditId::new(row.id),
            at: row.at,
            user: row.user_id.map(UserId::new),
            who: row.who,
            origin: row.origin,
            programme: row.programme_id.map(ProgrammeId::new),
            action: row.action,
            subject: row.subject,
            changes: row.changes.0,
        }
    }
}

pub async fn insert(conn: &mut Conn, record: &Record) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO audit (id, at, user_id, who, origin, programme_id, action, subject, changes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        record.id.uuid(),
        record.at,
        record.user.map(domain::Id::uuid),
        &record.who,
        &record.origin,
        record.programme.map(domain::Id::uuid),
        &record.action,
        &record.subject,
        Json(&record.changes),
    )?;
    Ok(())
}

/// The lines about one programme, or about all; the latest first.
pub async fn list(
    conn: &mut Conn,
    programme: Option<ProgrammeId>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Record>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM audit WHERE ($1 IS NULL OR programme_id = $1) ORDER BY at DESC, id DESC LIMIT $2 OFFSET $3",
        programme.map(domain::Id::uuid),
        limit,
        offset,
    )?;
    Ok(rows.into_iter().map(Record::from).collect())
}

/// How many [`list`] finds in all.
pub async fn count(conn: &mut Conn, programme: Option<ProgrammeId>) -> Result<i64> {
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM audit WHERE $1 IS NULL OR programme_id = $1",
        programme.map(domain::Id::uuid),
    )?;
    Ok(count)
}
