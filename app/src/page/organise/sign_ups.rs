//! `/organise/programmes/{slug}/sessions/{id}/sign-ups`: who signed up for a session, and who waits.

use axum::{extract::Path, response::Response};
use domain::{programme::Status, sign_up::State};
use leptos::prelude::*;
use service::{SignUpRow, SignUps};

use super::{address, id};
use crate::{
    component::{ask, moment, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    page::registration::person::{Countries, country},
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    const REMOVE: &str = "/organise/programmes/{slug}/sessions/{id}/sign-ups/{registration}/remove";
    vec![
        Route::get("/organise/programmes/{slug}/sessions/{id}/sign-ups", Access::Organiser, show),
        Route::get(REMOVE, Access::Organiser, ask),
        Route::post(REMOVE, Access::Organiser, remove),
    ]
}

async fn show(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let list = ctx.app.service.sign_ups(&ctx.actor, &slug, id(&session)?).await?;
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("sign-up-list-title"), move || body(&seen, &list, &countries));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, list: &SignUps, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let at = address(&list.programme.slug);
    let removed = (ctx.asked("done") == "removed").then(|| {
        view! { <p class="notice good" role="status">{t.get("sign-up-removed")}</p> }
    });
    let places = match list.capacity {
        Some(capacity) => {
            let args = [("taken", list.taken.into()), ("capacity", capacity.into())];
            view! { <p>{t.with("sign-up-list-places", &args)}</p> }.into_any()
        }
        None => view! { <p class="notice warn">{t.get("sign-up-list-not")}</p> }.into_any(),
    };
    view! {
        <p><a href=at><bdi>{list.programme.title(t.lang()).to_owned()}</bdi></a></p>
        <h1>{tongue::line(t, &list.session.titles)}</h1>
        {removed}
        <h2>{t.get("sign-up-list-title")}</h2>
        {places}
        {table(ctx, list, countries)}
    }
    .into_any()
}

fn table(ctx: &Ctx, list: &SignUps, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    if list.rows.is_empty() {
        return view! {
            <div class="empty">
                <h3>{t.get("sign-up-list-none")}</h3>
                <p>{t.get("sign-up-list-none-hint")}</p>
            </div>
        }
        .into_any();
    }
    let mut line = 0;
    let rows: Vec<AnyView> = list
        .rows
        .iter()
        .map(|one| {
            line += i64::from(one.state == State::Waiting);
            row(ctx, list, one, line, countries)
        })
        .collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("sign-up-list-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("registration-column-name")}</th>
                    <th scope="col">{t.get("registration-column-citizenship-name")}</th>
                    <th scope="col">{t.get("registration-column-institution")}</th>
                    <th scope="col">{t.get("sign-up-list-state")}</th>
                    <th scope="col">{t.get("sign-up-list-since")}</th>
                    <th scope="col"><span class="visually-hidden">{t.get("sign-up-list-remove")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, list: &SignUps, one: &SignUpRow, line: i64, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let at = address(&list.programme.slug);
    let name = one.person.full_name();
    let person = format!("{at}/registrations/{}", one.registration);
    let state = match one.state {
        State::Taken => {
            view! { <span class="badge accepted">{t.get("sign-up-list-taken")}</span> }.into_any()
        }
        State::Waiting => {
            let text = t.with("sign-up-list-waiting", &[("place", line.into())]);
            view! { <span class="badge waitlisted">{text}</span> }.into_any()
        }
    };
    let can_remove = list.capacity.is_some() && list.programme.status == Status::Published;
    let remove = can_remove.then(|| {
        let href = format!("{at}/sessions/{}/sign-ups/{}/remove", list.session.id, one.registration);
        let named = t.with("sign-up-list-remove-named", &[("name", (&name).into())]);
        view! { <a class="button quiet" href=href aria-label=named>{t.get("sign-up-list-remove")}</a> }
    });
    let since = moment::one(ctx, one.since, home_zone(ctx, &list.programme));
    view! {
        <tr>
            <th scope="row"><a href=person><bdi>{name.clone()}</bdi></a></th>
            <td data-label=t.get("registration-column-citizenship-name")>
                {country(countries, &one.person.citizenship)}
            </td>
            <td data-label=t.get("registration-column-institution")>
                <bdi>{one.person.institution.clone()}</bdi>
            </td>
            <td data-label=t.get("sign-up-list-state")>{state}</td>
            <td data-label=t.get("sign-up-list-since")><span>{since}</span></td>
            <td>{remove}</td>
        </tr>
    }
    .into_any()
}

type Named = Path<(String, String, String)>;

async fn ask(ctx: Ctx, Path((slug, session, registration)): Named) -> Result<Response, Failure> {
    let list = ctx.app.service.sign_ups(&ctx.actor, &slug, id(&session)?).await?;
    let registration = id(&registration)?;
    let one = list.rows.iter().find(|one| one.registration == registration).ok_or(Failure::NotFound)?;
    let t = &ctx.texts;
    let name = one.person.full_name();
    let text = t.with(
        "sign-up-remove-text",
        &[("name", name.into()), ("session", list.session.titles.text(t.lang()).into())],
    );
    let back = format!("{}/sessions/{session}/sign-ups", address(&slug));
    let button = t.get("sign-up-remove-button");
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("sign-up-remove-title"), text, button, back)))
}

async fn remove(ctx: Ctx, Path((slug, session, registration)): Named) -> Result<Response, Failure> {
    ctx.app.service.remove_sign_up(&ctx.actor, &slug, id(&session)?, id(&registration)?).await?;
    let to = format!("{}/sessions/{session}/sign-ups?done=removed", address(&slug));
    Ok(respond::see_other(&ctx, &to))
}

#[cfg(test)]
mod tests;
