//! Codes as second factor: RFC 6238 as every app does it, and recovery codes. Which step matched is told, so that no code is
//! taken twice.

use crate::model::Pending;
use kernel::{Rejection, Timestamp};

/// So many codes may be tried at one sign-in.
pub const TRIES_MAX: i64 = 5;
/// So many recovery codes are given out at once.
pub const RECOVERY_CODES: usize = 10;
/// Bytes of the secret: as long as the hash, as the RFC advises.
pub const SECRET_BYTES: usize = 20;

const STEP_S: u64 = 30;
const DIGITS: u8 = 6;
/// Without those that are taken for one another.
const LETTERS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";
const RECOVERY_LENGTH: usize = 16;

/// Why a code is not taken, or the second factor not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondRejected {
    /// Not this code, or not any more.
    WrongCode,
    /// Too many were tried, or it took too long: from the beginning again.
    Over,
    /// It is on already.
    AlreadyOn,
    /// It is not on.
    NotOn,
    /// Neither the password nor a code.
    NotShown,
}

impl Rejection for SecondRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::WrongCode => "accounts-second-wrong",
            Self::Over => "accounts-second-over",
            Self::AlreadyOn => "accounts-second-already-on",
            Self::NotOn => "accounts-second-not-on",
            Self::NotShown => "accounts-second-not-shown",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::WrongCode => Some("code"),
            Self::NotShown => Some("proof"),
            Self::Over | Self::AlreadyOn | Self::NotOn => None,
        }
    }
}

/// What somebody typed as a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Six digits from an app.
    App(String),
    /// A recovery code, in one form.
    Recovery(String),
}

/// Reads a code, whatever stands between its signs. Nothing: it can be neither.
pub fn typed(text: &str) -> Option<Typed> {
    if text.len() > 64 {
        return None;
    }
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_lowercase();
    if plain.len() == usize::from(DIGITS) && plain.bytes().all(|c| c.is_ascii_digit()) {
        return Some(Typed::App(plain));
    }
    let is_recovery = plain.len() == RECOVERY_LENGTH && plain.bytes().all(|c| LETTERS.contains(&c));
    is_recovery.then_some(Typed::Recovery(plain))
}

/// The step whose code this is, one to either side allowed; only a later one than the last that was good.
pub fn matching_step(secret: &[u8], code: &str, now: Timestamp, last_step: i64) -> Option<i64> {
    let second = u64::try_from(now.as_second()).ok()?;
    let made = totp_rs::Builder::new()
        .with_algorithm(totp_rs::Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_skew(1)
        .with_step_duration(STEP_S)
        .with_secret(secret.to_vec())
        .build()
        .ok()?;
    let step = i64::try_from(made.check(code, second)?).ok()?;
    (step > last_step).then_some(step)
}

/// A recovery code of ten bytes of chance, as it is typed: without what stands between.
pub fn recovery_code(chance: &[u8; 10]) -> String {
    let number = chance.iter().fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
    (0..RECOVERY_LENGTH).map(|place| char::from(LETTERS[(number >> (5 * place)) as usize & 31])).collect()
}

/// A recovery code as it is shown: in groups of four.
pub fn in_groups(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The secret as apps take it by hand.
pub fn secret_text(secret: &[u8]) -> String {
    totp_rs::Secret::from(secret).to_base32()
}

/// What the drawn code says to the app: for whom and from where.
pub fn app_link(secret: &[u8], shop: &str, address: &str) -> String {
    let [shop, address] = [shop, address].map(in_link);
    let secret = secret_text(secret);
    format!("otpauth://totp/{shop}:{address}?secret={secret}&issuer={shop}&algorithm=SHA1&digits=6&period=30")
}

/// Safe in an address. A colon would end the shop's name.
fn in_link(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
    let sign = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.replace(':', " ").trim().bytes().map(sign).collect()
}

/// Whether a code is still waited for.
pub fn waits(pending: &Pending, now: Timestamp) -> bool {
    now < pending.ends_at && pending.tries < TRIES_MAX
}
