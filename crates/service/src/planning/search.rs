//! Searches for timetables run beside the requests: one at a time in each server, taken by lease.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use calendar::zone::Resolved;
use chrono::TimeDelta;
use domain::{
    proposal::{Before, Item, Obstacle, ObstacleKind, Outcome, Progress, Proposal, State},
    user::UserId,
};
use planner::timetable::{self, Options, Plan, Search};
use storage::{Conn, outbox::Lease, proposal};
use tokio::{task, time};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    obstacle::obstacles,
    problem::{Posed, pose},
    scene::{Scene, site_of},
    unmet,
};
use crate::{Error, Result, Service};

/// A search tells every second that it lives.
const LEASE: TimeDelta = TimeDelta::seconds(30);
const EVERY: Duration = Duration::from_millis(700);
/// Without the bell: for searches asked for at other servers.
const PAUSE: Duration = Duration::from_secs(3);

/// Until `stop`. What is under way then comes back to another server, or to this one when it starts again.
pub(crate) async fn run(service: &Service, stop: &CancellationToken) {
    let owner = Uuid::new_v4();
    while !stop.is_cancelled() {
        match next(service, owner, stop).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "searches for timetables cannot be read"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = service.search_bell() => {}
            () = time::sleep(PAUSE) => {}
        }
    }
}

/// Does the search that has waited longest; false if there is none.
pub(crate) async fn next(service: &Service, owner: Uuid, stop: &CancellationToken) -> Result<bool> {
    let now = service.now();
    let mut tx = service.db().write().await?;
    let found = proposal::claim(&mut tx, now, Lease { owner, until: now + LEASE }).await?;
    tx.commit().await?;
    let Some(found) = found else { return Ok(false) };
    let id = found.id;
    let ended = match search(service, &found, owner, stop).await {
        // Another server goes on once the lease is over.
        Ok(_) if stop.is_cancelled() => return Ok(true),
        Ok(ended) => ended,
        Err(error) => {
            tracing::error!(proposal = %id, %error, "a search for a timetable broke off");
            Ended { state: State::Failed, progress: found.progress, outcome: None }
        }
    };
    let mut tx = service.db().write().await?;
    let Ended { state, progress, outcome } = &ended;
    proposal::end(&mut tx, id, owner, *state, progress, outcome.as_ref(), service.now()).await?;
    tx.commit().await?;
    tracing::info!(proposal = %id, state = domain::Code::code(*state), "a search for a timetable ended");
    Ok(true)
}

struct Ended {
    state: State,
    progress: Progress,
    outcome: Option<Outcome>,
}

async fn search(service: &Service, found: &Proposal, owner: Uuid, stop: &CancellationToken) -> Result<Ended> {
    let mut conn = service.db().read().await?;
    let programme = storage::programme::find(&mut conn, found.programme).await?.ok_or(Error::NotFound)?;
    let stand_ins = stand_ins(&mut conn, &found.request.without).await?;
    let scene = Scene::of(service, &mut conn, &programme, &stand_ins).await?;
    drop(conn);
    let posed = pose(service, &scene, &found.request, &stand_ins);
    let findings = timetable::check(&posed.problem).map_err(|error| broken(&error))?;
    let obstacles = obstacles(&posed, &findings);
    if !obstacles.is_empty() {
        let outcome = Outcome { obstacles, ..Outcome::default() };
        return Ok(Ended { state: State::Impossible, progress: found.progress, outcome: Some(outcome) });
    }
    let (posed, plan, progress) = run_search(service, found, posed, owner, stop).await?;
    let terms = timetable::explain(&posed.problem, &plan).map_err(|error| broken(&error))?;
    let score = timetable::score(&posed.problem, &plan).map_err(|error| broken(&error))?;
    let before = posed.present.as_ref().map(|present| timetable::score(&posed.problem, present));
    let is_clear = !unmet::has_clash(&posed, &terms);
    let search = Obstacle { kind: ObstacleKind::Search, sessions: Vec::new(), causes: Vec::new() };
    let outcome = Outcome {
        before: before.transpose().map_err(|error| broken(&error))?.map(unmet::score),
        score: unmet::score(score),
        items: items(service, &scene, &posed, &plan, &found.request.without),
        unmet: unmet::unmet(&posed, &terms),
        obstacles: if is_clear { Vec::new() } else { vec![search] },
    };
    let state = if is_clear { State::Found } else { State::Impossible };
    Ok(Ended { state, progress, outcome: Some(outcome) })
}

