//! Registrations: from the form to the seat, and everything their owners and organisers do with them.

mod belonging;
mod column;
mod confirm;
mod decide;
mod detail;
mod edit;
mod expire;
mod export;
mod holder;
pub(crate) mod letter;
mod link_again;
mod list;
mod own;
mod receipt;
mod register;
pub(crate) mod seat;
#[cfg(test)]
pub(crate) mod tests;
mod withdraw;

use chrono::{DateTime, Utc};
use domain::{
    programme::ProgrammeId,
    registration::{Registration, RegistrationId},
};
use storage::Conn;

pub use column::Column;
pub use decide::Decision;
pub use detail::RegistrationDetail;
pub use export::FileKind;
pub use list::{RegistrationQuery, RegistrationRow, Registrations};
pub use own::OwnRegistration;
pub use receipt::Receipt;
pub use register::Viewer;
pub use storage::registration::Sort as RegistrationSort;

use crate::{Error, Result, Service, programme::ProgrammeView};

/// Writes a changed registration back.
///
/// # Errors
/// [`Error::Busy`] if another transaction changed it since it was read: the same call may go through then.
pub(crate) async fn keep(tx: &mut Conn, registration: &mut Registration, now: DateTime<Utc>) -> Result<()> {
    registration.updated_at = now;
    if !storage::registration::save(tx, registration).await? {
        return Err(Error::Busy);
    }
    registration.revision += 1;
    Ok(())
}

/// The registration, locked, in a transaction that has locked the programme before.
///
/// # Errors
/// [`Error::NotFound`] if it is not of this programme.
pub(crate) async fn of_programme(
    tx: &mut Conn,
    programme: ProgrammeId,
    id: RegistrationId,
) -> Result<Registration> {
    let found = storage::registration::find_for_update(tx, id).await?;
    found.filter(|registration| registration.programme == programme).ok_or(Error::NotFound)
}

impl Service {
    /// The programme with everything that its letters and pages tell: as it was last published.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is gone.
    pub(crate) async fn programme_of(&self, conn: &mut Conn, id: ProgrammeId) -> Result<ProgrammeView> {
        let programme = storage::programme::find(conn, id).await?.ok_or(Error::NotFound)?;
        self.public(conn, programme).await
    }
}
