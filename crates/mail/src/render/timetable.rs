//! The sessions by day: the site's time first, the recipient's own second.

use calendar::{
    Tz,
    zone::{Local, place},
};
use chrono::NaiveDate;
use domain::Lang;

use super::{
    block::{Block, Item},
    content::Scene,
    moment,
};
use crate::{ProgrammeFacts, SessionFacts};

impl Scene<'_> {
    /// A zone by its stored name; what this version does not know counts as UTC and is shown as such.
    pub(super) fn zone(&self, name: &str) -> Tz {
        self.house.zones.parse(name).unwrap_or(Tz::UTC)
    }

    /// One block a day, as the sites count days.
    pub(super) fn days(&self, sessions: &[SessionFacts]) -> Vec<Block> {
        self.days_with(sessions.iter().map(|session| (session.clone(), Vec::new())))
    }

    /// The same, each session with how it was before.
    pub(super) fn days_with(
        &self,
        sessions: impl Iterator<Item = (SessionFacts, Vec<String>)>,
    ) -> Vec<Block> {
        let mut days: Vec<(NaiveDate, Vec<Item>)> = Vec::new();
        for (session, before) in sessions {
            let date = self.house.zones.local(session.starts_at, self.zone(&session.zone)).civil.date();
            let item = Item { before, ..self.item(&session) };
            match days.iter_mut().find(|(day, _)| *day == date) {
                Some((_, items)) => items.push(item),
                None => days.push((date, vec![item])),
            }
        }
        days.sort_by_key(|(date, _)| *date);
        let texts = self.house.texts;
        days.into_iter().map(|(date, items)| Block::Day { title: texts.date(date), items }).collect()
    }

    fn item(&self, session: &SessionFacts) -> Item {
        let texts = self.house.texts;
        let zone = self.zone(&session.zone);
        let (start, end) = self.local(session, zone);
        let when = texts.with(
            "mail-session-when",
            &[
                ("times", moment::times(texts, start.civil, end.civil).into()),
                ("place", place(zone.name()).into()),
                ("offset", texts.offset(start.offset_seconds).into()),
            ],
        );
        let title = session.titles.text(texts.lang()).to_owned();
        Item {
            when,
            own: self.own_times(session, start),
            title,
            place: self.place(session),
            before: Vec::new(),
        }
    }

    /// None where the recipient's clock shows the same.
    pub(super) fn own_times(&self, session: &SessionFacts, there: Local) -> Option<String> {
        let texts = self.house.texts;
        let zone = self.recipient.zone?;
        let (start, end) = self.local(session, zone);
        if start == there {
            return None;
        }
        let mut key = "mail-session-own";
        let mut args = vec![
            ("day", texts.day(start.civil.date()).into()),
            ("times", moment::times(texts, start.civil, end.civil).into()),
            ("place", place(zone.name()).into()),
            ("offset", texts.offset(start.offset_seconds).into()),
        ];
        if let Some(shift) = moment::shift(texts, there, start) {
            key = "mail-session-own-shifted";
            args.push(("shift", shift.into()));
        }
        Some(texts.with(key, &args))
    }

    pub(super) fn local(&self, session: &SessionFacts, zone: Tz) -> (Local, Local) {
        let zones = self.house.zones;
        (zones.local(session.starts_at, zone), zones.local(session.ends_at, zone))
    }

    pub(super) fn place(&self, session: &SessionFacts) -> String {
        match &session.place {
            Some(place) => place.clone(),
            None if session.address.is_empty() => self.house.texts.get("common-online"),
            None => format!("{}: {}", self.house.texts.get("common-online"), session.address),
        }
    }

    /// The lines of the calendar entry's description: every session at its site's time, without invisible characters.
    pub(super) fn description(&self, programme: &ProgrammeFacts, lang: &Lang) -> String {
        let texts = self.house.texts;
        let line = |session: &SessionFacts| {
            let zone = self.zone(&session.zone);
            let (start, end) = self.local(session, zone);
            let day = texts.day(start.civil.date());
            let when = texts.plain(
                "mail-session-when",
                &[
                    ("times", moment::times(texts, start.civil, end.civil).into()),
                    ("place", place(zone.name()).into()),
                    ("offset", texts.offset(start.offset_seconds).into()),
                ],
            );
            format!("{day}, {when}  {} – {}", session.titles.text(lang), self.place(session))
        };
        programme.sessions.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
