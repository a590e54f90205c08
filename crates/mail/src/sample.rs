//! For this crate's tests: a programme, a recipient, and what is around them.

use calendar::{Tz, zone::Zones};
use catalogue::Catalogue;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Id, Lang, Translated,
    itinerary::{Change, Item},
};
use uuid::Uuid;

use crate::{
    EngagementFacts, EngagementNews, Entry, House, Letter, Links, Mailbox, ProgrammeFacts, Recipient,
    Rendered, SessionFacts, SignUpNews, render,
};

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(title: &str, place: Option<&str>, zone: &str, start: &str, end: &str) -> SessionFacts {
    SessionFacts {
        titles: Translated::one(Lang::english(), title),
        place: place.map(Into::into),
        zone: zone.into(),
        starts_at: at(start),
        ends_at: at(end),
        address: if place.is_none() { "https://meet.example.org/agro".into() } else { String::new() },
    }
}

/// Beijing, then Apia, then online from Beijing.
pub fn programme() -> ProgrammeFacts {
    ProgrammeFacts {
        slug: "agro-parks".into(),
        kind: "study-tour".into(),
        titles: Translated::one(Lang::english(), "Agro-parks & \"green\" <zones>")
            .with(Lang::parse("fr").unwrap(), "Parcs agricoles"),
        host: Some("Centre for South-South Industrial Cooperation".into()),
        starts_on: day("2027-03-02"),
        ends_on: day("2027-03-05"),
        home_zone: "Asia/Shanghai".into(),
        sessions: vec![
            session(
                "Opening",
                Some("Gene bank, Beijing"),
                "Asia/Shanghai",
                "2027-03-02T01:00:00Z",
                "2027-03-02T03:00:00Z",
            ),
            session(
                "Late visit",
                Some("Biomedicine base, Beijing"),
                "Asia/Shanghai",
                "2027-03-02T14:00:00Z",
                "2027-03-02T16:30:00Z",
            ),
            session(
                "Breadfruit",
                Some("Market hall, Apia"),
                "Pacific/Apia",
                "2027-03-04T20:00:00Z",
                "2027-03-04T22:00:00Z",
            ),
            session("Closing", None, "Asia/Shanghai", "2027-03-05T06:00:00Z", "2027-03-05T07:00:00Z"),
        ],
    }
}

/// Each thing that happens to an expert's part in a session.
pub fn engagements() -> Vec<Letter> {
    let programme = programme();
    let facts = EngagementFacts {
        slug: programme.slug,
        programme: programme.titles,
        session: programme.sessions[2].clone(),
        by: "Amal OULD AHMED".into(),
    };
    let before = programme.sessions[1].clone();
    let entry = |sequence| Some(Entry { uid: "engagement-1@example.org".into(), sequence });
    [
        (EngagementNews::Invited, entry(0)),
        (EngagementNews::Confirmed, entry(1)),
        (EngagementNews::Changed { before: before.clone(), moved: true, ask: true, clocks: false }, entry(2)),
        (EngagementNews::Changed { before, moved: false, ask: false, clocks: false }, entry(2)),
        (EngagementNews::Declined, entry(1)),
        (EngagementNews::Released, entry(3)),
        (EngagementNews::Cancelled, entry(3)),
        (
            EngagementNews::Answered {
                expert: "Dr Bishnu RAI".into(),
                reason: "I am <abroad> that week".into(),
                had_accepted: true,
            },
            None,
        ),
    ]
    .map(|(news, entry)| Letter::Engagement {
        engagement: facts.clone(),
        person: "Bishnu RAI".into(),
        news,
        entry,
    })
    .into()
}

