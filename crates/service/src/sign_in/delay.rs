//! After failed passwords the next attempt has to wait: twice as long each time, up to a quarter of an hour.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::text;

/// Attempts that cost no waiting. An address may be a whole office's.
const FREE_OF_ACCOUNT: u32 = 3;
const FREE_OF_ADDRESS: u32 = 20;
const LONGEST: TimeDelta = TimeDelta::minutes(15);
/// An attempt is forgotten after this.
const FORGOTTEN: TimeDelta = TimeDelta::minutes(30);
/// More keys than this are looked through for forgotten ones.
const MANY: usize = 50_000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Account(String),
    Address(IpAddr),
}

#[derive(Debug, Clone, Copy)]
struct Attempts {
    count: u32,
    last: DateTime<Utc>,
}

/// Attempts without success, by account (known or not) and by client address.
#[derive(Debug, Default)]
pub(crate) struct Delays(Mutex<HashMap<Key, Attempts>>);

impl Delays {
    /// Counts an attempt as failed until [`Delays::succeed`] takes it back, so that many at once gain nothing.
    ///
    /// # Errors
    /// The seconds to wait; then the attempt is not to be made, and it does not count.
    pub fn begin(&self, email: &str, client: Option<IpAddr>, now: DateTime<Utc>) -> Result<(), u64> {
        let mut attempts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() > MANY {
            attempts.retain(|_, found| now - found.last < FORGOTTEN);
        }
        let keys = keys(email, client);
        let wait = keys.iter().filter_map(|key| attempts.get(key).map(|found| found.wait(key, now))).max();
        if let Some(wait) = wait.filter(|wait| *wait > TimeDelta::zero()) {
            return Err(u64::try_from(wait.num_seconds()).unwrap_or(0) + 1);
        }
        for key in keys {
            let found = attempts.entry(key).or_insert(Attempts { count: 0, last: now });
            let fresh = now - found.last >= FORGOTTEN;
            *found = Attempts { count: if fresh { 1 } else { found.count.saturating_add(1) }, last: now };
        }
        Ok(())
    }

    /// The attempt was right: the account is free again. The address keeps its other failures, or the owner of one
    /// account could go on guessing at others.
    pub fn succeed(&self, email: &str, client: Option<IpAddr>) {
        let mut attempts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys(email, client) {
            match key {
                Key::Account(_) => {
                    attempts.remove(&key);
                }
                Key::Address(_) => {
                    if let Some(found) = attempts.get_mut(&key) {
                        found.count = found.count.saturating_sub(1);
                    }
                }
            }
        }
    }
}

impl Attempts {
    fn wait(&self, key: &Key, now: DateTime<Utc>) -> TimeDelta {
        let free = match key {
            Key::Account(_) => FREE_OF_ACCOUNT,
            Key::Address(_) => FREE_OF_ADDRESS,
        };
        if self.count < free || now - self.last >= FORGOTTEN {
            return TimeDelta::zero();
        }
        let seconds = 1_i64.checked_shl(self.count - free).filter(|s| *s > 0).unwrap_or(i64::MAX);
        let delay = TimeDelta::try_seconds(seconds).unwrap_or(LONGEST).min(LONGEST);
        // A clock that was set back must not lock anybody out for longer.
        (self.last + delay - now).min(delay)
    }
}

fn keys(email: &str, client: Option<IpAddr>) -> Vec<Key> {
    let account = Key::Account(text::key(email));
    client.map(Key::Address).into_iter().chain([account]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn waiting_doubles_up_to_a_quarter_of_an_hour() {
        let delays = Delays::default();
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..16 {
            while let Err(wait) = delays.begin("amal@example.org", None, at(now)) {
                waits.push(wait);
                now += i64::try_from(wait).unwrap();
            }
        }
        assert_eq!(waits[..4], [2, 3, 5, 9], "one second more than 1, 2, 4, 8");
        assert_eq!(waits.last(), Some(&901));
    }

    #[test]
    fn success_frees_the_account_and_time_frees_all() {
        let delays = Delays::default();
        for _ in 0..3 {
            delays.begin("amal@example.org", None, at(0)).unwrap();
        }
        assert!(delays.begin("AMAL@example.org", None, at(0)).is_err());
        delays.succeed("amal@example.org", None);
        delays.begin("amal@example.org", None, at(0)).unwrap();
        let client = Some("192.0.2.1".parse().unwrap());
        for n in 0..20 {
            delays.begin(&format!("user{n}@example.org"), client, at(0)).unwrap();
        }
        assert!(delays.begin("new@example.org", client, at(0)).is_err(), "the address waits for any account");
        assert!(delays.begin("new@example.org", client, at(1801)).is_ok());
        assert!(delays.begin("new@example.org", None, at(-90_000)).is_ok());
    }
}
