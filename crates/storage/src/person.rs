//! Persons: kept once, recognised by address and name.

use chrono::{DateTime, Utc};
use domain::{
    Lang,
    country::CountryCode,
    person::{Person, PersonDetails, PersonId},
    text,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Error, Result};

/// The columns under names that no other table uses, so that a join can hold them too.
#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    the_person: Uuid,
    person_revision: i64,
    email: String,
    family_name: String,
    given_names: String,
    own_script_name: String,
    citizenship: String,
    residence: String,
    institution: String,
    post: String,
    languages: Json<Vec<Lang>>,
    dietary: String,
    access_needs: String,
}

impl TryFrom<Row> for Person {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let country = |code: &str, column| CountryCode::parse(code).map_err(|_| Error::Unreadable { column });
        Ok(Self {
            id: PersonId::new(row.the_person),
            details: PersonDetails {
                citizenship: country(&row.citizenship, "person.citizenship")?,
                residence: country(&row.residence, "person.residence")?,
                family_name: row.family_name,
                given_names: row.given_names,
                own_script_name: row.own_script_name,
                email: row.email,
                institution: row.institution,
                post: row.post,
                languages: row.languages.0,
                dietary: row.dietary,
                access_needs: row.access_needs,
            },
            revision: row.person_revision,
        })
    }
}

/// What a search looks through: names, institution and address in lower case.
fn search_key(details: &PersonDetails) -> String {
    let PersonDetails { family_name, given_names, own_script_name, institution, email, .. } = details;
    text::key(&format!("{given_names} {family_name} {given_names} {own_script_name} {institution} {email}"))
}

/// # Errors
/// [`Error::Busy`] or [`Error::Database`].
pub async fn find(conn: &mut Conn, id: PersonId) -> Result<Option<Person>> {
    sql!(
        conn,
        fetch_optional as Row,
        "SELECT id AS the_person, revision AS person_revision, email, family_name, given_names, own_script_name,
            citizenship, residence, institution, post, languages, dietary, access_needs
        FROM person WHERE id = $1",
        id.uuid()
    )?
    .map(Person::try_from)
    .transpose()
}

/// The person of this address and name, if there is one.
///
/// # Errors
/// [`Error::Busy`] or [`Error::Database`].
pub async fn recognise(conn: &mut Conn, details: &PersonDetails) -> Result<Option<Person>> {
    sql!(
        conn,
        fetch_optional as Row,
        "SELECT id AS the_person, revision AS person_revision, email, family_name, given_names, own_script_name,
            citizenship, residence, institution, post, languages, dietary, access_needs
        FROM person WHERE email_key = $1 AND name_key = $2",
        details.email_key(),
        details.name_key()
    )?
    .map(Person::try_from)
    .transpose()
}

/// Keeps a new person; `false` if one of this address and name is there already, which then stays as it is.
///
/// # Errors
/// [`Error::Busy`] or [`Error::Database`].
pub async fn insert(
    conn: &mut Conn,
    id: PersonId,
    details: &PersonDetails,
    now: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql!(
        conn,
        execute,
        "INSERT INTO person (id, email, email_key, name_key, search_key, family_name, given_names, own_script_name,
            citizenship, residence, institution, post, languages, dietary, access_needs, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT (email_key, name_key) DO NOTHING",
        id.uuid(),
        &details.email,
        details.email_key(),
        details.name_key(),
        search_key(details),
        &details.family_name,
        &details.given_names,
        &details.own_script_name,
        details.citizenship.as_str(),
        details.residence.as_str(),
        &details.institution,
        &details.post,
        Json(&details.languages),
        &details.dietary,
        &details.access_needs,
        now
    )?;
    Ok(rows == 1)
}

/// Replaces what is known of a person; `false` if somebody else did so since `person` was read.
///
/// # Errors
/// [`Error::Taken`] if another person has this address and name.
pub async fn update(conn: &mut Conn, person: &Person) -> Result<bool> {
    let details = &person.details;
    let rows = sql!(
        conn,
        execute,
        "UPDATE person SET email = $3, email_key = $4, name_key = $5, search_key = $6, family_name = $7,
            given_names = $8, own_script_name = $9, citizenship = $10, residence = $11, institution = $12, post = $13,
            languages = $14, dietary = $15, access_needs = $16, revision = revision + 1
        WHERE id = $1 AND revision = $2",
        person.id.uuid(),
        person.revision,
        &details.email,
        details.email_key(),
        details.name_key(),
        search_key(details),
        &details.family_name,
        &details.given_names,
        &details.own_script_name,
        details.citizenship.as_str(),
        details.residence.as_str(),
        &details.institution,
        &details.post,
        Json(&details.languages),
        &details.dietary,
        &details.access_needs
    )?;
    Ok(rows == 1)
}
