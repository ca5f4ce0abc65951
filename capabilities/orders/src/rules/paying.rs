//! With what an order is paid after all, as its form says it: by a way, or with a card that is kept.

use payments::model::SavedId;

/// Stands before the id of a card that is kept, where ways to pay are chosen.
const CARD: &str = "card.";

/// How a form names a card that is kept.
pub fn of_card(card: SavedId) -> String {
    format!("{CARD}{card}")
}

/// The card that a form names; nothing where it names a way.
pub fn card(method: &str) -> Option<SavedId> {
    method.strip_prefix(CARD).and_then(|id| id.parse().ok())
}
