//! Mails to experts about their parts, and to organisers about experts' answers.

use domain::{engagement::Engagement, itinerary::Item, permission::Actor, programme::Programme};
use mail::{EngagementFacts, EngagementNews, Entry, Letter, SessionFacts};
use storage::{Conn, engagement::Expert};

use crate::{Result, Service, outbox::Envelope};

/// An expert, and the programme that they are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parties<'a> {
    pub programme: &'a Programme,
    pub expert: &'a Expert,
}

impl Service {
    /// Writes to the expert about the session as it is in `item`. A calendar entry goes along where one belongs to the
    /// news; the engagement has to be kept afterwards, since it counts them.
    pub(super) async fn write_to_expert(
        &self,
        tx: &mut Conn,
        Parties { programme, expert }: Parties<'_>,
        engagement: &mut Engagement,
        item: &Item,
        news: EngagementNews,
        by: String,
    ) -> Result<()> {
        let entry = match news {
            EngagementNews::Invited | EngagementNews::Confirmed | EngagementNews::Changed { .. } => {
                Some(self.next_entry(engagement))
            }
            EngagementNews::Declined | EngagementNews::Released | EngagementNews::Cancelled => {
                engagement.calendar_sequence.is_some().then(|| self.next_entry(engagement))
            }
            EngagementNews::Answered { .. } => None,
        };
        let letter = Letter::Engagement {
            engagement: facts(programme, item, by),
            person: expert.name.clone(),
            news,
            entry,
        };
        let envelope = Envelope {
            to_email: expert.email.clone(),
            to_name: expert.name.clone(),
            lang: expert.lang.clone(),
            zone: Some(expert.home_zone.clone()),
            programme: Some(programme.id),
            registration: None,
            user: Some(expert.id),
        };
        self.post_about(tx, Some(engagement.id), envelope, &letter).await?;
        Ok(())
    }

    /// One UID for the life of the engagement, and the next sequence.
    fn next_entry(&self, engagement: &mut Engagement) -> Entry {
        let sequence = engagement.calendar_sequence.map_or(0, |last| last + 1);
        engagement.calendar_sequence = Some(sequence);
        Entry { uid: format!("engagement-{}@{}", engagement.id, self.settings().host()), sequence }
    }

    /// Tells everybody who runs the programme that the expert has declined.
    pub(super) async fn write_to_organisers(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        engagement: &Engagement,
        expert: &Expert,
        item: &Item,
        had_accepted: bool,
    ) -> Result<()> {
        for (id, name, email) in storage::organiser::users_of(tx, programme.id).await? {
            let Some(account) = storage::user::find(tx, id).await?.filter(|account| account.user.active)
            else {
                continue;
            };
            let news = EngagementNews::Answered {
                expert: expert.name.clone(),
                reason: engagement.reason.clone(),
                had_accepted,
            };
            let letter = Letter::Engagement {
                engagement: facts(programme, item, String::new()),
                person: name.clone(),
                news,
                entry: None,
            };
            let envelope = Envelope {
                to_email: email,
                to_name: name,
                lang: account.user.lang,
                zone: account.user.zone,
                programme: Some(programme.id),
                registration: None,
                user: Some(id),
            };
            self.post_about(tx, Some(engagement.id), envelope, &letter).await?;
        }
        Ok(())
    }
}

fn facts(programme: &Programme, item: &Item, by: String) -> EngagementFacts {
    EngagementFacts {
        slug: programme.slug.clone(),
        programme: programme.titles.clone(),
        session: SessionFacts::from(item),
        by,
    }
}

/// The name of a signed-in user; `""` for anybody else.
pub(super) async fn name(tx: &mut Conn, actor: &Actor) -> Result<String> {
    let (Actor::User { id, .. } | Actor::Expert(id)) = actor else { return Ok(String::new()) };
    Ok(storage::user::find(tx, *id).await?.map(|account| account.user.name).unwrap_or_default())
}
