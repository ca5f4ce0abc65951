//! Something that was bought, ready to print in a row.

use catalog::reads::sale::SaleItem;
use catalog_facts::VariantId;
use look::Picture;
use media::{Shown, reads::Gallery};
use webkit::Say;

/// Something that was bought.
pub(crate) struct GoodsView {
    pub(crate) variant: String,
    pub(crate) name: String,
    pub(crate) options: String,
    pub(crate) picture: Option<Picture>,
    /// Where it is sold; nothing where it is not any more.
    pub(crate) link: Option<String>,
}

impl GoodsView {
    /// What the catalogue says of a variant; it may have forgotten it.
    pub(crate) fn of(say: &Say, variant: VariantId, items: &[SaleItem], gallery: &Gallery) -> Self {
        let item = items.iter().find(|item| item.variant == variant);
        let words = item.map(|item| item.option_words.iter().map(|word| word.show(say.lang)));
        let picture = item.and_then(|item| item.picture.as_deref()).map(|source| {
            let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
            Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
        });
        Self {
            variant: variant.to_string(),
            name: item.map_or_else(|| say.t("evidence-gone"), |item| item.name.show(say.lang).to_owned()),
            options: words.map(|words| words.collect::<Vec<_>>().join(" · ")).unwrap_or_default(),
            picture,
            link: item
                .filter(|item| item.is_on_sale)
                .map(|item| say.link(&format!("/p/{}", item.slug.show(say.lang)))),
        }
    }
}
