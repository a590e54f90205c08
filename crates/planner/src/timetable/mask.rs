//! A set of grains.

/// A set of grains of the planning horizon, one bit each.
///
/// ```
/// use planner::timetable::Mask;
///
/// let mut open = Mask::none(12);
/// open.insert(2..8);
/// assert_eq!(open.starts(4).ones().collect::<Vec<_>>(), [2, 3, 4]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Mask {
    words: Vec<u64>,
    len: usize,
}

impl Mask {
    /// No grain of `len`.
    pub fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(64)], len }
    }

    /// Every grain of `len`.
    pub fn all(len: usize) -> Self {
        Self::from_fn(len, |_| true)
    }

    /// The grains of `len` that `keep` keeps.
    pub fn from_fn(len: usize, keep: impl Fn(usize) -> bool) -> Self {
        let mut mask = Self::none(len);
        for grain in (0..len).filter(|&grain| keep(grain)) {
            mask.words[grain / 64] |= 1 << (grain % 64);
        }
        mask
    }

    /// Number of grains of the horizon, set or not.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether no grain is set.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Whether `grain` is set; past the end nothing is.
    pub fn contains(&self, grain: usize) -> bool {
        grain < self.len && self.words[grain / 64] >> (grain % 64) & 1 == 1
    }

    /// Adds the half-open interval `grains`, cut to the horizon.
    pub fn insert(&mut self, grains: std::ops::Range<usize>) {
        for grain in grains.start..grains.end.min(self.len) {
            self.words[grain / 64] |= 1 << (grain % 64);
        }
    }

    /// Takes the half-open interval `grains` out.
    pub fn remove(&mut self, grains: std::ops::Range<usize>) {
        for grain in grains.start..grains.end.min(self.len) {
            self.words[grain / 64] &= !(1 << (grain % 64));
        }
    }

    /// Keeps what `other` has too.
    pub fn intersect(&mut self, other: &Self) {
        for (index, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(index).copied().unwrap_or(0);
        }
    }

    /// Number of grains set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The grains set, in order.
    pub fn ones(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len).filter(|&grain| self.contains(grain))
    }

    /// The starts from which `length` grains in a row are set.
    pub fn starts(&self, length: usize) -> Self {
        let mut mask = Self::none(self.len);
        let mut run = 0;
        for grain in (0..self.len).rev() {
            run = if self.contains(grain) { run + 1 } else { 0 };
            if run >= length {
                mask.words[grain / 64] |= 1 << (grain % 64);
            }
        }
        mask
    }

    /// 1 for each grain that is not set: of preferred hours, what `Party::dislike` asks for.
    ///
    /// ```
    /// use planner::timetable::Mask;
    ///
    /// let mut mornings = Mask::none(4);
    /// mornings.insert(1..3);
    /// assert_eq!(mornings.outside(), [1, 0, 0, 1]);
    /// ```
    pub fn outside(&self) -> Vec<u32> {
        (0..self.len).map(|grain| u32::from(!self.contains(grain))).collect()
    }

    /// How many of the grains in `from..to` are missing; grains past the end are not counted.
    pub(crate) fn missing(&self, from: usize, to: usize) -> i64 {
        (from..to.min(self.len)).filter(|&grain| !self.contains(grain)).count() as i64
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn starts_are_where_all_grains_are_set(bits in prop::collection::vec(any::<bool>(), 1..200), length in 1_usize..9) {
            let mask = Mask::from_fn(bits.len(), |grain| bits[grain]);
            let starts = mask.starts(length);
            for start in 0..bits.len() {
                let fits = start + length <= bits.len() && bits[start..start + length].iter().all(|&bit| bit);
                prop_assert_eq!(starts.contains(start), fits);
            }
            prop_assert_eq!(mask.count(), mask.ones().count());
        }
    }

    #[test]
    fn intervals_come_and_go() {
        let mut mask = Mask::none(100);
        mask.insert(60..70);
        mask.remove(64..66);
        assert_eq!(mask.count(), 8);
        assert_eq!(mask.missing(60, 70), 2);
        let mut other = Mask::all(100);
        other.intersect(&mask);
        assert_eq!(other, mask);
        assert!(!mask.is_empty() && Mask::none(3).is_empty() && mask.len() == 100);
    }
}
