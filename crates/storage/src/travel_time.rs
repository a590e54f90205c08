//! How long the way takes between two sites, where somebody entered it.

use domain::{
    site::SiteId,
    travel::{TravelDefaults, TravelTime},
};
use uuid::Uuid;

use crate::{Conn, Error, Result, fact};

/// Under which the minutes that count elsewhere are kept.
const DEFAULTS: &str = "travel-defaults";

/// Replaces what was entered for the two before.
///
/// # Errors
/// [`Error::Referred`] where one of the sites is none.
pub async fn set(conn: &mut Conn, time: TravelTime) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO travel_time (a_site, b_site, minutes) VALUES ($1, $2, $3)
         ON CONFLICT (a_site, b_site) DO UPDATE SET minutes = excluded.minutes",
        time.a.uuid(),
        time.b.uuid(),
        time.minutes,
    )?;
    Ok(())
}

/// Whether there was one.
///
/// # Errors
/// As any query.
pub async fn delete(conn: &mut Conn, a: SiteId, b: SiteId) -> Result<bool> {
    let (a, b) = (a.min(b), a.max(b));
    let gone =
        sql!(conn, execute, "DELETE FROM travel_time WHERE a_site = $1 AND b_site = $2", a.uuid(), b.uuid())?;
    Ok(gone == 1)
}

/// # Errors
/// As any query.
pub async fn all(conn: &mut Conn) -> Result<Vec<TravelTime>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid, i64),
        "SELECT a_site, b_site, minutes FROM travel_time ORDER BY a_site, b_site"
    )?;
    Ok(rows
        .into_iter()
        .map(|(a, b, minutes)| TravelTime { a: SiteId::new(a), b: SiteId::new(b), minutes })
        .collect())
}

/// # Errors
/// [`Error::Unreadable`] for defaults of another version.
pub async fn defaults(conn: &mut Conn) -> Result<TravelDefaults> {
    match fact::get(conn, DEFAULTS).await? {
        None => Ok(TravelDefaults::default()),
        Some(stored) => {
            serde_json::from_str(&stored).map_err(|_| Error::Unreadable { column: "fact.travel-defaults" })
        }
    }
}

/// # Errors
/// As any query.
pub async fn set_defaults(conn: &mut Conn, defaults: TravelDefaults) -> Result<()> {
    let stored =
        serde_json::to_string(&defaults).map_err(|_| Error::Unreadable { column: "fact.travel-defaults" })?;
    fact::set(conn, DEFAULTS, &stored).await
}
