//! Who of a programme's people takes part in a session.

use serde::{Deserialize, Serialize};

use crate::{country::CountryCode, person::PersonDetails, text};

/// The people of one country (by citizenship) or of one institution in a programme.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delegation {
    Country(CountryCode),
    /// As people write it; compared by [`text::key`].
    Institution(String),
}

impl Delegation {
    pub fn has(&self, person: &PersonDetails) -> bool {
        match self {
            Self::Country(code) => person.citizenship == *code,
            Self::Institution(name) => text::key(&person.institution) == text::key(name),
        }
    }
}

/// For whom a session is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    #[default]
    Everyone,
    Delegations(Vec<Delegation>),
    /// For those who signed up, as long as there are places.
    SignUp { capacity: i64 },
}

impl Attendance {
    /// As stored and sent in forms.
    pub const CODES: [&str; 3] = ["everyone", "delegations", "sign-up"];

    pub fn code(&self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Delegations(_) => "delegations",
            Self::SignUp { .. } => "sign-up",
        }
    }

    /// Whether the session is part of this person's itinerary; `signed_up` says whether they have a place in it.
    ///
    /// ```
    /// use domain::attendance::Attendance;
    /// # use domain::{Fields, person::PersonDetails};
    /// # let person = PersonDetails::read(&Fields::default().with("family_name", "Rai").with("email", "a@example.org")
    /// #     .with("citizenship", "NP").with("residence", "NP").with("institution", "Ministry").with("post", "Officer"))?;
    /// assert!(Attendance::Everyone.includes(&person, false));
    /// assert!(!Attendance::SignUp { capacity: 10 }.includes(&person, false));
    /// # Ok::<(), domain::Faults>(())
    /// ```
    pub fn includes(&self, person: &PersonDetails, signed_up: bool) -> bool {
        match self {
            Self::Everyone => true,
            Self::Delegations(those) => those.iter().any(|delegation| delegation.has(person)),
            Self::SignUp { .. } => signed_up,
        }
    }
}
