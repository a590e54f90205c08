//! The fields of a check, read strictly: what is missing or misspelt is an error with its name.

use calendar::Tz;
use calendar::availability::{Availability, Travel};
use calendar::interval::Interval;
use calendar::recurrence::{Change, Override};
use calendar::weekly::{Hours, Weekly};
use calendar::zone::Zones;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};
use serde_json::Value;

const WEEKDAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

pub struct Input<'a> {
    pub zones: &'a Zones,
    pub check: &'a Value,
}

impl Input<'_> {
    pub fn text(&self, field: &str) -> Result<&str, String> {
        self.check[field].as_str().ok_or_else(|| format!("{field} is no text"))
    }

    pub fn number(&self, field: &str) -> Result<i64, String> {
        self.check[field].as_i64().ok_or_else(|| format!("{field} is no whole number"))
    }

    pub fn minutes(&self, field: &str) -> Result<TimeDelta, String> {
        self.number(field).map(TimeDelta::minutes)
    }

    pub fn zone(&self, field: &str) -> Result<Tz, String> {
        let name = self.text(field)?;
        self.zones.parse(name).ok_or_else(|| format!("unknown zone {name}"))
    }

    pub fn civil(&self, field: &str) -> Result<NaiveDateTime, String> {
        civil(self.text(field)?)
    }

    pub fn date(&self, field: &str) -> Result<NaiveDate, String> {
        self.text(field)?.parse().map_err(|error| format!("{field}: {error}"))
    }

    pub fn instant(&self, field: &str) -> Result<DateTime<Utc>, String> {
        instant(self.zones, &self.check[field])
    }

    pub fn civils(&self, field: &str) -> Result<Vec<NaiveDateTime>, String> {
        list(&self.check[field])?
            .iter()
            .map(|value| civil(value.as_str().ok_or_else(|| format!("{field} holds no text"))?))
            .collect()
    }

    pub fn overrides(&self) -> Result<Vec<Override>, String> {
        let read = |value: &Value| {
            let input = Input { zones: self.zones, check: value };
            let change = match value["status"].as_str() {
                Some("CANCELLED") => Change::Cancelled,
                Some(other) => return Err(format!("unknown status {other}")),
                None => Change::Moved(input.civil("local")?),
            };
            Ok(Override { original: input.civil("recurrence_id")?, change })
        };
        list(&self.check["overrides"])?.iter().map(read).collect()
    }

    pub fn people(&self) -> Result<Vec<Availability>, String> {
        let read = |value: &Value| {
            let input = Input { zones: self.zones, check: value };
            Ok(Availability {
                weekly: weekly(&value["weekly"])?,
                travel: list(&value["travel"])?
                    .iter()
                    .map(|value| travel(self.zones, value))
                    .collect::<Result<_, _>>()?,
                busy: list(&value["busy"])?
                    .iter()
                    .map(|value| interval(self.zones, value))
                    .collect::<Result<_, _>>()?,
                ..Availability::in_zone(input.zone("zone")?)
            })
        };
        list(&self.check["people"])?.iter().map(read).collect()
    }
}

pub fn weekly(value: &Value) -> Result<Weekly, String> {
    let mut weekly = Weekly::default();
    for (name, hours) in value.as_object().ok_or("weekly is no object")? {
        let number = WEEKDAYS.iter().position(|weekday| weekday == name);
        let weekday = number.and_then(|number| Weekday::try_from(u8::try_from(number).ok()?).ok());
        let weekday = weekday.ok_or_else(|| format!("unknown weekday {name}"))?;
        for pair in list(hours)? {
            let hours = Hours::new(minute_of_day(&pair[0])?, minute_of_day(&pair[1])?);
            weekly.add(weekday, hours.ok_or_else(|| format!("wrong hours {pair}"))?);
        }
    }
    Ok(weekly)
}

pub fn instant_text(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

pub fn weekday_text(date: NaiveDate) -> &'static str {
    WEEKDAYS[date.weekday().num_days_from_monday() as usize]
}

fn travel(zones: &Zones, value: &Value) -> Result<Travel, String> {
    let input = Input { zones, check: value };
    let own = &value["weekly"];
    Ok(Travel {
        from: input.date("from")?,
        to: input.date("to")?,
        zone: input.zone("zone")?,
        weekly: if own.is_null() { None } else { Some(weekly(own)?) },
    })
}

fn interval(zones: &Zones, pair: &Value) -> Result<Interval, String> {
    Interval::new(instant(zones, &pair[0])?, instant(zones, &pair[1])?)
        .ok_or_else(|| format!("empty interval {pair}"))
}

/// `2027-03-28T01:30:00Z`, or `Europe/Berlin|2027-03-28T03:30:00` resolved as compatible.
fn instant(zones: &Zones, value: &Value) -> Result<DateTime<Utc>, String> {
    let text = value.as_str().ok_or_else(|| format!("{value} is no instant"))?;
    match text.split_once('|') {
        Some((zone, local)) => {
            let zone = zones.parse(zone).ok_or_else(|| format!("unknown zone {zone}"))?;
            Ok(zones.compatible(zone, civil(local)?))
        }
        None => text.parse().map_err(|error| format!("{text}: {error}")),
    }
}

fn civil(text: &str) -> Result<NaiveDateTime, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

fn minute_of_day(value: &Value) -> Result<u16, String> {
    let parse = || {
        let (hour, minute) = value.as_str()?.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
    };
    parse().ok_or_else(|| format!("{value} is no time of day"))
}

/// A list, empty where the field is absent.
fn list(value: &Value) -> Result<&[Value], String> {
    match value {
        Value::Null => Ok(&[]),
        Value::Array(values) => Ok(values),
        _ => Err(format!("{value} is no list")),
    }
}
