//! Which program wrote a file: told by the columns that only its files have.

use crate::model::Format;
use kernel::text;

/// For each program the names of which all must be there; the most particular first.
const MARKS: &[(Format, &[&[&str]])] = &[
    (
        Format::Shopify,
        &[&["handle"], &["title"], &["option1-name", "variant-sku", "variant-price", "body-html"]],
    ),
    (Format::Vendure, &[&["name"], &["optiongroups"], &["optionvalues"]]),
    (
        Format::Woocommerce,
        &[
            &["type", "tipo"],
            &["name", "nombre"],
            &["published", "publicado"],
            &["regular-price", "precio-normal"],
        ],
    ),
    (
        Format::Prestashop,
        &[
            &["product-id", "id", "id-de-producto", "id-producto"],
            &["name", "product-name", "nombre", "nombre-del-producto"],
            &[
                "price-tax-included",
                "price-tax-incl",
                "precio-impuestos-incluidos",
                "precio-impuestos-incl",
                "precio-con-impuestos",
                "precio-con-iva",
                "price-tax-excluded",
                "price-tax-excl",
                "precio-impuestos-excluidos",
                "precio-impuestos-excl",
                "precio-sin-impuestos",
                "precio-sin-iva",
            ],
        ],
    ),
    (
        Format::Csv,
        &[&["name", "nombre", "name-es", "nombre-es", "name-en", "nombre-en"], &["price", "precio"]],
    ),
];

/// The program, by the first line of the file; nothing, if none of those we know writes such a line.
pub(crate) fn format_of(line: &str) -> Option<Format> {
    if line.trim_start().starts_with('{') {
        return Some(Format::Jsonl);
    }
    let names: Vec<String> =
        line.split([',', ';', '\t', '|']).map(|name| text::slug(name.trim().trim_matches('"'))).collect();
    let has = |any: &&[&str]| any.iter().any(|name| names.iter().any(|known| known == name));
    let found = MARKS.iter().find(|(_, marks)| marks.iter().all(|any| has(any)));
    found.map(|(format, _)| *format)
}
