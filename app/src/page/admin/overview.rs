//! `/admin`: is everything in order, how much is there, and the ways to change it.

use axum::response::Response;
use catalogue::Texts;
use leptos::prelude::*;
use service::{Overview, Rank};

use crate::{
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/admin", Access::Admin, show)]
}

/// Address and catalogue key of the pages behind this one.
const PLACES: [(&str, &str); 7] = [
    ("/admin/users", "admin-users-title"),
    ("/admin/institutions", "admin-institutions"),
    ("/admin/sites", "admin-sites"),
    ("/admin/strands", "admin-strands"),
    ("/admin/country-groups", "admin-country-groups"),
    ("/admin/mail", "admin-mail"),
    ("/admin/log", "audit-title"),
];

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let overview = ctx.app.service.overview(&ctx.actor).await?;
    let t = ctx.texts.clone();
    let page = Page::new(t.get("common-administration"), move || {
        let links: Vec<AnyView> = PLACES
            .iter()
            .map(|(href, key)| view! { <li><a class="button" href=*href>{t.get(key)}</a></li> }.into_any())
            .collect();
        let dead = overview.counts.mails_dead;
        view! {
            <h1>{t.get("common-administration")}</h1>
            {(dead > 0).then(|| view! {
                <p class="notice bad">
                    <a href="/admin/mail?state=dead">{t.with("admin-mails-dead-notice", &[("count", dead.into())])}</a>
                </p>
            })}
            {clock_rules(&t, &overview)}
            <ul class="plain actions">{links}</ul>
            <h2>{t.get("admin-system")}</h2>
            <dl class="facts wide">{system(&t, &overview)}</dl>
            <h2>{t.get("admin-counts")}</h2>
            <dl class="facts wide">{counts(&t, &overview)}</dl>
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}

/// What keeps this server from using the right rules.
fn clock_rules(t: &Texts, overview: &Overview) -> AnyView {
    let rules = &overview.clock_rules;
    let (own, followed) = (&overview.tz_version, rules.followed.clone().unwrap_or_default());
    let behind = match rules.rank {
        Rank::Older => Some("admin-zone-data-older"),
        Rank::Unclear => Some("admin-zone-data-other"),
        Rank::Same | Rank::Newer => None,
    };
    let behind = behind.map(|key| {
        let text = t.with(key, &[("own", own.into()), ("followed", followed.into())]);
        view! { <p class="notice bad" role="status">{text}</p> }
    });
    let waiting = rules.waiting.as_ref().map(|waiting| {
        let text = t.with("admin-zone-data-waiting", &[("own", own.into()), ("waiting", waiting.into())]);
        view! { <p class="notice warn" role="status">{text}</p> }
    });
    view! { {behind}{waiting} }.into_any()
}

fn system(t: &Texts, overview: &Overview) -> AnyView {
    let mail = if overview.mail_to_files { "admin-mail-to-files" } else { "admin-mail-by-smtp" };
    let zones = format!("{} ({})", overview.tz_version, overview.tz_source);
    view! {
        <dt>{t.get("admin-database")}</dt>
        <dd><span class="ltr">{overview.database}</span></dd>
        <dt>{t.get("admin-zone-data")}</dt>
        <dd><span class="ltr">{zones}</span></dd>
        <dt>{t.get("admin-mail")}</dt>
        <dd>{t.get(mail)}</dd>
    }
    .into_any()
}

fn counts(t: &Texts, overview: &Overview) -> Vec<AnyView> {
    let counts = &overview.counts;
    [
        ("admin-users-title", counts.users),
        ("common-programmes", counts.programmes),
        ("admin-registrations", counts.registrations),
        ("admin-persons", counts.persons),
        ("admin-institutions", counts.institutions),
        ("admin-sites", counts.sites),
        ("admin-mails-waiting", counts.mails_waiting),
        ("admin-mails-sent", counts.mails_sent),
        ("admin-mails-dead", counts.mails_dead),
    ]
    .into_iter()
    .map(|(key, count)| view! { <dt>{t.get(key)}</dt><dd>{t.number(count)}</dd> }.into_any())
    .collect()
}
