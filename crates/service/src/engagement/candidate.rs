//! Experts to choose from for a session.

use domain::{
    clash::Clash,
    expert::Expert,
    permission::{Action, Actor},
    session::SessionId,
};

use crate::{Error, Result, Service, clash::Around, permit::permit, programme::to_see};

/// How many are looked at at once.
const MOST: i64 = 20;

/// An expert, and whether they could give the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub expert: Expert,
    /// What stands against it.
    pub clashes: Vec<Clash>,
    /// Nothing is known of when they are free.
    pub is_unsaid: bool,
}

impl Service {
    /// Active experts who fit the words and are not asked for the session yet, those who can give it first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such session; as [`to_see`]; [`Error::Forbidden`].
    pub async fn candidates(
        &self,
        actor: &Actor,
        slug: &str,
        session: SessionId,
        words: &str,
    ) -> Result<Vec<Candidate>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        permit(actor, Action::SeeExperts)?;
        storage::session::find(&mut conn, programme.id, session).await?.ok_or(Error::NotFound)?;
        let taken = storage::engagement::of_programme(&mut conn, programme.id).await?;
        let mut found = storage::expert::search(&mut conn, words, None, false, MOST, 0).await?;
        found.retain(|expert| {
            expert.active && !taken.iter().any(|part| part.session == session && part.expert == expert.user)
        });
        let parts: Vec<_> = found.iter().map(|expert| (session, expert.user)).collect();
        let around = Around::of(self, &mut conn, actor, &programme, None, &parts).await?;
        let mut candidates: Vec<Candidate> = found
            .into_iter()
            .map(|expert| Candidate {
                clashes: around.with_expert((session, expert.user)),
                is_unsaid: around.is_unsaid(expert.user),
                expert,
            })
            .collect();
        candidates.sort_by_key(|candidate| (!candidate.clashes.is_empty(), candidate.is_unsaid));
        Ok(candidates)
    }
}
