//! A copy of an SQLite database, taken while a server writes.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use crate::Db;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("this copies SQLite databases alone; for PostgreSQL there is pg_dump")]
    NotSqlite,
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    #[error("{} is no name in UTF-8", .0.display())]
    Name(PathBuf),
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: io::Error },
    #[error(transparent)]
    Storage(#[from] crate::Error),
}

/// Writes the database as it is at this moment into the new file `to`. Others may go on reading and writing. Under
/// its name stands a whole copy, safely on disk, or none.
///
/// # Errors
/// [`Error`]; then there is no new file `to`.
pub async fn write(url: &str, to: &Path) -> Result<(), Error> {
    if to.exists() {
        return Err(Error::Exists(to.to_owned()));
    }
    let Some(name) = to.to_str() else { return Err(Error::Name(to.to_owned())) };
    let partial = format!("{name}.partial");
    // What an attempt that was killed has left.
    remove(&partial)?;
    let db = Db::open_existing(url).await?;
    let copied = db.copy_to(&partial).await;
    db.close().await;
    let kept = match copied {
        Ok(true) => keep(&partial, to),
        Ok(false) => Err(Error::NotSqlite),
        Err(error) => Err(error.into()),
    };
    remove(&partial)?;
    kept
}

fn keep(partial: &str, to: &Path) -> Result<(), Error> {
    // A link, unlike a new name, never takes the place of a file that came meanwhile.
    let kept = File::open(partial).and_then(|file| file.sync_all()).and_then(|()| fs::hard_link(partial, to));
    kept.map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => Error::Exists(to.to_owned()),
        _ => Error::File { path: to.to_owned(), cause },
    })
}

fn remove(path: &str) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(Error::File { path: path.into(), cause })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact;

    #[tokio::test]
    async fn a_copy_of_one_moment_while_others_write() {
        let (fresh, folder) = (testbed::sqlite(), tempfile::tempdir().unwrap());
        let db = Db::open(&fresh.url).await.unwrap();
        db.migrate().await.unwrap();
        let mut tx = db.write().await.unwrap();
        fact::set(&mut tx, "kept", "yes").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.write().await.unwrap();
        fact::set(&mut tx, "under way", "yes").await.unwrap();

        let to = folder.path().join("copy.db");
        write(&fresh.url, &to).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(write(&fresh.url, &to).await, Err(Error::Exists(_))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");

        let copy = Db::open_existing(&format!("sqlite:{}", to.display())).await.unwrap();
        let mut conn = copy.read().await.unwrap();
        assert_eq!(fact::get(&mut conn, "kept").await.unwrap().as_deref(), Some("yes"));
        assert_eq!(fact::get(&mut conn, "under way").await.unwrap(), None);
    }

    #[tokio::test]
    async fn what_cannot_be_copied_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("copy.db");
        let none = write("sqlite:/nowhere/sojourn.db", &to).await;
        assert!(matches!(none, Err(Error::Storage(crate::Error::Address(_)))), "{none:?}");
        for fresh in testbed::databases().await.into_iter().skip(1) {
            assert!(matches!(write(&fresh.url, &to).await, Err(Error::NotSqlite)));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
