//! Cancelled: an exchange in Moldova.

use super::{Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "expert-exchange",
    title: &[
        ("en", "Cold chains for small vineyards"),
        ("fr", "Chaînes du froid pour petits vignobles"),
        ("ar", "سلاسل التبريد للكروم الصغيرة"),
    ],
    description: &[
        (
            "en",
            "Three days among oenologists and engineers. Cancelled: the laboratory is being rebuilt; a new date will be announced.",
        ),
        (
            "fr",
            "Trois jours entre œnologues et ingénieurs. Annulé : le laboratoire est en travaux ; une nouvelle date sera annoncée.",
        ),
        ("ar", "ثلاثة أيام بين خبراء النبيذ والمهندسين. أُلغي: المختبر قيد إعادة البناء، وسيُعلن عن موعد جديد."),
    ],
    strand: 2,
    host: ("Agency for Rural Development", "MD"),
    partners: &[],
    funding: "Host institution",
    agreement: "Exchange of letters, 2026",
    languages: &["en", "fr"],
    home_zone: "Europe/Chisinau",
    starts_in: 130,
    from_monday: true,
    days: 3,
    opens_before: 160,
    closes_before: 30,
    acceptance: "organiser",
    capacity: 8,
    stays: &[Stay { city: "Chișinău", country: "MD", zone: "Europe/Chisinau", first: 0, last: 2 }],
    items: &[
        item(
            0,
            "09:00",
            120,
            "meeting",
            "chisinau",
            &[
                ("en", "The cold chain today"),
                ("fr", "La chaîne du froid aujourd’hui"),
                ("ar", "سلسلة التبريد اليوم"),
            ],
        ),
        item(
            1,
            "09:00",
            180,
            "workshop",
            "chisinau",
            &[("en", "Measuring losses"), ("fr", "Mesurer les pertes"), ("ar", "قياس الفاقد")],
        ),
    ],
    moved: &[],
    fate: Fate::Cancelled,
    registered: 6,
    accepted: 4,
    rejected: 0,
    withdrawn: 0,
    first_applicant: 130,
};
