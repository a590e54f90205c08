use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;

use crate::{
    routes::{Access, Route},
    state::App,
};

/// The routes of all server functions; a test compares them with what Leptos has registered.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/api/seats_taken", Access::Organiser, answer)]
}

async fn answer(State(app): State<App>, request: Request) -> Response {
    leptos_axum::handle_server_fns_with_context(move || provide_context(app.clone()), request)
        .await
        .into_response()
}
