//! The address of a private calendar opens it to whoever knows it, so it is stored sealed: XChaCha20-Poly1305 under a
//! key of its own, bound to its row.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use uuid::Uuid;

use crate::{Error, Result, Service};

const NONCE: usize = 24;

impl Service {
    pub(super) fn seal_address(&self, id: Uuid, address: &str) -> Result<String> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: address.as_bytes(), aad: &bound(id) };
        let sealed = self.cipher().encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| Error::Broken)?;
        Ok(STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat()))
    }

    /// None for what was not sealed by us, for this row.
    pub(super) fn open_address(&self, id: Uuid, sealed: &str) -> Option<String> {
        let bytes = STANDARD_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let payload = Payload { msg: sealed, aad: &bound(id) };
        String::from_utf8(self.cipher().decrypt(XNonce::from_slice(nonce), payload).ok()?).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.key().mac("calendar-address", &[]).into())
    }
}

fn bound(id: Uuid) -> Vec<u8> {
    [b"calendar_source.address/".as_slice(), id.as_bytes()].concat()
}
