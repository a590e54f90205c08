//! Lines of the log of changes, for people.

use chrono_tz::Tz;
use domain::audit::{Change, Record};
use leptos::prelude::*;

use crate::{component::moment, ctx::Ctx};

/// Who did what, when and from where, in this zone and the viewer's; or that nothing is there.
pub fn table(ctx: &Ctx, lines: &[Record], zone: Tz) -> AnyView {
    let t = &ctx.texts;
    if lines.is_empty() {
        return view! { <p class="empty">{t.get("audit-empty")}</p> }.into_any();
    }
    let rows: Vec<AnyView> = lines.iter().map(|line| row(ctx, line, zone)).collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("audit-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("audit-what")}</th>
                    <th scope="col">{t.get("audit-changes")}</th>
                    <th scope="col">{t.get("audit-who")}</th>
                    <th scope="col">{t.get("audit-when")}</th>
                    <th scope="col">{t.get("audit-origin")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, line: &Record, zone: Tz) -> AnyView {
    let t = &ctx.texts;
    let what = t.with(&format!("audit-{}", line.action), &[("subject", (&line.subject).into())]);
    let who = match (line.who.as_str(), line.user) {
        ("", _) => t.get("audit-who-system"),
        (name, Some(_)) => name.to_owned(),
        (name, None) => t.with("audit-who-holder", &[("name", name.into())]),
    };
    let origin = (!line.origin.is_empty()).then(|| {
        view! { <td data-label=t.get("audit-origin")><span class="ltr">{line.origin.clone()}</span></td> }
    });
    let origin = origin.map_or_else(|| view! { <td></td> }.into_any(), IntoAny::into_any);
    let changes: Vec<AnyView> = line.changes.iter().map(|one| change(ctx, &line.action, one)).collect();
    let changes = if changes.is_empty() {
        view! { <td></td> }.into_any()
    } else {
        view! { <td data-label=t.get("audit-changes")><ul class="plain">{changes}</ul></td> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{what}</th>
            {changes}
            <td data-label=t.get("audit-who")><bdi>{who}</bdi></td>
            <td data-label=t.get("audit-when")><span>{moment::both(ctx, line.at, zone)}</span></td>
            {origin}
        </tr>
    }
    .into_any()
}

fn change(ctx: &Ctx, action: &str, change: &Change) -> AnyView {
    let t = &ctx.texts;
    let name = t.get(&format!("audit-field-{}", change.name));
    let (before, after) =
        (word(ctx, action, change, &change.before), word(ctx, action, change, &change.after));
    let values = [
        ("name", name.as_str().into()),
        ("before", before.as_str().into()),
        ("after", after.as_str().into()),
    ];
    let key = match (change.before.is_empty(), change.after.is_empty()) {
        (true, _) => "audit-change-new",
        (_, true) => "audit-change-gone",
        (false, false) => "audit-change",
    };
    view! { <li>{t.with(key, &values)}</li> }.into_any()
}

/// States are kept as codes; everything else as it was shown.
fn word(ctx: &Ctx, action: &str, change: &Change, value: &str) -> String {
    let is_of_expert = action.starts_with("expert-") || action.starts_with("engagement-");
    let area = if is_of_expert { "engagement" } else { "registration" };
    match change.name.as_str() {
        "state" if !value.is_empty() => ctx.texts.get(&format!("{area}-state-{value}")),
        _ => value.to_owned(),
    }
}
