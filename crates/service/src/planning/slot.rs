//! When one session could be: the times and places that suit everybody it needs, the least of a burden first, and why.

mod ask;
mod burden;
mod folk;
mod take;
#[cfg(test)]
mod tests;
mod wanted;
mod whereabouts;
mod why;

use calendar::{
    Tz,
    interval::{Interval, Intervals},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Fault, Faults, Fields, Reader,
    country::CountryCode,
    permission::{Action, Actor},
    programme::Programme,
    proposal::{Before, Cause, CauseKind, Obstacle, ObstacleKind, Subject},
    session::{Session, SessionId},
    site::Site,
    user::UserId,
};
use planner::slot::{self, Answer, NearMiss};
use tokio::task;

use super::{
    proposal::Names,
    scene::{Scene, site_of},
};
use crate::{Error, Result, Service, programme::to_see};
use ask::Asked;
use wanted::Wanted;

/// So many are shown.
const SHOWN: usize = 10;

/// The zone of a country all of which has one.
pub type UsualZone<'a> = &'a (dyn Fn(&CountryCode) -> Option<Tz> + Sync);

/// What was found for one session.
#[derive(Debug, Clone)]
pub struct Slots {
    pub programme: Programme,
    /// The session; where it has no time yet, what it will be.
    pub session: Session,
    /// Of its row, or its outline's.
    pub revision: i64,
    /// Where it stands now.
    pub before: Option<Before>,
    /// How many experts it needs besides those whom it has.
    pub needed: usize,
    /// Who is held for it and does not know yet.
    pub held: Vec<UserId>,
    /// Best first.
    pub found: Vec<SlotView>,
    /// Why there is none.
    pub obstacle: Option<Obstacle>,
    /// Where all of those have time on one day, but not at the same hours: when on that day.
    pub hours: Option<DayHours>,
    /// When it could be, were it not for somebody.
    pub near: Vec<Near>,
    pub names: Names,
    /// Experts who have not said when they are free: they are taken to be so.
    pub unsaid: Vec<UserId>,
}

/// One time and place, and what it costs whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Online without one.
    pub site: Option<Site>,
    /// By whose clocks it is held.
    pub zone: Tz,
    /// All who would give it.
    pub experts: Vec<UserId>,
    /// Those of them who have not been asked for it yet.
    pub to_ask: Vec<UserId>,
    /// Who sits outside 08–20 of their day, the hardest hit first.
    pub outside: Vec<Sitting>,
    /// Whose preferred hours it misses.
    pub missed: Vec<Subject>,
    /// Everybody's clock whose time it takes or whose night it may be.
    pub clocks: Vec<(Subject, Tz)>,
}

/// Somebody outside 08–20 of their day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub who: Subject,
    pub people: u32,
    pub zone: Tz,
    /// By how many days their date is ahead of the place's.
    pub day_difference: i64,
    /// Sessions outside these hours that they have had already.
    pub borne: u32,
}

/// From when to when.
pub type Time = (DateTime<Utc>, DateTime<Utc>);

/// One day by the programme's clocks, and when on it each of those who stand in each other's way could have the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayHours {
    pub day: NaiveDate,
    pub zone: Tz,
    /// None stands for enough of the experts to choose from, and for the programme's days.
    pub of: Vec<(Option<Subject>, Vec<Time>)>,
}

/// The best time if somebody were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// None stands for some of the experts to choose from.
    pub without: Vec<Option<Subject>>,
    pub slot: SlotView,
}

impl Service {
    /// Times for a session that has none, or others for one that has: fields `earliest` and `latest` (dates; both may be
    /// empty).
    ///
    /// # Errors
    /// [`Error::Faults`]; [`Error::NotFound`] where the programme has no such session or outline; as [`to_see`].
    pub async fn slots(
        &self,
        actor: &Actor,
        slug: &str,
        session: SessionId,
        fields: &Fields,
        usual: UsualZone<'_>,
    ) -> Result<Slots> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let window = read_window(fields, &programme)?;
        let scene = Scene::of(self, &mut conn, &programme, &[]).await?;
        let mut wanted = Wanted::of(&mut conn, &scene, session).await?.ok_or(Error::NotFound)?;
        wanted.narrow(window);
        let nights = burden::of_experts(self, &mut conn, &scene, session).await?;
        let people = folk::attending(&mut conn, &programme, &wanted, usual).await?;
        drop(conn);
        let asked = ask::ask(self, &scene, &wanted, &people, &nights);
        let names = names(&scene);
        let mut slots = Slots {
            unsaid: asked.experts().filter(|id| is_unsaid(&scene, *id)).collect(),
            needed: wanted.choice.as_ref().map_or(0, |choice| choice.pick),
            held: wanted.held.clone(),
            session: wanted.session.clone(),
            revision: wanted.revision,
            before: wanted.before.clone(),
            programme,
            found: Vec::new(),
            obstacle: None,
            hours: None,
            near: Vec::new(),
            names,
        };
        let request = asked.request.clone();
        let answer = task::spawn_blocking(move || slot::find(&request)).await.map_err(|_| Error::Broken)?;
        match answer {
            Ok(Answer::Slots(found)) => {
                let mut ranked: Vec<(&slot::Slot, SlotView)> =
                    found.iter().map(|slot| (slot, view(self, &scene, &wanted, &asked, slot))).collect();
                ranked.sort_by_key(|(slot, view)| {
                    (slot.reason.cost, slot.reason.outside_heads, view.missed.len())
                });
                slots.found = ranked.into_iter().map(|(_, view)| view).take(SHOWN).collect();
            }
            Ok(Answer::Nothing(nothing)) => {
                let shares = why::shares(self, &scene, &asked, &wanted, &nothing);
                slots.obstacle = Some(no_place(&wanted, shares.iter().map(why::Share::cause).collect()));
                slots.hours = why::common_day(self, asked.home, &shares);
                let near = nothing.near.iter();
                slots.near = near.map(|near| near_view(self, &scene, &wanted, &asked, near)).collect();
            }
            // All of it is over, or the days are too few for its length.
            Err(slot::RequestError::WindowTooShort) => {
                let window = Cause { what: CauseKind::Window, who: None, days: Vec::new(), more: false };
                slots.obstacle = Some(no_place(&wanted, vec![window]));
            }
            Err(error) => {
                tracing::error!(%error, "a request for slots contradicts itself");
                return Err(Error::Broken);
            }
        }
        Ok(slots)
    }
}

