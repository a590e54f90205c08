//! What stands in the database, asked past all our own code.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

use crate::{
    delegate::{Delegate, SLUG},
    trial::Trial,
};

impl Trial {
    /// How many registrations the delegate has.
    pub async fn registrations(&self, delegate: &Delegate) -> i64 {
        let from = "FROM registration r JOIN person p ON p.id = r.person_id";
        number(&self.url(), &format!("SELECT COUNT(*) {from} WHERE p.email = '{}'", delegate.email)).await
    }

    /// How many people there are.
    ///
    /// # Panics
    /// When it cannot be asked.
    pub async fn people(&self) -> i64 {
        number(&self.url(), "SELECT COUNT(*) FROM person").await
    }

    /// How many mails to the delegate are in this state of the outbox.
    pub async fn messages(&self, delegate: &Delegate, state: &str) -> i64 {
        let text = "SELECT COUNT(*) FROM message WHERE to_email";
        number(&self.url(), &format!("{text} = '{}' AND state = '{state}'", delegate.email)).await
    }

    /// How many mails are still on their way.
    ///
    /// # Panics
    /// When it cannot be asked.
    pub async fn unsent(&self) -> i64 {
        number(&self.url(), "SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending')").await
    }

    /// Seats of the open programme that nobody has.
    pub async fn free_seats(&self) -> i64 {
        number(&self.url(), &format!("SELECT capacity - taken FROM programme WHERE slug = '{SLUG}'")).await
    }

    /// Leaves the open programme so many seats to give.
    pub async fn leave_free(&self, seats: u32) {
        let text = format!("UPDATE programme SET capacity = taken + {seats} WHERE slug = '{SLUG}'");
        change(&self.url(), &text).await;
    }
}

async fn number(url: &str, text: &str) -> i64 {
    let text = AssertSqlSafe(text);
    let (number,): (i64,) = if url.starts_with("sqlite:") {
        let mut conn = SqliteConnection::connect(url).await.expect("the database opens");
        sqlx::query_as(text).fetch_one(&mut conn).await.expect("a number")
    } else {
        let mut conn = PgConnection::connect(url).await.expect("the database opens");
        sqlx::query_as(text).fetch_one(&mut conn).await.expect("a number")
    };
    number
}

async fn change(url: &str, text: &str) {
    let text = AssertSqlSafe(text);
    if url.starts_with("sqlite:") {
        SqliteConnection::connect(url).await.expect("the database opens").execute(text).await.expect("done");
    } else {
        PgConnection::connect(url).await.expect("the database opens").execute(text).await.expect("done");
    }
}
