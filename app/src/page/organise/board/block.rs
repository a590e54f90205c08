//! One session on the board.

use chrono_tz::Tz;
use leptos::prelude::*;
use service::SessionView;

use super::{
    Scene,
    look::Query,
    mark, preview,
    row::{Row, ends_civil, minutes},
};
use crate::{
    component::{moment, timetable, tongue},
    shell,
};

/// `first` is false where the session stands in a row above already.
pub fn block(scene: &Scene<'_>, row: &Row<'_>, item: &SessionView, lane: usize, first: bool) -> AnyView {
    let (ctx, t) = (scene.ctx, scene.texts());
    let session = &item.session;
    let (start, end) = minutes(session);
    let length = end - start;
    let mut class = format!(
        "block {} lane{lane} h{} m{} dh{} dm{}",
        domain::Code::code(session.kind),
        start / 60,
        start % 60,
        length / 60,
        length % 60,
    );
    if mark::is_clash(scene, session.id) {
        class.push_str(" clashes");
    }
    if scene.board.preview.is_some() {
        class.push_str(if preview::change(scene, session.id).is_some() { " proposed" } else { " stays" });
    }
    let chosen = scene.look.chosen.is_some_and(|(id, _)| id == session.id);
    let look = scene.look;
    let href = Query { session: Some(session.id), ..look.query() }.address(scene.slug());
    let href = format!("{href}#day-{}", session.starts_civil.date());
    let zone = ctx.app.zones().parse(&session.zone).unwrap_or(Tz::UTC);
    let offset = ctx.app.zones().local(session.starts_at, zone).offset_text();
    let place = item.site.as_ref().map_or_else(|| shell::place(&session.zone), |site| site.city.clone());
    let whole = format!("{place}, {}", moment::clock(ctx, session.starts_at, zone));
    let time = timetable::clock_span(t, session.starts_civil, ends_civil(session), false);
    view! {
        <li class=class>
            <a
                href=href
                id=first.then(|| format!("block-{}", session.id))
                aria-current=chosen.then_some("true")
                draggable="false"
                data-session=session.id.to_string()
                data-revision=session.revision.to_string()
                data-start=start.to_string()
                data-minutes=session.minutes.to_string()
                data-site=site_of(session)
                data-place=whole
                data-title=session.titles.text(t.lang()).to_owned()
                data-pinned=session.pinned.then_some("yes")
            >
                <span class="when"><time datetime=session.starts_civil.format("%Y-%m-%dT%H:%M").to_string()>{time}</time>
                    <span class="zone-name">{offset}</span></span>
                <span class="title">{tongue::line(t, &session.titles)}</span>
                {own_time(scene, row, item)}
                {preview::from_where(scene, session.id)}
                {mark::list(mark::marks(scene, session))}
            </a>
        </li>
    }
    .into_any()
}

fn site_of(session: &domain::session::Session) -> String {
    match session.place {
        domain::session::Place::Site(site) => site.to_string(),
        domain::session::Place::Online { .. } => String::new(),
    }
}

/// In an expert's row: the hour at which they live it, where that is another one.
fn own_time(scene: &Scene<'_>, row: &Row<'_>, item: &SessionView) -> Option<AnyView> {
    row.expert?;
    let clock = row.clock.as_ref()?;
    let (zones, t) = (scene.ctx.app.zones(), scene.texts());
    let (own, there) = (zones.parse(&clock.zone)?, zones.parse(&item.session.zone)?);
    let (a, b) = (zones.local(item.session.starts_at, own), zones.local(item.session.starts_at, there));
    if a.civil == b.civil {
        return None;
    }
    let time = if a.civil.date() == b.civil.date() {
        t.time(a.civil.time())
    } else {
        format!("{} {}", t.weekday_short(a.civil.date()), t.time(a.civil.time()))
    };
    let text = t.with("board-own-time", &[("time", time.into()), ("place", (&clock.place).into())]);
    Some(view! { <span class="own">{text}</span> }.into_any())
}
