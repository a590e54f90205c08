//! Input that is no problem at all.

use thiserror::Error;

use super::{Mask, Plan, Problem};

/// Why a problem or a plan cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Invalid {
    /// A session of length 0 or without a site.
    #[error("session {session} has no length or no site")]
    Empty {
        /// Index of the session.
        session: usize,
    },
    /// An index past the end of its vector.
    #[error("{what} {index} does not exist")]
    Unknown {
        /// What is named: "site", "party", "zone", "leg", "session" or "start".
        what: &'static str,
        /// The index.
        index: usize,
    },
    /// A mask or table that does not span the horizon, or a travel table that is not sites × sites.
    #[error("{what} has {found} entries instead of {wanted}")]
    Size {
        /// The table.
        what: &'static str,
        /// Its length.
        found: usize,
        /// The length it should have.
        wanted: usize,
    },
    /// A session that expects a party twice, or a choice of more experts than there are.
    #[error("session {session} names party {party} twice")]
    Twice {
        /// Index of the session.
        session: usize,
        /// Index of the party.
        party: usize,
    },
    /// A choice of more experts than it offers.
    #[error("session {session} wants more experts than it offers")]
    TooFew {
        /// Index of the session.
        session: usize,
    },
    /// A pinned session that stands nowhere.
    #[error("session {session} is pinned but stands nowhere")]
    PinnedNowhere {
        /// Index of the session.
        session: usize,
    },
}

fn known(what: &'static str, index: usize, len: usize) -> Result<(), Invalid> {
    if index < len { Ok(()) } else { Err(Invalid::Unknown { what, index }) }
}

fn sized(what: &'static str, found: usize, wanted: usize) -> Result<(), Invalid> {
    if found == wanted { Ok(()) } else { Err(Invalid::Size { what, found, wanted }) }
}

fn spans(what: &'static str, mask: Option<&Mask>, grains: usize) -> Result<(), Invalid> {
    mask.map_or(Ok(()), |mask| sized(what, mask.len(), grains))
}

impl Problem {
    /// Checks that every index and table fits.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Invalid> {
        let grains = self.grains;
        if grains == 0 && !self.sessions.is_empty() {
            return Err(Invalid::Size { what: "horizon", found: 0, wanted: 1 });
        }
        for zone in &self.zones {
            sized("zone", zone.day.len(), grains)?;
        }
        for site in &self.sites {
            known("zone", site.zone, self.zones.len())?;
            spans("opening hours", site.open.as_ref(), grains)?;
        }
        if !self.travel.is_empty() {
            sized("travel", self.travel.len(), self.sites.len() * self.sites.len())?;
        }
        for party in &self.parties {
            if party.most_a_day.is_some() {
                known("zone", party.zone, self.zones.len())?;
            }
            spans("availability", party.free.as_ref(), grains)?;
            for table in party.burden.iter().chain(&party.dislike) {
                sized("hours of a party", table.len(), grains)?;
            }
        }
        for leg in &self.legs {
            spans("leg", leg.window.as_ref(), grains)?;
        }
        for precedence in &self.precedences {
            known("session", precedence.before, self.sessions.len())?;
            known("session", precedence.after, self.sessions.len())?;
        }
        (0..self.sessions.len()).try_for_each(|session| self.validate_session(session))
    }

    fn validate_session(&self, index: usize) -> Result<(), Invalid> {
        let session = &self.sessions[index];
        if session.length == 0 || session.sites.is_empty() {
            return Err(Invalid::Empty { session: index });
        }
        spans("window", session.window.as_ref(), self.grains)?;
        spans("starts", session.starts.as_ref(), self.grains)?;
        if !session.start_cost.is_empty() {
            sized("start costs", session.start_cost.len(), self.grains)?;
        }
        for choice in &session.sites {
            known("site", choice.site, self.sites.len())?;
        }
        let mut seen = Vec::new();
        for &party in session.required.iter().chain(&session.preferred) {
            known("party", party, self.parties.len())?;
            if seen.contains(&party) {
                return Err(Invalid::Twice { session: index, party });
            }
            seen.push(party);
        }
        for choice in &session.choices {
            if choice.pick > choice.of.len() {
                return Err(Invalid::TooFew { session: index });
            }
            for &party in &choice.of {
                known("party", party, self.parties.len())?;
                if seen.contains(&party) {
                    return Err(Invalid::Twice { session: index, party });
                }
                seen.push(party);
            }
        }
        if let Some(leg) = session.leg {
            known("leg", leg, self.legs.len())?;
        }
        match &session.published {
            Some(placement) => {
                known("start", placement.start, self.grains)?;
                known("site", placement.site, self.sites.len())?;
                for &expert in &placement.experts {
                    known("party", expert, self.parties.len())?;
                }
                if session.pinned && placement.experts.len() != session.picks() {
                    return Err(Invalid::PinnedNowhere { session: index });
                }
            }
            None if session.pinned => return Err(Invalid::PinnedNowhere { session: index }),
            None => {}
        }
        Ok(())
    }

    /// Checks that `plan` places every session of this problem somewhere that exists.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn validate_plan(&self, plan: &Plan) -> Result<(), Invalid> {
        sized("plan", plan.placements.len(), self.sessions.len())?;
        for (session, placement) in self.sessions.iter().zip(&plan.placements) {
            known("start", placement.start, self.grains)?;
            known("site", placement.site, self.sites.len())?;
            sized("chosen experts", placement.experts.len(), session.picks())?;
            for &expert in &placement.experts {
                known("party", expert, self.parties.len())?;
            }
        }
        Ok(())
    }
}
