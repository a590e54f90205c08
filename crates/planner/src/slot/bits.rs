use std::ops::Range;

/// A set of starts of the grid, one bit each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Starts {
    words: Vec<u64>,
    size: usize,
}

impl Starts {
    pub(super) fn none(size: usize) -> Self {
        Self { words: vec![0; size.div_ceil(64)], size }
    }

    pub(super) fn all(size: usize) -> Self {
        let mut starts = Self::none(size);
        starts.insert(0..size);
        starts
    }

    pub(super) fn insert(&mut self, range: Range<usize>) {
        self.each_word(range, |word, mask| *word |= mask);
    }

    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.each_word(range, |word, mask| *word &= !mask);
    }

    fn each_word(&mut self, range: Range<usize>, change: impl Fn(&mut u64, u64)) {
        let (from, to) = (range.start, range.end.min(self.size));
        if from >= to {
            return;
        }
        let (first, last) = (from / 64, (to - 1) / 64);
        for (index, word) in self.words[first..=last].iter_mut().enumerate() {
            let mut mask = u64::MAX;
            if index == 0 {
                mask &= u64::MAX << (from % 64);
            }
            if first + index == last {
                mask &= u64::MAX >> (63 - (to - 1) % 64);
            }
            change(word, mask);
        }
    }

    pub(super) fn contains(&self, start: usize) -> bool {
        self.words.get(start / 64).is_some_and(|word| word >> (start % 64) & 1 == 1)
    }

    /// Sixty-four starts, the lowest first.
    pub(super) fn word(&self, index: usize) -> u64 {
        self.words.get(index).copied().unwrap_or(0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(super) fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= theirs);
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Keeps what the other lacks.
    pub(super) fn keep_without(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    /// Adds without carry and leaves the carry in `carry`; whether there is any.
    pub(super) fn add_digit(&mut self, carry: &mut Self) -> bool {
        let mut any = 0;
        for (mine, carry) in self.words.iter_mut().zip(&mut carry.words) {
            (*mine, *carry) = (*mine ^ *carry, *mine & *carry);
            any |= *carry;
        }
        any != 0
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// In ascending order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(index * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ranges_agree_with_a_set(
            size in 1..300_usize,
            changes in prop::collection::vec((any::<bool>(), 0..320_usize, 0..320_usize), 0..12),
        ) {
            let (mut starts, mut oracle) = (Starts::none(size), BTreeSet::new());
            for (inserts, from, to) in changes {
                if inserts {
                    starts.insert(from..to);
                    oracle.extend(from..to.min(size));
                } else {
                    starts.remove(from..to);
                    oracle.retain(|start| !(from..to).contains(start));
                }
            }
            prop_assert_eq!(starts.count(), oracle.len());
            prop_assert_eq!(starts.iter().collect::<Vec<_>>(), oracle.into_iter().collect::<Vec<_>>());
        }
    }
}
