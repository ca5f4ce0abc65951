//! Verbs of the catalogue, each inside a transaction that somebody else opened. They are idempotent: putting the same
//! thing twice changes nothing, and says so.

mod alike;
mod brand;
mod bulk;
mod by_hand;
mod by_program;
mod category;
mod edit;
mod implied;
mod line;
mod moved;
mod product;
mod scored;
pub mod sellers;
pub mod stock;

pub use brand::{put_brand, put_kind};
pub(crate) use by_program::{change_product, change_variant, make_product};
pub use category::put_category;
pub(crate) use category::{LISTS, go_on_with_lists};
pub use edit::{Edit, Edited, edit};
pub(crate) use edit::{SELLER, base, kind_of, written};
pub use implied::{ensure_attributes, ensure_brand, ensure_category};
pub use moved::put_moved;
pub use product::put_product;

pub(crate) use bulk::{BREATH, begin_bulk, foresee, go_on_with_bulk, show_bulk, why};
pub(crate) use by_hand::{
    add_brand, add_category, change_brand, change_category, place_category, remove_category,
};
pub(crate) use line::{LINES, begin_lines, go_on_with_lines};
pub(crate) use scored::scored;

use kernel::{Lang, Localized, text};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A short name for the content of a draft: equal content, equal name.
fn hash_of<T: Serialize>(draft: &T) -> String {
    let bytes = serde_json::to_vec(draft).unwrap_or_default();
    Sha256::digest(&bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The part of an address that a text asks for: its own slug, else one made of its name, else of its key.
fn wanted_slug(slug: &Localized, name: &Localized, key: &str, lang: Lang) -> String {
    let candidates = [slug.own(lang), name.own(lang), slug.show(lang), name.show(lang), key];
    candidates.into_iter().map(text::slug).find(|slug| !slug.is_empty()).unwrap_or_else(|| "x".to_owned())
}
