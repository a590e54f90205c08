//! Scores and how they compare.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign},
};

/// A score: 0 is perfect, what is broken or unmet counts negative. Hard is compared first, then medium, then soft.
///
/// ```
/// use planner::timetable::Score;
///
/// let clash_free = Score { hard: 0, medium: -144, soft: -9_458 };
/// assert!(clash_free > Score { hard: -1, medium: 0, soft: 0 });
/// assert_eq!(clash_free.to_string(), "0/-144/-9458");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Score {
    /// What must not be: clashes, closed sites, people who are away.
    pub hard: i64,
    /// What should not be: preferred people missing, people sitting at night.
    pub medium: i64,
    /// What could be nicer: idle hours, changes of site, changes of what is published.
    pub soft: i64,
}

impl Score {
    /// The perfect score.
    pub const ZERO: Self = Self { hard: 0, medium: 0, soft: 0 };

    pub(crate) const fn hard(hard: i64) -> Self {
        Self { hard, medium: 0, soft: 0 }
    }

    pub(crate) const fn medium(medium: i64) -> Self {
        Self { hard: 0, medium, soft: 0 }
    }

    pub(crate) const fn soft(soft: i64) -> Self {
        Self { hard: 0, medium: 0, soft }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.hard, self.medium, self.soft)
    }
}

impl Add for Score {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self {
            hard: self.hard + other.hard,
            medium: self.medium + other.medium,
            soft: self.soft + other.soft,
        }
    }
}

impl AddAssign for Score {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Neg for Score {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self { hard: -self.hard, medium: -self.medium, soft: -self.soft }
    }
}

impl Sub for Score {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl SubAssign for Score {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Mul<i64> for Score {
    type Output = Self;
    fn mul(self, by: i64) -> Self {
        Self { hard: self.hard * by, medium: self.medium * by, soft: self.soft * by }
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::ZERO, Self::add)
    }
}
