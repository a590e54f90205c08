//! A new version, for one person: what is not as they were told.

use calendar::{Tz, zone::place};
use domain::{
    itinerary::{Change, Item},
    session::SessionId,
};

use super::{block::Block, content::Scene, moment};
use crate::{ProgrammeFacts, SessionFacts};

impl Scene<'_> {
    pub(super) fn changed(
        &self,
        programme: &ProgrammeFacts,
        version: i64,
        note: &str,
        changes: &[Change],
        clocks: &[SessionId],
    ) -> Vec<Block> {
        let texts = self.house.texts;
        let mut blocks = vec![self.about("mail-changed-text", programme)];
        if !note.is_empty() {
            blocks.push(Block::Paragraph(texts.with("mail-changed-note", &[("note", note.into())])));
        }
        blocks.extend(self.own_button("mail-registration-button"));
        let new = changes.iter().filter_map(|change| match change {
            Change::Added(item) => Some((item.into(), vec![texts.get("mail-changed-new")])),
            Change::Changed { from, to } => {
                Some((to.into(), self.before(from, to, clocks.contains(&to.session))))
            }
            Change::Removed(_) => None,
        });
        blocks.extend(self.group("mail-changed-now", self.days_with(new)));
        let gone = changes.iter().filter_map(|change| match change {
            Change::Removed(item) => Some((item.into(), Vec::new())),
            Change::Added(_) | Change::Changed { .. } => None,
        });
        blocks.extend(self.group("mail-changed-gone", self.days_with(gone)));
        blocks.push(Block::Paragraph(texts.with("mail-changed-calendar", &[("version", version.into())])));
        blocks.extend(self.timetable(programme));
        blocks
    }

    fn group(&self, heading: &str, days: Vec<Block>) -> Vec<Block> {
        if days.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Heading(self.house.texts.get(heading))).chain(days).collect()
    }

    /// One line for each thing that was otherwise.
    fn before(&self, from: &Item, to: &Item, by_clocks: bool) -> Vec<String> {
        let texts = self.house.texts;
        let (old, new) = (SessionFacts::from(from), SessionFacts::from(to));
        let line = |key: &str, before: String| texts.with(key, &[("before", before.into())]);
        let mut lines = Vec::new();
        if by_clocks {
            lines.push(self.by_clocks(&old, &new));
        } else if (from.starts_at, from.ends_at, &from.zone) != (to.starts_at, to.ends_at, &to.zone) {
            lines.push(line("mail-changed-time", self.when(&old)));
        }
        let (old_place, new_place) = (self.place(&old), self.place(&new));
        if old_place != new_place {
            lines.push(line("mail-changed-place", old_place));
        }
        let (old_title, new_title) = (from.titles.text(texts.lang()), to.titles.text(texts.lang()));
        if old_title != new_title {
            lines.push(line("mail-changed-title", old_title.to_owned()));
        }
        lines
    }

    /// That other clock rules alone moved the session. Only UTC tells both times: by the clock of the place, today's rules
    /// make of the old instant an hour that was never announced.
    pub(super) fn by_clocks(&self, before: &SessionFacts, now: &SessionFacts) -> String {
        let texts = self.house.texts;
        let utc = |session: &SessionFacts| {
            let start = self.house.zones.local(session.starts_at, Tz::UTC).civil;
            format!("{}, {}", texts.day(start.date()), texts.time(start.time()))
        };
        texts.with(
            "mail-changed-clocks",
            &[
                ("place", place(self.zone(&now.zone).name()).into()),
                ("before", utc(before).into()),
                ("after", utc(now).into()),
            ],
        )
    }

    /// "Tue 2 Mar, 09:00–11:00 (Shanghai, UTC+08:00)", and by the recipient's clock where that shows another time.
    fn when(&self, session: &SessionFacts) -> String {
        let texts = self.house.texts;
        let zone = self.zone(&session.zone);
        let (start, end) = self.local(session, zone);
        let there = texts.with(
            "mail-session-when",
            &[
                ("times", moment::times(texts, start.civil, end.civil).into()),
                ("place", place(zone.name()).into()),
                ("offset", texts.offset(start.offset_seconds).into()),
            ],
        );
        let day = texts.day(start.civil.date());
        match self.own_times(session, start) {
            None => texts.with("mail-changed-when", &[("day", day.into()), ("when", there.into())]),
            Some(own) => texts.with(
                "mail-changed-when-both",
                &[("day", day.into()), ("when", there.into()), ("own", own.into())],
            ),
        }
    }
}
