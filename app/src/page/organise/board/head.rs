//! What stands above the days: what can be done, what is shown, and what clashes.

use catalogue::Texts;
use domain::board::{Step, Way};
use leptos::prelude::*;

use super::{
    Refused, Scene, chosen,
    look::{Hours, Query, Rows, ZOOMS},
    mark, preview, search,
};
use crate::{
    component::{clash, sheet::Sheet, timetable::day_of},
    page::organise::{address, session_form, warnings},
};

pub fn head(scene: &Scene<'_>, refused: Option<&Refused>) -> AnyView {
    let t = scene.texts();
    if scene.board.plan.view.sessions.is_empty() {
        let new = format!("{}/sessions/new", address(scene.slug()));
        // What has no time yet can get one without a session that has.
        let search = (!scene.outlines.is_empty()).then(|| search::section(scene, refused));
        return view! {
            <div class="empty">
                <p>{t.get("board-no-sessions")}</p>
                <p class="actions"><a class="button primary" href=new>{t.get("organise-session-new")}</a></p>
            </div>
            {refused.and_then(|refused| why(scene, refused))}
            {search}
        }
        .into_any();
    }
    if let Some(preview) = &scene.board.preview {
        return view! {
            {preview::head(scene, preview)}
            {clashes(scene)}
            {bar(scene)}
            {legend(scene)}
        }
        .into_any();
    }
    let done = scene.look.chosen.is_none().then(|| chosen::done(scene));
    view! {
        {done}
        {actions(scene)}
        {refused.and_then(|refused| again(scene, refused))}
        {refused.and_then(|refused| why(scene, refused))}
        {clashes(scene)}
        {search::section(scene, refused)}
        {bar(scene)}
        {legend(scene)}
        <p class="hint no-print">{t.get("board-hint")}" "<span class="board-script">{t.get("board-hint-drag")}</span></p>
    }
    .into_any()
}

/// One row of actions.
fn actions(scene: &Scene<'_>) -> AnyView {
    let t = scene.texts();
    let at = address(scene.slug());
    let changes = scene.board.plan.unpublished.then(|| {
        view! { <a class="button" href=format!("{at}/changes")>{t.get("version-changes-link")}</a> }
    });
    view! {
        <div class="actions board-actions">
            {retrace(scene, "undo", "board-undo", scene.board.undo.as_ref())}
            {retrace(scene, "redo", "board-redo", scene.board.redo.as_ref())}
            <a class="button" href=format!("{at}/sessions/new")>{t.get("organise-session-new")}</a>
            {changes}
        </div>
    }
    .into_any()
}

fn retrace(scene: &Scene<'_>, act: &'static str, key: &str, step: Option<&Step>) -> AnyView {
    let t = scene.texts();
    let session = step.filter(|step| step.proposal.is_none()).and_then(Step::session);
    let session = session.and_then(|id| scene.board.plan.view.session(id));
    let title = session.map(|item| item.session.titles.text(t.lang()).to_owned());
    let title = title.map(|title| view! { <span class="visually-hidden">" "{title}</span> }.into_any());
    // That it is about many sessions at once has to be seen before.
    let many = step.filter(|step| step.proposal.is_some()).map(|step| {
        let count = i64::try_from(step.shifts.len()).unwrap_or(0);
        view! { ": "{t.with("board-step-taken", &[("count", count.into())])} }.into_any()
    });
    let title = title.or(many);
    view! {
        <form method="post" action=scene.look.here(scene.slug())>
            <button class="button" type="submit" name="act" value=act disabled=step.is_none()>
                {t.get(key)}{title}
            </button>
        </form>
    }
    .into_any()
}

/// A step back or forth that clashes, with the field for a reason.
fn again(scene: &Scene<'_>, refused: &Refused) -> Option<AnyView> {
    let (way, clashes) = refused.way.as_ref()?;
    let (ctx, t) = (scene.ctx, scene.texts());
    let sheet = Sheet::fresh(ctx, domain::Fields::default());
    let (act, key) = match way {
        Way::Undo => ("undo", "board-undo-anyway"),
        Way::Redo => ("redo", "board-redo-anyway"),
    };
    Some(
        view! {
            {clash::refused(ctx, clashes)}
            <form method="post" action=scene.look.here(scene.slug()) novalidate=true class="card">
                {session_form::reason(t, &sheet)}
                <p class="actions">
                    <button class="button primary" type="submit" name="act" value=act>{t.get(key)}</button>
                </p>
            </form>
        }
        .into_any(),
    )
}

