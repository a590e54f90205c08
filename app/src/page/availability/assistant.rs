//! `/availability/assistant`: the link by which somebody else keeps the expert's availability.

use axum::response::Response;
use domain::{Faults, Fields, expert::Expert};
use leptos::prelude::*;

use super::{PATH, own};
use crate::{
    component::{field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/availability/assistant", Access::Staff, show),
        Route::post("/availability/assistant", Access::Staff, change),
    ]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let expert = own(&ctx).await?;
    Ok(respond::ok(&ctx, page(&ctx, expert, Fields::default(), Faults::default(), None)))
}

async fn change(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    own(&ctx).await?;
    if fields.get("do") == "end" {
        service.end_assistant_link(&ctx.actor).await?;
        return Ok(respond::see_other(&ctx, "/availability/assistant?done=ended"));
    }
    match service.make_assistant_link(&ctx.actor, &fields).await {
        // Shown in the answer itself: no address of ours gives it a second time.
        Ok(token) => {
            let expert = own(&ctx).await?;
            Ok(respond::ok(&ctx, page(&ctx, expert, fields, Faults::default(), Some(token))))
        }
        Err(service::Error::Faults(faults)) => {
            let expert = own(&ctx).await?;
            Ok(respond::faulty(&ctx, page(&ctx, expert, fields, faults, None)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, expert: Expert, fields: Fields, faults: Faults, token: Option<String>) -> Page {
    let email = fields.get("assistant_email").trim().to_owned();
    // What was sent is done; the form below begins anew.
    let fields = if token.is_some() { Fields::default() } else { fields };
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    Page::new(ctx.texts.get("assistant-title"), move || {
        let t = &seen.texts;
        let made = token.map(|token| {
            let address = format!("{}{PATH}/by-link/{token}", seen.app.service.settings().base_url);
            let mailed = (!email.is_empty())
                .then(|| view! { <p>{t.with("assistant-mailed", &[("email", (&email).into())])}</p> });
            view! {
                <div class="notice good" role="status">
                    <p>{t.get("assistant-made")}</p>
                    <p class="ltr"><a href=address.clone()>{address.clone()}</a></p>
                    {mailed}
                </div>
            }
        });
        let ended = (seen.asked("done") == "ended")
            .then(|| view! { <p class="notice good" role="status">{t.get("assistant-ended")}</p> });
        let zone = seen.app.zones().parse(&expert.profile.home_zone).unwrap_or(chrono_tz::Tz::UTC);
        let since = expert.assistant.since.map(|since| {
            let day = t.date(seen.app.zones().local(since, zone).civil.date());
            view! {
                <p>{t.with("assistant-since", &[("day", day.into())])}</p>
                <form method="post">
                    <p class="actions">
                        <button class="button danger" type="submit" name="do" value="end">{t.get("assistant-end")}</button>
                    </p>
                </form>
            }
        });
        let (state, button, hint) = match since {
            Some(since) => (since.into_any(), "assistant-make-new", Some(t.get("assistant-make-hint"))),
            None => (view! { <p>{t.get("assistant-none")}</p> }.into_any(), "assistant-make", None),
        };
        let content = view! {
            {sheet.text("assistant_name", t.get("assistant-name")).max(200)}
            {sheet.text("assistant_email", t.get("assistant-email")).kind(Kind::Email).hint(t.get("assistant-email-hint")).max(200)}
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        };
        view! {
            <p><a href=PATH>{t.get("availability-title")}</a></p>
            <h1>{t.get("assistant-title")}</h1>
            {ended}
            {made}
            <p>{t.get("assistant-text")}</p>
            {state}
            {sheet.form(&t.get(button), content)}
        }
        .into_any()
    })
}
