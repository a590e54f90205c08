use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::{
    Lang, Translated,
    institution::{InstitutionId, StrandId},
    programme::{Deadline, Programme, ProgrammeId},
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Result, rows::code};

/// A row of `programme`, whichever database it came from.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    slug: String,
    kind: String,
    status: String,
    titles: Json<Translated>,
    descriptions: Json<Translated>,
    strand_id: Option<Uuid>,
    host_id: Option<Uuid>,
    funding: Json<Vec<String>>,
    agreement: String,
    languages: Json<Vec<Lang>>,
    home_zone: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    opens_civil: NaiveDateTime,
    opens_at: DateTime<Utc>,
    closes_civil: NaiveDateTime,
    closes_at: DateTime<Utc>,
    acceptance: String,
    capacity: i64,
    taken: i64,
    pub(super) version: Option<i64>,
    revision: i64,
    created_at: DateTime<Utc>,
}

impl Row {
    pub(super) fn programme(self, partners: Vec<InstitutionId>) -> Result<Programme> {
        Ok(Programme {
            id: ProgrammeId::new(self.id),
            slug: self.slug,
            kind: code(&self.kind, "programme.kind")?,
            status: code(&self.status, "programme.status")?,
            titles: self.titles.0,
            descriptions: self.descriptions.0,
            strand: self.strand_id.map(StrandId::new),
            host: self.host_id.map(InstitutionId::new),
            partners,
            funding: self.funding.0,
            agreement: self.agreement,
            languages: self.languages.0,
            home_zone: self.home_zone,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            opens: Deadline { civil: self.opens_civil, at: self.opens_at },
            closes: Deadline { civil: self.closes_civil, at: self.closes_at },
            acceptance: code(&self.acceptance, "programme.acceptance")?,
            capacity: self.capacity,
            taken: self.taken,
            version: self.version,
            revision: self.revision,
            created_at: self.created_at,
        })
    }
}
