//! The slot finder: for one session, the ranked starts and sites at which everybody needed can come.
//!
//! ```
//! use planner::slot::{Answer, Clock, Participant, Request, Role, Site, Span, Venue, find};
//! // Nine to five, on one day, in Beijing (UTC+8) and in Nairobi (UTC+3).
//! let clocks = vec![Clock::fixed(8 * 60), Clock::fixed(3 * 60)];
//! let expert = |clock, from: i64, to: i64| Participant {
//!     free: vec![Span { from: from * 60, to: to * 60 }],
//!     is_remote: true,
//!     ..Participant::new(clock, Role::Required)
//! };
//! let day = Span { from: 0, to: 24 * 60 };
//! let request = Request {
//!     participants: vec![expert(0, 1, 9), expert(1, 6, 14)],
//!     sites: vec![Site { venue: Venue::Online, open: vec![day] }],
//!     ..Request::new(day, 90, clocks)
//! };
//! let Answer::Slots(slots) = find(&request)? else { unreachable!("both are free from 6 to 9") };
//! assert_eq!((slots[0].start, slots[0].reason.cost), (6 * 60, 0));
//! # Ok::<(), planner::slot::RequestError>(())
//! ```
//!
//! **Order.** Slots are compared by what they cost those who sit outside social hours, each weighed by the nights
//! already borne; then by how many heads that is; then by how many miss their preferred hours; then by start and site.
//! Equal requests give equal answers.

mod bits;
mod check;
mod clash;
mod clock;
mod hour;
mod near;
mod pattern;
mod rank;
mod reach;
mod reason;
mod refusal;
mod request;
mod scores;
mod span;
mod spread;
mod tally;
mod travel;
mod turned;

pub use check::RequestError;
pub use clock::{Clock, LocalMinute};
pub use hour::DayHours;
pub use reason::{Outside, Reason, Slot};
pub use refusal::{NearMiss, Party, Refusal, Share};
pub use request::{Commitment, Participant, Request, Role, Site, Spread, Venue};
pub use span::Span;
pub use travel::Travel;

use rank::Goal;
use reach::Reach;

/// What the search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Best first; at most [`Request::limit`].
    Slots(Vec<Slot>),
    /// Nobody can be served, and why.
    Nothing(Box<Refusal>),
}

/// Searches every start of the grid at every site.
///
/// # Errors
/// When the request contradicts itself: see [`RequestError`].
pub fn find(request: &Request) -> Result<Answer, RequestError> {
    check::check(request)?;
    let reach = Reach::new(request);
    let possible = reach.possible(request);
    if possible.iter().all(bits::Starts::is_empty) {
        return Ok(Answer::Nothing(Box::new(refusal::explain(request, &reach))));
    }
    let goal = Goal::whole(request);
    Ok(Answer::Slots(rank::best(request, &reach, &possible, &goal, request.limit)))
}
