//! The places that the demo visits.

use super::Place;

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
    place(
        "genebank",
        "National Crop Gene Bank",
        "12 Zhongguancun South Street",
        "Beijing",
        "CN",
        "Asia/Shanghai",
    ),
    place(
        "agropark",
        "Agricultural Science and Technology Park",
        "Xiaotangshan",
        "Beijing",
        "CN",
        "Asia/Shanghai",
    ),
    place("biobase", "Daxing Biomedicine Base", "9 Tianrong Street", "Beijing", "CN", "Asia/Shanghai"),
    place("sinogerman", "Sino-German Industrial Park", "Shunyi District", "Beijing", "CN", "Asia/Shanghai"),
    place(
        "centre",
        "Centre for South-South Industrial Cooperation",
        "Chaoyang District",
        "Beijing",
        "CN",
        "Asia/Shanghai",
    ),
    place("solar", "Yanqing Solar Works", "Badaling Economic Zone", "Beijing", "CN", "Asia/Shanghai"),
    place(
        "hydro",
        "Small Hydropower Training Station",
        "122 Xueyuan Road",
        "Hangzhou",
        "CN",
        "Asia/Shanghai",
    ),
    place("turbine", "Linping Turbine Works", "Linping District", "Hangzhou", "CN", "Asia/Shanghai"),
    place(
        "kathmandu",
        "Alternative Energy Promotion Centre",
        "Khumaltar",
        "Kathmandu",
        "NP",
        "Asia/Kathmandu",
    ),
    place("panauti", "Panauti Hydropower Museum", "Panauti", "Kavrepalanchok", "NP", "Asia/Kathmandu"),
    place(
        "apia",
        "National University of Samoa, Fale 2",
        "Le Papaigalagala, Vaivase",
        "Apia",
        "WS",
        "Pacific/Apia",
    ),
    place("wharf", "Matautu Wharf, single window office", "Beach Road", "Apia", "WS", "Pacific/Apia"),
    place("shanghai", "Institute of Industrial Policy", "Yangpu District", "Shanghai", "CN", "Asia/Shanghai"),
    place("lingang", "Lingang Special Area, visitor hall", "Pudong", "Shanghai", "CN", "Asia/Shanghai"),
    place(
        "chisinau",
        "Technical University, Wine Laboratory",
        "168 Ștefan cel Mare",
        "Chișinău",
        "MD",
        "Europe/Chisinau",
    ),
    place(
        "paramaribo",
        "Centre for Agricultural Research",
        "Leysweg",
        "Paramaribo",
        "SR",
        "America/Paramaribo",
    ),
    place("sawmill", "Community sawmill", "Brokopondo", "Brokopondo", "SR", "America/Paramaribo"),
];
