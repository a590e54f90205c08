//! The list as a file for spreadsheets.

use catalogue::Texts;
use chrono::{DateTime, Utc};
use domain::{
    Code, Lang,
    country::CountryCode,
    permission::{Action, Actor},
};
use storage::registration::Listed;

use super::{RegistrationQuery, list::every};
use crate::{Error, Result, Service, programme::to_see};

/// Without it, spreadsheets take UTF-8 for something older.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

const COLUMNS: [&str; 18] = [
    "registration-column-family-name",
    "registration-column-given-names",
    "registration-column-own-script-name",
    "registration-column-email",
    "registration-column-state",
    "registration-column-seat",
    "registration-column-received",
    "registration-column-citizenship",
    "registration-column-citizenship-name",
    "registration-column-residence",
    "registration-column-residence-name",
    "registration-column-institution",
    "registration-column-post",
    "registration-column-languages",
    "registration-column-dietary",
    "registration-column-access-needs",
    "registration-column-motivation",
    "registration-column-id",
];

impl Service {
    /// All registrations that fit, as CSV (RFC 4180) in UTF-8 with a byte order mark; headings in `lang`, times in
    /// UTC. No cell begins like a formula.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn export_registrations(
        &self,
        actor: &Actor,
        slug: &str,
        query: &RegistrationQuery,
        lang: &Lang,
    ) -> Result<String> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let listed = every(&mut conn, &programme, &query.filter(self.now().date_naive())).await?;
        drop(conn);
        let countries = self.countries(lang).await?;
        let name = |code: &CountryCode| {
            countries.iter().find(|(known, _)| known == code).map_or("", |(_, name)| name.as_str())
        };
        let texts = self.catalogue().texts(lang);

        let mut file = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let heading = COLUMNS.map(|key| texts.plain(key, &[]));
        file.write_record(heading.iter().map(|text| safe(text))).map_err(|_| Error::Broken)?;
        for one in &listed {
            let cells = cells(&texts, one, &name);
            file.write_record(cells.iter().map(|text| safe(text))).map_err(|_| Error::Broken)?;
        }
        let bytes = file.into_inner().map_err(|_| Error::Broken)?;
        String::from_utf8(bytes).map_err(|_| Error::Broken)
    }
}

fn cells<'a>(
    texts: &Texts,
    listed: &'a Listed,
    country: &impl Fn(&CountryCode) -> &'a str,
) -> [String; COLUMNS.len()] {
    let (registration, person) = (&listed.registration, &listed.person.details);
    let seat = if registration.holds_seat { "common-yes" } else { "common-no" };
    let languages: Vec<&str> = person.languages.iter().map(Lang::code).collect();
    [
        person.family_name.clone(),
        person.given_names.clone(),
        person.own_script_name.clone(),
        person.email.clone(),
        texts.plain(&format!("registration-state-{}", registration.state.code()), &[]),
        texts.plain(seat, &[]),
        time(registration.created_at),
        person.citizenship.as_str().to_owned(),
        country(&person.citizenship).to_owned(),
        person.residence.as_str().to_owned(),
        country(&person.residence).to_owned(),
        person.institution.clone(),
        person.post.clone(),
        languages.join(" "),
        person.dietary.clone(),
        person.access_needs.clone(),
        registration.motivation.clone(),
        registration.id.to_string(),
    ]
}

fn time(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}

/// A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe makes it text.
fn safe(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(safe(cell), format!("'{cell}"));
        }
        for cell in ["", "Sina", "a=b", "श्रेष्ठ", "'=1"] {
            assert_eq!(safe(cell), cell);
        }
    }
}
