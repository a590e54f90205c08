//! The links in a mail: made when it is sent or shown, never stored.

use chrono::{DateTime, Utc};
use domain::message::Message;
use mail::{EngagementNews, Letter, Links};
use storage::Conn;

use crate::{Link, Purpose, Result, Service};

/// What stands for a personal link where it is nobody's business.
const MASK: &str = "••••••••";
/// Where an expert says when they are free; no secret is needed.
const AVAILABILITY: &str = "/sign-in?back=/availability";

impl Service {
    /// # Errors
    /// [`crate::Error::Busy`].
    pub(super) async fn links(&self, conn: &mut Conn, message: &Message, letter: &Letter) -> Result<Links> {
        let own = match letter {
            Letter::ExpertWelcome { .. } | Letter::AvailabilityReminder { .. } => {
                Some(AVAILABILITY.to_owned())
            }
            Letter::AssistantLink { .. } => self.assistant_link(conn, message).await?,
            Letter::SignIn { expires, generation, .. } => message.user.map(|user| {
                let link = Link {
                    purpose: Purpose::SignIn,
                    record: user.uuid(),
                    generation: *generation,
                    expires: Some(*expires),
                };
                format!("/sign-in/{}", link.seal(self.key()))
            }),
            Letter::ConfirmAddress { hold_until, .. } => {
                self.registration_link(conn, message, Purpose::Confirm, Some(*hold_until)).await?
            }
            Letter::Engagement { engagement, news: EngagementNews::Answered { .. }, .. } => {
                Some(format!("/organise/programmes/{}", engagement.slug))
            }
            Letter::Engagement { .. } => self.engagement_link(conn, message).await?,
            Letter::Received { .. }
            | Letter::Accepted { .. }
            | Letter::Rejected { .. }
            | Letter::Waitlisted { .. }
            | Letter::Withdrawn { .. }
            | Letter::Removed { .. }
            | Letter::ProgrammeCancelled { .. }
            | Letter::SignUp { .. }
            | Letter::Changed { .. }
            | Letter::LinkAgain { .. }
            | Letter::Offer { .. }
            | Letter::OfferExpired { .. }
            | Letter::OfferWithdrawn { .. } => {
                self.registration_link(conn, message, Purpose::Registration, None).await?
            }
        };
        Ok(Links { own: own.map(|path| self.absolute(&path)), programme: self.programme_link(letter) })
    }

    /// The same with the secret part hidden.
    pub(super) fn masked_links(&self, letter: &Letter) -> Links {
        let room = if letter.programme().is_some() { "registrations" } else { "sign-in" };
        let own = match letter {
            Letter::ExpertWelcome { .. } | Letter::AvailabilityReminder { .. } => self.absolute(AVAILABILITY),
            Letter::AssistantLink { .. } => self.absolute(&format!("/availability/by-link/{MASK}")),
            Letter::Engagement { .. } => self.absolute(&format!("/engagements/{MASK}")),
            _ => self.absolute(&format!("/{room}/{MASK}")),
        };
        Links { own: Some(own), programme: self.programme_link(letter) }
    }

    /// By the registration's present generation: a link that was revoked is not sent out.
    async fn registration_link(
        &self,
        conn: &mut Conn,
        message: &Message,
        purpose: Purpose,
        expires: Option<DateTime<Utc>>,
    ) -> Result<Option<String>> {
        let Some(id) = message.registration else { return Ok(None) };
        let Some(registration) = storage::registration::find(conn, id).await? else { return Ok(None) };
        let link = Link { purpose, record: id.uuid(), generation: registration.link_generation, expires };
        Ok(Some(format!("/registrations/{}", link.seal(self.key()))))
    }

    async fn assistant_link(&self, conn: &mut Conn, message: &Message) -> Result<Option<String>> {
        let Some(id) = message.user else { return Ok(None) };
        let found = storage::expert::find(conn, id).await?;
        let token = found.and_then(|expert| self.assistant_token(&expert));
        Ok(token.map(|token| format!("/availability/by-link/{token}")))
    }

    async fn engagement_link(&self, conn: &mut Conn, message: &Message) -> Result<Option<String>> {
        let Some(id) = message.engagement else { return Ok(None) };
        let found = storage::engagement::find(conn, id).await?;
        Ok(found.map(|engagement| format!("/engagements/{}", self.engagement_token(&engagement))))
    }

    fn programme_link(&self, letter: &Letter) -> Option<String> {
        letter.programme().map(|programme| self.absolute(&format!("/programmes/{}", programme.slug)))
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings().base_url)
    }
}
