//! Handles: which are good, when one may be changed, and those that are made for whoever has chosen none.

use super::ProfileRejected;
use crate::model::{Handle, Profile};
use kernel::{Timestamp, text, time};

/// The shortest and the longest.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=30;
/// For how many days one is kept before there may be another.
pub const CHANGE_DAYS: i64 = 30;
/// For how many days an old one leads to its owner, and nobody else gets it.
pub const KEPT_DAYS: i64 = 365;
/// What stands before the chance in one that is made.
const MADE: &str = "plaza_";
/// Signs of chance: none reads like another.
const SIGNS: &[u8; 16] = b"bcdfghjkmnpqrstv";

/// The handle that somebody wrote. Only plain small letters, digits and single low lines are taken, so no two look alike by an
/// alphabet; what reads like a word of the shop is refused also with digits for letters.
pub fn handle(written: &str) -> Result<Handle, ProfileRejected> {
    let folded = text::fold(written.trim().trim_start_matches('@'));
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let lines = folded.starts_with('_') || folded.ends_with('_') || folded.contains("__");
    if !LENGTH.contains(&folded.len()) || !folded.chars().all(good) || lines {
        return Err(ProfileRejected::HandleUnfit);
    }
    let handle = Handle::new(folded);
    match RESERVED.iter().any(|word| reads_as(handle.as_str(), word)) {
        true => Err(ProfileRejected::HandleReserved),
        false => Ok(handle),
    }
}

/// Whether a hurried reader takes it for this word.
fn reads_as(part: &str, word: &str) -> bool {
    Handle::new(part).as_read() == Handle::new(word).as_read()
}

/// Words that nobody has in a handle of several: they would be taken for the shop, or for a handle that it makes.
const OFFICIAL: [&str; 14] = [
    "plaza",
    "oficial",
    "official",
    "soporte",
    "support",
    "admin",
    "administrador",
    "administrator",
    "staff",
    "equipo",
    "tienda",
    "moderador",
    "moderadora",
    "atencion",
];

/// The handle that somebody chooses: a good one that does not speak for the shop.
pub fn chosen(written: &str) -> Result<Handle, ProfileRejected> {
    let handle = handle(written)?;
    let is_official = |part: &str| OFFICIAL.iter().any(|word| reads_as(part, word));
    match handle.as_str().split('_').any(is_official) {
        true => Err(ProfileRejected::HandleReserved),
        false => Ok(handle),
    }
}

/// A handle made of chance: it says nothing of whoever has it.
pub fn made(mut chance: u128) -> Handle {
    let mut made = MADE.to_owned();
    for _ in 0..8 {
        made.push(char::from(SIGNS[(chance % 16) as usize]));
        chance /= 16;
    }
    Handle::new(made)
}

/// Whether somebody may have this handle instead of theirs. The first that they choose themselves may come at any time.
pub fn may_change(profile: &Profile, wanted: &Handle, now: Timestamp) -> Result<(), ProfileRejected> {
    let Some(since) = profile.handle_at.filter(|_| profile.handle != *wanted) else { return Ok(()) };
    let at = time::days_after(since, CHANGE_DAYS);
    if now < at { Err(ProfileRejected::HandleSoon { at }) } else { Ok(()) }
}

/// Words that stand for the shop, for its people, or in its addresses.
const RESERVED: &[&str] = &[
    "about",
    "abuse",
    "account",
    "accounts",
    "admin",
    "administrador",
    "administrator",
    "api",
    "assets",
    "atencion",
    "ayuda",
    "billing",
    "bot",
    "checkout",
    "compras",
    "contact",
    "contacto",
    "cuenta",
    "duena",
    "dueno",
    "encargada",
    "encargado",
    "equipo",
    "facturacion",
    "help",
    "hostmaster",
    "info",
    "legal",
    "mail",
    "manager",
    "me",
    "media",
    "moderador",
    "moderadora",
    "moderator",
    "new",
    "noreply",
    "nobody",
    "null",
    "oficial",
    "official",
    "owner",
    "pagos",
    "payments",
    "pedidos",
    "plaza",
    "postmaster",
    "privacy",
    "root",
    "sales",
    "search",
    "security",
    "seguridad",
    "shop",
    "signin",
    "signout",
    "signup",
    "soporte",
    "staff",
    "store",
    "support",
    "system",
    "team",
    "tienda",
    "tiendaoficial",
    "undefined",
    "ventas",
    "webmaster",
    "www",
];
