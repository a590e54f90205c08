//! When a row can have something: its site is open, its expert free. The rest of the row is hatched, and its heading says
//! the same in words.

use catalogue::Texts;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::{site::Site, user::UserId};
use leptos::prelude::*;
use service::SessionView;

use super::Scene;
use crate::component::outlook;

const DAY: u32 = 24 * 60;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shade {
    /// From and to which minutes of the row's clock it is open; `None` where nobody has said.
    open: Option<Vec<(u32, u32)>>,
    words: Option<Words>,
    /// The clock that counts, where it is not the one that the heading names.
    pub zone: Option<Tz>,
}

/// A sentence, or one around spans of hours of which none is broken between lines.
#[derive(Debug, PartialEq, Eq)]
enum Words {
    Plain(String),
    Around(String, Vec<String>, String),
}

/// Stands for the spans in a sentence.
const SPANS: &str = "{spans}";

impl Shade {
    /// What the row's heading says.
    pub fn words(&self, t: &Texts) -> Option<AnyView> {
        let view = match self.words.as_ref()? {
            Words::Plain(text) => view! { {text.clone()} }.into_any(),
            Words::Around(before, spans, after) => {
                let comma = format!("{} ", t.get("common-comma"));
                let spans: Vec<AnyView> = spans
                    .iter()
                    .enumerate()
                    .map(|(index, span)| {
                        let comma = (index > 0).then(|| comma.clone());
                        view! { {comma}<span class="nowrap">{span.clone()}</span> }.into_any()
                    })
                    .collect();
                view! { {before.clone()}{spans}{after.clone()} }.into_any()
            }
        };
        Some(view)
    }
}

pub fn of_site(t: &Texts, site: &Site, day: NaiveDate) -> Shade {
    let open: Option<Vec<(u32, u32)>> =
        site.open_on(day).map(|open| open.into_iter().map(|(from, to)| (from.into(), to.into())).collect());
    let words = open.as_deref().map(|open| match site.holiday(day) {
        Some(holiday) => Words::Plain(t.with("board-holiday", &[("name", (&holiday.name).into())])),
        None if open.is_empty() => Words::Plain(t.get("board-closed")),
        None => around(t, "board-open", open),
    });
    Shade { open, words, zone: None }
}

/// By the clock by which the row's sessions are drawn: that of their place; where they have none in common, that of the
/// programme's stay on that day.
pub fn of_expert(scene: &Scene<'_>, expert: UserId, day: NaiveDate, sessions: &[&SessionView]) -> Shade {
    let (t, zones) = (scene.texts(), scene.ctx.app.zones());
    let Some(free) = scene.board.free.get(&expert) else {
        let words = Some(Words::Plain(t.get("board-free-unsaid")));
        return Shade { words, ..Shade::default() };
    };
    let view = &scene.board.plan.view;
    let stay = view.legs.iter().find(|leg| (leg.starts_on..=leg.ends_on).contains(&day));
    let mut names = sessions.iter().map(|item| item.session.zone.as_str());
    let name = match names.next() {
        Some(first) if names.all(|name| name == first) => first,
        _ => stay.map_or(view.programme.home_zone.as_str(), |leg| leg.zone.as_str()),
    };
    let zone = zones.parse(name).unwrap_or(Tz::UTC);
    let minute = |minute: i32| u32::try_from(minute).unwrap_or(0);
    let open: Vec<(u32, u32)> = outlook::pieces(scene.ctx, day, zone, free)
        .into_iter()
        .map(|(from, to)| (minute(from), minute(to)))
        .collect();
    let words = if open.is_empty() {
        Words::Plain(t.get("board-free-never"))
    } else {
        around(t, "board-free", &open)
    };
    Shade { open: Some(open), words: Some(words), zone: Some(zone) }
}

fn around(t: &Texts, key: &str, open: &[(u32, u32)]) -> Words {
    let at = |minute: u32| NaiveTime::from_hms_opt(minute / 60 % 24, minute % 60, 0).unwrap_or_default();
    let spans = if open == [(0, DAY)] {
        vec![t.get("week-whole-day")]
    } else {
        open.iter().map(|(from, to)| t.time_range(at(*from), at(*to))).collect()
    };
    let text = t.with(key, &[("hours", SPANS.into())]);
    match text.split_once(SPANS) {
        Some((before, after)) => Words::Around(before.to_owned(), spans, after.to_owned()),
        None => Words::Plain(text),
    }
}

/// What of the hours shown is hatched.
pub fn hatches(shade: &Shade, hours: (u32, u32)) -> Vec<AnyView> {
    let Some(open) = &shade.open else { return Vec::new() };
    shut(open, hours)
        .into_iter()
        .map(|(from, to)| {
            let class =
                format!("shut h{} m{} dh{} dm{}", from / 60, from % 60, (to - from) / 60, (to - from) % 60);
            view! { <li class=class role="presentation" aria-hidden="true"></li> }.into_any()
        })
        .collect()
}

/// The minutes between the spans, within the hours.
fn shut(open: &[(u32, u32)], (from, to): (u32, u32)) -> Vec<(u32, u32)> {
    let (mut at, end) = (from * 60, to * 60);
    let mut shut = Vec::new();
    for (from, to) in open.iter().copied().chain([(end, end)]) {
        let from = from.min(end);
        if from > at {
            shut.push((at, from));
        }
        at = at.max(to);
    }
    shut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_open_is_shut() {
        assert_eq!(shut(&[(540, 720), (780, 1020)], (8, 20)), [(480, 540), (720, 780), (1020, 1200)]);
        assert_eq!(shut(&[], (8, 20)), [(480, 1200)]);
        assert_eq!(shut(&[(0, 1440)], (8, 20)), []);
        assert_eq!(shut(&[(0, 120), (100, 300), (1300, 1440)], (0, 24)), [(300, 1300)]);
        assert_eq!(shut(&[(60, 120), (1380, 1440)], (8, 20)), [(480, 1200)]);
    }
}
