//! Institutions: hosts, partners, employers of participants.

use serde::{Deserialize, Serialize};

use crate::{Fault, Faults, Fields, Id, Reader, Translated, country::CountryCode};

pub type InstitutionId = Id<Institution>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    pub id: InstitutionId,
    pub name: String,
    pub country: Option<CountryCode>,
}

/// What a form says of an institution: fields `name`, `country` (may be empty).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionDraft {
    pub name: String,
    pub country: Option<CountryCode>,
}

impl InstitutionDraft {
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let draft = Self { name: form.required_line("name", 200), country: form.optional_country("country") };
        form.finish(draft)
    }
}

/// What a form says of a strand: fields `position`, `name.<lang>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrandDraft {
    pub position: i64,
    pub names: Translated,
}

impl StrandDraft {
    /// # Errors
    /// The fields that are wrong; at least one name is needed.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let position = form.number("position", 1, 999);
        let names = form.translated("name", 200, false);
        if names.is_empty() {
            form.fault("name.en", Fault::Empty);
        }
        form.finish(Self { position, names })
    }
}

pub type StrandId = Id<Strand>;

/// A field of work under which programmes are announced, e.g. "Exchange of experience in industrial policy".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strand {
    pub id: StrandId,
    pub position: i64,
    pub names: Translated,
}
