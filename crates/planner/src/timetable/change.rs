//! What differs between two plans, and who could stand in for whom.

use super::{Invalid, Placement, Plan, Problem, Score, score};

/// A session that two plans place differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Index of the session.
    pub session: usize,
    /// Where it stood.
    pub from: Placement,
    /// Where it stands now.
    pub to: Placement,
}

impl Change {
    /// Grains by which the session starts later; negative: earlier.
    pub fn later(&self) -> i64 {
        self.to.start as i64 - self.from.start as i64
    }

    /// Whether the site changes.
    pub fn moves(&self) -> bool {
        self.from.site != self.to.site
    }

    /// The chosen experts who leave, and those who come.
    pub fn experts(&self) -> (Vec<usize>, Vec<usize>) {
        let without = |these: &[usize], those: &[usize]| {
            these.iter().filter(|expert| !those.contains(expert)).copied().collect()
        };
        (without(&self.from.experts, &self.to.experts), without(&self.to.experts, &self.from.experts))
    }
}

/// The sessions that `after` places differently from `before`, in order.
///
/// ```
/// use planner::timetable::{Placement, Plan, disturbance};
///
/// let at = |start| Placement { start, ..Placement::default() };
/// let before = Plan { placements: vec![at(4), at(8)] };
/// let after = Plan { placements: vec![at(4), at(6)] };
/// let changes = disturbance(&before, &after);
/// assert_eq!((changes[0].session, changes[0].later()), (1, -2));
/// ```
pub fn disturbance(before: &Plan, after: &Plan) -> Vec<Change> {
    let pairs = before.placements.iter().zip(&after.placements).enumerate();
    let differ = pairs.filter(|(_, (from, to))| {
        let mut experts = (from.experts.clone(), to.experts.clone());
        experts.0.sort_unstable();
        experts.1.sort_unstable();
        (from.start, from.site, experts.0) != (to.start, to.site, experts.1)
    });
    let change = |(session, (from, to)): (usize, (&Placement, &Placement))| Change {
        session,
        from: from.clone(),
        to: to.clone(),
    };
    differ.map(change).collect()
}

/// Someone who could replace an expert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alternate {
    /// Index of the party.
    pub party: usize,
    /// Score of the plan with this party instead.
    pub score: Score,
}

/// Which of `candidates` could replace `expert` at `session` where it stands, without any clash that is not there
/// once the expert has gone; best first.
///
/// `expert` attends as required or as chosen; candidates who attend already are left out. The candidates' own hours,
/// gaps and rest count, so `problem` must know when they are free.
///
/// # Errors
/// When problem, plan or an index do not fit together.
pub fn alternates(
    problem: &Problem,
    plan: &Plan,
    session: usize,
    expert: usize,
    candidates: &[usize],
) -> Result<Vec<Alternate>, Invalid> {
    problem.validate()?;
    problem.validate_plan(plan)?;
    if session >= problem.sessions.len() {
        return Err(Invalid::Unknown { what: "session", index: session });
    }
    let mut changed = problem.clone();
    let own = &mut changed.sessions[session];
    // Whoever was chosen counts as fixed here, so that any candidate may take the place.
    own.required.extend(&plan.placements[session].experts);
    own.required.retain(|&party| party != expert);
    own.choices.clear();
    let mut plan = plan.clone();
    plan.placements[session].experts.clear();
    let without = score(&changed, &plan)?;
    let mut found = Vec::new();
    for &party in candidates {
        if party >= problem.parties.len() {
            return Err(Invalid::Unknown { what: "party", index: party });
        }
        if party == expert || changed.sessions[session].expects(party) {
            continue;
        }
        changed.sessions[session].required.push(party);
        let score = score(&changed, &plan)?;
        changed.sessions[session].required.pop();
        if score.hard >= without.hard {
            found.push(Alternate { party, score });
        }
    }
    found.sort_by_key(|alternate| std::cmp::Reverse(alternate.score));
    Ok(found)
}
