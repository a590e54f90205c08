//! The page between a destructive button and its act.

use leptos::prelude::*;

use crate::{ctx::Ctx, respond::Page};

/// What will happen, a button that posts to this page's own address, and a way back that changes nothing.
pub fn page(ctx: &Ctx, title: String, text: String, button: String, back: String) -> Page {
    let t = ctx.texts.clone();
    Page::new(title.clone(), move || {
        view! {
            <h1>{title}</h1>
            <p>{text}</p>
            <form method="post">
                <p class="actions">
                    <button class="button danger" type="submit">{button}</button>
                    <a class="button" href=back>{t.get("common-cancel")}</a>
                </p>
            </form>
        }
        .into_any()
    })
}
