//! What others' pages print of payments: how a kept card is called.

use crate::model::SavedCard;
use kernel::Word;
use webkit::Say;

/// A card as people know theirs: `Visa terminada en 4242`.
pub fn card_name(say: &Say, card: &SavedCard) -> String {
    let network = card.network().map_or_else(|| say.t("payments-saved-card"), str::to_owned);
    match card.last_four.is_empty() {
        true => network,
        false => {
            let words = [("card", Word::Text(&network)), ("end", Word::Text(&card.last_four))];
            say.with("payments-saved-name", &words)
        }
    }
}

/// When it ends, if its provider has said: `hasta 08/31`.
pub fn card_end(say: &Say, card: &SavedCard) -> Option<String> {
    card.ends().map(|ends| say.with("payments-saved-ends", &[("ends", Word::Text(&ends))]))
}
