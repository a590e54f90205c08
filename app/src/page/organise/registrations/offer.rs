//! What an organiser does with the waiting line: offer, take back, pass over, keep together or part.

use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    Code, Faults, Fields,
    offer::OfferState,
    programme::Status,
    registration::{RegistrationId, State},
};
use leptos::prelude::*;
use service::{Companion, RegistrationDetail};

use super::{
    decide::{one_address, quiet},
    list,
};
use crate::{
    component::{ask, moment, sheet::Sheet, standing::home_zone},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/organise/programmes/{slug}/registrations/{id}/offer", Access::Organiser, make),
        Route::get(
            "/organise/programmes/{slug}/registrations/{id}/offer/withdraw",
            Access::Organiser,
            ask_withdraw,
        ),
        Route::post(
            "/organise/programmes/{slug}/registrations/{id}/offer/withdraw",
            Access::Organiser,
            withdraw,
        ),
        Route::get("/organise/programmes/{slug}/registrations/{id}/pass-over", Access::Organiser, ask_skip),
        Route::post("/organise/programmes/{slug}/registrations/{id}/pass-over", Access::Organiser, skip),
        Route::post("/organise/programmes/{slug}/registrations/{id}/part", Access::Organiser, part),
    ]
}

type At = Path<(String, String)>;

fn id(text: &str) -> Result<RegistrationId, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

fn back(ctx: &Ctx, slug: &str, id: RegistrationId, done: &str) -> Response {
    respond::see_other(ctx, &Ctx::address(&one_address(slug, id), "done", done))
}

async fn make(ctx: Ctx, Path((slug, one)): At) -> Result<Response, Failure> {
    let one = id(&one)?;
    ctx.app.service.offer_seat(&ctx.actor, &slug, one).await?;
    Ok(back(&ctx, &slug, one, "offered"))
}

async fn ask_withdraw(ctx: Ctx, Path((slug, one)): At) -> Result<Response, Failure> {
    let one = id(&one)?;
    let detail = ctx.app.service.registration(&ctx.actor, &slug, one).await?;
    let t = &ctx.texts;
    let text = t.with("offer-withdraw-text", &[("name", detail.person.full_name().into())]);
    let (title, button) = (t.get("offer-withdraw-title"), t.get("offer-withdraw"));
    Ok(respond::ok(&ctx, ask::page(&ctx, title, text, button, one_address(&slug, one))))
}

async fn withdraw(ctx: Ctx, Path((slug, one)): At) -> Result<Response, Failure> {
    let one = id(&one)?;
    ctx.app.service.withdraw_offer(&ctx.actor, &slug, one).await?;
    Ok(back(&ctx, &slug, one, "offer-withdrawn"))
}

async fn ask_skip(ctx: Ctx, Path((slug, one)): At) -> Result<Response, Failure> {
    let detail = ctx.app.service.registration(&ctx.actor, &slug, id(&one)?).await?;
    Ok(respond::ok(&ctx, skip_page(&ctx, &detail, Fields::default(), Faults::default())))
}