fn why(scene: &Scene<'_>, refused: &Refused) -> Option<AnyView> {
    let faults = scene.look.chosen.is_none().then(|| {
        refused.form.faults.0.iter().map(|(_, fault)| scene.texts().fault(fault)).collect::<Vec<_>>()
    });
    let why = refused.why.map(|key| scene.texts().get(key));
    let lines: Vec<String> = why.into_iter().chain(faults.into_iter().flatten()).collect();
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect();
    Some(view! { <div class="notice bad" role="alert">{lines}</div> }.into_any())
}

/// What clashes, in words; each leads to its session.
fn clashes(scene: &Scene<'_>) -> Option<AnyView> {
    let (t, plan, look) = (scene.texts(), &scene.board.plan, scene.look);
    if plan.clashes.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = plan
        .clashes
        .iter()
        .map(|one| {
            let item = plan.view.session(one.session);
            let day = item.map_or(look.first(), |item| day_of(&item.session));
            let from = if look.days.contains(&day) { look.first() } else { day };
            let href =
                Query { from, session: Some(one.session), ..look.query() }.address(scene.slug());
            let allowed = warnings::reason(plan, one)
                .map(|reason| t.with("clash-overridden", &[("reason", reason.into())]))
                .map(|text| view! { <br/><span class="muted">{text}</span> });
            view! { <li><a href=format!("{href}#day-{day}")>{clash::sentence(scene.ctx, one)}</a>{allowed}</li> }
                .into_any()
        })
        .collect();
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let open = plan.clashes.iter().any(|one| warnings::reason(plan, one).is_none());
    view! {
        <details class="notice warn board-clashes" open=open>
            <summary><strong>{t.with("board-clashes", &[("count", count.into())])}</strong></summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
    .into()
}

/// Which rows, how many days, and which.
fn bar(scene: &Scene<'_>) -> AnyView {
    let (t, look, slug) = (scene.texts(), scene.look, scene.slug());
    let link = |href: String, text: String, current: bool| {
        view! { <a href=href aria-current=current.then_some("true")>{text}</a> }.into_any()
    };
    let rows =
        |rows, key: &str| link(Query { rows, ..look.query() }.address(slug), t.get(key), look.rows == rows);
    let zooms: Vec<AnyView> = ZOOMS
        .into_iter()
        .map(|zoom| {
            let text = match i64::try_from(zoom) {
                Ok(days) if days > 0 => t.with("board-days", &[("count", days.into())]),
                _ => t.get("board-all-days"),
            };
            link(Query { zoom, ..look.query() }.address(slug), text, look.zoom == zoom)
        })
        .collect();
    let hours: Vec<AnyView> = Hours::ALL
        .into_iter()
        .map(|(_, hours)| {
            let key = match hours {
                Hours::Work => "board-hours-work",
                Hours::Day => "board-hours-day",
                Hours::Near => "board-hours-near",
            };
            link(Query { hours, ..look.query() }.address(slug), t.get(key), look.hours == hours)
        })
        .collect();
    let step = |to: Option<chrono::NaiveDate>, key: &str| {
        to.map(|from| link(Query { from, ..look.query() }.address(slug), t.get(key), false))
    };
    let last = look.days.last().copied().unwrap_or(look.ends.1);
    view! {
        <div class="board-bar no-print">
            <nav class="switch" aria-label=t.get("board-show")>
                {rows(Rows::Sites, "board-sites")}
                {rows(Rows::Experts, "board-experts")}
            </nav>
            <nav class="switch" aria-label=t.get("board-zoom")>{zooms}</nav>
            <nav class="switch hours" aria-label=t.get("board-hours")>{hours}</nav>
            <nav class="switch steps-of-days" aria-label=t.get("board-which-days")>
                {step(look.earlier(), "board-earlier")}
                <span>{t.date_range(look.first(), last)}</span>
                {step(look.later(), "board-later")}
            </nav>
        </div>
    }
    .into_any()
}

/// What is hatched.
fn legend(scene: &Scene<'_>) -> AnyView {
    let key = match scene.look.rows {
        Rows::Sites => "board-hatched-sites",
        Rows::Experts => "board-hatched-experts",
    };
    let was = scene.board.preview.is_some().then(|| {
        let text = scene.texts().get("board-outlined");
        view! { <span><span class="sample was" aria-hidden="true"></span>{text}</span> }
    });
    view! {
        <p class="board-legend hint">
            <span><span class="sample shut" aria-hidden="true"></span>{scene.texts().get(key)}</span>
            {was}
        </p>
    }
    .into_any()
}

/// What the marks mean, below the days.
pub fn key(t: &Texts) -> AnyView {
    view! {
        <details class="no-print">
            <summary>{t.get("board-marks")}</summary>
            {mark::key(t)}
        </details>
    }
    .into_any()
}
