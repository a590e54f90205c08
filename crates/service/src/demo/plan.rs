//! The demo's six programmes as plain data: open, full, running, finished, cancelled, draft.
//!
//! Days are counted from the programme's first day; the first day is counted from today.

pub struct Place {
    pub key: &'static str,
    pub name: &'static str,
    pub address: &'static str,
    pub city: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
}

/// A text in English, French and Chinese or Arabic (with the code of the fourth).
pub type Words = &'static [(&'static str, &'static str)];

pub struct Item {
    pub day: i64,
    pub time: &'static str,
    pub minutes: i64,
    pub kind: &'static str,
    /// Key of a place; `""` is online.
    pub place: &'static str,
    pub title: Words,
}

pub struct Stay {
    pub city: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
    pub first: i64,
    pub last: i64,
}

/// What becomes of the programme after it is filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Draft,
    Published,
    Cancelled,
    Finished,
}

pub struct Plan {
    pub kind: &'static str,
    pub title: Words,
    pub description: Words,
    /// Position in the list of strands.
    pub strand: usize,
    pub host: (&'static str, &'static str),
    pub partners: &'static [(&'static str, &'static str)],
    pub funding: &'static str,
    pub agreement: &'static str,
    pub languages: &'static [&'static str],
    pub home_zone: &'static str,
    /// First day, counted from today; moved on to a Monday when `from_monday`.
    pub starts_in: i64,
    pub from_monday: bool,
    pub days: i64,
    /// Days before the first day on which registration opens and closes.
    pub opens_before: i64,
    pub closes_before: i64,
    pub acceptance: &'static str,
    pub capacity: i64,
    pub stays: &'static [Stay],
    pub items: &'static [Item],
    pub fate: Fate,
    /// How many register and confirm; of these, how many the organiser accepts and rejects, and how many leave.
    pub registered: usize,
    pub accepted: usize,
    pub rejected: usize,
    pub withdrawn: usize,
    /// Number of the first applicant, so that programmes have different people.
    pub first_applicant: usize,
}

const fn place(
    key: &'static str,
    name: &'static str,
    address: &'static str,
    city: &'static str,
    country: &'static str,
    zone: &'static str,
) -> Place {
    Place { key, name, address, city, country, zone }
}

pub const PLACES: &[Place] = &[
    place("genebank", "National Crop Gene Bank", "12 Zhongguancun South Street", "Beijing", "CN", "Asia/Shanghai"),
    place("agropark", "Agricultural Science and Technology Park", "Xiaotangshan", "Beijing", "CN", "Asia/Shanghai"),
    place("biobase", "Daxing Biomedicine Base", "9 Tianrong Street", "Beijing", "CN", "Asia/Shanghai"),
    place("sinogerman", "Sino-German Industrial Park", "Shunyi District", "Beijing", "CN", "Asia/Shanghai"),
    place("centre", "Centre for South-South Industrial Cooperation", "Chaoyang District", "Beijing", "CN", "Asia/Shanghai"),
    place("solar", "Yanqing Solar Works", "Badaling Economic Zone", "Beijing", "CN", "Asia/Shanghai"),
    place("hydro", "Small Hydropower Training Station", "122 Xueyuan Road", "Hangzhou", "CN", "Asia/Shanghai"),
    place("turbine", "Linping Turbine Works", "Linping District", "Hangzhou", "CN", "Asia/Shanghai"),
    place("kathmandu", "Alternative Energy Promotion Centre", "Khumaltar", "Kathmandu", "NP", "Asia/Kathmandu"),
    place("panauti", "Panauti Hydropower Museum", "Panauti", "Kavrepalanchok", "NP", "Asia/Kathmandu"),
    place("apia", "National University of Samoa, Fale 2", "Le Papaigalagala, Vaivase", "Apia", "WS", "Pacific/Apia"),
    place("wharf", "Matautu Wharf, single window office", "Beach Road", "Apia", "WS", "Pacific/Apia"),
    place("shanghai", "Institute of Industrial Policy", "Yangpu District", "Shanghai", "CN", "Asia/Shanghai"),
    place("lingang", "Lingang Special Area, visitor hall", "Pudong", "Shanghai", "CN", "Asia/Shanghai"),
    place("chisinau", "Technical University, Wine Laboratory", "168 Ștefan cel Mare", "Chișinău", "MD", "Europe/Chisinau"),
    place("paramaribo", "Centre for Agricultural Research", "Leysweg", "Paramaribo", "SR", "America/Paramaribo"),
    place("sawmill", "Community sawmill", "Brokopondo", "Brokopondo", "SR", "America/Paramaribo"),
];

