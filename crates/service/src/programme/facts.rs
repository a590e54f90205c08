//! A programme as mails tell of it.

use domain::{Code, session::Place};
use mail::{ProgrammeFacts, SessionFacts};

use super::{ProgrammeView, SessionView};

/// What is true now, to be kept in a letter.
pub(crate) fn facts(view: &ProgrammeView) -> ProgrammeFacts {
    let programme = &view.programme;
    ProgrammeFacts {
        slug: programme.slug.clone(),
        kind: programme.kind.code().to_owned(),
        titles: programme.titles.clone(),
        host: view.host.as_ref().map(|host| host.name.clone()),
        starts_on: programme.starts_on,
        ends_on: programme.ends_on,
        home_zone: programme.home_zone.clone(),
        sessions: view.sessions.iter().map(session).collect(),
    }
}

fn session(view: &SessionView) -> SessionFacts {
    let session = &view.session;
    let address = match &session.place {
        Place::Site(_) => String::new(),
        Place::Online { address } => address.clone(),
    };
    SessionFacts {
        titles: session.titles.clone(),
        place: view.site.as_ref().map(|site| match site.city.as_str() {
            "" => site.name.clone(),
            city => format!("{}, {city}", site.name),
        }),
        zone: session.zone.clone(),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        address,
    }
}
