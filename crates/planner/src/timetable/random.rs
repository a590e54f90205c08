//! A small random source whose numbers depend on the seed alone, on every machine.

/// xoshiro-style generator of 128 bits of state (xoroshiro128+, public domain, Blackman and Vigna).
#[derive(Debug, Clone)]
pub(crate) struct Random {
    a: u64,
    b: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        let mut state = seed;
        let mut split = || {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^ (z >> 31)
        };
        Self { a: split(), b: split() }
    }

    #[inline]
    pub(crate) fn next(&mut self) -> u64 {
        let (a, mut b) = (self.a, self.b);
        let result = a.wrapping_add(b);
        b ^= a;
        self.a = a.rotate_left(24) ^ b ^ (b << 16);
        self.b = b.rotate_left(37);
        result
    }

    /// A number below `bound`, which is not 0.
    #[inline]
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (((self.next() >> 32) * bound as u64) >> 32) as usize
    }

    /// A number in (0, 1].
    #[inline]
    pub(crate) fn unit(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 * (1.0 / (1_u64 << 53) as f64)
    }
}
