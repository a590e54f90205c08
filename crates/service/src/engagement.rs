//! Experts' parts in sessions: asked for by organisers, answered by the experts.

mod answer;
mod candidate;
mod engage;
mod letter;
mod link;
mod release;
mod tell;
#[cfg(test)]
mod tests;
mod view;

use chrono::{DateTime, TimeDelta, Utc};
use domain::session::Place;
use domain::{engagement::Engagement, itinerary::Item, session::Session, version::Scheduled};
use storage::{Conn, engagement};

use crate::{Error, Result};
pub use candidate::Candidate;
pub(crate) use engage::How;
pub(crate) use view::of;
pub use view::{Engaged, EngagementView, Meanwhile};

/// How long a hold keeps an expert's time.
pub const HOLD: TimeDelta = TimeDelta::hours(72);

/// Saves it in a transaction that has the programme locked, and with it its engagements.
async fn keep(tx: &mut Conn, engagement: &mut Engagement, now: DateTime<Utc>) -> Result<()> {
    engagement.updated_at = now;
    if !engagement::save(tx, engagement).await? {
        return Err(Error::Busy);
    }
    engagement.revision += 1;
    Ok(())
}

/// The session of the working copy as an expert is told of it.
async fn item(conn: &mut Conn, session: &Session) -> Result<Item> {
    let site = match session.place {
        Place::Site(id) => storage::site::find(conn, id).await?,
        Place::Online { .. } => None,
    };
    Ok(Item::of(&Scheduled { session: session.clone(), site, experts: Vec::new() }))
}
