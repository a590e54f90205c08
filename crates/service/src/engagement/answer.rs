//! Experts accept and decline, and may change their mind until the session is over.

use domain::{
    Code, Fields, Lang, Reader,
    clash::Reason,
    clock_move::shifted,
    engagement::{Engagement, EngagementId, State},
    permission::{Action, Actor, Object, may},
    programme::{Programme, Status},
};
use mail::EngagementNews;
use storage::{Conn, engagement};

use super::{keep, letter::Parties};
use crate::{Answer, Error, Refusal, Result, Service, audit::Note, clash::Around};

impl Service {
    /// By the personal link. The same answer again changes nothing; field `reason` says why one declines.
    ///
    /// # Errors
    /// [`Error::BadLink`]; as [`Service::answer_engagement`].
    pub async fn answer_by_link(&self, token: &str, answer: Answer, fields: &Fields) -> Result<()> {
        let mut conn = self.db().read().await?;
        let (engagement, actor) = self.engagement_of_link(&mut conn, token).await?;
        drop(conn);
        self.answer_engagement(&actor, engagement.id, answer, fields).await
    }

    /// By the signed-in expert.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it is none of theirs; [`Refusal::Step`] once they are not asked any more or the session
    /// is over; [`Error::Clash`] for one who declined, is engaged elsewhere since, and accepts after all;
    /// [`Error::Faults`].
    pub async fn answer_engagement(
        &self,
        actor: &Actor,
        id: EngagementId,
        answer: Answer,
        fields: &Fields,
    ) -> Result<()> {
        if *actor == Actor::Visitor {
            return Err(Error::NotSignedIn);
        }
        let mut form = Reader::new(fields);
        let reason = form.prose("reason", 1000);
        let reason = form.finish(reason)?;
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let found = engagement::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
            may(&actor, Action::ActAsExpert, Object::Expert(found.expert)).map_err(|_| Error::NotFound)?;
            let programme = storage::programme::find_for_update(&mut tx, found.programme).await?;
            let programme = programme.ok_or(Error::NotFound)?;
            let expert =
                engagement::lock_experts(&mut tx, &[found.expert]).await?.pop().ok_or(Error::NotFound)?;
            let found = engagement::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
            let parties = Parties { programme: &programme, expert: &expert };
            service.answer(&mut tx, &actor, parties, found, answer, reason).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    async fn answer(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        parties: Parties<'_>,
        mut engagement: Engagement,
        answer: Answer,
        reason: String,
    ) -> Result<()> {
        let Parties { programme, expert } = parties;
        let now = self.now();
        let (to, news, action) = match answer {
            Answer::Accept => (State::Accepted, EngagementNews::Confirmed, "engagement-accepted"),
            Answer::Decline => (State::Declined, EngagementNews::Declined, "engagement-declined"),
        };
        if engagement.state == to {
            return Ok(());
        }
        let moves = storage::clock_move::of_programmes(tx, &[programme.id]).await?;
        let item =
            engagement.told.as_ref().map(|told| shifted(told, &moves)).filter(|item| item.ends_at > now);
        let Some(item) =
            item.filter(|_| programme.status != Status::Cancelled && engagement.state.is_asked())
        else {
            return Err(Error::Refused(Refusal::Step));
        };
        if to == State::Accepted && !engagement.is_standing(now) {
            self.still_free(tx, actor, programme, &engagement).await?;
        }
        let before = engagement.state;
        engagement.state = before.step(to)?;
        // The entry that goes along has the time by the clock rules of today.
        engagement.told = Some(item.clone());
        engagement.reason = if to == State::Declined { reason } else { String::new() };
        self.write_to_expert(tx, parties, &mut engagement, &item, news, String::new()).await?;
        if to == State::Declined {
            let had_accepted = before == State::Accepted;
            self.write_to_organisers(tx, programme, &engagement, expert, &item, had_accepted).await?;
        }
        keep(tx, &mut engagement, now).await?;
        let subject = format!("{}: {}", expert.name, item.titles.text(&Lang::english()));
        let note = Note::new(programme.id, action, subject)
            .change("state", before.code(), engagement.state.code())
            .change("reason", "", &engagement.reason);
        self.log(tx, actor, note).await
    }

    /// Whoever declined may be engaged elsewhere by now.
    async fn still_free(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        engagement: &Engagement,
    ) -> Result<()> {
        let part = (engagement.session, engagement.expert);
        let mut clashes = Around::of(self, tx, actor, programme, None, &[part]).await?.with_expert(part);
        clashes.retain(|clash| matches!(clash.reason, Reason::ExpertTwice { .. }));
        if clashes.is_empty() { Ok(()) } else { Err(Error::Clash(clashes)) }
    }
}
