//! Facts about the installation as a whole: a name and a value each.

use crate::{Conn, Result};

pub async fn get(conn: &mut Conn, name: &str) -> Result<Option<String>> {
    let row = sql!(conn, fetch_optional as (String,), "SELECT value FROM fact WHERE name = $1", name)?;
    Ok(row.map(|(value,)| value))
}

pub async fn set(conn: &mut Conn, name: &str, value: &str) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value,
    )?;
    Ok(())
}
