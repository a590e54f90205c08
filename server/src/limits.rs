//! `SOJOURN_LIMITS`: how often one address, or one target, may do what can be abused.

use std::time::Duration;

use service::{Limit, Limits};

/// Reads `name=count/seconds` pairs with commas between, as `sign-in-address=60/600, link-address=600/600`; what
/// is not named keeps its default.
///
/// # Errors
/// Says which part is wrong and how it should be.
pub fn parse(text: &str) -> Result<Limits, String> {
    let mut limits = Limits::default();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) =
            part.split_once('=').ok_or_else(|| format!("“{part}”: write name=count/seconds"))?;
        *named(&mut limits, name.trim())? = limit(value.trim())?;
    }
    Ok(limits)
}

fn limit(text: &str) -> Result<Limit, String> {
    let wrong = || format!("“{text}”: write count/seconds, both from 1 on, for example 60/600");
    let (count, seconds) = text.split_once('/').ok_or_else(wrong)?;
    let count = count.trim().parse().ok().filter(|count| *count > 0).ok_or_else(wrong)?;
    let seconds = seconds.trim().parse().ok().filter(|seconds| *seconds > 0).ok_or_else(wrong)?;
    Ok(Limit { count, within: Duration::from_secs(seconds) })
}

fn named<'l>(limits: &'l mut Limits, name: &str) -> Result<&'l mut Limit, String> {
    Ok(match name {
        "sign-in-address" => &mut limits.sign_in_address,
        "sign-in-target" => &mut limits.sign_in_target,
        "register-address" => &mut limits.register_address,
        "register-target" => &mut limits.register_target,
        "link-address" => &mut limits.link_address,
        "link-target" => &mut limits.link_target,
        _ => return Err(format!("there is no limit “{name}”")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_only_what_they_name() {
        let limits = parse("sign-in-address = 60/600, link-address=1000/60").unwrap();
        assert_eq!(limits.sign_in_address.count, 60);
        assert_eq!(limits.link_address, Limit { count: 1000, within: Duration::from_secs(60) });
        assert_eq!(limits.register_target, Limits::default().register_target);
        for wrong in
            ["sign-in=1/1", "link-address", "link-address=0/60", "link-address=5", "link-address=a/b"]
        {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
