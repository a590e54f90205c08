use chrono::NaiveDateTime;

/// What a wall clock shows at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Local {
    /// Date and hour on the wall.
    pub civil: NaiveDateTime,
    /// Seconds east of UTC at that very instant, never today's.
    pub offset_seconds: i32,
}

impl Local {
    /// ISO 8601 with the offset, as `2027-03-28T03:30:00+02:00`; seconds are cut, not rounded.
    pub fn iso(&self) -> String {
        format!("{}{}", self.civil.format("%Y-%m-%dT%H:%M:%S"), digits(self.offset_seconds, '-'))
    }

    /// The offset for people, as [`offset_text`].
    pub fn offset_text(&self) -> String {
        offset_text(self.offset_seconds)
    }
}

/// An offset for people: `UTC+05:45`, `UTC−03:00` with a real minus sign (U+2212), `UTC+00:00`.
///
/// ```
/// assert_eq!(calendar::zone::offset_text(-10_800), "UTC\u{2212}03:00");
/// ```
pub fn offset_text(offset_seconds: i32) -> String {
    format!("UTC{}", digits(offset_seconds, '\u{2212}'))
}

/// The part of a zone's IANA name that people know.
///
/// ```
/// assert_eq!(calendar::zone::place("America/Port_of_Spain"), "Port of Spain");
/// assert_eq!(calendar::zone::place("America/Argentina/Ushuaia"), "Argentina/Ushuaia");
/// assert_eq!(calendar::zone::place("UTC"), "UTC");
/// ```
pub fn place(zone_name: &str) -> String {
    zone_name.split_once('/').map_or(zone_name, |(_, place)| place).replace('_', " ")
}

/// Offsets of the past have seconds (local mean time); they are shown, since cutting them would be wrong.
fn digits(offset_seconds: i32, minus: char) -> String {
    let sign = if offset_seconds < 0 { minus } else { '+' };
    let seconds = offset_seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}:{minutes:02}")
    } else {
        format!("{sign}{hours:02}:{minutes:02}:{rest:02}")
    }
}
