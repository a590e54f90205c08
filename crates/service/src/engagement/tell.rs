//! Telling experts what a new version changes for them.

use domain::{
    Lang,
    engagement::{Engagement, State},
    itinerary::Item,
    permission::Actor,
    programme::{Programme, Status},
    version::Edition,
};
use mail::{EngagementNews, SessionFacts};
use storage::{Conn, engagement};

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
        let mut told = 0;
        for engagement in engagement::of_programme(tx, id).await? {
            let fate = match live {
                None => Fate::Gone,
                Some(_) => fate(tx, edition, &engagement).await?,
            };
            told += usize::from(self.tell_expert(tx, actor, &edition.programme, engagement, fate).await?);
        }
        Ok(told)
    }

    /// Whether a mail goes out.
    async fn tell_expert(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        mut engagement: Engagement,
        fate: Fate,
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
                if moved && before == State::Accepted {
                    engagement.state = before.step(State::Invited)?;
                }
                let ask = engagement.state == State::Invited;
                (item, EngagementNews::Changed { before: SessionFacts::from(&told), moved, ask })
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

async fn fate(tx: &mut Conn, edition: &Edition, engagement: &Engagement) -> Result<Fate> {
    let working = storage::session::find(tx, engagement.programme, engagement.session).await?;
    let Some(public) = edition.session(engagement.session) else {
        let called_off = edition.cancelled.iter().any(|gone| gone.session.id == engagement.session);
        return Ok(if called_off || working.is_none() { Fate::Gone } else { Fate::Same });
    };
    let public = Item::of(public);
    if engagement.told.as_ref() == Some(&public) {
        return Ok(Fate::Same);
    }
    // Asked with what is planned and not public yet: that is what they are to keep.
    if let Some(working) = working
        && engagement.told.as_ref() == Some(&item(tx, &working).await?)
    {
        return Ok(Fate::Same);
    }
    Ok(Fate::Other(public))
}
