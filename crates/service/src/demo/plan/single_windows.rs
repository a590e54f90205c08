//! Full, with a waiting list: a course on Samoa.

use super::{CENTRE, Fate, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "training",
    title: &[
        ("en", "Single windows for island trade"),
        ("fr", "Guichets uniques pour le commerce insulaire"),
        ("ar", "النافذة الواحدة لتجارة الجزر"),
    ],
    description: &[
        (
            "en",
            "A hands-on course for customs and trade officials of small island states: from paper forms to a single window \
                that still works when the line is down.",
        ),
        (
            "fr",
            "Un cours pratique pour les agents des douanes et du commerce des petits États insulaires : du papier à un guichet \
                unique qui fonctionne même quand la ligne est coupée.",
        ),
        (
            "ar",
            "دورة عملية لموظفي الجمارك والتجارة في الدول الجزرية الصغيرة: من النماذج الورقية إلى نافذة واحدة تعمل حتى عند انقطاع الاتصال.",
        ),
    ],
    strand: 4,
    host: ("National University of Samoa", "WS"),
    partners: &[CENTRE],
    funding: "South-South Cooperation Assistance Fund",
    agreement: "Memorandum of understanding NUS–CSSIC, 2025",
    languages: &["en"],
    home_zone: "Pacific/Apia",
    starts_in: 67,
    from_monday: true,
    days: 5,
    opens_before: 100,
    closes_before: 14,
    acceptance: "automatic",
    capacity: 18,
    stays: &[Stay { city: "Apia", country: "WS", zone: "Pacific/Apia", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            90,
            "lecture",
            "apia",
            &[
                ("en", "What a single window is, and is not"),
                ("fr", "Ce qu’est un guichet unique, et ce qu’il n’est pas"),
                ("ar", "ما هي النافذة الواحدة وما ليست كذلك"),
            ],
        ),
        item(
            0,
            "11:00",
            90,
            "workshop",
            "apia",
            &[
                ("en", "Drawing your own process"),
                ("fr", "Dessiner son propre processus"),
                ("ar", "رسم إجراءاتك الخاصة"),
            ],
        ),
        item(
            1,
            "09:00",
            150,
            "site-visit",
            "wharf",
            &[
                ("en", "At the wharf: a consignment, step by step"),
                ("fr", "Sur le quai : un envoi, pas à pas"),
                ("ar", "في الميناء: شحنة خطوة بخطوة"),
            ],
        ),
        item(
            2,
            "09:00",
            180,
            "workshop",
            "apia",
            &[
                ("en", "Data, and who may see it"),
                ("fr", "Les données, et qui peut les voir"),
                ("ar", "البيانات ومن يحق له الاطلاع عليها"),
            ],
        ),
        item(
            3,
            "08:00",
            60,
            "meeting",
            "",
            &[
                ("en", "Call with the operators of Suriname’s single window"),
                ("fr", "Appel avec les opérateurs du guichet unique du Suriname"),
                ("ar", "مكالمة مع مشغلي النافذة الواحدة في سورينام"),
            ],
        ),
        item(
            4,
            "09:00",
            120,
            "workshop",
            "apia",
            &[
                ("en", "A plan for the first hundred days"),
                ("fr", "Un plan pour les cent premiers jours"),
                ("ar", "خطة للأيام المئة الأولى"),
            ],
        ),
    ],
    moved: &[],
    fate: Fate::Published,
    registered: 23,
    accepted: 0,
    rejected: 0,
    withdrawn: 0,
    first_applicant: 24,
};
