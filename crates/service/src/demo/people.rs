//! Invented people of the demo: every name is made up, every address ends in the reserved `.example`.

use domain::{Fields, text::slug};

/// A country with the names from which its people are put together.
struct Folk {
    country: &'static str,
    /// Languages they work in; the first is the one they are written to in.
    languages: &'static [&'static str],
    zone: &'static str,
    institution: &'static str,
    family: [&'static str; 4],
    given: [&'static str; 4],
    /// Own script of each given name and family name, where it is not Latin.
    own_script: Option<([&'static str; 4], [&'static str; 4])>,
}

const FOLKS: &[Folk] = &[
    Folk {
        country: "WS",
        languages: &["en"],
        zone: "Pacific/Apia",
        institution: "Ministry of Commerce, Industry and Labour",
        family: ["LEAVASA", "TUPUOLA", "FAAMAUSILI", "SEIULI"],
        given: ["Sina Malia", "Tavita", "Ioane", "Lagi"],
        own_script: None,
    },
    Folk {
        country: "NP",
        languages: &["en"],
        zone: "Asia/Kathmandu",
        institution: "Ministry of Industry, Commerce and Supplies",
        family: ["SHRESTHA", "GURUNG", "TAMANG", "ADHIKARI"],
        given: ["Asmita", "Bikash", "Kabita", "Niraj"],
        own_script: Some((["श्रेष्ठ", "गुरुङ", "तामाङ", "अधिकारी"], ["अस्मिता", "विकास", "कविता", "निरज"])),
    },
    Folk {
        country: "SR",
        languages: &["en"],
        zone: "America/Paramaribo",
        institution: "Ministry of Agriculture, Animal Husbandry and Fisheries",
        family: ["KARTOSEN", "VAN DIJK", "AMIEMBA", "RAMDIN"],
        given: ["Jo-Ann", "Marciano", "Shanti", "Delano"],
        own_script: None,
    },
    Folk {
        country: "MD",
        languages: &["en", "fr"],
        zone: "Europe/Chisinau",
        institution: "Agency for Rural Development",
        family: ["CEBOTARI", "RUSNAC", "MUNTEANU", "LUPAN"],
        given: ["Ana-Maria", "Ion", "Doina", "Vasile"],
        own_script: None,
    },
    Folk {
        country: "SN",
        languages: &["fr", "en"],
        zone: "Africa/Dakar",
        institution: "Ministère de l’Industrie et du Commerce",
        family: ["DIOUF", "NDIAYE", "SARR", "BA"],
        given: ["Aminata", "Cheikh", "Fatou Binta", "Moussa"],
        own_script: None,
    },
    Folk {
        country: "EG",
        languages: &["ar", "en"],
        zone: "Africa/Cairo",
        institution: "وزارة التجارة والصناعة",
        family: ["ABDELRAHMAN", "EL SHARKAWY", "MANSOUR", "GHALI"],
        given: ["Nour", "Karim", "Salma", "Youssef"],
        own_script: Some((["عبد الرحمن", "الشرقاوي", "منصور", "غالي"], ["نور", "كريم", "سلمى", "يوسف"])),
    },
    Folk {
        country: "LA",
        languages: &["en", "fr"],
        zone: "Asia/Vientiane",
        institution: "Ministry of Industry and Commerce",
        family: ["PHOMMACHANH", "SISOUPHANH", "KEOMANY", "INTHAVONG"],
        given: ["Bounmy", "Chanthala", "Souksavanh", "Viengkham"],
        own_script: None,
    },
    Folk {
        country: "KH",
        languages: &["en"],
        zone: "Asia/Phnom_Penh",
        institution: "Ministry of Industry, Science, Technology and Innovation",
        family: ["CHHIM", "KEO", "NUON", "SOK"],
        given: ["Bopha", "Dara", "Sreyneang", "Vannak"],
        own_script: None,
    },
    Folk {
        country: "MN",
        languages: &["en", "zh"],
        zone: "Asia/Ulaanbaatar",
        institution: "Ministry of Food, Agriculture and Light Industry",
        family: ["BATBOLD", "GANZORIG", "TSEREN", "ERDENE"],
        given: ["Oyunchimeg", "Temuujin", "Sarnai", "Bat-Orgil"],
        own_script: Some((
            ["Батболд", "Ганзориг", "Цэрэн", "Эрдэнэ"],
            ["Оюунчимэг", "Тэмүүжин", "Сарнай", "Бат-Оргил"],
        )),
    },
    Folk {
        country: "ET",
        languages: &["en"],
        zone: "Africa/Addis_Ababa",
        institution: "Industrial Parks Corporation",
        family: ["TESFAYE", "BEKELE", "WOLDE", "HAILU"],
        given: ["Hiwot", "Dawit", "Meron", "Abel"],
        own_script: Some((["ተስፋዬ", "በቀለ", "ወልዴ", "ኃይሉ"], ["ሕይወት", "ዳዊት", "ሜሮን", "አቤል"])),
    },
    Folk {
        country: "PH",
        languages: &["en"],
        zone: "Asia/Manila",
        institution: "Department of Trade and Industry",
        family: ["DELA CRUZ", "MACARAEG", "VILLANUEVA", "ABAD"],
        given: ["Maria Luz", "Jose Ramon", "Katrina", "Efren"],
        own_script: None,
    },
    Folk {
        country: "SB",
        languages: &["en"],
        zone: "Pacific/Guadalcanal",
        institution: "Ministry of Commerce, Industries, Labour and Immigration",
        family: ["FOLOTALU", "MAELANGA", "KWAIMANI", "TOATA"],
        given: ["Ellen", "Hudson", "Rose", "Selwyn"],
        own_script: None,
    },
];

const POSTS: [&str; 5] = [
    "Director",
    "Head of section, industrial parks",
    "Senior programme officer",
    "Trade policy analyst",
    "Adviser",
];
const DIETS: [&str; 6] = ["", "Halal", "", "Vegetarian", "", "No shellfish"];

/// A registration form as the `n`-th demo person fills it in, with the language and zone of their browser.
pub struct Applicant {
    pub fields: Fields,
    pub lang: &'static str,
    pub zone: &'static str,
}

/// There are 192 different people; the same `n` is always the same person.
pub fn applicant(n: usize) -> Applicant {
    let folk = &FOLKS[n % FOLKS.len()];
    let round = n / FOLKS.len();
    let (g, f) = (round % 4, (round / 4 + n) % 4);
    let (given, family) = (folk.given[g], folk.family[f]);
    let own =
        folk.own_script.map_or(String::new(), |(families, givens)| format!("{} {}", givens[g], families[f]));
    let email = format!("{}.{}@{}.example", slug(given), slug(family), folk.country.to_lowercase());
    let mut fields = Fields::default()
        .with("family_name", family)
        .with("given_names", given)
        .with("own_script_name", own)
        .with("email", email)
        .with("citizenship", folk.country)
        .with("residence", folk.country)
        .with("institution", folk.institution)
        .with("post", POSTS[n % POSTS.len()])
        .with("dietary", DIETS[n % DIETS.len()])
        .with("access_needs", if n % 17 == 5 { "Step-free access" } else { "" })
        .with("motivation", MOTIVATIONS[n % MOTIVATIONS.len()])
        .with("consent", "yes")
        .with("key", uuid::Uuid::new_v4().to_string());
    for lang in folk.languages {
        fields.push("language", *lang);
    }
    Applicant { fields, lang: folk.languages[0], zone: folk.zone }
}

const MOTIVATIONS: [&str; 4] = [
    "We are preparing a law on industrial parks and want to see how cluster services are paid for.",
    "My unit advises small enterprises on cold chains; I hope to bring back two practices we can pilot within a year.",
    "",
    "Our ministry is negotiating a cooperation agreement in this field and I draft the technical annex.",
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use domain::registration::RegistrationDraft;

    use super::*;

    #[test]
    fn everybody_is_somebody_else_and_fills_the_form_in_correctly() {
        let mut seen = HashSet::new();
        for n in 0..192 {
            let draft = RegistrationDraft::read(&applicant(n).fields).unwrap();
            assert!(seen.insert((draft.person.email_key(), draft.person.name_key())), "{n} is twice");
        }
    }
}
