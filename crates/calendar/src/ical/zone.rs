//! VTIMEZONE (RFC 5545 3.6.5).

use super::line::{Lines, Property};
use super::observance::Observance;

pub(super) fn write(lines: &mut Lines, name: &'static str, observances: &[Observance]) {
    lines.begin("VTIMEZONE");
    lines.push(&Property::new("TZID").text(name));
    for observance in observances {
        let component = if observance.summer { "DAYLIGHT" } else { "STANDARD" };
        lines.begin(component);
        lines.push(&Property::new("DTSTART").local(observance.start));
        lines.push(&Property::new("TZOFFSETFROM").token(&offset(observance.offset_from)));
        lines.push(&Property::new("TZOFFSETTO").token(&offset(observance.offset_to)));
        lines.push(&Property::new("TZNAME").text(&observance.name));
        if let Some(rule) = &observance.rule {
            lines.push(&Property::new("RRULE").token(&rule.text()));
        }
        lines.end(component);
    }
    lines.end("VTIMEZONE");
}

/// UTC-OFFSET (RFC 5545 3.3.14): seconds only where there are some.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let size = seconds.unsigned_abs();
    let (hours, minutes, rest) = (size / 3600, size / 60 % 60, size % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
