//! The texts that somebody agreed to, as they were then: the same version is the same paper, whoever asks for it and whenever.

use crate::{
    model::{Terms, Whole},
    rules::terms::{Said, said},
};
use action::House;
use kernel::Word;
use paper::{Block, Paper};
use webkit::Say;

/// So many signs of a hash tell one version from another.
const SIGNS: usize = 12;

/// The paper, in the language in which it was agreed to.
pub(crate) fn terms(house: &House, whole: &Whole, terms: &Terms) -> Paper {
    let (say, face) = (Say::new(house, terms.lang), house.shop.face());
    let order = &whole.order;
    let title = say.with("orders-terms-title", &[("code", Word::Text(&order.code))]);
    let version: String = terms.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let words = [("day", Word::At(order.placed_at)), ("version", Word::Text(&version[..SIGNS]))];
    let mut blocks = vec![Block::Title(title.clone()), Block::Fine(say.with("orders-terms-lead", &words))];
    blocks.extend(said(&terms.body).into_iter().map(|said| match said {
        // Each of the texts begins with its title; the paper has one of its own.
        Said::Title(text) | Said::Heading(text) => Block::Heading(text),
        Said::Text(text) => Block::Text(text),
    }));
    Paper {
        title: title.clone(),
        author: face.name.clone(),
        lang: terms.lang,
        made_at: order.placed_at,
        blocks,
        foot: title,
    }
}
