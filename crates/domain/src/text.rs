//! Cleaning of typed text. Nothing is "corrected": only outer white space goes.

use crate::Fault;

/// Control characters, and the invisible ones that turn the reading direction and so can fake a text.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// One line of at most `max` characters; may be empty.
///
/// # Errors
/// [`Fault::Control`] or [`Fault::TooLong`].
pub fn line(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.trim();
    if text.chars().any(is_unsafe) {
        return Err(Fault::Control);
    }
    within(text, max)
}

/// Several lines of at most `max` characters in all; line ends become `\n`; may be empty.
///
/// # Errors
/// [`Fault::Control`] or [`Fault::TooLong`].
pub fn prose(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.chars().any(|c| is_unsafe(c) && c != '\n' && c != '\t') {
        return Err(Fault::Control);
    }
    within(text, max)
}

fn within(text: &str, max: usize) -> Result<String, Fault> {
    if text.chars().count() > max { Err(Fault::TooLong { max }) } else { Ok(text.to_owned()) }
}

/// An e-mail address of the form people have: `local@domain.tld`, at most 254 bytes.
///
/// # Errors
/// [`Fault::Control`] or [`Fault::NotAnEmail`].
///
/// ```
/// use domain::text::email;
/// assert_eq!(email(" amal@example.org "), Ok("amal@example.org".to_owned()));
/// assert!(email("amal@localhost").is_err());
/// ```
pub fn email(text: &str) -> Result<String, Fault> {
    let text = line(text, 254).map_err(|fault| match fault {
        Fault::TooLong { .. } => Fault::NotAnEmail,
        other => other,
    })?;
    let (local, domain) = text.rsplit_once('@').ok_or(Fault::NotAnEmail)?;
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b));
    let label_ok = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let domain_ok = domain.contains('.') && domain.split('.').all(label_ok);
    if local_ok && domain_ok { Ok(text) } else { Err(Fault::NotAnEmail) }
}

/// The key under which two spellings of one address or name are the same: lower case, single spaces.
pub fn key(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An absolute `https` or `http` address without spaces; may be empty.
///
/// # Errors
/// [`Fault::NotAnAddress`], [`Fault::Control`] or [`Fault::TooLong`].
pub fn web_address(text: &str) -> Result<String, Fault> {
    let text = line(text, 500)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        None if text.is_empty() => Ok(text),
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !text.contains([' ', '"', '<', '>']) => {
            Ok(text)
        }
        _ => Err(Fault::NotAnAddress),
    }
}

/// A part of an address made from a title: `a-z`, `0-9` and single hyphens, at most 60; may be empty. Other scripts
/// are transliterated.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in deunicode::deunicode(text).to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keeps_names_as_they_are() {
        assert_eq!(line("  de la CRUZ  ", 50), Ok("de la CRUZ".into()));
        assert_eq!(line("a\u{202E}b", 50), Err(Fault::Control));
        assert_eq!(line("a\nb", 50), Err(Fault::Control));
        assert_eq!(prose("a\r\nb", 50), Ok("a\nb".into()));
        assert_eq!(line("日本語", 2), Err(Fault::TooLong { max: 2 }));
    }

    #[test]
    fn slugs() {
        assert_eq!(slug("Agro-parks: Beijing 2027!"), "agro-parks-beijing-2027");
        assert_eq!(slug("Parcs autour de Pékin"), "parcs-autour-de-pekin");
        assert_eq!(slug("农业"), "nong-ye");
        assert_eq!(slug("!?"), "");
    }

    proptest! {
        #[test]
        fn cleaned_lines_are_safe(text in "\\PC*|[\\x00-\\x1f a-z]*") {
            if let Ok(clean) = line(&text, 100) {
                prop_assert!(!clean.chars().any(is_unsafe));
                prop_assert_eq!(line(&clean, 100), Ok(clean.clone()));
            }
        }

        #[test]
        fn accepted_addresses_cannot_break_a_header(text in "\\PC{0,30}@\\PC{0,30}") {
            if let Ok(address) = email(&text) {
                prop_assert!(address.is_ascii() && !address.contains([' ', '\r', '\n', ',', '<', '>']));
            }
        }
    }
}
