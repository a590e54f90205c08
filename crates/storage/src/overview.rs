//! How much there is of everything, for the administrator's first page.

use crate::{Conn, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    pub users: i64,
    pub institutions: i64,
    pub sites: i64,
    pub programmes: i64,
    pub persons: i64,
    pub registrations: i64,
    pub mails_waiting: i64,
    pub mails_sent: i64,
    pub mails_dead: i64,
}

pub async fn counts(conn: &mut Conn) -> Result<Counts> {
    sql!(
        conn,
        fetch_one as Counts,
        "SELECT
            (SELECT COUNT(*) FROM app_user) AS users,
            (SELECT COUNT(*) FROM institution) AS institutions,
            (SELECT COUNT(*) FROM site) AS sites,
            (SELECT COUNT(*) FROM programme) AS programmes,
            (SELECT COUNT(*) FROM person) AS persons,
            (SELECT COUNT(*) FROM registration) AS registrations,
            (SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending')) AS mails_waiting,
            (SELECT COUNT(*) FROM message WHERE state = 'sent') AS mails_sent,
            (SELECT COUNT(*) FROM message WHERE state = 'dead') AS mails_dead",
    )
}
