//! A programme with everything that its page shows.

pub use domain::version::{Edition as ProgrammeView, Scheduled as SessionView};
use domain::{
    permission::{Action, Actor, Object, may},
    programme::Programme,
    session::{Place, Session},
    site::Site,
};
use storage::Conn;

use crate::{Error, Result, Service, clock_rules::present};

impl Service {
    /// The programme at this address, as it was last published. Drafts exist only for their organisers, as they stand.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none, or none for this actor.
    pub async fn programme(&self, actor: &Actor, slug: &str) -> Result<ProgrammeView> {
        let mut conn = self.db().read().await?;
        let programme =
            storage::programme::find_live_by_slug(&mut conn, slug).await?.ok_or(Error::NotFound)?;
        let object = Object::Programme { id: programme.id, public: programme.is_public() };
        may(actor, Action::SeeProgramme, object).map_err(|_| Error::NotFound)?;
        let Some(number) = programme.version else { return view(&mut conn, programme).await };
        let edition = self.0.editions.find(&mut conn, programme.id, number).await?;
        let edition = ProgrammeView::clone(&edition).with_live(&programme);
        Ok(present(self.zones(), edition, self.now()))
    }

    /// What the public sees of it, and what letters tell: the edition of its version by the clock rules of today, with
    /// what is live laid over it. Of a draft, its working copy.
    pub(crate) async fn public(&self, conn: &mut Conn, programme: Programme) -> Result<ProgrammeView> {
        Ok(present(self.zones(), as_published(conn, programme).await?, self.now()))
    }
}

/// The same by the clock rules under which it was published, as people were told of it.
pub(crate) async fn as_published(conn: &mut Conn, programme: Programme) -> Result<ProgrammeView> {
    let Some(number) = programme.version else { return view(conn, programme).await };
    let version = storage::edition::find(conn, programme.id, number).await?.ok_or(Error::NotFound)?;
    Ok(version.edition.with_live(&programme))
}

/// The working copy, for use cases that have decided already who may.
pub(crate) async fn view(conn: &mut Conn, programme: Programme) -> Result<ProgrammeView> {
    let host = match programme.host {
        Some(id) => storage::institution::find(conn, id).await?,
        None => None,
    };
    let mut partners = Vec::with_capacity(programme.partners.len());
    for id in &programme.partners {
        partners.extend(storage::institution::find(conn, *id).await?);
    }
    partners.sort_by(|a, b| a.name.cmp(&b.name));
    let strand = match programme.strand {
        Some(id) => storage::strand::find(conn, id).await?,
        None => None,
    };
    let legs = storage::leg::of_programmes(conn, &[programme.id]).await?;
    let sites = storage::site::of_programme(conn, programme.id).await?;
    let sessions = storage::session::of_programme(conn, programme.id).await?;
    let accepted = storage::engagement::accepted_names(conn, programme.id).await?;
    let experts = |session: &Session| {
        accepted.iter().filter(|(of, _)| *of == session.id).map(|(_, name)| name.clone()).collect()
    };
    let sessions = sessions
        .into_iter()
        .map(|session| SessionView { site: site_of(&session, &sites), experts: experts(&session), session })
        .collect();
    Ok(ProgrammeView {
        programme,
        host,
        partners,
        strand,
        legs,
        sessions,
        cancelled: Vec::new(),
        published_at: None,
    })
}

fn site_of(session: &Session, sites: &[Site]) -> Option<Site> {
    match session.place {
        Place::Site(id) => sites.iter().find(|site| site.id == id).cloned(),
        Place::Online { .. } => None,
    }
}