const fn item(
    day: i64,
    time: &'static str,
    minutes: i64,
    kind: &'static str,
    place: &'static str,
    title: Words,
) -> Item {
    Item { day, time, minutes, kind, place, title }
}

const CENTRE: (&str, &str) = ("Centre for South-South Industrial Cooperation", "CN");

pub const PLANS: &[Plan] = &[
    Plan {
        kind: "study-tour",
        title: &[
            ("en", "Agricultural parks around Beijing"),
            ("fr", "Parcs agricoles autour de Pékin"),
            ("ar", "مجمعات زراعية حول بكين"),
            ("zh", "北京农业园区考察"),
        ],
        description: &[
            ("en", "Five days, six sites: how gene banks, science parks and processors work together, and who pays for what. \
                    For officials who plan or run agro-industrial parks."),
            ("fr", "Cinq jours, six sites : comment banques de gènes, parcs scientifiques et transformateurs travaillent ensemble, \
                    et qui paie quoi. Pour les fonctionnaires qui planifient ou gèrent des parcs agro-industriels."),
            ("ar", "خمسة أيام وستة مواقع: كيف تعمل بنوك الجينات والمجمعات العلمية ومصانع التجهيز معًا، ومن يموّل ماذا. \
                    موجّه إلى المسؤولين الذين يخططون للمجمعات الزراعية الصناعية أو يديرونها."),
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
            item(0, "09:00", 90, "meeting", "centre", &[("en", "Opening and introductions"), ("fr", "Ouverture et présentations"), ("ar", "الافتتاح والتعارف")]),
            item(0, "10:45", 75, "lecture", "centre", &[("en", "How a park finances its services"), ("fr", "Comment un parc finance ses services"), ("ar", "كيف يموّل المجمع خدماته")]),
            item(0, "14:00", 120, "site-visit", "genebank", &[("en", "Visit to the gene bank"), ("fr", "Visite de la banque de gènes"), ("ar", "زيارة بنك الجينات")]),
            item(1, "09:00", 180, "site-visit", "agropark", &[("en", "The science park: nurseries and extension"), ("fr", "Le parc scientifique : pépinières et vulgarisation"), ("ar", "المجمع العلمي: المشاتل والإرشاد")]),
            item(1, "14:30", 120, "workshop", "agropark", &[("en", "Workshop: contracts with smallholders"), ("fr", "Atelier : contrats avec les petits exploitants"), ("ar", "ورشة: العقود مع صغار المزارعين")]),
            item(2, "09:30", 150, "site-visit", "biobase", &[("en", "Biomedicine base"), ("fr", "Base de biomédecine"), ("ar", "قاعدة الطب الحيوي")]),
            item(2, "14:00", 150, "site-visit", "sinogerman", &[("en", "Sino-German industrial park"), ("fr", "Parc industriel sino-allemand"), ("ar", "المجمع الصناعي الصيني الألماني")]),
            item(3, "08:30", 90, "transfer", "solar", &[("en", "Bus to Yanqing"), ("fr", "Bus pour Yanqing"), ("ar", "حافلة إلى يانتشينغ")]),
            item(3, "10:00", 150, "site-visit", "solar", &[("en", "Solar works and cold store"), ("fr", "Usine solaire et entrepôt frigorifique"), ("ar", "مصنع الطاقة الشمسية والتخزين المبرد")]),
            item(4, "09:00", 120, "workshop", "centre", &[("en", "Action plans"), ("fr", "Plans d’action"), ("ar", "خطط العمل")]),
            item(4, "11:30", 60, "meeting", "", &[("en", "Closing, with ministries online"), ("fr", "Clôture, avec les ministères en ligne"), ("ar", "الختام بمشاركة الوزارات عن بعد")]),
        ],
        fate: Fate::Published,
        registered: 17,
        accepted: 9,
        rejected: 1,
        withdrawn: 1,
        first_applicant: 0,
    },
    Plan {
        kind: "training",
        title: &[
            ("en", "Single windows for island trade"),
            ("fr", "Guichets uniques pour le commerce insulaire"),
            ("ar", "النافذة الواحدة لتجارة الجزر"),
        ],
        description: &[
            ("en", "A hands-on course for customs and trade officials of small island states: from paper forms to a single window \
                    that still works when the line is down."),
            ("fr", "Un cours pratique pour les agents des douanes et du commerce des petits États insulaires : du papier à un guichet \
                    unique qui fonctionne même quand la ligne est coupée."),
            ("ar", "دورة عملية لموظفي الجمارك والتجارة في الدول الجزرية الصغيرة: من النماذج الورقية إلى نافذة واحدة تعمل حتى عند انقطاع الاتصال."),
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
            item(0, "09:00", 90, "lecture", "apia", &[("en", "What a single window is, and is not"), ("fr", "Ce qu’est un guichet unique, et ce qu’il n’est pas"), ("ar", "ما هي النافذة الواحدة وما ليست كذلك")]),
            item(0, "11:00", 90, "workshop", "apia", &[("en", "Drawing your own process"), ("fr", "Dessiner son propre processus"), ("ar", "رسم إجراءاتك الخاصة")]),
            item(1, "09:00", 150, "site-visit", "wharf", &[("en", "At the wharf: a consignment, step by step"), ("fr", "Sur le quai : un envoi, pas à pas"), ("ar", "في الميناء: شحنة خطوة بخطوة")]),
            item(2, "09:00", 180, "workshop", "apia", &[("en", "Data, and who may see it"), ("fr", "Les données, et qui peut les voir"), ("ar", "البيانات ومن يحق له الاطلاع عليها")]),
            item(3, "08:00", 60, "meeting", "", &[("en", "Call with the operators of Suriname’s single window"), ("fr", "Appel avec les opérateurs du guichet unique du Suriname"), ("ar", "مكالمة مع مشغلي النافذة الواحدة في سورينام")]),
            item(4, "09:00", 120, "workshop", "apia", &[("en", "A plan for the first hundred days"), ("fr", "Un plan pour les cent premiers jours"), ("ar", "خطة للأيام المئة الأولى")]),
        ],
        fate: Fate::Published,
        registered: 23,
        accepted: 0,
        rejected: 0,
        withdrawn: 0,
        first_applicant: 24,
    },
    Plan {
        kind: "training",
        title: &[
            ("en", "Small hydropower, from survey to tariff"),
            ("fr", "Petite hydroélectricité, de l’étude au tarif"),
            ("ar", "الطاقة الكهرمائية الصغيرة من المسح إلى التعرفة"),
            ("zh", "小水电：从勘测到电价"),
        ],
        description: &[
            ("en", "Fourteen days in two countries: lectures and turbine works in Hangzhou, then community schemes in the Kathmandu valley."),
            ("fr", "Quatorze jours dans deux pays : cours et usines de turbines à Hangzhou, puis réseaux communautaires dans la vallée de Katmandou."),
            ("ar", "أربعة عشر يومًا في بلدين: محاضرات ومصانع توربينات في هانغتشو، ثم مشاريع مجتمعية في وادي كاتماندو."),
        ],
        strand: 3,
        host: ("International Centre on Small Hydro Power", "CN"),
        partners: &[("Alternative Energy Promotion Centre", "NP")],
        funding: "South-South Cooperation Assistance Fund\nMinistry of Commerce",
        agreement: "Project document SSC/2026/009",
        languages: &["en", "zh"],
        home_zone: "Asia/Shanghai",
        starts_in: -4,
        from_monday: false,
        days: 14,
        opens_before: 110,
        closes_before: 30,
        acceptance: "organiser",
        capacity: 24,
        stays: &[
            Stay { city: "Hangzhou", country: "CN", zone: "Asia/Shanghai", first: 0, last: 7 },
            Stay { city: "Kathmandu", country: "NP", zone: "Asia/Kathmandu", first: 8, last: 13 },
        ],
        items: &[
            item(0, "09:00", 90, "meeting", "hydro", &[("en", "Opening"), ("fr", "Ouverture"), ("ar", "الافتتاح")]),
            item(1, "09:00", 150, "lecture", "hydro", &[("en", "Reading a river: hydrology for planners"), ("fr", "Lire une rivière : l’hydrologie pour planificateurs"), ("ar", "قراءة النهر: الهيدرولوجيا للمخططين")]),
            item(2, "09:30", 180, "site-visit", "turbine", &[("en", "Turbine works"), ("fr", "Usine de turbines"), ("ar", "مصنع التوربينات")]),
            item(4, "09:00", 120, "lecture", "hydro", &[("en", "Tariffs that keep a scheme alive"), ("fr", "Des tarifs qui font vivre un réseau"), ("ar", "تعرفات تُبقي المشروع قائمًا")]),
            item(4, "14:00", 120, "workshop", "hydro", &[("en", "Exercise: a tariff for 400 households"), ("fr", "Exercice : un tarif pour 400 ménages"), ("ar", "تمرين: تعرفة لأربعمئة أسرة")]),
            item(5, "09:00", 150, "workshop", "hydro", &[("en", "Operation and maintenance"), ("fr", "Exploitation et entretien"), ("ar", "التشغيل والصيانة")]),
            item(8, "10:00", 420, "transfer", "kathmandu", &[("en", "Flight to Kathmandu"), ("fr", "Vol pour Katmandou"), ("ar", "رحلة جوية إلى كاتماندو")]),
            item(9, "09:30", 120, "meeting", "kathmandu", &[("en", "How Nepal finances micro-hydro"), ("fr", "Comment le Népal finance la micro-hydro"), ("ar", "كيف تموّل نيبال الطاقة الكهرمائية الصغرى")]),
            item(10, "08:00", 300, "site-visit", "panauti", &[("en", "A power house of 1965, still running"), ("fr", "Une centrale de 1965, toujours en service"), ("ar", "محطة من عام 1965 لا تزال تعمل")]),
            item(12, "09:30", 150, "workshop", "kathmandu", &[("en", "Country plans"), ("fr", "Plans nationaux"), ("ar", "خطط البلدان")]),
        ],
        fate: Fate::Published,
        registered: 24,
        accepted: 20,
        rejected: 2,
        withdrawn: 1,
        first_applicant: 60,
    },
    Plan {
        kind: "training",
        title: &[
            ("en", "Industrial policy in practice"),
            ("fr", "La politique industrielle en pratique"),
            ("ar", "السياسة الصناعية في التطبيق"),
            ("zh", "产业政策实践"),
        ],
        description: &[
            ("en", "Five days in Shanghai for officials who write or review industrial policy, with a day in the Lingang special area."),
            ("fr", "Cinq jours à Shanghai pour celles et ceux qui rédigent ou révisent la politique industrielle."),
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
            item(0, "09:00", 120, "lecture", "shanghai", &[("en", "Instruments and their price"), ("fr", "Les instruments et leur prix"), ("ar", "الأدوات وكلفتها")]),
            item(1, "09:00", 150, "workshop", "shanghai", &[("en", "Reading an input-output table"), ("fr", "Lire un tableau entrées-sorties"), ("ar", "قراءة جدول المدخلات والمخرجات")]),
            item(2, "09:30", 240, "site-visit", "lingang", &[("en", "Lingang special area"), ("fr", "Zone spéciale de Lingang"), ("ar", "منطقة لينغانغ الخاصة")]),
            item(4, "10:00", 120, "meeting", "shanghai", &[("en", "Closing"), ("fr", "Clôture"), ("ar", "الختام")]),
        ],
        fate: Fate::Finished,
        registered: 29,
        accepted: 27,
        rejected: 1,
        withdrawn: 1,
        first_applicant: 90,
    },
    Plan {
        kind: "expert-exchange",
        title: &[
            ("en", "Cold chains for small vineyards"),
            ("fr", "Chaînes du froid pour petits vignobles"),
            ("ar", "سلاسل التبريد للكروم الصغيرة"),
        ],
        description: &[
            ("en", "Three days among oenologists and engineers. Cancelled: the laboratory is being rebuilt; a new date will be announced."),
            ("fr", "Trois jours entre œnologues et ingénieurs. Annulé : le laboratoire est en travaux ; une nouvelle date sera annoncée."),
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
            item(0, "09:00", 120, "meeting", "chisinau", &[("en", "The cold chain today"), ("fr", "La chaîne du froid aujourd’hui"), ("ar", "سلسلة التبريد اليوم")]),
            item(1, "09:00", 180, "workshop", "chisinau", &[("en", "Measuring losses"), ("fr", "Mesurer les pertes"), ("ar", "قياس الفاقد")]),
        ],
        fate: Fate::Cancelled,
        registered: 6,
        accepted: 4,
        rejected: 0,
        withdrawn: 0,
        first_applicant: 130,
    },
    Plan {
        kind: "study-tour",
        title: &[
            ("en", "Wood that pays the village"),
            ("fr", "Le bois qui fait vivre le village"),
        ],
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
            item(0, "09:00", 120, "lecture", "paramaribo", &[("en", "Community forests and the law"), ("fr", "Forêts communautaires et droit")]),
            item(1, "08:00", 300, "site-visit", "sawmill", &[("en", "A sawmill owned by its village"), ("fr", "Une scierie qui appartient au village")]),
        ],
        fate: Fate::Draft,
        registered: 0,
        accepted: 0,
        rejected: 0,
        withdrawn: 0,
        first_applicant: 0,
    },
];
