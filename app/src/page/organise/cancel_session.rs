//! `/organise/programmes/{slug}/sessions/{id}/cancel`: calls a public session off, at once.

use axum::{extract::Path, response::Response};
use domain::{Faults, Fields, session::SessionId};
use leptos::prelude::*;
use service::{ProgrammeView, SessionView};

use super::{address, id};
use crate::{
    component::{sheet::Sheet, timetable, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/sessions/{id}/cancel", Access::Organiser, ask),
        Route::post("/organise/programmes/{slug}/sessions/{id}/cancel", Access::Organiser, cancel),
    ]
}

async fn ask(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let page = page(&ctx, &slug, id(&session)?, Fields::default(), Faults::default()).await?;
    Ok(respond::ok(&ctx, page))
}

async fn cancel(
    ctx: Ctx,
    Path((slug, session)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let session = id(&session)?;
    match ctx.app.service.cancel_session(&ctx.actor, &slug, session, &fields).await {
        Ok(done) => {
            let here = format!("{}?done=version&told={}", address(&slug), done.told);
            Ok(respond::see_other(&ctx, &here))
        }
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, page(&ctx, &slug, session, fields, faults).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    ctx: &Ctx,
    slug: &str,
    session: SessionId,
    fields: Fields,
    faults: Faults,
) -> Result<Page, Failure> {
    // Only who may edit comes here; what is called off is what the public sees.
    ctx.app.service.plan(&ctx.actor, slug).await?;
    let public = ctx.app.service.programme(&ctx.actor, slug).await?;
    let found = public.session(session).cloned().filter(|_| public.programme.is_public());
    let found = found.ok_or(Failure::NotFound)?;
    let (ctx, title) = (ctx.clone(), ctx.texts.get("version-cancel-session"));
    Ok(Page::new(title.clone(), move || body(&ctx, title, &public, &found, fields, faults)))
}

fn body(
    ctx: &Ctx,
    title: String,
    public: &ProgrammeView,
    found: &SessionView,
    fields: Fields,
    faults: Faults,
) -> AnyView {
    let t = &ctx.texts;
    let back = address(&public.programme.slug);
    let sheet = Sheet::new(ctx, fields, faults);
    let note = sheet.prose("note", t.get("version-note")).hint(t.get("version-note-hint")).max(1000);
    view! {
        <p><a href=back.clone()><bdi>{public.programme.title(t.lang()).to_owned()}</bdi></a></p>
        <h1>{title}</h1>
        {sheet.summary()}
        <p><strong>{tongue::line(t, &found.session.titles)}</strong>", "{t.date(timetable::day_of(&found.session))}</p>
        {timetable::times(ctx, &found.session, found.site.as_ref())}
        <p>{t.get("version-cancel-session-text")}</p>
        <form method="post" novalidate=true>
            {note}
            <p class="actions">
                <button class="button danger" type="submit">{t.get("version-cancel-session-button")}</button>
                <a class="button" href=back>{t.get("common-cancel")}</a>
            </p>
        </form>
    }
    .into_any()
}