/// One of each kind.
pub fn letters() -> Vec<Letter> {
    let (programme, person) = (programme(), "Sina Malia TUILAEPA".to_owned());
    let entry = |sequence| Entry { uid: "registration-1@example.org".into(), sequence };
    vec![
        Letter::ConfirmAddress {
            programme: programme.clone(),
            person: person.clone(),
            hold_until: at("2027-01-16T08:00:00Z"),
            seat: true,
        },
        Letter::Received { programme: programme.clone(), person: person.clone() },
        Letter::Accepted { programme: programme.clone(), person: person.clone(), entry: entry(0) },
        Letter::Rejected { programme: programme.clone(), person: person.clone(), cancel: None },
        Letter::Waitlisted { programme: programme.clone(), person: person.clone(), place: 3 },
        Letter::Withdrawn { programme: programme.clone(), person: person.clone(), cancel: Some(entry(1)) },
        Letter::Removed { programme: programme.clone(), person: person.clone(), cancel: Some(entry(1)) },
        Letter::ProgrammeCancelled {
            programme: programme.clone(),
            person: person.clone(),
            cancel: Some(entry(1)),
        },
        Letter::LinkAgain { programme: programme.clone(), person: person.clone() },
        Letter::ExpertWelcome { name: person.clone(), by: "Amal OULD AHMED".into() },
        Letter::AvailabilityReminder { name: person.clone(), since: Some(at("2026-10-15T08:15:00Z")) },
        Letter::AssistantLink { name: person.clone(), expert: "Amina WANJIRU".into() },
        Letter::SignIn { name: person.clone(), expires: at("2027-01-15T08:15:00Z"), generation: 4 },
        Letter::Offer {
            programme: programme.clone(),
            person: person.clone(),
            until: at("2027-01-17T12:00:00Z"),
            together: true,
            decides: true,
        },
        Letter::OfferExpired { programme: programme.clone(), person: person.clone() },
        Letter::OfferWithdrawn { programme: programme.clone(), person: person.clone(), place: 1 },
        Letter::SignUp {
            session: programme.sessions[2].clone(),
            programme: programme.clone(),
            person: person.clone(),
            news: SignUpNews::MovedUp,
            entry: Some(entry(1)),
        },
        changed(programme, person, entry(1)),
    ]
}

/// The late visit is new, the opening has moved by a day, and the market hall is left out.
fn changed(mut programme: ProgrammeFacts, person: String, entry: Entry) -> Letter {
    let item = |n: u128, facts: &SessionFacts| Item {
        session: Id::new(Uuid::from_u128(n)),
        titles: facts.titles.clone(),
        place: facts.place.clone(),
        zone: facts.zone.clone(),
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        address: facts.address.clone(),
    };
    let market = programme.sessions.remove(2);
    let to = item(1, &programme.sessions[0]);
    let from = Item {
        starts_at: at("2027-03-03T16:30:00Z"),
        ends_at: at("2027-03-03T18:00:00Z"),
        place: Some("Biomedicine base, Beijing".into()),
        titles: Translated::one(Lang::english(), "Opening, then tea"),
        ..to.clone()
    };
    let changes = vec![
        Change::Changed { from, to },
        Change::Added(item(2, &programme.sessions[1])),
        Change::Removed(item(3, &market)),
    ];
    Letter::Changed {
        programme,
        person,
        version: 3,
        note: "The gene bank asked for it.".into(),
        changes,
        clocks: Vec::new(),
        entry,
    }
}

/// The same opening, an hour earlier by other clock rules alone; by the clock of its place it stays.
pub fn moved_by_clocks() -> Letter {
    let entry = Entry { uid: "registration-1@example.org".into(), sequence: 2 };
    let mut letter = changed(programme(), "Sina Malia TUILAEPA".into(), entry);
    if let Letter::Changed { changes, clocks, .. } = &mut letter {
        changes.truncate(1);
        for change in changes {
            if let Change::Changed { from, to } = change {
                let (starts_at, ends_at) = (at("2027-03-02T02:00:00Z"), at("2027-03-02T04:00:00Z"));
                *from = Item { starts_at, ends_at, ..to.clone() };
                clocks.push(to.session);
            }
        }
    }
    letter
}

pub fn sender() -> Mailbox {
    Mailbox::parse("Sojourn <no-reply@example.org>").unwrap()
}

pub fn recipient(name: &str) -> Mailbox {
    Mailbox::new(name, "sina@example.org").unwrap()
}

/// As read in `lang` by somebody in `zone`, at 2027-01-15 08:00 UTC.
pub fn read_in(letter: &Letter, lang: &str, zone: Option<Tz>) -> Rendered {
    let catalogue = Catalogue::load().unwrap();
    let texts = catalogue.texts(&Lang::parse(lang).unwrap());
    let sender = sender();
    let house = House {
        texts: &texts,
        zones: &Zones::bundled().unwrap(),
        sender: &sender,
        now: at("2027-01-15T08:00:00Z"),
    };
    let links = Links {
        own: Some(match letter {
            Letter::ExpertWelcome { .. } => "https://sojourn.example.org/sign-in?back=/availability".into(),
            Letter::AvailabilityReminder { .. } => {
                "https://sojourn.example.org/sign-in?back=/availability".into()
            }
            Letter::AssistantLink { .. } => "https://sojourn.example.org/availability/by-link/TOKEN".into(),
            Letter::SignIn { .. } => "https://sojourn.example.org/sign-in/TOKEN".into(),
            Letter::Engagement { .. } => "https://sojourn.example.org/engagements/TOKEN".into(),
            _ => "https://sojourn.example.org/registrations/TOKEN".into(),
        }),
        programme: letter.programme().map(|p| format!("https://sojourn.example.org/programmes/{}", p.slug)),
    };
    render(letter, &Recipient { mailbox: recipient(letter.person()), zone }, &links, &house)
}
