//! What lists of the staff have in common: searching, and the word that something was done.

use axum::response::Response;
use leptos::prelude::*;

use crate::{ctx::Ctx, respond};

/// A search box that asks for this page's own list again, by `q`.
pub fn search(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    view! {
        <form method="get" role="search" class="toolbar">
            <div class="field">
                <label for="field-q">{t.get("common-search")}</label>
                <input type="search" id="field-q" name="q" value=ctx.asked("q").to_owned() dir="auto" maxlength="100"/>
            </div>
            <button class="button" type="submit">{t.get("common-search")}</button>
        </form>
    }
    .into_any()
}

/// "Saved." after a form or a deletion led here.
pub fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "saved" => "common-saved",
        "deleted" => "place-deleted",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

/// Back to where the form was opened from (`back`), else to the list, which says that it is done.
pub fn saved(ctx: &Ctx, list: &str) -> Response {
    match ctx.asked("back") {
        "" => respond::see_other(ctx, &Ctx::address(list, "done", "saved")),
        back => respond::see_other(ctx, respond::back(back)),
    }
}
