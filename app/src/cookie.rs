//! Reading and writing the few cookies there are.

use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// How long a browser remembers language and zone: one year, in seconds.
const YEAR: u32 = 31_536_000;

/// The value of the first cookie of this name.
pub fn get<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value.trim_matches('"'))
}

/// A `Set-Cookie` value for a choice that holds for a year. None if the value cannot stand in a cookie.
pub fn choice(name: &str, value: &str, secure: bool) -> Option<HeaderValue> {
    let clean = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b));
    let secure = if secure { "; Secure" } else { "" };
    clean
        .then(|| format!("{name}={value}; Path=/; Max-Age={YEAR}; SameSite=Lax{secure}"))
        .and_then(|line| HeaderValue::from_str(&line).ok())
}

/// Name of the cookie of a staff session. Over https the prefix makes browsers refuse it from anywhere else.
fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The session cookie that the browser brought, whatever it is worth.
pub fn session(headers: &HeaderMap, secure: bool) -> Option<&str> {
    get(headers, session_name(secure))
}

/// The `Set-Cookie` value that begins a session; it ends with the browser, if not sooner.
pub fn begin_session(value: &str, secure: bool) -> Option<HeaderValue> {
    let mark = if secure { "; Secure" } else { "" };
    let name = session_name(secure);
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{mark}")).ok()
}

/// The `Set-Cookie` value that takes the session cookie away.
pub fn end_session(secure: bool) -> HeaderValue {
    HeaderValue::from_static(if secure {
        "__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"
    } else {
        "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_among_several() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; zone=Asia/Kathmandu; zone_seen=Asia/Tokyo"));
        headers.append(COOKIE, HeaderValue::from_static("lang=fr"));
        assert_eq!(get(&headers, "zone"), Some("Asia/Kathmandu"));
        assert_eq!(get(&headers, "lang"), Some("fr"));
        assert_eq!(get(&headers, "none"), None);
    }

    #[test]
    fn a_value_cannot_break_out() {
        assert!(choice("zone", "Asia/Tokyo; Domain=evil", false).is_none());
        assert!(choice("zone", "a\r\nSet-Cookie: x=y", false).is_none());
        assert!(
            choice("zone", "Etc/GMT+5", true)
                .is_some_and(|c| c.to_str().is_ok_and(|c| c.ends_with("; Secure")))
        );
    }
}
