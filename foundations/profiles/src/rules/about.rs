//! What people write about themselves: how long it may be, and which signs it may hold.

use super::ProfileRejected;

/// So many signs.
pub const ABOUT_MAX: usize = 500;

/// What somebody wrote about themselves, with lines as we keep them.
pub fn about(written: &str) -> Result<String, ProfileRejected> {
    let plain = written.replace("\r\n", "\n").replace('\r', "\n");
    let text = plain.trim();
    let count = text.chars().count();
    if count > ABOUT_MAX {
        return Err(ProfileRejected::AboutLong { most: ABOUT_MAX as i64, count: count as i64 });
    }
    if text.chars().any(is_odd) {
        return Err(ProfileRejected::AboutUnfit);
    }
    Ok(text.to_owned())
}

/// Signs that control a screen, that nobody sees, or that turn the direction of writing of what stands behind them. Letters of
/// every alphabet are welcome, with the joiners that some need.
fn is_odd(c: char) -> bool {
    let turns = matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    turns || (c.is_control() && c != '\n' && c != '\t')
}
