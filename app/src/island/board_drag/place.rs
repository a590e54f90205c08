//! Times and keys: the arithmetic of dragging. No zones are in it; a row runs by its own clock.

use leptos::prelude::document;

/// Sessions are put down at quarters of an hour.
const GRAIN: i32 = 15;
const DAY: i32 = 24 * 60;

/// One press of an arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Later or earlier.
    Time(i32),
    /// To another row.
    Row(i32),
}

/// Arrows point as the eye goes: where the day runs from right to left, left is later.
pub fn step(key: &str, right_to_left: bool) -> Option<Step> {
    let later = if right_to_left { -GRAIN } else { GRAIN };
    Some(match key {
        "ArrowRight" => Step::Time(later),
        "ArrowLeft" => Step::Time(-later),
        "ArrowUp" => Step::Row(-1),
        "ArrowDown" => Step::Row(1),
        _ => return None,
    })
}

/// The start at a full quarter nearest to `minutes` after `from`; where it was, as long as that is nearest.
pub fn snapped(from: i32, minutes: f64) -> i32 {
    if minutes.abs() < f64::from(GRAIN) / 2.0 {
        return from;
    }
    let quarters = (f64::from(from) + minutes) / f64::from(GRAIN);
    (quarters.round() as i32 * GRAIN).clamp(0, DAY - GRAIN)
}

/// One grain on or back, at full quarters.
pub fn stepped(at: i32, by: i32) -> i32 {
    let next = if by > 0 { (at + by).div_euclid(GRAIN) } else { -(-(at + by)).div_euclid(GRAIN) };
    (next * GRAIN).clamp(0, DAY - GRAIN)
}

/// "09:15", as the server writes it in every language.
pub fn clock(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

pub fn is_right_to_left() -> bool {
    document().document_element().and_then(|root| root.get_attribute("dir")).as_deref() == Some("rtl")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snaps_to_quarters_and_stays_in_the_day() {
        assert_eq!(snapped(540, 20.0), 555);
        assert_eq!(snapped(540, -8.0), 525);
        assert_eq!(snapped(547, 3.0), 547);
        assert_eq!(snapped(547, 10.0), 555);
        assert_eq!(snapped(540, 2000.0), 1425);
        assert_eq!(snapped(540, -2000.0), 0);
    }

    #[test]
    fn keys_step_by_quarters() {
        assert_eq!((stepped(540, 15), stepped(540, -15)), (555, 525));
        assert_eq!((stepped(547, 15), stepped(547, -15)), (555, 540));
        assert_eq!((stepped(0, -15), stepped(1425, 15)), (0, 1425));
    }

    #[test]
    fn arrows_follow_the_eye() {
        assert_eq!(step("ArrowLeft", false), Some(Step::Time(-15)));
        assert_eq!(step("ArrowLeft", true), Some(Step::Time(15)));
        assert_eq!(step("ArrowDown", true), Some(Step::Row(1)));
        assert_eq!(step("a", false), None);
    }
}
