mod life;
mod people;
mod search;
mod timetable;
mod version;

pub(super) mod unguarded {
    use std::sync::{Mutex, PoisonError};

    use domain::programme::ProgrammeId;

    static PUBLISHES: Mutex<Vec<ProgrammeId>> = Mutex::new(Vec::new());
    static MAILS: Mutex<Vec<ProgrammeId>> = Mutex::new(Vec::new());

    /// From now on this programme is published without a look at what was seen.
    pub fn publish(programme: ProgrammeId) {
        PUBLISHES.lock().unwrap_or_else(PoisonError::into_inner).push(programme);
    }

    pub fn publishes(programme: ProgrammeId) -> bool {
        PUBLISHES.lock().unwrap_or_else(PoisonError::into_inner).contains(&programme)
    }

    /// From now on a new version of this programme is told to everybody.
    pub fn mail_everybody(programme: ProgrammeId) {
        MAILS.lock().unwrap_or_else(PoisonError::into_inner).push(programme);
    }

    pub fn mails_everybody(programme: ProgrammeId) -> bool {
        MAILS.lock().unwrap_or_else(PoisonError::into_inner).contains(&programme)
    }
}
