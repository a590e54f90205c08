//! When an expert is free: what they say, and the intervals that follow from it.

use calendar::{
    Tz,
    availability::{Availability as Plan, Travel as Stay},
    interval::{Interval, Intervals},
    weekly::{Hours as Span, Weekly},
};
use chrono::TimeDelta;
use domain::{
    Fault, Faults, Fields, Reader,
    availability::{Availability, Entry, EntryKind},
    expert::Expert,
    limits::Limits,
    permission::{Action, Actor},
    user::UserId,
    week::{Hours, Week, print},
};
use storage::{Conn, expert};

use super::{about, same_revision};
use crate::{Error, Result, Service, audit::Note, held_form::own_id};

/// What is over for so long is forgotten at the next change.
const KEPT: TimeDelta = TimeDelta::days(60);

impl Service {
    /// The own hours of the week: `hours.mon` … `hours.sun` (see [`domain::week`]), `same` ticked for Monday's on every
    /// working day, and `revision`.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert; [`Error::Faults`].
    pub async fn set_hours(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        let id = own(actor)?;
        let mut form = Reader::new(fields);
        let week = if form.ticked("same") { like_monday(&mut form) } else { form.week("hours") };
        let week = form.finish(week)?;
        let fields = fields.clone();
        self.change_availability(actor, id, move |present| {
            same_revision(&fields, present)?;
            present.availability.week = week;
            Ok(())
        })
        .await
    }

    /// One more day that differs, absence or journey: the fields of [`Entry::read`].
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert; [`Error::Faults`].
    pub async fn add_availability(&self, actor: &Actor, what: EntryKind, fields: &Fields) -> Result<()> {
        let id = own(actor)?;
        let mut entry = Entry::read(what, fields)?;
        if let Entry::Travel(travel) = &mut entry {
            let zone = self.zones().parse(&travel.zone);
            let zone = zone.ok_or_else(|| Faults::one("travel_zone", Fault::NotAZone))?;
            zone.name().clone_into(&mut travel.zone);
        }
        self.change_availability(actor, id, move |present| Ok(present.availability.add(entry)?)).await
    }

    /// Takes such an entry out. One that is gone already stays gone.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert.
    pub async fn remove_availability(&self, actor: &Actor, entry: Entry) -> Result<()> {
        let id = own(actor)?;
        self.change_availability(actor, id, move |present| {
            present.availability.remove(&entry);
            Ok(())
        })
        .await
    }

    /// What the expert wishes besides: the fields of [`Limits::read`], and `revision`.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert; [`Error::Faults`].
    pub async fn set_limits(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        let id = own(actor)?;
        let limits = Limits::read(fields)?;
        let fields = fields.clone();
        self.change_availability(actor, id, move |present| {
            same_revision(&fields, present)?;
            present.availability.limits = limits;
            Ok(())
        })
        .await
    }

    /// All of it is still right.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert.
    pub async fn confirm_availability(&self, actor: &Actor) -> Result<()> {
        let (id, now) = (own(actor)?, self.now());
        self.change_expert(actor, id, move |present| {
            present.confirmed_at = Some(now);
            Ok(Note { action: "availability-confirmed", subject: present.name.clone(), ..Note::default() })
        })
        .await
    }

    async fn change_availability<F>(&self, actor: &Actor, id: UserId, change: F) -> Result<()>
    where
        F: FnOnce(&mut Expert) -> Result<()> + Send + 'static,
    {
        let now = self.now();
        let forgotten = (now - KEPT).date_naive();
        self.change_expert(actor, id, move |present| {
            let before = present.availability.clone();
            change(present)?;
            present.availability.forget_before(forgotten);
            // Whoever looks after one thing has seen the others.
            present.confirmed_at = Some(now);
            let note =
                Note { action: "availability-changed", subject: present.name.clone(), ..Note::default() };
            Ok(changed(note, &before, &present.availability))
        })
        .await
    }

    /// When the expert is free within `span`, by their own word and their calendars; engagements are not looked at.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a user who is no expert; those of the database.
    pub async fn availability_of(
        &self,
        conn: &mut Conn,
        expert: UserId,
        span: Interval,
    ) -> Result<Intervals> {
        let expert = expert::find(conn, expert).await?.ok_or(Error::NotFound)?;
        Ok(self.whole_plan_of(conn, &expert).await?.free(self.zones(), span))
    }

    /// What the expert said, and when their calendars say they are busy.
    pub(crate) async fn whole_plan_of(&self, conn: &mut Conn, expert: &Expert) -> Result<Plan> {
        let mut plan = self.plan_of(expert);
        plan.busy = self.busy_of(conn, expert.user, &plan).await?;
        Ok(plan)
    }

