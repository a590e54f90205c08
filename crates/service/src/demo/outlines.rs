//! Sessions of the demo that have no time yet, so that there is something to find a time for.

use std::collections::BTreeMap;

use domain::{Fields, permission::Actor, site::SiteId, user::UserId};

use super::{filling::worded, plan::Words};
use crate::{Result, Service};

struct Outline {
    /// The programme, by the first words of its slug.
    programme: &'static str,
    kind: &'static str,
    title: Words,
    minutes: i64,
    /// Keys of places; none: online.
    places: &'static [&'static str],
    /// Positions in the list of experts.
    experts: &'static [usize],
    /// How many of them; `None`: all.
    needed: Option<i64>,
}

const OUTLINES: &[Outline] = &[
    Outline {
        programme: "cold-rooms",
        kind: "workshop",
        title: &[
            ("en", "What a repair costs"),
            ("fr", "Ce que coûte une réparation"),
            ("ar", "ما الذي يكلفه الإصلاح"),
        ],
        minutes: 90,
        places: &["dakar", "hospital"],
        experts: &[4],
        needed: None,
    },
    Outline {
        programme: "cold-rooms",
        kind: "meeting",
        title: &[
            ("en", "Talk with those who run them on islands"),
            ("fr", "Échange avec ceux qui les exploitent sur des îles"),
            ("ar", "حديث مع من يشغلونها في الجزر"),
        ],
        minutes: 60,
        places: &[],
        experts: &[1, 3, 7],
        needed: Some(2),
    },
    Outline {
        programme: "bamboo",
        kind: "meeting",
        title: &[
            ("en", "Questions to growers on three continents"),
            ("fr", "Questions aux producteurs de trois continents"),
            ("ar", "أسئلة إلى المزارعين في ثلاث قارات"),
        ],
        minutes: 75,
        places: &[],
        experts: &[0, 5, 7],
        needed: None,
    },
];

impl Service {
    /// Enters those of this programme.
    pub(super) async fn demo_outlines(
        &self,
        organiser: &Actor,
        slug: &str,
        sites: &BTreeMap<&'static str, SiteId>,
        experts: &[UserId],
    ) -> Result<()> {
        for outline in OUTLINES.iter().filter(|outline| slug.starts_with(outline.programme)) {
            let mut fields = Fields::default()
                .with("kind", outline.kind)
                .with("minutes", outline.minutes.to_string())
                .with("needed", outline.needed.map(|needed| needed.to_string()).unwrap_or_default());
            for site in outline.places.iter().filter_map(|key| sites.get(key)) {
                fields.push("site", site.to_string());
            }
            for expert in outline.experts.iter().filter_map(|number| experts.get(*number)) {
                fields.push("expert", expert.to_string());
            }
            self.add_outline(organiser, slug, &worded(fields, "title", outline.title)).await?;
        }
        Ok(())
    }
}
