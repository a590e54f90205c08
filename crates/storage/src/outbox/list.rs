//! The administrator's list.

use domain::{
    Code,
    message::{Message, MessageState},
    text,
};
use sqlx::AssertSqlSafe;

use super::row::{COLUMNS, Row};
use crate::{Conn, Result, rows};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<MessageState>,
    /// A part of the address; `""` for every address.
    pub address: String,
}

const MATCHING: &str = r"($1 = '' OR state = $1) AND LOWER(to_email) LIKE $2 ESCAPE '\'";

/// Newest first.
///
/// # Errors
/// [`crate::Error::Unreadable`] for a row of another version.
pub async fn list(conn: &mut Conn, filter: &Filter, offset: i64, limit: i64) -> Result<Vec<Message>> {
    let text = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM message WHERE {MATCHING} ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4"
    ));
    let (state, address) = bound(filter);
    sql!(conn, fetch_all as Row, text, state, &address, limit, offset)?
        .into_iter()
        .map(Message::try_from)
        .collect()
}

/// How many there are of each state, every state once, whatever state the filter names.
///
/// # Errors
/// As [`list`].
pub async fn counts(conn: &mut Conn, filter: &Filter) -> Result<Vec<(MessageState, i64)>> {
    let text = AssertSqlSafe(format!("SELECT state, COUNT(*) FROM message WHERE {MATCHING} GROUP BY state"));
    let (_, address) = bound(filter);
    let found = sql!(conn, fetch_all as (String, i64), text, "", &address)?;
    let count =
        |state: MessageState| found.iter().find(|(code, _)| code == state.code()).map_or(0, |(_, n)| *n);
    Ok(MessageState::ALL.iter().map(|state| (*state, count(*state))).collect())
}

fn bound(filter: &Filter) -> (&'static str, String) {
    (filter.state.map_or("", Code::code), rows::pattern(&text::key(&filter.address)))
}
