//! Programmes and their partners.

mod list;
mod row;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Code,
    institution::InstitutionId,
    programme::{Programme, ProgrammeId, Status},
    text,
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Result, dialect};
pub use list::{Filter, Phase, count, count_organised_by, countries, list, of_ids, organised_by};
use row::Row;

/// # Errors
/// [`crate::Error::Taken`] if the slug is another's already.
pub async fn insert(conn: &mut Conn, programme: &Programme, tz_version: &str) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO programme (id, slug, kind, status, titles, descriptions, strand_id, host_id, funding, agreement,
            search_key, languages, home_zone, starts_on, ends_on, opens_civil, opens_at, closes_civil, closes_at,
            tz_version, acceptance, capacity, taken, revision, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25)",
        programme.id.uuid(),
        &programme.slug,
        programme.kind.code(),
        programme.status.code(),
        Json(&programme.titles),
        Json(&programme.descriptions),
        programme.strand.map(domain::Id::uuid),
        programme.host.map(domain::Id::uuid),
        Json(&programme.funding),
        &programme.agreement,
        search_key(programme),
        Json(&programme.languages),
        &programme.home_zone,
        programme.starts_on,
        programme.ends_on,
        programme.opens.civil,
        programme.opens.at,
        programme.closes.civil,
        programme.closes.at,
        tz_version,
        programme.acceptance.code(),
        programme.capacity,
        programme.taken,
        programme.revision,
        programme.created_at,
    )?;
    write_partners(conn, programme).await
}

/// Writes what an organiser may edit and raises the revision by one. Slug, status and seats taken stay.
///
/// False, and nothing written, if the row is not at `programme.revision` any more.
pub async fn update(conn: &mut Conn, programme: &Programme, tz_version: &str) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE programme SET kind = $3, titles = $4, descriptions = $5, strand_id = $6, host_id = $7, funding = $8,
            agreement = $9, search_key = $10, languages = $11, home_zone = $12, starts_on = $13, ends_on = $14,
            opens_civil = $15, opens_at = $16, closes_civil = $17, closes_at = $18, tz_version = $19,
            acceptance = $20, capacity = $21, revision = revision + 1
         WHERE id = $1 AND revision = $2",
        programme.id.uuid(),
        programme.revision,
        programme.kind.code(),
        Json(&programme.titles),
        Json(&programme.descriptions),
        programme.strand.map(domain::Id::uuid),
        programme.host.map(domain::Id::uuid),
        Json(&programme.funding),
        &programme.agreement,
        search_key(programme),
        Json(&programme.languages),
        &programme.home_zone,
        programme.starts_on,
        programme.ends_on,
        programme.opens.civil,
        programme.opens.at,
        programme.closes.civil,
        programme.closes.at,
        tz_version,
        programme.acceptance.code(),
        programme.capacity,
    )?;
    if changed == 0 {
        return Ok(false);
    }
    sql!(conn, execute, "DELETE FROM programme_partner WHERE programme_id = $1", programme.id.uuid())?;
    write_partners(conn, programme).await?;
    Ok(true)
}

/// Whether the programme was in state `from` and is now in `to`.
pub async fn step(conn: &mut Conn, id: ProgrammeId, from: Status, to: Status) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE programme SET status = $3, revision = revision + 1 WHERE id = $1 AND status = $2",
        id.uuid(),
        from.code(),
        to.code(),
    )?;
    Ok(changed == 1)
}

pub async fn find(conn: &mut Conn, id: ProgrammeId) -> Result<Option<Programme>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM programme WHERE id = $1 AND deleted_at IS NULL",
        id.uuid()
    )?;
    one(conn, row).await
}

pub async fn find_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<Programme>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM programme WHERE slug = $1 AND deleted_at IS NULL",
        slug
    )?;
    one(conn, row).await
}

/// Like [`find_by_slug`], for the public page: the partners of what is published stand in its version, and are not
/// read here.
pub async fn find_live_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<Programme>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM programme WHERE slug = $1 AND deleted_at IS NULL",
        slug
    )?;
    match row {
        Some(row) if row.version.is_some() => row.programme(Vec::new()).map(Some),
        row => one(conn, row).await,
    }
}

