//! `/admin/users`: who signs in, and as what.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields,
    permission::Action,
    user::{User, UserId},
};
use leptos::prelude::*;

use crate::{
    component::{field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/users", Access::Admin, list),
        Route::get("/admin/users/new", Access::Admin, blank),
        Route::post("/admin/users/new", Access::Admin, create),
        Route::get("/admin/users/{id}", Access::Admin, show),
        Route::post("/admin/users/{id}", Access::Admin, save),
        Route::post("/admin/users/{id}/invite", Access::Admin, invite),
    ]
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let users = ctx.app.service.users(&ctx.actor).await?;
    let t = ctx.texts.clone();
    let page = Page::new(t.get("admin-users-title"), move || {
        let rows: Vec<AnyView> = users.iter().map(|user| row(&t, user)).collect();
        view! {
            <h1>{t.get("admin-users-title")}</h1>
            <p class="actions"><a class="button primary" href="/admin/users/new">{t.get("admin-users-new")}</a></p>
            <table class="data">
                <caption class="visually-hidden">{t.get("admin-users-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("account-name")}</th>
                        <th scope="col">{t.get("account-email")}</th>
                        <th scope="col">{t.get("admin-users-role")}</th>
                        <th scope="col">{t.get("admin-users-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}

fn row(t: &catalogue::Texts, user: &User) -> AnyView {
    let role = match (user.admin, user.staff) {
        (true, _) => "admin-users-administrator",
        (false, true) => "admin-users-organiser",
        (false, false) => "admin-users-expert",
    };
    let state = if user.active { "admin-users-active" } else { "admin-users-inactive" };
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/users/{}", user.id)><bdi>{user.name.clone()}</bdi></a></th>
            <td data-label=t.get("account-email")><span class="ltr">{user.email.clone()}</span></td>
            <td data-label=t.get("admin-users-role")>{t.get(role)}</td>
            <td data-label=t.get("admin-users-state")>{t.get(state)}</td>
        </tr>
    }
    .into_any()
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditUsers)?;
    let fields = Fields::default().with("active", "yes");
    Ok(respond::ok(&ctx, form_page(&ctx, "admin-users-new", fields, Faults::default(), None)))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.create_user(&ctx.actor, ctx.texts.lang(), &fields).await {
        Ok(id) => Ok(respond::see_other(&ctx, &format!("/admin/users/{id}?done=created"))),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, form_page(&ctx, "admin-users-new", fields, faults, None)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let user = ctx.app.service.user(&ctx.actor, id_of(&ctx, &id)?).await?;
    let tick = |is: bool| if is { "yes" } else { "" };
    let fields = Fields::default()
        .with("email", &user.email)
        .with("name", &user.name)
        .with("admin", tick(user.admin))
        .with("expert_only", tick(!user.staff))
        .with("active", tick(user.active));
    Ok(respond::ok(&ctx, form_page(&ctx, "admin-users-edit", fields, Faults::default(), Some(user))))
}

async fn save(ctx: Ctx, Path(id): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    match ctx.app.service.edit_user(&ctx.actor, id, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("/admin/users/{id}?done=saved"))),
        Err(service::Error::Faults(faults)) => {
            let user = ctx.app.service.user(&ctx.actor, id).await?;
            Ok(respond::faulty(&ctx, form_page(&ctx, "admin-users-edit", fields, faults, Some(user))))
        }
        Err(other) => Err(other.into()),
    }
}

async fn invite(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    ctx.app.service.invite_user(&ctx.actor, id).await?;
    Ok(respond::see_other(&ctx, &format!("/admin/users/{id}?done=invited")))
}

/// Who may not see users learns nothing of an address, not even whether it could be one.
fn id_of(ctx: &Ctx, text: &str) -> Result<UserId, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditUsers)?;
    text.parse().map_err(|_| Failure::NotFound)
}

fn form_page(ctx: &Ctx, title: &'static str, fields: Fields, faults: Faults, user: Option<User>) -> Page {
    let done = match ctx.asked("done") {
        _ if !faults.is_empty() => None,
        "created" => Some("admin-users-created"),
        "saved" => Some("common-saved"),
        "invited" => Some("admin-users-invited"),
        _ => None,
    };
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    Page::new(t.get(title), move || {
        let form = sheet.form(&t.get("common-save"), view! {
            {sheet.text("name", t.get("account-name")).required().max(200)}
            {sheet.text("email", t.get("account-email")).kind(Kind::Email).required().max(254)}
            {sheet.tick("admin", t.get("admin-users-administrator")).hint(t.get("admin-users-administrator-hint"))}
            {sheet.tick("expert_only", t.get("admin-users-expert-only")).hint(t.get("admin-users-expert-only-hint"))}
            {sheet.tick("active", t.get("admin-users-may-sign-in")).hint(t.get("admin-users-may-sign-in-hint"))}
        });
        let invite = user.filter(|user| user.active).map(|user| {
            view! {
                <h2>{t.get("admin-users-invite-title")}</h2>
                <p>{t.get("admin-users-invite-text")}</p>
                <form method="post" action=format!("/admin/users/{}/invite", user.id)>
                    <p class="actions"><button class="button" type="submit">{t.get("admin-users-invite")}</button></p>
                </form>
            }
        });
        view! {
            <p><a href="/admin/users">{t.get("admin-users-title")}</a></p>
            <h1>{t.get(title)}</h1>
            {done.map(|key| view! { <p class="notice good" role="status">{t.get(key)}</p> })}
            {form}
            {invite}
        }
        .into_any()
    })
}
