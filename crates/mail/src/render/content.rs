//! What each letter says.

use domain::{Code, programme::Kind};

use super::{House, Links, Recipient, block::Block, moment};
use crate::{EngagementNews, Letter, ProgrammeFacts, SignUpNews};

/// All that the words depend on besides the letter.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub recipient: &'a Recipient,
    pub links: &'a Links,
    pub house: &'a House<'a>,
}

impl Scene<'_> {
    /// Without invisible characters, for the header.
    pub(super) fn subject(&self, letter: &Letter) -> String {
        let key = match letter {
            Letter::ConfirmAddress { .. } => "mail-confirm-subject",
            Letter::Received { .. } => "mail-received-subject",
            Letter::Accepted { .. } => "mail-accepted-subject",
            Letter::Rejected { .. } => "mail-rejected-subject",
            Letter::Waitlisted { .. } => "mail-waitlisted-subject",
            Letter::Withdrawn { .. } => "mail-withdrawn-subject",
            Letter::Removed { .. } => "mail-removed-subject",
            Letter::ProgrammeCancelled { .. } => "mail-cancelled-subject",
            Letter::LinkAgain { .. } => "mail-link-subject",
            Letter::ExpertWelcome { .. } => "mail-expert-welcome-subject",
            Letter::AvailabilityReminder { .. } => "mail-reminder-subject",
            Letter::AssistantLink { .. } => "mail-assistant-subject",
            Letter::SignIn { .. } => "mail-sign-in-subject",
            Letter::Offer { .. } => "mail-offer-subject",
            Letter::OfferExpired { .. } => "mail-offer-expired-subject",
            Letter::OfferWithdrawn { .. } => "mail-offer-withdrawn-subject",
            Letter::Changed { .. } => "mail-changed-subject",
            Letter::SignUp { news, .. } => match news {
                SignUpNews::Taken | SignUpNews::MovedUp => "mail-sign-up-place-subject",
                SignUpNews::Left | SignUpNews::Removed => "mail-sign-up-no-place-subject",
            },
            Letter::Engagement { news, .. } => Self::engagement_subject(news),
        };
        let title = letter.programme().map_or("", |programme| self.title(programme));
        let lang = self.house.texts.lang();
        let (title, session) = match letter {
            Letter::SignUp { session, .. } => (title, session.titles.text(lang)),
            Letter::Engagement { engagement, .. } => {
                (engagement.programme.text(lang), engagement.session.titles.text(lang))
            }
            _ => (title, ""),
        };
        self.house.texts.plain(key, &[("title", title.into()), ("session", session.into())])
    }

    pub(super) fn title<'p>(&self, programme: &'p ProgrammeFacts) -> &'p str {
        programme.titles.text(self.house.texts.lang())
    }

    pub(super) fn blocks(&self, letter: &Letter) -> Vec<Block> {
        let texts = self.house.texts;
        let mut blocks =
            vec![Block::Paragraph(texts.with("mail-greeting", &[("name", letter.person().into())]))];
        match letter {
            Letter::ConfirmAddress { programme, hold_until, seat, .. } => {
                let zone = self.recipient.zone.unwrap_or_else(|| self.zone(&programme.home_zone));
                let until = moment::deadline(texts, self.house.zones, *hold_until, Some(zone));
                let until = [("until", until.into())];
                blocks.push(self.about("mail-confirm-text", programme));
                blocks.push(Block::Paragraph(if *seat {
                    texts.with("mail-confirm-seat", &until)
                } else {
                    texts.with("mail-confirm-no-seat", &until)
                }));
                blocks.extend(self.own_button("mail-confirm-button"));
                blocks.extend(self.facts(programme));
                blocks.push(Block::Note(texts.get("mail-confirm-ignore")));
            }
            Letter::Received { programme, .. } => {
                blocks.push(self.about("mail-received-text", programme));
                blocks.extend(self.own_button("mail-registration-button"));
                blocks.extend(self.facts(programme));
            }
            Letter::Accepted { programme, .. } => {
                blocks.push(self.about("mail-accepted-text", programme));
                blocks.push(Block::Paragraph(texts.get("mail-accepted-calendar")));
                blocks.extend(self.own_button("mail-registration-button"));
                blocks.extend(self.facts(programme));
                blocks.extend(self.timetable(programme));
            }
            Letter::Rejected { programme, cancel, .. } => {
                blocks.push(self.about("mail-rejected-text", programme));
                blocks.extend(cancel.as_ref().map(|_| self.paragraph("mail-calendar-cancelled")));
                blocks.extend(self.own_button("mail-registration-button"));
            }
            Letter::Waitlisted { programme, place, .. } => {
                blocks.push(self.about("mail-waitlisted-text", programme));
                blocks.push(Block::Paragraph(
                    texts.with("mail-waitlisted-place", &[("place", (*place).into())]),
                ));
                blocks.extend(self.own_button("mail-registration-button"));
                blocks.extend(self.facts(programme));
            }
            Letter::Withdrawn { programme, cancel, .. } => {
                blocks.push(self.about("mail-withdrawn-text", programme));
                blocks.extend(cancel.as_ref().map(|_| self.paragraph("mail-calendar-cancelled")));
                blocks.push(self.paragraph("mail-withdrawn-again"));
                blocks.extend(self.programme_button());
            }
            Letter::Removed { programme, cancel, .. } => {
                blocks.push(self.about("mail-removed-text", programme));
                blocks.extend(cancel.as_ref().map(|_| self.paragraph("mail-calendar-cancelled")));
                blocks.extend(self.programme_button());
            }
            Letter::ProgrammeCancelled { programme, cancel, .. } => {
                blocks.push(self.about("mail-cancelled-text", programme));
                blocks.extend(cancel.as_ref().map(|_| self.paragraph("mail-calendar-cancelled")));
                blocks.extend(self.programme_button());
            }
            Letter::LinkAgain { programme, .. } => {
                blocks.push(self.about("mail-link-text", programme));
                blocks.extend(self.own_button("mail-registration-button"));
                blocks.extend(self.facts(programme));
                blocks.push(Block::Note(texts.get("mail-link-ignore")));
            }
            Letter::ExpertWelcome { by, .. } => {
                blocks.push(Block::Paragraph(texts.with("mail-expert-welcome-text", &[("by", by.into())])));
                blocks.push(self.paragraph("mail-expert-welcome-how"));
                blocks.extend(self.own_button("mail-expert-welcome-button"));
            }
            Letter::AvailabilityReminder { since, .. } => {
                blocks.push(Block::Paragraph(match since {
                    None => texts.get("mail-reminder-never"),
                    Some(since) => {
                        let zone = self.recipient.zone.unwrap_or(calendar::Tz::UTC);
                        let day = texts.date(self.house.zones.local(*since, zone).civil.date());
                        texts.with("mail-reminder-text", &[("day", day.into())])
                    }
                }));
                blocks.push(self.paragraph("mail-reminder-how"));
                blocks.extend(self.own_button("mail-reminder-button"));
            }
            Letter::AssistantLink { expert, .. } => {
                blocks
                    .push(Block::Paragraph(texts.with("mail-assistant-text", &[("expert", expert.into())])));
                blocks.push(self.paragraph("mail-assistant-how"));
                blocks.extend(self.own_button("mail-assistant-button"));
            }
            Letter::SignIn { expires, .. } => {
                let until = moment::deadline(texts, self.house.zones, *expires, self.recipient.zone);
                blocks.push(Block::Paragraph(texts.with("mail-sign-in-text", &[("until", until.into())])));
                blocks.extend(self.own_button("mail-sign-in-button"));
                blocks.push(Block::Note(texts.get("mail-sign-in-ignore")));
            }
            Letter::Offer { programme, until, together, decides, .. } => {
                let home = self.zone(&programme.home_zone);
                let own = self.recipient.zone.unwrap_or(home);
                let until = moment::in_both(texts, self.house.zones, *until, own, home);
                blocks.push(self.about("mail-offer-text", programme));
                blocks.push(Block::Paragraph(texts.with("mail-offer-until", &[("until", until.into())])));
                blocks.extend(together.then(|| self.paragraph("mail-offer-together")));
                blocks.extend(decides.then(|| self.paragraph("mail-offer-decides")));
                blocks.extend(self.own_button("mail-offer-button"));
                blocks.extend(self.facts(programme));
            }
            Letter::OfferExpired { programme, .. } => {
                blocks.push(self.about("mail-offer-expired-text", programme));
                blocks.push(self.paragraph("mail-offer-expired-again"));
                blocks.extend(self.own_button("mail-registration-button"));
            }
            Letter::OfferWithdrawn { programme, place, .. } => {
                blocks.push(self.about("mail-offer-withdrawn-text", programme));
                blocks.push(Block::Paragraph(
                    texts.with("mail-waitlisted-place", &[("place", (*place).into())]),
                ));
                blocks.extend(self.own_button("mail-registration-button"));
            }
            Letter::Changed { programme, version, note, changes, clocks, .. } => {
                blocks.extend(self.changed(programme, *version, note, changes, clocks));
            }
            Letter::SignUp { programme, session, news, entry, .. } => {
                let key = match news {
                    SignUpNews::Taken => "mail-sign-up-taken",
                    SignUpNews::MovedUp => "mail-sign-up-moved-up",
                    SignUpNews::Left => "mail-sign-up-left",
                    SignUpNews::Removed => "mail-sign-up-removed",
                };
                let session_title = session.titles.text(texts.lang());
                let args = [("session", session_title.into()), ("title", self.title(programme).into())];
                blocks.push(Block::Paragraph(texts.with(key, &args)));
                blocks.extend(self.days(std::slice::from_ref(session)));
                blocks.extend(entry.as_ref().map(|_| self.paragraph("mail-sign-up-calendar")));
                blocks.extend(self.own_button("mail-registration-button"));
                blocks.extend(entry.as_ref().map(|_| self.timetable(programme)).unwrap_or_default());
            }
            Letter::Engagement { engagement, news, entry, .. } => {
                blocks.extend(self.engagement_blocks(engagement, news, entry.is_some()));
            }
        }
        blocks.extend(self.footer(letter));
        blocks
    }

    pub(super) fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.house.texts.get(key))
    }

    pub(super) fn about(&self, key: &str, programme: &ProgrammeFacts) -> Block {
        Block::Paragraph(self.house.texts.with(key, &[("title", self.title(programme).into())]))
    }

    pub(super) fn own_button(&self, label: &str) -> Option<Block> {
        let href = self.links.own.clone()?;
        Some(Block::Action { label: self.house.texts.get(label), href })
    }

    fn programme_button(&self) -> Option<Block> {
        let href = self.links.programme.clone()?;
        Some(Block::Action { label: self.house.texts.get("mail-programme-button"), href })
    }

    pub(super) fn fact(&self, label: &str, value: String) -> Block {
        Block::Fact { label: self.house.texts.get(label), value }
    }

    fn facts(&self, programme: &ProgrammeFacts) -> Vec<Block> {
        let texts = self.house.texts;
        let mut facts = vec![self.fact("mail-fact-programme", self.title(programme).to_owned())];
        if let Some(kind) = Kind::from_code(&programme.kind) {
            facts.push(self.fact("mail-fact-kind", texts.get(&format!("programme-kind-{}", kind.code()))));
        }
        facts.extend(programme.host.clone().map(|host| self.fact("mail-fact-host", host)));
        facts.push(self.fact("mail-fact-dates", texts.date_range(programme.starts_on, programme.ends_on)));
        facts.extend(self.beginning(programme));
        facts
    }

    /// The first session's beginning at its site and, where clocks differ, for the recipient.
    fn beginning(&self, programme: &ProgrammeFacts) -> Vec<Block> {
        let (texts, zones) = (self.house.texts, self.house.zones);
        let Some(first) = programme.sessions.iter().min_by_key(|session| session.starts_at) else {
            return Vec::new();
        };
        let site = self.zone(&first.zone);
        let mut facts =
            vec![self.fact("mail-fact-begins", moment::moment(texts, zones, first.starts_at, site))];
        if let Some(own) = self.recipient.zone {
            let (there, here) = (zones.local(first.starts_at, site), zones.local(first.starts_at, own));
            if there != here {
                let moment = moment::moment(texts, zones, first.starts_at, own);
                let value = match moment::shift(texts, there, here) {
                    None => moment,
                    Some(shift) => texts
                        .with("mail-moment-shifted", &[("moment", moment.into()), ("shift", shift.into())]),
                };
                facts.push(self.fact("mail-fact-own-time", value));
            }
        }
        facts
    }

    pub(super) fn timetable(&self, programme: &ProgrammeFacts) -> Vec<Block> {
        if programme.sessions.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(self.house.texts.get("mail-timetable"))];
        blocks.push(Block::Note(self.house.texts.get("mail-timetable-hint")));
        blocks.extend(self.days(&programme.sessions));
        blocks
    }

    fn footer(&self, letter: &Letter) -> Vec<Block> {
        let texts = self.house.texts;
        let sender = &self.house.sender;
        let house = if sender.name.is_empty() { sender.address() } else { &sender.name };
        let mut footer = vec![Block::Note(texts.with("mail-footer", &[("house", house.into())]))];
        if self.links.own.is_some() && letter.programme().is_some() {
            footer.push(Block::Note(texts.get("mail-footer-link")));
        }
        if let Letter::Engagement { news, .. } = letter
            && self.links.own.is_some()
            && !matches!(news, EngagementNews::Answered { .. })
        {
            footer.push(Block::Note(texts.get("mail-footer-engagement")));
        }
        footer
    }
}
