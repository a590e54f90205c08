//! Where a programme stands today, in one word.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::programme::{Programme, Status, Window};
use leptos::prelude::*;

use crate::ctx::Ctx;

/// What a visitor wants to know first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Draft,
    /// Registration has not begun.
    NotYet,
    /// Seats are free.
    Open,
    /// Registration leads to the waiting list.
    Full,
    Closed,
    /// Today is one of its days.
    Running,
    Finished,
    Cancelled,
}

impl Standing {
    pub fn of(ctx: &Ctx, programme: &Programme) -> Self {
        let today = today(ctx, programme);
        match programme.status {
            Status::Draft => Self::Draft,
            Status::Cancelled => Self::Cancelled,
            Status::Finished => Self::Finished,
            // The last day is over, and nobody has marked it yet.
            Status::Published if today > programme.ends_on => Self::Finished,
            Status::Published if today >= programme.starts_on => Self::Running,
            Status::Published => match programme.window(ctx.app.service.now()) {
                Window::NotYet => Self::NotYet,
                Window::Closed => Self::Closed,
                Window::Open if programme.free() > 0 => Self::Open,
                Window::Open => Self::Full,
            },
        }
    }

    /// A CSS class of the badge, and the key of its text.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Draft => ("draft", "programme-status-draft"),
            Self::NotYet => ("", "public-standing-not-yet"),
            Self::Open => ("open", "public-standing-open"),
            Self::Full => ("full", "public-standing-full"),
            Self::Closed => ("", "public-standing-closed"),
            Self::Running => ("running", "programme-status-running"),
            Self::Finished => ("finished", "programme-status-finished"),
            Self::Cancelled => ("cancelled", "programme-status-cancelled"),
        }
    }
}

/// The programme's standing as a coloured word.
pub fn badge(ctx: &Ctx, programme: &Programme) -> AnyView {
    let (class, key) = Standing::of(ctx, programme).words();
    view! { <span class=format!("badge {class}")>{ctx.texts.get(key)}</span> }.into_any()
}

/// The programme's home zone; UTC should the name be unknown to this build.
pub fn home_zone(ctx: &Ctx, programme: &Programme) -> Tz {
    ctx.app.zones().parse(&programme.home_zone).unwrap_or(Tz::UTC)
}

/// The date in the programme's home zone now.
pub fn today(ctx: &Ctx, programme: &Programme) -> NaiveDate {
    ctx.app.zones().local(ctx.app.service.now(), home_zone(ctx, programme)).civil.date()
}
