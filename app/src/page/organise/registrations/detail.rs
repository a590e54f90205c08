//! `/organise/programmes/{slug}/registrations/{id}`: one registration with all that is known.

use axum::{extract::Path, response::Response};
use domain::{Code, programme::Status, registration::State};
use leptos::prelude::*;
use service::{MailEntry, RegistrationDetail};

use super::{address, decide, offer, short_time};
use crate::{
    component::{moment, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    page::registration::{
        badge,
        person::{self, Countries},
    },
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/registrations/{id}", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/registrations/{id}", Access::Organiser, decide::one),
    ]
}

async fn show(ctx: Ctx, Path((slug, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let service = &ctx.app.service;
    let detail = service.registration(&ctx.actor, &slug, id).await?;
    let mails = service.messages_of(&ctx.actor, id).await?;
    let countries = service.countries(ctx.texts.lang()).await?;
    let seen = ctx.clone();
    let page = Page::new(detail.person.full_name(), move || body(&seen, &detail, &mails, &countries));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, detail: &RegistrationDetail, mails: &[MailEntry], countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let back = address(&detail.programme.slug);
    let delete = format!("{}/delete", decide::one_address(&detail.programme.slug, detail.id));
    let pending = detail.pending.as_ref().map(|pending| {
        view! {
            <h2>{t.get("registration-detail-pending")}</h2>
            <p class="hint">{t.get("registration-detail-pending-hint")}</p>
            {person::facts(ctx, pending, "", countries)}
        }
    });
    view! {
        <p><a href=back>{t.get("registration-detail-back")}</a></p>
        <h1><bdi>{detail.person.full_name()}</bdi></h1>
        {decide::done(ctx)}
        {offer::done(ctx)}
        <p>{tongue::line(t, &detail.programme.titles)}" "{badge(ctx, detail.state)}</p>
        {buttons(ctx, detail)}
        {offer::buttons(ctx, detail)}
        {standing(ctx, detail)}
        <h2>{t.get("registration-own-data")}</h2>
        {person::facts(ctx, &detail.person, &detail.motivation, countries)}
        {pending}
        <h2>{t.get("registration-detail-mails")}</h2>
        {mail_table(ctx, detail, mails)}
        <p class="actions">
            <a class="button danger" href=delete>{t.get("deleted-registration-delete")}</a>
        </p>
    }
    .into_any()
}

/// What can follow from the present state.
fn buttons(ctx: &Ctx, detail: &RegistrationDetail) -> AnyView {
    let can = |next: State| {
        detail.programme.status == Status::Published
            && detail.state.is_confirmed()
            && detail.state.step(next).is_ok()
    };
    let t = &ctx.texts;
    let accept = can(State::Accepted).then(|| {
        view! { <button class="button primary" type="submit" name="do" value="accept">{t.get("registration-accept")}</button> }
    });
    let reject = can(State::Rejected).then(|| {
        view! { <button class="button danger" type="submit" name="do" value="reject">{t.get("registration-reject")}</button> }
    });
    if accept.is_none() && reject.is_none() {
        return ().into_any();
    }
    let action = decide::one_address(&detail.programme.slug, detail.id);
    view! { <form method="post" action=action><p class="actions">{accept}{reject}</p></form> }.into_any()
}

fn standing(ctx: &Ctx, detail: &RegistrationDetail) -> AnyView {
    let t = &ctx.texts;
    let zone = home_zone(ctx, &detail.programme);
    let seat = match (detail.holds_seat, detail.hold_until) {
        (false, _) => t.get("registration-detail-seat-none").into_any(),
        (true, None) => t.get("registration-detail-seat-taken").into_any(),
        (true, Some(until)) => {
            view! { {t.label("registration-detail-seat-held")}{moment::both(ctx, until, zone)} }.into_any()
        }
    };
    let zone_of_person = detail.zone.as_deref().map(crate::shell::place).unwrap_or_default();
    let written = [tongue::name(t, &detail.lang), zone_of_person];
    let written: Vec<String> = written.into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <dl class="facts wide">
            <dt>{t.get("registration-detail-seat")}</dt>
            <dd>{seat}</dd>
            {offer::facts(ctx, detail)}
            <dt>{t.get("registration-detail-received")}</dt>
            <dd>{moment::both(ctx, detail.received_at, zone)}</dd>
            <dt>{t.get("registration-detail-changed")}</dt>
            <dd>{moment::both(ctx, detail.changed_at, zone)}</dd>
            <dt>{t.get("registration-detail-written-in")}</dt>
            <dd><bdi>{written.join(", ")}</bdi></dd>
        </dl>
    }
    .into_any()
}

/// Kinds and states, never texts: a mail's text holds the person's own link.
fn mail_table(ctx: &Ctx, detail: &RegistrationDetail, mails: &[MailEntry]) -> AnyView {
    let t = &ctx.texts;
    if mails.is_empty() {
        return view! { <p>{t.get("registration-detail-no-mails")}</p> }.into_any();
    }
    let zone = home_zone(ctx, &detail.programme);
    let rows: Vec<AnyView> = mails
        .iter()
        .map(|mail| {
            let kind = t.get(&format!("mail-kind-{}", mail.kind.code()));
            let state = t.get(&format!("mail-state-{}", mail.state.code()));
            let class = format!("badge {}", mail.state.code());
            let time = short_time(ctx, mail.sent_at.unwrap_or(mail.created_at), zone);
            view! {
                <tr>
                    <th scope="row">{kind}</th>
                    <td data-label=t.get("registration-detail-mail-state")><span class=class>{state}</span></td>
                    <td data-label=t.get("registration-detail-mail-time")>{time}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("registration-detail-mails")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("registration-detail-mail")}</th>
                    <th scope="col">{t.get("registration-detail-mail-state")}</th>
                    <th scope="col">{t.get("registration-detail-mail-time")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
