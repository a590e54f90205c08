//! Deriving anew what is to come.

use calendar::zone::Resolved;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::{
    Lang,
    clock_move::{ClockMove, ClockMoveId, Doubt, Moved, joined},
    permission::Actor,
    programme::{Deadline, Programme, ProgrammeId},
    session::Session,
};
use storage::{Conn, clock_move, fact};
use uuid::Uuid;

use super::{
    anew::anew,
    present::{derive, stale},
    rank::{FACT, Rank},
};
use crate::{Result, Service, audit::Note};

/// What ended before by the old rules may end later by the new ones; no change of rules is larger.
const MARGIN: TimeDelta = TimeDelta::hours(26);

impl Service {
    /// For the start of a server: its rules are followed from now on, unless the database has seen newer ones. Gives how
    /// many times moved.
    ///
    /// # Errors
    /// Those of the database; what was done before stays done, and the rest comes with the next call.
    pub async fn take_up_clock_rules(&self) -> Result<u64> {
        let service = self.clone();
        let rank = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let (rank, followed) = service.rank(&mut tx).await?;
                if matches!(rank, Rank::Newer | Rank::Unclear) {
                    fact::set(&mut tx, FACT, service.zones().version()).await?;
                    tx.commit().await?;
                }
                Ok((rank, followed))
            })
            .await?;
        if let (Rank::Older, Some(followed)) = rank {
            self.warn_of_older_rules(&followed);
            return Ok(0);
        }
        self.follow().await
    }

    /// For the worker, daily: what was written meanwhile by servers with other rules is derived by those that the
    /// database follows, if this server has them.
    ///
    /// # Errors
    /// As [`Self::take_up_clock_rules`].
    pub async fn follow_clock_rules(&self) -> Result<u64> {
        let mut conn = self.db().read().await?;
        let (rank, followed) = self.rank(&mut conn).await?;
        drop(conn);
        if let Some(waiting) = self.zones().waiting() {
            let version = self.zones().version();
            tracing::warn!(version, waiting, "other time zone data lies here: start again to use it");
        }
        match (rank, followed) {
            (Rank::Same, _) => self.follow().await,
            (_, Some(followed)) => {
                self.warn_of_older_rules(&followed);
                Ok(0)
            }
            // Only a start takes rules up.
            (_, None) => Ok(0),
        }
    }

    fn warn_of_older_rules(&self, followed: &str) {
        let version = self.zones().version();
        tracing::warn!(
            version,
            followed,
            "another server has other time zone data: nothing is derived by this one's"
        );
    }

    async fn follow(&self) -> Result<u64> {
        let since = self.now() - MARGIN;
        let mut conn = self.db().read().await?;
        let stale = clock_move::stale(&mut conn, self.zones().version(), since).await?;
        drop(conn);
        let mut moved = 0;
        for id in stale {
            let service = self.clone();
            moved += self.to_the_end(async move { service.follow_in(id, since).await }).await?;
        }
        Ok(moved)
    }

    /// One programme in one transaction, which has it locked: another server finds nothing more to do.
    async fn follow_in(&self, id: ProgrammeId, since: DateTime<Utc>) -> Result<u64> {
        let mut tx = self.db().write().await?;
        let Some(programme) = storage::programme::find_for_update(&mut tx, id).await? else { return Ok(0) };
        // A server with newer rules may have been started meanwhile.
        if self.rank(&mut tx).await?.0 != Rank::Same {
            return Ok(0);
        }
        let mut found = self.move_window(&mut tx, &programme, since).await?;
        found.extend(self.move_sessions(&mut tx, id, since).await?);
        found.extend(self.move_published(&mut tx, &programme, since).await?);
        found.extend(self.move_offers(&mut tx, id).await?);
        let noted = self.note_moves(&mut tx, &programme, found).await?;
        tx.commit().await?;
        Ok(noted)
    }

    /// As the form reads it, but for a gap, which moves forward.
    async fn move_window(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        since: DateTime<Utc>,
    ) -> Result<Vec<ClockMove>> {
        let version = clock_move::window_version(tx, programme.id).await?;
        let Some(zone) = self.zones().parse(&programme.home_zone) else { return Ok(Vec::new()) };
        if version == self.zones().version() {
            return Ok(Vec::new());
        }
        let again = |deadline: Deadline, second: bool| {
            let at = match self.zones().resolve(zone, deadline.civil) {
                Resolved::Fold { later, .. } if second => later.instant,
                resolved => resolved.compatible().instant,
            };
            if deadline.at > since { at } else { deadline.at }
        };
        let (opens, closes) = (again(programme.opens, false), again(programme.closes, true));
        clock_move::set_window(tx, programme.id, (opens, closes), self.zones().version()).await?;
        let all = [(Moved::Opens, programme.opens, opens), (Moved::Closes, programme.closes, closes)];
        let moved = all.into_iter().filter(|(_, before, at)| before.at != *at).map(|(what, before, at)| {
            let time = (before.civil, programme.home_zone.as_str());
            self.found(programme.id, what, time, (before.at, at), None, &version)
        });
        Ok(moved.collect())
    }

    async fn move_sessions(
        &self,
        tx: &mut Conn,
        programme: ProgrammeId,
        since: DateTime<Utc>,
    ) -> Result<Vec<ClockMove>> {
        let mut found = Vec::new();
        for before in storage::session::of_programme(tx, programme).await? {
            let Some(anew) = stale(self.zones(), &before, since) else { continue };
            let mut session = before.clone();
            derive(self.zones(), &mut session, anew);
            found.extend(self.moved(&before, session.starts_at, anew.doubt));
            if session.starts_at == before.starts_at {
                clock_move::keep_session(tx, &session).await?;
            } else {
                // The query raises the revision itself.
                session.revision = before.revision;
                storage::session::update(tx, &session).await?;
            }
        }
        Ok(found)
    }

    /// What is public and another time, or gone, in the working copy. Nothing is written: see [`super::present`].
    async fn move_published(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        since: DateTime<Utc>,
    ) -> Result<Vec<ClockMove>> {
        let Some(number) = programme.version else { return Ok(Vec::new()) };
        let version = storage::edition::find(tx, programme.id, number).await?;
        let sessions = version.into_iter().flat_map(|version| version.edition.sessions);
        Ok(sessions
            .filter_map(|item| {
                let anew = stale(self.zones(), &item.session, since)?;
                self.moved(&item.session, anew.at, anew.doubt)
            })
            .collect())
    }

    /// They keep the hour that the recipient was promised.
    async fn move_offers(&self, tx: &mut Conn, programme: ProgrammeId) -> Result<Vec<ClockMove>> {
        let version = self.zones().version();
        let mut found = Vec::new();
        for offer in clock_move::stale_offers(tx, programme, version).await? {
            let (civil, was) = (offer.expires_civil, offer.expires_at);
            let zone = self.zones().parse(&offer.zone);
            // Of a repeated hour either is what the recipient was told.
            let still = zone.is_none_or(|zone| self.zones().local(was, zone).civil == civil);
            let again = anew(self.zones(), &offer.zone, civil, None).filter(|_| !still);
            let is = again.map_or(was, |anew| anew.at);
            clock_move::set_offer(tx, offer.registration, is, version).await?;
            if is != was {
                let what = Moved::Offer(offer.registration);
                let time = (civil, offer.zone.as_str());
                found.push(self.found(programme, what, time, (was, is), None, &offer.tz_version));
            }
        }
        Ok(found)
    }

    /// Nothing, if the session begins when it did and nobody has to decide.
    fn moved(&self, before: &Session, is: DateTime<Utc>, doubt: Option<Doubt>) -> Option<ClockMove> {
        let (what, was) = (Moved::Session(before.id), before.starts_at);
        let time = (before.starts_civil, before.zone.as_str());
        (was != is || doubt.is_some())
            .then(|| self.found(before.programme, what, time, (was, is), doubt, &before.tz_version))
    }

    fn found(
        &self,
        programme: ProgrammeId,
        what: Moved,
        (civil, zone): (NaiveDateTime, &str),
        (was_at, is_at): (DateTime<Utc>, DateTime<Utc>),
        doubt: Option<Doubt>,
        old_version: &str,
    ) -> ClockMove {
        ClockMove {
            id: ClockMoveId::new(Uuid::now_v7()),
            programme,
            what,
            civil,
            zone: zone.to_owned(),
            was_at,
            is_at,
            doubt,
            old_version: old_version.to_owned(),
            new_version: self.zones().version().to_owned(),
            noted_at: self.now(),
        }
    }

    /// Each once, however often it is found until somebody has looked at it.
    async fn note_moves(&self, tx: &mut Conn, programme: &Programme, found: Vec<ClockMove>) -> Result<u64> {
        let mut known = clock_move::waiting(tx, programme.id).await?;
        let before = known.len();
        for one in found {
            if !known.iter().any(|other| other.is_same(&one)) {
                clock_move::insert(tx, &one).await?;
                known.push(one);
            }
        }
        let noted = known.len() - before;
        if noted > 0 && joined(&known).is_empty() {
            // Rules that were taken back leave nothing to confirm.
            clock_move::settle(tx, programme.id, self.now()).await?;
        }
        if let (Some(last), true) = (known.last(), noted > 0) {
            let line = Note::new(programme.id, "clock-rules-moved", programme.title(&Lang::english()))
                .change("rules", &last.old_version, &last.new_version)
                .change("moved", "", noted.to_string());
            self.log(tx, &Actor::System, line).await?;
        }
        Ok(u64::try_from(noted).unwrap_or(u64::MAX))
    }
}
