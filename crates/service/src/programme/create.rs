//! A new programme, as a draft.

use chrono::Datelike;
use domain::{
    Code, Fault, Faults, Fields, Lang,
    permission::{Action, Actor},
    programme::{Programme, ProgrammeDraft, ProgrammeId, Status},
    text,
    user::UserId,
};
use storage::Conn;
use uuid::Uuid;

use super::deadline;
use crate::{Error, Result, Service, permit::permit};

/// Another programme may get the same address at the same moment; then the next one is free. Or what the form refers
/// to may go at the same moment; then the next attempt says so.
const ATTEMPTS: usize = 4;

impl Service {
    /// Creates a draft whose only organiser is the actor, and answers its slug.
    ///
    /// # Errors
    /// [`Error::Faults`]; [`Error::NotSignedIn`] and [`Error::Forbidden`] for anybody but a user.
    pub async fn create_programme(&self, actor: &Actor, fields: &Fields) -> Result<String> {
        permit(actor, Action::CreateProgramme)?;
        let Actor::User { id: user, .. } = *actor else { return Err(Error::Forbidden) };
        let draft = ProgrammeDraft::read(fields)?;
        for _ in 1..ATTEMPTS {
            match self.try_to_create(user, draft.clone()).await {
                Err(Error::Storage(storage::Error::Taken | storage::Error::Referred)) => {}
                answer => return answer,
            }
        }
        self.try_to_create(user, draft).await
    }

    async fn try_to_create(&self, user: UserId, draft: ProgrammeDraft) -> Result<String> {
        let (opens, closes) = deadline::window(self.zones(), &draft)?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            references(&mut tx, &draft).await?;
            let slug = free_slug(&mut tx, &draft).await?;
            let programme = Programme {
                id: ProgrammeId::new(Uuid::now_v7()),
                slug,
                kind: draft.kind,
                status: Status::Draft,
                titles: draft.titles,
                descriptions: draft.descriptions,
                strand: draft.strand,
                host: draft.host,
                partners: draft.partners,
                funding: draft.funding,
                agreement: draft.agreement,
                languages: draft.languages,
                home_zone: draft.home_zone,
                starts_on: draft.starts_on,
                ends_on: draft.ends_on,
                opens,
                closes,
                acceptance: draft.acceptance,
                capacity: draft.capacity,
                taken: 0,
                version: None,
                revision: 0,
                created_at: service.now(),
            };
            storage::programme::insert(&mut tx, &programme, service.zones().version()).await?;
            storage::organiser::add(&mut tx, programme.id, user).await?;
            tx.commit().await?;
            Ok(programme.slug)
        })
        .await
    }
}

/// # Errors
/// Every strand and institution that is not there (any more).
pub(super) async fn references(conn: &mut Conn, draft: &ProgrammeDraft) -> Result<()> {
    let mut faults = Faults::default();
    if let Some(id) = draft.strand
        && storage::strand::find(conn, id).await?.is_none()
    {
        faults.push("strand", Fault::NotOffered);
    }
    if let Some(id) = draft.host
        && storage::institution::find(conn, id).await?.is_none()
    {
        faults.push("host", Fault::NotOffered);
    }
    for id in &draft.partners {
        if storage::institution::find(conn, *id).await?.is_none() {
            faults.push("partner", Fault::NotOffered);
            break;
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
}

/// What was there when [`references`] looked may be gone when it is written: sent again, the form names the field.
pub(super) fn gone_meanwhile(error: storage::Error) -> Error {
    match error {
        storage::Error::Referred => Error::Busy,
        other => other.into(),
    }
}

/// The first of `title`, `title-2`, `title-3`, … that nobody has. A title without Latin letters gives kind and year.
async fn free_slug(conn: &mut Conn, draft: &ProgrammeDraft) -> Result<String> {
    let base = [draft.titles.text(&Lang::english())]
        .into_iter()
        .chain(draft.titles.iter().map(|(_, title)| title))
        .map(text::slug)
        // `new` is the address of the form for a new programme.
        .find(|slug| slug.len() > 2 && slug != "new")
        .unwrap_or_else(|| format!("{}-{}", draft.kind.code(), draft.starts_on.year()));
    let taken = storage::programme::slugs_like(conn, &base).await?;
    let free = std::iter::once(base.clone())
        .chain((2_u32..).map(|n| format!("{base}-{n}")))
        .find(|slug| !taken.contains(slug));
    Ok(free.unwrap_or(base))
}
