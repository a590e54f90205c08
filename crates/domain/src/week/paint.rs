//! Hours painted on a picture of the week, a column for each weekday from 00:00 to 24:00.

use chrono::Weekday;

use super::{DAY, Hours, MOST, Week};

/// How much of some minutes is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    None,
    Part,
    Full,
}

impl Cover {
    /// How much is free between two minutes of a column that [`Week::column`] gave.
    pub fn of(column: &[(u16, u16)], from: u16, to: u16) -> Self {
        match column.iter().find(|span| span.0 < to && from < span.1) {
            None => Self::None,
            Some(span) if span.0 <= from && to <= span.1 => Self::Full,
            Some(_) => Self::Part,
        }
    }
}

impl Week {
    /// What is free in a weekday's column, in minutes from and to: the day's own hours until midnight, and what those
    /// of the day before leave over to it. In order, and no two touch.
    pub fn column(&self, weekday: Weekday) -> Vec<(u16, u16)> {
        let left = self.on(weekday.pred()).iter().filter(|span| span.is_over_midnight());
        let mut all: Vec<(u16, u16)> = left.map(|span| (0, span.to)).filter(|(from, to)| from < to).collect();
        all.extend(self.on(weekday).iter().map(|span| (span.from, span.end())));
        all.sort_unstable();
        let mut column: Vec<(u16, u16)> = Vec::new();
        for (from, to) in all {
            match column.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => column.push((from, to)),
            }
        }
        column
    }

    /// Makes the minutes between `from` and `to` of a weekday's column free, or not free.
    ///
    /// Nothing else changes: hours of the day before that reach into the column stay its own as far as they are not
    /// touched, since an absence on its date takes them away too.
    ///
    /// ```
    /// use chrono::Weekday;
    /// use domain::week::{Week, print, read};
    /// let mut week = Week::default();
    /// week.set(Weekday::Mon, read("9:10-12, 22-2")?);
    /// week.paint(Weekday::Mon, 10 * 60, 11 * 60, false);
    /// week.paint(Weekday::Tue, 0, 60, false);
    /// assert_eq!(print(week.on(Weekday::Mon)), "09:10-10:00, 11:00-12:00, 22:00-24:00");
    /// assert_eq!(print(week.on(Weekday::Tue)), "01:00-02:00");
    /// # Ok::<(), domain::Fault>(())
    /// ```
    pub fn paint(&mut self, weekday: Weekday, from: u16, to: u16, free: bool) {
        if free { self.add(weekday, from, to) } else { self.erase(weekday, from, to) }
    }

    /// Whether a day has more spans than [`super::read`] takes.
    pub fn is_too_full(&self) -> bool {
        self.0.iter().any(|spans| spans.len() > MOST)
    }

    fn add(&mut self, weekday: Weekday, from: u16, to: u16) {
        // Only what is missing, so that what the day before gives stays its own.
        let mut at = from;
        let mut missing = Vec::new();
        for (start, end) in self.column(weekday) {
            if start > at {
                missing.push((at, start.min(to)));
            }
            at = at.max(end);
            if at >= to {
                break;
            }
        }
        if at < to {
            missing.push((at, to));
        }
        for (from, to) in missing.into_iter().filter(|(from, to)| from < to) {
            self.join(weekday, Hours { from, to });
        }
    }

    /// Puts hours to those of the day, as one with what they touch.
    fn join(&mut self, weekday: Weekday, hours: Hours) {
        let (mut from, mut end, mut over) = (hours.from, hours.end(), None);
        let mut spans = self.on(weekday).to_vec();
        spans.retain(|span| {
            let touches = span.from <= end && from <= span.end();
            if touches {
                from = from.min(span.from);
                end = end.max(span.end());
                if span.is_over_midnight() {
                    over = over.max(Some(span.to));
                }
            }
            !touches
        });
        match over {
            // They still end on the next day.
            Some(over) if over < from => spans.push(Hours { from, to: over }),
            // Written as one, they would be read as hours of this day alone.
            Some(over) => {
                spans.push(Hours { from, to: DAY });
                self.give(weekday.succ(), 0, over);
            }
            None => spans.push(Hours { from, to: end }),
        }
        spans.sort_unstable();
        self.set(weekday, spans);
    }

    fn give(&mut self, weekday: Weekday, from: u16, to: u16) {
        if from < to {
            self.join(weekday, Hours { from, to });
        }
    }

    fn erase(&mut self, weekday: Weekday, from: u16, to: u16) {
        let mut own = Vec::new();
        let mut over = 0;
        for span in self.on(weekday) {
            if to <= span.from || span.end() <= from {
                own.push(*span);
                continue;
            }
            if span.from < from {
                own.push(Hours { from: span.from, to: from });
            }
            if to < span.end() {
                own.push(Hours { from: to, to: span.to });
            } else if span.is_over_midnight() {
                over = over.max(span.to);
            }
        }
        let mut before = self.on(weekday.pred()).to_vec();
        let mut rest = Vec::new();
        for span in &mut before {
            if span.is_over_midnight() && from < span.to {
                rest.push((to, span.to));
                span.to = if from == 0 { DAY } else { from };
            }
        }
        self.set(weekday.pred(), before);
        self.set(weekday, own);
        for (from, to) in rest {
            self.give(weekday, from, to);
        }
        // What followed midnight has nothing any more to follow from.
        self.give(weekday.succ(), 0, over);
    }
}

impl Hours {
    /// Where they end within the day on which they began.
    const fn end(self) -> u16 {
        if self.is_over_midnight() { DAY } else { self.to }
    }
}

