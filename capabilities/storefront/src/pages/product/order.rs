//! Ordering by letter, for as long as there is no basket: what the letter says. What happens next is said on the page.

use catalog::view::{ProductView, VariantView};
use kernel::Word;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::Say;

/// A letter that orders this very thing: what, which, for how much, where it stands.
pub(super) fn order_mail(
    email: &str,
    name: &str,
    chosen: &VariantView,
    address: &str,
    product: &ProductView,
    say: &Say,
) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let values = product.details.options.iter().zip(&chosen.values).filter_map(|(option, value)| {
        let one = option.values.iter().find(|one| one.key == *value)?;
        Some(format!("{}: {}", option.name.show(say.lang), one.name.show(say.lang)))
    });
    let sku = format!("{}: {}", say.t("storefront-sku"), chosen.sku);
    let lines: Vec<String> = [say.t("storefront-order-opening"), String::new(), name.to_owned()]
        .into_iter()
        .chain(values)
        .chain([
            sku,
            say.money(&chosen.price),
            address.to_owned(),
            String::new(),
            say.t("storefront-order-closing"),
        ])
        .collect();
    let subject = say.with("storefront-order-subject", &[("name", Word::Text(name))]);
    format!("mailto:{email}?subject={}&body={}", encode(&subject), encode(&lines.join("\r\n")))
}
