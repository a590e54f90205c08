//! From where a programme's people come.

use domain::{country::CountryCode, programme::ProgrammeId};

use crate::{Conn, Error, Result};

/// How many whose confirmed registration stands have this citizenship and are of this institution, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub citizenship: CountryCode,
    pub institution: String,
    pub people: i64,
}

pub async fn origins(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Origin>> {
    let rows = sql!(
        conn,
        fetch_all as (String, String, i64),
        "SELECT p.citizenship, p.institution, COUNT(*) FROM registration r JOIN person p ON p.id = r.person_id
        WHERE r.programme_id = $1 AND r.state IN ('submitted', 'waitlisted', 'offered', 'accepted')
        GROUP BY p.citizenship, p.institution ORDER BY p.citizenship, p.institution",
        programme.uuid()
    )?;
    let country =
        |code: &str| CountryCode::parse(code).map_err(|_| Error::Unreadable { column: "person.citizenship" });
    rows.into_iter()
        .map(|(code, institution, people)| Ok(Origin { citizenship: country(&code)?, institution, people }))
        .collect()
}

/// Each delegation by country with the zone that most of its people chose to read times in, where any did.
pub async fn zones(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<(CountryCode, Option<String>)>> {
    let rows = sql!(
        conn,
        fetch_all as (String, Option<String>, i64),
        "SELECT p.citizenship, r.zone, COUNT(*) AS people FROM registration r JOIN person p ON p.id = r.person_id
        WHERE r.programme_id = $1 AND r.state IN ('submitted', 'waitlisted', 'offered', 'accepted')
        GROUP BY p.citizenship, r.zone ORDER BY p.citizenship, people DESC, r.zone",
        programme.uuid()
    )?;
    let mut zones: Vec<(CountryCode, Option<String>)> = Vec::new();
    for (code, zone, _) in rows {
        let code =
            CountryCode::parse(&code).map_err(|_| Error::Unreadable { column: "person.citizenship" })?;
        match zones.last_mut() {
            Some((last, known)) if *last == code => *known = known.take().or(zone),
            _ => zones.push((code, zone)),
        }
    }
    Ok(zones)
}
