//! What a file is about, told by its first line.

use crate::{
    model::{Format, Matter},
    rules::{arrival_of, format_of, program_of},
};

#[test]
fn a_file_is_known_by_its_first_line() {
    use Matter::{Customers, Orders, Reviews};
    let cases = [
        ("Name,Email,Financial Status,Created at,Total,Lineitem name", Some((Orders, "shopify"))),
        ("\"Name\",\"Email\",\"Financial Status\",\"Lineitem quantity\"", Some((Orders, "shopify"))),
        ("Customer ID,First Name,Last Name,Email,Accepts Email Marketing", Some((Customers, "shopify"))),
        ("order_id,order_date,status,order_total,billing_email,line_items", Some((Orders, "woocommerce"))),
        ("Order Number,Order Date,Email (Billing),Order Total Amount", Some((Orders, "woocommerce"))),
        ("ID,user_login,user_email,first_name,billing_postcode", Some((Customers, "woocommerce"))),
        ("ID;Referencia;Cliente;Total;Pago;Estado;Fecha", Some((Orders, "prestashop"))),
        ("ID;Reference;Customer;Total;Payment;Status;Date", Some((Orders, "prestashop"))),
        ("ID;Social title;First name;Last name;Email address;Registration", Some((Customers, "prestashop"))),
        ("order;placed_at;email;total;line_name", Some((Orders, "csv"))),
        ("\u{feff}pedido;fecha;correo;total", Some((Orders, "csv"))),
        ("correo;nombre;codigo_postal", Some((Customers, "csv"))),
        ("title,body,rating,review_date,reviewer_name,product_handle", Some((Reviews, "judgeme"))),
        ("comment_ID,comment_author,comment_content,rating", Some((Reviews, "woocommerce"))),
        ("Name,Email", None),
        ("", None),
        ("{\"product\":{}}", None),
    ];
    for (line, found) in cases {
        assert_eq!(arrival_of(line), found, "{line}");
        assert_eq!(program_of(line), found.map_or("csv", |(_, program)| program), "{line}");
    }
}

#[test]
fn the_program_is_known_by_the_first_line() {
    let first = |text: &str| format_of(text.lines().next().unwrap());
    let cases = [
        (include_str!("../../samples/shopify.csv"), Some(Format::Shopify)),
        (include_str!("../../samples/woocommerce.csv"), Some(Format::Woocommerce)),
        (include_str!("../../samples/woocommerce.es.csv"), Some(Format::Woocommerce)),
        (include_str!("../../samples/prestashop.csv"), Some(Format::Prestashop)),
        (include_str!("../../samples/vendure.csv"), Some(Format::Vendure)),
        (include_str!("../../samples/plaza.csv"), Some(Format::Csv)),
        ("\"Name\",\"Price\"", Some(Format::Csv)),
        ("{\"shop\":{}}", Some(Format::Jsonl)),
        ("a,b,c", None),
        ("<html>", None),
        ("\0", None),
    ];
    for (text, format) in cases {
        let line = text.lines().next().unwrap_or_default();
        assert_eq!(
            (first(text), arrival_of(line)),
            (format, None),
            "no catalogue is taken for people or orders: {line}"
        );
    }
}
