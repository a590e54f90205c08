//! The demo's experts: when they are free, and what they answered.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Fields, availability::EntryKind, permission::Actor, session::SessionId, user::UserId};

use crate::{Answer, Result, Service};

struct Person {
    name: &'static str,
    email: &'static str,
    lang: &'static str,
    fields: &'static str,
    languages: &'static [&'static str],
    institution: &'static str,
    zone: &'static str,
    /// On working days, as one types it.
    hours: &'static str,
}

const PEOPLE: &[Person] = &[
    Person {
        name: "Li Wenjing",
        email: "li.wenjing@centre.example",
        lang: "en",
        fields: "Crop genetics\nAgro-industrial parks",
        languages: &["zh", "en"],
        institution: "National Crop Gene Bank",
        zone: "Asia/Shanghai",
        hours: "8:30-12, 13:30-18",
    },
    Person {
        name: "Talia Pesefea",
        email: "talia.pesefea@nus.ws.example",
        lang: "en",
        fields: "Customs procedures\nSingle windows",
        languages: &["en"],
        institution: "National University of Samoa",
        zone: "Pacific/Apia",
        hours: "8-17",
    },
    Person {
        name: "Bishnu Raj Karki",
        email: "bishnu.karki@aepc.np.example",
        lang: "en",
        fields: "Small hydropower\nMini-grids",
        languages: &["en"],
        institution: "Alternative Energy Promotion Centre",
        zone: "Asia/Kathmandu",
        hours: "10-17",
    },
    Person {
        name: "Elena Rotaru",
        email: "elena.rotaru@metrology.md.example",
        lang: "fr",
        fields: "Metrology\nFood laboratories",
        languages: &["fr", "en"],
        institution: "National Institute of Metrology",
        zone: "Europe/Chisinau",
        hours: "8-13, 14-17",
    },
    Person {
        name: "Mamadou Thiam",
        email: "mamadou.thiam@ept.sn.example",
        lang: "fr",
        fields: "Solar refrigeration",
        languages: &["fr"],
        institution: "Polytechnic School of Dakar",
        zone: "Africa/Dakar",
        hours: "8-16",
    },
    Person {
        name: "Nadia Hamdy",
        email: "nadia.hamdy@innovation.eg.example",
        lang: "ar",
        fields: "Industrial policy\nCluster services",
        languages: &["ar", "en"],
        institution: "Institute of National Planning",
        zone: "Africa/Cairo",
        hours: "9-15",
    },
    Person {
        name: "Chen Haoran",
        email: "chen.haoran@academy.example",
        lang: "en",
        fields: "Rural e-commerce\nLogistics",
        languages: &["zh", "en"],
        institution: "Academy of Rural Commerce",
        zone: "Asia/Shanghai",
        hours: "9-12, 13-18",
    },
    Person {
        name: "Delphine Akkerman",
        email: "delphine.akkerman@celos.sr.example",
        lang: "en",
        fields: "Tropical agriculture\nFruit drying",
        languages: &["en"],
        institution: "Centre for Agricultural Research",
        zone: "America/Paramaribo",
        hours: "7-15",
    },
];

/// Programme (by the first words of its slug), item, expert, and what they answered; `None`: nothing yet.
const PARTS: &[(&str, usize, usize, Option<Answer>)] = &[
    ("agricultural-parks", 0, 0, Some(Answer::Accept)),
    ("agricultural-parks", 3, 5, None),
    ("single-windows", 0, 1, Some(Answer::Accept)),
    ("single-windows", 2, 1, Some(Answer::Accept)),
    ("small-hydropower", 0, 2, Some(Answer::Accept)),
    ("bamboo", 4, 6, Some(Answer::Accept)),
    ("bamboo", 2, 0, None),
    ("rural-e-commerce", 0, 6, Some(Answer::Accept)),
    ("rural-e-commerce", 3, 6, None),
    ("measures-and-standards", 0, 3, Some(Answer::Accept)),
    ("measures-and-standards", 5, 3, None),
    ("measures-and-standards", 4, 7, Some(Answer::Decline)),
    ("rice-and-fish", 3, 0, Some(Answer::Decline)),
    ("cold-rooms", 0, 4, None),
];

impl Service {
    /// Adds the experts, each of whom then says when they are free.
    pub(super) async fn demo_experts(&self, organiser: &Actor, today: DateTime<Utc>) -> Result<Vec<UserId>> {
        let mut experts = Vec::with_capacity(PEOPLE.len());
        for person in PEOPLE {
            let mut fields = Fields::default()
                .with("name", person.name)
                .with("email", person.email)
                .with("lang", person.lang)
                .with("fields", person.fields)
                .with("institution", person.institution)
                .with("home_zone", person.zone);
            for language in person.languages {
                fields.push("languages", *language);
            }
            let id = self.add_expert(organiser, &fields).await?;
            let hours =
                Fields::default().with("same", "yes").with("hours.mon", person.hours).with("revision", "0");
            self.set_hours(&Actor::Expert(id), &hours).await?;
            experts.push(id);
        }
        if let Some(traveller) = experts.last() {
            let day = |ahead: i64| (today + TimeDelta::days(ahead)).date_naive().to_string();
            let traveller = Actor::Expert(*traveller);
            let journey = Fields::default()
                .with("travel_first", day(9))
                .with("travel_last", day(15))
                .with("travel_zone", "Asia/Shanghai")
                .with("travel_note", "Visit to the centre");
            self.add_availability(&traveller, EntryKind::Travel, &journey).await?;
            let away = Fields::default()
                .with("absence_first", day(20))
                .with("absence_last", day(22))
                .with("absence_note", "Family");
            self.add_availability(&traveller, EntryKind::Absence, &away).await?;
        }
        Ok(experts)
    }

    /// Asks the experts of this programme, and lets them answer.
    pub(super) async fn demo_parts(
        &self,
        organiser: &Actor,
        slug: &str,
        items: &[SessionId],
        experts: &[UserId],
    ) -> Result<()> {
        let here = PARTS.iter().filter(|(programme, ..)| slug.starts_with(programme));
        for (_, item, expert, answer) in here {
            let (Some(session), Some(expert)) = (items.get(*item), experts.get(*expert)) else { continue };
            let fields = Fields::default()
                .with("expert", expert.to_string())
                .with("how", "ask")
                .with("override_reason", "Agreed by telephone");
            let engagement = self.engage_expert(organiser, slug, *session, &fields).await?;
            if let Some(answer) = answer {
                let fields = match answer {
                    Answer::Accept => Fields::default(),
                    Answer::Decline => Fields::default().with("reason", "I teach on that day."),
                };
                self.answer_engagement(&Actor::Expert(*expert), engagement, *answer, &fields).await?;
            }
        }
        Ok(())
    }
}
