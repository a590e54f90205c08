//! What the crate answers to a check, in the form of its `expect`.

use calendar::interval::Interval;
use calendar::recurrence::{Rule, Series};
use calendar::zone::{Resolved, Zones, elapsed};
use calendar::{leg, slots, window};
use serde_json::{Value, json};

use super::input::{self, Input, instant_text, weekday_text};

/// `site_day.holiday` is left unchecked: holidays are entered per site, which comes with availability
/// (issue 3). Every other field of every answer is compared.
pub fn comparable(op: &str, expected: &Value) -> Value {
    let mut expected = expected.clone();
    if let ("site_day", Some(fields)) = (op, expected.as_object_mut()) {
        fields.remove("holiday");
    }
    expected
}

pub fn answer(zones: &Zones, op: &str, check: &Value) -> Result<Value, String> {
    let input = Input { zones, check };
    match op {
        "resolve" => {
            let resolved = zones.resolve(input.zone("zone")?, input.civil("local")?);
            let compatible = instant_text(resolved.compatible().instant);
            Ok(match resolved {
                Resolved::One(_) => json!({"kind": "unique", "compatible": compatible}),
                Resolved::Gap { earlier, later, .. } => json!({
                    "kind": "gap", "compatible": compatible,
                    "earlier": instant_text(earlier.instant), "later": instant_text(later.instant),
                }),
                Resolved::Fold { earlier, later } => json!({
                    "kind": "fold", "compatible": compatible,
                    "earlier": instant_text(earlier.instant), "later": instant_text(later.instant),
                }),
            })
        }
        "to_local" => Ok(json!(zones.local(input.instant("utc")?, input.zone("zone")?).iso())),
        "start_of_day" => {
            Ok(json!(instant_text(zones.start_of_day(input.zone("zone")?, input.date("date")?))))
        }
        "day_minutes" => {
            let days = if check["days"].is_null() { 1 } else { input.number("days")? };
            let days = u32::try_from(days).map_err(|error| error.to_string())?;
            Ok(json!(zones.day_minutes(input.zone("zone")?, input.date("date")?, days)))
        }
        "elapsed_minutes" => Ok(json!(elapsed(input.instant("from")?, input.instant("to")?).num_minutes())),
        "expand" => expand(&input),
        "slots" => {
            let starts = slots::slots(
                zones,
                input.zone("zone")?,
                input.date("date")?,
                &input::weekly(&check["weekly"])?,
                input.minutes("length")?,
                input.minutes("step")?,
            );
            Ok(starts.into_iter().map(instant_text).collect())
        }
        "feasible" => {
            let connection = leg::connection(
                input.instant("prev_end")?,
                input.instant("next_start")?,
                input.minutes("travel_minutes")?,
                input.minutes("buffer_minutes")?,
            );
            Ok(json!({"gap_minutes": connection.gap.num_minutes(), "feasible": connection.feasible}))
        }
        "common_windows" => {
            let windows = window::common_windows(
                zones,
                &input.people()?,
                input.instant("from")?,
                input.instant("to")?,
                input.minutes("min_minutes")?,
            );
            let pair =
                |interval: &Interval| json!([instant_text(interval.start()), instant_text(interval.end())]);
            Ok(windows.iter().map(pair).collect())
        }
        "site_day" => {
            let date = zones.local(input.instant("utc")?, input.zone("zone")?).civil.date();
            let weekday = weekday_text(date);
            let weekend = check["weekend"].as_array().ok_or("weekend is no list")?;
            Ok(
                json!({"date": date.to_string(), "weekday": weekday, "weekend": weekend.contains(&json!(weekday))}),
            )
        }
        _ => Err("unknown op".to_owned()),
    }
}

fn expand(input: &Input<'_>) -> Result<Value, String> {
    let series = Series {
        zone: input.zone("zone")?,
        start: input.civil("dtstart")?,
        rule: Rule::parse(input.text("rrule")?).map_err(|error| error.to_string())?,
        left_out: input.civils("exdate")?,
        overrides: input.overrides()?,
    };
    Ok(series.expand(input.zones, 5_000).iter().map(|occurrence| instant_text(occurrence.instant)).collect())
}
