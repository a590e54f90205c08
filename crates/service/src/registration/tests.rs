//! The journeys of registrations, on both databases.

mod cancel;
mod common;
mod confirm;
mod decide;
mod leave;
mod link;
mod race;
mod register;
mod removal;

pub(super) mod unguarded {
    use std::sync::{Mutex, PoisonError};

    use domain::programme::ProgrammeId;

    static OFF: Mutex<Vec<ProgrammeId>> = Mutex::new(Vec::new());

    /// From now on this programme's seats are given away unconditionally.
    pub fn switch(programme: ProgrammeId) {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).push(programme);
    }

    pub fn is(programme: ProgrammeId) -> bool {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).contains(&programme)
    }
}
