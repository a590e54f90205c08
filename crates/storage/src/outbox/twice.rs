//! The same calendar entry mailed twice although nobody asked for it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::message::MessageId;
use uuid::Uuid;

use crate::{Conn, Result};

#[derive(Debug, sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    letter: String,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

/// Sent messages whose kind, calendar entry and sequence another one had before them, but for those that an
/// administrator sent again: such a copy says the same, and was made after the first had gone out.
///
/// Letters without a calendar entry are not looked at: a reminder may say the same as the mail before it.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn twice(conn: &mut Conn) -> Result<Vec<MessageId>> {
    // Few letters have a second of their kind; only those are read.
    let rows = sql!(
        conn,
        fetch_all as Row,
        r#"SELECT m.id, m.kind, m.letter, m.created_at, m.sent_at FROM message m
        WHERE m.state = 'sent' AND m.letter LIKE '%"sequence":%' AND (
            EXISTS (SELECT 1 FROM message o WHERE o.registration_id = m.registration_id AND o.id <> m.id
                AND o.kind = m.kind AND o.state = 'sent')
            OR EXISTS (SELECT 1 FROM message o WHERE o.engagement_id = m.engagement_id AND o.id <> m.id
                AND o.kind = m.kind AND o.state = 'sent'))
        ORDER BY m.created_at, m.id"#
    )?;
    Ok(among(&rows))
}

/// In the order in which they were written.
fn among(rows: &[Row]) -> Vec<MessageId> {
    let mut earlier: HashMap<(&str, String, i64), Vec<&Row>> = HashMap::new();
    let mut found = Vec::new();
    for row in rows {
        let Some((uid, sequence)) = entry(&row.letter) else { continue };
        let before = earlier.entry((row.kind.as_str(), uid, sequence)).or_default();
        let is_copy = |first: &&Row| {
            first.letter == row.letter && first.sent_at.is_some_and(|sent| sent <= row.created_at)
        };
        if !before.is_empty() && !before.iter().any(is_copy) {
            found.push(MessageId::new(row.id));
        }
        before.push(row);
    }
    found
}

/// UID and sequence of the calendar entry that the letter carries, as `mail::Letter` writes them.
fn entry(letter: &str) -> Option<(String, i64)> {
    let letter: serde_json::Value = serde_json::from_str(letter).ok()?;
    let entry =
        ["entry", "cancel"].iter().find_map(|name| letter.get(name).filter(|entry| entry.is_object()))?;
    Some((entry.get("uid")?.as_str()?.to_owned(), entry.get("sequence")?.as_i64()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u128, letter: &str, created: i64, sent: i64) -> Row {
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        Row {
            id: Uuid::from_u128(number),
            kind: "accepted".into(),
            letter: letter.into(),
            created_at: at(created),
            sent_at: Some(at(sent)),
        }
    }

    #[test]
    fn a_copy_made_on_demand_is_no_second_letter() {
        let first = r#"{"person":"Sina","entry":{"uid":"a@x","sequence":0}}"#;
        let other = r#"{"person":"Sina M.","entry":{"uid":"a@x","sequence":0}}"#;
        let next = r#"{"person":"Sina","entry":{"uid":"a@x","sequence":1}}"#;
        let cancel = r#"{"person":"Sina","cancel":{"uid":"a@x","sequence":0}}"#;
        let found = |second: Row| among(&[row(1, first, 10, 20), second]).len();
        assert_eq!(found(row(2, first, 30, 40)), 0, "sent again");
        assert_eq!(found(row(2, next, 15, 40)), 0, "the next state of the entry");
        assert_eq!(found(row(2, first, 15, 40)), 1, "nobody could send again what had not been sent");
        assert_eq!(found(row(2, other, 30, 40)), 1, "another letter under the same number");
        assert_eq!(found(row(2, cancel, 30, 40)), 1);
        assert_eq!(among(&[row(1, "no letter", 1, 2), row(2, r#"{"entry":null}"#, 1, 2)]), []);
    }
}
