//! Temperatures over the time of a search.

use super::heat::Heat;

/// Share of the search spent on a first, hasty annealing, so that there is something good soon.
const PRELUDE: f64 = 0.05;
/// Of what follows, the share for rounds from hot, and the share for mending the best of them; the rest cools it.
const ROUNDS: f64 = 0.62;
const MENDING: f64 = 0.22;
/// A round more for every so many steps per session: better several plans to choose from than one well cooled.
const ROUND: f64 = 50_000.0;
/// As many rounds, at most.
const MOST: f64 = 4.0;
/// Temperatures, as shares of what a typical change of the medium level is worth: where rounds begin,
const HOT: f64 = 0.12;
/// where the best of them is mended,
const MEND: f64 = 0.03;
/// where a published plan is mended,
const WARM: f64 = 0.02;
/// and where the medium level is frozen.
const FROZEN: f64 = 0.008;

/// A stretch of the search over which the temperature falls by equal ratios.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch {
    /// Share of the search that is over when it begins and when it ends.
    begins: f64,
    pub ends: f64,
    from: f64,
    to: f64,
    /// Whether it goes on from the best plan so far.
    pub from_best: bool,
}

impl Stretch {
    /// The temperature when `over` of the search is over.
    pub(crate) fn temperature(&self, over: f64) -> f64 {
        let share = (over - self.begins) / (self.ends - self.begins);
        self.from * (self.to / self.from).powf(share)
    }
}

/// The hasty annealing.
pub(crate) fn prelude(heat: &Heat) -> Stretch {
    let (from, to) = (heat.share(WARM), heat.cold());
    Stretch { begins: 0.0, ends: PRELUDE, from, to, from_best: false }
}

/// What follows it if there will be so many steps per session; plans that are `published` are only mended, and so
/// are those that are `solved`, hard and medium: they might not be met again.
pub(crate) fn course(heat: &Heat, sweeps: f64, published: bool, solved: bool) -> Vec<Stretch> {
    let (mut stretches, mut begins) = (Vec::new(), PRELUDE);
    let mut add = |share: f64, from: f64, to: f64, from_best: bool| {
        let ends = begins + share * (1.0 - PRELUDE);
        stretches.push(Stretch { begins, ends, from, to, from_best });
        begins = ends;
    };
    if published || solved {
        let from = if published { WARM } else { FROZEN };
        add(1.0, heat.share(from), heat.cold(), true);
        return stretches;
    }
    let frozen = heat.share(FROZEN);
    let rounds = (sweeps / ROUND).clamp(1.0, MOST).floor();
    for _ in 0..rounds as u32 {
        add(ROUNDS / rounds, heat.share(HOT), frozen, false);
    }
    add(MENDING, heat.share(MEND), frozen, true);
    add(1.0 - ROUNDS - MENDING, frozen, heat.cold(), true);
    stretches
}
