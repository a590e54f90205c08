//! The demo: a database of invented data that anybody may enter by one click.

use domain::{Code, Id, registration::RegistrationId, user::UserId};
use storage::{Conn, fact};

use crate::{NewSession, Result, Service};

/// Whom a click makes of a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoRole {
    Administrator,
    Organiser,
    Expert,
}

impl Code for DemoRole {
    const ALL: &'static [Self] = &[Self::Administrator, Self::Organiser, Self::Expert];

    fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Organiser => "organiser",
            Self::Expert => "expert",
        }
    }
}

/// The invented people who stand behind the buttons.
#[derive(Debug, Clone, Copy)]
pub struct DemoPeople {
    pub administrator: UserId,
    pub organiser: UserId,
    pub expert: UserId,
    pub delegate: RegistrationId,
}

const DEMO: &str = "demo";
const ADMINISTRATOR: &str = "demo-administrator";
const ORGANISER: &str = "demo-organiser";
const EXPERT: &str = "demo-expert";
const DELEGATE: &str = "demo-delegate";

impl Service {
    /// Whether the database is marked as holding invented data only.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn is_demo(&self) -> Result<bool> {
        let mut conn = self.db().read().await?;
        Ok(fact::get(&mut conn, DEMO).await?.is_some())
    }

    /// Whether the filling of the demo came to its end.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn is_demo_whole(&self) -> Result<bool> {
        let mut conn = self.db().read().await?;
        Ok(fact::get(&mut conn, DELEGATE).await?.is_some())
    }

    /// Marks the database as a demo, for good.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn mark_demo(&self) -> Result<()> {
        self.note_facts(vec![(DEMO, "yes".to_owned())]).await
    }

    /// Says who the people behind the one-click buttons are.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn name_demo_people(&self, people: DemoPeople) -> Result<()> {
        self.note_facts(vec![
            (ADMINISTRATOR, people.administrator.to_string()),
            (ORGANISER, people.organiser.to_string()),
            (EXPERT, people.expert.to_string()),
            (DELEGATE, people.delegate.to_string()),
        ])
        .await
    }

    /// Whether nobody has put anything in yet.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn is_empty_database(&self) -> Result<bool> {
        let mut conn = self.db().read().await?;
        let counts = storage::overview::counts(&mut conn).await?;
        Ok(counts.users == 0 && counts.programmes == 0 && counts.persons == 0)
    }

    /// Signs in as one of the invented people.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] unless the database is a demo and is served as one.
    pub async fn sign_in_to_demo(&self, role: DemoRole, old_cookie: Option<&str>) -> Result<NewSession> {
        let (service, old_cookie) = (self.clone(), old_cookie.map(str::to_owned));
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let proof = service.prove_by_demo(&mut tx, role).await?;
            let session = service.begin_session(&mut tx, proof, old_cookie.as_deref()).await?;
            tx.commit().await?;
            Ok(session)
        })
        .await
    }

    /// The path of the invented delegate's own page, where the demo is served.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn demo_delegate_link(&self) -> Result<Option<String>> {
        let mut conn = self.db().read().await?;
        let Some(id) = self.demo_fact(&mut conn, DELEGATE).await? else { return Ok(None) };
        drop(conn);
        Ok(Some(format!("/registrations/{}", self.personal_token(id).await?)))
    }

    pub(super) async fn demo_user(&self, conn: &mut Conn, role: DemoRole) -> Result<Option<UserId>> {
        let name = match role {
            DemoRole::Administrator => ADMINISTRATOR,
            DemoRole::Organiser => ORGANISER,
            DemoRole::Expert => EXPERT,
        };
        self.demo_fact(conn, name).await
    }

    /// Nothing unless both the database and the command line say that this is a demo.
    async fn demo_fact<T>(&self, conn: &mut Conn, name: &str) -> Result<Option<Id<T>>> {
        if !self.settings().demo || fact::get(conn, DEMO).await?.is_none() {
            return Ok(None);
        }
        Ok(fact::get(conn, name).await?.and_then(|text| text.parse().ok()))
    }

    async fn note_facts(&self, facts: Vec<(&'static str, String)>) -> Result<()> {
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            for (name, value) in facts {
                fact::set(&mut tx, name, &value).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }
}
