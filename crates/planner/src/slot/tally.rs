//! How many sets hold each start.

use super::bits::Starts;

/// A count for each start, in binary: a set of starts for each digit, the lowest first.
#[derive(Debug, Default)]
pub(super) struct Tally(Vec<Starts>);

impl Tally {
    pub(super) fn add(&mut self, set: Starts) {
        let mut carry = set;
        for digit in &mut self.0 {
            if !digit.add_digit(&mut carry) {
                return;
            }
        }
        self.0.push(carry);
    }

    /// The starts that no fewer than `count` sets hold.
    pub(super) fn at_least(&self, count: usize, size: usize) -> Starts {
        if count >> self.0.len() > 0 {
            return Starts::none(size);
        }
        // Digit by digit from the highest: already more, or still the same.
        let (mut more, mut same) = (Starts::none(size), Starts::all(size));
        for (place, digit) in self.0.iter().enumerate().rev() {
            if count >> place & 1 == 1 {
                same.keep(digit);
            } else {
                let mut above = same.clone();
                above.keep(digit);
                more.add(&above);
                same.keep_without(digit);
            }
        }
        more.add(&same);
        more
    }

    /// The least count, and the starts that have it.
    pub(super) fn fewest(&self, size: usize) -> (usize, Starts) {
        let (mut least, mut starts) = (0, Starts::all(size));
        for (place, digit) in self.0.iter().enumerate().rev() {
            let mut without = starts.clone();
            without.keep_without(digit);
            if without.is_empty() {
                least += 1 << place;
            } else {
                starts = without;
            }
        }
        (least, starts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counts_agree_with_counting(sets in prop::collection::vec(any::<u128>(), 0..20)) {
            let size = 100;
            let mut tally = Tally::default();
            for bits in &sets {
                let mut set = Starts::none(size);
                (0..size).filter(|start| bits >> start & 1 == 1).for_each(|start| set.insert(start..start + 1));
                tally.add(set);
            }
            let count = |start: usize| sets.iter().filter(|bits| **bits >> start & 1 == 1).count();
            for wanted in 0..22 {
                let expected: Vec<usize> = (0..size).filter(|start| count(*start) >= wanted).collect();
                prop_assert_eq!(tally.at_least(wanted, size).iter().collect::<Vec<_>>(), expected);
            }
            let least = (0..size).map(count).min().unwrap_or(0);
            let (found, starts) = tally.fewest(size);
            prop_assert_eq!(found, least);
            prop_assert!(starts.iter().eq((0..size).filter(|start| count(*start) == least)));
        }
    }
}
