//! How each kind is written. Whoever keeps a kind asks here, and so does the page on which authors change their texts.

use crate::model::{Kind, Manner};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);
const TITLE_MAX: usize = 120;

/// The manner of a kind.
pub fn manner(kind: Kind) -> Manner {
    let usual = Manner {
        kind,
        title: 0..=TITLE_MAX,
        body: 1..=5_000,
        may_link: false,
        is_held_first: true,
        edit_window: 30 * DAY,
    };
    match kind {
        Kind::Review => usual,
        // The shop and sellers answer in their own name, and keep what they said within the same window.
        Kind::Reply => Manner { title: 0..=0, body: 1..=3_000, is_held_first: false, ..usual },
        Kind::Question => Manner { title: 10..=150, body: 0..=3_000, edit_window: DAY, ..usual },
        Kind::Answer => Manner { title: 0..=0, may_link: true, edit_window: 30 * DAY, ..usual },
        Kind::Comment => Manner { title: 0..=0, body: 1..=2_000, edit_window: DAY, ..usual },
        Kind::Story => Manner { title: 5..=TITLE_MAX, body: 50..=20_000, may_link: true, ..usual },
        Kind::Article => Manner {
            title: 5..=TITLE_MAX,
            body: 50..=40_000,
            may_link: true,
            edit_window: 3_650 * DAY,
            ..usual
        },
    }
}
