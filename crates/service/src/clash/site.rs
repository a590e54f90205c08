//! Opening hours and holidays of a site, by its own clock and date.

use calendar::{
    Tz,
    interval::{Interval, Intervals},
    zone::Zones,
};
use domain::{clash::Reason, session::Session, site::Site};

use crate::expert::availability::weekly;

/// Why the session cannot be at its site then. A site that has a holiday is not called closed besides.
pub(super) fn reasons(zones: &Zones, site: &Site, session: &Session) -> Vec<Reason> {
    let zone = zones.parse(&site.zone).unwrap_or(Tz::UTC);
    let Some(time) = Interval::new(session.starts_at, session.ends_at) else { return Vec::new() };
    let first = zones.local(time.start(), zone).civil.date();
    // What ends at midnight has no part in the day that begins then.
    let last = zones.local(time.end() - chrono::TimeDelta::microseconds(1), zone).civil.date();
    let days = first.iter_days().take_while(|day| *day <= last);
    let holidays: Vec<Reason> = days
        .filter_map(|day| site.holiday(day))
        .map(|holiday| Reason::SiteHoliday { name: holiday.name.clone() })
        .fold(Vec::new(), |mut found, reason| {
            if !found.contains(&reason) {
                found.push(reason);
            }
            found
        });
    if !holidays.is_empty() {
        return holidays;
    }
    let Some(hours) = &site.hours else { return Vec::new() };
    let hours = weekly(hours);
    // Hours of the day before may reach into this one.
    let days = first.pred_opt().unwrap_or(first).iter_days().take_while(|day| *day <= last);
    let open: Intervals = days.flat_map(|day| hours.on(zones, zone, day)).collect();
    if Intervals::from_iter([time]).subtract(&open).is_empty() {
        Vec::new()
    } else {
        vec![Reason::SiteClosed]
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use domain::{
        Id, Translated,
        attendance::Attendance,
        session::{Place, SessionKind},
        site::Holiday,
        week::{Week, read},
    };
    use uuid::Uuid;

    use super::*;

    fn site(zone: &str, hours: &str) -> Site {
        Site {
            id: Id::new(Uuid::nil()),
            name: "Park".into(),
            address: String::new(),
            city: "Apia".into(),
            country: None,
            zone: zone.into(),
            hours: Some(Week::same(Weekday::Mon, Weekday::Fri, &read(hours).unwrap())),
            holidays: vec![Holiday {
                first: "2027-03-10".parse().unwrap(),
                last: "2027-03-11".parse().unwrap(),
                name: "Harvest".into(),
            }],
        }
    }

    fn found(site: &Site, from: &str, to: &str) -> Vec<Reason> {
        let session = Session {
            id: Id::new(Uuid::nil()),
            programme: Id::new(Uuid::nil()),
            kind: SessionKind::SiteVisit,
            titles: Translated::default(),
            notes: Translated::default(),
            place: Place::Site(site.id),
            starts_civil: "2027-03-09T00:00:00".parse().unwrap(),
            zone: site.zone.clone(),
            chosen_offset: None,
            minutes: 60,
            starts_at: from.parse().unwrap(),
            ends_at: to.parse().unwrap(),
            tz_version: String::new(),
            attendance: Attendance::Everyone,
            override_reason: String::new(),
            pinned: false,
            revision: 0,
        };
        reasons(&Zones::bundled().unwrap(), site, &session)
    }

    #[test]
    fn the_sites_own_clock_and_date_count() {
        let apia = site("Pacific/Apia", "9-12, 12-17");
        // Tuesday 9 March, 09:00 to 17:00 in Apia, which is UTC+13: the two spans join.
        assert_eq!(found(&apia, "2027-03-08T20:00:00Z", "2027-03-09T04:00:00Z"), []);
        assert_eq!(found(&apia, "2027-03-08T19:59:00Z", "2027-03-08T21:00:00Z"), [Reason::SiteClosed]);
        // The holiday of the 10th begins on the 9th at 11:00 UTC.
        let harvest = Reason::SiteHoliday { name: "Harvest".into() };
        assert_eq!(
            found(&apia, "2027-03-09T21:00:00Z", "2027-03-10T01:00:00Z"),
            std::slice::from_ref(&harvest)
        );
        assert_eq!(found(&apia, "2027-03-09T10:30:00Z", "2027-03-11T12:00:00Z"), [harvest]);
        // Ends at midnight, when the holiday begins.
        assert_eq!(found(&apia, "2027-03-09T10:00:00Z", "2027-03-09T11:00:00Z"), [Reason::SiteClosed]);
    }

    #[test]
    fn hours_past_midnight_belong_to_the_day_before() {
        let market = site("Asia/Shanghai", "18-2");
        // Friday 5 March 23:00 to Saturday 01:30 in Shanghai.
        assert_eq!(found(&market, "2027-03-05T15:00:00Z", "2027-03-05T17:30:00Z"), []);
        assert_eq!(found(&market, "2027-03-05T15:00:00Z", "2027-03-05T18:30:00Z"), [Reason::SiteClosed]);
        let always = Site { hours: None, holidays: Vec::new(), ..market };
        assert_eq!(found(&always, "2027-03-05T15:00:00Z", "2027-03-05T18:30:00Z"), []);
    }
}
