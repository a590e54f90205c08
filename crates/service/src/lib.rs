//! Use cases: who may do what to what, in one transaction, with the mail that follows from it.
//!
//! The only place where the field's rules, storage, calendars and mail meet. Each use case is a method of
//! [`Service`] in the file of its own name: it asks [`domain::permission::may`], reads and writes through
//! `storage`, puts letters into the outbox in the same transaction, and commits.

mod audit;
mod busy;
mod clash;
mod clock;
mod clock_rules;
mod country;
mod demo;
mod engagement;
mod entry;
mod error;
mod expert;
pub mod failpoint;
mod feed;
mod held_form;
mod institution;
mod itinerary;
mod key;
mod limit;
mod link;
mod need;
mod offer;
pub mod origin;
mod outbox;
mod paged;
mod permit;
mod planning;
mod programme;
mod registration;
mod removal;
mod saved_filter;
mod seed;
mod settings;
mod sign_in;
mod sign_up;
mod site;
mod staff_session;
mod strand;
#[cfg(test)]
mod testbench;
mod travel;
mod user;
pub mod worker;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock},
};

use calendar::zone::Zones;
use catalogue::Catalogue;
use domain::{
    Lang,
    country::{Country, CountryCode},
};
use storage::Db;
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;

pub use audit::ProgrammeLog;
pub use busy::{BusySource, Fetcher, SourceState};
pub use clock::Clock;
pub use clock_rules::{ClockRules, Moves, Rank};
pub use engagement::{Candidate, Engaged, EngagementView, HOLD, Meanwhile};
pub use error::{Error, Refusal, Result};
pub use expert::{ExpertQuery, Outlook};
pub use feed::Feed;
pub use held_form::Held;
pub use key::MasterKey;
pub use limit::{Limit, Limited, Limits};
pub use link::{Link, LinkError, Purpose};
pub use need::{Need, Want};
pub use offer::{Answer, Companion};
pub use outbox::{MailEntry, MailFilter, MailList, MailView, Resend};
pub use paged::{PAGE, Paged};
pub use planning::{Names as ProposalNames, Near, Proposals, Sitting, SlotHours, SlotView, Slots, UsualZone};
pub use programme::{
    Board, Changes, Delegations, Edited, Filter, Organiser, Phase, Plan, Preview, ProgrammeCard,
    ProgrammeView, Published, Seats, SessionView,
};
pub use registration::{
    Column as RegistrationColumn, Decision, FileKind, OwnRegistration, Receipt, RegistrationDetail,
    RegistrationQuery, RegistrationRow, RegistrationSort, Registrations, Viewer,
};
pub use removal::{KEPT, Removed, RemovedProgramme, RemovedSession};
pub use settings::Settings;
pub use sign_in::{DemoPeople, DemoRole, SignInAnswer};
pub use sign_up::{OwnSignUp, SignUpRow, SignUps};
pub use staff_session::{NewSession, SignedIn};
pub use storage::sign_up::Places;
pub use travel::TravelTable;
pub use user::Overview;

/// Everything a use case needs; cheap to clone.
#[derive(Debug, Clone)]
pub struct Service(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    db: Db,
    clock: Clock,
    zones: Zones,
    catalogue: Catalogue,
    key: MasterKey,
    settings: Settings,
    /// Writes under way: the server waits for them before it stops.
    writes: TaskTracker,
    /// Rung after a commit that put mail into the outbox.
    mail_bell: Notify,
    /// Rung after a commit that asked for a timetable.
    search_bell: Notify,
    limiter: Option<limit::Limiter>,
    delays: sign_in::Delays,
    passwords: sign_in::Passwords,
    editions: programme::Editions,
    /// Asks addresses that people typed in.
    fetcher: Fetcher,
    /// Read from the database at the first use.
    countries: OnceLock<Arc<[Country]>>,
    /// The same as lists in the order of a language: sorting by its rules takes longer than all else on a form.
    country_lists: Mutex<HashMap<Lang, Vec<(CountryCode, String)>>>,
}

impl Service {
    pub fn new(
        db: Db,
        clock: Clock,
        zones: Zones,
        catalogue: Catalogue,
        key: MasterKey,
        settings: Settings,
    ) -> Self {
        let limiter = settings.limits.as_ref().map(limit::Limiter::new);
        Self(Arc::new(Parts {
            db,
            clock,
            zones,
            catalogue,
            key,
            settings,
            writes: TaskTracker::new(),
            mail_bell: Notify::new(),
            search_bell: Notify::new(),
            limiter,
            delays: sign_in::Delays::default(),
            passwords: sign_in::Passwords::default(),
            editions: programme::Editions::default(),
            fetcher: Fetcher::default(),
            countries: OnceLock::new(),
            country_lists: Mutex::default(),
        }))
    }

    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The present instant, truncated to microseconds (as both databases keep it).
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.0.clock.now()
    }

    pub fn zones(&self) -> &Zones {
        &self.0.zones
    }

    pub fn catalogue(&self) -> &Catalogue {
        &self.0.catalogue
    }

    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(crate) fn key(&self) -> &MasterKey {
        &self.0.key
    }

    pub(crate) fn fetcher(&self) -> &Fetcher {
        &self.0.fetcher
    }

    pub(crate) fn ring_mail_bell(&self) {
        self.0.mail_bell.notify_one();
    }

    pub(crate) fn ring_search_bell(&self) {
        self.0.search_bell.notify_one();
    }

    /// Resolves when a timetable was asked for since the last call.
    pub(crate) async fn search_bell(&self) {
        self.0.search_bell.notified().await;
    }

    /// Resolves when mail was put into the outbox since the last call.
    pub async fn mail_bell(&self) {
        self.0.mail_bell.notified().await;
    }

    /// Runs a write to its end even if the caller (a request whose client hangs up) is dropped meanwhile.
    pub(crate) async fn to_the_end<T, F>(&self, write: F) -> Result<T>
    where
        F: Future<Output = Result<T>> + Send + 'static,
        T: Send + 'static,
    {
        self.0.writes.spawn(origin::from(origin::carried(), write)).await.map_err(|_| Error::Broken)?
    }

    /// Waits for the writes under way; new ones may still come until the server stops taking requests.
    pub async fn drain(&self) {
        self.0.writes.close();
        self.0.writes.wait().await;
    }
}