/// Runs the search on a thread of its own, tells how far it is, and stops it when an organiser has seen enough.
async fn run_search(
    service: &Service,
    found: &Proposal,
    posed: Posed,
    owner: Uuid,
    stop: &CancellationToken,
) -> Result<(Posed, Plan, Progress)> {
    let (cancel, told) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Progress::default())));
    let time = worth(found.request.seconds, &posed);
    let share = f64::from(u32::try_from(found.request.seconds).unwrap_or(1)) / time.as_secs_f64();
    let options = Options { seed: found.request.seed, time, ..Options::default() };
    let mut working = {
        let (cancel, told) = (Arc::clone(&cancel), Arc::clone(&told));
        task::spawn_blocking(move || {
            let mut tell = |progress: timetable::Progress| {
                *told.lock().unwrap_or_else(PoisonError::into_inner) =
                    told_as(progress.best, progress.steps, progress.elapsed.mul_f64(share));
            };
            let outcome = Search::new(&posed.problem, options).map(|search| search.run(&cancel, &mut tell));
            (posed, outcome)
        })
    };
    loop {
        tokio::select! {
            ended = &mut working => {
                let (posed, outcome) = ended.map_err(|_| Error::Broken)?;
                let outcome = outcome.map_err(|error| broken(&error))?;
                let progress = told_as(outcome.score, outcome.steps, outcome.elapsed);
                return Ok((posed, outcome.plan, progress));
            }
            () = time::sleep(EVERY) => {
                let progress = *told.lock().unwrap_or_else(PoisonError::into_inner);
                let goes_on = match report(service, found, owner, &progress).await {
                    Ok(goes_on) => goes_on,
                    Err(error) => {
                        tracing::warn!(%error, "how far a search is cannot be written");
                        true
                    }
                };
                if stop.is_cancelled() || !goes_on {
                    cancel.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

async fn report(service: &Service, found: &Proposal, owner: Uuid, progress: &Progress) -> Result<bool> {
    let mut tx = service.db().write().await?;
    let lease = Lease { owner, until: service.now() + LEASE };
    let goes_on = proposal::report(&mut tx, found.id, lease, progress).await?;
    tx.commit().await?;
    Ok(goes_on)
}

/// A programme of thirty sessions has use for all the time allowed, a smaller one for its part.
fn worth(seconds: i64, posed: &Posed) -> Duration {
    let movable = posed.problem.sessions.iter().filter(|session| !session.pinned).count();
    let part = f64::from(u32::try_from(movable).unwrap_or(u32::MAX)) / 30.0;
    Duration::from_secs(u64::try_from(seconds).unwrap_or(1)).mul_f64(part.clamp(0.1, 1.0))
}

/// `elapsed` of the time that was allowed.
fn told_as(best: timetable::Score, steps: u64, elapsed: Duration) -> Progress {
    let best = Some(unmet::score(best));
    Progress { steps, best, milliseconds: i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX) }
}

/// A defect of ours: what is posed fits together.
fn broken(error: &timetable::Invalid) -> Error {
    tracing::error!(%error, "the planner refuses a problem");
    Error::Broken
}

/// Active experts of the same fields as those who cannot come; of any where nobody shares one.
async fn stand_ins(conn: &mut Conn, without: &[UserId]) -> Result<Vec<UserId>> {
    if without.is_empty() {
        return Ok(Vec::new());
    }
    let all = storage::expert::search(conn, "", None, false, 200, 0).await?;
    let key = |field: &String| domain::text::key(field);
    let gone = all.iter().filter(|expert| without.contains(&expert.user));
    let fields: Vec<String> = gone.flat_map(|expert| expert.profile.fields.iter().map(key)).collect();
    let others: Vec<_> =
        all.iter().filter(|expert| expert.active && !without.contains(&expert.user)).collect();
    let shares = |expert: &&&domain::expert::Expert| {
        expert.profile.fields.iter().any(|field| fields.contains(&key(field)))
    };
    let sharing: Vec<UserId> = others.iter().filter(shares).map(|expert| expert.user).collect();
    Ok(if sharing.is_empty() { others.iter().map(|expert| expert.user).take(20).collect() } else { sharing })
}

fn items(service: &Service, scene: &Scene, posed: &Posed, plan: &Plan, without: &[UserId]) -> Vec<Item> {
    let movable = (0..posed.ids.len()).filter(|number| !posed.problem.sessions[*number].pinned);
    let mut items: Vec<Item> =
        movable.filter_map(|number| item(service, scene, posed, plan, without, number)).collect();
    items.sort_by_key(|item| (item.starts_at, item.session));
    items
}

fn item(
    service: &Service,
    scene: &Scene,
    posed: &Posed,
    plan: &Plan,
    without: &[UserId],
    number: usize,
) -> Option<Item> {
    let (id, placement) = (posed.ids[number], &plan.placements[number]);
    let session = scene.sessions.iter().find(|session| session.id == id);
    let outline = scene.outline(id);
    let zone = posed.zones[posed.problem.sites[placement.site].zone];
    let starts_at = posed.grid.instant(placement.start);
    let civil = service.zones().local(starts_at, zone).civil;
    let chosen_offset = match service.zones().resolve(zone, civil) {
        Resolved::Fold { earlier, later } => {
            let those = [earlier, later];
            those.iter().find(|moment| moment.instant == starts_at).map(|moment| moment.offset_seconds)
        }
        Resolved::One(_) | Resolved::Gap { .. } => None,
    };
    let expert = |party: &usize| match posed.parties.get(*party) {
        Some(domain::proposal::Subject::Expert(id)) => Some(*id),
        _ => None,
    };
    let asked = scene.experts_of(id);
    // Those of an outline are asked only once it has its time.
    let required =
        session.is_none().then(|| posed.problem.sessions[number].required.iter()).into_iter().flatten();
    let experts =
        required.chain(&placement.experts).filter_map(expert).filter(|one| !asked.contains(one)).collect();
    Some(Item {
        session: id,
        revision: session.map(|session| session.revision).or(outline.map(|outline| outline.revision))?,
        site: posed.sites[placement.site],
        starts_civil: civil,
        zone: zone.name().to_owned(),
        chosen_offset,
        minutes: session.map(|session| session.minutes).or(outline.map(|outline| outline.needs.minutes))?,
        starts_at,
        experts,
        released: released(asked, without),
        before: session.map(|session| Before {
            site: site_of(session),
            starts_civil: session.starts_civil,
            zone: session.zone.clone(),
            starts_at: session.starts_at,
        }),
    })
}

fn released(asked: &[UserId], without: &[UserId]) -> Vec<UserId> {
    asked.iter().copied().filter(|expert| without.contains(expert)).collect()
}
