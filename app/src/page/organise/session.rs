//! `/organise/programmes/{slug}/sessions/…`: one scheduled item.

use axum::{extract::Path, response::Response};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use domain::{
    Code, Fields,
    session::{Place, Session, SessionKind},
};
use service::Plan;

use super::{
    address, attendance,
    edit::after_a_change,
    id,
    session_form::{self, Refusal, What},
};
use crate::{
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/sessions/new", Access::Organiser, blank),
        Route::post("/organise/programmes/{slug}/sessions/new", Access::Organiser, create),
        Route::get("/organise/programmes/{slug}/sessions/{id}", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/sessions/{id}", Access::Organiser, save),
    ]
}

async fn blank(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let fields = following(&ctx, &plan);
    let page = session_form::page(&ctx, plan, What::New, fields, Refusal::default()).await?;
    Ok(respond::ok(&ctx, page))
}

async fn create(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let fields = with_choice(fields);
    match ctx.app.service.add_session(&ctx.actor, &slug, &fields).await {
        Ok(id) => Ok(respond::see_other(&ctx, &onward(&slug, &fields, &id.to_string()))),
        Err(error) => {
            let refusal = refusal(error)?;
            let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
            let page = session_form::page(&ctx, plan, What::New, fields, refusal).await?;
            Ok(respond::faulty(&ctx, page))
        }
    }
}

async fn show(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let session = id(&session)?;
    let found = plan.view.sessions.iter().find(|view| view.session.id == session).ok_or(Failure::NotFound)?;
    let fields = fields_of(&found.session);
    let page = session_form::page(&ctx, plan, What::Present(session), fields, Refusal::default()).await?;
    Ok(respond::ok(&ctx, page))
}

async fn save(
    ctx: Ctx,
    Path((slug, session)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let session = id(&session)?;
    let fields = with_choice(fields);
    match ctx.app.service.edit_session(&ctx.actor, &slug, session, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &onward(&slug, &fields, &session.to_string()))),
        Err(error) => {
            let Refusal { faults, clashes, .. } = refusal(error)?;
            let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
            let present = plan.view.sessions.iter().find(|view| view.session.id == session);
            let revision = present.ok_or(Failure::NotFound)?.session.revision;
            let (fields, faults, changed) = after_a_change(fields, faults, revision);
            let refusal = Refusal { faults, changed, clashes };
            let page = session_form::page(&ctx, plan, What::Present(session), fields, refusal).await?;
            Ok(respond::faulty(&ctx, page))
        }
    }
}

/// What the form can show; anything else is a page of its own.
fn refusal(error: service::Error) -> Result<Refusal, Failure> {
    match error {
        service::Error::Faults(faults) => Ok(Refusal { faults, ..Refusal::default() }),
        service::Error::Clash(clashes) => Ok(Refusal { clashes, ..Refusal::default() }),
        other => Err(other.into()),
    }
}

/// To the next form, or to the timetable, where what clashes is shown.
fn onward(slug: &str, fields: &Fields, id: &str) -> String {
    let at = address(slug);
    if fields.get("then") == "another" {
        format!("{at}/sessions/new?after={id}")
    } else {
        format!("{at}?done=saved#session-{id}")
    }
}

/// One click on a neighbour of a skipped hour sends `moment`, which stands for date and time.
pub fn with_choice(fields: Fields) -> Fields {
    let Ok(moment) = NaiveDateTime::parse_from_str(fields.get("moment"), "%Y-%m-%dT%H:%M") else {
        return fields;
    };
    let kept = fields.iter().filter(|(name, _)| !["moment", "date", "time", "offset"].contains(name));
    let kept = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Fields::new(kept).with("date", moment.date().to_string()).with("time", moment.format("%H:%M").to_string())
}

/// A new session follows the last one at the same place, or begins the next day once it is evening.
fn following(ctx: &Ctx, plan: &Plan) -> Fields {
    let programme = &plan.view.programme;
    let morning = |day: chrono::NaiveDate| day.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default());
    let fields = Fields::default()
        .with("kind", SessionKind::Lecture.code())
        .with("minutes", "90")
        .with("attendance", "everyone");
    let Some(last) = plan.view.sessions.last().map(|view| &view.session) else {
        return moment(fields, morning(programme.starts_on));
    };
    let site = match &last.place {
        Place::Site(site) => site.to_string(),
        Place::Online { .. } => String::new(),
    };
    let end = ctx.app.zones().parse(&last.zone).map_or_else(
        || last.starts_civil + TimeDelta::minutes(last.minutes),
        |zone| ctx.app.zones().local(last.ends_at, zone).civil,
    );
    let evening = end.date() > last.starts_civil.date()
        || end.time() >= NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default();
    let next_day = last.starts_civil.date().succ_opt().filter(|day| *day <= programme.ends_on);
    let start = match next_day {
        Some(day) if evening => morning(day),
        _ => end,
    };
    moment(fields.with("site", site), start)
}

fn moment(fields: Fields, at: NaiveDateTime) -> Fields {
    fields.with("date", at.date().to_string()).with("time", at.format("%H:%M").to_string())
}

pub fn fields_of(session: &Session) -> Fields {
    let (site, online) = match &session.place {
        Place::Site(site) => (site.to_string(), String::new()),
        Place::Online { address } => (String::new(), address.clone()),
    };
    let offset = session.chosen_offset.map(|offset| offset.to_string()).unwrap_or_default();
    let mut fields = Fields::default()
        .with("kind", session.kind.code())
        .with("site", site)
        .with("address", online)
        .with("minutes", session.minutes.to_string())
        .with("offset", offset)
        .with("revision", session.revision.to_string());
    for (lang, text) in session.titles.iter() {
        fields.push(format!("title.{lang}"), text);
    }
    for (lang, text) in session.notes.iter() {
        fields.push(format!("notes.{lang}"), text);
    }
    moment(attendance::fields(fields, &session.attendance), session.starts_civil)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_chosen_by_one_click_replaces_the_skipped_hour() {
        let typed =
            Fields::default().with("date", "2027-03-28").with("time", "02:30").with("title.en", "Seeds");
        let chosen = with_choice(typed.clone().with("moment", "2027-03-28T03:30"));
        assert_eq!((chosen.get("time"), chosen.get("title.en")), ("03:30", "Seeds"));
        assert_eq!(with_choice(typed.clone().with("moment", "soon")).get("time"), "02:30");
    }
}
