//! In which packing an answer goes out: what the browser takes, and packed in one go, since a page is whole when it
//! is packed.

use std::io::Write;

use axum::http::{
    HeaderMap,
    header::{ACCEPT_ENCODING, HeaderValue},
};
use flate2::{Compression, write::GzEncoder};

/// Quality 4 of 11: a page then costs less than its rendering; higher ones save few per cent more.
const BROTLI: i32 = 4;
/// Log₂ of the window in bytes. No page is larger, and a larger window is cleared each time for nothing.
const WINDOW: i32 = 18;
const GZIP: u32 = 5;
/// Below this, packing saves no packet.
const SMALL: usize = 512;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The best that the request takes.
    pub fn of(headers: &HeaderMap) -> Self {
        if takes(headers, "br") {
            Self::Brotli
        } else if takes(headers, "gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// The bytes to send, and how they are packed.
    pub fn pack(self, text: String) -> (Vec<u8>, Self) {
        if text.len() < SMALL {
            return (text.into_bytes(), Self::Plain);
        }
        let packed = match self {
            Self::Brotli => brotli(text.as_bytes()),
            Self::Gzip => gzip(text.as_bytes()),
            Self::Plain => None,
        };
        packed.map_or_else(|| (text.into_bytes(), Self::Plain), |packed| (packed, self))
    }

    /// The value of `Content-Encoding`.
    pub fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Brotli => Some(HeaderValue::from_static("br")),
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Plain => None,
        }
    }
}

fn takes(headers: &HeaderMap, coding: &str) -> bool {
    headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(coding)
                && !words.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
    })
}

fn brotli(text: &[u8]) -> Option<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI,
        lgwin: WINDOW,
        size_hint: text.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(text.len() / 3);
    brotli::BrotliCompress(&mut &*text, &mut packed, &parameters).ok().map(|_| packed)
}

fn gzip(text: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::with_capacity(text.len() / 3), Compression::new(GZIP));
    packer.write_all(text).ok()?;
    packer.finish().ok()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn of(value: &'static str) -> Encoding {
        Encoding::of(&HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))]))
    }

    #[test]
    fn takes_the_best_that_is_offered() {
        assert_eq!(of("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(of("gzip;q=1.0, br;q=0"), Encoding::Gzip);
        assert_eq!(of("identity"), Encoding::Plain);
        assert_eq!(Encoding::of(&HeaderMap::new()), Encoding::Plain);
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let text = "Beijing, Kathmandu, Apia; ".repeat(100);
        let (packed, how) = Encoding::Gzip.pack(text.clone());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&*packed).read_to_string(&mut back).unwrap();
        assert_eq!((back, how), (text.clone(), Encoding::Gzip));

        let (packed, how) = Encoding::Brotli.pack(text.clone());
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*packed, &mut back).unwrap();
        assert_eq!((back, how), (text.into_bytes(), Encoding::Brotli));

        assert_eq!(Encoding::Brotli.pack("short".into()), (b"short".to_vec(), Encoding::Plain));
    }
}
