//! How many seats of a programme are taken now.

use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Seats taken in the programme of this id, for those who may see its registrations.
///
/// # Errors
/// When the asker may not, or the server cannot answer now.
#[server(prefix = "/api", endpoint = "seats_taken", input = GetUrl)]
pub async fn seats_taken(programme: String) -> Result<u32, ServerFnError> {
    let asker = super::asker()?;
    let id = programme.parse().map_err(|_| super::refuse(&crate::failure::Failure::NotFound))?;
    let seats =
        asker.app.service.seats(&asker.actor, id).await.map_err(|error| super::refuse(&error.into()))?;
    Ok(u32::try_from(seats.taken).unwrap_or_default())
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::trial::get;

    #[tokio::test]
    async fn a_visitor_learns_nothing() {
        let id = "0198c0de-0000-7000-8000-000000000000";
        let answer = get(&format!("/api/seats_taken?programme={id}")).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
        assert_eq!(get("/api/seats_taken?programme=x").await.status, StatusCode::NOT_FOUND);
        for wrong in ["", "?", "?x=y", "?programme=a&programme=b", "?programme[]=a", "?programme=x&a[=b"] {
            let status = get(&format!("/api/seats_taken{wrong}")).await.status;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
        }
    }
}
