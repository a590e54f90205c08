/// Minutes from place to place.
///
/// ```
/// use planner::slot::Travel;
/// let travel = Travel::new(2, vec![0, 40, 55, 0]).ok_or("2 × 2 minutes")?;
/// assert_eq!((travel.minutes(0, 1), travel.minutes(1, 0)), (40, 55));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Travel {
    places: usize,
    minutes: Vec<u32>,
}

impl Travel {
    /// Row by row: from the first place to each, from the second to each, and so on. None unless there are
    /// `places` × `places`.
    pub fn new(places: usize, minutes: Vec<u32>) -> Option<Self> {
        (places.checked_mul(places)? == minutes.len()).then_some(Self { places, minutes })
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.places
    }

    /// Zero between places it does not know.
    pub fn minutes(&self, from: usize, to: usize) -> u32 {
        if from.max(to) < self.places { self.minutes[from * self.places + to] } else { 0 }
    }

    /// The same in wide integers; being online is no way at all.
    pub(super) fn between(&self, from: Option<usize>, to: Option<usize>) -> i64 {
        from.zip(to).map_or(0, |(from, to)| i64::from(self.minutes(from, to)))
    }
}
