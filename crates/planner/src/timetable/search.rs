//! Search.

use std::{sync::atomic::{AtomicBool, Ordering}, time::{Duration, Instant}};

use super::{Invalid, Plan, Problem, Score, construct, grid::Grid, random::Random, state::{Scale, Spot, State}};

/// Options.
#[derive(Debug, Clone)]
pub struct Options {
    /// seed
    pub seed: u64,
    /// steps
    pub steps: u64,
    /// time
    pub time: Duration,
    /// threads
    pub threads: usize,
}

/// Progress.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// best
    pub best: Score,
    /// steps
    pub steps: u64,
    /// elapsed
    pub elapsed: Duration,
}

/// Search.
#[derive(Debug)]
pub struct Search<'p> {
    problem: &'p Problem,
    options: Options,
}

fn env(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|x| x.parse().ok()).unwrap_or(default)
}

impl<'p> Search<'p> {
    /// New
    pub fn new(problem: &'p Problem, options: Options) -> Result<Self, Invalid> {
        problem.validate()?;
        Ok(Self { problem, options })
    }

    /// Run
    pub fn run(&self, cancel: &AtomicBool, on_progress: &mut dyn FnMut(Progress)) -> Plan {
        let begun = Instant::now();
        let grid = Grid::new(self.problem);
        eprintln!("grid {:?}", begun.elapsed());
        let medium = env("M", 500.0) as i64;
        let hard = env("H", 2000.0) as i64;
        let mut state = State::new(&grid, construct::STRICT);
        construct::fill(&mut state);
        eprintln!("construct {} {:?}", -state.total, begun.elapsed());
        state.scale = Scale { hard, medium };
        let mut random = Random::new(self.options.seed);
        let (t0, t1) = (env("T0", 300.0), env("T1", 5.0));
        let mut steps = 0_u64;
        let mut best = state.total;
        let mut best_plan = (state.spot.clone(), state.chosen.clone());
        let mut temperature = t0;
        let n = grid.movable.len();
        let mut fresh = false;
        let (pswap, plocal, psite) = (env("PSWAP", 0.15), env("PLOCAL", 0.5), env("PSITE", 0.1));
        let mut last_report = 0;
        let clear = |c: Score| (c.hard, c.medium, c.soft);
        loop {
            if steps % 256 == 0 {
                let elapsed = begun.elapsed();
                if cancel.load(Ordering::Relaxed) || elapsed >= self.options.time || steps >= self.options.steps {
                    break;
                }
                let f = elapsed.as_secs_f64() / self.options.time.as_secs_f64();
                temperature = t0 * (t1 / t0).powf(f);
                if elapsed.as_secs() > last_report {
                    last_report = elapsed.as_secs();
                    on_progress(Progress { best: -best, steps, elapsed });
                    eprintln!("T {temperature:.1} cur {} best {} steps {steps}", -state.total, -best);
                }
            }
            steps += 1;
            let allowance = (-temperature * random.unit().ln()) as i64;
            let session = grid.movable[random.below(n)] as usize;
            let here = state.spot[session];
            let kind = random.unit();
            if kind < pswap {
                let other = grid.movable[random.below(n)] as usize;
                if other == session { continue; }
                let there = state.spot[other];
                if there.start == here.start { continue; }
                let (a, b) = (Spot { start: there.start, site: u32::MAX }, Spot { start: here.start, site: u32::MAX });
                if let Some(before) = exchange(&mut state, &[(session, a), (other, b)], allowance) {
                    if fresh && state.scale.energy(before) < state.energy() { }
                }
            } else {
                let (start, site);
                if kind < pswap + psite {
                    let sites = &grid.candidates[session];
                    start = here.start;
                    site = sites[random.below(sites.len())];
                    if site == here.site { continue; }
                } else {
                    let starts = &grid.starts(session, here.site as usize).allowed;
                    let local = kind < pswap + psite + plocal;
                    start = if local {
                        let shift = random.below(16) as i32 - 8;
                        (here.start + shift).clamp(0, grid.grains - 1)
                    } else { starts[random.below(starts.len())] as i32 };
                    if local && grid.starts(session, here.site as usize).cost[start as usize].hard > 0 { continue; }
                    if start == here.start { continue; }
                    site = u32::MAX;
                }
                let before = state.energy();
                let own = state.lift(session);
                let limit = state.scale.energy(own) + allowance;
                state.look(session, start);
                let site = if site == u32::MAX { state.free_site(session, start).unwrap_or(here.site) } else { site };
                let cost = state.cost(session, Spot { start, site }, limit);
                if state.scale.energy(cost) <= limit {
                    state.drop_at(session, Spot { start, site }, cost);
                } else {
                    state.drop_at(session, here, own);
                }
                let _ = before;
            }
            if clear(state.total) < clear(best) {
                best = state.total;
                best_plan.0.copy_from_slice(&state.spot);
                best_plan.1.clone_from(&state.chosen);
                fresh = true;
            }
        }
        eprintln!("steps {steps} {:.2} M/s", steps as f64 / begun.elapsed().as_secs_f64() / 1e6);
        state.spot = best_plan.0;
        state.chosen = best_plan.1;
        state.plan()
    }
}

/// Moves several sessions at once; gives the cost before, if done.
fn exchange(state: &mut State<'_>, to: &[(usize, Spot)], allowance: i64) -> Option<Score> {
    let before = state.total;
    let limit = state.energy() + allowance;
    let mut old = [(Spot::default(), Score::ZERO); 4];
    for (k, &(session, _)) in to.iter().enumerate() {
        old[k] = (state.spot[session], state.lift(session));
    }
    for (k, &(session, spot)) in to.iter().enumerate() {
        let mut spot = spot;
        let left = limit - state.energy();
        state.look(session, spot.start);
        if spot.site == u32::MAX {
            spot.site = state.free_site(session, spot.start).unwrap_or(old[k].0.site);
        }
        let ok = state.grid.starts(session, spot.site as usize).cost[spot.start as usize].hard == state.grid.starts(session, spot.site as usize).hard;
        let cost = if ok { state.cost(session, spot, left) } else { Score::hard(1 << 40) };
        if !ok || state.scale.energy(cost) > left {
            for &(session, _) in to[..k].iter().rev() {
                state.lift(session);
            }
            for (k, &(session, _)) in to.iter().enumerate().rev() {
                state.drop_at(session, old[k].0, old[k].1);
            }
            debug_assert_eq!(state.total, before);
            return None;
        }
        state.drop_at(session, spot, cost);
    }
    Some(before)
}
