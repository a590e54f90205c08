//! Experts: users who give sessions.

use chrono::{DateTime, Utc};

use crate::{Fault, Faults, Fields, Lang, Reader, availability::Availability, text, user::UserId};

/// More fields of expertise than this nobody reads.
const FIELDS: usize = 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    pub user: UserId,
    pub name: String,
    pub email: String,
    /// The language in which they are written to.
    pub lang: Lang,
    /// Whether they may sign in.
    pub may_sign_in: bool,
    pub profile: Profile,
    pub availability: Availability,
    /// An inactive expert is asked for nothing new.
    pub active: bool,
    /// Rises with each change of profile or availability.
    pub revision: i64,
    /// When they last said that their availability is right.
    pub confirmed_at: Option<DateTime<Utc>>,
    pub assistant: Assistant,
}

/// The link by which somebody else may keep the expert's availability.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Assistant {
    /// Links of a lower one are revoked.
    pub generation: i64,
    /// When it was made; `None`: there is none.
    pub since: Option<DateTime<Utc>>,
}

/// What organisers look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Fields of expertise, in the expert's order.
    pub fields: Vec<String>,
    /// Languages in which they can give a session.
    pub languages: Vec<Lang>,
    /// May be empty.
    pub institution: String,
    /// IANA name.
    pub home_zone: String,
}

impl Profile {
    /// A form's profile: `fields` (one a line), `languages` (several), `institution`, `home_zone`.
    ///
    /// # Errors
    /// The fields that are wrong; whether the zone exists is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let typed = form.required_prose("fields", 2_000);
        let lines: Vec<String> =
            typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        if lines.len() > FIELDS {
            form.fault("fields", Fault::TooMany { max: FIELDS });
        }
        let languages = form.languages("languages");
        if languages.is_empty() {
            form.fault("languages", Fault::Empty);
        }
        let profile = Self {
            fields: lines,
            languages,
            institution: form.line("institution", 200),
            home_zone: form.zone_name("home_zone"),
        };
        form.finish(profile)
    }

    /// As [`Profile::read`] reads it.
    pub fn form(&self) -> Fields {
        let fields = Fields::default()
            .with("fields", self.fields.join("\n"))
            .with("institution", &self.institution)
            .with("home_zone", &self.home_zone);
        self.languages.iter().fold(fields, |fields, lang| fields.with("languages", lang.code()))
    }

    /// What a search looks through: name, institution, fields, and the languages as [`language_key`].
    pub fn search_key(&self, name: &str) -> String {
        let languages = self.languages.iter().map(language_key).collect::<Vec<_>>().join(" ");
        text::key(&format!("{name} {} {} {languages}", self.institution, self.fields.join(" ")))
    }
}

/// How a language stands in [`Profile::search_key`]: unlike anything that people type.
pub fn language_key(lang: &Lang) -> String {
    format!("~{}~", lang.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Fields {
        Fields::default()
            .with("fields", "Agro-processing\r\n\r\n  Cold chains ")
            .with("languages", "fr")
            .with("languages", "en")
            .with("institution", "Academy")
            .with("home_zone", "Africa/Nairobi")
    }

    #[test]
    fn a_profile_goes_through_its_form() {
        let profile = Profile::read(&typed()).unwrap();
        assert_eq!(profile.fields, ["Agro-processing", "Cold chains"]);
        assert_eq!(Profile::read(&profile.form()), Ok(profile.clone()));
        assert_eq!(
            profile.search_key("Amina WANJIRU"),
            "amina wanjiru academy agro-processing cold chains ~fr~ ~en~"
        );
    }

    #[test]
    fn what_is_missing_is_told_at_its_field() {
        let faults = Profile::read(&Fields::default()).unwrap_err();
        for field in ["fields", "languages", "home_zone"] {
            assert_eq!(faults.of(field), Some(&Fault::Empty), "{field}");
        }
        let many = typed().with("x", "");
        let many = Fields::new(
            many.iter()
                .map(|(n, v)| (n.to_owned(), if n == "fields" { "a\n".repeat(21) } else { v.to_owned() }))
                .collect(),
        );
        assert_eq!(Profile::read(&many).unwrap_err().of("fields"), Some(&Fault::TooMany { max: 20 }));
    }
}
