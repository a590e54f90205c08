//! `/admin/country-groups`: which countries belong to which group of the United Nations, and when.

use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use domain::{
    Faults, Fields,
    country::{Membership, MembershipId},
    permission::Action,
};
use leptos::prelude::*;

use crate::{
    component::{ask, listing, options, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

const LIST: &str = "/admin/country-groups";

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/country-groups", Access::Admin, list),
        Route::get("/admin/country-groups/new", Access::Admin, blank),
        Route::post("/admin/country-groups/new", Access::Admin, create),
        Route::get("/admin/country-groups/{id}", Access::Admin, show),
        Route::post("/admin/country-groups/{id}", Access::Admin, save),
        Route::get("/admin/country-groups/{id}/delete", Access::Admin, ask_first),
        Route::post("/admin/country-groups/{id}/delete", Access::Admin, remove),
    ]
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let all = ctx.app.service.memberships(&ctx.actor).await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("place-groups"), move || view(&seen, &all))))
}

fn view(ctx: &Ctx, all: &[(MembershipId, Membership)]) -> AnyView {
    let t = &ctx.texts;
    let mut groups: Vec<&str> = all.iter().map(|(_, member)| member.group.as_str()).collect();
    groups.dedup();
    let words = ctx.asked("q").trim().to_lowercase();
    let shown: Vec<AnyView> = groups.into_iter().map(|group| table(ctx, group, all, &words)).collect();
    view! {
        <h1>{t.get("place-groups")}</h1>
        {listing::done(ctx)}
        <p>{t.get("place-groups-explanation")}</p>
        <p class="actions"><a class="button primary" href="/admin/country-groups/new">{t.get("place-member-new")}</a></p>
        {listing::search(ctx)}
        {shown}
    }
    .into_any()
}

fn table(ctx: &Ctx, group: &str, all: &[(MembershipId, Membership)], words: &str) -> AnyView {
    let t = &ctx.texts;
    let today = ctx.app.service.now().date_naive();
    let country = |member: &Membership| ctx.app.places.country(member.country.as_str(), t.lang()).to_owned();
    let mut members: Vec<(String, MembershipId, &Membership)> = all
        .iter()
        .filter(|(_, member)| member.group == group)
        .map(|(id, member)| (country(member), *id, member))
        .filter(|(name, ..)| name.to_lowercase().contains(words))
        .collect();
    if members.is_empty() {
        return ().into_any();
    }
    members.sort_by(|(a, ..), (b, ..)| t.compare(a, b));
    let count = all.iter().filter(|(_, member)| member.group == group && member.holds_on(today)).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let rows: Vec<AnyView> =
        members.into_iter().map(|(name, id, member)| row(ctx, name, id, member, today)).collect();
    view! {
        <details open=!words.is_empty()>
            <summary>
                <h2>{group.to_owned()}</h2>
                " "<span class="muted">{t.with("place-members", &[("count", count.into())])}</span>
            </summary>
            <table class="data">
                <caption class="visually-hidden">{group.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("place-country")}</th>
                        <th scope="col">{t.get("place-since")}</th>
                        <th scope="col">{t.get("place-until")}</th>
                        <th scope="col">{t.get("place-member-today")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(ctx: &Ctx, name: String, id: MembershipId, member: &Membership, today: NaiveDate) -> AnyView {
    let t = &ctx.texts;
    let date = |day: Option<NaiveDate>| day.map(|day| t.date_short(day));
    let holds = if member.holds_on(today) { "common-yes" } else { "common-no" };
    view! {
        <tr>
            <th scope="row"><a href=format!("{LIST}/{id}")>{name}</a></th>
            <td data-label=t.get("place-since")>{date(member.since)}</td>
            <td data-label=t.get("place-until")>{date(member.until)}</td>
            <td data-label=t.get("place-member-today")>{t.get(holds)}</td>
        </tr>
    }
    .into_any()
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditSettings)?;
    form(&ctx, Fields::default(), Faults::default(), None).await.map(|page| respond::ok(&ctx, page))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.add_membership(&ctx.actor, &fields).await {
        Ok(_) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, None).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    let member = ctx.app.service.membership(&ctx.actor, id).await?;
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let fields = Fields::default()
        .with("group", &member.group)
        .with("country", member.country.as_str())
        .with("since", date(member.since))
        .with("until", date(member.until));
    form(&ctx, fields, Faults::default(), Some(id)).await.map(|page| respond::ok(&ctx, page))
}

async fn save(ctx: Ctx, Path(id): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    match ctx.app.service.edit_membership(&ctx.actor, id, &fields).await {
        Ok(()) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, Some(id)).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    let member = ctx.app.service.membership(&ctx.actor, id).await?;
    let t = &ctx.texts;
    let country = ctx.app.places.country(member.country.as_str(), t.lang());
    let text =
        t.with("place-member-delete", &[("country", country.into()), ("group", (&member.group).into())]);
    let back = format!("{LIST}/{id}");
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("place-delete-title"), text, t.get("common-delete"), back)))
}

async fn remove(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.remove_membership(&ctx.actor, id_of(&ctx, &id)?).await?;
    Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "deleted")))
}

fn id_of(ctx: &Ctx, text: &str) -> Result<MembershipId, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditSettings)?;
    text.parse().map_err(|_| Failure::NotFound)
}

async fn form(ctx: &Ctx, fields: Fields, faults: Faults, id: Option<MembershipId>) -> Result<Page, Failure> {
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let countries = options::countries(ctx, &countries);
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get(if id.is_some() { "place-member-edit" } else { "place-member-new" });
    Ok(Page::new(title.clone(), move || {
        let group =
            sheet.text("group", t.get("place-group")).required().max(20).hint(t.get("place-group-hint"));
        let country = sheet.select("country", t.get("place-country"), countries).required();
        let since = sheet.date("since", t.get("place-since")).hint(t.get("place-since-hint"));
        let until = sheet.date("until", t.get("place-until")).hint(t.get("place-until-hint"));
        let form = sheet.form(&t.get("common-save"), view! { {group} {country} {since} {until} });
        let delete = id.map(|id| {
            view! { <p><a href=format!("{LIST}/{id}/delete")>{t.get("common-delete")}</a></p> }
        });
        view! {
            <p><a href=LIST>{t.get("place-groups")}</a></p>
            <h1>{title}</h1>
            {form}
            {delete}
        }
        .into_any()
    }))
}
