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
