//! Adding and removing calendars.

use calendar::busy::{BusyError, MOST_BYTES};
use domain::{Fault, Faults, Fields, Reader, permission::Actor, user::UserId};
use storage::{calendar_source as stored, expert};
use url::Url;
use uuid::Uuid;

use super::refresh::HOUR;
use crate::{Error, Result, Service, audit::Note, expert::own};

/// More calendars than this nobody keeps.
const MOST: usize = 10;

impl Service {
    /// Takes the busy times of a file: field `name`. The file itself is not kept.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`]; [`Error::Faults`] at `name` and `file`.
    pub async fn add_busy_file(&self, actor: &Actor, fields: &Fields, bytes: Vec<u8>) -> Result<Uuid> {
        let expert = own(actor)?;
        let mut form = Reader::new(fields);
        let name = form.required_line("name", 100);
        let read = if bytes.is_empty() {
            form.fault("file", Fault::Empty);
            None
        } else {
            self.read_calendar(bytes).await?.map_err(|error| form.fault("file", fault(error))).ok()
        };
        // Nothing is read only together with a fault.
        let (name, busy) = form.finish((name, read.unwrap_or_default()))?;
        let now = Some(self.now());
        let id = Uuid::now_v7();
        let source = stored::Source {
            id,
            expert,
            name,
            host: String::new(),
            address: None,
            busy,
            error: String::new(),
            failures: 0,
            tried_at: now,
            read_at: now,
            due_at: None,
            created_at: self.now(),
        };
        self.keep_source(actor, source).await?;
        Ok(id)
    }

    /// Takes an address that is asked for busy times from now on: fields `name` and `address`. It is asked at once.
    ///
    /// # Errors
    /// As [`Service::add_busy_file`], at `name` and `address`. That it cannot be read is no error, but told by its state.
    pub async fn add_busy_feed(&self, actor: &Actor, fields: &Fields) -> Result<Uuid> {
        let expert = own(actor)?;
        let mut form = Reader::new(fields);
        let name = form.required_line("name", 100);
        let typed = form.required_line("address", 2000);
        let address = read_address(&typed);
        if address.is_none() && !typed.is_empty() {
            form.fault("address", Fault::NotHttps);
        }
        form.finish(())?;
        let address = address.ok_or_else(|| Faults::one("address", Fault::NotHttps))?;
        let id = Uuid::now_v7();
        let now = self.now();
        let source = stored::Source {
            id,
            expert,
            name,
            host: address.host_str().unwrap_or_default().to_owned(),
            address: Some(self.seal_address(id, address.as_str())?),
            busy: stored::Busy::default(),
            error: String::new(),
            failures: 0,
            tried_at: None,
            read_at: None,
            due_at: Some(now + HOUR),
            created_at: now,
        };
        self.keep_source(actor, source.clone()).await?;
        self.ask_source(source).await?;
        Ok(id)
    }

    async fn keep_source(&self, actor: &Actor, source: stored::Source) -> Result<()> {
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let mut expert = expert::find_for_update(&mut tx, source.expert).await?.ok_or(Error::NotFound)?;
            if stored::of_expert(&mut tx, source.expert).await?.len() >= MOST {
                return Err(Faults::one("name", Fault::TooMany { max: MOST }).into());
            }
            stored::insert(&mut tx, &source).await?;
            expert.confirmed_at = Some(service.now());
            expert::update(&mut tx, &expert).await?;
            let note = note("calendar-added", &expert.name).change("calendar", "", &source.name);
            service.log(&mut tx, &actor, note).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// One that is gone already stays gone.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn remove_busy_source(&self, actor: &Actor, id: Uuid) -> Result<()> {
        let expert = own(actor)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let person = expert::find_for_update(&mut tx, expert).await?.ok_or(Error::NotFound)?;
            if let Some(source) = stored::find(&mut tx, expert, id).await? {
                stored::remove(&mut tx, expert, id).await?;
                let note = note("calendar-removed", &person.name).change("calendar", &source.name, "");
                service.log(&mut tx, &actor, note).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }

    /// The calendar of this expert; for pages that ask first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub async fn busy_source(&self, actor: &Actor, id: Uuid) -> Result<super::BusySource> {
        let expert = own(actor)?;
        let mut conn = self.db().read().await?;
        let found = stored::find(&mut conn, expert, id).await?.ok_or(Error::NotFound)?;
        Ok(super::BusySource::of(&found))
    }

    /// All calendars of an expert, for those who may see the availability.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub async fn busy_sources(&self, actor: &Actor, expert: UserId) -> Result<Vec<super::BusySource>> {
        crate::expert::about(actor, domain::permission::Action::SeeAvailability, expert)?;
        let mut conn = self.db().read().await?;
        Ok(stored::of_expert(&mut conn, expert).await?.iter().map(super::BusySource::of).collect())
    }
}

fn note(action: &'static str, subject: &str) -> Note {
    Note { action, subject: subject.to_owned(), ..Note::default() }
}

fn fault(error: BusyError) -> Fault {
    match error {
        BusyError::TooLarge => Fault::FileTooLarge { megabytes: MOST_BYTES / 1_000_000 },
        BusyError::NotACalendar => Fault::NotACalendar,
        BusyError::TooMany => Fault::TooMany { max: calendar::busy::MOST_TIMES },
    }
}

/// `https`, or `webcal`, which calendars use for the same; with a host and without a name and password.
fn read_address(typed: &str) -> Option<Url> {
    let typed = typed.trim();
    let plain = match typed.get(..9) {
        Some(start) if start.eq_ignore_ascii_case("webcal://") => format!("https://{}", &typed[9..]),
        _ => typed.to_owned(),
    };
    let url = Url::parse(&plain).ok()?;
    (super::fetch::is_https(&url)).then_some(url)
}
