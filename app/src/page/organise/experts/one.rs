//! `/organise/experts/{id}`: one expert, as organisers see them.

use axum::{extract::Path, response::Response};
use catalogue::Texts;
use domain::{Faults, Fields, expert::Expert, permission::Action, user::UserId, week::Week};
use leptos::prelude::*;
use service::{EngagementView, Outlook};

use crate::{
    component::{moment, outlook, sheet::Sheet, tongue, week},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::{
        availability::{WEEKS, last_confirmed, limits, profile},
        engagement,
        organise::{edit::after_a_change, id},
    },
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/experts/{id}", Access::Staff, show),
        Route::post("/organise/experts/{id}", Access::Staff, switch),
        Route::get("/organise/experts/{id}/edit", Access::Staff, edit),
        Route::post("/organise/experts/{id}/edit", Access::Staff, save),
    ]
}

fn path(expert: UserId) -> String {
    format!("{}/{expert}", super::PATH)
}

/// Organisers may; the experts themselves have a page of their own.
async fn named(ctx: &Ctx, text: &str) -> Result<Expert, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::SeeExperts)?;
    Ok(ctx.app.service.expert(&ctx.actor, id(text)?).await?)
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let expert = named(&ctx, &id).await?;
    let outlook = ctx.app.service.outlook(&expert, WEEKS).await?;
    let engagements = ctx.app.service.engagements_of(&ctx.actor, expert.user).await?;
    let seen = ctx.clone();
    let page = Page::new(expert.name.clone(), move || body(&seen, &expert, &outlook, &engagements));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, expert: &Expert, outlook: &Outlook, engagements: &[EngagementView]) -> AnyView {
    let t = &ctx.texts;
    let asked = (!engagements.is_empty()).then(|| engagement::list::section(ctx, engagements));
    let done = match ctx.asked("done") {
        "added" => Some("expert-added"),
        "saved" => Some("common-saved"),
        "off" => Some("expert-switched-off"),
        "on" => Some("expert-switched-on"),
        _ => None,
    };
    let unsaid = expert.availability.is_unsaid().then(|| {
        view! { <p class="notice warn">{t.get("expert-unsaid")}</p> }
    });
    view! {
        <p><a href=super::PATH>{t.get("expert-list-title")}</a></p>
        <h1><bdi>{expert.name.clone()}</bdi>{badges(t, expert)}</h1>
        {done.map(|key| view! { <p class="notice good" role="status">{t.get(key)}</p> })}
        {facts(ctx, expert)}
        {buttons(t, expert)}
        {unsaid}
        {asked}
        {outlook::section(ctx, expert, outlook)}
    }
    .into_any()
}

fn facts(ctx: &Ctx, expert: &Expert) -> AnyView {
    let t = &ctx.texts;
    let profile = &expert.profile;
    let zone = ctx.app.zones().parse(&profile.home_zone).unwrap_or(chrono_tz::Tz::UTC);
    let zone = moment::one(ctx, ctx.app.service.now(), zone);
    let fields: Vec<AnyView> =
        profile.fields.iter().map(|field| view! { <li><bdi>{field.clone()}</bdi></li> }.into_any()).collect();
    let institution = (!profile.institution.is_empty()).then(|| {
        view! { <dt>{t.get("expert-institution")}</dt><dd><bdi>{profile.institution.clone()}</bdi></dd> }
    });
    let hours: Vec<AnyView> = Week::WEEKDAYS
        .into_iter()
        .filter(|weekday| !expert.availability.week.on(*weekday).is_empty())
        .map(|weekday| {
            let hours = week::words(t, expert.availability.week.on(weekday));
            view! { <li>{t.label(&format!("week-{}", weekday.to_string().to_lowercase()))}{hours}</li> }
                .into_any()
        })
        .collect();
    let hours = (!hours.is_empty()).then(|| {
        view! { <dt>{t.get("availability-hours")}</dt><dd><ul class="plain">{hours}</ul></dd> }
    });
    let wishes: Vec<AnyView> = limits::sentences(t, &expert.availability.limits)
        .into_iter()
        .map(|wish| view! { <li>{wish}</li> }.into_any())
        .collect();
    let wishes = (!wishes.is_empty())
        .then(|| view! { <dt>{t.get("limits-title")}</dt><dd><ul class="plain">{wishes}</ul></dd> });
    let address = format!("mailto:{}", expert.email);
    view! {
        <dl class="facts wide">
            <dt>{t.get("account-email")}</dt>
            <dd><a class="ltr" href=address>{expert.email.clone()}</a></dd>
            <dt>{t.get("expert-fields")}</dt>
            <dd><ul class="plain">{fields}</ul></dd>
            <dt>{t.get("expert-languages")}</dt>
            <dd>{languages(t, expert)}</dd>
            {institution}
            <dt>{t.get("expert-now")}</dt>
            <dd>{zone}</dd>
            {hours}
            {wishes}
            <dt>{t.get("expert-confirmed")}</dt>
            <dd>{last_confirmed(ctx, expert)}</dd>
        </dl>
    }
    .into_any()
}

