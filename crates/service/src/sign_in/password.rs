//! Passwords: Argon2id with 19 MiB and two passes, off the runtime, two at a time.

use std::sync::Arc;

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use domain::{Fault, Faults, Fields};
use rand::{TryRngCore, rngs::OsRng};
use tokio::sync::Semaphore;

use crate::{Error, Result};

/// Verified in place of a hash that is not there, so that an unknown account takes as long as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const SHORTEST: usize = 12;
const LONGEST: usize = 200;

/// Makes and checks hashes. Each needs 19 MiB, so that they wait for their turn.
#[derive(Debug)]
pub(crate) struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(2)) }
    }
}

impl Passwords {
    /// The hash as a PHC string.
    pub async fn hash(&self, password: String) -> Result<String> {
        self.in_turn(move || {
            let mut salt = [0; 16];
            OsRng.try_fill_bytes(&mut salt).map_err(|_| Error::Broken)?;
            let salt = SaltString::encode_b64(&salt).map_err(|_| Error::Broken)?;
            let hash =
                Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|_| Error::Broken)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether the password belongs to the hash. Takes as long where there is no hash, and says no.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        self.in_turn(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let Ok(hash) = PasswordHash::new(&hash) else { return Ok(false) };
            Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known)
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Error::Broken)?;
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        })
        .await
        .map_err(|_| Error::Broken)?
    }
}

/// A password to be set. Spaces count; nothing is trimmed.
pub(crate) fn read_new(fields: &Fields, name: &str) -> std::result::Result<String, Faults> {
    let typed = fields.get(name);
    let count = typed.chars().count();
    let fault = match count {
        0 => Fault::Empty,
        n if n < SHORTEST => Fault::TooShort { min: SHORTEST },
        n if n > LONGEST => Fault::TooLong { max: LONGEST },
        _ => return Ok(typed.to_owned()),
    };
    Err(Faults::one(name, fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_knows_its_password_alone() {
        let passwords = Passwords::default();
        let hash = passwords.hash("correct horse battery".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("correct horse battery".into(), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("correct horse batterz".into(), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("correct horse battery".into(), None).await.unwrap());
        assert_ne!(hash, passwords.hash("correct horse battery".into()).await.unwrap(), "salted");
    }

    /// The stand-in has to cost what a real hash costs.
    #[test]
    fn nobody_has_a_readable_hash() {
        let hash = PasswordHash::new(NOBODY).unwrap();
        assert_eq!(hash.algorithm.as_str(), "argon2id");
        assert_eq!((hash.params.get_decimal("m"), hash.params.get_decimal("t")), (Some(19456), Some(2)));
        assert_eq!(hash.hash.unwrap().len(), 32);
    }

    #[test]
    fn a_new_password_has_twelve_characters() {
        let read = |text: &str| read_new(&Fields::default().with("p", text), "p");
        assert_eq!(read("十二个字符的密码也算数吧好"), Ok("十二个字符的密码也算数吧好".into()));
        assert_eq!(read("elevenchars").unwrap_err().of("p"), Some(&Fault::TooShort { min: 12 }));
        assert_eq!(read("").unwrap_err().of("p"), Some(&Fault::Empty));
        assert!(read(&"x".repeat(201)).is_err());
    }
}
