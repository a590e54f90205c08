//! Which version a page shows, and what of earlier ones will not take place.

use domain::programme::Status;
use leptos::prelude::*;
use service::ProgrammeView;

use crate::{
    component::{moment, standing::home_zone, timetable, tongue},
    ctx::Ctx,
};

/// "Version 3, published Tuesday, 24 November 2026, 10:00 Beijing, UTC+08:00"; of a draft nothing.
pub(super) fn line(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let (Some(number), Some(at)) = (view.programme.version, view.published_at) else {
        return ().into_any();
    };
    let published = ctx.texts.with("version-published", &[("number", number.into())]);
    view! { <p class="hint">{published}" "{moment::one(ctx, at, home_zone(ctx, &view.programme))}</p> }
        .into_any()
}

/// On paper too it has to be said that the programme is off.
pub(super) fn state(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    match view.programme.status {
        Status::Cancelled => {
            view! { <p class="notice bad">{ctx.texts.get("public-cancelled")}</p> }.into_any()
        }
        Status::Draft | Status::Published | Status::Finished => ().into_any(),
    }
}

/// Sessions that were announced and called off, as long as somebody might still go there.
pub(super) fn cancelled(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let now = ctx.app.service.now();
    let items: Vec<AnyView> = view
        .cancelled
        .iter()
        .filter(|item| item.session.ends_at > now)
        .map(|item| {
            view! {
                <li>
                    <s>{tongue::line(t, &item.session.titles)}</s>
                    ", "{t.date(timetable::day_of(&item.session))}
                    {timetable::times(ctx, &item.session, item.site.as_ref())}
                </li>
            }
            .into_any()
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <section class="notice warn"><h3>{t.get("version-cancelled")}</h3><ul>{items}</ul></section> }
        .into_any()
}
