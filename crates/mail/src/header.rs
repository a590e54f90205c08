//! Text that may stand in a header.

use domain::text::is_unsafe;

/// Longer than any name or title that our forms take; headers stay short of what servers refuse.
const MAX: usize = 300;

/// One line without control or direction-changing characters, cut at 300 characters.
///
/// lettre panics on line ends in a display name, and a reader would decode an encoded word (`=?utf-8?…?=`) that
/// somebody typed, so its opening is broken up.
///
/// ```
/// assert_eq!(mail::header::clean("Ana\r\nBcc: all@example.org"), "Ana Bcc: all@example.org");
/// assert_eq!(mail::header::clean(" =?utf-8?q?x?= "), "= ?utf-8?q?x?=");
/// ```
pub fn clean(text: &str) -> String {
    let safe: String = text.chars().take(MAX).map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}
