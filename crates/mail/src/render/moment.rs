//! Times in words. The zone is always said, with the offset of that very moment.

use calendar::{
    Tz,
    zone::{Local, Zones, place},
};
use catalogue::Texts;
use chrono::{DateTime, NaiveDateTime, Utc};

/// "Tuesday, 2 March 2027, 09:00 (Shanghai, UTC+08:00)".
pub(super) fn moment(texts: &Texts, zones: &Zones, at: DateTime<Utc>, zone: Tz) -> String {
    let local = zones.local(at, zone);
    texts.with(
        "mail-moment",
        &[
            ("date", texts.date(local.civil.date()).into()),
            ("time", texts.time(local.civil.time()).into()),
            ("place", place(zone.name()).into()),
            ("offset", texts.offset(local.offset_seconds).into()),
        ],
    )
}

/// The moment in this zone and in universal time, for deadlines.
pub(super) fn deadline(texts: &Texts, zones: &Zones, at: DateTime<Utc>, zone: Option<Tz>) -> String {
    let zone = zone.unwrap_or(Tz::UTC);
    let there = moment(texts, zones, at, zone);
    let (local, utc) = (zones.local(at, zone), zones.local(at, Tz::UTC));
    if local == utc {
        return there;
    }
    let mut utc_text = texts.time(utc.civil.time());
    if local.civil.date() != utc.civil.date() {
        utc_text = format!("{}, {utc_text}", texts.day(utc.civil.date()));
    }
    texts.with("mail-moment-and-utc", &[("moment", there.into()), ("utc", utc_text.into())])
}

/// The moment by the recipient's clock and, where it shows another time, by the programme's.
pub(super) fn in_both(texts: &Texts, zones: &Zones, at: DateTime<Utc>, own: Tz, home: Tz) -> String {
    let here = moment(texts, zones, at, own);
    if zones.local(at, own) == zones.local(at, home) {
        return here;
    }
    let there = moment(texts, zones, at, home);
    texts.with("mail-moment-and-there", &[("moment", here.into()), ("there", there.into())])
}

/// "09:00–11:00", or with the last day where that is another: "22:00 – Wed 3 Mar, 00:30".
pub(super) fn times(texts: &Texts, start: NaiveDateTime, end: NaiveDateTime) -> String {
    if start.date() == end.date() {
        return texts.time_range(start.time(), end.time());
    }
    texts.plain(
        "mail-times-over-midnight",
        &[
            ("start", texts.time(start.time()).into()),
            ("day", texts.day(end.date()).into()),
            ("end", texts.time(end.time()).into()),
        ],
    )
}

/// "+1 day" where the date in `own` differs from the one at the site.
pub(super) fn shift(texts: &Texts, site: Local, own: Local) -> Option<String> {
    let days = own.civil.date().signed_duration_since(site.civil.date()).num_days();
    (days != 0).then(|| texts.with("common-day-shift", &[("days", days.into())]))
}
