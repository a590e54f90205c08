//! Who of a programme's people takes part in a session.

use serde::{Deserialize, Serialize};

use crate::{Fault, Reader, country::CountryCode, person::PersonDetails, text};

/// The people of one country (by citizenship) or of one institution in a programme.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delegation {
    Country(CountryCode),
    /// As people write it; compared by [`text::key`].
    Institution(String),
}

impl Delegation {
    /// As sent by forms: `country:NP`, `institution:Ministry of Commerce`.
    pub fn code(&self) -> String {
        match self {
            Self::Country(code) => format!("country:{}", code.as_str()),
            Self::Institution(name) => format!("institution:{name}"),
        }
    }

    /// The reverse of [`Self::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':')? {
            ("country", code) => CountryCode::parse(code).ok().map(Self::Country),
            ("institution", name) => {
                let name = text::line(name, 200).ok().filter(|name| !name.is_empty())?;
                Some(Self::Institution(name))
            }
            _ => None,
        }
    }

    /// Whether both stand for the same people, however the institution's name is typed.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Country(a), Self::Country(b)) => a == b,
            (Self::Institution(a), Self::Institution(b)) => text::key(a) == text::key(b),
            (Self::Country(_), Self::Institution(_)) | (Self::Institution(_), Self::Country(_)) => false,
        }
    }

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
    SignUp {
        capacity: i64,
    },
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

    /// Only what belongs to the chosen kind counts; what was typed for the others does not matter.
    ///
    /// Fields: `attendance` (a code; everyone where it is missing), `delegation` (several, each a
    /// [`Delegation::code`]), `other_country` and `other_institution` (one more of each), `places`.
    pub fn read(form: &mut Reader<'_>) -> Self {
        let typed = form.fields().get("attendance").trim();
        match typed {
            "" | "everyone" => Self::Everyone,
            "delegations" => Self::Delegations(read_delegations(form)),
            "sign-up" => Self::SignUp { capacity: form.number("places", 1, MOST_PLACES) },
            _ => {
                form.fault("attendance", Fault::NotOffered);
                Self::Everyone
            }
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

/// No session has more places than that.
const MOST_PLACES: i64 = 10_000;

fn read_delegations(form: &mut Reader<'_>) -> Vec<Delegation> {
    let mut those: Vec<Delegation> = Vec::new();
    let mut add = |one: Delegation| {
        if !those.iter().any(|other| other.is_same(&one)) {
            those.push(one);
        }
    };
    let fields = form.fields();
    for code in fields.all("delegation") {
        match Delegation::from_code(code) {
            Some(one) => add(one),
            None => form.fault("delegation", Fault::NotOffered),
        }
    }
    if !fields.get("other_country").trim().is_empty()
        && let Some(code) = form.country("other_country")
    {
        add(Delegation::Country(code));
    }
    let institution = form.line("other_institution", 200);
    if !institution.is_empty() {
        add(Delegation::Institution(institution));
    }
    if those.is_empty() {
        form.fault("delegation", Fault::Empty);
    }
    those
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Faults, Fields};

    fn read(fields: &Fields) -> Result<Attendance, Faults> {
        let mut form = Reader::new(fields);
        let attendance = Attendance::read(&mut form);
        form.finish(attendance)
    }

    fn nepal() -> Delegation {
        Delegation::Country(CountryCode::parse("NP").unwrap())
    }

    #[test]
    fn what_is_not_chosen_does_not_count() {
        let fields = Fields::default().with("delegation", "nonsense").with("places", "many");
        assert_eq!(read(&fields), Ok(Attendance::Everyone), "forms from before know nothing of it");
        assert_eq!(read(&fields.clone().with("attendance", "everyone")), Ok(Attendance::Everyone));
        let faults = read(&fields.clone().with("attendance", "sign-up")).unwrap_err();
        assert_eq!(faults.of("places"), Some(&Fault::NotANumber { min: 1, max: MOST_PLACES }));
        assert_eq!(faults.0.len(), 1);
        let faults = read(&fields.with("attendance", "delegations")).unwrap_err();
        assert_eq!(faults.of("delegation"), Some(&Fault::NotOffered));
        assert!(read(&Fields::default().with("attendance", "some")).is_err());
    }

    #[test]
    fn each_delegation_counts_once() {
        let fields = Fields::default()
            .with("attendance", "delegations")
            .with("delegation", "country:NP")
            .with("delegation", "institution:Ministry of Commerce")
            .with("other_country", "np")
            .with("other_institution", " ministry of  COMMERCE ");
        let ministry = Delegation::Institution("Ministry of Commerce".into());
        assert_eq!(read(&fields), Ok(Attendance::Delegations(vec![nepal(), ministry.clone()])));
        assert_eq!(Delegation::from_code(&ministry.code()), Some(ministry));
        assert_eq!(Delegation::from_code(&nepal().code()), Some(nepal()));
        let nobody = Fields::default().with("attendance", "delegations");
        assert_eq!(read(&nobody).unwrap_err().of("delegation"), Some(&Fault::Empty));
    }
}
