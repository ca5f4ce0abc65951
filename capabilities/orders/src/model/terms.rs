//! Texts that buyers agree to, as they were when they did (RULES section 2 rows 4 and 5).

use kernel::{Lang, Timestamp};

/// SHA-256 of language and text.
pub type TermsHash = [u8; 32];

/// The names of the shop's texts to which somebody agrees who buys, in their order.
pub const AGREED: [&str; 4] = ["terms", "returns", "guarantee", "complaints"];

/// Texts that somebody agreed to. They never change: others are another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What they are known by.
    pub hash: TermsHash,
    /// Their language.
    pub lang: Lang,
    /// Markdown: one text behind the other, each with its title.
    pub body: String,
    /// When somebody agreed to them first.
    pub made_at: Timestamp,
}
