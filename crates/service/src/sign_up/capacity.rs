//! The places of a session become more or fewer.

use domain::{Fault, Faults, attendance::Attendance, session::Session};
use storage::Conn;

use crate::{Result, Service};

/// # Errors
/// [`Fault::BelowTaken`] on `places` if there are to be fewer than are taken.
pub(crate) async fn suffices(tx: &mut Conn, session: &Session) -> Result<()> {
    let Attendance::SignUp { capacity } = session.attendance else { return Ok(()) };
    let taken = storage::seat::taken_in(tx, session.id).await?;
    if capacity < taken {
        return Err(Faults::one("places", Fault::BelowTaken { taken }).into());
    }
    Ok(())
}

impl Service {
    /// After the session was saved: places that it has more go to those who wait. The caller has locked the
    /// programme, and rings the bell after the commit.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn fill_places(&self, tx: &mut Conn, session: &Session) -> Result<()> {
        if !matches!(session.attendance, Attendance::SignUp { .. }) {
            return Ok(());
        }
        let view = self.programme_of(tx, session.programme).await?;
        self.move_up(tx, &view, session.id).await
    }
}
