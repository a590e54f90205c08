//! The form of a session.

use calendar::{Tz, zone::Resolved};
use catalogue::Texts;
use chrono::NaiveDateTime;
use domain::{
    Fault, Faults, Fields,
    clash::Clash,
    session::{SessionId, SessionKind},
    site::Site,
};
use leptos::prelude::*;
use service::Plan;

use super::{address, attendance, form, session_experts, warnings::warnings};
use crate::{
    component::{
        clash,
        field::{Field, Kind},
        sheet::Sheet,
    },
    ctx::Ctx,
    failure::Failure,
    respond::Page,
    shell,
};

/// What the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    New,
    Present(SessionId),
}

/// Why the form comes back.
#[derive(Debug, Default)]
pub struct Refusal {
    pub faults: Faults,
    /// Somebody else was quicker.
    pub changed: bool,
    pub clashes: Vec<Clash>,
}

/// # Errors
/// [`Failure`] when the sites cannot be listed.
pub async fn page(
    ctx: &Ctx,
    plan: Plan,
    what: What,
    fields: Fields,
    refusal: Refusal,
) -> Result<Page, Failure> {
    let sites = ctx.app.service.all_sites(&ctx.actor).await?;
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let present = ctx.app.service.delegations(&ctx.actor, &plan.view.programme.slug).await?;
    let ctx = ctx.clone();
    let title = ctx.texts.get(match what {
        What::New => "organise-session-new",
        What::Present(_) => "organise-session-edit",
    });
    Ok(Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let programme = &plan.view.programme;
        let at = address(&programme.slug);
        let Refusal { faults, changed, clashes } = refusal;
        let neighbours = neighbours(t, &fields, &faults);
        let fold = fold(&ctx, &plan, &sites, &fields);
        let offered = attendance::offered(&ctx, &present, &countries, &fields);
        let asks = !clashes.is_empty() || !fields.get("override_reason").is_empty();
        let sheet = Sheet::new(&ctx, fields, faults);
        let reason = asks.then(|| reason(t, &sheet).view());
        let content = content(&ctx, &plan, &sites, &sheet, fold);
        let attendance = attendance::part(&ctx, &sheet, offered, &countries);
        let dates = t.date_range(programme.starts_on, programme.ends_on);
        let standing = match what {
            What::New => ().into_any(),
            What::Present(id) => standing(&ctx, &plan, id),
        };
        view! {
            <p><a href=at.clone()><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{title}</h1>
            {saved_before(&ctx, &plan)}
            {changed.then(|| form::changed_meanwhile(t, &at))}
            {standing}
            {sheet.summary()}
            {clash::refused(&ctx, &clashes)}
            {neighbours}
            <p>{t.with("organise-programme-dates", &[("dates", dates.into())])}</p>
            <form method="post" novalidate=true>
                {content}
                {attendance}
                {reason}
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("common-save")}</button>
                    <button class="button" type="submit" name="then" value="another">
                        {t.get("organise-save-and-another")}
                    </button>
                    <a class="button quiet" href=at.clone()>{t.get("common-cancel")}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}

/// Who gives it, whether it is pinned, and the way to the board.
fn standing(ctx: &Ctx, plan: &Plan, id: SessionId) -> AnyView {
    let t = &ctx.texts;
    let pinned = plan.view.session(id).is_some_and(|item| item.session.pinned);
    let board = format!("{}/board?session={id}#block-{id}", address(&plan.view.programme.slug));
    view! {
        <p>
            {pinned.then(|| view! { <span class="badge">{t.get("board-mark-pinned")}</span>" " })}
            <a href=board>{t.get("board-link")}</a>
        </p>
        {session_experts::summary(ctx, plan, id)}
    }
    .into_any()
}

/// Why it takes place although it clashes.
pub fn reason(t: &Texts, sheet: &Sheet) -> Field {
    sheet.prose("override_reason", t.get("clash-reason")).hint(t.get("clash-reason-hint")).max(500)
}

/// After "save and add another": that it was saved, and what clashes with it.
fn saved_before(ctx: &Ctx, plan: &Plan) -> AnyView {
    let before = ctx.asked("after").parse().ok();
    let found = before.filter(|id| plan.view.sessions.iter().any(|view| view.session.id == *id));
    found
        .map(|id| {
            view! {
                <p class="notice good" role="status">{ctx.texts.get("common-saved")}</p>
                {warnings(ctx, plan, Some(id))}
            }
        })
        .into_any()
}

fn content(ctx: &Ctx, plan: &Plan, sites: &[Site], sheet: &Sheet, fold: Option<(i32, i32)>) -> AnyView {
    let t = &ctx.texts;
    let kinds = form::codes::<SessionKind>(t, "session-kind-");
    let parts = [("title", "organise-field-session-title", 200), ("notes", "organise-field-notes", 2000)];
    let offsets = fold.map(|fold| offsets(t, sheet, fold).view());
    view! {
        {sheet.hidden("revision")}
        {sheet.select("kind", t.get("organise-field-session-kind"), kinds).required()}
        {form::texts(ctx, sheet, &parts)}
        <fieldset class="part">
            <legend>{t.get("organise-part-place")}</legend>
            {place(ctx, plan, sites, sheet)}
        </fieldset>
        <fieldset class="part">
            <legend>{t.get("organise-part-time")}</legend>
            <p class="hint">{t.get("organise-part-time-hint")}</p>
            <div class="row short">
                {sheet.date("date", t.get("organise-field-date")).required()}
                {sheet.time("time", t.get("organise-field-time")).required()}
                {sheet.text("minutes", t.get("organise-field-minutes")).kind(Kind::Number).required()}
            </div>
            {offsets}
        </fieldset>
    }
    .into_any()
}

/// Which of the two, where the clocks show a time twice.
pub fn offsets(t: &Texts, sheet: &Sheet, (first, second): (i32, i32)) -> Field {
    let option =
        |offset: i32, key: &str| (offset.to_string(), t.with(key, &[("offset", t.offset(offset).into())]));
    let options = vec![option(first, "organise-offset-first"), option(second, "organise-offset-second")];
    sheet
        .radio("offset", t.get("organise-field-offset"), options)
        .hint(t.get("organise-field-offset-hint"))
        .required()
}

/// Where a session can be, as options.
pub fn places(ctx: &Ctx, plan: &Plan, sites: &[Site]) -> Vec<(String, String)> {
    let t = &ctx.texts;
    let home = shell::place(&plan.view.programme.home_zone);
    let online = (String::new(), t.with("organise-site-online", &[("zone", home.into())]));
    let named = sites.iter().map(|site| {
        let zone = shell::place(&site.zone);
        let args = [("city", (&site.city).into()), ("site", (&site.name).into()), ("zone", zone.into())];
        (site.id.to_string(), t.plain("organise-site-named", &args))
    });
    std::iter::once(online).chain(named).collect()
}

fn place(ctx: &Ctx, plan: &Plan, sites: &[Site], sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let add = Ctx::address("/admin/sites/new", "back", &ctx.path);
    let options = places(ctx, plan, sites);
    let hint = if sites.is_empty() {
        view! { <p class="notice">{t.get("organise-no-sites")}" "<a href=add>{t.get("organise-add-site")}</a></p> }
            .into_any()
    } else {
        view! { <p class="hint"><a href=add target="_blank" rel="noopener">{t.get("organise-add-site")}</a></p> }
            .into_any()
    };
    view! {
        {sheet.select("site", t.get("organise-field-site"), options).required()}
        {hint}
        {sheet
            .text("address", t.get("organise-field-address"))
            .kind(Kind::Address)
            .hint(t.get("organise-field-address-hint"))
            .max(500)}
    }
    .into_any()
}

/// Where the clocks skip the typed time: the times before and after, each by one click. A form of its own, so that
/// the Enter key in the other one saves as usual.
pub fn neighbours(t: &Texts, fields: &Fields, faults: &Faults) -> AnyView {
    let Some(Fault::Gap { before, after }) = faults.of("time") else { return ().into_any() };
    let kept: Vec<AnyView> = fields
        .iter()
        .filter(|(name, _)| !["date", "time", "offset", "moment"].contains(name))
        .map(|(name, value)| {
            view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> }.into_any()
        })
        .collect();
    let button = |at: &NaiveDateTime| {
        let moment = format!("{} {}", t.day(at.date()), t.time(at.time()));
        view! {
            <button class="button" type="submit" name="moment" value=at.format("%Y-%m-%dT%H:%M").to_string()>
                {t.with("organise-use-time", &[("moment", moment.into())])}
            </button>
        }
        .into_any()
    };
    view! {
        <form method="post" class="notice">
            {kept}
            <p>{t.get("organise-gap")}</p>
            <p class="actions">{button(before)}{button(after)}</p>
        </form>
    }
    .into_any()
}

/// Both offsets, if the clocks at the chosen place show the typed time twice.
pub fn fold(ctx: &Ctx, plan: &Plan, sites: &[Site], fields: &Fields) -> Option<(i32, i32)> {
    let site = sites.iter().find(|site| site.id.to_string() == fields.get("site"));
    let zone: Tz = ctx.app.zones().parse(site.map_or(&plan.view.programme.home_zone, |site| &site.zone))?;
    let typed = format!("{}T{}", fields.get("date").trim(), fields.get("time").trim());
    let civil = NaiveDateTime::parse_from_str(&typed, "%Y-%m-%dT%H:%M").ok()?;
    match ctx.app.zones().resolve(zone, civil) {
        Resolved::Fold { earlier, later } => Some((earlier.offset_seconds, later.offset_seconds)),
        Resolved::One(_) | Resolved::Gap { .. } => None,
    }
}
