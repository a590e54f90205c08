//! The rows of a day: who or what each stands for, and which sessions are in it.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use domain::{
    engagement::State,
    session::{Place, Session, SessionId},
    site::Site,
    user::UserId,
};
use service::{Engaged, SessionView};

use super::{
    Scene,
    look::{Hours, Rows},
    shade::{self, Shade},
};
use crate::{component::timetable::day_of, shell};

/// The hours that are always shown.
const DAY: (u32, u32) = (8, 20);

pub struct Row<'a> {
    pub name: String,
    /// Where its clock is; nothing for those who are nowhere yet.
    pub clock: Option<Clock>,
    /// What a session that is dropped here gets as its site; nothing where it keeps its own.
    pub site: Option<String>,
    pub expert: Option<UserId>,
    /// Each with the lane that it is in, from 1, so that none covers another.
    pub sessions: Vec<(&'a SessionView, usize)>,
    /// When something can be in it.
    pub shade: Shade,
}

pub struct Clock {
    pub zone: String,
    pub place: String,
}

/// From and to which full hour the days shown are drawn.
pub fn hours(scene: &Scene<'_>) -> (u32, u32) {
    if scene.look.hours == Hours::Day {
        return (0, 24);
    }
    let shown = scene.board.plan.view.sessions.iter().map(|item| &item.session);
    shown.filter(|session| scene.look.days.contains(&day_of(session))).fold(DAY, |(from, to), session| {
        let (start, end) = minutes(session);
        (from.min(start / 60), to.max(end.div_ceil(60)))
    })
}

/// From and to which minute of its first day a session lasts, by the clock of its place.
pub fn minutes(session: &Session) -> (u32, u32) {
    let start = session.starts_civil;
    let minute = start.hour() * 60 + start.minute();
    let length = u32::try_from(session.minutes).unwrap_or(0);
    (minute, (minute + length).min(24 * 60))
}

pub fn ends_civil(session: &Session) -> NaiveDateTime {
    session.starts_civil + TimeDelta::minutes(session.minutes)
}

pub fn rows<'a>(scene: &Scene<'a>, day: NaiveDate) -> Vec<Row<'a>> {
    let sessions: Vec<&SessionView> =
        scene.board.plan.view.sessions.iter().filter(|item| day_of(&item.session) == day).collect();
    let rows = match scene.look.rows {
        Rows::Sites => sites(scene, day, &sessions),
        Rows::Experts => experts(scene, day, &sessions),
    };
    // On a day of its own everything that a session can be moved to is shown.
    let all = scene.look.zoom == 1;
    let shown = rows.into_iter().filter(|(row, near)| all || *near || !row.sessions.is_empty());
    shown.map(|(row, _)| row).collect()
}

/// In the order in which the programme first comes there; the flag says whether the group is in the city on that day.
fn sites<'a>(scene: &Scene<'a>, day: NaiveDate, sessions: &[&'a SessionView]) -> Vec<(Row<'a>, bool)> {
    let view = &scene.board.plan.view;
    let mut places: Vec<Option<&Site>> = Vec::new();
    for item in &view.sessions {
        let site = item.site.as_ref();
        if !places.iter().any(|known| known.map(|one| one.id) == site.map(|one| one.id)) {
            places.push(site);
        }
    }
    let legs = || view.legs.iter().filter(move |leg| (leg.starts_on..=leg.ends_on).contains(&day));
    places
        .into_iter()
        .map(|site| {
            let those = sessions.iter().copied().filter(|item| at(&item.session, site));
            let near = site.is_some_and(|site| legs().any(|leg| leg.city == site.city));
            let row = match site {
                Some(site) => Row {
                    name: site.name.clone(),
                    clock: Some(Clock { zone: site.zone.clone(), place: site.city.clone() }),
                    site: Some(site.id.to_string()),
                    expert: None,
                    sessions: lanes(those),
                    shade: shade::of_site(scene.texts(), site, day),
                },
                None => Row {
                    name: scene.texts().get("board-online"),
                    clock: Some(Clock {
                        zone: view.programme.home_zone.clone(),
                        place: shell::place(&view.programme.home_zone),
                    }),
                    site: Some(String::new()),
                    expert: None,
                    sessions: lanes(those),
                    shade: Shade::default(),
                },
            };
            (row, near)
        })
        .collect()
}

fn at(session: &Session, site: Option<&Site>) -> bool {
    match (&session.place, site) {
        (Place::Site(id), Some(site)) => *id == site.id,
        (Place::Online { .. }, None) => true,
        _ => false,
    }
}

/// By name, and last the sessions for which nobody was asked.
fn experts<'a>(scene: &Scene<'a>, day: NaiveDate, sessions: &[&'a SessionView]) -> Vec<(Row<'a>, bool)> {
    let plan = &scene.board.plan;
    let asked = |part: &&Engaged| part.engagement.state != State::Released;
    let mut people: Vec<&Engaged> = Vec::new();
    for part in plan.engagements.iter().filter(asked) {
        if !people.iter().any(|known| known.engagement.expert == part.engagement.expert) {
            people.push(part);
        }
    }
    people.sort_by(|a, b| scene.texts().compare(&a.name, &b.name));
    let gives = |id: SessionId, expert: Option<UserId>| {
        let mut parts = plan.engagements.iter().filter(asked).filter(|part| part.engagement.session == id);
        match expert {
            Some(expert) => parts.any(|part| part.engagement.expert == expert),
            None => parts.next().is_none(),
        }
    };
    let mut rows: Vec<(Row<'a>, bool)> = people
        .into_iter()
        .map(|part| {
            let expert = part.engagement.expert;
            let those = sessions.iter().copied().filter(|item| gives(item.session.id, Some(expert)));
            let those: Vec<&SessionView> = those.collect();
            let shade = shade::of_expert(scene, expert, day, &those);
            let row = Row {
                name: part.name.clone(),
                clock: Some(Clock { zone: part.home_zone.clone(), place: shell::place(&part.home_zone) }),
                site: None,
                expert: Some(expert),
                sessions: lanes(those.into_iter()),
                shade,
            };
            (row, false)
        })
        .collect();
    let nobody = sessions.iter().copied().filter(|item| gives(item.session.id, None));
    rows.push((
        Row {
            name: scene.texts().get("board-nobody"),
            clock: None,
            site: None,
            expert: None,
            sessions: lanes(nobody),
            shade: Shade::default(),
        },
        false,
    ));
    rows
}

/// Each session in the first lane that is free by then.
fn lanes<'a>(sessions: impl Iterator<Item = &'a SessionView>) -> Vec<(&'a SessionView, usize)> {
    let mut sorted: Vec<&SessionView> = sessions.collect();
    sorted.sort_by_key(|item| (item.session.starts_civil, item.session.id));
    let mut ends: Vec<u32> = Vec::new();
    sorted
        .into_iter()
        .map(|item| {
            let (start, end) = minutes(&item.session);
            let lane = ends.iter().position(|free| *free <= start).unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(free) => *free = end,
                None => ends.push(end),
            }
            (item, lane + 1)
        })
        .collect()
}
