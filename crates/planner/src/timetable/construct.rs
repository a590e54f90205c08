//! The first plan: hardest sessions first, each where it costs least.

use super::{
    Weights,
    grid::{Grid, Shared},
    state::{Scale, Spot, State},
};

/// Every session placed: published ones where they stand, the others hardest first, which are those that share the
/// most people with others and last longest. Whether those needed or all who would come say more about what is
/// hard differs, so both are tried.
pub(crate) fn fill<'g>(grid: &'g Grid<'g>) -> State<'g> {
    let by_needed = fill_by(grid, |shared| u64::from(shared.hard));
    if (by_needed.total.hard, by_needed.total.medium) == (0, 0) {
        return by_needed;
    }
    let by_all = fill_by(grid, |shared| u64::from(shared.hard) + u64::from(shared.medium));
    if by_all.total < by_needed.total { by_all } else { by_needed }
}

fn fill_by<'g>(grid: &'g Grid<'g>, count: impl Fn(&Shared) -> u64) -> State<'g> {
    let mut state = State::new(grid, strict(&grid.problem.weights));
    for (session, own) in grid.problem.sessions.iter().enumerate() {
        if let Some(published) = &own.published {
            if published.experts.len() == own.picks() {
                state.chosen[session] = published.experts.iter().map(|&expert| expert as u32).collect();
            }
            state.put(session, Spot { start: published.start as i32, site: published.site as u32 });
        }
    }
    let hardness = |&session: &usize| {
        let row = &grid.shared[session * grid.sessions..][..grid.sessions];
        std::cmp::Reverse((row.iter().map(&count).sum::<u64>() + 1) * grid.length[session] as u64)
    };
    let mut order: Vec<usize> = (0..grid.sessions).filter(|&session| !state.is_placed(session)).collect();
    order.sort_by_key(hardness);
    for session in order {
        let spot = best_spot(&mut state, session);
        state.put(session, spot);
    }
    state
}

/// Where a lifted session costs least, by energy; the earliest of equals.
fn best_spot(state: &mut State<'_>, session: usize) -> Spot {
    let grid = state.grid;
    let mut best = (i64::MAX, state.spot[session]);
    let candidates = &grid.candidates[session];
    for (rank, &site) in candidates.iter().enumerate() {
        // Sites with equal starts are told apart by `free_site`.
        let table = grid.table[session * grid.sites + site as usize];
        if candidates[..rank].iter().any(|&other| grid.table[session * grid.sites + other as usize] == table)
        {
            continue;
        }
        for &start in &grid.starts[table as usize].allowed {
            let start = start as i32;
            if !state.look_within(session, start, best.0) {
                continue;
            }
            let site = state.free_site(session, start, site).unwrap_or(site);
            let spot = Spot { start, site };
            let energy = state.scale.energy(state.cost(session, spot, best.0));
            if energy < best.0 {
                best = (energy, spot);
            }
        }
    }
    best.1
}

/// Scale at which levels are as good as compared in order.
fn strict(weights: &Weights) -> Scale {
    Scale::new(1 << 40, 1 << 20, weights)
}