/// Days of the programme between which to look.
type Window = (Option<NaiveDate>, Option<NaiveDate>);

fn read_window(fields: &Fields, programme: &Programme) -> Result<Window> {
    let mut form = Reader::new(fields);
    let (earliest, latest) = (form.optional_date("earliest"), form.optional_date("latest"));
    if earliest.zip(latest).is_some_and(|(first, last)| last < first) {
        form.fault("latest", Fault::EndNotAfterStart);
    }
    let (earliest, latest) = form.finish((earliest, latest))?;
    let days = programme.starts_on..=programme.ends_on;
    let mut faults = Faults::default();
    for (field, day) in [("earliest", earliest), ("latest", latest)] {
        if day.is_some_and(|day| !days.contains(&day)) {
            faults.push(field, Fault::OutsideProgramme);
        }
    }
    if faults.is_empty() { Ok((earliest, latest)) } else { Err(faults.into()) }
}

fn is_unsaid(scene: &Scene, id: UserId) -> bool {
    scene.experts.get(&id).is_some_and(|expert| expert.availability.is_unsaid())
}

fn names(scene: &Scene) -> Names {
    let mut names = Names {
        sessions: scene.outlines.iter().map(|outline| (outline.id, outline.needs.titles.clone())).collect(),
        sites: scene
            .sites
            .values()
            .map(|site| (site.id, (site.name.clone(), site.city.clone(), site.zone.clone())))
            .collect(),
        experts: scene.experts.values().map(|expert| (expert.user, expert.name.clone())).collect(),
    };
    names.sessions.extend(scene.sessions.iter().map(|session| (session.id, session.titles.clone())));
    names
}

fn instant(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::try_minutes(minute).unwrap_or_default()
}

fn view(service: &Service, scene: &Scene, wanted: &Wanted, asked: &Asked, slot: &slot::Slot) -> SlotView {
    let site = asked.sites[slot.site].and_then(|id| scene.sites.get(&id)).cloned();
    let zone = ask::zone_of(service, scene, site.as_ref());
    let starts_at = instant(slot.start);
    let chosen = slot.chosen.iter().flatten().filter_map(|number| asked.expert(*number));
    let experts: Vec<UserId> = wanted.required.iter().copied().chain(chosen).collect();
    // Whoever comes to a site lives by its clock.
    let zone_of = |number: usize| match &site {
        Some(_) => zone,
        None => asked.lives[number].zone_at(service.zones(), starts_at),
    };
    let comes = |number: &usize| match &asked.subjects[*number] {
        Subject::Expert(id) => experts.contains(id),
        Subject::Everyone => site.is_some(),
        Subject::Delegation(_) | Subject::Site(_) | Subject::Session(_) => true,
    };
    let outside = slot
        .reason
        .outside
        .iter()
        .filter(|outside| asked.request.participants[outside.participant].heads > 0);
    let sitting = |outside: &slot::Outside| Sitting {
        who: asked.subjects[outside.participant].clone(),
        people: asked.request.participants[outside.participant].heads,
        zone: zone_of(outside.participant),
        day_difference: outside.day_difference,
        borne: outside.borne,
    };
    SlotView {
        starts_at,
        ends_at: instant(slot.end),
        to_ask: experts.iter().copied().filter(|id| !wanted.asked.contains(id)).collect(),
        outside: outside.map(sitting).collect(),
        missed: (0..asked.subjects.len())
            .filter(|number| comes(number) && misses(asked.liked[*number].as_ref(), slot))
            .map(|number| asked.subjects[number].clone())
            .collect(),
        clocks: (0..asked.subjects.len())
            .filter(comes)
            .map(|number| (asked.subjects[number].clone(), zone_of(number)))
            .collect(),
        site,
        zone,
        experts,
    }
}

/// Whether part of it lies outside the hours that somebody likes best.
fn misses(liked: Option<&Intervals>, slot: &slot::Slot) -> bool {
    let Some(liked) = liked else { return false };
    let whole = Intervals::from_iter(Interval::new(instant(slot.start), instant(slot.end)));
    !whole.subtract(liked).is_empty()
}

fn near_view(service: &Service, scene: &Scene, wanted: &Wanted, asked: &Asked, near: &NearMiss) -> Near {
    let mut slot = view(service, scene, wanted, asked, &near.slot);
    let without: Vec<Option<Subject>> = near.without.iter().map(|party| asked.subject(*party)).collect();
    let is_left_out = |id: &UserId| without.contains(&Some(Subject::Expert(*id)));
    slot.experts.retain(|id| !is_left_out(id));
    slot.to_ask.retain(|id| !is_left_out(id));
    Near { without, slot }
}

fn no_place(wanted: &Wanted, causes: Vec<Cause>) -> Obstacle {
    Obstacle { kind: ObstacleKind::NoPlace, sessions: vec![wanted.session.id], causes }
}

fn before(session: &Session) -> Before {
    Before {
        site: site_of(session),
        starts_civil: session.starts_civil,
        zone: session.zone.clone(),
        starts_at: session.starts_at,
    }
}
