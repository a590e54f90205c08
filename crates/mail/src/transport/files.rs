use std::{
    io,
    path::{Path, PathBuf},
};

use tokio::{fs, io::AsyncWriteExt};

use super::SendError;
use crate::Outgoing;

/// A folder of `.eml` files, for houses without a mail server.
#[derive(Debug, Clone)]
pub struct Files(PathBuf);

impl Files {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    pub(super) async fn write(&self, mail: &Outgoing, name: &str) -> Result<(), SendError> {
        self.try_write(&mail.bytes, name).await.map_err(|error| SendError::Passing(error.to_string()))
    }

    /// A reader sees the whole file or none.
    async fn try_write(&self, bytes: &[u8], name: &str) -> io::Result<()> {
        fs::create_dir_all(&self.0).await?;
        let unfinished = self.0.join(format!(".{name}.part"));
        let mut file = fs::File::create(&unfinished).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        fs::rename(&unfinished, self.0.join(name)).await
    }

    pub(super) async fn test(&self) -> Result<(), SendError> {
        fs::create_dir_all(&self.0).await.map_err(|error| SendError::Passing(error.to_string()))
    }
}
