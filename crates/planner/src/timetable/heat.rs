//! How much moves change a plan: the measure of every temperature.

use super::{Weights, state::Scale, walk::Walk};

/// Random jumps by which the levels are weighed.
const SAMPLES: u32 = 2_000;
/// A typical change of the medium level is worth this many typical changes of the soft one.
const WORTH: f64 = 150.0;
/// A typical change of the hard level is worth this many of the medium one, at first.
const STEEP: f64 = 3.0;
/// At the end, changes of a typical soft change divided by this are still taken often.
const COLD: f64 = 30.0;

/// Mean change of each level by a random jump, of those that change it; 0 if none does.
#[derive(Debug)]
pub(crate) struct Heat {
    soft: f64,
    medium: f64,
    hard: f64,
}

impl Heat {
    pub(crate) fn measure(walk: &mut Walk<'_>) -> Self {
        let mut sum = [0.0_f64; 3];
        let mut count = [0_u32; 3];
        for _ in 0..SAMPLES {
            let change = walk.sample();
            for (level, change) in [change.soft, change.medium, change.hard].into_iter().enumerate() {
                sum[level] += change.abs() as f64;
                count[level] += u32::from(change != 0);
            }
        }
        let mean = |level: usize| sum[level] / f64::from(count[level].max(1));
        Self { soft: mean(0).max(1.0), medium: mean(1), hard: mean(2) }
    }

    /// Energy of a typical change of the medium level.
    fn worth(&self) -> f64 {
        WORTH * self.soft
    }

    /// The levels added up, the hard one `steeper` times as steep as at first.
    pub(crate) fn scale(&self, weights: &Weights, steeper: f64) -> Scale {
        let per = |worth: f64, change: f64| (worth / change.max(1.0)).max(1.0) as i64;
        let hard = STEEP * steeper * self.worth();
        Scale::new(per(hard, self.hard), per(self.worth(), self.medium), weights)
    }

    /// Temperature that is `share` of what a typical change of the medium level is worth.
    pub(crate) fn share(&self, share: f64) -> f64 {
        (share * self.worth()).max(self.cold())
    }

    /// Temperature at which only soft trifles change.
    pub(crate) fn cold(&self) -> f64 {
        (self.soft / COLD).max(0.3)
    }
}
