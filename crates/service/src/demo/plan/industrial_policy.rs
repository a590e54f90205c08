//! Finished: five days in Shanghai.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "training",
    title: &[
        ("en", "Industrial policy in practice"),
        ("fr", "La politique industrielle en pratique"),
        ("ar", "السياسة الصناعية في التطبيق"),
        ("zh", "产业政策实践"),
    ],
    description: &[
        (
            "en",
            "Five days in Shanghai for officials who write or review industrial policy, with a day in the Lingang special area.",
        ),
        (
            "fr",
            "Cinq jours à Shanghai pour celles et ceux qui rédigent ou révisent la politique industrielle.",
        ),
        ("ar", "خمسة أيام في شنغهاي لمن يضع السياسة الصناعية أو يراجعها."),
    ],
    strand: 0,
    host: ("Institute of Industrial Policy", "CN"),
    partners: &[CENTRE],
    funding: "Ministry of Commerce",
    agreement: "Project document SSC/2025/031",
    languages: &["en"],
    home_zone: "Asia/Shanghai",
    starts_in: -61,
    from_monday: true,
    days: 5,
    opens_before: 90,
    closes_before: 30,
    acceptance: "organiser",
    capacity: 29,
    stays: &[Stay { city: "Shanghai", country: "CN", zone: "Asia/Shanghai", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            120,
            "lecture",
            "shanghai",
            &[
                ("en", "Instruments and their price"),
                ("fr", "Les instruments et leur prix"),
                ("ar", "الأدوات وكلفتها"),
            ],
        ),
        item(
            1,
            "09:00",
            150,
            "workshop",
            "shanghai",
            &[
                ("en", "Reading an input-output table"),
                ("fr", "Lire un tableau entrées-sorties"),
                ("ar", "قراءة جدول المدخلات والمخرجات"),
            ],
        ),
        item(
            2,
            "09:30",
            240,
            "site-visit",
            "lingang",
            &[
                ("en", "Lingang special area"),
                ("fr", "Zone spéciale de Lingang"),
                ("ar", "منطقة لينغانغ الخاصة"),
            ],
        ),
        item(
            4,
            "10:00",
            120,
            "meeting",
            "shanghai",
            &[("en", "Closing"), ("fr", "Clôture"), ("ar", "الختام")],
        ),
    ],
    moved: &[],
    fate: Fate::Finished,
    registered: 29,
    accepted: 27,
    rejected: 1,
    withdrawn: 1,
    first_applicant: 90,
};
