//! Users of the staff.

use chrono::{DateTime, Utc};
use domain::{
    Id,
    programme::ProgrammeId,
    text,
    user::{User, UserId},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows};

/// A user with what only signing in needs.
#[derive(Clone)]
pub struct Account {
    pub user: User,
    /// PHC string.
    pub password_hash: Option<String>,
    /// A sign-in link is worth something while it bears this number.
    pub sign_in_generation: i64,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account").field("user", &self.user.id).finish_non_exhaustive()
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    email: String,
    name: String,
    password_hash: Option<String>,
    admin: bool,
    staff: bool,
    active: bool,
    lang: String,
    zone: Option<String>,
    sign_in_generation: i64,
}

impl TryFrom<Row> for Account {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            user: User {
                id: Id::new(row.id),
                email: row.email,
                name: row.name,
                admin: row.admin,
                staff: row.staff,
                active: row.active,
                has_password: row.password_hash.is_some(),
                lang: rows::lang(&row.lang, "app_user.lang")?,
                zone: row.zone,
            },
            password_hash: row.password_hash,
            sign_in_generation: row.sign_in_generation,
        })
    }
}

/// The columns of [`Row`], of the table under the name `u`.
pub(crate) const COLUMNS: &str = "u.id, u.email, u.name, u.password_hash, u.admin, u.staff, u.active, u.lang, u.zone, u.sign_in_generation";

/// # Errors
/// [`Error::Taken`] where the address is another user's.
pub async fn insert(conn: &mut Conn, user: &User, now: DateTime<Utc>) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO app_user (id, email, email_key, name, admin, active, lang, zone, created_at, staff)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        user.id.uuid(),
        &user.email,
        text::key(&user.email),
        &user.name,
        user.admin,
        user.active,
        user.lang.code(),
        user.zone.as_deref(),
        now,
        user.staff,
    )?;
    Ok(())
}

pub async fn find(conn: &mut Conn, id: UserId) -> Result<Option<Account>> {
    let text = format!("SELECT {COLUMNS} FROM app_user u WHERE u.id = $1");
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), id.uuid())?.map(Account::try_from).transpose()
}

/// Like [`find`], in a transaction that is about to write back what it read, or to open a session: nobody changes the
/// row meanwhile.
pub async fn find_for_update(conn: &mut Conn, id: UserId) -> Result<Option<Account>> {
    let text = format!("SELECT {COLUMNS} FROM app_user u WHERE u.id = $1{}", dialect::for_update(conn));
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), id.uuid())?.map(Account::try_from).transpose()
}

/// The user of this address, in whatever letters it is written.
pub async fn by_email(conn: &mut Conn, email: &str) -> Result<Option<Account>> {
    let text = format!("SELECT {COLUMNS} FROM app_user u WHERE u.email_key = $1");
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), text::key(email))?
        .map(Account::try_from)
        .transpose()
}

/// All users by name.
pub async fn list(conn: &mut Conn) -> Result<Vec<User>> {
    let text = format!("SELECT {COLUMNS} FROM app_user u ORDER BY u.name, u.email_key");
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text))?;
    rows.into_iter().map(|row| Account::try_from(row).map(|account| account.user)).collect()
}

/// Everything that a user is, but the password.
///
/// # Errors
/// [`Error::Taken`] where the address is another user's.
pub async fn update(conn: &mut Conn, user: &User) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE app_user SET email = $1, email_key = $2, name = $3, admin = $4, active = $5, lang = $6, zone = $7,
            staff = $8
         WHERE id = $9",
        &user.email,
        text::key(&user.email),
        &user.name,
        user.admin,
        user.active,
        user.lang.code(),
        user.zone.as_deref(),
        user.staff,
        user.id.uuid(),
    )?;
    Ok(())
}

/// `hash` is a PHC string.
pub async fn set_password(conn: &mut Conn, id: UserId, hash: &str) -> Result<()> {
    sql!(conn, execute, "UPDATE app_user SET password_hash = $1 WHERE id = $2", hash, id.uuid())?;
    Ok(())
}

/// Takes the present generation away from all sign-in links that bear it. False if `present` is no longer it:
/// then another use of a link was quicker.
pub async fn raise_sign_in_generation(conn: &mut Conn, id: UserId, present: i64) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE app_user SET sign_in_generation = sign_in_generation + 1 WHERE id = $1 AND sign_in_generation = $2",
        id.uuid(),
        present,
    )?;
    Ok(changed == 1)
}

/// Active administrators, held until the transaction ends, so that two cannot demote each other at once.
pub async fn lock_active_administrators(conn: &mut Conn) -> Result<Vec<UserId>> {
    let lock = dialect::for_update(conn);
    let text = format!("SELECT id FROM app_user WHERE admin = $1 AND active = $1 ORDER BY id{lock}");
    let rows = sql!(conn, fetch_all as (Uuid,), AssertSqlSafe(text), true)?;
    Ok(rows.into_iter().map(|(id,)| Id::new(id)).collect())
}

/// The programmes that name this user as organiser.
pub async fn organises(conn: &mut Conn, id: UserId) -> Result<Vec<ProgrammeId>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT programme_id FROM programme_organiser WHERE user_id = $1 ORDER BY programme_id",
        id.uuid(),
    )?;
    Ok(rows.into_iter().map(|(id,)| Id::new(id)).collect())
}

/// Whether there is no user at all: a fresh installation.
pub async fn none_yet(conn: &mut Conn) -> Result<bool> {
    Ok(sql!(conn, fetch_optional as (Uuid,), "SELECT id FROM app_user LIMIT 1")?.is_none())
}
