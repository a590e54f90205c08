//! How many seats of a programme are taken now.

use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Seats taken in the programme of this id, for its organisers.
///
/// # Errors
/// When the asker is no organiser of it, or the server cannot answer now.
#[server(prefix = "/api", endpoint = "seats_taken", input = GetUrl)]
pub async fn seats_taken(programme: String) -> Result<u32, ServerFnError> {
    let app = use_context::<crate::state::App>().ok_or_else(|| ServerFnError::new("no context"))?;
    let _ = (app, programme);
    Err(ServerFnError::new("not yet"))
}
