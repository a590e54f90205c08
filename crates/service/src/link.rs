//! Personal links: an HMAC over purpose, record, generation and expiry. Made when a mail is sent, never stored.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::key::{MasterKey, same};

/// What a link opens. A link for one purpose is worth nothing for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To confirm a registration's address; expires with the hold of its seat.
    Confirm,
    /// A delegate's own registration; does not expire, revoked by raising the generation.
    Registration,
    /// To sign in once; expires after 15 minutes, an invitation after 24 hours.
    SignIn,
    /// An expert's part in a session; does not expire, revoked by raising the generation.
    Engagement,
    /// A delegate's own calendar; does not expire, revoked by raising its own generation.
    Feed,
    /// To keep an expert's availability for them; does not expire, revoked by raising its generation.
    Assistant,
}

impl Purpose {
    const ALL: [Self; 6] =
        [Self::Confirm, Self::Registration, Self::SignIn, Self::Engagement, Self::Feed, Self::Assistant];

    const fn byte(self) -> u8 {
        match self {
            Self::Confirm => 1,
            Self::Registration => 2,
            Self::SignIn => 3,
            Self::Engagement => 6,
            Self::Feed => 4,
            Self::Assistant => 8,
        }
    }
}

/// What a link says of itself once its authenticity is checked. Whether the generation is still the record's
/// present one is the use case's to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    pub purpose: Purpose,
    pub record: Uuid,
    pub generation: i64,
    /// Minute precision, rounded up; `None` never expires.
    pub expires: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    #[error("not a valid link")]
    Bad,
    #[error("the link has expired")]
    Expired(Link),
}

impl From<LinkError> for crate::Error {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Bad => Self::BadLink,
            LinkError::Expired(_) => Self::LinkExpired,
        }
    }
}

const BODY: usize = 1 + 16 + 4 + 4;
const MAC: usize = 16;

impl Link {
    /// The token as it stands in an address: 55 characters of base64url.
    pub fn seal(&self, key: &MasterKey) -> String {
        let mut bytes = Vec::with_capacity(BODY + MAC);
        bytes.push(self.purpose.byte());
        bytes.extend(self.record.as_bytes());
        bytes.extend(u32::try_from(self.generation).unwrap_or(u32::MAX).to_be_bytes());
        let minutes =
            self.expires.map_or(0, |at| u32::try_from((at.timestamp() + 59) / 60).unwrap_or(u32::MAX));
        bytes.extend(minutes.to_be_bytes());
        let mac = key.mac("link", &[&bytes]);
        bytes.extend(&mac[..MAC]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// # Errors
    /// [`LinkError::Bad`] for anything we did not make, [`LinkError::Expired`] for a link of ours that is over.
    pub fn open(token: &str, key: &MasterKey, now: DateTime<Utc>) -> Result<Self, LinkError> {
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| LinkError::Bad)?;
        if bytes.len() != BODY + MAC {
            return Err(LinkError::Bad);
        }
        let (body, mac) = bytes.split_at(BODY);
        if !same(&key.mac("link", &[body])[..MAC], mac) {
            return Err(LinkError::Bad);
        }
        let number = |at: usize| body.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_be_bytes);
        let purpose = Purpose::ALL.into_iter().find(|p| p.byte() == body[0]).ok_or(LinkError::Bad)?;
        let record = Uuid::from_slice(&body[1..17]).map_err(|_| LinkError::Bad)?;
        let (Some(generation), Some(minutes)) = (number(17), number(21)) else { return Err(LinkError::Bad) };
        let expires = if minutes == 0 { None } else { DateTime::from_timestamp(i64::from(minutes) * 60, 0) };
        let link = Self { purpose, record, generation: i64::from(generation), expires };
        if expires.is_some_and(|at| at <= now) { Err(LinkError::Expired(link)) } else { Ok(link) }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[test]
    fn opens_what_was_sealed_and_nothing_else() {
        let key = MasterKey::new([7; 32]);
        let link = Link {
            purpose: Purpose::Confirm,
            record: Uuid::new_v4(),
            generation: 3,
            expires: Some(now() + TimeDelta::hours(24)),
        };
        let token = link.seal(&key);
        assert_eq!(Link::open(&token, &key, now()), Ok(link));
        assert_eq!(Link::open(&token, &key, now() + TimeDelta::hours(25)), Err(LinkError::Expired(link)));
        assert_eq!(Link::open(&token, &MasterKey::new([8; 32]), now()), Err(LinkError::Bad));
        for at in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap();
            assert_eq!(Link::open(&forged, &key, now()), Err(LinkError::Bad), "position {at}");
        }
        assert_eq!(Link::open("", &key, now()), Err(LinkError::Bad));
        assert_eq!(Link::open("../../etc", &key, now()), Err(LinkError::Bad));
    }
}
