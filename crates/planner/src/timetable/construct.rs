//! The first plan: hardest sessions first, each where it costs least.

use super::{
    Weights,
    grid::{Grid, Shared},
    state::{Scale, Spot, State},
};

/// Every session placed: published ones where they stand, the others hardest first, which are those that share the
/// most people with others and last longest. If wishes stay open so, a second plan counts all who would come, and
/// packs: it cares for nothing soft, which leaves holes, and takes the better of the two.
pub(crate) fn fill<'g>(grid: &'g Grid<'g>) -> State<'g> {
    let loose = fill_by(grid, false);
    if (loose.total.hard, loose.total.medium) == (0, 0) {
        return loose;
    }
    let packed = fill_by(grid, true);
    if packed.total < loose.total { packed } else { loose }
}

fn fill_by<'g>(grid: &'g Grid<'g>, packs: bool) -> State<'g> {
    let mut state = State::new(grid, strict(&grid.problem.weights));
    for (session, own) in grid.problem.sessions.iter().enumerate() {
        if let Some(published) = &own.published {
            if published.experts.len() == own.picks() {
                state.chosen[session] = published.experts.iter().map(|&expert| expert as u32).collect();
            }
            state.put(session, Spot { start: published.start as i32, site: published.site as u32 });
        }
    }
    let count = |shared: &Shared| u64::from(shared.hard) + if packs { u64::from(shared.medium) } else { 0 };
    let hardness = |&session: &usize| {
        let row = &grid.shared[session * grid.sessions..][..grid.sessions];
        std::cmp::Reverse((row.iter().map(count).sum::<u64>() + 1) * grid.length[session] as u64)
    };
    let mut order: Vec<usize> = (0..grid.sessions).filter(|&session| !state.is_placed(session)).collect();
    order.sort_by_key(hardness);
    for session in order {
        let spot = best_spot(&mut state, session, packs);
        state.put(session, spot);
    }
    state
}

/// Where a lifted session costs least, by energy, or when packing without the soft level; the earliest of equals.
fn best_spot(state: &mut State<'_>, session: usize, packs: bool) -> Spot {
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
            let mut cost = state.cost(session, spot, best.0);
            if packs {
                cost.soft = 0;
            }
            let energy = state.scale.energy(cost);
            if energy < best.0 {
                best = (energy, spot);
                if energy == 0 {
                    return spot;
                }
            }
        }
    }
    best.1
}

/// Scale at which levels are as good as compared in order.
fn strict(weights: &Weights) -> Scale {
    Scale::new(1 << 40, 1 << 20, weights)
}
