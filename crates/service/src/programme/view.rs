//! A programme with everything that its page shows.

use domain::{
    institution::{Institution, Strand},
    leg::Leg,
    permission::{Action, Actor, Object, may},
    programme::Programme,
    session::Session,
    site::Site,
};
use storage::Conn;

use crate::{Error, Result, Service};

/// A programme and what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeView {
    pub programme: Programme,
    pub host: Option<Institution>,
    /// By name.
    pub partners: Vec<Institution>,
    pub strand: Option<Strand>,
    /// In the order of travel.
    pub legs: Vec<Leg>,
    /// In the order in which they begin.
    pub sessions: Vec<SessionView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    pub session: Session,
    /// `None` online.
    pub site: Option<Site>,
}

impl Service {
    /// The programme at this address. Drafts exist only for their organisers.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none, or none for this actor.
    pub async fn programme(&self, actor: &Actor, slug: &str) -> Result<ProgrammeView> {
        let mut conn = self.db().read().await?;
        let programme = storage::programme::find_by_slug(&mut conn, slug).await?.ok_or(Error::NotFound)?;
        let object = Object::Programme { id: programme.id, public: programme.status.is_public() };
        may(actor, Action::SeeProgramme, object).map_err(|_| Error::NotFound)?;
        view(&mut conn, programme).await
    }
}

/// Also for use cases that have decided already who may.
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
    let sessions = sessions
        .into_iter()
        .map(|session| SessionView { site: site_of(&session, &sites), session })
        .collect();
    Ok(ProgrammeView { programme, host, partners, strand, legs, sessions })
}

fn site_of(session: &Session, sites: &[Site]) -> Option<Site> {
    match session.place {
        domain::session::Place::Site(id) => sites.iter().find(|site| site.id == id).cloned(),
        domain::session::Place::Online { .. } => None,
    }
}
