//! What orders are called, for others who speak of them.

use crate::{model::Line, names};
use kernel::Lang;

/// A line in words: its name, and what was chosen of it.
///
/// ```ignore
/// let said = orders::words::line(say.lang, line);
/// ```
pub fn line(lang: Lang, line: &Line) -> String {
    names::line(lang, line)
}
