use domain::{
    Lang,
    expert::Expert,
    permission::{Action, Actor},
};
use storage::expert;

use crate::{
    Result, Service,
    paged::{PAGE, Paged, place},
    permit::permit,
};

/// Whom a search is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExpertQuery {
    /// Words of name, institution and fields; each has to be there.
    pub text: String,
    pub lang: Option<Lang>,
    /// Those taken off the list too.
    pub inactive: bool,
}

impl Service {
    /// Experts by name.
    ///
    /// # Errors
    /// [`crate::Error::NotSignedIn`], [`crate::Error::Forbidden`].
    pub async fn experts(&self, actor: &Actor, query: &ExpertQuery, page: i64) -> Result<Paged<Expert>> {
        permit(actor, Action::SeeExperts)?;
        let mut conn = self.db().read().await?;
        let lang = query.lang.as_ref();
        let total = expert::count(&mut conn, &query.text, lang, query.inactive).await?;
        let (page, offset) = place(page, total);
        let items = expert::search(&mut conn, &query.text, lang, query.inactive, PAGE, offset).await?;
        Ok(Paged { items, total, page })
    }
}
