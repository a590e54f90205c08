//! Published states of programmes.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    Code,
    country::CountryCode,
    programme::ProgrammeId,
    text,
    version::{Edition, Version, VersionId},
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Result};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    number: i64,
    edition: Json<Edition>,
    note: String,
    told: i64,
    published_by: String,
    published_at: DateTime<Utc>,
}

impl From<Row> for Version {
    fn from(row: Row) -> Self {
        Self {
            id: VersionId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            number: row.number,
            edition: row.edition.0,
            note: row.note,
            told: row.told,
            published_by: row.published_by,
            published_at: row.published_at,
        }
    }
}

/// Writes the version down and makes it the one that the public sees.
///
/// # Errors
/// [`crate::Error::Taken`] if the programme has one of this number.
pub async fn publish(conn: &mut Conn, version: &Version) -> Result<()> {
    let edition = &version.edition;
    let programme = &edition.programme;
    sql!(
        conn,
        execute,
        "INSERT INTO version (id, programme_id, number, edition, note, told, published_by, published_at, card, kind,
            strand_id, starts_on, ends_on, search_key, countries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        version.id.uuid(),
        version.programme.uuid(),
        version.number,
        Json(edition),
        &version.note,
        version.told,
        &version.published_by,
        version.published_at,
        Json(edition.card()),
        programme.kind.code(),
        programme.strand.map(domain::Id::uuid),
        programme.starts_on,
        programme.ends_on,
        search_key(edition),
        countries(edition),
    )?;
    sql!(
        conn,
        execute,
        "UPDATE programme SET version = $2 WHERE id = $1",
        version.programme.uuid(),
        version.number
    )?;
    Ok(())
}

/// Notes how many were written to.
pub async fn set_told(conn: &mut Conn, id: VersionId, told: i64) -> Result<()> {
    sql!(conn, execute, "UPDATE version SET told = $2 WHERE id = $1", id.uuid(), told)?;
    Ok(())
}

pub async fn find(conn: &mut Conn, programme: ProgrammeId, number: i64) -> Result<Option<Version>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT id, programme_id, number, edition, note, told, published_by, published_at FROM version
         WHERE programme_id = $1 AND number = $2",
        programme.uuid(),
        number,
    )?;
    Ok(row.map(Version::from))
}

/// The programme's versions, the latest first.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Version>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT id, programme_id, number, edition, note, told, published_by, published_at FROM version
         WHERE programme_id = $1 ORDER BY number DESC",
        programme.uuid(),
    )?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// Programmes that were published before there were versions.
pub async fn unversioned(conn: &mut Conn) -> Result<Vec<ProgrammeId>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT id FROM programme WHERE version IS NULL AND status IN ('published', 'finished') ORDER BY id"
    )?;
    Ok(rows.into_iter().map(|(id,)| ProgrammeId::new(id)).collect())
}

/// Everything that a search may find the programme by.
fn search_key(edition: &Edition) -> String {
    let programme = &edition.programme;
    let titles = programme.titles.iter().map(|(_, title)| title);
    let descriptions = programme.descriptions.iter().map(|(_, text)| text);
    let host = edition.host.iter().map(|host| host.name.as_str());
    let cities = edition.legs.iter().map(|leg| leg.city.as_str());
    let sites = edition.sessions.iter().filter_map(|item| item.site.as_ref());
    let sites = sites.flat_map(|site| [site.name.as_str(), site.city.as_str()]);
    let all = titles
        .chain([programme.agreement.as_str()])
        .chain(descriptions)
        .chain(host)
        .chain(cities)
        .chain(sites);
    let mut seen = BTreeSet::new();
    all.map(text::key).filter(|key| seen.insert(key.clone())).collect::<Vec<_>>().join("\n")
}

fn countries(edition: &Edition) -> String {
    let legs = edition.legs.iter().filter_map(|leg| leg.country.as_ref());
    let sites = edition.sessions.iter().filter_map(|item| item.site.as_ref()?.country.as_ref());
    let codes: BTreeSet<&str> = legs.chain(sites).map(CountryCode::as_str).collect();
    let mut text = String::from(" ");
    for code in codes {
        text.push_str(code);
        text.push(' ');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Db, Error, programme};

    const BY_HAND: &str = include_str!("../../domain/src/version/edition.json");

    #[tokio::test]
    async fn each_number_once_and_the_latest_is_public() {
        for fresh in testbed::databases().await {
            let db = Db::open(&fresh.url).await.unwrap();
            db.migrate().await.unwrap();
            let edition: Edition = serde_json::from_str(BY_HAND).unwrap();
            let programme = domain::programme::Programme { version: None, ..edition.programme.clone() };
            let version = |number| Version {
                id: VersionId::new(Uuid::now_v7()),
                programme: programme.id,
                number,
                edition: edition.clone(),
                note: "Rooms are known now".into(),
                told: 0,
                published_by: "Oumar".into(),
                published_at: programme.created_at,
            };
            let mut tx = db.write().await.unwrap();
            programme::insert(&mut tx, &programme, "2026f").await.unwrap();
            assert_eq!(unversioned(&mut tx).await.unwrap(), [programme.id]);
            publish(&mut tx, &version(1)).await.unwrap();
            let second = version(2);
            publish(&mut tx, &second).await.unwrap();
            set_told(&mut tx, second.id, 12).await.unwrap();
            tx.commit().await.unwrap();

            let mut tx = db.write().await.unwrap();
            assert!(matches!(publish(&mut tx, &version(2)).await, Err(Error::Taken)), "{}", db.name());
            drop(tx);
            let mut conn = db.read().await.unwrap();
            let found = find(&mut conn, programme.id, 2).await.unwrap().unwrap();
            assert_eq!(found, Version { told: 12, ..second });
            let all: Vec<i64> =
                of_programme(&mut conn, programme.id).await.unwrap().iter().map(|v| v.number).collect();
            assert_eq!(all, [2, 1]);
            assert!(unversioned(&mut conn).await.unwrap().is_empty());
            let live = programme::find(&mut conn, programme.id).await.unwrap().unwrap();
            assert_eq!(live.version, Some(2), "{}", db.name());
        }
    }

    #[test]
    fn found_by_host_city_and_country() {
        let edition: Edition = serde_json::from_str(BY_HAND).unwrap();
        let key = search_key(&edition);
        for part in ["agro-parks around beijing", "mou 12/2026", "gene bank"] {
            assert!(key.contains(part), "{part} in {key}");
        }
        assert_eq!(countries(&edition), " CN ");
    }
}
