//! Who has sat outside social hours how often, so that it is not always the same people.

use std::collections::BTreeMap;

use calendar::Tz;
use chrono::{TimeDelta, Timelike};
use domain::{
    engagement::State,
    expert::Expert,
    session::{Place, Session, SessionId},
    user::UserId,
};
use storage::{Conn, engagement};

use super::whereabouts::Whereabouts;
use crate::{Result, Service, planning::scene::Scene};

/// What is longer ago is forgotten.
const REMEMBERED: TimeDelta = TimeDelta::days(365);

/// By expert: online sessions of the last year, and those to come, outside 08–20 where they were; this one not counted.
pub(super) async fn of_experts(
    service: &Service,
    conn: &mut Conn,
    scene: &Scene,
    own: SessionId,
) -> Result<BTreeMap<UserId, u32>> {
    let now = service.now();
    let ids: Vec<UserId> = scene.experts.keys().copied().collect();
    let parts = engagement::standing(conn, &ids, now).await?;
    let sessions: Vec<SessionId> = parts.iter().map(|part| part.session).filter(|id| *id != own).collect();
    let sessions = storage::session::of_ids(conn, &sessions).await?;
    let mut nights = BTreeMap::new();
    for part in &parts {
        let Some(expert) = scene.experts.get(&part.expert) else { continue };
        let session = sessions.iter().find(|session| session.id == part.session);
        let Some(session) = session.filter(|session| session.ends_at > now - REMEMBERED) else { continue };
        // Nobody bore what they had not accepted.
        let counts = session.ends_at > now || part.state == State::Accepted;
        if counts && is_night(service, session, &of_expert(service, expert)) {
            *nights.entry(part.expert).or_default() += 1;
        }
    }
    Ok(nights)
}

/// Whether a session held online lies outside 08–20, in part, for who lives so.
pub(super) fn is_night(service: &Service, session: &Session, lives: &Whereabouts) -> bool {
    if !matches!(session.place, Place::Online { .. }) {
        return false;
    }
    let zones = service.zones();
    let zone = lives.zone_at(zones, session.starts_at);
    let minute = |instant| {
        let civil = zones.local(instant, zone).civil;
        civil.hour() * 60 + civil.minute()
    };
    let (start, end) = (minute(session.starts_at), minute(session.ends_at));
    let (first, last) = (super::ask::SOCIAL.start, super::ask::SOCIAL.end);
    !(first..last).contains(&start) || !(first + 1..=last).contains(&end) || end <= start
}

/// At home, but for the journeys that they have entered.
pub(super) fn of_expert(service: &Service, expert: &Expert) -> Whereabouts {
    let zone = |name: &str| service.zones().parse(name).unwrap_or(Tz::UTC);
    let stays = expert.availability.travel.iter().map(|stay| (stay.first, stay.last, zone(&stay.zone)));
    Whereabouts { home: zone(&expert.profile.home_zone), stays: stays.collect() }
}
