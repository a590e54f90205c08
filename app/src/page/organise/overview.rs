//! `/organise/programmes/{slug}`: a programme as its organisers see it.

use axum::{extract::Path, response::Response};
use domain::{Code, Faults, Fields, leg::Leg, programme::Status};
use leptos::prelude::*;
use service::{Plan, SessionView};

use super::{address, deleted, list::badge, organisers, session_experts, warnings};
use crate::{
    component::{moment, timetable, tongue},
    ctx::Ctx,
    failure::Failure,
    island::seat_counter::{NUMBER, SeatCounter},
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/organise/programmes/{slug}", Access::Organiser, show)]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    Ok(respond::ok(&ctx, page(&ctx, plan, Fields::default(), Faults::default())))
}

/// `fields` and `faults` are those of the form that adds an organiser, the only one on the page.
pub fn page(ctx: &Ctx, plan: Plan, fields: Fields, faults: Faults) -> Page {
    let ctx = ctx.clone();
    let title = plan.view.programme.title(ctx.texts.lang()).to_owned();
    Page::new(title, move || {
        let t = &ctx.texts;
        let programme = &plan.view.programme;
        view! {
            <p><a href="/organise">{t.get("organise-title")}</a></p>
            <h1>{tongue::line(t, &programme.titles)}</h1>
            {done(&ctx, &programme.slug)}
            <div class="standing">{badge(t, programme.status)} {seats(&ctx, &plan)}</div>
            {clocks(&ctx, &plan)}
            {unpublished(&ctx, &plan)}
            {links(&ctx, &plan)}
            {warnings::warnings(&ctx, &plan, None)}
            {facts(&ctx, &plan)}
            {sessions(&ctx, &plan)}
            {legs(&ctx, &plan)}
            {organisers::section(&ctx, &plan, fields, faults)}
            {ending(&ctx, &plan)}
        }
        .into_any()
    })
    .islands()
}

