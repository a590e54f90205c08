//! From a letter to what the recipient reads: subject, text, HTML and the calendar entry.

mod block;
mod changed;
mod content;
mod engagement;
mod entry;
mod html;
mod moment;
mod text;
mod timetable;

use calendar::{Tz, zone::Zones};
use catalogue::Texts;
use chrono::{DateTime, Utc};

use crate::{Letter, Mailbox, header};

pub use calendar::ical::Method;

/// To whom, and where they are.
#[derive(Debug, Clone)]
pub struct Recipient {
    pub mailbox: Mailbox,
    /// Their own zone, if it is known.
    pub zone: Option<Tz>,
}

/// Absolute addresses, made for this sending.
#[derive(Debug, Clone)]
pub struct Links {
    /// The personal link: to confirm, to the own registration, or to sign in.
    pub own: Option<String>,
    /// The programme's public page.
    pub programme: Option<String>,
}

/// What is the same for all mail of one moment.
#[derive(Debug)]
pub struct House<'a> {
    /// In the recipient's language.
    pub texts: &'a Texts,
    pub zones: &'a Zones,
    pub sender: &'a Mailbox,
    pub now: DateTime<Utc>,
}

/// A finished mail without its headers. `text` and `html` say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The method is the same as in the calendar's text.
    pub calendar: Option<(Method, String)>,
}

/// Values are put in once and never read as patterns again.
pub fn render(letter: &Letter, recipient: &Recipient, links: &Links, house: &House) -> Rendered {
    let scene = content::Scene { recipient, links, house };
    let subject = header::clean(&scene.subject(letter));
    let blocks = scene.blocks(letter);
    Rendered {
        text: text::write(&blocks),
        html: html::write(&blocks, &subject, house.texts),
        calendar: entry::calendar(letter, &scene).map(|entry| (entry.method(), entry.write(house.zones))),
        subject,
    }
}

#[cfg(test)]
mod tests;
