//! How often one address, or towards one target, may do what can be abused.
//!
//! Kept in memory, per process: several servers on one database allow as many times more.

use std::{net::IpAddr, num::NonZeroU32, time::Duration};

use domain::text;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
};

use crate::{Error, Result, Service};

/// So many at once, and as many again spread over `within`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub count: u32,
    pub within: Duration,
}

/// The limits in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub sign_in_address: Limit,
    pub sign_in_target: Limit,
    pub register_address: Limit,
    pub register_target: Limit,
    pub link_address: Limit,
    pub link_target: Limit,
}

const fn per_ten_minutes(count: u32) -> Limit {
    Limit { count, within: Duration::from_secs(600) }
}

/// Generous, because a whole embassy may come from one address.
impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_address: per_ten_minutes(30),
            sign_in_target: per_ten_minutes(5),
            register_address: per_ten_minutes(120),
            // An office registers its people through one mailbox.
            register_target: per_ten_minutes(20),
            link_address: per_ten_minutes(300),
            link_target: per_ten_minutes(5),
        }
    }
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Passwords, and asking for or using a sign-in link. The target is the user's address.
    SignIn,
    /// A new registration. The target is the delegate's address.
    Register,
    /// Pages behind a personal link; with the delegate's address as target, asking for that link again.
    Link,
}

#[derive(Debug)]
struct Gate<K: std::hash::Hash + Eq + Clone>(DefaultKeyedRateLimiter<K>);

/// The counters of all limits.
#[derive(Debug)]
pub(crate) struct Limiter {
    sign_in: (Gate<IpAddr>, Gate<String>),
    register: (Gate<IpAddr>, Gate<String>),
    link: (Gate<IpAddr>, Gate<String>),
}

impl Limiter {
    pub fn new(limits: &Limits) -> Self {
        Self {
            sign_in: (Gate::new(limits.sign_in_address), Gate::new(limits.sign_in_target)),
            register: (Gate::new(limits.register_address), Gate::new(limits.register_target)),
            link: (Gate::new(limits.link_address), Gate::new(limits.link_target)),
        }
    }

    fn check(
        &self,
        what: Limited,
        client: Option<IpAddr>,
        target: Option<&str>,
    ) -> std::result::Result<(), u64> {
        let (addresses, targets) = match what {
            Limited::SignIn => &self.sign_in,
            Limited::Register => &self.register,
            Limited::Link => &self.link,
        };
        if let Some(client) = client {
            addresses.check(&client)?;
        }
        if let Some(target) = target {
            targets.check(&text::key(target))?;
        }
        Ok(())
    }
}

/// More keys than this are looked through for those that count no more.
const MANY: usize = 10_000;

impl<K: std::hash::Hash + Eq + Clone> Gate<K> {
    fn new(limit: Limit) -> Self {
        let count = NonZeroU32::new(limit.count).unwrap_or(NonZeroU32::MIN);
        let each = (limit.within / count.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(each).unwrap_or(Quota::per_second(count)).allow_burst(count);
        Self(RateLimiter::keyed(quota))
    }

    /// # Errors
    /// The seconds to wait.
    fn check(&self, key: &K) -> std::result::Result<(), u64> {
        if self.0.len() > MANY {
            self.0.retain_recent();
        }
        self.0.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            wait.as_secs().saturating_add(1)
        })
    }
}

impl Service {
    /// Counts one attempt of this client's address (as the server found it behind its proxies, IPv6 as its /64) and, where there is
    /// one, towards this target (an e-mail address). Call it before any work is done.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn limit(&self, what: Limited, client: Option<IpAddr>, target: Option<&str>) -> Result<()> {
        let Some(limiter) = &self.0.limiter else { return Ok(()) };
        limiter.check(what, client, target).map_err(|retry_after| Error::TooMany { retry_after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter() -> Limiter {
        let few = |count| Limit { count, within: Duration::from_secs(600) };
        Limiter::new(&Limits { sign_in_address: few(3), sign_in_target: few(2), ..Limits::default() })
    }

    #[test]
    fn addresses_and_targets_count_each_for_itself() {
        let (limiter, what) = (limiter(), Limited::SignIn);
        let client: IpAddr = "192.0.2.1".parse().unwrap();
        assert_eq!(limiter.check(what, Some(client), Some("Amal@example.org")), Ok(()));
        assert_eq!(limiter.check(what, Some(client), Some("amal@EXAMPLE.org")), Ok(()));
        let wait = limiter.check(what, None, Some("amal@example.org")).unwrap_err();
        assert!((200..=301).contains(&wait), "{wait}");
        assert_eq!(limiter.check(what, Some(client), Some("other@example.org")), Ok(()));
        assert!(limiter.check(what, Some(client), Some("third@example.org")).is_err());
        assert_eq!(limiter.check(what, Some("192.0.2.2".parse().unwrap()), None), Ok(()));
        assert_eq!(
            limiter.check(Limited::Link, Some(client), None),
            Ok(()),
            "another kind has its own count"
        );
    }
}
