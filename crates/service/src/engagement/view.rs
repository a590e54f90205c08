//! Engagements as organisers and experts see them.

use domain::{
    Translated,
    clock_move::{ClockMove, shifted},
    engagement::{Engagement, State},
    itinerary::Item,
    permission::{Action, Actor, Object, may},
    programme::{Programme, ProgrammeId, Status},
    user::UserId,
};
use storage::{Conn, engagement};

use crate::{Error, Result, Service};

/// More than an expert can sensibly look through.
const ALL: i64 = 500;

/// An expert's part as those who run the programme see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engaged {
    pub engagement: Engagement,
    pub name: String,
    /// IANA name of the expert's own zone.
    pub home_zone: String,
}

/// An expert's part as they see it themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementView {
    pub engagement: Engagement,
    pub expert: String,
    /// IANA name of the expert's own zone.
    pub home_zone: String,
    pub programme: Programme,
    /// The session as the expert was told of it.
    pub item: Item,
    /// Whether an answer still counts.
    pub is_open: bool,
    /// The personal link's token, for the expert alone.
    pub token: Option<String>,
    /// What else takes the expert's time then.
    pub meanwhile: Vec<Meanwhile>,
}

/// Another part of the same expert at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanwhile {
    pub programme: Translated,
    pub item: Item,
}

impl Service {
    /// What a personal link opens.
    ///
    /// # Errors
    /// [`Error::BadLink`], also once nothing is asked any more because the programme was deleted.
    pub async fn engagement_by_link(&self, token: &str) -> Result<EngagementView> {
        let mut conn = self.db().read().await?;
        let (engagement, _) = self.engagement_of_link(&mut conn, token).await?;
        let expert = engagement.expert;
        self.views(&mut conn, expert, vec![engagement]).await?.pop().ok_or(Error::BadLink)
    }

    /// Everything that the expert was asked for, the latest first. Others see only what is of programmes that they may
    /// see.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub async fn engagements_of(&self, actor: &Actor, expert: UserId) -> Result<Vec<EngagementView>> {
        if *actor == Actor::Visitor {
            return Err(Error::NotSignedIn);
        }
        may(actor, Action::SeeAvailability, Object::Expert(expert))?;
        let own = may(actor, Action::ActAsExpert, Object::Expert(expert)).is_ok();
        let mut conn = self.db().read().await?;
        let all = engagement::of_expert(&mut conn, expert, ALL).await?;
        let mut views = self.views(&mut conn, expert, all).await?;
        if own {
            for view in &mut views {
                view.token = Some(self.engagement_token(&view.engagement));
            }
        }
        views.retain(|view| {
            let whole = Object::Programme { id: view.programme.id, public: false };
            own || may(actor, Action::SeeProgramme, whole).is_ok()
        });
        Ok(views)
    }

    async fn views(
        &self,
        conn: &mut Conn,
        expert: UserId,
        engagements: Vec<Engagement>,
    ) -> Result<Vec<EngagementView>> {
        let now = self.now();
        let Some(person) = engagement::experts(conn, &[expert]).await?.pop() else { return Ok(Vec::new()) };
        let standing = engagement::standing(conn, &[expert], now).await?;
        let mut ids: Vec<ProgrammeId> =
            engagements.iter().chain(&standing).map(|found| found.programme).collect();
        ids.sort_unstable();
        ids.dedup();
        let programmes = storage::programme::of_ids(conn, &ids).await?;
        let moves: Vec<ClockMove> = storage::clock_move::of_programmes(conn, &ids).await?;
        // By the clock rules of today, also before an organiser has confirmed them: its place's hour is what was told.
        let present = |told: &Item| shifted(told, &moves);
        let programme = |id| programmes.iter().find(|programme| programme.id == id);
        let meanwhile = |own: &Engagement, item: &Item| -> Vec<Meanwhile> {
            let others = standing.iter().filter(|other| other.id != own.id);
            others
                .filter_map(|other| {
                    let theirs = present(other.told.as_ref()?);
                    let touch = theirs.starts_at < item.ends_at && item.starts_at < theirs.ends_at;
                    let titles = programme(other.programme)?.titles.clone();
                    touch.then_some(Meanwhile { programme: titles, item: theirs })
                })
                .collect()
        };
        Ok(engagements
            .into_iter()
            .filter_map(|engagement| {
                let item = present(engagement.told.as_ref()?);
                let programme = programme(engagement.programme)?.clone();
                let stands = engagement.state != State::Released && programme.status != Status::Cancelled;
                Some(EngagementView {
                    token: None,
                    is_open: stands && item.ends_at > now,
                    meanwhile: meanwhile(&engagement, &item),
                    expert: person.name.clone(),
                    home_zone: person.home_zone.clone(),
                    programme,
                    item,
                    engagement,
                })
            })
            .collect())
    }
}

/// Those of a programme that are not released.
pub(crate) async fn of(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Engaged>> {
    let all = engagement::of_programme(conn, programme).await?;
    let ids: Vec<UserId> = all.iter().map(|found| found.expert).collect();
    let experts = engagement::experts(conn, &ids).await?;
    Ok(all
        .into_iter()
        .filter_map(|engagement| {
            let expert = experts.iter().find(|expert| expert.id == engagement.expert)?;
            Some(Engaged { name: expert.name.clone(), home_zone: expert.home_zone.clone(), engagement })
        })
        .collect())
}
