//! Open: a study tour around Beijing.

use super::{CENTRE, Fate, Move, Plan, Stay, item};

pub const PLAN: Plan = Plan {
    kind: "study-tour",
    title: &[
        ("en", "Agricultural parks around Beijing"),
        ("fr", "Parcs agricoles autour de Pékin"),
        ("ar", "مجمعات زراعية حول بكين"),
        ("zh", "北京农业园区考察"),
    ],
    description: &[
        (
            "en",
            "Five days, six sites: how gene banks, science parks and processors work together, and who pays for what. \
                For officials who plan or run agro-industrial parks.",
        ),
        (
            "fr",
            "Cinq jours, six sites : comment banques de gènes, parcs scientifiques et transformateurs travaillent ensemble, \
                et qui paie quoi. Pour les fonctionnaires qui planifient ou gèrent des parcs agro-industriels.",
        ),
        (
            "ar",
            "خمسة أيام وستة مواقع: كيف تعمل بنوك الجينات والمجمعات العلمية ومصانع التجهيز معًا، ومن يموّل ماذا. \
                موجّه إلى المسؤولين الذين يخططون للمجمعات الزراعية الصناعية أو يديرونها.",
        ),
    ],
    strand: 0,
    host: CENTRE,
    partners: &[("Academy of Agricultural Sciences", "CN"), ("Agency for Rural Development", "MD")],
    funding: "South-South Cooperation Assistance Fund\nHost institution (in kind)",
    agreement: "Project document SSC/2026/014",
    languages: &["en", "fr", "zh"],
    home_zone: "Asia/Shanghai",
    starts_in: 46,
    from_monday: true,
    days: 5,
    opens_before: 120,
    closes_before: 21,
    acceptance: "organiser",
    capacity: 24,
    stays: &[Stay { city: "Beijing", country: "CN", zone: "Asia/Shanghai", first: 0, last: 4 }],
    items: &[
        item(
            0,
            "09:00",
            90,
            "meeting",
            "centre",
            &[
                ("en", "Opening and introductions"),
                ("fr", "Ouverture et présentations"),
                ("ar", "الافتتاح والتعارف"),
            ],
        ),
        item(
            0,
            "10:45",
            75,
            "lecture",
            "centre",
            &[
                ("en", "How a park finances its services"),
                ("fr", "Comment un parc finance ses services"),
                ("ar", "كيف يموّل المجمع خدماته"),
            ],
        ),
        item(
            0,
            "14:00",
            120,
            "site-visit",
            "genebank",
            &[
                ("en", "Visit to the gene bank"),
                ("fr", "Visite de la banque de gènes"),
                ("ar", "زيارة بنك الجينات"),
            ],
        ),
        item(
            1,
            "09:00",
            180,
            "site-visit",
            "agropark",
            &[
                ("en", "The science park: nurseries and extension"),
                ("fr", "Le parc scientifique : pépinières et vulgarisation"),
                ("ar", "المجمع العلمي: المشاتل والإرشاد"),
            ],
        ),
        item(
            1,
            "14:30",
            120,
            "workshop",
            "agropark",
            &[
                ("en", "Workshop: contracts with smallholders"),
                ("fr", "Atelier : contrats avec les petits exploitants"),
                ("ar", "ورشة: العقود مع صغار المزارعين"),
            ],
        ),
        item(
            2,
            "09:30",
            150,
            "site-visit",
            "biobase",
            &[("en", "Biomedicine base"), ("fr", "Base de biomédecine"), ("ar", "قاعدة الطب الحيوي")],
        ),
        item(
            2,
            "14:00",
            150,
            "site-visit",
            "sinogerman",
            &[
                ("en", "Sino-German industrial park"),
                ("fr", "Parc industriel sino-allemand"),
                ("ar", "المجمع الصناعي الصيني الألماني"),
            ],
        ),
        item(
            3,
            "08:30",
            90,
            "transfer",
            "solar",
            &[("en", "Bus to Yanqing"), ("fr", "Bus pour Yanqing"), ("ar", "حافلة إلى يانتشينغ")],
        ),
        item(
            3,
            "10:00",
            150,
            "site-visit",
            "solar",
            &[
                ("en", "Solar works and cold store"),
                ("fr", "Usine solaire et entrepôt frigorifique"),
                ("ar", "مصنع الطاقة الشمسية والتخزين المبرد"),
            ],
        ),
        item(
            4,
            "09:00",
            120,
            "workshop",
            "centre",
            &[("en", "Action plans"), ("fr", "Plans d’action"), ("ar", "خطط العمل")],
        ),
        item(
            4,
            "11:30",
            60,
            "meeting",
            "",
            &[
                ("en", "Closing, with ministries online"),
                ("fr", "Clôture, avec les ministères en ligne"),
                ("ar", "الختام بمشاركة الوزارات عن بعد"),
            ],
        ),
    ],
    moved: &[Move { item: 0, time: "08:45", is_published: false, note: "" }],
    fate: Fate::Published,
    registered: 17,
    accepted: 9,
    rejected: 1,
    withdrawn: 1,
    first_applicant: 0,
};
