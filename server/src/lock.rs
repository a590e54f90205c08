//! One server per SQLite file: the operating system's lock says whether another one runs.

use std::{
    fs::{File, OpenOptions, TryLockError, create_dir_all},
    io,
    path::Path,
};

/// Held as long as the server runs; the operating system frees it however the process ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

#[derive(Debug, thiserror::Error)]
pub enum LockError {
    #[error("another server already uses the database in {0}; SQLite serves one (several need PostgreSQL)")]
    Held(String),
    #[error("{folder}: {cause}")]
    Io { folder: String, cause: io::Error },
}

/// Takes the lock in this folder, which is made if it is missing.
///
/// # Errors
/// [`LockError::Held`] while another process holds it.
pub fn take(folder: &Path) -> Result<Lock, LockError> {
    let wrong = |cause| LockError::Io { folder: folder.display().to_string(), cause };
    create_dir_all(folder).map_err(wrong)?;
    let path = folder.join("sojourn.lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(wrong)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(LockError::Held(folder.display().to_string())),
        Err(TryLockError::Error(cause)) => Err(wrong(cause)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_one_is_refused_until_the_first_ends() {
        let folder = tempfile::tempdir().unwrap();
        let first = take(folder.path()).unwrap();
        assert!(matches!(take(folder.path()), Err(LockError::Held(_))));
        drop(first);
        take(folder.path()).unwrap();
    }
}
