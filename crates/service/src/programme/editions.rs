//! Published versions never change, so those that were read lately are kept.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{programme::ProgrammeId, version::Edition};
use storage::Conn;

use crate::{Error, Result};

/// Of so many programmes; some 50 kB each.
const MOST: usize = 40;

#[derive(Debug, Default)]
pub(crate) struct Editions(Mutex<HashMap<ProgrammeId, (i64, Arc<Edition>)>>);

impl Editions {
    /// What was published under this number. `conn` must be one for reading: what a transaction has written may yet
    /// be undone.
    ///
    /// # Errors
    /// [`Error::NotFound`], and those of the database.
    pub(crate) async fn find(&self, conn: &mut Conn, id: ProgrammeId, number: i64) -> Result<Arc<Edition>> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((found, edition)) = known().get(&id)
            && *found == number
        {
            return Ok(Arc::clone(edition));
        }
        let version = storage::edition::find(conn, id, number).await?.ok_or(Error::NotFound)?;
        let edition = Arc::new(version.edition);
        let mut known = known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(id, (number, Arc::clone(&edition)));
        Ok(edition)
    }
}
