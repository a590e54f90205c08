//! The one allocator: nobody gets a seat but through here.

use chrono::{DateTime, Utc};
use domain::{programme::ProgrammeId, registration::Registration};
use storage::{
    Conn,
    seat::{self, Pool, Seats},
    sign_up,
};

use crate::{Error, Result};

/// Whose turn it is to ask for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Somebody new: behind everybody who waits, confirmed or still to confirm.
    New,
    /// Somebody who confirms without a seat: behind the waiting list.
    Confirming,
    /// Chosen by an organiser, who may pass over the line.
    Chosen,
}

/// Locks the programme's seats; every use case that takes, frees or queues for one begins with it.
///
/// # Errors
/// [`Error::NotFound`] if the programme is gone.
pub(crate) async fn lock(tx: &mut Conn, programme: ProgrammeId) -> Result<Seats> {
    seat::lock(tx, programme).await?.ok_or(Error::NotFound)
}

/// Takes a seat of the programme, or a place in one of its sessions, if one is free and nobody waits before.
///
/// # Errors
/// Those of the database.
pub(crate) async fn take(
    tx: &mut Conn,
    pool: impl Into<Pool>,
    turn: Turn,
    now: DateTime<Utc>,
) -> Result<bool> {
    let pool = pool.into();
    #[cfg(test)]
    if super::tests::unguarded::is(pool) {
        seat::release(tx, pool, -1).await?;
        return Ok(true);
    }
    if is_passed_over(tx, pool, turn, now).await? {
        return Ok(false);
    }
    Ok(seat::take(tx, pool).await?)
}

/// Whether somebody new would get a seat now.
///
/// # Errors
/// Those of the database.
pub(crate) async fn is_free(
    tx: &mut Conn,
    programme: ProgrammeId,
    seats: &Seats,
    now: DateTime<Utc>,
) -> Result<bool> {
    Ok(seats.taken < seats.capacity && !is_passed_over(tx, programme.into(), Turn::New, now).await?)
}

async fn is_passed_over(tx: &mut Conn, pool: Pool, turn: Turn, now: DateTime<Utc>) -> Result<bool> {
    Ok(match (pool, turn) {
        (_, Turn::Chosen) => false,
        (Pool::Programme(id), Turn::New) => seat::is_awaited(tx, id, now).await?,
        (Pool::Programme(id), Turn::Confirming) => seat::waitlisted(tx, id).await? > 0,
        (Pool::Session(id), Turn::New | Turn::Confirming) => !sign_up::waiting(tx, id).await?.is_empty(),
    })
}

/// Gives the registration's seat back, if it holds one, and takes it out of the line.
///
/// # Errors
/// Those of the database.
pub(crate) async fn give_back(tx: &mut Conn, registration: &mut Registration) -> Result<()> {
    if registration.holds_seat {
        seat::release(tx, registration.programme, 1).await?;
    }
    registration.holds_seat = false;
    registration.hold_until = None;
    registration.queued_at = None;
    Ok(())
}
