//! What a person can sign up for, as their page shows it.

use chrono::{DateTime, Utc};
use domain::{attendance::Attendance, registration::Registration, session::SessionId, sign_up::State};
use storage::{Conn, sign_up};

use super::{is_open, takes_part};
use crate::{ProgrammeView, Result, SessionView};

/// A session with places of its own, and how the person stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSignUp {
    pub item: SessionView,
    /// `None`: not signed up.
    pub state: Option<State>,
    /// The place in line; 1 is the next. `None` for those who do not wait.
    pub place: Option<i64>,
    pub capacity: i64,
    pub free: i64,
    /// How many wait.
    pub waiting: i64,
    /// Whether the person can sign up or leave now.
    pub is_open: bool,
    /// Sessions of the person's own at the same time.
    pub overlaps: Vec<SessionView>,
}

/// All sessions to sign up for; none for a registration that takes no part. `own` are the person's sessions now.
///
/// # Errors
/// Those of the database.
pub(crate) async fn own_sign_ups(
    conn: &mut Conn,
    view: &ProgrammeView,
    registration: &Registration,
    own: &[SessionView],
    now: DateTime<Utc>,
) -> Result<Vec<OwnSignUp>> {
    let offered = |item: &&SessionView| matches!(item.session.attendance, Attendance::SignUp { .. });
    if !takes_part(registration.state) || !view.sessions.iter().any(|item| offered(&item)) {
        return Ok(Vec::new());
    }
    let places = sign_up::places(conn, registration.programme).await?;
    let mine = sign_up::of_registration(conn, registration.id).await?;
    let mut all = Vec::new();
    for item in view.sessions.iter().filter(offered) {
        let id = item.session.id;
        let state = mine.iter().find(|one| one.session == id).map(|one| one.state);
        let place = match state {
            Some(State::Waiting) => place_in_line(conn, id, registration).await?,
            Some(State::Taken) | None => None,
        };
        // Taken out of the working copy, or open to all there: nobody can sign up until that is published.
        let found = places.iter().find(|places| places.session == id);
        let capacity = found.and_then(|places| places.capacity);
        let taken = found.map_or(0, |places| places.taken);
        all.push(OwnSignUp {
            state,
            place,
            capacity: capacity.unwrap_or(taken),
            free: capacity.map_or(0, |capacity| capacity - taken),
            waiting: found.map_or(0, |places| places.waiting),
            is_open: is_open(view, item, now) && (capacity.is_some() || state.is_some()),
            overlaps: own.iter().filter(|other| overlap(item, other)).cloned().collect(),
            item: item.clone(),
        });
    }
    Ok(all)
}

async fn place_in_line(
    conn: &mut Conn,
    session: SessionId,
    registration: &Registration,
) -> Result<Option<i64>> {
    let line = sign_up::waiting(conn, session).await?;
    let before = line.iter().position(|one| one.registration == registration.id);
    Ok(before.and_then(|before| i64::try_from(before + 1).ok()))
}

fn overlap(item: &SessionView, other: &SessionView) -> bool {
    let (a, b) = (&item.session, &other.session);
    a.id != b.id && a.starts_at < b.ends_at && b.starts_at < a.ends_at
}
