//! For whom a session is, in words.

use domain::attendance::{Attendance, Delegation};

use crate::ctx::Ctx;

/// "Everyone", "Nepal and Samoa", "By sign-up, 12 places".
pub fn words(ctx: &Ctx, attendance: &Attendance) -> String {
    let t = &ctx.texts;
    match attendance {
        Attendance::Everyone => t.get("version-attendance-everyone"),
        Attendance::Delegations(those) => {
            let names: Vec<String> = those.iter().map(|one| delegation(ctx, one)).collect();
            t.list(&names)
        }
        Attendance::SignUp { capacity } => {
            t.with("version-attendance-sign-up", &[("places", (*capacity).into())])
        }
    }
}

/// The country's or the institution's name.
pub fn delegation(ctx: &Ctx, one: &Delegation) -> String {
    match one {
        Delegation::Country(code) => ctx.app.places.country(code.as_str(), ctx.texts.lang()).to_owned(),
        Delegation::Institution(name) => name.clone(),
    }
}
