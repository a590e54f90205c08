//! Who runs a programme: a part of its overview, with two forms of its own.

use axum::{extract::Path, response::Response};
use domain::{Faults, Fields};
use leptos::prelude::*;
use service::{Organiser, Plan};

use super::{address, id, overview};
use crate::{
    component::{field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/organise/programmes/{slug}/organisers", Access::Organiser, add),
        Route::post("/organise/programmes/{slug}/organisers/{user}/remove", Access::Organiser, remove),
    ]
}

async fn add(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.add_organiser(&ctx.actor, &slug, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved#organisers", address(&slug)))),
        Err(service::Error::Faults(faults)) => {
            let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
            Ok(respond::faulty(&ctx, overview::page(&ctx, plan, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn remove(ctx: Ctx, Path((slug, user)): Path<(String, String)>) -> Result<Response, Failure> {
    ctx.app.service.remove_organiser(&ctx.actor, &slug, id(&user)?).await?;
    // Who has removed themselves has no programme to go back to.
    let gone = matches!(&ctx.user, Some(own) if own.id.to_string() == user && !own.admin);
    let to =
        if gone { "/organise".to_owned() } else { format!("{}?done=removed#organisers", address(&slug)) };
    Ok(respond::see_other(&ctx, &to))
}

/// The list with its forms.
pub fn section(ctx: &Ctx, plan: &Plan, fields: Fields, faults: Faults) -> AnyView {
    let t = &ctx.texts;
    let at = format!("{}/organisers", address(&plan.view.programme.slug));
    let only_one = plan.organisers.len() == 1;
    let items: Vec<AnyView> =
        plan.organisers.iter().map(|organiser| item(ctx, &at, organiser, only_one)).collect();
    let sheet = Sheet::new(ctx, fields, faults);
    let field = sheet
        .text("email", t.get("organise-field-email"))
        .kind(Kind::Email)
        .hint(t.get("organise-field-email-hint"))
        .required()
        .max(254);
    view! {
        <h2 id="organisers">{t.get("organise-organisers")}</h2>
        <ul class="plain people">{items}</ul>
        {sheet.summary()}
        <form method="post" action=at novalidate=true class="toolbar">
            {field}
            <button class="button" type="submit">{t.get("organise-organiser-add")}</button>
        </form>
    }
    .into_any()
}

fn item(ctx: &Ctx, at: &str, organiser: &Organiser, only_one: bool) -> AnyView {
    let t = &ctx.texts;
    let name = organiser.name.clone();
    let remove = (!only_one).then(|| {
        view! {
            <form method="post" action=format!("{at}/{}/remove", organiser.id) class="inline">
                <button class="button quiet" type="submit">
                    {t.get("common-remove")}<span class="visually-hidden">" "{name.clone()}</span>
                </button>
            </form>
        }
    });
    view! {
        <li>
            <bdi>{organiser.name.clone()}</bdi>" "<span class="ltr muted">{organiser.email.clone()}</span>
            {remove}
        </li>
    }
    .into_any()
}
