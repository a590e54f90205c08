//! What every handler has at hand.

use std::{ops::Deref, sync::Arc};

use calendar::zone::Zones;
use catalogue::Catalogue;
use url::Url;

use crate::{assets::Assets, places::Places};

/// The parts of the running site, shared by all requests; cloning is cheap.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

#[derive(Debug)]
pub struct Parts {
    pub catalogue: Catalogue,
    pub zones: Zones,
    pub places: Places,
    pub assets: Assets,
    /// The public address (`SOJOURN_BASE_URL`), which alone makes links in mail.
    pub base_url: Url,
    /// Whether the database holds the demo data, so that one-click sign-ins may be shown.
    pub demo: bool,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Whether cookies may be sent over https only.
    pub fn secure(&self) -> bool {
        self.base_url.scheme() == "https"
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
