//! The ways a mail leaves the house.

mod files;
mod smtp;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::{Code, message::MessageKind};
use uuid::Uuid;

use crate::Outgoing;

pub use files::Files;
pub use smtp::Smtp;

/// Where mail goes; cheap to clone.
#[derive(Debug, Clone)]
pub enum Transport {
    Smtp(Smtp),
    Files(Files),
}

/// What the mail is called in the outbox, for file names.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    pub kind: MessageKind,
    pub id: Uuid,
    /// When it was written into the outbox, so that a second attempt writes the same file.
    pub created_at: DateTime<Utc>,
}

impl Label {
    /// `20270115T080000Z-accepted-9f2c01ab.eml`. The end of the id is its random part.
    fn file_name(&self) -> String {
        let id = self.id.simple().to_string();
        let short = &id[id.len() - 8..];
        format!("{}-{}-{short}.eml", self.created_at.format("%Y%m%dT%H%M%SZ"), self.kind.code())
    }
}

/// Why a mail did not go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It will not go out later either.
    #[error("refused: {0}")]
    Permanent(String),
    /// Worth another attempt.
    #[error("not now: {0}")]
    Passing(String),
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a usable SMTP address: {0}")]
pub struct BadAddress(pub(crate) String);

impl Transport {
    /// # Errors
    /// [`BadAddress`] unless lettre can read the address: `smtp://user:pass@host:port?tls=required`, `smtps://…`.
    pub fn smtp(url: &str) -> Result<Self, BadAddress> {
        Smtp::new(url).map(Self::Smtp)
    }

    /// Mail becomes `.eml` files in this folder, which is made when the first one is written.
    pub fn files(folder: PathBuf) -> Self {
        Self::Files(Files::new(folder))
    }

    /// # Errors
    /// [`SendError`], by whether another attempt makes sense.
    pub async fn send(&self, mail: &Outgoing, label: Label) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(mail).await,
            Self::Files(files) => files.write(mail, &label.file_name()).await,
        }
    }

    /// Tries the way without sending anything: connects and signs in, or makes the folder.
    ///
    /// # Errors
    /// [`SendError::Passing`] with the cause for the administrator.
    pub async fn test(&self) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.test().await,
            Self::Files(files) => files.test().await,
        }
    }
}

#[cfg(test)]
mod tests;
