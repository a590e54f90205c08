//! Where one button would move a session to.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use domain::{
    Fields,
    board::Nudge,
    permission::{Action, Actor},
    programme::Programme,
    session::{Place, Session, SessionId},
};
use storage::Conn;

use crate::{
    Error, Refusal, Result, Service,
    clash::Around,
    programme::{find, moment},
};

/// Between which hours of the day a free time is looked for, and in which steps.
const HOURS: std::ops::RangeInclusive<i64> = 8..=20;
const STEP: i64 = 15;

impl Service {
    /// The fields of the move that the button stands for; nothing is moved yet.
    ///
    /// # Errors
    /// [`Refusal::Pinned`]; [`Refusal::NoFreeTime`]; [`Error::NotFound`] where the programme has no such session; as
    /// [`find::to_see`].
    pub async fn nudged(&self, actor: &Actor, slug: &str, id: SessionId, nudge: Nudge) -> Result<Fields> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let session = storage::session::find(&mut conn, programme.id, id).await?.ok_or(Error::NotFound)?;
        if session.pinned {
            return Err(Error::Refused(Refusal::Pinned));
        }
        let (start, offset) = match nudge {
            Nudge::Days(days) => (session.starts_civil + TimeDelta::days(days), session.chosen_offset),
            Nudge::Minutes(minutes) => self.later(&session, minutes),
            Nudge::NextFree => (self.next_free(&mut conn, actor, &programme, &session).await?, None),
        };
        let site = match &session.place {
            Place::Site(site) => site.to_string(),
            Place::Online { .. } => String::new(),
        };
        Ok(Fields::default()
            .with("site", site)
            .with("date", start.date().to_string())
            .with("time", start.format("%H:%M").to_string())
            .with("offset", offset.map(|offset| offset.to_string()).unwrap_or_default()))
    }

    fn later(&self, session: &Session, minutes: i64) -> (NaiveDateTime, Option<i32>) {
        match self.zones().parse(&session.zone) {
            Some(zone) => {
                let at = self.zones().local(session.starts_at + TimeDelta::minutes(minutes), zone);
                (at.civil, Some(at.offset_seconds))
            }
            None => (session.starts_civil + TimeDelta::minutes(minutes), session.chosen_offset),
        }
    }

    /// Later on the day first, then earlier.
    async fn next_free(
        &self,
        conn: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        session: &Session,
    ) -> Result<NaiveDateTime> {
        let midnight = session.starts_civil.date().and_time(NaiveTime::MIN);
        let starts = (HOURS.start() * 60..=HOURS.end() * 60).step_by(usize::try_from(STEP).unwrap_or(1));
        let (later, earlier): (Vec<_>, Vec<_>) = starts
            .map(|minutes| midnight + TimeDelta::minutes(minutes))
            .filter(|start| *start != session.starts_civil)
            .partition(|start| *start > session.starts_civil);
        let moved = |start: NaiveDateTime| -> Option<Session> {
            let span = moment::span(self.zones(), &session.zone, start, None, session.minutes).ok()?;
            Some(Session {
                starts_civil: start,
                chosen_offset: span.chosen_offset,
                starts_at: span.starts_at,
                ends_at: span.ends_at,
                ..session.clone()
            })
        };
        let candidates: Vec<Session> = later.into_iter().chain(earlier).filter_map(moved).collect();
        let first = candidates.iter().map(|one| one.starts_at).min();
        let last = candidates.iter().map(|one| one.ends_at).max();
        let (Some(starts_at), Some(ends_at)) = (first, last) else {
            return Err(Error::Refused(Refusal::NoFreeTime));
        };
        // Read once, for as long as the day can be.
        let whole = Session { starts_at, ends_at, ..session.clone() };
        let mut around = Around::of(self, conn, actor, programme, Some(&whole), &[]).await?;
        let free = candidates.into_iter().find(|one| around.with_moved(one.clone()).is_empty());
        free.map(|one| one.starts_civil).ok_or(Error::Refused(Refusal::NoFreeTime))
    }
}
