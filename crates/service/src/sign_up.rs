//! Sign-ups: places in sessions for those who sign up, given by the same allocator as the programme's seats.
//!
//! What can be signed up for is what the public sees; how many places there are is as the organisers have it now.

mod capacity;
mod join;
mod leave;
mod list;
mod move_up;
mod own;
mod tell;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use domain::{attendance::Attendance, programme::Status, registration::State, session::SessionId};

pub(crate) use capacity::suffices;
pub use list::{SignUpRow, SignUps};
pub use own::OwnSignUp;
pub(crate) use own::own_sign_ups;

use crate::{Error, ProgrammeView, Refusal, Result, SessionView};

/// Whether somebody in this state may have places in sessions.
pub(crate) fn takes_part(state: State) -> bool {
    matches!(state, State::Submitted | State::Accepted)
}

/// Whether places of the session can be taken and given back now.
pub(crate) fn is_open(view: &ProgrammeView, item: &SessionView, now: DateTime<Utc>) -> bool {
    view.programme.status == Status::Published
        && matches!(item.session.attendance, Attendance::SignUp { .. })
        && item.session.starts_at > now
}

/// The session, if the public sees it as one to sign up for and it has not begun.
///
/// # Errors
/// [`Error::NotFound`] if there is no such session to be seen; [`Refusal::SignUpClosed`].
fn to_sign_up_for(view: &ProgrammeView, id: SessionId, now: DateTime<Utc>) -> Result<&SessionView> {
    let item = view.sessions.iter().find(|item| item.session.id == id).ok_or(Error::NotFound)?;
    if is_open(view, item, now) { Ok(item) } else { Err(Error::Refused(Refusal::SignUpClosed)) }
}
