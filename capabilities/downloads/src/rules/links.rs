//! Links by which files and keys are fetched: what is meant and until when, signed with a secret of the house. Nothing of a
//! link is kept, so a page may print as many as it likes; whoever has one may use it until then.

use crate::model::{FileId, GrantId, Link, LinkRejected, Secret};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Timestamp, time};
use sha2::Sha256;

/// A grant, a file, the second, and a signature.
const PARTS: [usize; 4] = [16, 16, 8, 32];
const LENGTH: usize = PARTS[0] + PARTS[1] + PARTS[2] + PARTS[3];
/// What is signed is signed for this and nothing else.
const FOR: &[u8] = b"downloads.link.1";
/// Stands for no file.
const NO_FILE: FileId = FileId::from_bytes([0; 16]);

fn signed(secret: &Secret, said: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes()).expect("HMAC takes a key of any length");
    mac.update(FOR);
    mac.update(said);
    mac
}

/// The last part of an address that means this: small hexadecimal digits.
pub fn write(secret: &Secret, link: &Link) -> String {
    let mut bytes = Vec::with_capacity(LENGTH);
    bytes.extend(link.grant.as_bytes());
    bytes.extend(link.file.unwrap_or(NO_FILE).as_bytes());
    bytes.extend(link.until.as_second().to_be_bytes());
    let signature = signed(secret, &bytes).finalize().into_bytes();
    bytes.extend(signature);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What such a part of an address means.
pub fn read(secret: &Secret, text: &str, now: Timestamp) -> Result<Link, LinkRejected> {
    let bytes = bytes_of(text).ok_or(LinkRejected::Unfit)?;
    let (said, signature) = bytes.split_at(LENGTH - PARTS[3]);
    signed(secret, said).verify_slice(signature).map_err(|_| LinkRejected::Unfit)?;
    let id = |from: usize| <[u8; 16]>::try_from(&said[from..from + 16]).map_err(|_| LinkRejected::Unfit);
    let second = <[u8; 8]>::try_from(&said[32..40]).map_err(|_| LinkRejected::Unfit)?;
    let file = FileId::from_bytes(id(16)?);
    let link = Link {
        grant: GrantId::from_bytes(id(0)?),
        file: (file != NO_FILE).then_some(file),
        until: time::from_micros(i64::from_be_bytes(second).saturating_mul(1_000_000)),
    };
    if now < link.until { Ok(link) } else { Err(LinkRejected::Expired(link)) }
}

fn bytes_of(text: &str) -> Option<[u8; LENGTH]> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() != 2 * LENGTH || !text.bytes().all(is_digit) {
        return None;
    }
    let mut bytes = [0; LENGTH];
    for (byte, at) in bytes.iter_mut().zip((0..2 * LENGTH).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}
