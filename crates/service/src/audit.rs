//! The log of changes: one line in the transaction of each, with who and from where.

use domain::{
    audit::{AuditId, Change, Record},
    permission::{Action, Actor},
    programme::{Programme, ProgrammeId},
};
use storage::Conn;
use uuid::Uuid;

use crate::{PAGE, Paged, Result, Service, origin, paged::place, permit::permit, programme::to_see};

/// What a line tells besides who, when and from where.
#[derive(Debug, Clone, Default)]
pub(crate) struct Note {
    pub programme: Option<ProgrammeId>,
    /// Catalogue key `audit-<action>`, e.g. `session-moved`.
    pub action: &'static str,
    /// The thing's name, for people.
    pub subject: String,
    /// Names are catalogue keys `audit-field-<name>`.
    pub changes: Vec<Change>,
}

impl Note {
    pub fn new(programme: ProgrammeId, action: &'static str, subject: impl Into<String>) -> Self {
        Self { programme: Some(programme), action, subject: subject.into(), changes: Vec::new() }
    }

    /// One value before and after; nothing is written down where they are the same.
    #[must_use]
    pub fn change(mut self, name: &str, before: impl Into<String>, after: impl Into<String>) -> Self {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.changes.push(Change { name: name.to_owned(), before, after });
        }
        self
    }
}

/// One page of a programme's log; the latest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeLog {
    pub programme: Programme,
    pub log: Paged<Record>,
}

impl Service {
    /// # Errors
    /// As [`to_see`].
    pub async fn log_of(&self, actor: &Actor, slug: &str, page: i64) -> Result<ProgrammeLog> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeAudit, slug).await?;
        let log = lines(&mut conn, Some(programme.id), page).await?;
        Ok(ProgrammeLog { programme, log })
    }

    /// The log of everything.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] for anybody but administrators.
    pub async fn whole_log(&self, actor: &Actor, page: i64) -> Result<Paged<Record>> {
        permit(actor, Action::SeeAudit)?;
        let mut conn = self.db().read().await?;
        lines(&mut conn, None, page).await
    }

    /// Adds one line to the log, in the transaction of what it tells of.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn log(&self, tx: &mut Conn, actor: &Actor, note: Note) -> Result<()> {
        // The name is the expert's whose link it is; so it has to be said that it was not they.
        let note =
            if matches!(actor, Actor::Assistant(_)) { note.change("assistant", "", "✓") } else { note };
        let (user, who) = match actor {
            Actor::User { id, .. } | Actor::Expert(id) => (
                Some(*id),
                storage::user::find(tx, *id).await?.map(|account| account.user.name).unwrap_or_default(),
            ),
            Actor::Holder(id) => (None, storage::registration::name(tx, *id).await?.unwrap_or_default()),
            Actor::Assistant(id) => (
                None,
                storage::user::find(tx, *id).await?.map(|account| account.user.name).unwrap_or_default(),
            ),
            Actor::Visitor | Actor::System => (None, String::new()),
        };
        let record = Record {
            id: AuditId::new(Uuid::now_v7()),
            at: self.now(),
            user,
            who,
            origin: origin::present(),
            programme: note.programme,
            action: note.action.to_owned(),
            subject: note.subject,
            changes: note.changes,
        };
        Ok(storage::audit::insert(tx, &record).await?)
    }
}

async fn lines(conn: &mut Conn, programme: Option<ProgrammeId>, page: i64) -> Result<Paged<Record>> {
    let total = storage::audit::count(conn, programme).await?;
    let (page, offset) = place(page, total);
    let items = storage::audit::list(conn, programme, PAGE, offset).await?;
    Ok(Paged { items, total, page })
}
