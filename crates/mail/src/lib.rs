//! Mail: what it says, how it looks in each language and zone, and the ways it goes out.

mod letter;

pub use letter::{Entry, Letter, ProgrammeFacts, SessionFacts};
