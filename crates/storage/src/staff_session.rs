//! Sessions of signed-in staff, known by the SHA-256 of the cookie's value.

use chrono::{DateTime, Utc};
use domain::user::UserId;
use sqlx::AssertSqlSafe;

use crate::{Conn, Result, user, user::Account};

pub type Hash = [u8; 32];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSession {
    pub hash: Hash,
    pub user: UserId,
    pub created_at: DateTime<Utc>,
    /// The last request, to the minute.
    pub seen_at: DateTime<Utc>,
    /// The end, however busy the session is.
    pub expires_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    session_created_at: DateTime<Utc>,
    session_seen_at: DateTime<Utc>,
    session_expires_at: DateTime<Utc>,
    #[sqlx(flatten)]
    user: user::Row,
}

pub async fn insert(conn: &mut Conn, session: &StaffSession) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO staff_session (id_hash, user_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        session.hash.as_slice(),
        session.user.uuid(),
        session.created_at,
        session.seen_at,
        session.expires_at,
    )?;
    Ok(())
}

/// The session, live or over, with whose it is.
pub async fn find(conn: &mut Conn, hash: &Hash) -> Result<Option<(StaffSession, Account)>> {
    let columns = user::COLUMNS;
    let text = format!(
        "SELECT s.created_at AS session_created_at, s.seen_at AS session_seen_at,
            s.expires_at AS session_expires_at, {columns}
         FROM staff_session s JOIN app_user u ON u.id = s.user_id WHERE s.id_hash = $1"
    );
    let Some(row) = sql!(conn, fetch_optional as Row, AssertSqlSafe(text), hash.as_slice())? else {
        return Ok(None);
    };
    let account = Account::try_from(row.user)?;
    let session = StaffSession {
        hash: *hash,
        user: account.user.id,
        created_at: row.session_created_at,
        seen_at: row.session_seen_at,
        expires_at: row.session_expires_at,
    };
    Ok(Some((session, account)))
}

/// Notes a request. A session that was ended meanwhile stays ended: nothing is inserted here.
pub async fn touch(conn: &mut Conn, hash: &Hash, now: DateTime<Utc>) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE staff_session SET seen_at = $1 WHERE id_hash = $2 AND seen_at < $1",
        now,
        hash.as_slice(),
    )?;
    Ok(())
}

pub async fn delete(conn: &mut Conn, hash: &Hash) -> Result<()> {
    sql!(conn, execute, "DELETE FROM staff_session WHERE id_hash = $1", hash.as_slice())?;
    Ok(())
}

/// Ends every session of this user.
pub async fn delete_of(conn: &mut Conn, user: UserId) -> Result<()> {
    sql!(conn, execute, "DELETE FROM staff_session WHERE user_id = $1", user.uuid())?;
    Ok(())
}

/// Removes sessions last seen before this instant; gives their number.
pub async fn delete_unseen_since(conn: &mut Conn, instant: DateTime<Utc>) -> Result<u64> {
    sql!(conn, execute, "DELETE FROM staff_session WHERE seen_at < $1", instant)
}

/// How many sessions of this user there are, live or over.
pub async fn count_of(conn: &mut Conn, user: UserId) -> Result<i64> {
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM staff_session WHERE user_id = $1",
        user.uuid()
    )?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use domain::Id;
    use uuid::Uuid;

    use super::*;
    use crate::Db;

    #[tokio::test]
    async fn touching_brings_no_ended_session_back() {
        for fresh in testbed::databases().await {
            let db = Db::open(&fresh.url).await.unwrap();
            db.migrate().await.unwrap();
            let now: DateTime<Utc> = "2027-01-15T08:00:00Z".parse().unwrap();
            let id: UserId = Id::new(Uuid::now_v7());
            let user = domain::user::User {
                id,
                email: "Amal@Example.org".into(),
                name: "Amal".into(),
                admin: true,
                staff: true,
                active: true,
                has_password: false,
                lang: domain::Lang::english(),
                zone: Some("Asia/Kathmandu".into()),
            };
            let session =
                StaffSession { hash: [7; 32], user: id, created_at: now, seen_at: now, expires_at: now };
            let mut tx = db.write().await.unwrap();
            user::insert(&mut tx, &user, now).await.unwrap();
            insert(&mut tx, &session).await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = db.write().await.unwrap();
            let (found, account) = find(&mut tx, &[7; 32]).await.unwrap().unwrap();
            assert_eq!((found, account.user), (session, user.clone()), "{}", db.name());
            assert_eq!(user::by_email(&mut tx, "amal@example.ORG").await.unwrap().unwrap().user, user);
            delete(&mut tx, &[7; 32]).await.unwrap();
            touch(&mut tx, &[7; 32], now + chrono::TimeDelta::hours(1)).await.unwrap();
            assert_eq!(count_of(&mut tx, id).await.unwrap(), 0, "{}", db.name());
        }
    }
}
