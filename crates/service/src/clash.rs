//! What cannot take place as planned, and why: the rules of [`domain::clash`] and those that need zones' rules, asked
//! of everything that stands.

mod around;
mod site;
#[cfg(test)]
pub(crate) mod tests;

use domain::{
    Fields, Reader,
    clash::Clash,
    permission::Actor,
    programme::Programme,
    session::{Session, SessionId},
    user::UserId,
};
use storage::{Conn, engagement};

use crate::{Error, Result, Service, audit::Note};
pub(crate) use around::Around;

/// The longest reason that an organiser may give.
pub(crate) const REASON: usize = 500;

/// Why it may take place all the same: field `override_reason`; `""` where nothing was said.
pub(crate) fn reason(fields: &Fields) -> Result<String> {
    let mut form = Reader::new(fields);
    let reason = form.prose("override_reason", REASON);
    Ok(form.finish(reason)?)
}

impl Service {
    /// All clashes of a programme's working copy, in the order of the sessions they are about.
    pub(crate) async fn clashes(
        &self,
        conn: &mut Conn,
        actor: &Actor,
        programme: &Programme,
    ) -> Result<Vec<Clash>> {
        Ok(Around::of(self, conn, actor, programme, None, &[]).await?.all())
    }

    /// Whether the session, new or moved, can take place; `reason` says why it may all the same. Locks those who give it:
    /// the programme and the site have to be locked before.
    ///
    /// # Errors
    /// [`Error::Clash`] without a reason.
    pub(crate) async fn clear(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        session: &mut Session,
        reason: String,
    ) -> Result<()> {
        let experts = standing_in(self, tx, session).await?;
        lock(tx, programme, &experts).await?;
        let clashes = Around::of(self, tx, actor, programme, Some(session), &[]).await?.with(session.id);
        session.override_reason = if clashes.is_empty() { String::new() } else { reason };
        if clashes.is_empty() {
            return Ok(());
        }
        if session.override_reason.is_empty() {
            return Err(Error::Clash(clashes));
        }
        let title = session.titles.text(&domain::Lang::english());
        let note = Note::new(programme.id, "clash-overridden", title);
        self.log(tx, actor, note.change("reason", "", &session.override_reason)).await
    }
}

/// Nobody else engages these experts until the end of the transaction.
pub(crate) async fn lock(tx: &mut Conn, programme: &Programme, experts: &[UserId]) -> Result<()> {
    #[cfg(test)]
    if tests::unguarded::is(programme.id) {
        return Ok(());
    }
    let _ = programme;
    engagement::lock_experts(tx, experts).await?;
    Ok(())
}

async fn standing_in(service: &Service, conn: &mut Conn, session: &Session) -> Result<Vec<UserId>> {
    let now = service.now();
    let all = engagement::of_programme(conn, session.programme).await?;
    let those = all.into_iter().filter(|found| found.session == session.id && found.is_standing(now));
    Ok(those.map(|found| found.expert).collect())
}

/// Whether something that clashes may have changed between the two.
pub(crate) fn is_elsewhere(before: &Session, after: &Session) -> bool {
    before.starts_at != after.starts_at
        || before.ends_at != after.ends_at
        || !same_place(before, after)
        || before.attendance != after.attendance
        || before.kind != after.kind
}

/// The address of an online meeting does not matter.
fn same_place(before: &Session, after: &Session) -> bool {
    use domain::session::Place;
    match (&before.place, &after.place) {
        (Place::Site(a), Place::Site(b)) => a == b,
        (Place::Online { .. }, Place::Online { .. }) => true,
        (Place::Site(_), Place::Online { .. }) | (Place::Online { .. }, Place::Site(_)) => false,
    }
}

/// Which session and which expert, for what-if.
pub(crate) type Part = (SessionId, UserId);
