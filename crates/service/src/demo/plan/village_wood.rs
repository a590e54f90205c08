//! A draft: a study tour in Suriname.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "study-tour",
    title: &[("en", "Wood that pays the village"), ("fr", "Le bois qui fait vivre le village")],
    description: &[(
        "en",
        "Draft. Community forestry in Suriname: from felling plan to furniture, with three villages as hosts.",
    )],
    strand: 2,
    host: ("Centre for Agricultural Research", "SR"),
    partners: &[CENTRE],
    funding: "South-South Cooperation Assistance Fund",
    agreement: "",
    languages: &["en"],
    home_zone: "America/Paramaribo",
    starts_in: 175,
    from_monday: true,
    days: 5,
    opens_before: 130,
    closes_before: 60,
    acceptance: "organiser",
    capacity: 12,
    stays: &[Stay { city: "Paramaribo", country: "SR", zone: "America/Paramaribo", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            120,
            "lecture",
            "paramaribo",
            &[("en", "Community forests and the law"), ("fr", "Forêts communautaires et droit")],
        ),
        item(
            1,
            "08:00",
            300,
            "site-visit",
            "sawmill",
            &[("en", "A sawmill owned by its village"), ("fr", "Une scierie qui appartient au village")],
        ),
    ],
    moved: &[],
    fate: Fate::Draft,
    registered: 0,
    accepted: 0,
    rejected: 0,
    withdrawn: 0,
    first_applicant: 0,
};