#[cfg(test)]
mod tests {
    use Weekday::{Mon, Sun, Tue, Wed};
    use proptest::prelude::*;

    use super::*;
    use crate::week::{print, read};

    fn week(days: &[(Weekday, &str)]) -> Week {
        days.iter().fold(Week::default(), |mut week, (day, typed)| {
            week.set(*day, read(typed).unwrap());
            week
        })
    }

    fn painted(before: &[(Weekday, &str)], day: Weekday, span: &str, free: bool) -> Vec<String> {
        let mut week = week(before);
        let span = read(span).unwrap()[0];
        week.paint(day, span.from, span.to, free);
        [Sun, Mon, Tue, Wed].into_iter().map(|day| print(week.on(day))).collect()
    }

    #[test]
    fn what_is_painted_joins_what_it_touches() {
        assert_eq!(painted(&[(Mon, "9-12, 14-17")], Mon, "12-14", true)[1], "09:00-17:00");
        assert_eq!(painted(&[(Mon, "9:10-12")], Mon, "8-9", true)[1], "08:00-09:00, 09:10-12:00");
        assert_eq!(painted(&[(Mon, "9:10-12")], Mon, "9-9:30", true)[1], "09:00-12:00");
        assert_eq!(painted(&[], Mon, "0-24", true)[1], "00:00-24:00");
    }

    #[test]
    fn what_is_erased_is_cut_out() {
        assert_eq!(painted(&[(Mon, "9:10-17")], Mon, "12-13", false)[1], "09:10-12:00, 13:00-17:00");
        assert_eq!(painted(&[(Mon, "9-12")], Mon, "9-24", false)[1], "");
        assert_eq!(painted(&[(Mon, "9-12")], Mon, "12-13", false)[1], "09:00-12:00");
    }

    #[test]
    fn hours_over_midnight_stay_as_far_as_they_are_not_touched() {
        let night = &[(Mon, "22-2")];
        assert_eq!(painted(night, Mon, "21-22", true)[1], "21:00-02:00");
        assert_eq!(painted(night, Mon, "22-23", false)[1], "23:00-02:00");
        assert_eq!(painted(night, Tue, "1-2", false)[1], "22:00-01:00");
        assert_eq!(painted(night, Tue, "1-3", true)[1..3], ["22:00-02:00", "02:00-03:00"]);
        assert_eq!(painted(night, Mon, "23-24", false)[1..3], ["22:00-23:00", "00:00-02:00"]);
        assert_eq!(painted(night, Tue, "0-1", false)[1..3], ["22:00-24:00", "01:00-02:00"]);
        assert_eq!(painted(night, Tue, "0-24", false)[1..3], ["22:00-24:00", ""]);
        // As one they would read as two hours in the morning.
        assert_eq!(painted(night, Mon, "0-22", true)[1..3], ["00:00-24:00", "00:00-02:00"]);
        assert_eq!(painted(&[(Sun, "20-4")], Mon, "2-3", false)[..2], ["20:00-02:00", "03:00-04:00"]);
    }

    #[test]
    fn a_square_is_free_in_whole_or_in_part() {
        let week = week(&[(Mon, "9:10-12, 23-1")]);
        let cover = |day, from, to| Cover::of(&week.column(day), from, to);
        assert_eq!(cover(Mon, 540, 570), Cover::Part);
        assert_eq!(cover(Mon, 570, 600), Cover::Full);
        assert_eq!(cover(Mon, 720, 750), Cover::None);
        assert_eq!(cover(Mon, 1380, DAY), Cover::Full);
        assert_eq!(cover(Tue, 0, 60), Cover::Full);
        assert_eq!(cover(Tue, 60, 90), Cover::None);
    }

    /// Every minute of a week that begins with Monday.
    fn minutes(week: &Week) -> Vec<bool> {
        let day = usize::from(DAY);
        let mut all = vec![false; 7 * day];
        for (index, weekday) in Week::WEEKDAYS.into_iter().enumerate() {
            for span in week.on(weekday) {
                let length =
                    if span.is_over_midnight() { DAY - span.from + span.to } else { span.to - span.from };
                for minute in 0..usize::from(length) {
                    all[(index * day + usize::from(span.from) + minute) % (7 * day)] = true;
                }
            }
        }
        all
    }

    fn hours() -> impl Strategy<Value = Hours> {
        (0..DAY, 0..=DAY)
            .prop_filter("not empty", |(from, to)| from != to)
            .prop_map(|(from, to)| Hours { from, to })
    }

    proptest! {
        #[test]
        fn exactly_what_is_painted_changes(
            days in prop::collection::vec(prop::collection::vec(hours(), 0..4), 7),
            strokes in prop::collection::vec((0_usize..7, 0..DAY, 1..=DAY, any::<bool>()), 1..6),
        ) {
            let mut week = Week::default();
            for (day, spans) in Week::WEEKDAYS.into_iter().zip(days) {
                week.set(day, spans);
            }
            let mut expected = minutes(&week);
            for (day, from, length, free) in strokes {
                let to = (from + length).min(DAY);
                week.paint(Week::WEEKDAYS[day], from, to, free);
                let start = day * usize::from(DAY);
                expected[start + usize::from(from)..start + usize::from(to)].fill(free);
                prop_assert!(minutes(&week) == expected, "{week:?}");
                prop_assert!(week.0.iter().flatten().all(|span| span.from < DAY && span.from != span.to), "{week:?}");
            }
        }
    }
}
