//! `/admin/travel-times`: how long the ways between sites take.

use axum::{extract::Path, response::Response};
use catalogue::Texts;
use domain::{Faults, Fields, Id, site::Site, travel::TravelDefaults};
use leptos::prelude::*;
use service::TravelTable;

use crate::{
    component::{clash::duration, field::Kind, listing, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

const LIST: &str = "/admin/travel-times";

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/travel-times", Access::Staff, list),
        Route::post("/admin/travel-times", Access::Staff, enter),
        Route::post("/admin/travel-times/usual", Access::Staff, usual),
        Route::post("/admin/travel-times/{a}/{b}/remove", Access::Staff, remove),
    ]
}

/// What a refused form sent, and what is wrong with it.
#[derive(Debug, Default)]
struct Refused {
    fields: Fields,
    faults: Faults,
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    Ok(respond::ok(&ctx, page(&ctx, Refused::default(), None).await?))
}

async fn enter(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.set_travel_time(&ctx.actor, &fields).await {
        Ok(()) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, page(&ctx, Refused { fields, faults }, None).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn usual(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.set_travel_defaults(&ctx.actor, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "saved"))),
        Err(service::Error::Faults(faults)) => {
            let refused = Some(Refused { fields, faults });
            Ok(respond::faulty(&ctx, page(&ctx, Refused::default(), refused).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn remove(ctx: Ctx, Path((a, b)): Path<(String, String)>) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, domain::permission::Action::EditPlaces)?;
    let id = |text: &str| text.parse::<Id<Site>>().map_err(|_| Failure::NotFound);
    ctx.app.service.remove_travel_time(&ctx.actor, id(&a)?, id(&b)?).await?;
    Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "removed")))
}

async fn page(ctx: &Ctx, pair: Refused, usual: Option<Refused>) -> Result<Page, Failure> {
    let table = ctx.app.service.travel_times(&ctx.actor).await?;
    let sites = ctx.app.service.all_sites(&ctx.actor).await?;
    let ctx = ctx.clone();
    Ok(Page::new(ctx.texts.get("travel-title"), move || {
        let t = &ctx.texts;
        let removed = (ctx.asked("done") == "removed").then(|| {
            view! { <p class="notice good" role="status">{t.get("travel-removed")}</p> }
        });
        view! {
            <p><a href="/admin/sites">{t.get("place-sites")}</a></p>
            <h1>{t.get("travel-title")}</h1>
            {listing::done(&ctx)}
            {removed}
            <p>{t.get("travel-lead")}</p>
            {usual_form(&ctx, table.defaults, usual)}
            <h2>{t.get("travel-entered")}</h2>
            {entered(t, &table)}
            {pair_form(&ctx, &sites, pair)}
        }
        .into_any()
    }))
}

fn usual_form(ctx: &Ctx, defaults: TravelDefaults, refused: Option<Refused>) -> AnyView {
    let t = &ctx.texts;
    let Refused { fields, faults } = refused.unwrap_or_else(|| Refused {
        fields: Fields::default()
            .with("same_site", defaults.same_site.to_string())
            .with("same_city", defaults.same_city.to_string())
            .with("same_country", defaults.same_country.to_string())
            .with("abroad", defaults.abroad.to_string()),
        faults: Faults::default(),
    });
    let sheet = Sheet::new(ctx, fields, faults);
    let number = |name: &str, key: &str| sheet.text(name, t.get(key)).kind(Kind::Number).required().view();
    let fields = [
        number("same_site", "travel-same-site"),
        number("same_city", "travel-same-city"),
        number("same_country", "travel-same-country"),
        number("abroad", "travel-abroad"),
    ];
    view! {
        <h2>{t.get("travel-usual")}</h2>
        {sheet.summary()}
        <p class="hint">{t.get("travel-usual-hint")}</p>
        <form method="post" action=format!("{LIST}/usual") novalidate=true>
            <div class="row short">{fields.into_iter().collect_view()}</div>
            <p class="actions"><button class="button" type="submit">{t.get("common-save")}</button></p>
        </form>
    }
    .into_any()
}

fn entered(t: &Texts, table: &TravelTable) -> AnyView {
    if table.entered.is_empty() {
        return view! { <p class="muted">{t.get("travel-entered-empty")}</p> }.into_any();
    }
    let rows: Vec<AnyView> = table.entered.iter().map(|(a, b, minutes)| row(t, a, b, *minutes)).collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("travel-entered")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("travel-from")}</th>
                    <th scope="col">{t.get("travel-to")}</th>
                    <th scope="col">{t.get("travel-time")}</th>
                    <th scope="col"><span class="visually-hidden">{t.get("organise-actions")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: &Texts, a: &Site, b: &Site, minutes: i64) -> AnyView {
    let pair = t.with("travel-pair", &[("from", named(t, a).into()), ("to", named(t, b).into())]);
    view! {
        <tr>
            <th scope="row"><bdi>{named(t, a)}</bdi></th>
            <td data-label=t.get("travel-to")><bdi>{named(t, b)}</bdi></td>
            <td data-label=t.get("travel-time")>{duration(t, minutes)}</td>
            <td>
                <form method="post" action=format!("{LIST}/{}/{}/remove", a.id, b.id) class="inline">
                    <button class="button quiet" type="submit">
                        {t.get("travel-remove")}<span class="visually-hidden">" "{pair}</span>
                    </button>
                </form>
            </td>
        </tr>
    }
    .into_any()
}

fn pair_form(ctx: &Ctx, sites: &[Site], refused: Refused) -> AnyView {
    let t = &ctx.texts;
    let options = || {
        let choose = (String::new(), t.get("common-choose"));
        std::iter::once(choose)
            .chain(sites.iter().map(|site| (site.id.to_string(), named(t, site))))
            .collect()
    };
    let sheet = Sheet::new(ctx, refused.fields, refused.faults);
    let a = sheet.select("a", t.get("travel-from"), options()).required();
    let b = sheet.select("b", t.get("travel-to"), options()).required();
    let minutes = sheet.text("minutes", t.get("travel-minutes")).kind(Kind::Number).required();
    view! {
        <h3 id="add">{t.get("travel-add")}</h3>
        {sheet.summary()}
        <p class="hint">{t.get("travel-add-hint")}</p>
        <form method="post" action=LIST novalidate=true>
            {a}
            {b}
            <div class="row short">{minutes}</div>
            <p class="actions"><button class="button primary" type="submit">{t.get("common-save")}</button></p>
        </form>
    }
    .into_any()
}

fn named(t: &Texts, site: &Site) -> String {
    t.plain("travel-site", &[("site", (&site.name).into()), ("city", (&site.city).into())])
}
