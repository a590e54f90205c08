//! The slot finder against a minute-by-minute oracle.
#![allow(clippy::unwrap_used, clippy::panic)]

mod case;
mod oracle;

use planner::slot::{Answer, Party, Refusal, find};
use proptest::prelude::*;

use case::any_case;
use oracle::{Case, as_rank};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn slots_are_those_of_the_oracle(case in any_case()) {
        let parties = case.needed();
        match find(&case.request).unwrap() {
            Answer::Slots(slots) => {
                prop_assert_eq!(slots.iter().map(as_rank).collect::<Vec<_>>(), case.slots(&parties));
                let nobody = slots.is_empty() && case.request.limit > 0 && case.request.spread.each_part > 0;
                prop_assert!(!nobody);
            }
            Answer::Nothing(refusal) => {
                prop_assert!(!is_possible(&case, &parties));
                check_clash(&case, &refusal, &parties)?;
                check_near(&case, &refusal, &parties)?;
                check_alone(&case, &refusal)?;
            }
        }
    }
}

fn is_possible(case: &Case, parties: &[Party]) -> bool {
    let sites = 0..case.request.sites.len();
    case.starts().into_iter().any(|start| sites.clone().any(|site| case.meets(parties, start, site)))
}

/// The clash with all its sites as one.
fn as_needed(clash: &[Party]) -> Vec<Party> {
    clash.iter().copied().filter(|party| !matches!(party, Party::Site(1..))).collect()
}

fn without(parties: &[Party], left_out: Party) -> Vec<Party> {
    parties.iter().copied().filter(|party| *party != left_out).collect()
}

fn check_clash(case: &Case, refusal: &Refusal, parties: &[Party]) -> Result<(), TestCaseError> {
    let clash = as_needed(&refusal.clash);
    prop_assert!(!clash.is_empty() && !is_possible(case, &clash));
    for party in &clash {
        prop_assert!(is_possible(case, &without(&clash, *party)), "{:?} can be spared", party);
    }
    let pairs = parties.iter().flat_map(|one| parties.iter().map(move |other| [*one, *other]));
    for pair in pairs.filter(|pair| !is_possible(case, pair)) {
        prop_assert!(clash.len() <= 2, "{:?} alone clash", pair);
    }
    Ok(())
}

fn check_near(case: &Case, refusal: &Refusal, parties: &[Party]) -> Result<(), TestCaseError> {
    let roomy = case.request.spread.each_part > 0;
    for party in as_needed(&refusal.clash).into_iter().filter(|_| roomy) {
        let rest = without(parties, party);
        let best = case
            .starts()
            .into_iter()
            .flat_map(|start| (0..case.request.sites.len()).map(move |site| (start, site)))
            .filter_map(|(start, site)| case.rank(&rest, start, site))
            .min();
        let is_this = |left_out: &Party| match (left_out, party) {
            (Party::Site(_), Party::Site(_)) => true,
            (left_out, party) => *left_out == party,
        };
        let near = refusal.near.iter().find(|near| near.without.len() == 1 && is_this(&near.without[0]));
        match (best, near, party) {
            // Of a group as many as can come still do, so the start may be another one.
            (Some(_), Some(near), Party::Group(_)) => {
                prop_assert!(case.rank(&rest, near.slot.start, near.slot.site).is_some());
            }
            (Some(best), Some(near), _) => prop_assert_eq!(as_rank(&near.slot), best),
            (None, None, _) => {}
            (best, near, party) => prop_assert!(false, "{best:?} but {near:?} without {party:?}"),
        }
    }
    for near in &refusal.near {
        let (start, site) = (near.slot.start, near.slot.site);
        for party in parties {
            let missing = match party {
                Party::Site(_) => near.without.contains(&Party::Site(site)),
                party => near.without.contains(party),
            };
            prop_assert!(missing || case.meets(&[*party], start, site), "{:?} cannot come", party);
        }
    }
    Ok(())
}

fn check_alone(case: &Case, refusal: &Refusal) -> Result<(), TestCaseError> {
    for share in &refusal.alone {
        let sites = 0..case.request.sites.len();
        let can = |start: &i64| match share.party {
            Party::Participant(who) => sites.clone().any(|site| case.can_come(who, *start, site)),
            Party::Site(site) => case.meets(&[Party::Site(site)], *start, site),
            group @ Party::Group(_) => sites.clone().any(|site| case.meets(&[group], *start, site)),
        };
        let starts = case.starts();
        prop_assert_eq!(share.of, starts.len());
        prop_assert_eq!(share.starts, starts.iter().filter(|start| can(start)).count(), "{:?}", share.party);
    }
    Ok(())
}
