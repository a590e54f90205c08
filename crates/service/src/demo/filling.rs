//! One programme of the demo, from its first draft to what became of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::{
    Fields, Lang,
    institution::{InstitutionId, StrandId},
    permission::Actor,
    registration::RegistrationId,
    session::SessionId,
    site::SiteId,
    user::UserId,
};

use super::{
    people::applicant,
    plan::{Fate, Item, Plan, Words},
};
use crate::{Clock, Decision, Error, RegistrationQuery, Result, Service, Viewer};

#[derive(Default)]
pub struct Places {
    pub sites: BTreeMap<&'static str, SiteId>,
    pub institutions: BTreeMap<&'static str, InstitutionId>,
    pub strands: Vec<StrandId>,
}

pub struct Filling<'a> {
    /// Its clock is `clock`.
    pub service: Service,
    pub clock: Clock,
    pub today: DateTime<Utc>,
    pub organiser: UserId,
    pub experts: &'a [UserId],
    pub places: &'a Places,
    pub plan: &'static Plan,
}

impl Filling<'_> {
    /// Fills the programme in and answers with an accepted registration, if there is one to show.
    pub async fn fill(self) -> Result<Option<RegistrationId>> {
        let first = self.first_day();
        let opens = first - TimeDelta::days(self.plan.opens_before);
        let zone = self.service.zones().parse(self.plan.home_zone).ok_or(Error::Broken)?;
        let opens_at = self.service.zones().start_of_day(zone, opens) + TimeDelta::hours(9);
        self.clock.set((opens_at - TimeDelta::days(12)).min(self.today - TimeDelta::hours(2)));

        let nobody = Actor::User { id: self.organiser, admin: false, organises: Vec::new() };
        let slug = self.service.create_programme(&nobody, &self.programme(first)).await?;
        let programme = self.service.programme(&Actor::System, &slug).await?.programme.id;
        let actor = Actor::User { id: self.organiser, admin: false, organises: vec![programme] };
        for stay in self.plan.stays {
            let fields = Fields::default()
                .with("city", stay.city)
                .with("country", stay.country)
                .with("zone", stay.zone)
                .with("starts_on", (first + TimeDelta::days(stay.first)).to_string())
                .with("ends_on", (first + TimeDelta::days(stay.last)).to_string());
            self.service.add_leg(&actor, &slug, &fields).await?;
        }
        let mut sessions = Vec::with_capacity(self.plan.items.len());
        for item in self.plan.items {
            let fields = self.session(item, first, item.time);
            sessions.push(self.service.add_session(&actor, &slug, &fields).await?);
        }
        self.service.demo_parts(&actor, &slug, &sessions, self.experts).await?;
        self.service.demo_outlines(&actor, &slug, &self.places.sites, self.experts).await?;
        if self.plan.fate == Fate::Draft {
            return Ok(None);
        }
        self.service.publish_programme(&actor, &slug).await?;
        let closes_at = opens_at + TimeDelta::days(self.plan.opens_before - self.plan.closes_before);
        let ids = self.registrations(&actor, &slug, opens_at, closes_at.min(self.today)).await?;
        self.sign_ups(&sessions, &ids).await?;
        self.later(&actor, &slug, &sessions, first).await?;
        let accepted = ids.get(self.plan.withdrawn).copied().filter(|_| self.plan.accepted > 0);
        match self.plan.fate {
            Fate::Draft | Fate::Published => Ok(accepted),
            Fate::Finished => {
                let last = self.service.zones().start_of_day(zone, first + TimeDelta::days(self.plan.days));
                self.clock.set(last + TimeDelta::hours(1));
                self.service.finish_programme(&actor, &slug).await?;
                Ok(None)
            }
            Fate::Cancelled => {
                self.clock.set(self.today - TimeDelta::hours(20));
                self.service.cancel_programme(&actor, &slug).await?;
                Ok(None)
            }
        }
    }

    /// The session as its form says it, at this time of its day.
    fn session(&self, item: &Item, first: NaiveDate, time: &str) -> Fields {
        let site = self.places.sites.get(item.place).map_or(String::new(), ToString::to_string);
        let address = if item.place.is_empty() { "https://meet.centre.example/room" } else { "" };
        let mut fields = Fields::default()
            .with("kind", item.kind)
            .with("site", site)
            .with("address", address)
            .with("date", (first + TimeDelta::days(item.day)).to_string())
            .with("time", time)
            .with("minutes", item.minutes.to_string());
        if let Some(places) = item.places {
            fields.push("attendance", "sign-up");
            fields.push("places", places.to_string());
        }
        worded(fields, "title", item.title)
    }

    /// Every second person signs up for what has places of its own.
    async fn sign_ups(&self, sessions: &[SessionId], people: &[RegistrationId]) -> Result<()> {
        for (session, item) in sessions.iter().zip(self.plan.items) {
            if item.places.is_none() {
                continue;
            }
            for person in people.iter().skip(self.plan.withdrawn).step_by(2) {
                let token = self.service.personal_token(*person).await?;
                self.service.sign_up(&token, *session).await?;
            }
        }
        Ok(())
    }

    /// What was moved after the first publication: published as the next version, or not yet.
    async fn later(&self, actor: &Actor, slug: &str, sessions: &[SessionId], first: NaiveDate) -> Result<()> {
        for change in self.plan.moved {
            let (Some(item), Some(session)) = (self.plan.items.get(change.item), sessions.get(change.item))
            else {
                continue;
            };
            let fields = self.session(item, first, change.time).with("revision", "0");
            self.service.edit_session(actor, slug, *session, &fields).await?;
            if change.is_published {
                let seen = self.service.changes(actor, slug).await?.seen;
                let fields = Fields::default().with("seen", seen).with("note", change.note);
                self.service.publish_version(actor, slug, &fields).await?;
            }
        }
        Ok(())
    }

    fn first_day(&self) -> NaiveDate {
        let day = self.today.date_naive() + TimeDelta::days(self.plan.starts_in);
        let to_monday = (7 - i64::from(day.weekday().num_days_from_monday())) % 7;
        if self.plan.from_monday { day + TimeDelta::days(to_monday) } else { day }
    }

    fn programme(&self, first: NaiveDate) -> Fields {
        let plan = self.plan;
        let day = |before: i64| (first - TimeDelta::days(before)).to_string();
        let institution =
            |name: &str| self.places.institutions.get(name).map_or(String::new(), ToString::to_string);
        let strand = self.places.strands.get(plan.strand).map_or(String::new(), ToString::to_string);
        let mut fields = Fields::default()
            .with("kind", plan.kind)
            .with("strand", strand)
            .with("host", institution(plan.host.0))
            .with("funding", plan.funding)
            .with("agreement", plan.agreement)
            .with("home_zone", plan.home_zone)
            .with("starts_on", first.to_string())
            .with("ends_on", (first + TimeDelta::days(plan.days - 1)).to_string())
            .with("opens_date", day(plan.opens_before))
            .with("opens_time", "09:00")
            .with("closes_date", day(plan.closes_before))
            .with("closes_time", "18:00")
            .with("acceptance", plan.acceptance)
            .with("capacity", plan.capacity.to_string())
            .with("revision", "0");
        for (name, _) in plan.partners {
            fields.push("partner", institution(name));
        }
        for lang in plan.languages {
            fields.push("language", *lang);
        }
        worded(worded(fields, "title", plan.title), "description", plan.description)
    }

    /// People register one after the other between the two instants; most are decided on two days later.
    async fn registrations(
        &self,
        actor: &Actor,
        slug: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<RegistrationId>> {
        let plan = self.plan;
        let pause = (to - from) / i32::try_from(plan.registered + 3).unwrap_or(i32::MAX);
        let mut at = from;
        let mut ids = Vec::new();
        for n in 0..plan.registered {
            at += pause;
            self.clock.set(at);
            ids.push(self.one_registers(actor, slug, plan.first_applicant + n).await?);
        }
        self.clock.set(at + pause);
        let (leaving, staying) = ids.split_at(plan.withdrawn);
        for id in leaving {
            let token = self.service.personal_token(*id).await?;
            self.service.withdraw(&token).await?;
        }
        let accepted = staying.get(..plan.accepted).unwrap_or_default();
        let rejected = staying.get(plan.accepted..plan.accepted + plan.rejected).unwrap_or_default();
        self.clock.set(at + pause * 2);
        self.service.decide(actor, slug, rejected, Decision::Reject).await?;
        self.service.decide(actor, slug, accepted, Decision::Accept).await?;
        Ok(ids)
    }

    async fn one_registers(&self, actor: &Actor, slug: &str, n: usize) -> Result<RegistrationId> {
        let person = applicant(n);
        let viewer = Viewer {
            lang: self.interface_language(person.lang),
            zone: self.service.zones().parse(person.zone),
        };
        self.service.register(viewer, slug, &person.fields).await?;
        let query = RegistrationQuery { text: person.fields.get("email").to_owned(), ..Default::default() };
        let found = self.service.registrations(actor, slug, &query, 1).await?;
        let id = found.rows.items.first().ok_or(Error::Broken)?.id;
        self.clock.advance(TimeDelta::minutes(7));
        let token = self.service.personal_token(id).await?;
        self.service.confirm(&token).await
    }

    fn interface_language(&self, code: &str) -> Lang {
        Lang::parse(code)
            .ok()
            .filter(|lang| self.service.catalogue().speaks(lang))
            .unwrap_or_else(Lang::english)
    }
}

pub(super) fn worded(mut fields: Fields, name: &str, words: Words) -> Fields {
    for (lang, text) in words {
        fields.push(format!("{name}.{lang}"), *text);
    }
    fields
}

#[cfg(test)]
mod tests {
    use domain::programme::Status;

    use crate::{Filter, testbench::benches};

    #[tokio::test]
    async fn the_demo_has_one_programme_of_each_fate() {
        for bench in benches().await {
            let service = &bench.service;
            service.seed().await.unwrap();
            service.fill_demo().await.unwrap();
            assert!(service.is_demo().await.unwrap() && service.is_demo_whole().await.unwrap());
            let public = service.programmes(&Filter::default()).await.unwrap();
            let count = |status| public.items.iter().filter(|card| card.programme.status == status).count();
            assert_eq!(
                (count(Status::Published), count(Status::Finished), count(Status::Cancelled)),
                (7, 2, 1)
            );
            let full =
                public.items.iter().find(|card| card.programme.slug.starts_with("single-windows")).unwrap();
            assert_eq!(full.programme.free(), 0, "the course on the island is full");
            let mut conn = service.db().read().await.unwrap();
            assert!(storage::seat::check(&mut conn).await.unwrap().is_empty());
        }
    }
}
