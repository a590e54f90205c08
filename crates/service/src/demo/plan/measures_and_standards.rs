//! Open: a week in which clocks may change.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "training",
    title: &[
        ("en", "Measures and standards for small firms"),
        ("fr", "Mesures et normes pour les petites entreprises"),
        ("ar", "القياس والمعايير للشركات الصغيرة"),
    ],
    description: &[
        (
            "en",
            "How a laboratory of six people serves three hundred firms: a week in Chișinău, with calls to laboratories on four continents.",
        ),
        (
            "fr",
            "Comment un laboratoire de six personnes sert trois cents entreprises : une semaine à Chișinău, avec des appels vers des laboratoires de quatre continents.",
        ),
        (
            "ar",
            "كيف يخدم مختبر من ستة أشخاص ثلاثمئة شركة: أسبوع في كيشيناو مع مكالمات إلى مختبرات في أربع قارات.",
        ),
    ],
    strand: 3,
    host: ("National Institute of Metrology", "MD"),
    partners: &[CENTRE],
    funding: "United Nations Fund for South-South Cooperation",
    agreement: "Exchange of letters, 2026",
    languages: &["en", "fr"],
    home_zone: "Europe/Chisinau",
    starts_in: 119,
    from_monday: true,
    days: 5,
    opens_before: 140,
    closes_before: 28,
    acceptance: "organiser",
    capacity: 20,
    stays: &[Stay { city: "Chișinău", country: "MD", zone: "Europe/Chisinau", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            90,
            "lecture",
            "metrology",
            &[
                ("en", "A kilogram you can trust"),
                ("fr", "Un kilogramme digne de confiance"),
                ("ar", "كيلوغرام يمكن الوثوق به"),
            ],
        ),
        item(
            0,
            "11:00",
            60,
            "meeting",
            "",
            &[
                ("en", "Call with the laboratory in Apia"),
                ("fr", "Appel avec le laboratoire d’Apia"),
                ("ar", "مكالمة مع المختبر في آبيا"),
            ],
        ),
        item(
            1,
            "09:00",
            180,
            "workshop",
            "metrology",
            &[("en", "Calibrating scales"), ("fr", "Étalonner des balances"), ("ar", "معايرة الموازين")],
        ),
        item(
            2,
            "10:00",
            150,
            "site-visit",
            "cellar",
            &[
                ("en", "A winery that measures everything"),
                ("fr", "Une cave qui mesure tout"),
                ("ar", "مصنع نبيذ يقيس كل شيء"),
            ],
        ),
        item(
            3,
            "15:00",
            60,
            "meeting",
            "",
            &[
                ("en", "Call with the laboratory in Paramaribo"),
                ("fr", "Appel avec le laboratoire de Paramaribo"),
                ("ar", "مكالمة مع المختبر في باراماريبو"),
            ],
        ),
        item(
            4,
            "09:00",
            120,
            "workshop",
            "metrology",
            &[("en", "What to do first"), ("fr", "Par quoi commencer"), ("ar", "بماذا نبدأ")],
        ),
    ],
    moved: &[],
    fate: Fate::Published,
    registered: 18,
    accepted: 12,
    rejected: 0,
    withdrawn: 0,
    first_applicant: 160,
};
