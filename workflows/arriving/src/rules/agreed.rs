//! Who agreed to get the newsletter elsewhere, as a list of customers says it. A day that it does not say is not made up, and what
//! is for others than the shop (offers of partners) is not read.

use super::{dates::instant, places::cell};
use crate::model::{Agreed, Shop};
use exchange::{Column, Header, model::Row};

/// The longest words that are kept of it, in characters.
const WORDS_MAX: usize = 200;

/// The columns.
pub(super) struct Agreement {
    pub(super) said: Column,
    since: Column,
}

impl Agreement {
    /// Finds them.
    pub(super) fn find(header: &mut Header) -> Self {
        Self {
            said: header.find(&["accepts email marketing", "accepts marketing", "newsletter", "boletín"]),
            since: header.find(&[
                "newsletter date add",
                "newsletter date",
                "newsletter since",
                "boletín desde",
                "fecha del boletín",
            ]),
        }
    }

    /// What a row says; nothing, unless it says yes.
    pub(super) fn of(&self, row: &Row, header: &Header, shop: &Shop) -> Option<Agreed> {
        let said = cell(row, self.said);
        if !matches!(said.to_lowercase().as_str(), "yes" | "sí" | "si" | "1" | "true") {
            return None;
        }
        let name = header.name(self.said).unwrap_or_default();
        let since = instant(row.get(self.since), &shop.zone).filter(|at| *at <= shop.now);
        Some(Agreed { words: format!("{name}: {said}").chars().take(WORDS_MAX).collect(), since })
    }
}
