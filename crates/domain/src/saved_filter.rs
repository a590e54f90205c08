//! A list as one user keeps it, to be opened again by name.

use crate::{Faults, Fields, Id, Reader};

pub type SavedFilterId = Id<SavedFilter>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilter {
    pub id: SavedFilterId,
    pub name: String,
    /// The query of the list's address: filter, order and columns.
    pub query: String,
}

/// What a form says of it: fields `name` and, unseen, `query`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilterDraft {
    pub name: String,
    pub query: String,
}

impl SavedFilterDraft {
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let draft = Self { name: form.required_line("name", 60), query: form.line("query", 1000) };
        form.finish(draft)
    }
}
