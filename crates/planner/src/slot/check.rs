use super::request::{Request, Role, Venue};
use super::span::are_in_order;

/// Minutes since the epoch beyond which a window makes no sense (some two million years).
const FAR: i64 = 1 << 40;
/// Ten years of quarters of an hour, three of five minutes.
const MOST_STARTS: usize = 400_000;

/// Why a request cannot be read. Numbers are indexes into the request's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    #[error("a session lasts 1 to 1440 minutes")]
    Length,
    #[error("the step from start to start is no minute, or a part of the day is none")]
    Step,
    #[error("the window is too short for the session")]
    WindowTooShort,
    #[error("the window is too long for this step")]
    WindowTooLong,
    #[error("there is no site to choose from")]
    NoSite,
    #[error("clock {0} is not in the list")]
    UnknownClock(usize),
    #[error("place {0} is not in the travel table")]
    UnknownPlace(usize),
    #[error("participant {0} is in a choice group that does not exist")]
    UnknownGroup(usize),
    #[error("free time of participant {0} is out of order")]
    FreeOutOfOrder(usize),
    #[error("opening of site {0} is out of order")]
    OpenOutOfOrder(usize),
}

pub(super) fn check(request: &Request) -> Result<(), RequestError> {
    if !(1..=1440).contains(&request.length) {
        return Err(RequestError::Length);
    }
    if request.step == 0 || request.spread.part == 0 {
        return Err(RequestError::Step);
    }
    if request.window.from < -FAR || request.window.to > FAR || request.starts() > MOST_STARTS {
        return Err(RequestError::WindowTooLong);
    }
    if request.starts() == 0 {
        return Err(RequestError::WindowTooShort);
    }
    if request.sites.is_empty() {
        return Err(RequestError::NoSite);
    }
    check_clock(request, request.home)?;
    check_participants(request)?;
    check_sites(request)
}

fn check_participants(request: &Request) -> Result<(), RequestError> {
    for (index, participant) in request.participants.iter().enumerate() {
        check_clock(request, participant.clock)?;
        if matches!(participant.role, Role::Choice(group) if group >= request.groups.len()) {
            return Err(RequestError::UnknownGroup(index));
        }
        if !are_in_order(&participant.free) {
            return Err(RequestError::FreeOutOfOrder(index));
        }
        for commitment in &participant.commitments {
            check_place(request, commitment.place)?;
        }
    }
    Ok(())
}

fn check_sites(request: &Request) -> Result<(), RequestError> {
    for (index, site) in request.sites.iter().enumerate() {
        if let Venue::At { clock, .. } = site.venue {
            check_clock(request, clock)?;
        }
        check_place(request, site.place())?;
        if !are_in_order(&site.open) {
            return Err(RequestError::OpenOutOfOrder(index));
        }
    }
    Ok(())
}

fn check_clock(request: &Request, clock: usize) -> Result<(), RequestError> {
    if clock < request.clocks.len() { Ok(()) } else { Err(RequestError::UnknownClock(clock)) }
}

fn check_place(request: &Request, place: Option<usize>) -> Result<(), RequestError> {
    match place {
        Some(place) if place >= request.travel.places() => Err(RequestError::UnknownPlace(place)),
        Some(_) | None => Ok(()),
    }
}
