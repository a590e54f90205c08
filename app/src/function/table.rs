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
    vec![Route::get("/api/seats_taken", Access::Organiser, answer)]
}

async fn answer(ctx: Ctx, request: Request) -> Response {
    // Leptos answers 500 to arguments that it cannot read; made by hand, they are no fault of ours.
    if !matches!(ctx.query.as_slice(), [(name, _)] if name == "programme") {
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
