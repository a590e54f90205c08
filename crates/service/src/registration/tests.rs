//! The journeys of registrations, on both databases.

mod cancel;
pub(crate) mod common;
mod confirm;
mod decide;
mod leave;
mod link;
mod race;
mod register;
mod removal;

pub(crate) mod unguarded {
    use std::sync::{Mutex, PoisonError};

    use storage::seat::Pool;

    static OFF: Mutex<Vec<Pool>> = Mutex::new(Vec::new());

    /// From now on the seats of this programme or session are given away unconditionally.
    pub fn switch(pool: impl Into<Pool>) {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).push(pool.into());
    }

    pub fn is(pool: Pool) -> bool {
        OFF.lock().unwrap_or_else(PoisonError::into_inner).contains(&pool)
    }
}
