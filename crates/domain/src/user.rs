//! Users: people of the staff who sign in.

use crate::{Faults, Fields, Id, Lang, Reader};

pub type UserId = Id<User>;

/// A signed-in user may create programmes and organises those that name them; an administrator sees everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub email: String,
    pub name: String,
    pub admin: bool,
    /// May run programmes of their own; who only gives sessions as an expert may not.
    pub staff: bool,
    /// An inactive user cannot sign in.
    pub active: bool,
    pub has_password: bool,
    pub lang: Lang,
    pub zone: Option<String>,
}

/// What a form says of a user: fields `email`, `name`, `admin`, `expert_only`, `active` (ticked).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserDraft {
    pub email: String,
    pub name: String,
    pub admin: bool,
    pub staff: bool,
    pub active: bool,
}

impl UserDraft {
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let draft = Self {
            email: form.email("email"),
            name: form.required_line("name", 200),
            admin: form.ticked("admin"),
            staff: !form.ticked("expert_only"),
            active: form.ticked("active"),
        };
        form.finish(draft)
    }
}
