//! Whether a draft says what is kept already, in other words: an address left to be made, a date left open.

use super::wanted_slug;
use crate::model::{CategoryDraft, ProductDraft};
use kernel::{Lang, Localized};

/// Whether putting this product would change nothing.
pub(super) fn product(draft: &ProductDraft, kept: &ProductDraft) -> bool {
    let like_kept = |one: &ProductDraft| {
        let mut one = one.clone();
        one.slug = slugs(&one.slug, &one.name, &one.key);
        one.published_at = one.published_at.or(kept.published_at);
        one.variants.iter_mut().for_each(|variant| variant.history.clear());
        (one.old_slugs, one.retired) = Default::default();
        one
    };
    brings_nothing(draft, kept) && like_kept(draft) == like_kept(kept)
}

/// Whether everything that was once and is no longer is known here. What a draft leaves out of it stays.
fn brings_nothing(draft: &ProductDraft, kept: &ProductDraft) -> bool {
    let is_known = |sku: &str| kept.retired.iter().chain(&kept.variants).any(|one| one.sku == sku);
    let leads_here =
        |lang: Lang, slug: &String| kept.old_slugs.own(lang).contains(slug) || kept.slug.own(lang) == slug;
    draft.retired.iter().all(|one| is_known(&one.sku))
        && Lang::ALL
            .into_iter()
            .all(|lang| draft.old_slugs.own(lang).iter().all(|slug| leads_here(lang, slug)))
}

/// Whether putting this category would change nothing.
pub(super) fn category(draft: &CategoryDraft, kept: &CategoryDraft) -> bool {
    let like_kept = |one: &CategoryDraft| {
        let mut one = one.clone();
        one.slug = slugs(&one.slug, &one.name, &one.key);
        one
    };
    like_kept(draft) == like_kept(kept)
}

fn slugs(slug: &Localized, name: &Localized, key: &str) -> Localized {
    Localized { es: wanted_slug(slug, name, key, Lang::Es), en: wanted_slug(slug, name, key, Lang::En) }
}
