//! Whether one can register now, and if not, why and when.

use domain::programme::{Programme, Status, Window};
use leptos::prelude::*;

use crate::{
    component::{
        moment,
        standing::{Standing, home_zone},
    },
    ctx::Ctx,
};

pub(super) fn section(ctx: &Ctx, programme: &Programme) -> AnyView {
    let t = &ctx.texts;
    let zone = home_zone(ctx, programme);
    let is_open = programme.window(ctx.app.service.now()) == Window::Open;
    match Standing::of(ctx, programme) {
        Standing::Draft => ().into_any(),
        Standing::Cancelled => notice("bad", t.get("public-cancelled"), t.get("public-cancelled-hint"), ()),
        Standing::Finished => notice("", t.get("public-finished"), t.get("public-finished-hint"), ()),
        Standing::NotYet => {
            let from = view! { <p>{moment::both(ctx, programme.opens.at, zone)}</p> };
            notice("", t.get("public-not-yet"), t.get("public-not-yet-hint"), from)
        }
        Standing::Running if !is_open => {
            notice("", t.get("public-running"), t.get("public-closed-hint"), link_again(ctx, programme))
        }
        Standing::Closed => {
            let since =
                view! { <p>{moment::both(ctx, programme.closes.at, zone)}</p>{link_again(ctx, programme)} };
            notice("", t.get("public-closed"), t.get("public-closed-hint"), since)
        }
        Standing::Open | Standing::Full | Standing::Running => open(ctx, programme),
    }
}

fn open(ctx: &Ctx, programme: &Programme) -> AnyView {
    let t = &ctx.texts;
    let href = format!("/programmes/{}/register", programme.slug);
    let until = moment::both(ctx, programme.closes.at, home_zone(ctx, programme));
    let (class, title, hint, button) = if programme.free() > 0 {
        let free = t.with("public-seats-free", &[("count", programme.free().into())]);
        ("good", free, t.get("public-register-hint"), t.get("public-register"))
    } else {
        ("warn", t.get("public-full"), t.get("public-full-hint"), t.get("public-register-waiting"))
    };
    let action = view! {
        <p>{t.label("public-register-until")}{until}</p>
        <p class="actions"><a class="button primary" href=href>{button}</a></p>
        {link_again(ctx, programme)}
    };
    notice(class, title, hint, action)
}

fn link_again(ctx: &Ctx, programme: &Programme) -> AnyView {
    if programme.status != Status::Published {
        return ().into_any();
    }
    let href = format!("/programmes/{}/link", programme.slug);
    view! { <p class="no-print"><a href=href>{ctx.texts.get("public-link-again")}</a></p> }.into_any()
}

fn notice(class: &'static str, title: String, text: String, more: impl IntoView + 'static) -> AnyView {
    view! {
        <section class=format!("notice {class}") id="register">
            <h2>{title}</h2>
            <p>{text}</p>
            {more}
        </section>
    }
    .into_any()
}
