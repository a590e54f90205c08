//! What the page says after a registration was sent. It tells nobody whether the person was known before.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};

use crate::{
    Service,
    key::{MasterKey, same},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The typed address, hidden but for its first letter and its host.
    pub address: String,
    /// Until when the mailed link can be used.
    pub until: DateTime<Utc>,
    /// Whether a seat is held until then; else the way leads to the waiting list.
    pub seat: bool,
}

const MAC: usize = 16;

impl Receipt {
    pub(super) fn new(email: &str, until: DateTime<Utc>, seat: bool) -> Self {
        let (local, host) = email.rsplit_once('@').unwrap_or((email, ""));
        let first: String = local.chars().take(1).collect();
        Self { address: format!("{first}…@{host}"), until, seat }
    }

    fn seal(&self, key: &MasterKey) -> String {
        let mut body = vec![u8::from(self.seat)];
        body.extend(self.until.timestamp().to_be_bytes());
        body.extend(self.address.as_bytes());
        let mac = key.mac("receipt", &[&body]);
        URL_SAFE_NO_PAD.encode([&mac[..MAC], &body].concat())
    }

    fn open(token: &str, key: &MasterKey) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (mac, body) = bytes.split_at_checked(MAC)?;
        if !same(&key.mac("receipt", &[body])[..MAC], mac) {
            return None;
        }
        let (seat, rest) = body.split_first()?;
        let (until, address) = rest.split_at_checked(8)?;
        Some(Self {
            address: String::from_utf8(address.to_vec()).ok()?,
            until: DateTime::from_timestamp(i64::from_be_bytes(until.try_into().ok()?), 0)?,
            seat: *seat == 1,
        })
    }
}

impl Service {
    /// The receipt as it stands in the address of the page that shows it: others cannot make one up.
    pub fn seal_receipt(&self, receipt: &Receipt) -> String {
        receipt.seal(self.key())
    }

    /// `None` for what we did not seal.
    pub fn open_receipt(&self, token: &str) -> Option<Receipt> {
        Receipt::open(token, self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_sealed_opens() {
        let key = MasterKey::new([3; 32]);
        let until = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let receipt = Receipt::new("sina.malia@example.org", until, true);
        assert_eq!(receipt.address, "s…@example.org");
        let token = receipt.seal(&key);
        assert_eq!(Receipt::open(&token, &key), Some(receipt));
        assert_eq!(Receipt::open(&token, &MasterKey::new([4; 32])), None);
        for wrong in ["", "AAAA", "../x", &token[1..]] {
            assert_eq!(Receipt::open(wrong, &key), None, "{wrong}");
        }
    }
}
