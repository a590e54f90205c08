//! What is possible and yet probably not meant.

use chrono::{DateTime, Utc};
use domain::{
    Translated,
    permission::{Action, Actor, Object, may},
    programme::Programme,
    session::{Place, Session, SessionId},
};
use storage::Conn;

use crate::Result;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Two sessions of the programme at the same time; the first begins first.
    Overlap { session: SessionId, other: SessionId, same_site: bool },
    /// Another programme is at the session's site at that time.
    SiteBusy {
        session: SessionId,
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        /// The other programme's title; `None` where the actor may not know of it.
        programme: Option<Translated>,
    },
    /// The session's day is outside the programme's dates, which were changed after it.
    OutsideDates { session: SessionId },
}

impl Warning {
    /// Whether it is about this session.
    pub fn concerns(&self, id: SessionId) -> bool {
        match self {
            Self::Overlap { session, other, .. } => *session == id || *other == id,
            Self::SiteBusy { session, .. } | Self::OutsideDates { session } => *session == id,
        }
    }
}

pub(super) async fn of(conn: &mut Conn, actor: &Actor, programme: &Programme) -> Result<Vec<Warning>> {
    let sessions = storage::session::of_programme(conn, programme.id).await?;
    let others = storage::session::of_others_at_its_sites(conn, programme.id).await?;
    let ids: Vec<_> = others.iter().map(|other| other.programme).collect();
    let known: Vec<_> = storage::programme::of_ids(conn, &ids).await?;
    let title = |other: &Session| {
        let theirs = known.iter().find(|theirs| theirs.id == other.programme)?;
        let object = Object::Programme { id: theirs.id, public: theirs.status.is_public() };
        may(actor, Action::SeeProgramme, object).ok().map(|()| theirs.titles.clone())
    };
    let mut warnings = Vec::new();
    for (index, session) in sessions.iter().enumerate() {
        if !(programme.starts_on..=programme.ends_on).contains(&session.starts_civil.date()) {
            warnings.push(Warning::OutsideDates { session: session.id });
        }
        // Sorted by their beginning: the first that begins after this one's end is the last to look at.
        for other in sessions[index + 1..].iter().take_while(|other| other.starts_at < session.ends_at) {
            let same_site = same_site(session, other);
            warnings.push(Warning::Overlap { session: session.id, other: other.id, same_site });
        }
        for other in others.iter().filter(|other| same_site(session, other) && overlap(session, other)) {
            warnings.push(Warning::SiteBusy {
                session: session.id,
                starts_at: other.starts_at,
                ends_at: other.ends_at,
                programme: title(other),
            });
        }
    }
    Ok(warnings)
}

fn overlap(a: &Session, b: &Session) -> bool {
    a.starts_at < b.ends_at && b.starts_at < a.ends_at
}

fn same_site(a: &Session, b: &Session) -> bool {
    matches!((&a.place, &b.place), (Place::Site(a), Place::Site(b)) if a == b)
}
