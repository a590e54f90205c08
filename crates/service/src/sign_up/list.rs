//! Who signed up for a session, for those who run the programme.

use chrono::{DateTime, Utc};
use domain::{
    attendance::Attendance,
    permission::{Action, Actor},
    person::PersonDetails,
    programme::Programme,
    registration::RegistrationId,
    session::{Session, SessionId},
    sign_up::State,
};
use storage::{seat, sign_up};

use crate::{Error, Result, Service, programme::to_see};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUps {
    pub programme: Programme,
    /// As the organisers have it now.
    pub session: Session,
    /// `None` while the session is not for those who sign up.
    pub capacity: Option<i64>,
    pub taken: i64,
    /// Those with a place by name, then the line in its order.
    pub rows: Vec<SignUpRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUpRow {
    pub registration: RegistrationId,
    pub person: PersonDetails,
    pub state: State,
    pub since: DateTime<Utc>,
}

impl Service {
    /// # Errors
    /// [`Error::NotFound`] if the programme has no such session; as [`to_see`].
    pub async fn sign_ups(&self, actor: &Actor, slug: &str, id: SessionId) -> Result<SignUps> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let session = storage::session::find(&mut conn, programme.id, id).await?.ok_or(Error::NotFound)?;
        let capacity = match session.attendance {
            Attendance::SignUp { capacity } => Some(capacity),
            Attendance::Everyone | Attendance::Delegations(_) => None,
        };
        let taken = seat::taken_in(&mut conn, id).await?;
        let rows = sign_up::of_session(&mut conn, id).await?;
        let rows = rows
            .into_iter()
            .map(|listed| SignUpRow {
                registration: listed.sign_up.registration,
                person: listed.person.details,
                state: listed.sign_up.state,
                since: listed.sign_up.created_at,
            })
            .collect();
        Ok(SignUps { programme, session, capacity, taken, rows })
    }
}
