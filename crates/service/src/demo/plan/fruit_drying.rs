//! Finished: a short visit.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "study-tour",
    title: &[
        ("en", "Drying fruit without losing it"),
        ("fr", "Sécher les fruits sans les perdre"),
        ("ar", "تجفيف الفاكهة دون خسارتها"),
    ],
    description: &[
        ("en", "Three days with growers in Suriname and a call to the island where the idea came from."),
        ("fr", "Trois jours avec des producteurs du Suriname, et un appel vers l’île d’où vient l’idée."),
        ("ar", "ثلاثة أيام مع المزارعين في سورينام ومكالمة مع الجزيرة التي جاءت منها الفكرة."),
    ],
    strand: 2,
    host: ("Centre for Agricultural Research", "SR"),
    partners: &[CENTRE],
    funding: "South-South Cooperation Assistance Fund",
    agreement: "Exchange of letters, 2025",
    languages: &["en"],
    home_zone: "America/Paramaribo",
    starts_in: -60,
    from_monday: true,
    days: 3,
    opens_before: 100,
    closes_before: 30,
    acceptance: "organiser",
    capacity: 18,
    stays: &[Stay { city: "Paramaribo", country: "SR", zone: "America/Paramaribo", first: 0, last: 2 }],
    items: &[
        item(
            0,
            "09:00",
            120,
            "lecture",
            "paramaribo",
            &[("en", "Sugar, water, air"), ("fr", "Sucre, eau, air"), ("ar", "السكر والماء والهواء")],
        ),
        item(
            1,
            "09:00",
            180,
            "site-visit",
            "dryers",
            &[
                ("en", "The dryers of Lelydorp"),
                ("fr", "Les séchoirs de Lelydorp"),
                ("ar", "مجففات ليليدورب"),
            ],
        ),
        item(
            2,
            "15:00",
            60,
            "meeting",
            "",
            &[
                ("en", "Call with growers in Samoa"),
                ("fr", "Appel avec des producteurs du Samoa"),
                ("ar", "مكالمة مع مزارعين في ساموا"),
            ],
        ),
    ],
    moved: &[],
    fate: Fate::Finished,
    registered: 18,
    accepted: 15,
    rejected: 1,
    withdrawn: 1,
    first_applicant: 170,
};
