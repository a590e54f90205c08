//! The way through a list of several pages.

use leptos::prelude::*;

use crate::ctx::Ctx;

/// Links to the page before and after, or nothing where there is one page only. The address keeps its query.
pub fn pager(ctx: &Ctx, page: i64, pages: i64) -> AnyView {
    if pages <= 1 {
        return ().into_any();
    }
    let t = &ctx.texts;
    let link = |to: i64, rel: &'static str, text: String| {
        let href = ctx.here_with("page", &to.to_string());
        view! { <a class="button" rel=rel href=href>{text}</a> }.into_any()
    };
    let previous = (page > 1).then(|| link(page - 1, "prev", t.get("common-pager-previous")));
    let next = (page < pages).then(|| link(page + 1, "next", t.get("common-pager-next")));
    view! {
        <nav class="pager" aria-label=t.get("common-pager")>
            {previous}
            <span>{t.with("common-pager-page", &[("page", page.into()), ("pages", pages.into())])}</span>
            {next}
        </nav>
    }
    .into_any()
}

/// The page that the address asks for; the first where it asks for none or for nonsense.
pub fn asked(ctx: &Ctx) -> i64 {
    ctx.asked("page").parse().unwrap_or(1)
}
