//! What a new installation starts with: countries, their groups, strands.

use domain::{
    Lang, Translated,
    country::{Country, CountryCode, Membership, MembershipId},
    institution::{Strand, StrandId},
};
use storage::{Conn, country, strand};
use uuid::Uuid;

use crate::{Result, Service};

/// Where each comes from: data/README.md.
const COUNTRIES: &str = include_str!("../../../data/countries.csv");
const GROUPS: &str = include_str!("../../../data/country_groups.csv");
const STRANDS: &str = include_str!("../../../data/strands.csv");

impl Service {
    /// Fills an empty database; does nothing where countries are there already, so that what administrators
    /// changed or deleted stays so.
    ///
    /// # Errors
    /// Those of the database; then nothing was written.
    pub async fn seed(&self) -> Result<()> {
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            if country::count(&mut tx).await? > 0 {
                return Ok(());
            }
            match fill(&mut tx).await {
                Ok(()) => Ok(tx.commit().await?),
                // Another server started at the same moment and was first.
                Err(storage::Error::Taken) => Ok(()),
                Err(other) => Err(other.into()),
            }
        })
        .await
    }
}

async fn fill(tx: &mut Conn) -> storage::Result<()> {
    for country in countries() {
        country::insert(tx, &country).await?;
    }
    for membership in memberships() {
        country::insert_membership(tx, MembershipId::new(Uuid::now_v7()), &membership).await?;
    }
    for strand in strands() {
        strand::insert(tx, &strand).await?;
    }
    Ok(())
}

fn countries() -> impl Iterator<Item = Country> {
    rows(COUNTRIES)
        .into_iter()
        .filter_map(|(code, names)| Some(Country { code: CountryCode::parse(&code).ok()?, names }))
}

fn strands() -> impl Iterator<Item = Strand> {
    rows(STRANDS).into_iter().filter_map(|(position, names)| {
        Some(Strand { id: StrandId::new(Uuid::now_v7()), position: position.parse().ok()?, names })
    })
}

fn memberships() -> impl Iterator<Item = Membership> {
    csv::Reader::from_reader(GROUPS.as_bytes()).into_records().flatten().filter_map(|record| {
        Some(Membership {
            group: record.get(0)?.to_owned(),
            country: CountryCode::parse(record.get(1)?).ok()?,
            since: None,
            until: record.get(2).and_then(|day| day.parse().ok()),
        })
    })
}

/// The first column, and the others as names in the languages of the heading.
fn rows(table: &str) -> Vec<(String, Translated)> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let languages: Vec<Option<Lang>> = reader
        .headers()
        .map(|head| head.iter().map(|code| Lang::parse(code).ok()).collect())
        .unwrap_or_default();
    reader
        .records()
        .flatten()
        .map(|record| {
            let mut names = Translated::default();
            for (lang, name) in languages.iter().zip(&record).skip(1) {
                if let Some(lang) = lang {
                    names.set(lang.clone(), name);
                }
            }
            (record.get(0).unwrap_or_default().to_owned(), names)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testbench::benches;

    /// No line of the tables is passed over.
    #[test]
    fn every_line_is_read() {
        assert_eq!(countries().count(), COUNTRIES.lines().count() - 1);
        assert_eq!(memberships().count(), GROUPS.lines().count() - 1);
        assert_eq!(strands().count(), 5);
        assert_eq!(memberships().filter(|member| member.until.is_some()).count(), 7);
        for country in countries() {
            assert_eq!(country.names.iter().count(), 6, "{country:?}");
        }
        for strand in strands() {
            assert_eq!(strand.names.iter().count(), 6, "{strand:?}");
        }
    }

    #[tokio::test]
    async fn filling_twice_is_filling_once_and_deletions_last() {
        for bench in benches().await {
            let service = &bench.service;
            service.seed().await.unwrap();
            let strand = service.strands().await.unwrap().remove(0);
            service.delete_strand(&domain::permission::Actor::System, strand.id).await.unwrap();
            service.seed().await.unwrap();
            assert_eq!(service.strands().await.unwrap().len(), 4);
            let mut conn = service.db().read().await.unwrap();
            assert_eq!(country::count(&mut conn).await.unwrap(), 197);
            assert_eq!(country::memberships(&mut conn).await.unwrap().len(), 118);
        }
    }

    /// Two servers that start on one new database.
    #[tokio::test]
    async fn filling_at_once_fills_once() {
        for bench in benches().await {
            let service = &bench.service;
            let (one, two) = tokio::join!(service.seed(), service.seed());
            assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
            assert_eq!(service.strands().await.unwrap().len(), 5);
        }
    }
}
