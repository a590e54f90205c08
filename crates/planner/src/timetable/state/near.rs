//! Who is near a start in time.

use super::{NONE, State};

impl State<'_> {
    /// Notes which placed sessions are near enough to matter to `session` at `start`.
    #[inline]
    pub(crate) fn look(&mut self, session: usize, start: i32) {
        self.look_within(session, start, i64::MAX);
    }

    /// Looks as `look` does, but gives up once sure that `session` there costs more than `limit` (energy) with
    /// those near it, at any site; `false` if it gave up.
    #[inline]
    pub(crate) fn look_within(&mut self, session: usize, start: i32, limit: i64) -> bool {
        let grid = self.grid;
        self.near.clear();
        let (end, earliest) = (start + grid.length[session], start - grid.reach);
        let from = (earliest - grid.longest).max(0) as usize;
        let to = (end + grid.reach + 1).min(grid.grains) as usize;
        let shared = &grid.shared[session * grid.sessions..][..grid.sessions];
        let mut word = from / 64;
        let mut bits = self.used[word] & (!0 << (from % 64));
        let mut least = 0;
        loop {
            while bits != 0 {
                let at = word * 64 + bits.trailing_zeros() as usize;
                if at >= to {
                    return true;
                }
                bits &= bits - 1;
                let mut other = self.head[at];
                while other != NONE {
                    let end_there = at as i32 + grid.length[other as usize];
                    if end_there >= earliest && other != self.lifted {
                        self.near.push(other);
                        let overlap = i64::from(end.min(end_there) - start.max(at as i32));
                        if overlap > 0 {
                            // Gaps, travel and chosen experts only add to this.
                            let shared = shared[other as usize];
                            least += overlap
                                * (self.scale.party * i64::from(shared.hard)
                                    + self.scale.preferred * i64::from(shared.medium)
                                    + self.scale.crowded);
                            if least > limit {
                                return false;
                            }
                        }
                    }
                    other = self.next[other as usize];
                }
            }
            word += 1;
            if word * 64 >= to {
                return true;
            }
            bits = self.used[word];
        }
    }

    /// The noted sessions that overlap `session` from `start` and share people with it.
    pub(crate) fn rivals(&self, session: usize, start: i32) -> impl Iterator<Item = u32> + '_ {
        let end = start + self.grid.length[session];
        let shared = &self.grid.shared[session * self.grid.sessions..][..self.grid.sessions];
        self.near.iter().copied().filter(move |&other| {
            let (then, both) = (self.spot[other as usize].start, shared[other as usize]);
            end.min(then + self.grid.length[other as usize]) > start.max(then) && both.hard + both.medium > 0
        })
    }

    /// The first candidate site, cheapest first, with the same starts as `like` that nobody near occupies from
    /// `start`; after `look`.
    #[inline]
    pub(crate) fn free_site(&self, session: usize, start: i32, like: u32) -> Option<u32> {
        let grid = self.grid;
        let end = start + grid.length[session];
        let mut taken = 0_u64;
        for &other in &self.near {
            let spot = self.spot[other as usize];
            let turnaround = grid.turnaround[spot.site as usize];
            let overlap = end.min(spot.start + grid.length[other as usize]) - start.max(spot.start);
            if overlap + turnaround > 0 && grid.exclusive[spot.site as usize] {
                taken |= 1 << (spot.site % 64);
            }
        }
        let row = &grid.table[session * grid.sites..][..grid.sites];
        let like = row[like as usize];
        grid.candidates[session]
            .iter()
            .copied()
            .find(|&site| taken >> (site % 64) & 1 == 0 && row[site as usize] == like)
    }
}
