//! Who of the programme's people attends, and by whose clocks they live.

use calendar::Tz;
use domain::{
    attendance::{Attendance, Delegation},
    country::CountryCode,
    programme::Programme,
    session::SessionKind,
    text,
};
use storage::{Conn, registration};

use super::{UsualZone, wanted::Wanted};
use crate::Result;

/// People of one country who attend.
#[derive(Debug, Clone)]
pub(super) struct Folk {
    pub country: CountryCode,
    pub count: u32,
    pub zone: Option<Tz>,
}

/// Who of the programme's people attends, by country, and by whose clocks they live at home.
pub(super) async fn attending(
    conn: &mut Conn,
    programme: &Programme,
    wanted: &Wanted,
    usual: UsualZone<'_>,
) -> Result<Vec<Folk>> {
    if wanted.session.kind == SessionKind::Free {
        return Ok(Vec::new());
    }
    let zones = registration::zones(conn, programme.id).await?;
    let mut folk: Vec<Folk> = Vec::new();
    for origin in registration::origins(conn, programme.id).await? {
        let attends = match &wanted.session.attendance {
            Attendance::Everyone => true,
            // Nobody has signed up for what has no time; that is theirs to see to.
            Attendance::SignUp { .. } => false,
            Attendance::Delegations(those) => those.iter().any(|one| match one {
                Delegation::Country(code) => *code == origin.citizenship,
                Delegation::Institution(name) => text::key(name) == text::key(&origin.institution),
            }),
        };
        if !attends {
            continue;
        }
        let count = u32::try_from(origin.people).unwrap_or(0);
        if let Some(known) = folk.iter_mut().find(|known| known.country == origin.citizenship) {
            known.count += count;
            continue;
        }
        let chosen = zones.iter().find(|(code, _)| *code == origin.citizenship);
        let chosen = chosen.and_then(|(_, zone)| zone.as_deref()?.parse().ok());
        let zone = chosen.or_else(|| usual(&origin.citizenship));
        folk.push(Folk { country: origin.citizenship, count, zone });
    }
    Ok(folk)
}
