//! Legs: the stays of a programme.

use chrono::NaiveDate;
use domain::{
    country::CountryCode,
    leg::{Leg, LegId},
    programme::ProgrammeId,
    text,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows::country};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    city: String,
    country_code: Option<String>,
    zone: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

impl TryFrom<Row> for Leg {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: LegId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            city: row.city,
            country: country(row.country_code, "leg.country_code")?,
            zone: row.zone,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        })
    }
}

pub async fn insert(conn: &mut Conn, leg: &Leg) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO leg (id, programme_id, city, country_code, zone, starts_on, ends_on, city_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        leg.id.uuid(),
        leg.programme.uuid(),
        &leg.city,
        leg.country.as_ref().map(CountryCode::as_str),
        &leg.zone,
        leg.starts_on,
        leg.ends_on,
        text::key(&leg.city),
    )?;
    Ok(())
}

/// Whether there is such a leg in this programme.
pub async fn update(conn: &mut Conn, leg: &Leg) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE leg SET city = $3, country_code = $4, zone = $5, starts_on = $6, ends_on = $7, city_key = $8
         WHERE id = $1 AND programme_id = $2",
        leg.id.uuid(),
        leg.programme.uuid(),
        &leg.city,
        leg.country.as_ref().map(CountryCode::as_str),
        &leg.zone,
        leg.starts_on,
        leg.ends_on,
        text::key(&leg.city),
    )?;
    Ok(changed == 1)
}

/// Whether there was such a leg in this programme.
pub async fn delete(conn: &mut Conn, programme: ProgrammeId, id: LegId) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "DELETE FROM leg WHERE id = $1 AND programme_id = $2",
        id.uuid(),
        programme.uuid(),
    )?;
    Ok(gone == 1)
}

/// All legs of these programmes, in the order of travel.
pub async fn of_programmes(conn: &mut Conn, programmes: &[ProgrammeId]) -> Result<Vec<Leg>> {
    let query = format!(
        "SELECT * FROM leg WHERE programme_id{} ORDER BY starts_on, ends_on, id",
        dialect::among(conn)
    );
    let ids = dialect::ids(programmes.iter().copied());
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(query), ids)?;
    rows.into_iter().map(Leg::try_from).collect()
}
