//! What of the board is shown: by the address alone, so that every look can be linked to.

use chrono::{Days, NaiveDate};
use domain::{proposal::ProposalId, session::SessionId};
use service::Plan;

use crate::{component::timetable::day_of, ctx::Ctx, page::organise::address};

/// A programme of more days shows only those on which something is planned, when all are asked for.
const MOST: usize = 31;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    Sites,
    Experts,
}

/// Days shown at once; 0 stands for all.
pub const ZOOMS: [u64; 4] = [1, 3, 7, 0];

/// Which hours of a day are drawn, and how wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// Those in which people work, and all that is planned.
    Work,
    /// All of them.
    Day,
    /// The first, twice as wide.
    Near,
}

impl Hours {
    /// Each with its word in the address and in the page's classes.
    pub const ALL: [(&'static str, Self); 3] =
        [("work", Self::Work), ("day", Self::Day), ("near", Self::Near)];

    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, hours)| *hours == self).map_or("", |(word, _)| word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub rows: Rows,
    pub zoom: u64,
    pub hours: Hours,
    /// The days shown, in their order.
    pub days: Vec<NaiveDate>,
    /// The first and the last there is.
    pub ends: (NaiveDate, NaiveDate),
    /// The session that was chosen, and its day.
    pub chosen: Option<(SessionId, NaiveDate)>,
    /// The proposal that the board is shown by.
    pub proposal: Option<ProposalId>,
}

/// What an address says of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Query {
    pub rows: Rows,
    pub zoom: u64,
    pub hours: Hours,
    pub from: NaiveDate,
    pub session: Option<SessionId>,
    pub proposal: Option<ProposalId>,
}

impl Query {
    pub fn address(self, slug: &str) -> String {
        let view = match self.rows {
            Rows::Sites => "sites",
            Rows::Experts => "experts",
        };
        let days = if self.zoom == 0 { "all".to_owned() } else { self.zoom.to_string() };
        let hours = match self.hours {
            Hours::Work => String::new(),
            other => format!("&zoom={}", other.word()),
        };
        let session = self.session.map(|id| format!("&session={id}")).unwrap_or_default();
        let proposal = self.proposal.map(|id| format!("&proposal={id}")).unwrap_or_default();
        let at = address(slug);
        format!("{at}/board?view={view}&days={days}&from={}{hours}{session}{proposal}", self.from)
    }
}

impl Look {
    pub fn read(ctx: &Ctx, plan: &Plan) -> Self {
        let programme = &plan.view.programme;
        let planned: Vec<NaiveDate> = plan.view.sessions.iter().map(|item| day_of(&item.session)).collect();
        let ends = (
            planned.iter().copied().chain([programme.starts_on]).min().unwrap_or(programme.starts_on),
            planned.iter().copied().chain([programme.ends_on]).max().unwrap_or(programme.ends_on),
        );
        let session = ctx.asked("session").parse().ok();
        let chosen = session.and_then(|id| plan.view.session(id)).map(|item| &item.session);
        let chosen = chosen.map(|session| (session.id, day_of(session)));
        let zoom = ctx.asked("days").parse().ok().filter(|days| ZOOMS.contains(days));
        let zoom = if ctx.asked("days") == "all" { 0 } else { zoom.unwrap_or(3) };
        let within = |day: &NaiveDate| (ends.0..=ends.1).contains(day);
        let today = ctx.app.zones().parse(&programme.home_zone);
        let today = today.map(|zone| ctx.app.zones().local(ctx.app.service.now(), zone).civil.date());
        let from = ctx.asked("from").parse().ok().filter(within);
        let from = from.or(chosen.map(|(_, day)| day)).or(today.filter(within));
        let from = from.or(planned.iter().copied().min()).unwrap_or(ends.0);
        let rows = if ctx.asked("view") == "experts" { Rows::Experts } else { Rows::Sites };
        let hours = Hours::ALL.into_iter().find(|(word, _)| *word == ctx.asked("zoom"));
        let hours = hours.map_or(Hours::Work, |(_, hours)| hours);
        let proposal = asked_proposal(ctx);
        Self { rows, zoom, hours, days: days(zoom, from, ends, &planned), ends, chosen, proposal }
    }

    /// The same with this session chosen, and moved to its day if that is not shown.
    #[must_use]
    pub fn showing(mut self, session: SessionId, day: Option<NaiveDate>) -> Self {
        let Some(day) = day else { return self };
        self.chosen = Some((session, day));
        if self.zoom > 0 && !self.days.contains(&day) {
            self.days = vec![day];
        }
        self
    }

    /// This look's address.
    pub fn here(&self, slug: &str) -> String {
        self.query().address(slug)
    }

    /// To be changed for another look's address.
    pub fn query(&self) -> Query {
        Query {
            rows: self.rows,
            zoom: self.zoom,
            hours: self.hours,
            from: self.first(),
            session: self.chosen.map(|(id, _)| id),
            proposal: self.proposal,
        }
    }

    pub fn first(&self) -> NaiveDate {
        self.days.first().copied().unwrap_or(self.ends.0)
    }

    /// The first of the days before these; nothing where there are none.
    pub fn earlier(&self) -> Option<NaiveDate> {
        let first = self.first();
        if self.zoom == 0 || first <= self.ends.0 {
            return None;
        }
        first.checked_sub_days(Days::new(self.zoom)).map(|day| day.max(self.ends.0))
    }

    /// The first of the days after these; nothing where there are none.
    pub fn later(&self) -> Option<NaiveDate> {
        let next = self.first().checked_add_days(Days::new(self.zoom))?;
        (self.zoom > 0 && next <= self.ends.1).then_some(next)
    }
}

/// The proposal that the address asks for.
pub fn asked_proposal(ctx: &Ctx) -> Option<ProposalId> {
    ctx.asked("proposal").parse().ok()
}

fn days(zoom: u64, from: NaiveDate, ends: (NaiveDate, NaiveDate), planned: &[NaiveDate]) -> Vec<NaiveDate> {
    if zoom > 0 {
        return from
            .iter_days()
            .take_while(|day| *day <= ends.1)
            .take(usize::try_from(zoom).unwrap_or(1))
            .collect();
    }
    let all: Vec<NaiveDate> = ends.0.iter_days().take_while(|day| *day <= ends.1).take(MOST + 1).collect();
    if all.len() <= MOST {
        return all;
    }
    let mut planned = planned.to_vec();
    planned.sort_unstable();
    planned.dedup();
    planned
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_end_with_the_programme() {
        let ends = (date("2027-03-08"), date("2027-03-12"));
        assert_eq!(days(3, date("2027-03-11"), ends, &[]), [date("2027-03-11"), date("2027-03-12")]);
        assert_eq!(days(0, date("2027-03-11"), ends, &[]).len(), 5);
        let long = (date("2027-03-08"), date("2027-11-12"));
        let planned = [date("2027-05-02"), date("2027-04-01"), date("2027-05-02")];
        assert_eq!(days(0, long.0, long, &planned), [date("2027-04-01"), date("2027-05-02")]);
    }
}
