//! The first plan: hardest sessions first, each where it costs least.

use super::{
    grid::Grid,
    state::{Scale, Spot, State},
};

/// Places every session: published ones where they stand, the others hardest first, which are those that share
/// the most people with others and last longest.
pub(crate) fn fill(state: &mut State<'_>) {
    let grid = state.grid;
    for (session, own) in grid.problem.sessions.iter().enumerate() {
        if let Some(published) = &own.published {
            if published.experts.len() == own.picks() {
                state.chosen[session] = published.experts.iter().map(|&expert| expert as u32).collect();
            }
            state.put(session, Spot { start: published.start as i32, site: published.site as u32 });
        }
    }
    let mut order: Vec<usize> = (0..grid.sessions).filter(|&session| !state.is_placed(session)).collect();
    order.sort_by_key(|&session| std::cmp::Reverse(hardness(grid, session)));
    for session in order {
        let spot = best_spot(state, session);
        state.put(session, spot);
    }
}

fn hardness(grid: &Grid<'_>, session: usize) -> u64 {
    let row = &grid.shared[session * grid.sessions..][..grid.sessions];
    let shared: u64 = row.iter().map(|shared| u64::from(shared.hard)).sum();
    (shared + 1) * grid.length[session] as u64
}

/// Where a lifted session costs least, by energy; the earliest of equals.
pub(crate) fn best_spot(state: &mut State<'_>, session: usize) -> Spot {
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
            state.look(session, start);
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
pub(crate) const STRICT: Scale = Scale { hard: 1 << 40, medium: 1 << 20 };
