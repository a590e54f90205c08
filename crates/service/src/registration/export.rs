//! The list as a file for spreadsheets.

mod csv;
mod xlsx;

use std::collections::HashMap;

use catalogue::Texts;
use chrono::{DateTime, Utc};
use domain::{
    Code, Lang,
    country::CountryCode,
    permission::{Action, Actor},
};
use storage::registration::Listed;

use super::{Column, RegistrationQuery, list::every};
use crate::{Error, Result, Service, programme::to_see};

/// What stands before the chosen columns.
const NAMES: [&str; 3] = [
    "registration-column-family-name",
    "registration-column-given-names",
    "registration-column-own-script-name",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// RFC 4180 in UTF-8 with a byte order mark.
    Csv,
    /// Office Open XML: one sheet, texts only.
    Xlsx,
}

/// Headings and rows, all as text, before they become a file.
struct Sheet {
    title: String,
    rtl: bool,
    made_at: DateTime<Utc>,
    heading: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Service {
    /// All registrations that fit, in the order and with the columns asked for (without a choice, all of them);
    /// headings in `lang`, times in UTC. In neither kind of file a cell is a formula.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn export_registrations(
        &self,
        actor: &Actor,
        slug: &str,
        query: &RegistrationQuery,
        lang: &Lang,
        kind: FileKind,
    ) -> Result<Vec<u8>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let listed = every(&mut conn, &programme, &query.filter(self.now().date_naive())).await?;
        drop(conn);
        let countries = self.countries(lang).await?.into_iter().collect();
        let columns = match query.columns.as_slice() {
            [] => Column::ALL,
            chosen => chosen,
        };
        let writing = Writing { texts: self.catalogue().texts(lang), countries, columns: columns.to_vec() };
        let made_at = self.now();
        // Thousands of rows take a while, in which others want to be answered.
        let written = tokio::task::spawn_blocking(move || {
            let sheet = writing.sheet(&listed, made_at);
            match kind {
                FileKind::Csv => csv::write(&sheet),
                FileKind::Xlsx => xlsx::write(&sheet),
            }
        });
        written.await.map_err(|_| Error::Broken)?
    }
}

/// What the cells are written by.
struct Writing {
    texts: Texts,
    countries: HashMap<CountryCode, String>,
    columns: Vec<Column>,
}

impl Writing {
    fn sheet(&self, listed: &[Listed], made_at: DateTime<Utc>) -> Sheet {
        let columns = self.columns.iter().map(|column| column.key());
        let heading = NAMES.iter().map(|key| (*key).to_owned()).chain(columns);
        Sheet {
            title: self.texts.plain("registration-list-title", &[]),
            rtl: self.texts.dir() == "rtl",
            made_at,
            heading: heading.map(|key| self.texts.plain(&key, &[])).collect(),
            rows: listed.iter().map(|one| self.row(one)).collect(),
        }
    }

    fn row(&self, listed: &Listed) -> Vec<String> {
        let person = &listed.person.details;
        let names = [&person.family_name, &person.given_names, &person.own_script_name];
        let columns = self.columns.iter().map(|column| self.cell(listed, *column));
        names.into_iter().cloned().chain(columns).collect()
    }

    fn cell(&self, listed: &Listed, column: Column) -> String {
        let (registration, person) = (&listed.registration, &listed.person.details);
        match column {
            Column::Email => person.email.clone(),
            Column::State => {
                self.texts.plain(&format!("registration-state-{}", registration.state.code()), &[])
            }
            Column::Seat => {
                let key = if registration.holds_seat { "common-yes" } else { "common-no" };
                self.texts.plain(key, &[])
            }
            Column::Received => registration.created_at.format("%Y-%m-%d %H:%M UTC").to_string(),
            Column::Citizenship => person.citizenship.as_str().to_owned(),
            Column::CitizenshipName => self.country(&person.citizenship),
            Column::Residence => person.residence.as_str().to_owned(),
            Column::ResidenceName => self.country(&person.residence),
            Column::Institution => person.institution.clone(),
            Column::Post => person.post.clone(),
            Column::Languages => person.languages.iter().map(Lang::code).collect::<Vec<_>>().join(" "),
            Column::Dietary => person.dietary.clone(),
            Column::AccessNeeds => person.access_needs.clone(),
            Column::Motivation => registration.motivation.clone(),
            Column::Id => registration.id.to_string(),
        }
    }

    fn country(&self, code: &CountryCode) -> String {
        self.countries.get(code).cloned().unwrap_or_default()
    }
}

/// Whether a spreadsheet that reads a cell's text as if it were typed would take it for a formula.
fn is_formula_like(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests;
