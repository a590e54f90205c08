//! Letters about an expert's part in a session.

use super::{block::Block, content::Scene, moment};
use crate::{EngagementFacts, EngagementNews, SessionFacts};

impl Scene<'_> {
    pub(super) fn engagement_subject(news: &EngagementNews) -> &'static str {
        match news {
            EngagementNews::Invited => "mail-invitation-subject",
            EngagementNews::Confirmed => "mail-engagement-confirmed-subject",
            EngagementNews::Changed { moved: true, ask: true, .. } => "mail-engagement-asked-again-subject",
            EngagementNews::Changed { .. } => "mail-engagement-changed-subject",
            EngagementNews::Declined => "mail-engagement-declined-subject",
            EngagementNews::Released => "mail-engagement-released-subject",
            EngagementNews::Cancelled => "mail-engagement-cancelled-subject",
            EngagementNews::Answered { .. } => "mail-expert-declined-subject",
        }
    }

    pub(super) fn engagement_blocks(
        &self,
        facts: &EngagementFacts,
        news: &EngagementNews,
        entry: bool,
    ) -> Vec<Block> {
        let texts = self.house.texts;
        let lang = texts.lang();
        let names = [
            ("session", facts.session.titles.text(lang).into()),
            ("title", facts.programme.text(lang).into()),
        ];
        let about = |key: &str| Block::Paragraph(texts.with(key, &names));
        let mut blocks = Vec::new();
        match news {
            EngagementNews::Invited => {
                blocks.push(about("mail-invitation-text"));
                blocks.extend(self.session_facts(&facts.session));
                blocks.extend(self.asked_by(facts));
                blocks.push(self.paragraph("mail-invitation-answer"));
                blocks.extend(self.own_button("mail-invitation-button"));
                blocks.push(self.paragraph("mail-invitation-calendar"));
            }
            EngagementNews::Confirmed => {
                blocks.push(about("mail-engagement-confirmed-text"));
                blocks.extend(self.session_facts(&facts.session));
                blocks.push(self.paragraph("mail-engagement-confirmed-calendar"));
                blocks.extend(self.own_button("mail-engagement-button"));
            }
            EngagementNews::Changed { before, moved, ask, clocks } => {
                blocks.push(about("mail-engagement-changed-text"));
                if *clocks {
                    blocks.push(Block::Paragraph(self.by_clocks(before, &facts.session)));
                } else {
                    let was = format!("{}, {}", self.date_and_times(before), self.place(before));
                    blocks.push(self.fact("mail-fact-before", was));
                }
                blocks.extend(self.session_facts(&facts.session));
                blocks.push(self.paragraph(match (moved, ask) {
                    (true, true) => "mail-engagement-changed-ask",
                    (false, true) => "mail-invitation-answer",
                    (_, false) => "mail-engagement-changed-calendar",
                }));
                blocks.extend(self.own_button(if *ask {
                    "mail-invitation-button"
                } else {
                    "mail-engagement-button"
                }));
            }
            EngagementNews::Declined => {
                blocks.push(about("mail-engagement-declined-text"));
                blocks.extend(entry.then(|| self.paragraph("mail-calendar-cancelled")));
                blocks.push(self.paragraph("mail-engagement-declined-again"));
                blocks.extend(self.own_button("mail-engagement-button"));
            }
            EngagementNews::Released => {
                blocks.push(about("mail-engagement-released-text"));
                blocks.extend(self.session_facts(&facts.session));
                blocks.extend(entry.then(|| self.paragraph("mail-calendar-cancelled")));
            }
            EngagementNews::Cancelled => {
                blocks.push(about("mail-engagement-cancelled-text"));
                blocks.extend(self.session_facts(&facts.session));
                blocks.extend(entry.then(|| self.paragraph("mail-calendar-cancelled")));
            }
            EngagementNews::Answered { expert, reason, had_accepted } => {
                let [session, title] = names;
                let args = [("expert", expert.into()), session, title];
                let key = if *had_accepted {
                    "mail-expert-declined-after-all"
                } else {
                    "mail-expert-declined-text"
                };
                blocks.push(Block::Paragraph(texts.with(key, &args)));
                if !reason.is_empty() {
                    blocks.push(self.fact("mail-fact-reason", reason.clone()));
                }
                blocks.extend(self.session_facts(&facts.session));
                blocks.extend(self.own_button("mail-expert-declined-button"));
            }
        }
        blocks
    }

    /// Title, place, and the time there and, where clocks differ, for the reader.
    fn session_facts(&self, session: &SessionFacts) -> Vec<Block> {
        let mut facts = vec![
            self.fact("mail-fact-session", session.titles.text(self.house.texts.lang()).to_owned()),
            self.fact("mail-fact-when", self.date_and_times(session)),
        ];
        let (start, _) = self.local(session, self.zone(&session.zone));
        facts.extend(self.own_times(session, start).map(Block::Note));
        facts.push(self.fact("mail-fact-place", self.place(session)));
        facts
    }

    fn asked_by(&self, facts: &EngagementFacts) -> Option<Block> {
        (!facts.by.is_empty()).then(|| self.fact("mail-fact-by", facts.by.clone()))
    }

    /// "Tuesday, 2 March 2027, 09:00–11:00 (Shanghai, UTC+08:00)".
    pub(super) fn date_and_times(&self, session: &SessionFacts) -> String {
        let texts = self.house.texts;
        let zone = self.zone(&session.zone);
        let (start, end) = self.local(session, zone);
        texts.with(
            "mail-moment",
            &[
                ("date", texts.date(start.civil.date()).into()),
                ("time", moment::times(texts, start.civil, end.civil).into()),
                ("place", calendar::zone::place(zone.name()).into()),
                ("offset", texts.offset(start.offset_seconds).into()),
            ],
        )
    }
}
