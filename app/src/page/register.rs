//! `/programmes/{slug}/register`: the registration form, and what comes after it.

mod sent;
#[cfg(test)]
pub mod tests;

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields,
    permission::Actor,
    programme::{Programme, Window},
    registration::RegistrationDraft,
};
use leptos::prelude::*;
use service::{Limited, Viewer};
use uuid::Uuid;

use crate::{
    client::ClientAddress,
    component::{moment, sheet::Sheet, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::registration::person::{self, Countries},
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/programmes/{slug}/register", Access::Public, show),
        Route::post("/programmes/{slug}/register", Access::Public, send),
    ];
    [own, sent::routes()].concat()
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let fields = Fields::default().with("key", Uuid::new_v4().to_string());
    Ok(respond::ok(&ctx, page(&ctx, &slug, fields, Faults::default()).await?))
}

async fn send(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    Path(slug): Path<String>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    // A form that comes back with faults sends no mail, so it counts for nobody's address.
    let target = RegistrationDraft::read(&fields).ok().map(|draft| draft.person.email);
    service.limit(Limited::Register, client, target.as_deref())?;
    let viewer = Viewer { lang: ctx.texts.lang().clone(), zone: ctx.zone };
    match service.register(viewer, &slug, &fields).await {
        Ok(receipt) => {
            let to = Ctx::address(&sent::address(&slug), "r", &service.seal_receipt(&receipt));
            Ok(respond::see_other(&ctx, &to))
        }
        Err(service::Error::Faults(faults)) => {
            let fields = with_key(fields, &faults);
            Ok(respond::faulty(&ctx, page(&ctx, &slug, fields, faults).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// The key is none of the person's doing: where it is missing or broken, the form gets a new one.
fn with_key(fields: Fields, faults: &Faults) -> Fields {
    if faults.of("key").is_none() {
        return fields;
    }
    let kept = fields.iter().filter(|(name, _)| *name != "key");
    let kept = Fields::new(kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    kept.with("key", Uuid::new_v4().to_string())
}

async fn page(ctx: &Ctx, slug: &str, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let programme = ctx.app.service.programme(&Actor::Visitor, slug).await?.programme;
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let sheet = Sheet::new(ctx, fields, faults);
    let ctx = ctx.clone();
    let title = ctx.texts.plain("registration-for", &[("title", programme.title(ctx.texts.lang()).into())]);
    Ok(Page::new(title, move || {
        let t = &ctx.texts;
        let back = format!("/programmes/{}", programme.slug);
        let content = match programme.window(ctx.app.service.now()) {
            Window::Open => form(&ctx, &sheet, &programme, &countries),
            Window::NotYet => {
                let opens = moment::both(&ctx, programme.opens.at, home_zone(&ctx, &programme));
                view! {
                    <div class="notice"><p>{t.get("refusal-registration-not-yet-open")}</p>
                    <p>{t.label("registration-opens")}{opens}</p></div>
                }
                .into_any()
            }
            Window::Closed => {
                let closed = moment::both(&ctx, programme.closes.at, home_zone(&ctx, &programme));
                view! {
                    <div class="notice"><p>{t.get("refusal-registration-closed")}</p>
                    <p>{t.label("registration-closed-since")}{closed}</p></div>
                }
                .into_any()
            }
        };
        view! {
            <h1>{t.get("registration-title")}</h1>
            <p><strong>{tongue::line(t, &programme.titles)}</strong>{format!("{} ", t.get("common-comma"))}
            {t.date_range(programme.starts_on, programme.ends_on)}</p>
            {content}
            <p><a href=back>{t.get("registration-back-to-programme")}</a></p>
        }
        .into_any()
    }))
}

fn form(ctx: &Ctx, sheet: &Sheet, programme: &Programme, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let full = (programme.free() == 0)
        .then(|| view! { <p class="notice warn">{t.get("registration-full-notice")}</p> });
    let until = moment::both(ctx, programme.closes.at, home_zone(ctx, programme));
    let content = view! {
        {sheet.hidden("key")}
        {person::form(ctx, sheet, countries, true)}
        {sheet.tick("consent", t.get("registration-consent")).required()}
    };
    view! {
        {full}
        <p>{t.get("registration-intro")}</p>
        <p>{t.label("registration-open-until")}{until}</p>
        {sheet.form(&t.get("registration-send"), content)}
    }
    .into_any()
}
