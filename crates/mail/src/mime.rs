//! The mail as it travels: headers and parts, laid out as Outlook, Gmail and Apple Mail accept it.

use chrono::{DateTime, Utc};
use domain::{Code, Lang, message::MessageKind};
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Attachment, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use crate::{Mailbox, Rendered};

/// What the headers say besides sender, recipient and subject.
#[derive(Debug, Clone)]
pub struct Headers {
    pub kind: MessageKind,
    pub lang: Lang,
    /// The Message-ID without angle brackets; the same at every attempt.
    pub rfc_id: String,
    /// The mails of one registration refer to this id, which no mail has, and so stand together.
    pub thread: Option<String>,
    pub date: DateTime<Utc>,
}

/// A finished mail: the bytes, and to whom they go.
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub(crate) envelope: Envelope,
    pub bytes: Vec<u8>,
}

/// The mail cannot be put together, now or later.
#[derive(Debug, thiserror::Error)]
#[error("the mail cannot be built: {0}")]
pub struct BuildError(String);

/// # Errors
/// [`BuildError`] where lettre refuses a header, which cleaned mailboxes exclude.
pub fn build(
    rendered: &Rendered,
    headers: &Headers,
    sender: &Mailbox,
    recipient: &Mailbox,
) -> Result<Outgoing, BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError(error.to_string());
    let envelope = envelope(sender.envelope_address(), recipient.envelope_address())?;
    let mut builder = Message::builder()
        .envelope(envelope.clone())
        .from(sender.header())
        .to(recipient.header())
        .subject(rendered.subject.clone())
        .message_id(Some(format!("<{}>", headers.rfc_id)))
        .date(headers.date.into())
        .raw_header(raw("Content-Language", headers.lang.code()))
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("X-Auto-Response-Suppress", "All"))
        .raw_header(raw("X-Sojourn-Kind", headers.kind.code()));
    if let Some(thread) = &headers.thread {
        let thread = format!("<{thread}>");
        builder = builder.in_reply_to(thread.clone()).references(thread);
    }
    let body = body(rendered).map_err(|error| failed(&error))?;
    let message = builder.multipart(body).map_err(|error| failed(&error))?;
    Ok(Outgoing { envelope, bytes: message.formatted() })
}

fn envelope(from: Address, to: Address) -> Result<Envelope, BuildError> {
    Envelope::new(Some(from), vec![to]).map_err(|error| BuildError(error.to_string()))
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// alternative { text, HTML }, or with an entry: mixed { alternative { text, HTML, calendar }, invite.ics }.
fn body(rendered: &Rendered) -> Result<MultiPart, lettre::message::header::ContentTypeErr> {
    let alternative = MultiPart::alternative()
        .singlepart(SinglePart::plain(rendered.text.clone()))
        .singlepart(SinglePart::html(rendered.html.clone()));
    let Some((method, text)) = &rendered.calendar else { return Ok(alternative) };
    let inline = ContentType::parse(&format!("text/calendar; method={}; charset=UTF-8", method.as_str()))?;
    // Not text/calendar again: Outlook would show a second entry.
    let attached = ContentType::parse("application/ics; name=\"invite.ics\"")?;
    let calendar = SinglePart::builder().header(inline).body(text.clone());
    let attachment = Attachment::new("invite.ics".to_owned()).body(text.clone(), attached);
    Ok(MultiPart::mixed().multipart(alternative.singlepart(calendar)).singlepart(attachment))
}

#[cfg(test)]
mod tests;