async fn skip(ctx: Ctx, Path((slug, one)): At, Form(fields): Form) -> Result<Response, Failure> {
    let one = id(&one)?;
    match ctx.app.service.pass_over(&ctx.actor, &slug, one, &fields).await {
        Ok(()) => Ok(back(&ctx, &slug, one, "skipped")),
        Err(service::Error::Faults(faults)) => {
            let detail = ctx.app.service.registration(&ctx.actor, &slug, one).await?;
            Ok(respond::faulty(&ctx, skip_page(&ctx, &detail, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

fn skip_page(ctx: &Ctx, detail: &RegistrationDetail, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let name = detail.person.full_name();
    let title = t.with("offer-skip-title", &[("name", (&name).into())]);
    let cancel = one_address(&detail.programme.slug, detail.id);
    Page::new(title.clone(), move || {
        let reason = sheet.prose("reason", t.get("offer-skip-reason")).required().max(500);
        let content = view! { {reason.hint(t.get("offer-skip-reason-hint"))} };
        view! {
            <h1>{title}</h1>
            <p>{t.with("offer-skip-text", &[("name", name.into())])}</p>
            {sheet.form(&t.get("offer-skip"), content)}
            <p><a href=cancel>{t.get("common-cancel")}</a></p>
        }
        .into_any()
    })
}

/// The ticked ones of the list become a party.
pub async fn gather(ctx: &Ctx, slug: &str, ids: &[RegistrationId]) -> Result<Response, Failure> {
    match ctx.app.service.gather_party(&ctx.actor, slug, ids).await {
        Ok(_) => Ok(respond::see_other(ctx, &quiet(ctx).here_with("done", "gathered"))),
        Err(service::Error::Refused(_)) => {
            let text = ctx.texts.get("offer-gather-two");
            list(ctx, StatusCode::UNPROCESSABLE_ENTITY, slug, ids, Some(text)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn part(ctx: Ctx, Path((slug, one)): At) -> Result<Response, Failure> {
    let one = id(&one)?;
    ctx.app.service.dissolve_party(&ctx.actor, &slug, one).await?;
    Ok(back(&ctx, &slug, one, "parted"))
}

/// What the last button did, said once.
pub fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "offered" => Some("offer-made"),
        "offer-withdrawn" => Some("offer-withdrawn"),
        "skipped" => Some("offer-skipped"),
        "parted" => Some("offer-parted"),
        "gathered" => Some("offer-gathered"),
        _ => None,
    };
    key.map(|key| view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }).into_any()
}

/// The buttons that fit how the registration stands in the line.
pub fn buttons(ctx: &Ctx, detail: &RegistrationDetail) -> AnyView {
    let t = &ctx.texts;
    let at = one_address(&detail.programme.slug, detail.id);
    let runs = detail.programme.status == Status::Published;
    let can_offer = runs && detail.state == State::Waitlisted && detail.programme.free() > 0;
    let make = can_offer.then(|| {
        view! {
            <form method="post" action=format!("{at}/offer")>
                <button class="button" type="submit">{t.get("offer-make")}</button>
            </form>
        }
    });
    let skip = (runs && detail.is_next).then(|| {
        view! { <a class="button" href=format!("{at}/pass-over")>{t.get("offer-skip")}</a> }
    });
    let withdraw = (runs && detail.state == State::Offered).then(|| {
        view! { <a class="button" href=format!("{at}/offer/withdraw")>{t.get("offer-withdraw")}</a> }
    });
    let dissolve = (!detail.companions.is_empty()).then(|| {
        view! {
            <form method="post" action=format!("{at}/part")>
                <button class="button" type="submit">{t.get("offer-dissolve")}</button>
            </form>
        }
    });
    if make.is_none() && skip.is_none() && withdraw.is_none() && dissolve.is_none() {
        return ().into_any();
    }
    view! { <div class="actions">{make}{skip}{withdraw}{dissolve}</div> }.into_any()
}

/// The rows of the facts about offer, line and party.
pub fn facts(ctx: &Ctx, detail: &RegistrationDetail) -> AnyView {
    let t = &ctx.texts;
    let mark = match (detail.is_next, detail.is_passed_over) {
        (true, _) => Some("offer-next"),
        (false, true) => Some("offer-passed-over"),
        (false, false) => None,
    };
    let place = detail.place.map(|place| {
        let mark = mark.map(|key| view! { " – " {t.get(key)} });
        view! { <dt>{t.get("registration-detail-place")}</dt><dd>{t.number(place)}{mark}</dd> }
    });
    let offer = detail.offer.as_ref().map(|offer| {
        let zone = ctx.app.zones().parse(&offer.zone).unwrap_or(home_zone(ctx, &detail.programme));
        let at = match offer.state {
            OfferState::Open => Some(offer.expires_at),
            _ => offer.answered_at,
        };
        let at = at.map(|at| moment::both(ctx, at, zone));
        let state = t.label(&format!("offer-detail-{}", offer.state.code()));
        view! { <dt>{t.get("offer-detail")}</dt><dd>{state}{at}</dd> }
    });
    let party = (!detail.companions.is_empty()).then(|| {
        let slug = &detail.programme.slug;
        view! { <dt>{t.get("offer-party")}</dt><dd><ul class="plain">{names(slug, &detail.companions)}</ul></dd> }
    });
    view! { {place}{offer}{party} }.into_any()
}

fn names(slug: &str, companions: &[Companion]) -> Vec<AnyView> {
    companions
        .iter()
        .map(|other| {
            let href = one_address(slug, other.id);
            view! { <li><a href=href><bdi>{other.name.clone()}</bdi></a></li> }.into_any()
        })
        .collect()
}