    /// The hours within `span` that the expert likes best; nothing for one who likes all alike.
    pub(crate) fn preferred_of(&self, expert: &Expert, span: Interval) -> Option<Intervals> {
        let liked = &expert.availability.limits.preferred;
        let plan = || Plan {
            weekly: weekly(liked),
            days: std::collections::BTreeMap::new(),
            absences: Vec::new(),
            ..self.plan_of(expert)
        };
        (!liked.is_empty()).then(|| plan().free(self.zones(), span))
    }

    /// What the expert said, in the calendar's terms. A zone that this copy of the zone data does not know is UTC.
    fn plan_of(&self, expert: &Expert) -> Plan {
        let zone = |name: &str| self.zones().parse(name).unwrap_or(Tz::UTC);
        let said = &expert.availability;
        let stay = |travel: &domain::availability::Travel| Stay {
            from: travel.first,
            to: travel.last,
            zone: zone(&travel.zone),
            weekly: None,
        };
        Plan {
            weekly: weekly(&said.week),
            days: said.days.iter().map(|day| (day.date, spans(&day.hours))).collect(),
            absences: said.absences.iter().map(|absence| (absence.first, absence.last)).collect(),
            travel: said.travel.iter().map(stay).collect(),
            ..Plan::in_zone(zone(&expert.profile.home_zone))
        }
    }
}

/// Hours of the week in the calendar's terms.
pub(crate) fn weekly(week: &Week) -> Weekly {
    let mut weekly = Weekly::default();
    for weekday in Week::WEEKDAYS {
        for span in spans(week.on(weekday)) {
            weekly.add(weekday, span);
        }
    }
    weekly
}

fn spans(hours: &[Hours]) -> Vec<Span> {
    hours.iter().filter_map(|hours| Span::new(hours.from, hours.to)).collect()
}

/// Whose availability the actor keeps: their own, or that of the expert whose link they hold.
///
/// # Errors
/// [`Error::NotSignedIn`], [`Error::Forbidden`].
pub(crate) fn own(actor: &Actor) -> Result<UserId> {
    let id = if let Actor::Assistant(of) = actor { *of } else { own_id(actor)? };
    about(actor, Action::EditAvailability, id)?;
    Ok(id)
}

/// Monday's hours from Monday to Friday; Saturday and Sunday as typed.
fn like_monday(form: &mut Reader<'_>) -> Week {
    let [first, .., saturday, sunday] = Week::WEEKDAYS;
    let monday = form.hours(&Week::field("hours", first));
    let mut week = Week::same(first, chrono::Weekday::Fri, &monday);
    for weekday in [saturday, sunday] {
        let hours = form.hours(&Week::field("hours", weekday));
        week.set(weekday, hours);
    }
    week
}

fn changed(note: Note, before: &Availability, after: &Availability) -> Note {
    let hours = |all: &Availability| {
        let days = Week::WEEKDAYS.into_iter().filter(|weekday| !all.week.on(*weekday).is_empty());
        days.map(|weekday| format!("{weekday} {}", print(all.week.on(weekday))))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let days = |all: &Availability| {
        let days = all.days.iter().map(|day| format!("{} {}", day.date, print(&day.hours)));
        days.collect::<Vec<_>>().join("; ")
    };
    let absences = |all: &Availability| {
        let absences = all.absences.iter().map(|absence| format!("{}/{}", absence.first, absence.last));
        absences.collect::<Vec<_>>().join("; ")
    };
    let travel = |all: &Availability| {
        let travel = all.travel.iter().map(|stay| format!("{}/{} {}", stay.first, stay.last, stay.zone));
        travel.collect::<Vec<_>>().join("; ")
    };
    note.change("hours", hours(before), hours(after))
        .change("days", days(before), days(after))
        .change("absences", absences(before), absences(after))
        .change("travel", travel(before), travel(after))
        .change("limits", limits(&before.limits), limits(&after.limits))
}

/// Numbers alone, so that they read the same in every language; the form's names say what they are.
fn limits(limits: &Limits) -> String {
    let fields = limits.form();
    let set = fields.iter().filter(|(name, value)| !value.is_empty() && *name != "notice_unit");
    let unit = fields.get("notice_unit");
    set.map(|(name, value)| match name {
        "notice" => format!("{name} {value} {unit}"),
        _ => format!("{name} {value}"),
    })
    .collect::<Vec<_>>()
    .join("; ")
}
