//! What every handler has at hand.

use std::{ops::Deref, sync::Arc};

use calendar::zone::Zones;
use catalogue::Catalogue;
use service::Service;

use crate::{assets::Assets, kept::Kept, places::Places};

/// The parts of the running site, shared by all requests; cloning is cheap.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

#[derive(Debug)]
pub struct Parts {
    pub service: Service,
    pub places: Places,
    pub assets: Assets,
    pub(crate) kept: Kept,
}

impl App {
    pub fn new(service: Service, assets: Assets) -> Self {
        Self(Arc::new(Parts { service, places: Places::load(), assets, kept: Kept::default() }))
    }

    pub fn catalogue(&self) -> &Catalogue {
        self.service.catalogue()
    }

    pub fn zones(&self) -> &Zones {
        self.service.zones()
    }

    /// Whether cookies may be sent over https only.
    pub fn secure(&self) -> bool {
        self.service.settings().base_url.starts_with("https:")
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
