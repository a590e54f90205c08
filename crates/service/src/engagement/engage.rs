//! Organisers hold experts' time, and ask them.

use domain::{
    Fault, Faults, Fields, Id, Lang, Reader,
    engagement::{Engagement, EngagementId, State},
    permission::Actor,
    programme::{Programme, Status},
    session::{Session, SessionId},
    user::{User, UserId},
};
use mail::EngagementNews;
use storage::{
    Conn,
    engagement::{self, Expert},
};
use uuid::Uuid;

use super::{
    HOLD, item, keep,
    letter::{self, Parties},
};
use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    clash::{self, Around},
    programme::to_change,
};

/// What an organiser does with an expert's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Hold,
    Ask,
}

impl How {
    /// Field `how`: `hold` or `ask`.
    pub fn read(form: &mut Reader<'_>) -> Self {
        match form.fields().get("how") {
            "hold" => Self::Hold,
            "ask" => Self::Ask,
            _ => {
                form.fault("how", Fault::NotOffered);
                Self::Hold
            }
        }
    }
}

impl Service {
    /// Holds the expert's time for a session, or asks them by mail: fields `expert`, `how` (`hold`, `ask`) and
    /// `override_reason`. One who is held or has declined may be asked (again); a hold may be renewed.
    ///
    /// # Errors
    /// [`Error::Clash`] without a reason; [`Error::Faults`], also for one who is asked already; [`Refusal::Step`] once the
    /// session or the programme is over; [`Error::NotFound`] where the programme has no such session; as [`to_change`].
    pub async fn engage_expert(
        &self,
        actor: &Actor,
        slug: &str,
        session: SessionId,
        fields: &Fields,
    ) -> Result<EngagementId> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        let id = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let programme = to_change(&mut tx, &actor, &slug).await?;
                let session = storage::session::find(&mut tx, programme.id, session).await?;
                let session = session.ok_or(Error::NotFound)?;
                let over = session.ends_at <= service.now();
                if over || !matches!(programme.status, Status::Draft | Status::Published) {
                    return Err(Error::Refused(Refusal::Step));
                }
                let (expert, how, reason) = read(&fields)?;
                let id = service.engage(&mut tx, &actor, &programme, &session, (expert, how), reason).await?;
                tx.commit().await?;
                Ok(id)
            })
            .await?;
        self.ring_mail_bell();
        Ok(id)
    }

    /// The same within a transaction that has the programme locked.
    pub(crate) async fn engage(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        session: &Session,
        (expert, how): (UserId, How),
        reason: String,
    ) -> Result<EngagementId> {
        let now = self.now();
        clash::lock(tx, programme, &[expert]).await?;
        let found = engagement::experts(tx, &[expert]).await?.pop().filter(|expert| expert.active);
        let expert = found.ok_or_else(|| Faults::one("expert", Fault::NotOffered))?;
        let part = (session.id, expert.id);
        let clashes = Around::of(self, tx, actor, programme, None, &[part]).await?.with_expert(part);
        if !clashes.is_empty() && reason.is_empty() {
            return Err(Error::Clash(clashes));
        }
        let present = engagement::of_programme(tx, programme.id).await?;
        let present = present.into_iter().find(|found| (found.session, found.expert) == part);
        let before = present.as_ref().map_or("", |found| domain::Code::code(found.state));
        let mut engagement = match (present, how) {
            (None, _) => self.new_engagement(tx, programme, session, &expert).await?,
            (Some(found), How::Hold) if found.state == State::Held => found,
            (Some(found), How::Ask) if matches!(found.state, State::Held | State::Declined) => found,
            (Some(_), _) => return Err(Faults::one("expert", Fault::Taken).into()),
        };
        engagement.override_reason = if clashes.is_empty() { String::new() } else { reason };
        let action = match how {
            How::Hold => {
                engagement.hold_until = Some(now + HOLD);
                "expert-held"
            }
            How::Ask => {
                self.invite(tx, actor, programme, session, &expert, &mut engagement).await?;
                "expert-asked"
            }
        };
        keep(tx, &mut engagement, now).await?;
        let subject = format!("{}: {}", expert.name, session.titles.text(&Lang::english()));
        let note = Note::new(programme.id, action, subject)
            .change("state", before, domain::Code::code(engagement.state))
            .change("reason", "", &engagement.override_reason);
        self.log(tx, actor, note).await?;
        Ok(engagement.id)
    }

    async fn new_engagement(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        session: &Session,
        expert: &Expert,
    ) -> Result<Engagement> {
        let now = self.now();
        let engagement = Engagement {
            id: Id::new(Uuid::now_v7()),
            programme: programme.id,
            session: session.id,
            expert: expert.id,
            state: State::Held,
            reason: String::new(),
            override_reason: String::new(),
            hold_until: Some(now + HOLD),
            link_generation: 0,
            calendar_sequence: None,
            told: None,
            revision: 0,
            created_at: now,
            updated_at: now,
        };
        engagement::insert(tx, &engagement).await.map_err(|error| match error {
            storage::Error::Taken => Faults::one("expert", Fault::Taken).into(),
            other => Error::from(other),
        })?;
        Ok(engagement)
    }

    async fn invite(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        session: &Session,
        expert: &Expert,
        engagement: &mut Engagement,
    ) -> Result<()> {
        let item = item(tx, session).await?;
        engagement.state = engagement.state.step(State::Invited)?;
        engagement.hold_until = None;
        engagement.reason = String::new();
        let by = letter::name(tx, actor).await?;
        let parties = Parties { programme, expert };
        self.write_to_expert(tx, parties, engagement, &item, EngagementNews::Invited, by).await?;
        engagement.told = Some(item);
        Ok(())
    }
}

fn read(fields: &Fields) -> Result<(Id<User>, How, String)> {
    let mut form = Reader::new(fields);
    let expert = form.id("expert");
    let how = How::read(&mut form);
    let reason = form.prose("override_reason", clash::REASON);
    let (expert, how, reason) = form.finish((expert, how, reason))?;
    Ok((expert.ok_or_else(|| Faults::one("expert", Fault::Empty))?, how, reason))
}
