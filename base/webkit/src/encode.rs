//! Compressed bodies: which way a visitor understands, and the bytes in it.

use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, header};
use std::io::Write;

/// Shorter bodies are sent as they are.
pub(crate) const WORTH_IT: usize = 860;

/// How hard a body is compressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For one visitor.
    Quick,
    /// For many.
    Thorough,
}

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Brotli,
    Gzip,
}

impl Way {
    /// The best way that a visitor accepts.
    pub(crate) fn accepted(headers: &HeaderMap) -> Option<Self> {
        let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
        let accepts = |name: &str| {
            accepted.split(',').any(|part| {
                let (way, weight) = part.split_once(';').unwrap_or((part, ""));
                way.trim() == name && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
            })
        };
        [(Self::Brotli, "br"), (Self::Gzip, "gzip")]
            .into_iter()
            .find(|(_, name)| accepts(name))
            .map(|(way, _)| way)
    }

    pub(crate) fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        })
    }

    /// The body in this way. Compressing into memory cannot fail; if it did, nothing would be sent compressed.
    pub(crate) fn compress(self, body: &[u8], effort: Effort) -> Option<Bytes> {
        let mut out = Vec::with_capacity(body.len() / 3);
        match self {
            Self::Brotli => {
                let quality = if effort == Effort::Quick { 1 } else { 5 };
                let mut writer = brotli::CompressorWriter::new(&mut out, 16_384, quality, 20);
                writer.write_all(body).ok()?;
                writer.flush().ok()?;
            }
            Self::Gzip => {
                let level =
                    if effort == Effort::Quick { Compression::fast() } else { Compression::default() };
                let mut writer = GzEncoder::new(&mut out, level);
                writer.write_all(body).ok()?;
                writer.finish().ok()?;
            }
        }
        Some(out.into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Effort, Way};
    use http::{HeaderMap, HeaderValue, header};
    use std::io::Read;

    #[test]
    fn the_best_way_that_is_accepted_is_taken() {
        let cases = [
            ("gzip, deflate, br, zstd", Some(Way::Brotli)),
            ("gzip", Some(Way::Gzip)),
            ("br;q=0, gzip;q=0.5", Some(Way::Gzip)),
            ("identity", None),
            ("", None),
        ];
        for (accepted, way) in cases {
            let headers: HeaderMap =
                [(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))].into_iter().collect();
            assert_eq!(Way::accepted(&headers), way, "{accepted}");
        }
        assert_eq!(Way::accepted(&HeaderMap::new()), None);
    }

    #[test]
    fn what_is_compressed_comes_back() {
        let body = "hola ".repeat(1_000);
        for effort in [Effort::Quick, Effort::Thorough] {
            let small = Way::Gzip.compress(body.as_bytes(), effort).expect("compressed");
            let mut back = String::new();
            flate2::read::GzDecoder::new(&small[..]).read_to_string(&mut back).expect("whole");
            assert_eq!(back, body);
            let small = Way::Brotli.compress(body.as_bytes(), effort).expect("compressed");
            let mut back = String::new();
            brotli::Decompressor::new(&small[..], 4_096).read_to_string(&mut back).expect("whole");
            assert_eq!(back, body);
        }
    }
}