fn buttons(t: &Texts, expert: &Expert) -> AnyView {
    let (value, key) = if expert.active { ("off", "expert-switch-off") } else { ("on", "expert-switch-on") };
    let edit = format!("{}/edit", path(expert.user));
    view! {
        <form method="post">
            <p class="actions">
                <a class="button" href=edit>{t.get("common-edit")}</a>
                <button class="button" type="submit" name="do" value=value>{t.get(key)}</button>
            </p>
        </form>
    }
    .into_any()
}

/// What keeps an expert from being asked.
pub fn badges(t: &Texts, expert: &Expert) -> AnyView {
    let badge = |is: bool, key: &str| is.then(|| view! { " "<span class="badge">{t.get(key)}</span> });
    view! { {badge(!expert.active, "expert-badge-off")} {badge(expert.availability.is_unsaid(), "expert-badge-unsaid")} }
        .into_any()
}

/// "French, English".
pub fn languages(t: &Texts, expert: &Expert) -> String {
    t.list(&expert.profile.languages.iter().map(|lang| tongue::name(t, lang)).collect::<Vec<_>>())
}

async fn switch(ctx: Ctx, Path(text): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let expert = named(&ctx, &text).await?;
    let active = match fields.get("do") {
        "on" => true,
        "off" => false,
        _ => return Err(Failure::BadRequest("neither on nor off".to_owned())),
    };
    ctx.app.service.set_expert_active(&ctx.actor, expert.user, active).await?;
    let done = if active { "on" } else { "off" };
    Ok(respond::see_other(&ctx, &format!("{}?done={done}", path(expert.user))))
}

async fn edit(ctx: Ctx, Path(text): Path<String>) -> Result<Response, Failure> {
    let expert = named(&ctx, &text).await?;
    let fields = expert.profile.form().with("revision", expert.revision.to_string());
    Ok(respond::ok(&ctx, form(&ctx, &expert, fields, Faults::default(), false)))
}

async fn save(ctx: Ctx, Path(text): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let expert = named(&ctx, &text).await?;
    match ctx.app.service.edit_expert(&ctx.actor, expert.user, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved", path(expert.user)))),
        Err(service::Error::Faults(faults)) => {
            let (fields, faults, changed) = after_a_change(fields, faults, expert.revision);
            Ok(respond::faulty(&ctx, form(&ctx, &expert, fields, faults, changed)))
        }
        Err(other) => Err(other.into()),
    }
}

fn form(ctx: &Ctx, expert: &Expert, fields: Fields, faults: Faults, changed: bool) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let (seen, name, back) = (ctx.clone(), expert.name.clone(), path(expert.user));
    Page::new(name.clone(), move || {
        let t = &seen.texts;
        view! {
            <p><a href=back><bdi>{name.clone()}</bdi></a></p>
            <h1>{t.with("expert-edit", &[("name", (&name).into())])}</h1>
            {changed.then(|| view! { <p class="notice warn" role="alert">{t.get("fault-changed")}</p> })}
            {sheet.form(&t.get("common-save"), profile::fields(&seen, &sheet))}
        }
        .into_any()
    })
}
