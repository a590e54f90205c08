//! What needs the organiser today: on top of `/organise`.

use domain::Translated;
use leptos::prelude::*;
use service::{Need, Want};

use super::address;
use crate::{
    component::{moment, tongue},
    ctx::Ctx,
};

/// So many are shown; who has more to do begins with these.
const SHOWN: usize = 30;

pub(super) fn section(ctx: &Ctx, needs: &[Need]) -> AnyView {
    let t = &ctx.texts;
    if needs.is_empty() {
        return view! {
            <section>
                <h2>{t.get("need-title")}</h2>
                <p class="notice good">{t.get("need-none")}</p>
            </section>
        }
        .into_any();
    }
    let lines: Vec<AnyView> = needs.iter().take(SHOWN).map(|need| line(ctx, need)).collect();
    let more = i64::try_from(needs.len().saturating_sub(SHOWN)).unwrap_or(i64::MAX);
    let more = (more > 0).then(|| view! { <p>{t.with("need-more", &[("count", more.into())])}</p> });
    view! {
        <section>
            <h2>{t.get("need-title")}</h2>
            <ul class="needs">{lines}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn line(ctx: &Ctx, need: &Need) -> AnyView {
    let t = &ctx.texts;
    let slug = need.programme.as_ref().map_or("", |(slug, _)| slug.as_str());
    let about = need.programme.as_ref().map(|(slug, titles)| programme(ctx, slug, titles));
    let (href, action) = action(slug, need.what);
    view! {
        <li>
            <p><strong>{words(ctx, need.what)}</strong>{about}</p>
            <a class="button" href=href>{t.get(action)}</a>
        </li>
    }
    .into_any()
}

fn programme(ctx: &Ctx, slug: &str, titles: &Translated) -> AnyView {
    view! { <br/><a href=address(slug)>{tongue::line(&ctx.texts, titles)}</a> }.into_any()
}

fn words(ctx: &Ctx, what: Want) -> AnyView {
    let t = &ctx.texts;
    let counted = |key: &str, count: i64| t.with(key, &[("count", count.into())]);
    match what {
        Want::DeadMails { count } => counted("need-dead-mails", count).into_any(),
        Want::ClockRules => t.get("need-clock-rules").into_any(),
        Want::Undelivered { count } => counted("need-undelivered", count).into_any(),
        Want::Decide { count } => counted("need-decide", count).into_any(),
        Want::FreeSeats { waiting, free } => {
            let free = t.with("public-seats-free", &[("count", free.into())]);
            format!("{} {free}", counted("need-waiting", waiting)).into_any()
        }
        Want::Unanswered { count } => counted("need-unanswered", count).into_any(),
        Want::Publish => t.get("need-publish").into_any(),
        Want::Finish => t.get("need-finish").into_any(),
        Want::Begins { on, days } => {
            t.with("need-begins", &[("days", days.into()), ("date", t.date(on).into())]).into_any()
        }
        Want::Closes { at, zone } => {
            view! { {t.label("need-closes")} {moment::both(ctx, at, zone)} }.into_any()
        }
        Want::Plan => t.get("need-plan").into_any(),
    }
}

/// Where it is done, and the key of the button's text.
fn action(slug: &str, what: Want) -> (String, &'static str) {
    let below = |rest: &str| format!("{}{rest}", address(slug));
    match what {
        Want::DeadMails { .. } => ("/admin/mail?state=dead".to_owned(), "need-dead-mails-do"),
        Want::ClockRules => (below("/clock-rules"), "clock-link"),
        Want::Undelivered { .. } => (below("/registrations?mail=failed"), "need-undelivered-do"),
        Want::Decide { .. } => (below("/registrations?state=submitted"), "need-decide-do"),
        Want::FreeSeats { .. } => (below("/registrations?state=waitlisted&sort=state"), "need-waiting-do"),
        Want::Unanswered { .. } => (below(""), "need-unanswered-do"),
        Want::Publish => (below("/changes"), "need-publish-do"),
        Want::Finish => (below("/finish"), "organise-finish"),
        Want::Begins { .. } => (below(""), "need-begins-do"),
        Want::Closes { .. } => (below("/registrations"), "need-closes-do"),
        Want::Plan => (below("/sessions/new"), "organise-session-new"),
    }
}
