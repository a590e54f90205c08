//! `/me/held`: forms that came after their session had ended, to be sent again or thrown away.

use axum::response::Response;
use domain::Fields;
use leptos::prelude::*;
use service::Held;

use crate::{
    component::moment,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub const PATH: &str = "/me/held";

pub fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Access::Staff, show), Route::post(PATH, Access::Staff, discard)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let held = ctx.app.service.held_forms(&ctx.actor).await?;
    let (t, seen) = (ctx.texts.clone(), ctx.clone());
    let page = Page::new(t.get("account-held-title"), move || {
        let none =
            held.is_empty().then(|| view! { <div class="empty"><h2>{t.get("account-held-none")}</h2></div> });
        let forms: Vec<AnyView> = held.iter().map(|form| item(&seen, form)).collect();
        view! {
            <h1>{t.get("account-held-title")}</h1>
            <p>{t.get("account-held-text")}</p>
            {none}
            {forms}
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}

async fn discard(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    super::signed_in(&ctx)?;
    let id = fields.get("discard").parse().map_err(|_| Failure::BadRequest("no form is named".to_owned()))?;
    ctx.app.service.discard_held_form(&ctx.actor, id).await?;
    Ok(respond::see_other(&ctx, PATH))
}

/// What was typed can be read before it is sent again: it may have been overtaken meanwhile.
fn item(ctx: &Ctx, held: &Held) -> AnyView {
    let t = &ctx.texts;
    let zone = ctx.zone.unwrap_or(chrono_tz::UTC);
    view! {
        <section class="card">
            <h2><span class="ltr">{held.path.clone()}</span></h2>
            <p>{t.get("account-held-at")}" "{moment::one(ctx, held.at, zone)}</p>
            <details>
                <summary>{t.get("account-held-content")}</summary>
                <dl class="facts">{typed(&held.fields)}</dl>
            </details>
            <form method="post" action=held.path.clone()>
                {inputs(&held.fields)}
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("account-held-send")}</button>
                </p>
            </form>
            <form method="post">
                <p class="actions">
                    <button class="button danger" type="submit" name="discard" value=held.id.to_string()>
                        {t.get("account-held-discard")}
                    </button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn typed(fields: &Fields) -> Vec<AnyView> {
    fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let (name, value) = (name.to_owned(), value.to_owned());
            view! { <dt><span class="ltr">{name}</span></dt><dd dir="auto">{value}</dd> }.into_any()
        })
        .collect()
}

fn inputs(fields: &Fields) -> Vec<AnyView> {
    fields
        .iter()
        .map(|(name, value)| {
            let (name, value) = (name.to_owned(), value.to_owned());
            view! { <input type="hidden" name=name value=value/> }.into_any()
        })
        .collect()
}