/// Like [`find`], in a transaction that is about to change the programme or its registrations.
pub async fn find_for_update(conn: &mut Conn, id: ProgrammeId) -> Result<Option<Programme>> {
    let query =
        format!("SELECT * FROM programme WHERE id = $1 AND deleted_at IS NULL{}", dialect::for_update(conn));
    let row = sql!(conn, fetch_optional as Row, AssertSqlSafe(query), id.uuid())?;
    one(conn, row).await
}

/// Like [`find_by_slug`], in a transaction that is about to change the programme or what belongs to it.
pub async fn find_by_slug_for_update(conn: &mut Conn, slug: &str) -> Result<Option<Programme>> {
    let query = format!(
        "SELECT * FROM programme WHERE slug = $1 AND deleted_at IS NULL{}",
        dialect::for_update(conn)
    );
    let row = sql!(conn, fetch_optional as Row, AssertSqlSafe(query), slug)?;
    one(conn, row).await
}

/// Slugs that are `base` or begin with `base-`.
pub async fn slugs_like(conn: &mut Conn, base: &str) -> Result<Vec<String>> {
    let rows = sql!(
        conn,
        fetch_all as (String,),
        "SELECT slug FROM programme WHERE slug = $1 OR slug LIKE $2",
        base,
        format!("{base}-%"),
    )?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}

/// Seats taken and seats in all.
pub async fn seats(conn: &mut Conn, id: ProgrammeId) -> Result<Option<(i64, i64)>> {
    sql!(conn, fetch_optional as (i64, i64), "SELECT taken, capacity FROM programme WHERE id = $1", id.uuid())
}

/// Published programmes whose last day, as it is public, is before `day` and whose sessions had all ended by `now`, with
/// their home zone.
pub async fn published_until(
    conn: &mut Conn,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Vec<(ProgrammeId, String, NaiveDate)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, String, NaiveDate),
        "SELECT p.id, p.home_zone, v.ends_on FROM programme p
            JOIN version v ON v.programme_id = p.id AND v.number = p.version
         WHERE p.status = 'published' AND p.deleted_at IS NULL AND v.ends_on < $1
            AND NOT EXISTS (SELECT 1 FROM session s
                WHERE s.programme_id = p.id AND s.deleted_at IS NULL AND s.ends_at > $2)
         ORDER BY p.id",
        day,
        now,
    )?;
    Ok(rows.into_iter().map(|(id, zone, day)| (ProgrammeId::new(id), zone, day)).collect())
}

async fn one(conn: &mut Conn, row: Option<Row>) -> Result<Option<Programme>> {
    let Some(row) = row else { return Ok(None) };
    Ok(with_partners(conn, vec![row]).await?.pop())
}

/// Rows as programmes, in the same order, with all partners by one query.
async fn with_partners(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Programme>> {
    let ids = dialect::ids(rows.iter().map(|row| ProgrammeId::new(row.id)));
    let query = format!(
        "SELECT programme_id, institution_id FROM programme_partner WHERE programme_id{} ORDER BY institution_id",
        dialect::among(conn),
    );
    let partners = sql!(conn, fetch_all as (Uuid, Uuid), AssertSqlSafe(query), ids)?;
    let of =
        |id| partners.iter().filter(move |(of, _)| *of == id).map(|(_, other)| InstitutionId::new(*other));
    rows.into_iter()
        .map(|row| {
            let partners = of(row.id).collect();
            row.programme(partners)
        })
        .collect()
}

async fn write_partners(conn: &mut Conn, programme: &Programme) -> Result<()> {
    for partner in &programme.partners {
        sql!(
            conn,
            execute,
            "INSERT INTO programme_partner (programme_id, institution_id) VALUES ($1, $2)",
            programme.id.uuid(),
            partner.uuid(),
        )?;
    }
    Ok(())
}

/// What the programme itself says; words of its host and cities stand with those (see [`list`]).
fn search_key(programme: &Programme) -> String {
    let titles = programme.titles.iter().map(|(_, title)| text::key(title));
    let descriptions = programme.descriptions.iter().map(|(_, text)| text::key(text));
    titles.chain([text::key(&programme.agreement)]).chain(descriptions).collect::<Vec<_>>().join("\n")
}
