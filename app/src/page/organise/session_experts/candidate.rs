//! Experts to choose from: whether they are free, what their clocks show then, and the two buttons.

use catalogue::Texts;
use chrono_tz::Tz;
use domain::user::UserId;
use leptos::prelude::*;
use service::{Candidate, SessionView};

use crate::{
    component::{clash, moment},
    ctx::Ctx,
    page::availability::last_confirmed,
};

pub fn list(ctx: &Ctx, item: &SessionView, candidates: &[Candidate]) -> AnyView {
    let t = &ctx.texts;
    if candidates.is_empty() {
        return view! {
            <div class="empty">
                <h3>{t.get("engagement-no-candidates")}</h3>
                <p>{t.get("engagement-no-candidates-hint")}</p>
                <p class="actions"><a class="button" href="/organise/experts/new">{t.get("engagement-new-expert")}</a></p>
            </div>
        }
        .into_any();
    }
    let cards: Vec<AnyView> = candidates.iter().map(|candidate| card(ctx, item, candidate)).collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

fn card(ctx: &Ctx, item: &SessionView, candidate: &Candidate) -> AnyView {
    let t = &ctx.texts;
    let expert = &candidate.expert;
    let zone = ctx.app.zones().parse(&expert.profile.home_zone).unwrap_or(Tz::UTC);
    let clashes: Vec<AnyView> = candidate
        .clashes
        .iter()
        .map(|found| view! { <li>{clash::sentence(ctx, found)}</li> }.into_any())
        .collect();
    let (class, key) = if !clashes.is_empty() {
        ("badge full", "engagement-not-free")
    } else if candidate.is_unsaid {
        ("badge", "engagement-unsaid")
    } else {
        ("badge open", "engagement-free")
    };
    let fields = expert.profile.fields.join(", ");
    view! {
        <li>
            <div class="card">
                <p><span class=class>{t.get(key)}</span></p>
                <h3><bdi>{expert.name.clone()}</bdi></h3>
                <p class="muted"><bdi>{fields}</bdi></p>
                <p>{t.label("engagement-own-time")}{moment::one(ctx, item.session.starts_at, zone)}</p>
                <p class="muted">{last_confirmed(ctx, expert)}</p>
                {(!clashes.is_empty()).then(|| view! { <ul>{clashes}</ul> })}
                <div class="actions">
                    {button(t, expert.user, "ask", "engagement-ask", &expert.name, "button")}
                    {button(t, expert.user, "hold", "engagement-hold", &expert.name, "button quiet")}
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// A form of one button that holds the expert's time or asks them.
pub fn button(
    t: &Texts,
    expert: UserId,
    how: &'static str,
    key: &str,
    name: &str,
    class: &'static str,
) -> AnyView {
    view! {
        <form method="post" class="inline">
            <input type="hidden" name="expert" value=expert.to_string()/>
            <button class=class type="submit" name="how" value=how>
                {t.get(key)}<span class="visually-hidden">" "{name.to_owned()}</span>
            </button>
        </form>
    }
    .into_any()
}
