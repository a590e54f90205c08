//! Draft: not announced yet.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "expert-exchange",
    title: &[
        ("en", "Cold rooms that run on the sun"),
        ("fr", "Des chambres froides au soleil"),
        ("ar", "غرف تبريد تعمل بالشمس"),
    ],
    description: &[
        (
            "en",
            "Technicians of six district hospitals repair, measure and improve solar cold rooms together.",
        ),
        (
            "fr",
            "Des techniciens de six hôpitaux de district réparent, mesurent et améliorent ensemble des chambres froides solaires.",
        ),
        ("ar", "فنيون من ستة مستشفيات يصلحون ويقيسون ويحسنون معًا غرف التبريد الشمسية."),
    ],
    strand: 3,
    host: ("Polytechnic School of Dakar", "SN"),
    partners: &[CENTRE],
    funding: "To be agreed",
    agreement: "Concept note, second version",
    languages: &["fr", "en"],
    home_zone: "Africa/Dakar",
    starts_in: 180,
    from_monday: true,
    days: 5,
    opens_before: 120,
    closes_before: 45,
    acceptance: "organiser",
    capacity: 18,
    stays: &[Stay { city: "Dakar", country: "SN", zone: "Africa/Dakar", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            90,
            "lecture",
            "dakar",
            &[("en", "Why they fail"), ("fr", "Pourquoi elles tombent en panne"), ("ar", "لماذا تتعطل")],
        ),
        item(
            1,
            "09:00",
            180,
            "workshop",
            "dakar",
            &[("en", "Opening one up"), ("fr", "En ouvrir une"), ("ar", "فتح واحدة منها")],
        ),
        item(
            3,
            "09:30",
            150,
            "site-visit",
            "hospital",
            &[("en", "A district hospital"), ("fr", "Un hôpital de district"), ("ar", "مستشفى محلي")],
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
