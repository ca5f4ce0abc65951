//! Whether a draft says what is kept already, in other words: an address left to be made, a date left open.

use super::wanted_slug;
use crate::model::{CategoryDraft, ProductDraft};
use kernel::{Lang, Localized};

/// Whether putting this product would change nothing.
pub(super) fn product(draft: &ProductDraft, kept: &ProductDraft) -> bool {
    let like_kept = |one: &ProductDraft| {
        let mut one = one.clone();
        one.summary = shown(&one.summary);
        one.text = shown(&one.text);
        one.slug = slugs(&one.slug, &one.name, &one.key);
        one.published_at = one.published_at.or(kept.published_at);
        one.variants.iter_mut().for_each(|variant| variant.history.clear());
        one
    };
    like_kept(draft) == like_kept(kept)
}

/// Whether putting this category would change nothing.
pub(super) fn category(draft: &CategoryDraft, kept: &CategoryDraft) -> bool {
    let like_kept = |one: &CategoryDraft| {
        let mut one = one.clone();
        one.text = shown(&one.text);
        one.slug = slugs(&one.slug, &one.name, &one.key);
        one
    };
    like_kept(draft) == like_kept(kept)
}

fn shown(text: &Localized) -> Localized {
    Localized { es: text.show(Lang::Es).to_owned(), en: text.show(Lang::En).to_owned() }
}

fn slugs(slug: &Localized, name: &Localized, key: &str) -> Localized {
    Localized { es: wanted_slug(slug, name, key, Lang::Es), en: wanted_slug(slug, name, key, Lang::En) }
}
