//! The one macro: the same SQL text, type-checked against both drivers.

/// Runs one statement on a [`Conn`](crate::Conn).
///
/// `sql!(conn, execute, "…$1…", a)` gives the number of rows changed; `sql!(conn, fetch_all as Row, "…", a)`,
/// `fetch_one`, `fetch_optional` give rows of a type that is `FromRow` for both drivers (tuples are).
macro_rules! sql {
    ($conn:expr, execute, $text:expr $(, $bind:expr)* $(,)?) => {
        match $conn.side() {
            $crate::db::Side::Sqlite(c) => {
                sqlx::query::<sqlx::Sqlite>($text)$(.bind($bind))*.execute(c).await.map(|done| done.rows_affected())
            }
            $crate::db::Side::Postgres(c) => {
                sqlx::query::<sqlx::Postgres>($text)$(.bind($bind))*.execute(c).await.map(|done| done.rows_affected())
            }
        }
        .map_err($crate::Error::from)
    };
    ($conn:expr, $fetch:ident as $row:ty, $text:expr $(, $bind:expr)* $(,)?) => {
        match $conn.side() {
            $crate::db::Side::Sqlite(c) => {
                sqlx::query_as::<sqlx::Sqlite, $row>($text)$(.bind($bind))*.$fetch(c).await
            }
            $crate::db::Side::Postgres(c) => {
                sqlx::query_as::<sqlx::Postgres, $row>($text)$(.bind($bind))*.$fetch(c).await
            }
        }
        .map_err($crate::Error::from)
    };
}
