//! What sessions need, kept before they have a time.

use domain::{
    Code, Fault, Faults, Fields, Id, Lang,
    outline::{Needs, Outline},
    permission::{Action, Actor},
    programme::Programme,
    session::SessionId,
    user::UserId,
};
use storage::Conn;
use uuid::Uuid;

use crate::{
    Error, Result, Service,
    audit::Note,
    permit::permit,
    programme::{changed, revision, to_change, to_see},
};

impl Service {
    /// A programme's outlines, those too whose session has its time.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn outlines(&self, actor: &Actor, slug: &str) -> Result<Vec<Outline>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        Ok(storage::outline::of_programme(&mut conn, programme.id).await?)
    }

    /// The fields of [`Needs::read`].
    ///
    /// # Errors
    /// [`Error::Faults`]; as [`to_change`].
    pub async fn add_outline(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<SessionId> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let id = Id::new(Uuid::now_v7());
            let needs = service.read_needs(&mut tx, &actor, &programme, id, &fields).await?;
            let outline = Outline {
                id,
                programme: programme.id,
                needs,
                is_placed: false,
                revision: 0,
                created_at: service.now(),
            };
            storage::outline::insert(&mut tx, &outline).await?;
            service.log(&mut tx, &actor, note("outline-added", &programme, None, &outline.needs)).await?;
            tx.commit().await?;
            Ok(id)
        })
        .await
    }

    /// The same fields and `revision`.
    ///
    /// # Errors
    /// As [`Service::add_outline`]; `revision` [`Fault::Changed`]; [`Error::NotFound`] where the programme has none such.
    pub async fn edit_outline(
        &self,
        actor: &Actor,
        slug: &str,
        id: SessionId,
        fields: &Fields,
    ) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let before = storage::outline::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            let needs = service.read_needs(&mut tx, &actor, &programme, id, &fields).await?;
            let after = Outline { needs, revision: revision(&fields)?, ..before.clone() };
            if !storage::outline::update(&mut tx, &after).await? {
                return Err(changed());
            }
            let line = note("outline-edited", &programme, Some(&before.needs), &after.needs);
            service.log(&mut tx, &actor, line).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::NotFound`] where the programme has none such; as [`to_change`].
    pub async fn remove_outline(&self, actor: &Actor, slug: &str, id: SessionId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let before = storage::outline::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            storage::outline::delete(&mut tx, programme.id, id).await?;
            let title = before.needs.titles.text(&Lang::english());
            service.log(&mut tx, &actor, Note::new(programme.id, "outline-removed", title)).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// Experts whom an outline may name, by name; the first two hundred.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub async fn nameable_experts(&self, actor: &Actor) -> Result<Vec<(UserId, String)>> {
        permit(actor, Action::SeeExperts)?;
        let mut conn = self.db().read().await?;
        let found = storage::expert::search(&mut conn, "", None, false, 200, 0).await?;
        let active = found.into_iter().filter(|expert| expert.active);
        Ok(active.map(|expert| (expert.user, expert.name)).collect())
    }

    async fn read_needs(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        id: SessionId,
        fields: &Fields,
    ) -> Result<Needs> {
        let needs = Needs::read(fields)?;
        self.check_attendance(&needs.attendance).await?;
        let mut faults = Faults::default();
        if storage::site::of_ids(tx, &needs.sites).await?.len() != needs.sites.len() {
            faults.push("site", Fault::NotOffered);
        }
        if !needs.experts.is_empty() {
            permit(actor, Action::SeeExperts)?;
        }
        let known = storage::engagement::experts(tx, &needs.experts).await?;
        if known.iter().filter(|expert| expert.active).count() != needs.experts.len() {
            faults.push("expert", Fault::NotOffered);
        }
        let days = programme.starts_on..=programme.ends_on;
        for (field, day) in [("earliest", needs.earliest), ("latest", needs.latest)] {
            if day.is_some_and(|day| !days.contains(&day)) {
                faults.push(field, Fault::OutsideProgramme);
            }
        }
        if let Some(after) = needs.after
            && !may_follow(tx, programme, id, after).await?
        {
            faults.push("after", Fault::NotOffered);
        }
        if faults.is_empty() { Ok(needs) } else { Err(faults.into()) }
    }
}

/// Whether `after` is another session or outline of the programme, and does not in turn come after this one.
async fn may_follow(
    tx: &mut Conn,
    programme: &Programme,
    id: SessionId,
    mut after: SessionId,
) -> Result<bool> {
    let outlines = storage::outline::of_programme(tx, programme.id).await?;
    let is_outline = outlines.iter().any(|outline| outline.id == after);
    if !is_outline && storage::session::find(tx, programme.id, after).await?.is_none() {
        return Ok(false);
    }
    // A chain is at most as long as there are outlines.
    for _ in 0..=outlines.len() {
        if after == id {
            return Ok(false);
        }
        let before = outlines.iter().find(|outline| outline.id == after).and_then(|o| o.needs.after);
        let Some(before) = before else { return Ok(true) };
        after = before;
    }
    Ok(false)
}

fn note(action: &'static str, programme: &Programme, before: Option<&Needs>, after: &Needs) -> Note {
    let mut note = Note::new(programme.id, action, after.titles.text(&Lang::english()));
    let before = before.map(words);
    for (place, (name, after)) in words(after).into_iter().enumerate() {
        let before = before.as_ref().map(|words| words[place].1.clone()).unwrap_or_default();
        note = note.change(name, before, after);
    }
    note
}

/// What the log says of it, by name.
fn words(needs: &Needs) -> [(&'static str, String); 5] {
    [
        ("title", needs.titles.text(&Lang::english()).to_owned()),
        ("kind", needs.kind.code().to_owned()),
        ("minutes", needs.minutes.to_string()),
        ("attendance", needs.attendance.code().to_owned()),
        ("experts", format!("{} / {}", needs.needed, needs.experts.len())),
    ]
}
