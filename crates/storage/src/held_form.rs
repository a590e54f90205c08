//! Forms sent by somebody whose session had ended, until they have signed in again.

use chrono::{DateTime, Utc};
use domain::{Id, user::UserId};
use uuid::Uuid;

use crate::{Conn, Result};

pub type HeldFormId = Id<HeldForm>;

/// `body` is the form's fields as JSON: an array of pairs of name and value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldForm {
    pub id: HeldFormId,
    pub user: UserId,
    /// Where it was sent to, with the query.
    pub path: String,
    pub body: String,
    pub created_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    path: String,
    body: String,
    created_at: DateTime<Utc>,
}

impl From<Row> for HeldForm {
    fn from(row: Row) -> Self {
        Self {
            id: Id::new(row.id),
            user: Id::new(row.user_id),
            path: row.path,
            body: row.body,
            created_at: row.created_at,
        }
    }
}

pub async fn insert(conn: &mut Conn, form: &HeldForm) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO held_form (id, user_id, path, body, created_at) VALUES ($1, $2, $3, $4, $5)",
        form.id.uuid(),
        form.user.uuid(),
        &form.path,
        &form.body,
        form.created_at,
    )?;
    Ok(())
}

/// The forms of this user, the newest first.
pub async fn of(conn: &mut Conn, user: UserId) -> Result<Vec<HeldForm>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT id, user_id, path, body, created_at FROM held_form WHERE user_id = $1 ORDER BY created_at DESC, id DESC",
        user.uuid(),
    )?;
    Ok(rows.into_iter().map(HeldForm::from).collect())
}

/// Removes one, if it is this user's.
pub async fn delete(conn: &mut Conn, user: UserId, id: HeldFormId) -> Result<bool> {
    let changed =
        sql!(conn, execute, "DELETE FROM held_form WHERE id = $1 AND user_id = $2", id.uuid(), user.uuid())?;
    Ok(changed == 1)
}

/// Removes those made before this instant; gives their number.
pub async fn delete_before(conn: &mut Conn, instant: DateTime<Utc>) -> Result<u64> {
    sql!(conn, execute, "DELETE FROM held_form WHERE created_at < $1", instant)
}
