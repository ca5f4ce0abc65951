//! Which program wrote a file, and what it is about: told by the columns that only its files have.

use crate::model::{Format, Matter};
use kernel::text;

type Marks = &'static [&'static [&'static str]];

/// For each program the names of which all must be there; the most particular first.
const MARKS: &[(Format, Marks)] = &[
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

/// The same of files that are no catalogue, with the word for their program. Orders stand before customers, because they name
/// whoever bought too, and reviews before both.
const ARRIVALS: &[(Matter, &str, Marks)] = &[
    (
        Matter::Reviews,
        "judgeme",
        &[
            &["rating"],
            &["body", "review"],
            &["review-date", "reviewer-name"],
            &["product-handle", "product-id"],
        ],
    ),
    (
        Matter::Reviews,
        "woocommerce",
        &[&["comment-content"], &["rating", "meta-rating"], &["comment-author"]],
    ),
    (
        Matter::Orders,
        "shopify",
        &[&["name"], &["email"], &["financial-status"], &["lineitem-name", "lineitem-quantity"]],
    ),
    (
        Matter::Orders,
        "woocommerce",
        &[
            &["order-number", "order-id", "numero-de-pedido", "id-del-pedido"],
            &["order-total", "order-total-amount", "total-del-pedido", "importe-total-del-pedido"],
            &["billing-email", "email-billing", "customer-email", "correo-electronico-facturacion"],
        ],
    ),
    (
        Matter::Orders,
        "prestashop",
        &[
            &["id", "id-order", "id-pedido"],
            &["reference", "referencia"],
            &["total", "total-paid", "total-paid-tax-incl"],
            &["status", "estado", "current-state", "order-state"],
        ],
    ),
    (
        Matter::Orders,
        "csv",
        &[
            &["order", "pedido", "code"],
            &["placed-at", "fecha"],
            &["total", "line-total"],
            &["email", "correo"],
        ],
    ),
    (
        Matter::Customers,
        "shopify",
        &[
            &["first-name"],
            &["email"],
            &["accepts-email-marketing", "accepts-marketing", "total-spent", "default-address-address1"],
        ],
    ),
    (
        Matter::Customers,
        "woocommerce",
        &[
            &["user-email", "billing-email", "email"],
            &["user-login", "username", "user-registered", "date-registered", "nombre-de-usuario"],
        ],
    ),
    (
        Matter::Customers,
        "prestashop",
        &[
            &["email-address", "direccion-de-correo-electronico", "correo-electronico", "email"],
            &["first-name", "firstname", "nombre"],
            &["social-title", "tratamiento", "id-gender", "last-visit", "ultima-visita", "titulo-social"],
        ],
    ),
    (
        Matter::Customers,
        "csv",
        &[
            &["email", "correo"],
            &["name", "nombre"],
            &[
                "line1",
                "direccion",
                "postcode",
                "codigo-postal",
                "city",
                "ciudad",
                "phone",
                "telefono",
                "company",
                "empresa",
                "tax-id",
                "nif",
            ],
        ],
    ),
];

/// The program, by the first line of the file; nothing, if none of those we know writes such a line.
pub(crate) fn format_of(line: &str) -> Option<Format> {
    if line.trim_start().starts_with('{') {
        return Some(Format::Jsonl);
    }
    let names = names(line);
    MARKS.iter().find(|(_, marks)| is_marked(&names, marks)).map(|(format, _)| *format)
}

/// What a file is about that is no catalogue, and which program wrote it; nothing, if its first line says none of that.
pub(crate) fn arrival_of(line: &str) -> Option<(Matter, &'static str)> {
    let names = names(line);
    let found = ARRIVALS.iter().find(|(_, _, marks)| is_marked(&names, marks));
    found.map(|(matter, program, _)| (*matter, *program))
}

/// The same where somebody says what it is about: then a table made by hand will do.
pub(crate) fn program_of(line: &str) -> &'static str {
    arrival_of(line).map_or(Format::Csv.code(), |(_, program)| program)
}

/// The names of the columns.
fn names(line: &str) -> Vec<String> {
    let cells = line.trim_start_matches('\u{feff}').split([',', ';', '\t', '|']);
    cells.map(|name| text::slug(name.trim().trim_matches('"'))).collect()
}

/// Whether there is one name of each mark.
fn is_marked(names: &[String], marks: &[&[&str]]) -> bool {
    marks.iter().all(|any| any.iter().any(|name| names.iter().any(|known| known == name)))
}
