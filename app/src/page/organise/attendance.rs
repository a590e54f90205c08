//! Who attends a session, as a part of its form. Without style all is to be seen, and only what was chosen counts.

use domain::{
    Fields,
    attendance::{Attendance, Delegation},
};
use leptos::prelude::*;
use service::Delegations;

use crate::{
    component::{field::Kind, options, sheet::Sheet, timetable},
    ctx::Ctx,
    page::registration::person::{Countries, country},
};

/// The stored values as the form's fields.
pub fn fields(fields: Fields, attendance: &Attendance) -> Fields {
    let fields = fields.with("attendance", attendance.code());
    match attendance {
        Attendance::Everyone => fields,
        Attendance::Delegations(those) => {
            those.iter().fold(fields, |fields, one| fields.with("delegation", one.code()))
        }
        Attendance::SignUp { capacity } => fields.with("places", capacity.to_string()),
    }
}

/// The delegations to tick: those that the programme's people form, and those that are ticked already.
pub fn offered(
    ctx: &Ctx,
    present: &Delegations,
    countries: &Countries,
    fields: &Fields,
) -> Vec<(String, String)> {
    let t = &ctx.texts;
    let counted = |name: &str, count: i64| {
        t.with("attendance-counted", &[("name", name.into()), ("count", count.into())])
    };
    let of_countries = present
        .countries
        .iter()
        .map(|(code, count)| (Delegation::Country(code.clone()), counted(&country(countries, code), *count)));
    let of_institutions = present
        .institutions
        .iter()
        .map(|(name, count)| (Delegation::Institution(name.clone()), counted(name, *count)));
    let mut options: Vec<(Delegation, String)> = of_countries.chain(of_institutions).collect();
    for ticked in fields.all("delegation").filter_map(Delegation::from_code) {
        // However the institution's name is typed, it is the same box.
        if let Some((one, _)) = options.iter_mut().find(|(one, _)| one.is_same(&ticked)) {
            *one = ticked;
        } else {
            let name = timetable::delegation(ctx, &ticked);
            options.push((ticked, counted(&name, 0)));
        }
    }
    options.into_iter().map(|(one, text)| (one.code(), text)).collect()
}

pub fn part(ctx: &Ctx, sheet: &Sheet, offered: Vec<(String, String)>, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let kinds = Attendance::CODES.map(|code| (code.to_owned(), t.get(&format!("attendance-{code}"))));
    let none = offered.is_empty();
    let present = if none {
        view! { <p class="hint">{t.get("attendance-present-none")}</p> }.into_any()
    } else {
        let present = sheet.checks("delegation", t.get("attendance-present"), offered);
        present.hint(t.get("attendance-present-hint")).required().view()
    };
    let country =
        sheet.select("other_country", t.get("attendance-other-country"), options::countries(ctx, countries));
    let institution = sheet.text("other_institution", t.get("attendance-other-institution"));
    let places = sheet.text("places", t.get("attendance-places")).kind(Kind::Number).required();
    view! {
        <fieldset class="part attendance">
            <legend>{t.get("attendance-title")}</legend>
            {sheet.radio("attendance", t.get("attendance-who"), kinds.to_vec()).required()}
            <div class="for-delegations">
                {present}
                <div class="row">
                    {country}
                    {institution.hint(t.get("attendance-other-institution-hint")).max(200)}
                </div>
            </div>
            <div class="for-sign-up">{places.hint(t.get("attendance-places-hint")).max(5)}</div>
        </fieldset>
    }
    .into_any()
}
