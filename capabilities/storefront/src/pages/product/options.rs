//! The options of a product: which variant each value leads to. What a variant costs is said on the page itself.

use catalog::view::{ProductView, VariantView};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::Say;

/// An option and its values, one of them chosen.
pub(super) struct OptionView {
    pub(super) name: String,
    pub(super) chosen: String,
    pub(super) values: Vec<ValueView>,
}

/// A value: which variant it leads to, and whether that can be had.
pub(super) struct ValueView {
    pub(super) name: String,
    pub(super) swatch: Option<String>,
    pub(super) link: Option<String>,
    pub(super) is_chosen: bool,
    pub(super) is_out: bool,
}

/// Every option with its values, as seen from the chosen variant.
pub(super) fn options(product: &ProductView, chosen: &VariantView, say: &Say) -> Vec<OptionView> {
    let each = product.details.options.iter().enumerate();
    each.map(|(place, option)| OptionView {
        name: option.name.show(say.lang).to_owned(),
        chosen: option
            .values
            .iter()
            .find(|value| chosen.values.get(place) == Some(&value.key))
            .map(|value| value.name.show(say.lang).to_owned())
            .unwrap_or_default(),
        values: option
            .values
            .iter()
            .map(|value| {
                let leads_to = with_value(product, chosen, place, &value.key);
                ValueView {
                    name: value.name.show(say.lang).to_owned(),
                    swatch: value.swatch.clone(),
                    link: leads_to
                        .map(|variant| format!("?v={}", utf8_percent_encode(&variant.sku, NON_ALPHANUMERIC))),
                    is_chosen: chosen.values.get(place) == Some(&value.key),
                    is_out: leads_to.is_some_and(VariantView::is_out),
                }
            })
            .collect(),
    })
    .collect()
}

/// The variant that differs from the chosen one only in this option; failing that, any with the value.
fn with_value<'p>(
    product: &'p ProductView,
    chosen: &VariantView,
    place: usize,
    key: &str,
) -> Option<&'p VariantView> {
    let has = |variant: &&VariantView| variant.values.get(place).is_some_and(|value| value == key);
    let same_elsewhere = |variant: &&VariantView| {
        let pairs = variant.values.iter().zip(&chosen.values).enumerate();
        pairs.filter(|(index, _)| *index != place).all(|(_, (theirs, ours))| theirs == ours)
    };
    let with = || product.variants.iter().filter(has);
    with().find(same_elsewhere).or_else(|| with().find(|variant| !variant.is_out())).or_else(|| with().next())
}