/// What the last form did, said once.
pub fn done(ctx: &Ctx, slug: &str) -> AnyView {
    let key = match ctx.asked("done") {
        "version" => return published(ctx),
        "removed" => return deleted::undo(ctx, slug),
        "created" => "organise-done-created",
        "published" => "organise-done-published",
        "finished" => "organise-done-finished",
        "cancelled" => "organise-done-cancelled",
        "restored" => "organise-done-restored",
        "saved" => "common-saved",
        "clocks" => "clock-done",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

fn published(ctx: &Ctx) -> AnyView {
    let told: i64 = ctx.asked("told").parse().unwrap_or_default();
    let text = ctx.texts.with("version-done", &[("count", told.into())]);
    view! { <p class="notice good" role="status">{text}</p> }.into_any()
}

/// Times that other clock rules have moved, as long as nobody has looked at them.
fn clocks(ctx: &Ctx, plan: &Plan) -> AnyView {
    if !plan.clocks_moved {
        return ().into_any();
    }
    let t = &ctx.texts;
    let href = format!("{}/clock-rules", address(&plan.view.programme.slug));
    view! {
        <div class="notice warn">
            <p>{t.get("need-clock-rules")}</p>
            <p><a class="button primary" href=href>{t.get("clock-link")}</a></p>
        </div>
    }
    .into_any()
}

/// What the organisers see and the public does not.
fn unpublished(ctx: &Ctx, plan: &Plan) -> AnyView {
    if !plan.unpublished {
        return ().into_any();
    }
    let t = &ctx.texts;
    let href = format!("{}/changes", address(&plan.view.programme.slug));
    view! {
        <div class="notice warn">
            <p>{t.get("version-changes-notice")}</p>
            <p><a class="button primary" href=href>{t.get("version-changes-link")}</a></p>
        </div>
    }
    .into_any()
}

fn seats(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let programme = &plan.view.programme;
    let number = |seats: i64| u32::try_from(seats).unwrap_or_default();
    let pattern =
        t.with("organise-seats-taken", &[("taken", NUMBER.into()), ("capacity", programme.capacity.into())]);
    view! {
        <SeatCounter
            programme=programme.id.to_string()
            taken=number(programme.taken)
            capacity=number(programme.capacity)
            pattern=pattern
            waiting=t.get("organise-seats-waiting")
        />
    }
    .into_any()
}

fn links(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let programme = &plan.view.programme;
    let at = address(&programme.slug);
    let publish = (programme.status == Status::Draft).then(|| publish(ctx, plan));
    let edit = (programme.status != Status::Cancelled)
        .then(|| view! { <a class="button" href=format!("{at}/edit")>{t.get("organise-edit")}</a> });
    let plan = matches!(programme.status, Status::Draft | Status::Published)
        .then(|| view! { <a class="button" href=format!("{at}/proposals")>{t.get("planning-link")}</a> });
    view! {
        {publish}
        <p class="actions">
            <a class="button" href=format!("{at}/board")>{t.get("board-link")}</a>
            <a class="button" href=format!("{at}/registrations")>{t.get("organise-registrations")}</a>
            {edit}
            {plan}
            <a class="button" href=format!("/programmes/{}", programme.slug)>{t.get("organise-public-page")}</a>
        </p>
    }
    .into_any()
}

/// The next step of a draft: its button, or what is missing.
fn publish(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    if plan.view.sessions.is_empty() {
        return view! { <p class="notice">{t.get("organise-publish-needs-session")}</p> }.into_any();
    }
    let action = format!("{}/publish", address(&plan.view.programme.slug));
    view! {
        <form method="post" action=action class="notice">
            <p>{t.get("organise-publish-hint")}</p>
            <p><button class="button primary" type="submit">{t.get("organise-publish")}</button></p>
        </form>
    }
    .into_any()
}

fn facts(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let programme = &plan.view.programme;
    let languages: Vec<String> = programme.languages.iter().map(|lang| tongue::name(t, lang)).collect();
    let partners: Vec<String> = plan.view.partners.iter().map(|partner| partner.name.clone()).collect();
    let zone = ctx.app.zones().parse(&programme.home_zone);
    let instant = |at| zone.map_or_else(|| ().into_any(), |zone| moment::both(ctx, at, zone));
    let fact =
        |key: &str, value: AnyView| view! { <div><dt>{t.get(key)}</dt><dd>{value}</dd></div> }.into_any();
    let line = |key: &str, text: String| {
        (!text.is_empty()).then(|| fact(key, view! { <bdi>{text}</bdi> }.into_any()))
    };
    view! {
        <h2>{t.get("organise-facts")}</h2>
        <dl class="facts pairs">
            {fact("organise-field-kind", t.get(&format!("programme-kind-{}", programme.kind.code())).into_any())}
            {fact("organise-dates", t.date_range(programme.starts_on, programme.ends_on).into_any())}
            {line("organise-field-home-zone", shell::place(&programme.home_zone))}
            {fact("organise-opens", instant(programme.opens.at))}
            {fact("organise-closes", instant(programme.closes.at))}
            {fact(
                "organise-field-acceptance",
                t.get(&format!("programme-acceptance-{}", programme.acceptance.code())).into_any(),
            )}
            {line("organise-field-languages", t.list(&languages))}
            {plan.view.strand.as_ref().map(|strand| fact("organise-field-strand", tongue::line(t, &strand.names)))}
            {line("organise-field-host", plan.view.host.as_ref().map(|host| host.name.clone()).unwrap_or_default())}
            {line("organise-field-partners", if partners.is_empty() { String::new() } else { t.list(&partners) })}
            {line("organise-field-funding", programme.funding.join("; "))}
            {line("organise-field-agreement", programme.agreement.clone())}
        </dl>
    }
    .into_any()
}

fn sessions(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let at = address(&plan.view.programme.slug);
    let new = format!("{at}/sessions/new");
    let body = if plan.view.sessions.is_empty() {
        view! {
            <div class="empty">
                <h3>{t.get("organise-sessions-empty")}</h3>
                <p>{t.get("organise-sessions-empty-hint")}</p>
            </div>
        }
        .into_any()
    } else {
        timetable::timetable(ctx, &plan.view.sessions, |item| beside(ctx, plan, &at, item))
    };
    view! {
        <h2 id="sessions">{t.get("organise-sessions")}</h2>
        {body}
        <p class="actions"><a class="button primary" href=new>{t.get("organise-session-new")}</a></p>
    }
    .into_any()
}

/// Under each session: its links, and its warnings once more where they belong.
fn beside(ctx: &Ctx, plan: &Plan, at: &str, item: &SessionView) -> AnyView {
    let t = &ctx.texts;
    let id = item.session.id;
    let title = item.session.titles.text(t.lang()).to_owned();
    let clash = warnings::is_open(plan, id);
    let call_off = plan.announced.contains(&id).then(|| format!("{at}/sessions/{id}/cancel"));
    view! {
        {sign_ups(ctx, plan, at, item)}
        {session_experts::summary(ctx, plan, id)}
        <p class="actions" id=format!("session-{id}")>
            {clash.then(|| view! { <strong class="badge full">{t.get("organise-clash")}</strong> })}
            {item.session.pinned.then(|| view! { <span class="badge">{t.get("board-mark-pinned")}</span> })}
            <a href=format!("{at}/sessions/{id}")>
                {t.get("common-edit")}<span class="visually-hidden">" "{title.clone()}</span>
            </a>
            <a href=format!("{at}/sessions/{id}/delete")>
                {t.get("common-delete")}<span class="visually-hidden">" "{title.clone()}</span>
            </a>
            {call_off.map(|href| view! {
                <a href=href>{t.get("version-cancel-session-link")}<span class="visually-hidden">" "{title}</span></a>
            })}
        </p>
    }
    .into_any()
}

/// How full a session for those who sign up is, with the way to their list.
fn sign_ups(ctx: &Ctx, plan: &Plan, at: &str, item: &SessionView) -> Option<AnyView> {
    let places = plan.places.iter().find(|places| places.session == item.session.id)?;
    let capacity = places.capacity.unwrap_or(places.taken);
    let args =
        [("taken", places.taken.into()), ("capacity", capacity.into()), ("waiting", places.waiting.into())];
    let href = format!("{at}/sessions/{}/sign-ups", item.session.id);
    Some(view! { <p><a href=href>{ctx.texts.with("sign-up-list-link", &args)}</a></p> }.into_any())
}

fn legs(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let at = address(&plan.view.programme.slug);
    let rows: Vec<AnyView> = plan.view.legs.iter().map(|leg| leg_row(ctx, &at, leg)).collect();
    let table = if rows.is_empty() {
        view! { <p class="muted">{t.get("organise-legs-empty")}</p> }.into_any()
    } else {
        view! {
            <table class="data">
                <caption class="visually-hidden">{t.get("organise-legs")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("organise-field-city")}</th>
                        <th scope="col">{t.get("organise-dates")}</th>
                        <th scope="col">{t.get("common-time-zone")}</th>
                        <th scope="col"><span class="visually-hidden">{t.get("organise-actions")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <h2 id="legs">{t.get("organise-legs")}</h2>
        {table}
        <p class="actions"><a class="button" href=format!("{at}/legs/new")>{t.get("organise-leg-new")}</a></p>
    }
    .into_any()
}

fn leg_row(ctx: &Ctx, at: &str, leg: &Leg) -> AnyView {
    let t = &ctx.texts;
    let country = leg.country.as_ref().map(|code| ctx.app.places.country(code.as_str(), t.lang()).to_owned());
    let city = country.map_or_else(|| leg.city.clone(), |country| format!("{}, {country}", leg.city));
    view! {
        <tr>
            <th scope="row"><bdi>{city}</bdi></th>
            <td data-label=t.get("organise-dates")>{t.date_range(leg.starts_on, leg.ends_on)}</td>
            <td data-label=t.get("common-time-zone")><bdi>{shell::place(&leg.zone)}</bdi></td>
            <td class="links">
                <a href=format!("{at}/legs/{}", leg.id)>
                    {t.get("common-edit")}<span class="visually-hidden">" "{leg.city.clone()}</span>
                </a>
                " "
                <a href=format!("{at}/legs/{}/delete", leg.id)>
                    {t.get("common-delete")}<span class="visually-hidden">" "{leg.city.clone()}</span>
                </a>
            </td>
        </tr>
    }
    .into_any()
}

fn ending(ctx: &Ctx, plan: &Plan) -> AnyView {
    let t = &ctx.texts;
    let programme = &plan.view.programme;
    let at = address(&programme.slug);
    let finish = (programme.status == Status::Published)
        .then(|| view! { <a class="button" href=format!("{at}/finish")>{t.get("organise-finish")}</a> });
    let cancel = matches!(programme.status, Status::Draft | Status::Published).then(
        || view! { <a class="button danger" href=format!("{at}/cancel")>{t.get("organise-cancel")}</a> },
    );
    let delete = (programme.status != Status::Published).then(|| {
        view! { <a class="button danger" href=format!("{at}/delete")>{t.get("deleted-programme-delete")}</a> }
    });
    view! {
        <h2>{t.get("organise-ending")}</h2>
        <p class="actions">{finish}{cancel}{delete}</p>
        <p class="actions">
            <a href=format!("{at}/versions")>{t.get("version-history")}</a>
            <a href=format!("{at}/log")>{t.get("audit-title")}</a>
            <a href=format!("{at}/deleted")>{t.get("deleted-title")}</a>
        </p>
    }
    .into_any()
}
