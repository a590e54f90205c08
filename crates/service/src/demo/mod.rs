//! The demo: invented programmes and people, put in through the use cases that users use.
//!
//! What happened in the past happens under a clock that stands there, so that a finished programme has
//! registrations from before it began.

mod experts;
mod filling;
mod outlines;
mod people;
mod plan;

use domain::{Fields, Lang, permission::Actor, user::UserId};

use crate::{Clock, DemoPeople, Error, Result, Service, Settings};

impl Service {
    /// Fills an empty database with the demo and marks it as such, the mark first: what an interrupted filling
    /// leaves is never taken for real data.
    ///
    /// # Errors
    /// Any error of the use cases behind it; the database should then be thrown away.
    pub async fn fill_demo(&self) -> Result<()> {
        self.mark_demo().await?;
        let administrator =
            self.demo_user_named("Mei Lindqvist", "mei.lindqvist@centre.example", true).await?;
        let organiser = self.demo_user_named("Amara Okonjo", "amara.okonjo@centre.example", false).await?;
        let today = self.now();
        let places = self.demo_places(organiser).await?;
        let actor = Actor::User { id: organiser, admin: false, organises: Vec::new() };
        let experts = self.demo_experts(&actor, today).await?;
        let mut delegate = None;
        for plan in plan::PLANS {
            let clock = Clock::fixed(today);
            let past = self.standing_at(&clock);
            let (experts, places) = (experts.as_slice(), &places);
            let accepted = filling::Filling { service: past, clock, today, organiser, experts, places, plan };
            let accepted = accepted.fill().await?;
            delegate = delegate.or(accepted);
        }
        let delegate = delegate.ok_or(Error::Broken)?;
        let expert = experts.last().copied().ok_or(Error::Broken)?;
        self.name_demo_people(DemoPeople { administrator, organiser, expert, delegate }).await
    }

    /// The same house with another clock and without limits.
    fn standing_at(&self, clock: &Clock) -> Self {
        Self::new(
            self.db().clone(),
            clock.clone(),
            self.zones().clone(),
            self.catalogue().clone(),
            self.key().clone(),
            Settings { limits: None, ..self.settings().clone() },
        )
    }

    async fn demo_user_named(&self, name: &str, email: &str, admin: bool) -> Result<UserId> {
        let mut fields = Fields::default().with("name", name).with("email", email).with("active", "yes");
        if admin {
            fields.push("admin", "yes");
        }
        self.create_user(&Actor::System, &Lang::english(), &fields).await
    }

    async fn demo_places(&self, organiser: UserId) -> Result<filling::Places> {
        let actor = Actor::User { id: organiser, admin: false, organises: Vec::new() };
        let mut places = filling::Places::default();
        for place in plan::PLACES {
            let fields = Fields::default()
                .with("name", place.name)
                .with("address", place.address)
                .with("city", place.city)
                .with("country", place.country)
                .with("zone", place.zone);
            let hours = plan::HOURS.iter().find(|(key, _)| *key == place.key).map_or("", |(_, hours)| hours);
            let days = ["mon", "tue", "wed", "thu", "fri"];
            let fields = days.iter().fold(fields, |fields, day| fields.with(format!("hours.{day}"), hours));
            places.sites.insert(place.key, self.create_site(&actor, &fields).await?);
        }
        let named = plan::PLANS.iter().flat_map(|plan| std::iter::once(&plan.host).chain(plan.partners));
        for (name, country) in named {
            if !places.institutions.contains_key(name) {
                let fields = Fields::default().with("name", *name).with("country", *country);
                places.institutions.insert(name, self.create_institution(&actor, &fields).await?);
            }
        }
        places.strands = self.strands().await?.into_iter().map(|strand| strand.id).collect();
        Ok(places)
    }
}
