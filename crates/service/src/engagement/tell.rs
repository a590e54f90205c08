//! Telling experts what a new version changes for them.

use domain::{
    Lang,
    clock_move::{ClockMove, is_by_clocks, shifted},
    engagement::{Engagement, State},
    itinerary::Item,
    permission::Actor,
    programme::{Programme, Status},
    version::Edition,
};
use mail::{EngagementNews, SessionFacts};
use storage::{Conn, clock_move, engagement};

use super::{item, keep, letter::Parties};
use crate::{Error, Result, Service, audit::Note};

/// What became of a session.
enum Fate {
    /// As the expert knows it, or not public yet.
    Same,
    Other(Item),
    Gone,
}

impl Service {
    /// Writes to those experts for whom the edition, just published, is not as they were last told: of another time,
    /// place or title, of a session that will not take place, of a cancelled or deleted programme. An accepted session at
    /// another time is asked about again. Gives how many were written to. The programme has to be locked.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn tell_experts(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        edition: &Edition,
    ) -> Result<usize> {
        let id = edition.programme.id;
        let live = storage::programme::find(tx, id).await?.filter(|live| live.status != Status::Cancelled);
        let moves = clock_move::of_programmes(tx, &[id]).await?;
        let mut told = 0;
        for engagement in engagement::of_programme(tx, id).await? {
            let fate = match live {
                None => Fate::Gone,
                Some(_) => fate(tx, edition, &engagement, &moves).await?,
            };
            told +=
                usize::from(self.tell_expert(tx, actor, &edition.programme, engagement, fate, &moves).await?);
        }
        Ok(told)
    }

    /// Where nothing public moved: writes to those who were asked with what is planned, and whose session the clocks have
    /// moved since. The programme has to be locked.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn tell_experts_of_moves(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
    ) -> Result<()> {
        let moves = clock_move::of_programmes(tx, &[programme.id]).await?;
        for engagement in engagement::of_programme(tx, programme.id).await? {
            let working = storage::session::find(tx, programme.id, engagement.session).await?;
            let Some(working) = working else { continue };
            let planned = item(tx, &working).await?;
            if let Some(told) = &engagement.told
                && is_by_clocks(told, &planned, &moves)
                && planned.ends_at > self.now()
            {
                self.tell_expert(tx, actor, programme, engagement, Fate::Other(planned), &moves).await?;
            }
        }
        Ok(())
    }

    /// Whether a mail goes out.
    async fn tell_expert(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        mut engagement: Engagement,
        fate: Fate,
        moves: &[ClockMove],
    ) -> Result<bool> {
        let now = self.now();
        let before = engagement.state;
        let knows = matches!(before, State::Invited | State::Accepted);
        let told = engagement.told.clone();
        let (item, news) = match (fate, told) {
            (Fate::Same, _) | (Fate::Other(_), None) => return Ok(false),
            (Fate::Gone, told) => {
                engagement.state = before.step(State::Released)?;
                engagement.hold_until = None;
                let Some(item) = told.filter(|item| knows && item.ends_at > now) else {
                    keep(tx, &mut engagement, now).await?;
                    return Ok(false);
                };
                (item, EngagementNews::Cancelled)
            }
            (Fate::Other(item), Some(told)) => {
                engagement.told = Some(item.clone());
                if !knows {
                    keep(tx, &mut engagement, now).await?;
                    return Ok(false);
                }
                let moved = (told.starts_at, told.ends_at) != (item.starts_at, item.ends_at);
                let clocks = is_by_clocks(&told, &item, moves);
                // Who comes to a place has agreed to its hour, which stays; online the own hour is another one.
                let stays = clocks && item.place.is_some() && item.place == told.place;
                if moved && !stays && before == State::Accepted {
                    engagement.state = before.step(State::Invited)?;
                }
                let ask = engagement.state == State::Invited;
                (item, EngagementNews::Changed { before: SessionFacts::from(&told), moved, ask, clocks })
            }
        };
        let expert = engagement::experts(tx, &[engagement.expert]).await?.pop().ok_or(Error::NotFound)?;
        let parties = Parties { programme, expert: &expert };
        self.write_to_expert(tx, parties, &mut engagement, &item, news, String::new()).await?;
        keep(tx, &mut engagement, now).await?;
        let subject = format!("{}: {}", expert.name, item.titles.text(&Lang::english()));
        let note = Note::new(programme.id, "expert-told", subject);
        let code = domain::Code::code;
        self.log(tx, actor, note.change("state", code(before), code(engagement.state))).await?;
        Ok(true)
    }
}

async fn fate(
    tx: &mut Conn,
    edition: &Edition,
    engagement: &Engagement,
    moves: &[ClockMove],
) -> Result<Fate> {
    let working = storage::session::find(tx, engagement.programme, engagement.session).await?;
    let planned = match &working {
        Some(working) => Some(item(tx, working).await?),
        None => None,
    };
    // Asked with what is planned and not public yet: that is what they are to keep, wherever the clocks moved it.
    let told = engagement.told.as_ref();
    let keeps = |planned: Item| match told {
        Some(told) if *told == planned => Some(Fate::Same),
        Some(told) if shifted(told, moves) == planned => Some(Fate::Other(planned)),
        Some(_) | None => None,
    };
    let Some(public) = edition.session(engagement.session) else {
        let called_off = edition.cancelled.iter().any(|gone| gone.session.id == engagement.session);
        let kept =
            if called_off { None } else { planned.map(|planned| keeps(planned).unwrap_or(Fate::Same)) };
        return Ok(kept.unwrap_or(Fate::Gone));
    };
    let public = Item::of(public);
    if told == Some(&public) {
        return Ok(Fate::Same);
    }
    Ok(planned.and_then(keeps).unwrap_or(Fate::Other(public)))
}
