//! Who may do what. The one function [`may`] is asked by every use case.

use crate::{programme::ProgrammeId, registration::RegistrationId, user::UserId};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    /// The holder of a personal link.
    Holder(RegistrationId),
    /// A signed-in user of the staff with the programmes they organise.
    User { id: UserId, admin: bool, organises: Vec<ProgrammeId> },
    /// A signed-in user who gives sessions and runs no programmes.
    Expert(UserId),
    /// The holder of the link by which an expert lets somebody keep their availability.
    Assistant(UserId),
    /// Sojourn itself: workers and the command line.
    System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Draft or public page of a programme as organisers see it.
    SeeProgramme,
    CreateProgramme,
    EditProgramme,
    SeeRegistrations,
    DecideRegistration,
    SeeRegistration,
    EditRegistration,
    /// Institutions and sites, which all organisers share.
    SeePlaces,
    EditPlaces,
    /// Strands, country groups and other settings.
    EditSettings,
    EditUsers,
    SeeMail,
    ResendMail,
    /// Experts as organisers look for them and add them.
    SeeExperts,
    EditExperts,
    /// One expert's own profile, availability and engagements.
    SeeAvailability,
    EditAvailability,
    /// What is the expert's alone: profile, answers, and who else may keep the availability.
    ActAsExpert,
    /// The log of changes.
    SeeAudit,
}

impl Action {
    pub const ALL: &'static [Self] = &[
        Self::SeeProgramme,
        Self::CreateProgramme,
        Self::EditProgramme,
        Self::SeeRegistrations,
        Self::DecideRegistration,
        Self::SeeRegistration,
        Self::EditRegistration,
        Self::SeePlaces,
        Self::EditPlaces,
        Self::EditSettings,
        Self::EditUsers,
        Self::SeeMail,
        Self::ResendMail,
        Self::SeeExperts,
        Self::EditExperts,
        Self::SeeAvailability,
        Self::EditAvailability,
        Self::ActAsExpert,
        Self::SeeAudit,
    ];
}

/// On what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    /// The installation as a whole.
    House,
    Programme {
        id: ProgrammeId,
        public: bool,
    },
    Registration {
        id: RegistrationId,
        programme: ProgrammeId,
    },
    /// An expert, who is a user.
    Expert(UserId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not allowed")]
pub struct Forbidden;

/// # Errors
/// [`Forbidden`] unless the actor may.
///
/// ```
/// use domain::permission::{Action, Actor, Object, may};
/// assert!(may(&Actor::Visitor, Action::EditUsers, Object::House).is_err());
/// ```
pub fn may(actor: &Actor, action: Action, object: Object) -> Result<(), Forbidden> {
    let allowed = match actor {
        Actor::System | Actor::User { admin: true, .. } => true,
        Actor::User { id: own, organises, .. } => match object {
            Object::House => {
                matches!(
                    action,
                    Action::CreateProgramme
                        | Action::SeePlaces
                        | Action::EditPlaces
                        | Action::SeeExperts
                        | Action::EditExperts
                )
            }
            Object::Programme { id, public } => {
                organises.contains(&id) || (public && action == Action::SeeProgramme)
            }
            Object::Registration { programme, .. } => organises.contains(&programme),
            // Organisers plan with everybody's availability; only the expert changes it.
            Object::Expert(id) => {
                action == Action::SeeAvailability
                    || (id == *own && matches!(action, Action::EditAvailability | Action::ActAsExpert))
            }
        },
        Actor::Expert(own) => match object {
            Object::Expert(id) => {
                id == *own
                    && matches!(
                        action,
                        Action::SeeAvailability | Action::EditAvailability | Action::ActAsExpert
                    )
            }
            Object::Programme { public, .. } => public && action == Action::SeeProgramme,
            Object::House | Object::Registration { .. } => false,
        },
        Actor::Assistant(of) => match object {
            Object::Expert(id) => {
                id == *of && matches!(action, Action::SeeAvailability | Action::EditAvailability)
            }
            Object::Programme { public, .. } => public && action == Action::SeeProgramme,
            Object::House | Object::Registration { .. } => false,
        },
        Actor::Holder(own) => match object {
            Object::Registration { id, .. } => {
                id == *own && matches!(action, Action::SeeRegistration | Action::EditRegistration)
            }
            Object::Programme { public, .. } => public && action == Action::SeeProgramme,
            Object::House | Object::Expert(_) => false,
        },
        Actor::Visitor => match object {
            Object::Programme { public, .. } => public && action == Action::SeeProgramme,
            Object::House | Object::Registration { .. } | Object::Expert(_) => false,
        },
    };
    if allowed { Ok(()) } else { Err(Forbidden) }
}
