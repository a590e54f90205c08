//! Who organises which programme.

use domain::{programme::ProgrammeId, user::UserId};
use uuid::Uuid;

use crate::{Conn, Result};

/// Once is enough: adding again changes nothing.
pub async fn add(conn: &mut Conn, programme: ProgrammeId, user: UserId) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO programme_organiser (programme_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        programme.uuid(),
        user.uuid(),
    )?;
    Ok(())
}

/// Whether the user was an organiser.
pub async fn remove(conn: &mut Conn, programme: ProgrammeId, user: UserId) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "DELETE FROM programme_organiser WHERE programme_id = $1 AND user_id = $2",
        programme.uuid(),
        user.uuid(),
    )?;
    Ok(gone == 1)
}

/// Identifier, name and e-mail address of each organiser of the programme, by name.
pub async fn users_of(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<(UserId, String, String)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, String, String),
        "SELECT u.id, u.name, u.email FROM app_user u JOIN programme_organiser o ON o.user_id = u.id
         WHERE o.programme_id = $1 ORDER BY u.name, u.id",
        programme.uuid(),
    )?;
    Ok(rows.into_iter().map(|(id, name, email)| (UserId::new(id), name, email)).collect())
}
