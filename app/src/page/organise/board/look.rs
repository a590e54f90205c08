//! What of the board is shown: by the address alone, so that every look can be linked to.

use chrono::{Days, NaiveDate};
use domain::session::SessionId;
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub rows: Rows,
    pub zoom: u64,
    /// The days shown, in their order.
    pub days: Vec<NaiveDate>,
    /// The first and the last there is.
    pub ends: (NaiveDate, NaiveDate),
    /// The session that was chosen, and its day.
    pub chosen: Option<(SessionId, NaiveDate)>,
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
        Self { rows, zoom, days: days(zoom, from, ends, &planned), ends, chosen }
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
        self.with(slug, self.rows, self.zoom, self.first(), self.chosen.map(|(id, _)| id))
    }

    /// Another look's address.
    pub fn with(
        &self,
        slug: &str,
        rows: Rows,
        zoom: u64,
        from: NaiveDate,
        session: Option<SessionId>,
    ) -> String {
        let view = match rows {
            Rows::Sites => "sites",
            Rows::Experts => "experts",
        };
        let days = if zoom == 0 { "all".to_owned() } else { zoom.to_string() };
        let session = session.map(|id| format!("&session={id}")).unwrap_or_default();
        format!("{}/board?view={view}&days={days}&from={from}{session}", address(slug))
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
