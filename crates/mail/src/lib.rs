//! Mail: what it says, how it looks in each language and zone, and the ways it goes out.

pub mod header;
mod letter;
mod mailbox;
mod mime;
mod render;
#[cfg(test)]
mod sample;
mod transport;

pub use letter::{EngagementFacts, EngagementNews, Entry, Letter, ProgrammeFacts, SessionFacts, SignUpNews};
pub use mailbox::{Mailbox, NotAMailbox};
pub use mime::{BuildError, Headers, Outgoing, build};
pub use render::{House, Links, Method, Recipient, Rendered, render};
pub use transport::{BadAddress, Files, Label, SendError, Smtp, Transport};
