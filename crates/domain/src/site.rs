//! Sites: places that programmes visit.

use serde::{Deserialize, Serialize};

use crate::{Faults, Fields, Id, Reader, country::CountryCode};

pub type SiteId = Id<Site>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    pub id: SiteId,
    pub name: String,
    pub address: String,
    pub city: String,
    pub country: Option<CountryCode>,
    /// IANA name.
    pub zone: String,
}

/// What a form says of a site: fields `name`, `address`, `city`, `country`, `zone`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteDraft {
    pub name: String,
    pub address: String,
    pub city: String,
    pub country: Option<CountryCode>,
    pub zone: String,
}

impl SiteDraft {
    /// # Errors
    /// The fields that are wrong; whether the zone exists is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let draft = Self {
            name: form.required_line("name", 200),
            address: form.prose("address", 500),
            city: form.required_line("city", 100),
            country: form.optional_country("country"),
            zone: form.zone_name("zone"),
        };
        form.finish(draft)
    }
}
