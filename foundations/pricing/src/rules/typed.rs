//! Numbers as people type them into forms. Comma and point both stand before decimals; nobody groups digits here, because
//! one could not tell them apart.

/// A number of so many decimals at most, in its smallest unit, not below zero.
pub(super) fn number(typed: &str, decimals: u32) -> Option<i64> {
    let typed = typed.trim();
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let width = decimals as usize;
    let fits = part.len() <= width && !whole.is_empty() && whole.len() <= 11;
    let digits = [whole, part].iter().all(|all| all.bytes().all(|byte| byte.is_ascii_digit()));
    if !fits || !digits || typed.ends_with([',', '.']) {
        return None;
    }
    format!("{whole}{part:0<width$}").parse().ok()
}

/// A share in hundredths of a percent, with or without its sign.
pub(super) fn percent(typed: &str) -> Option<u32> {
    u32::try_from(number(typed.trim().trim_end_matches('%').trim_end(), 2)?).ok()
}

/// How many.
pub(super) fn count(typed: &str) -> Option<u32> {
    u32::try_from(number(typed, 0)?).ok()
}
