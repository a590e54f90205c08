//! The columns that an organiser can choose for the list and its files.

use domain::Code;

/// The name always stands before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Email,
    State,
    Seat,
    Received,
    /// The country's code.
    Citizenship,
    CitizenshipName,
    Residence,
    ResidenceName,
    Institution,
    Post,
    Languages,
    Dietary,
    AccessNeeds,
    Motivation,
    Id,
}

impl Code for Column {
    const ALL: &'static [Self] = &[
        Self::Email,
        Self::State,
        Self::Seat,
        Self::Received,
        Self::Citizenship,
        Self::CitizenshipName,
        Self::Residence,
        Self::ResidenceName,
        Self::Institution,
        Self::Post,
        Self::Languages,
        Self::Dietary,
        Self::AccessNeeds,
        Self::Motivation,
        Self::Id,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::State => "state",
            Self::Seat => "seat",
            Self::Received => "received",
            Self::Citizenship => "citizenship",
            Self::CitizenshipName => "citizenship-name",
            Self::Residence => "residence",
            Self::ResidenceName => "residence-name",
            Self::Institution => "institution",
            Self::Post => "post",
            Self::Languages => "languages",
            Self::Dietary => "dietary",
            Self::AccessNeeds => "access-needs",
            Self::Motivation => "motivation",
            Self::Id => "id",
        }
    }
}

impl Column {
    /// Catalogue key of its heading.
    pub fn key(self) -> String {
        format!("registration-column-{}", self.code())
    }
}
