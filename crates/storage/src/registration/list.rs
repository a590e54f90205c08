//! A programme's registrations as its organisers list them.

use chrono::NaiveDate;
use domain::{
    Code,
    country::CountryCode,
    person::Person,
    programme::ProgrammeId,
    registration::{Registration, State},
    text,
};
use sqlx::AssertSqlSafe;

use super::row::Row;
use crate::{Conn, Result, person, rows};

/// What is asked for; nothing set means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a name, institution or address.
    pub query: String,
    pub state: Option<State>,
    /// Of the citizenship.
    pub country: Option<CountryCode>,
    /// A group of countries (`LDC`), with the day on which membership counts.
    pub group: Option<(String, NaiveDate)>,
    /// Only those of whom a mail could not be delivered.
    pub mail_failed: bool,
    pub sort: Sort,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The first to come first.
    #[default]
    Received,
    Name,
    Country,
    /// In the order of a registration's life; those who wait in the order of their line.
    State,
}

impl Code for Sort {
    const ALL: &'static [Self] = &[Self::Received, Self::Name, Self::Country, Self::State];

    fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Name => "name",
            Self::Country => "country",
            Self::State => "state",
        }
    }
}

impl Sort {
    const fn order(self) -> &'static str {
        match self {
            Self::Received => "r.created_at, r.id",
            Self::Name => "p.name_key, r.id",
            Self::Country => "p.citizenship, p.name_key, r.id",
            Self::State => {
                "CASE r.state WHEN 'submitted' THEN 0 WHEN 'offered' THEN 1 WHEN 'waitlisted' THEN 2 WHEN 'accepted' THEN 3
                    WHEN 'draft' THEN 4 WHEN 'rejected' THEN 5 WHEN 'withdrawn' THEN 6 ELSE 7 END, r.queued_at, r.created_at, r.id"
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub registration: Registration,
    pub person: Person,
    /// Several persons with this address stand in the programme: perhaps the same one, typed otherwise.
    pub same_address: bool,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    registration: Row,
    #[sqlx(flatten)]
    person: person::Row,
    same_address: bool,
}

impl TryFrom<ListedRow> for Listed {
    type Error = crate::Error;

    fn try_from(row: ListedRow) -> Result<Self> {
        Ok(Self {
            registration: row.registration.try_into()?,
            person: row.person.try_into()?,
            same_address: row.same_address,
        })
    }
}

const FOUND: &str = "FROM registration r JOIN person p ON p.id = r.person_id
    WHERE r.programme_id = $1 AND r.deleted_at IS NULL AND p.search_key LIKE $2 ESCAPE '\\' AND ($3 = '' OR p.citizenship = $3)
        AND ($4 = '' OR EXISTS (SELECT 1 FROM country_group g
            WHERE g.group_code = $4 AND g.country_code = p.citizenship
                AND (g.since IS NULL OR g.since <= $5) AND (g.until IS NULL OR $5 < g.until)))
        AND (NOT $6 OR EXISTS (SELECT 1 FROM message m WHERE m.registration_id = r.id AND m.state = 'dead'))";

/// Those that fit, from `offset` on, at most `limit`.
///
/// # Errors
/// As any query.
pub async fn list(
    conn: &mut Conn,
    programme: ProgrammeId,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>> {
    let text = format!(
        // Which addresses come twice is found once and not row by row.
        "SELECT r.*, p.id AS the_person, p.revision AS person_revision, p.email, p.family_name, p.given_names,
            p.own_script_name, p.citizenship, p.residence, p.institution, p.post, p.languages, p.dietary,
            p.access_needs,
            p.email_key IN (SELECT twin.email_key FROM registration other JOIN person twin ON twin.id = other.person_id
                WHERE other.programme_id = $1 AND other.state NOT IN ('withdrawn', 'expired') AND other.deleted_at IS NULL
                GROUP BY twin.email_key HAVING COUNT(DISTINCT twin.id) > 1) AS same_address
        {FOUND} AND ($7 = '' OR r.state = $7) ORDER BY {} LIMIT $8 OFFSET $9",
        filter.sort.order()
    );
    let (group, day) = asked_group(filter);
    let rows = sql!(
        conn,
        fetch_all as ListedRow,
        AssertSqlSafe(text.as_str()),
        programme.uuid(),
        rows::pattern(&text::key(&filter.query)),
        filter.country.as_ref().map_or("", CountryCode::as_str),
        group,
        day,
        filter.mail_failed,
        filter.state.map_or("", Code::code),
        limit,
        offset
    )?;
    rows.into_iter().map(Listed::try_from).collect()
}

/// How many there are in each state, in the order of [`State::ALL`]; states of nobody are left out.
pub type Counts = Vec<(State, i64)>;

/// Counts those that fit, whatever state the filter asks for, so that each state can be offered with its number.
///
/// # Errors
/// As any query.
pub async fn counts(conn: &mut Conn, programme: ProgrammeId, filter: &Filter) -> Result<Counts> {
    let text = format!("SELECT r.state, COUNT(*) {FOUND} GROUP BY r.state");
    let (group, day) = asked_group(filter);
    let rows = sql!(
        conn,
        fetch_all as (String, i64),
        AssertSqlSafe(text.as_str()),
        programme.uuid(),
        rows::pattern(&text::key(&filter.query)),
        filter.country.as_ref().map_or("", CountryCode::as_str),
        group,
        day,
        filter.mail_failed,
    )?;
    let mut counts = rows
        .into_iter()
        .map(|(state, count)| Ok((rows::code(&state, "registration.state")?, count)))
        .collect::<Result<Counts>>()?;
    counts.sort_by_key(|(state, _)| State::ALL.iter().position(|other| other == state));
    Ok(counts)
}

/// The group's code, or `""`; the day counts only with it.
fn asked_group(filter: &Filter) -> (&str, NaiveDate) {
    filter.group.as_ref().map_or(("", NaiveDate::default()), |(group, day)| (group.as_str(), *day))
}
