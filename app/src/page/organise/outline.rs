//! `/organise/programmes/{slug}/outlines/…`: what a session needs while it has no time yet.

use axum::{extract::Path, response::Response};
use domain::{
    Code, Faults, Fields,
    outline::{Needs, Outline},
    session::{SessionId, SessionKind},
};
use leptos::prelude::*;
use service::Plan;

use super::{address, attendance, edit::after_a_change, form, id, slots};
use crate::{
    component::{ask, field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/outlines/new", Access::Organiser, blank),
        Route::post("/organise/programmes/{slug}/outlines/new", Access::Organiser, create),
        Route::get("/organise/programmes/{slug}/outlines/{id}", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/outlines/{id}", Access::Organiser, save),
        Route::get("/organise/programmes/{slug}/outlines/{id}/remove", Access::Organiser, ask_first),
        Route::post("/organise/programmes/{slug}/outlines/{id}/remove", Access::Organiser, remove),
    ]
}

async fn blank(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let fields = Fields::default()
        .with("kind", SessionKind::Lecture.code())
        .with("minutes", "90")
        .with("attendance", "everyone");
    Ok(respond::ok(&ctx, page(&ctx, &slug, None, fields, Faults::default(), false).await?))
}

async fn create(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.add_outline(&ctx.actor, &slug, &fields).await {
        Ok(_) if fields.get("then") == "another" => {
            Ok(respond::see_other(&ctx, &format!("{}/outlines/new?done=saved", address(&slug))))
        }
        Ok(id) => Ok(respond::see_other(&ctx, &back(&slug, id))),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, page(&ctx, &slug, None, fields, faults, false).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path((slug, outline)): Path<(String, String)>) -> Result<Response, Failure> {
    let found = found(&ctx, &slug, id(&outline)?).await?;
    let fields = fields_of(&found.needs).with("revision", found.revision.to_string());
    Ok(respond::ok(&ctx, page(&ctx, &slug, Some(found.id), fields, Faults::default(), false).await?))
}

async fn save(
    ctx: Ctx,
    Path((slug, outline)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let outline = id(&outline)?;
    match ctx.app.service.edit_outline(&ctx.actor, &slug, outline, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &back(&slug, outline))),
        Err(service::Error::Faults(faults)) => {
            let revision = found(&ctx, &slug, outline).await?.revision;
            let (fields, faults, changed) = after_a_change(fields, faults, revision);
            Ok(respond::faulty(&ctx, page(&ctx, &slug, Some(outline), fields, faults, changed).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, Path((slug, outline)): Path<(String, String)>) -> Result<Response, Failure> {
    let found = found(&ctx, &slug, id(&outline)?).await?;
    let t = &ctx.texts;
    let title = found.needs.titles.text(t.lang()).to_owned();
    let text = t.with("planning-remove-text", &[("title", title.into())]);
    let at = format!("{}/outlines/{}", address(&slug), found.id);
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("planning-remove-title"), text, t.get("common-remove"), at)))
}

async fn remove(ctx: Ctx, Path((slug, outline)): Path<(String, String)>) -> Result<Response, Failure> {
    ctx.app.service.remove_outline(&ctx.actor, &slug, id(&outline)?).await?;
    Ok(respond::see_other(&ctx, &format!("{}/proposals?done=removed", address(&slug))))
}

async fn found(ctx: &Ctx, slug: &str, outline: SessionId) -> Result<Outline, Failure> {
    let all = ctx.app.service.outlines(&ctx.actor, slug).await?;
    all.into_iter().find(|found| found.id == outline).ok_or(Failure::NotFound)
}

fn back(slug: &str, outline: SessionId) -> String {
    format!("{}/proposals?done=saved#outline-{outline}", address(slug))
}

fn fields_of(needs: &Needs) -> Fields {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let needed = if needs.needs_all() { String::new() } else { needs.needed.to_string() };
    let mut fields = Fields::default()
        .with("kind", needs.kind.code())
        .with("minutes", needs.minutes.to_string())
        .with("needed", needed)
        .with("earliest", day(needs.earliest))
        .with("latest", day(needs.latest))
        .with("after", needs.after.map(|after| after.to_string()).unwrap_or_default());
    for (lang, text) in needs.titles.iter() {
        fields.push(format!("title.{lang}"), text);
    }
    for site in &needs.sites {
        fields.push("site", site.to_string());
    }
    for expert in &needs.experts {
        fields.push("expert", expert.to_string());
    }
    attendance::fields(fields, &needs.attendance)
}

async fn page(
    ctx: &Ctx,
    slug: &str,
    present: Option<SessionId>,
    fields: Fields,
    faults: Faults,
    changed: bool,
) -> Result<Page, Failure> {
    let service = &ctx.app.service;
    let plan = service.plan(&ctx.actor, slug).await?;
    let outlines = service.outlines(&ctx.actor, slug).await?;
    let sites = service.all_sites(&ctx.actor).await?;
    let experts = service.nameable_experts(&ctx.actor).await?;
    let countries = service.countries(ctx.texts.lang()).await?;
    let delegations = service.delegations(&ctx.actor, slug).await?;
    let ctx = ctx.clone();
    let title =
        ctx.texts.get(if present.is_none() { "planning-outline-new" } else { "planning-outline-edit" });
    Ok(Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let at = address(&plan.view.programme.slug);
        let offered = attendance::offered(&ctx, &delegations, &countries, &fields);
        let sheet = Sheet::new(&ctx, fields, faults);
        let sites = sites.iter().map(|site| (site.id.to_string(), format!("{}, {}", site.name, site.city)));
        let places = sheet.checks("site", t.get("planning-sites"), sites.collect());
        let experts = experts.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
        let experts = sheet.checks("expert", t.get("planning-experts"), experts);
        let followed = followed(&ctx, &plan, &outlines, present);
        let dates = t.date_range(plan.view.programme.starts_on, plan.view.programme.ends_on);
        let content = view! {
            {sheet.hidden("revision")}
            {sheet.select("kind", t.get("organise-field-session-kind"), form::codes::<SessionKind>(t, "session-kind-")).required()}
            {form::texts(&ctx, &sheet, &[("title", "organise-field-session-title", 200)])}
            {sheet.text("minutes", t.get("organise-field-minutes")).kind(Kind::Number).required()}
            <fieldset class="part">
                <legend>{t.get("organise-part-place")}</legend>
                {places.hint(t.get("planning-sites-hint"))}
            </fieldset>
            <fieldset class="part">
                <legend>{t.get("planning-experts-part")}</legend>
                {experts.hint(t.get("planning-experts-hint"))}
                {sheet.text("needed", t.get("planning-needed")).kind(Kind::Number).hint(t.get("planning-needed-hint"))}
            </fieldset>
            <fieldset class="part">
                <legend>{t.get("organise-part-time")}</legend>
                <p class="hint">{t.with("organise-programme-dates", &[("dates", dates.into())])}</p>
                <div class="row short">
                    {sheet.date("earliest", t.get("planning-earliest"))}
                    {sheet.date("latest", t.get("planning-latest"))}
                </div>
                {sheet.select("after", t.get("planning-after"), followed)}
            </fieldset>
        };
        let attendance = attendance::part(&ctx, &sheet, offered, &countries);
        let find = present.map(|id| {
            view! { <a class="button" href=slots::href(&plan.view.programme.slug, id)>{t.get("slot-find")}</a> }
        });
        let remove = present.map(|id| {
            view! { <a class="button quiet" href=format!("{at}/outlines/{id}/remove")>{t.get("common-remove")}</a> }
        });
        let saved = (ctx.asked("done") == "saved")
            .then(|| view! { <p class="notice good" role="status">{t.get("common-saved")}</p> });
        view! {
            <p>
                <a href=at.clone()><bdi>{plan.view.programme.title(t.lang()).to_owned()}</bdi></a>" › "
                <a href=format!("{at}/proposals")>{t.get("planning-title")}</a>
            </p>
            <h1>{title}</h1>
            {saved}
            {changed.then(|| form::changed_meanwhile(t, &format!("{at}/proposals")))}
            <p>{t.get("planning-outline-hint")}</p>
            {sheet.summary()}
            <form method="post" novalidate=true>
                {content}
                {attendance}
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("common-save")}</button>
                    {present.is_none().then(|| view! {
                        <button class="button" type="submit" name="then" value="another">
                            {t.get("organise-save-and-another")}
                        </button>
                    })}
                    <a class="button quiet" href=format!("{at}/proposals")>{t.get("common-cancel")}</a>
                    {find}
                    {remove}
                </p>
            </form>
        }
        .into_any()
    }))
}

/// What it may come after: every other session, with its time or without.
fn followed(ctx: &Ctx, plan: &Plan, outlines: &[Outline], own: Option<SessionId>) -> Vec<(String, String)> {
    let t = &ctx.texts;
    let unplaced = outlines.iter().filter(|outline| !outline.is_placed);
    let unplaced = unplaced.map(|outline| (outline.id, outline.needs.titles.text(t.lang()).to_owned()));
    let placed = plan.view.sessions.iter();
    let placed = placed.map(|item| (item.session.id, item.session.titles.text(t.lang()).to_owned()));
    let others = placed.chain(unplaced).filter(|(id, _)| Some(*id) != own);
    let others = others.map(|(id, title)| (id.to_string(), title));
    std::iter::once((String::new(), t.get("planning-after-nothing"))).chain(others).collect()
}
