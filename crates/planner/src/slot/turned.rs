//! Who can come at a start, read by start instead of by participant.

use super::bits::Starts;

/// For each start, a bit for each of some participants.
#[derive(Debug)]
pub(super) struct Turned<'a> {
    members: Vec<Option<&'a Starts>>,
    /// Words of 64 members that a start has.
    words: usize,
    /// By 64 starts, each turned when it is first asked for: the words of each start.
    blocks: Vec<Option<Box<[u64]>>>,
}

impl<'a> Turned<'a> {
    /// Those without starts never come.
    pub(super) fn new(members: Vec<Option<&'a Starts>>, size: usize) -> Self {
        Self { words: members.len().div_ceil(64), members, blocks: vec![None; size.div_ceil(64)] }
    }

    /// The members who can come at `start`, a bit each.
    pub(super) fn at(&mut self, start: usize) -> &[u64] {
        let (members, words) = (&self.members, self.words);
        let block = self.blocks[start / 64].get_or_insert_with(|| turn(members, words, start / 64));
        &block[start % 64 * words..][..words]
    }
}

fn turn(members: &[Option<&Starts>], words: usize, block: usize) -> Box<[u64]> {
    let mut turned = vec![0; 64 * words];
    for (word, group) in members.chunks(64).enumerate() {
        let mut square = [0; 64];
        for (row, member) in square.iter_mut().zip(group) {
            *row = member.map_or(0, |starts| starts.word(block));
        }
        transpose(&mut square);
        for (start, row) in square.into_iter().enumerate() {
            turned[start * words + word] = row;
        }
    }
    turned.into_boxed_slice()
}

/// Rows become columns: halves trade corners, then quarters, and so on (Warren, Hacker's Delight, 7-3).
fn transpose(square: &mut [u64; 64]) {
    let (mut width, mut mask) = (32, 0xffff_ffff_u64);
    while width > 0 {
        let mut row = 0;
        while row < 64 {
            let corner = (square[row] >> width ^ square[row + width]) & mask;
            square[row] ^= corner << width;
            square[row + width] ^= corner;
            row = (row + width + 1) & !width;
        }
        width /= 2;
        mask ^= mask << width;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_start_has_those_who_can_come(
            ranges in prop::collection::vec(prop::option::of((0..300_usize, 0..300_usize)), 1..150),
        ) {
            let size = 300;
            let sets: Vec<Option<Starts>> = ranges
                .iter()
                .map(|range| {
                    let (from, to) = (*range)?;
                    let mut starts = Starts::none(size);
                    starts.insert(from..to);
                    Some(starts)
                })
                .collect();
            let mut turned = Turned::new(sets.iter().map(Option::as_ref).collect(), size);
            for start in 0..size {
                let words = turned.at(start);
                for (member, starts) in sets.iter().enumerate() {
                    let can_come = starts.as_ref().is_some_and(|starts| starts.contains(start));
                    prop_assert_eq!(words[member / 64] >> (member % 64) & 1 == 1, can_come);
                }
            }
        }
    }
}
