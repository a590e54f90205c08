//! The experts themselves, as engagements need them.

use domain::{Lang, programme::ProgrammeId, session::SessionId, user::UserId};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Result, dialect, rows};

/// An expert, as far as mails and rules about sessions ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// IANA name.
    pub home_zone: String,
    /// Inactive ones are asked for nothing new.
    pub active: bool,
}

type Row = (Uuid, String, String, String, String, bool);

/// Those of these users who are experts, by identifier.
///
/// # Errors
/// As any query.
pub async fn experts(conn: &mut Conn, ids: &[UserId]) -> Result<Vec<Expert>> {
    read(conn, ids, "").await
}

/// The same, locked until the end of the transaction: nobody else engages them meanwhile.
///
/// # Errors
/// As any query.
pub async fn lock_experts(conn: &mut Conn, ids: &[UserId]) -> Result<Vec<Expert>> {
    let lock = dialect::for_update(conn);
    let lock = if lock.is_empty() { lock.to_owned() } else { format!("{lock} OF x") };
    read(conn, ids, &lock).await
}

async fn read(conn: &mut Conn, ids: &[UserId], lock: &str) -> Result<Vec<Expert>> {
    let text = format!(
        "SELECT x.user_id, u.name, u.email, u.lang, x.home_zone, x.active FROM expert x
         JOIN app_user u ON u.id = x.user_id WHERE x.user_id{} ORDER BY x.user_id{lock}",
        dialect::among(conn)
    );
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), dialect::ids(ids.iter().copied()))?;
    rows.into_iter()
        .map(|(id, name, email, lang, home_zone, active)| {
            let lang = rows::lang(&lang, "app_user.lang")?;
            Ok(Expert { id: UserId::new(id), name, email, lang, home_zone, active })
        })
        .collect()
}

/// Session and name of each expert who has accepted, by name.
///
/// # Errors
/// As any query.
pub async fn accepted_names(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<(SessionId, String)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, String),
        "SELECT e.session_id, u.name FROM engagement e JOIN app_user u ON u.id = e.expert_id
         WHERE e.programme_id = $1 AND e.state = 'accepted' ORDER BY u.name, u.id",
        programme.uuid(),
    )?;
    Ok(rows.into_iter().map(|(session, name)| (SessionId::new(session), name)).collect())
}
