use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use leptos::prelude::{ServerFnError, provide_context, use_context};
use leptos_axum::ResponseOptions;

use crate::{
    ctx::Ctx,
    failure::Failure,
    routes::{Access, Route},
};

/// The routes of all server functions; a test compares them with what Leptos has registered.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/api/seats_taken", Access::Organiser, seats),
        Route::get("/api/search_progress", Access::Organiser, search),
    ]
}

async fn seats(ctx: Ctx, request: Request) -> Response {
    answer(ctx, request, &["programme"]).await
}

async fn search(ctx: Ctx, request: Request) -> Response {
    answer(ctx, request, &["programme", "proposal"]).await
}

async fn answer(ctx: Ctx, request: Request, arguments: &[&str]) -> Response {
    // Leptos answers 500 to arguments that it cannot read; made by hand, they are no fault of ours.
    if !ctx.query.iter().map(|(name, _)| name).eq(arguments) {
        return Failure::BadRequest("other arguments than asked for".to_owned()).into_response();
    }
    leptos_axum::handle_server_fns_with_context(move || provide_context(ctx.clone()), request)
        .await
        .into_response()
}

/// Who called the server function that runs.
pub(super) fn asker() -> Result<Ctx, ServerFnError> {
    use_context::<Ctx>().ok_or_else(|| ServerFnError::new("called outside a request"))
}

/// Gives the answer the failure's status; its cause stays with us.
pub(super) fn refuse(failure: &Failure) -> ServerFnError {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(failure.status());
    }
    ServerFnError::new("refused")
}
