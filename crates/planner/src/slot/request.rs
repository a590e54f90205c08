use super::clock::Clock;
use super::hour::DayHours;
use super::span::Span;
use super::travel::Travel;

/// One session that needs a time and a site. References are indexes into the lists beside them.
#[derive(Debug, Clone)]
pub struct Request {
    /// The session lies wholly within it. Starts are counted from its first minute, so a caller whose clocks stand at
    /// a quarter to begins it there.
    pub window: Span,
    /// Minutes, 1 to 1440.
    pub length: u32,
    /// Minutes from one possible start to the next.
    pub step: u32,
    /// Hours that are no burden.
    pub social: DayHours,
    pub clocks: Vec<Clock>,
    /// The programme's own clock: its days are those of [`Spread`], and of online sessions' "+1 day".
    pub home: usize,
    pub participants: Vec<Participant>,
    /// For each choice group, how many of its members must come.
    pub groups: Vec<usize>,
    /// One of these.
    pub sites: Vec<Site>,
    pub travel: Travel,
    /// The longest list wanted.
    pub limit: usize,
    pub spread: Spread,
}

/// Somebody whose time or night counts.
#[derive(Debug, Clone)]
pub struct Participant {
    /// Their own clock. At a site, those who come there live by the site's.
    pub clock: usize,
    pub role: Role,
    /// The session lies wholly within one of these; in order. Minimum notice and absences are already taken out.
    pub free: Vec<Span>,
    /// What they are bound to already: engagements, holds and busy times; any order. Need not be taken out of `free`.
    pub commitments: Vec<Commitment>,
    /// Minutes to keep clear between a commitment and the session after it, besides the way.
    pub before: u32,
    /// Minutes to keep clear between the session and a commitment after it, besides the way.
    pub after: u32,
    /// Most sessions that may begin on one day of their own clock.
    pub most_a_day: Option<u32>,
    /// Sessions they have already: (day since 1970-01-01 by their own clock, how many).
    pub counted: Vec<(i64, u32)>,
    /// Hours they like; none means all.
    pub preferred: Vec<DayHours>,
    /// Sessions outside social hours they have borne already.
    pub borne: u32,
    /// People they stand for: 1, or the size of a delegation.
    pub heads: u32,
    /// Takes part from afar, even if the session is held at a site: no way to go, and their own clock.
    pub is_remote: bool,
}

/// Whether the session needs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Required,
    /// A member of this choice group.
    Choice(usize),
    /// Comes whenever it is: only their nights count.
    Delegation,
}

/// Time that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commitment {
    pub span: Span,
    /// Where; none if it is online or unknown.
    pub place: Option<usize>,
}

/// Where the session may be held.
#[derive(Debug, Clone)]
pub struct Site {
    pub venue: Venue,
    /// The session lies wholly within one of these; in order, with what is booked already taken out.
    pub open: Vec<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Venue {
    Online,
    /// `place` in the table of [`Travel`], and the clock on its wall.
    At {
        place: usize,
        clock: usize,
    },
}

/// How the list is kept from naming the same hour ten times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Minutes of a part of the home day, counted from its midnight: 240 makes six parts.
    pub part: u32,
    /// Most slots in one part of one day.
    pub each_part: usize,
    /// Most slots on one day.
    pub each_day: usize,
}

impl Default for Spread {
    /// One slot in each four hours, two on a day.
    fn default() -> Self {
        Self { part: 240, each_part: 1, each_day: 2 }
    }
}

impl Request {
    /// Every quarter of an hour, social hours from 08 to 20, ten slots; nobody and nowhere yet.
    pub fn new(window: Span, length: u32, clocks: Vec<Clock>) -> Self {
        Self {
            window,
            length,
            step: 15,
            social: DayHours::SOCIAL,
            clocks,
            home: 0,
            participants: Vec::new(),
            groups: Vec::new(),
            sites: Vec::new(),
            travel: Travel::default(),
            limit: 10,
            spread: Spread::default(),
        }
    }

    /// How many starts the grid has.
    pub(super) fn starts(&self) -> usize {
        let room = self.window.to.saturating_sub(self.window.from).saturating_sub(i64::from(self.length));
        if room < 0 {
            0
        } else {
            usize::try_from(room / i64::from(self.step.max(1))).map_or(0, |last| last + 1)
        }
    }

    /// The minute of a start.
    pub(super) fn minute(&self, start: usize) -> i64 {
        self.window
            .from
            .saturating_add(i64::from(self.step).saturating_mul(i64::try_from(start).unwrap_or(i64::MAX)))
    }

    /// The clock by which the participant lives the session at the site.
    pub(super) fn clock_at(&self, participant: &Participant, site: &Site) -> usize {
        match site.venue {
            Venue::At { clock, .. } if !participant.is_remote => clock,
            Venue::At { .. } | Venue::Online => participant.clock,
        }
    }

    pub(super) fn members(&self, group: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.participants.len())
            .filter(move |index| self.participants[*index].role == Role::Choice(group))
    }
}

impl Participant {
    /// One person without wishes, never free.
    pub fn new(clock: usize, role: Role) -> Self {
        Self {
            clock,
            role,
            free: Vec::new(),
            commitments: Vec::new(),
            before: 0,
            after: 0,
            most_a_day: None,
            counted: Vec::new(),
            preferred: Vec::new(),
            borne: 0,
            heads: 1,
            is_remote: false,
        }
    }

    /// What a minute's hardship of theirs counts: by heads, and more with every night already borne.
    pub(super) fn weight(&self) -> u64 {
        u64::from(self.heads) * (1 + u64::from(self.borne))
    }
}

impl Site {
    pub(super) fn place(&self) -> Option<usize> {
        match self.venue {
            Venue::At { place, .. } => Some(place),
            Venue::Online => None,
        }
    }
}
