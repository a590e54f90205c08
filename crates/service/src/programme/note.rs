//! What the log of changes says of edits. Times and dates as ISO 8601 writes them, with the zone's name: the log is read
//! by people of several languages.

use domain::{
    Code, Lang, Translated,
    attendance::{Attendance, Delegation},
    institution::InstitutionId,
    leg::Leg,
    programme::{Deadline, Programme},
    session::{Place, Session},
};
use storage::Conn;

use crate::{Result, audit::Note};

/// A session that is new, or another than it was.
///
/// # Errors
/// Those of the database, which knows the sites' names.
pub(super) async fn session(
    tx: &mut Conn,
    action: &'static str,
    before: Option<&Session>,
    after: &Session,
) -> Result<Note> {
    let old_place = match before {
        Some(session) => place(tx, session).await?,
        None => String::new(),
    };
    let new_place = place(tx, after).await?;
    let was = |word: &dyn Fn(&Session) -> String| before.map(word).unwrap_or_default();
    let change =
        |note: Note, name: &str, word: &dyn Fn(&Session) -> String| note.change(name, was(word), word(after));
    let mut note = Note::new(after.programme, action, after.titles.text(&Lang::english()));
    note = change(note, "time", &|one| format!("{} {}", one.starts_civil.format("%Y-%m-%d %H:%M"), one.zone));
    note = change(note, "minutes", &|one| one.minutes.to_string());
    note = note.change("place", old_place, new_place);
    note = change(note, "title", &|one| all(&one.titles));
    note = change(note, "notes", &|one| all(&one.notes));
    note = change(note, "kind", &|one| one.kind.code().to_owned());
    note = change(note, "attendance", &|one| attendance(&one.attendance));
    Ok(change(note, "override-reason", &|one| one.override_reason.clone()))
}

/// A programme that is another than it was.
///
/// # Errors
/// Those of the database, which knows the institutions' names.
pub(super) async fn programme(tx: &mut Conn, before: &Programme, after: &Programme) -> Result<Note> {
    let deadline = |deadline: &Deadline| deadline.civil.format("%Y-%m-%d %H:%M").to_string();
    let langs =
        |programme: &Programme| programme.languages.iter().map(Lang::code).collect::<Vec<_>>().join(", ");
    let days = |programme: &Programme| format!("{} – {}", programme.starts_on, programme.ends_on);
    let (old_host, new_host) = (names(tx, before.host).await?, names(tx, after.host).await?);
    let old_partners = names(tx, before.partners.iter().copied()).await?;
    let new_partners = names(tx, after.partners.iter().copied()).await?;
    let (old_strand, new_strand) = (strand(tx, before).await?, strand(tx, after).await?);
    let note = Note::new(after.id, "programme-edited", after.title(&Lang::english()))
        .change("title", all(&before.titles), all(&after.titles))
        .change("description", all(&before.descriptions), all(&after.descriptions))
        .change("kind", before.kind.code(), after.kind.code())
        .change("dates", days(before), days(after))
        .change("zone", &before.home_zone, &after.home_zone)
        .change("opens", deadline(&before.opens), deadline(&after.opens))
        .change("closes", deadline(&before.closes), deadline(&after.closes))
        .change("acceptance", before.acceptance.code(), after.acceptance.code())
        .change("capacity", before.capacity.to_string(), after.capacity.to_string())
        .change("languages", langs(before), langs(after))
        .change("funding", before.funding.join("; "), after.funding.join("; "))
        .change("agreement", &before.agreement, &after.agreement)
        .change("strand", old_strand, new_strand)
        .change("host", old_host, new_host)
        .change("partners", old_partners, new_partners);
    Ok(note)
}

/// A stay that is new, another than it was, or gone.
pub(super) fn leg(action: &'static str, before: Option<&Leg>, after: Option<&Leg>) -> Option<Note> {
    let one = after.or(before)?;
    let words = |leg: &Leg| format!("{}, {} – {}, {}", leg.city, leg.starts_on, leg.ends_on, leg.zone);
    let note = Note::new(one.programme, action, &one.city);
    Some(note.change("leg", before.map(words).unwrap_or_default(), after.map(words).unwrap_or_default()))
}

/// The text in every language: "en: Rice; fr: Riz".
fn all(texts: &Translated) -> String {
    texts.iter().map(|(lang, text)| format!("{lang}: {text}")).collect::<Vec<_>>().join("; ")
}

async fn names(tx: &mut Conn, ids: impl IntoIterator<Item = InstitutionId>) -> Result<String> {
    let mut names = Vec::new();
    for id in ids {
        names.extend(storage::institution::find(tx, id).await?.map(|one| one.name));
    }
    Ok(names.join(", "))
}

async fn strand(tx: &mut Conn, programme: &Programme) -> Result<String> {
    let Some(id) = programme.strand else { return Ok(String::new()) };
    let found = storage::strand::find(tx, id).await?;
    Ok(found.map(|strand| strand.names.text(&Lang::english()).to_owned()).unwrap_or_default())
}

fn attendance(attendance: &Attendance) -> String {
    match attendance {
        Attendance::Everyone => attendance.code().to_owned(),
        Attendance::Delegations(those) => {
            let names = those.iter().map(|one| match one {
                Delegation::Country(code) => code.as_str(),
                Delegation::Institution(name) => name.as_str(),
            });
            names.collect::<Vec<_>>().join(", ")
        }
        Attendance::SignUp { capacity } => format!("{}: {capacity}", attendance.code()),
    }
}

async fn place(tx: &mut Conn, session: &Session) -> Result<String> {
    Ok(match &session.place {
        Place::Site(id) => storage::site::find(tx, *id).await?.map(|site| site.name).unwrap_or_default(),
        Place::Online { address } if address.is_empty() => "online".to_owned(),
        Place::Online { address } => address.clone(),
    })
}
