//! Accepting and rejecting, one or several; a rejection asks first.

use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{Fields, registration::RegistrationId};
use leptos::prelude::*;
use service::{Decision, RegistrationRow};

use super::{address, list, offer};
use crate::{
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
};

/// The ticked ones of the list: `registration` several times, `do` is `accept`, `reject` or `party`, `sure` once asked.
pub async fn several(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let ids = chosen(&fields)?;
    if fields.get("do") == "party" {
        return offer::gather(&ctx, &slug, &ids).await;
    }
    let decision = decision(&fields)?;
    if ids.is_empty() {
        let text = ctx.texts.get("registration-choose-some");
        return list(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &slug, &[], Some(text)).await;
    }
    if decision == Decision::Reject && fields.get("sure") != "yes" {
        let rows = ctx.app.service.registrants(&ctx.actor, &slug, &ids).await?;
        let back = ctx.here();
        return Ok(respond::ok(&ctx, question(&ctx, rows, back)));
    }
    match ctx.app.service.decide(&ctx.actor, &slug, &ids, decision).await {
        Ok(count) => Ok(respond::see_other(&ctx, &told(&ctx, decision, count))),
        Err(service::Error::Refused(refusal)) => {
            let t = &ctx.texts;
            let text = format!("{} {}", t.get(refusal.key()), t.get("registration-nothing-decided"));
            list(&ctx, StatusCode::CONFLICT, &slug, &ids, Some(text)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The buttons of one registration's own page.
pub async fn one(
    ctx: Ctx,
    Path((slug, id)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let ids = [id.parse().map_err(|_| Failure::NotFound)?];
    let decision = decision(&fields)?;
    if decision == Decision::Reject && fields.get("sure") != "yes" {
        let rows = ctx.app.service.registrants(&ctx.actor, &slug, &ids).await?;
        if rows.is_empty() {
            return Err(Failure::NotFound);
        }
        let back = ctx.here();
        return Ok(respond::ok(&ctx, question(&ctx, rows, back)));
    }
    let count = ctx.app.service.decide(&ctx.actor, &slug, &ids, decision).await?;
    Ok(respond::see_other(&ctx, &told(&ctx, decision, count)))
}

fn chosen(fields: &Fields) -> Result<Vec<RegistrationId>, Failure> {
    let wrong = |_| Failure::BadRequest("no registration".to_owned());
    fields.all("registration").map(|id| id.parse().map_err(wrong)).collect()
}

fn decision(fields: &Fields) -> Result<Decision, Failure> {
    match fields.get("do") {
        "accept" => Ok(Decision::Accept),
        "reject" => Ok(Decision::Reject),
        _ => Err(Failure::BadRequest("no decision".to_owned())),
    }
}

/// This page's address, which says how many were decided on.
fn told(ctx: &Ctx, decision: Decision, count: usize) -> String {
    let name = match decision {
        Decision::Accept => "accepted",
        Decision::Reject => "rejected",
    };
    quiet(ctx).here_with(name, &count.to_string())
}

/// The request without what the last one did.
pub fn quiet(ctx: &Ctx) -> Ctx {
    let mut quiet = ctx.clone();
    quiet.query.retain(|(name, _)| !matches!(name.as_str(), "accepted" | "rejected" | "done"));
    quiet
}

/// What the last form did, said once.
pub fn done(ctx: &Ctx) -> AnyView {
    let said = [("accepted", "registration-accepted-done"), ("rejected", "registration-rejected-done")]
        .into_iter()
        .find_map(|(name, key)| Some((ctx.asked(name).parse::<i64>().ok()?, key)));
    let said = said.map(|(count, key)| {
        view! { <p class="notice good" role="status">{ctx.texts.with(key, &[("count", count.into())])}</p> }
    });
    said.into_any()
}

/// Who will be rejected, and the button that does it.
fn question(ctx: &Ctx, rows: Vec<RegistrationRow>, back: String) -> Page {
    let t = ctx.texts.clone();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let title = t.with("registration-reject-title", &[("count", count.into())]);
    Page::new(title.clone(), move || {
        let names: Vec<AnyView> =
            rows.iter().map(|row| view! { <li><bdi>{row.name.clone()}</bdi></li> }.into_any()).collect();
        let ids: Vec<AnyView> = rows
            .iter()
            .map(|row| {
                view! { <input type="hidden" name="registration" value=row.id.to_string()/> }.into_any()
            })
            .collect();
        let button = t.with("registration-reject-button", &[("count", count.into())]);
        view! {
            <h1>{title}</h1>
            <ul>{names}</ul>
            <p>{t.get("registration-reject-text")}</p>
            <form method="post">
                {ids}
                <input type="hidden" name="do" value="reject"/>
                <input type="hidden" name="sure" value="yes"/>
                <p class="actions">
                    <button class="button danger" type="submit">{button}</button>
                    <a class="button" href=back>{t.get("common-cancel")}</a>
                </p>
            </form>
        }
        .into_any()
    })
}

/// The address of one registration's page.
pub fn one_address(slug: &str, id: RegistrationId) -> String {
    format!("{}/{id}", address(slug))
}
