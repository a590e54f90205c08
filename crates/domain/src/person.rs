//! Persons: passport-exact records, kept once.

use serde::{Deserialize, Serialize};

use crate::{Faults, Fields, Id, Lang, Reader, country::CountryCode, text};

pub type PersonId = Id<Person>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub details: PersonDetails,
    pub revision: i64,
}

/// What a person says of themselves. Names are as printed in the passport; nothing splits or corrects them.
///
/// Fields: `family_name`, `given_names` (one of the two is enough), `own_script_name`, `email`,
/// `citizenship`, `residence`, `institution`, `post`, `language` (several), `dietary`, `access_needs`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    pub family_name: String,
    pub given_names: String,
    pub own_script_name: String,
    pub email: String,
    pub citizenship: CountryCode,
    pub residence: CountryCode,
    pub institution: String,
    pub post: String,
    pub languages: Vec<Lang>,
    pub dietary: String,
    pub access_needs: String,
}

impl PersonDetails {
    /// # Errors
    /// The fields that are wrong; whether the countries exist is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let family_name = form.line("family_name", 100);
        let given_names = form.line("given_names", 100);
        // A passport may print one name only.
        if fields.get("family_name").trim().is_empty() && fields.get("given_names").trim().is_empty() {
            form.fault("family_name", crate::Fault::Empty);
        }
        let own_script_name = form.line("own_script_name", 200);
        let email = form.email("email");
        let citizenship = form.country("citizenship");
        let residence = form.country("residence");
        let institution = form.required_line("institution", 200);
        let post = form.required_line("post", 200);
        let languages = form.languages("language");
        let dietary = form.prose("dietary", 500);
        let access_needs = form.prose("access_needs", 500);
        // The countries are missing only together with a fault, so the draft is never seen without them.
        let (Some(citizenship), Some(residence)) = (citizenship, residence) else {
            return form.finish(()).and(Err(Faults::default()));
        };
        form.finish(Self {
            family_name,
            given_names,
            own_script_name,
            email,
            citizenship,
            residence,
            institution,
            post,
            languages,
            dietary,
            access_needs,
        })
    }

    /// Given names and family name as one line, for greeting and lists.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_names, self.family_name).trim().to_owned()
    }

    /// The key by which an address is recognised.
    pub fn email_key(&self) -> String {
        text::key(&self.email)
    }

    /// The key by which a name is recognised: two persons may share one office mailbox.
    pub fn name_key(&self) -> String {
        text::key(&format!("{} {}", self.family_name, self.given_names))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fault;

    pub fn fields() -> Fields {
        Fields::default()
            .with("family_name", "TUILAEPA")
            .with("given_names", "Sina Malia")
            .with("email", "sina@example.org")
            .with("citizenship", "WS")
            .with("residence", "WS")
            .with("institution", "Ministry of Commerce")
            .with("post", "Officer")
            .with("language", "en")
    }

    #[test]
    fn reads_a_person() {
        let person = PersonDetails::read(&fields()).unwrap();
        assert_eq!(person.full_name(), "Sina Malia TUILAEPA");
        assert_eq!(person.name_key(), "tuilaepa sina malia");
    }

    #[test]
    fn one_name_is_enough_and_none_is_not() {
        let mut one = fields();
        one = Fields::new(
            one.iter().filter(|(n, _)| *n != "given_names").map(|(n, v)| (n.into(), v.into())).collect(),
        );
        assert!(PersonDetails::read(&one).is_ok());
        let faults = PersonDetails::read(&Fields::default()).unwrap_err();
        assert_eq!(faults.of("family_name"), Some(&Fault::Empty));
        assert_eq!(faults.of("citizenship"), Some(&Fault::Empty));
    }
}
