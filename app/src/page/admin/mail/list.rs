//! The list, newest first.

use axum::response::Response;
use catalogue::Texts;
use chrono_tz::Tz;
use domain::{
    Code,
    message::{MessageKind, MessageState},
};
use leptos::prelude::*;
use service::{MailEntry, MailFilter, MailList};

use crate::{
    component::{moment, pager},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
};

pub(super) async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let filter = MailFilter {
        state: MessageState::from_code(ctx.asked("state")),
        address: ctx.asked("q").to_owned(),
        page: pager::asked(&ctx),
    };
    let found = ctx.app.service.mails(&ctx.actor, &filter).await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("mail-admin-title"), move || view(&seen, &filter, &found))))
}

/// In which zone the viewer reads these pages.
pub(super) fn zone(ctx: &Ctx) -> Tz {
    ctx.zone.unwrap_or(Tz::UTC)
}

pub(super) fn kind(t: &Texts, kind: MessageKind) -> String {
    t.get(&format!("mail-kind-{}", kind.code()))
}

pub(super) fn badge(t: &Texts, state: MessageState) -> AnyView {
    let class = format!("badge {}", state.code());
    view! { <span class=class>{t.get(&format!("mail-state-{}", state.code()))}</span> }.into_any()
}

fn view(ctx: &Ctx, filter: &MailFilter, found: &MailList) -> AnyView {
    let t = &ctx.texts;
    let settings = ctx.app.service.settings();
    let files = settings.mail_to_files.then(|| view! { <p class="notice">{t.get("mail-admin-files")}</p> });
    view! {
        <h1>{t.get("mail-admin-title")}</h1>
        <p>{t.get("mail-admin-lead")}</p>
        {files}
        {dead(t, filter, found.dead)}
        {search(ctx, filter, found)}
        {table(ctx, found)}
    }
    .into_any()
}

fn dead(t: &Texts, filter: &MailFilter, count: i64) -> AnyView {
    if count == 0 || filter.state == Some(MessageState::Dead) {
        return ().into_any();
    }
    view! {
        <p class="notice bad">
            {t.with("mail-admin-dead", &[("count", count.into())])} " "
            <a href="/admin/mail?state=dead">{t.get("mail-admin-dead-link")}</a>
        </p>
    }
    .into_any()
}

fn search(ctx: &Ctx, filter: &MailFilter, found: &MailList) -> AnyView {
    let t = &ctx.texts;
    let options: Vec<AnyView> = found
        .counts
        .iter()
        .map(|(state, count)| {
            let name = t.get(&format!("mail-state-{}", state.code()));
            let text =
                t.with("mail-admin-state-count", &[("state", name.into()), ("count", (*count).into())]);
            view! { <option value=state.code() selected=filter.state == Some(*state)>{text}</option> }
                .into_any()
        })
        .collect();
    view! {
        <form method="get" role="search" class="toolbar">
            <div class="field">
                <label for="field-q">{t.get("mail-admin-search")}</label>
                <input type="search" id="field-q" name="q" value=filter.address.clone() dir="auto" maxlength="100"/>
            </div>
            <div class="field">
                <label for="field-state">{t.get("mail-admin-state")}</label>
                <select id="field-state" name="state">
                    <option value="">{t.get("mail-admin-every-state")}</option>
                    {options}
                </select>
            </div>
            <button class="button" type="submit">{t.get("common-apply")}</button>
        </form>
    }
    .into_any()
}

fn table(ctx: &Ctx, found: &MailList) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = found.mails.items.iter().map(|mail| row(ctx, mail)).collect();
    if rows.is_empty() {
        let asked = !ctx.asked("q").is_empty() || !ctx.asked("state").is_empty();
        let key = if asked { "common-nothing-found" } else { "mail-admin-empty" };
        return view! { <p class="empty">{t.get(key)}</p> }.into_any();
    }
    view! {
        <table class="data">
            <caption>{t.with("common-results", &[("count", found.mails.total.into())])}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("mail-admin-kind")}</th>
                    <th scope="col">{t.get("mail-admin-to")}</th>
                    <th scope="col">{t.get("mail-admin-state")}</th>
                    <th scope="col" class="number">{t.get("mail-admin-attempts")}</th>
                    <th scope="col">{t.get("mail-admin-when")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {pager::pager(ctx, found.mails.page, found.mails.pages())}
    }
    .into_any()
}

fn row(ctx: &Ctx, mail: &MailEntry) -> AnyView {
    let t = &ctx.texts;
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/mail/{}", mail.id)>{kind(t, mail.kind)}</a></th>
            <td data-label=t.get("mail-admin-to")>
                <span><bdi>{mail.to_name.clone()}</bdi>" "<span class="ltr muted">{mail.to_email.clone()}</span></span>
            </td>
            <td data-label=t.get("mail-admin-state")>{badge(t, mail.state)}</td>
            <td data-label=t.get("mail-admin-attempts") class="number">{t.number(mail.attempts)}</td>
            <td data-label=t.get("mail-admin-when")><span>{moment::one(ctx, mail.created_at, zone(ctx))}</span></td>
        </tr>
    }
    .into_any()
}
