//! A programme as mails tell of it.

use domain::itinerary::all;
use mail::ProgrammeFacts;

use super::ProgrammeView;
use crate::itinerary;

/// What is true now, to be kept in a letter to somebody who is not accepted yet: all sessions. Those who take part are
/// told of their own by [`itinerary::facts`].
pub(crate) fn facts(view: &ProgrammeView) -> ProgrammeFacts {
    itinerary::facts(view, &all(view))
}
