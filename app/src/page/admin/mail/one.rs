//! One message: what it says, how far it has come, and sending it again.

use axum::{extract::Path, response::Response};
use domain::message::{MessageId, MessageState};
use leptos::prelude::*;
use service::{MailView, Resend};

use super::list::{badge, kind, zone};
use crate::{
    component::{moment, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
};

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mail = ctx.app.service.mail(&ctx.actor, id_of(&ctx, &id)?).await?;
    let seen = ctx.clone();
    let title = ctx.texts.plain(
        "mail-one-title",
        &[("kind", kind(&ctx.texts, mail.entry.kind).into()), ("name", (&mail.entry.to_name).into())],
    );
    Ok(respond::ok(&ctx, Page::new(title, move || view(&seen, &mail))))
}

pub(super) async fn resend(ctx: Ctx, Path(id): Path<String>, Form(_): Form) -> Result<Response, Failure> {
    let sent = ctx.app.service.resend(&ctx.actor, id_of(&ctx, &id)?).await?;
    Ok(respond::see_other(&ctx, &format!("/admin/mail/{sent}")))
}

/// Whoever may not see mail learns nothing about what an id looks like.
fn id_of(ctx: &Ctx, text: &str) -> Result<MessageId, Failure> {
    ctx.app.service.permit(&ctx.actor, domain::permission::Action::SeeMail)?;
    text.parse().map_err(|_| Failure::NotFound)
}

fn view(ctx: &Ctx, mail: &MailView) -> AnyView {
    let t = &ctx.texts;
    let title = t.with(
        "mail-one-title",
        &[("kind", kind(t, mail.entry.kind).into()), ("name", (&mail.entry.to_name).into())],
    );
    let masked = mail.masked.then(|| view! { <p class="notice">{t.get("mail-one-masked")}</p> });
    let lang = mail.lang.code().to_owned();
    let calendar = mail.calendar.clone().map(|calendar| {
        view! {
            <details>
                <summary><h2>{t.get("mail-one-calendar")}</h2></summary>
                <pre class="scroll" dir="ltr" tabindex="0">{calendar}</pre>
            </details>
        }
    });
    view! {
        <p><a href="/admin/mail">{t.get("mail-one-all")}</a></p>
        <h1>{title}</h1>
        {state(ctx, mail)}
        {again(ctx, mail.resend)}
        {masked}
        <h2>{t.get("mail-one-text")}</h2>
        <pre class="card mail" dir="auto" lang=lang tabindex="0">{mail.text.clone()}</pre>
        <details>
            <summary><h2>{t.get("mail-one-html")}</h2></summary>
            <pre class="scroll" dir="ltr" tabindex="0">{mail.html.clone()}</pre>
        </details>
        {calendar}
    }
    .into_any()
}

fn state(ctx: &Ctx, mail: &MailView) -> AnyView {
    let t = &ctx.texts;
    let entry = &mail.entry;
    let zone = zone(ctx);
    let sent = entry.sent_at.map(|at| {
        view! { <dt>{t.get("mail-one-sent")}</dt><dd>{moment::one(ctx, at, zone)}</dd> }
    });
    let due = (entry.state == MessageState::Queued).then(|| {
        view! { <dt>{t.get("mail-one-due")}</dt><dd>{moment::one(ctx, entry.due_at, zone)}</dd> }
    });
    let error = (!entry.last_error.is_empty()).then(|| {
        view! { <dt>{t.get("mail-one-error")}</dt><dd><bdi lang="en">{entry.last_error.clone()}</bdi></dd> }
    });
    view! {
        <dl class="facts wide">
            <dt>{t.get("mail-admin-state")}</dt>
            <dd>{badge(t, entry.state)}</dd>
            <dt>{t.get("mail-one-subject")}</dt>
            <dd><bdi lang=mail.lang.code().to_owned()>{mail.subject.clone()}</bdi></dd>
            <dt>{t.get("mail-admin-to")}</dt>
            <dd><bdi>{entry.to_name.clone()}</bdi>" "<span class="ltr">{entry.to_email.clone()}</span></dd>
            <dt>{t.get("mail-one-language")}</dt>
            <dd>{tongue::name(t, &mail.lang)}</dd>
            <dt>{t.get("mail-admin-when")}</dt>
            <dd>{moment::one(ctx, entry.created_at, zone)}</dd>
            {sent}
            {due}
            <dt>{t.get("mail-admin-attempts")}</dt>
            <dd>{t.number(entry.attempts)}</dd>
            {error}
            <dt>{t.get("mail-one-message-id")}</dt>
            <dd><span class="ltr">{mail.message_id.clone()}</span></dd>
        </dl>
    }
    .into_any()
}

fn again(ctx: &Ctx, resend: Resend) -> AnyView {
    let t = &ctx.texts;
    let (button, hint) = match resend {
        Resend::Again => ("mail-one-resend", "mail-one-resend-hint"),
        Resend::Copy => ("mail-one-resend-copy", "mail-one-resend-copy-hint"),
        Resend::No => return view! { <p class="hint">{t.get("mail-one-sending")}</p> }.into_any(),
    };
    view! {
        <form method="post">
            <p class="actions"><button class="button" type="submit">{t.get(button)}</button></p>
            <p class="hint">{t.get(hint)}</p>
        </form>
    }
    .into_any()
}
