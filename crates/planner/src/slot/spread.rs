//! No more than a few slots in each part of a day, and on each day.

use std::collections::BTreeMap;

use super::request::Request;

/// What the slots taken so far leave room for.
#[derive(Debug)]
pub(super) struct Room<'a> {
    request: &'a Request,
    parts: BTreeMap<(i64, u32), usize>,
    days: BTreeMap<i64, usize>,
}

impl<'a> Room<'a> {
    pub(super) fn new(request: &'a Request) -> Self {
        Self { request, parts: BTreeMap::new(), days: BTreeMap::new() }
    }

    pub(super) fn has(&self, start: usize) -> bool {
        let part = self.part(start);
        let taken = |count: Option<&usize>| count.copied().unwrap_or(0);
        taken(self.parts.get(&part)) < self.request.spread.each_part
            && taken(self.days.get(&part.0)) < self.request.spread.each_day
    }

    pub(super) fn take(&mut self, start: usize) {
        let part = self.part(start);
        *self.parts.entry(part).or_default() += 1;
        *self.days.entry(part.0).or_default() += 1;
    }

    /// The day and the part of it, by the home clock.
    fn part(&self, start: usize) -> (i64, u32) {
        let local = self.request.clocks[self.request.home].local(self.request.minute(start));
        (local.day, u32::from(local.minute) / self.request.spread.part.max(1))
    }
}
