//! `/registrations/{token}/offer`: taking or declining a seat. Mail scanners open links, so only buttons act.

use axum::{extract::Path, response::Response};
use chrono_tz::Tz;
use domain::programme::Acceptance;
use leptos::prelude::*;
use service::{Answer, OwnRegistration, Refusal};

use super::{address, expired};
use crate::{
    component::{ask, moment, standing::home_zone},
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/registrations/{token}/offer", Access::Link, accept),
        Route::get("/registrations/{token}/offer/decline", Access::Link, question),
        Route::post("/registrations/{token}/offer/decline", Access::Link, decline),
    ]
}

async fn accept(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    answer(&ctx, &token, Answer::Accept).await
}

async fn decline(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    answer(&ctx, &token, Answer::Decline).await
}

async fn answer(ctx: &Ctx, token: &str, answer: Answer) -> Result<Response, Failure> {
    match ctx.app.service.answer_offer(token, answer).await {
        Ok(id) => {
            let lasting = ctx.app.service.personal_token(id).await?;
            Ok(respond::see_other(ctx, &address(&lasting)))
        }
        // The page says how things stand instead.
        Err(service::Error::Refused(Refusal::OfferOver)) => {
            Ok(respond::see_other(ctx, &Ctx::address(&address(token), "done", "offer-over")))
        }
        Err(error) => expired::or_fail(ctx, token, error).await,
    }
}

async fn question(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let own = match ctx.app.service.own_registration(&token).await {
        Ok(own) => own,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    if !is_open(&ctx, &own) {
        return Ok(respond::see_other(&ctx, &Ctx::address(&address(&token), "done", "offer-over")));
    }
    let t = &ctx.texts;
    let title = own.programme.programme.title(t.lang());
    let text = t.with("offer-decline-text", &[("title", title.into())]);
    let page =
        ask::page(&ctx, t.get("offer-decline-title"), text, t.get("offer-decline-button"), address(&token));
    Ok(respond::ok(&ctx, page))
}

fn is_open(ctx: &Ctx, own: &OwnRegistration) -> bool {
    own.offer.as_ref().is_some_and(|offer| offer.is_open(ctx.app.service.now()))
}

/// What the last button could not do, said once.
pub fn said(ctx: &Ctx) -> AnyView {
    let over = ctx.asked("done") == "offer-over";
    over.then(|| view! { <p class="notice warn" role="alert">{ctx.texts.get(Refusal::OfferOver.key())}</p> })
        .into_any()
}

/// The offer with its buttons: until when, by the recipient's clock and by the programme's.
pub fn section(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    let t = &ctx.texts;
    let Some(offer) = own.offer.as_ref().filter(|_| is_open(ctx, own)) else {
        return view! { <div class="notice warn"><p>{t.get("offer-over-notice")}</p></div> }.into_any();
    };
    let home = home_zone(ctx, &own.programme.programme);
    let zone = ctx.app.zones().parse(&offer.zone).unwrap_or(home);
    let at = format!("{}/offer", address(token));
    let decides = (own.programme.programme.acceptance == Acceptance::Organiser)
        .then(|| view! { <p>{t.get("offer-decides")}</p> });
    let together = offer.party.map(|_| view! { <p>{t.get("offer-together")}</p> });
    view! {
        <section class="notice good">
            <p>{t.get("registration-next-offered")}</p>
            <p>{t.label("offer-until")}<strong>{moment::one(ctx, offer.expires_at, zone)}</strong>
                {elsewhere(ctx, offer.expires_at, zone, home)}
            </p>
            <p>{t.get("offer-then")}</p>
            {decides}
            {together}
            <form method="post" action=at.clone()>
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("offer-accept")}</button>
                    <a class="button" href=format!("{at}/decline")>{t.get("offer-decline")}</a>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn elsewhere(ctx: &Ctx, at: chrono::DateTime<chrono::Utc>, zone: Tz, home: Tz) -> Option<AnyView> {
    let zones = ctx.app.zones();
    (zones.local(at, zone) != zones.local(at, home))
        .then(|| view! { <br/><span class="muted">{moment::one(ctx, at, home)}</span> }.into_any())
}

#[cfg(test)]
mod tests;
