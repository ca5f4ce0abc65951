//! Tables of orders, each as its program writes them.

use super::samples::{
    Made, OUR_ORDERS, PRESTASHOP_ORDERS, SHOPIFY_ORDERS, WOOCOMMERCE_ITEMS, WOOCOMMERCE_ORDERS, made, shop,
};
use crate::rules::Orders;
use kernel::Lang;
use orders::model::{PastOrder, PastState};

pub(super) fn read(program: &str, text: &str) -> Made<PastOrder> {
    made(text.as_bytes(), |header, separator, line| Orders::new(header, program, &shop(), (separator, line)))
}

/// An order in a few words: number, instant, state; then lines as `2 x MUG 24.00`; then delivery, discount, tax, total, paid and
/// what went back.
fn told(one: &PastOrder) -> String {
    let lines: Vec<String> = one
        .lines
        .iter()
        .map(|line| {
            format!("{} x {} {} = {}", line.quantity, line.sku, line.unit.decimal(), line.total.decimal())
        })
        .collect();
    let amounts =
        [one.delivery, one.discount, one.tax, one.total, one.paid, one.refunded].map(|one| one.decimal());
    format!(
        "{} {} {} | {} | {}",
        one.reference,
        one.placed_at,
        one.state.code(),
        lines.join(", "),
        amounts.join(" ")
    )
}

/// Whether lines and delivery less the discount are the total.
fn adds_up(one: &PastOrder) -> bool {
    let goods: i64 = one.lines.iter().map(|line| line.total.minor).sum();
    goods + one.delivery.minor - one.discount.minor == one.total.minor
}

#[test]
fn shopify_writes_a_row_a_line() {
    let read = read("shopify", SHOPIFY_ORDERS);
    let told: Vec<String> = read.things.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "#1001 2024-03-05T09:15:22Z completed | 2 x MUG 12.00 = 24.00, 1 x PLATE 8.00 = 8.00 | 4.95 0.00 6.41 36.95 36.95 0.00",
            "#1002 2024-03-07T10:59:00Z completed | 2 x JUG 14.10 = 28.20 | 0.00 4.00 4.20 24.20 24.20 5.00",
            "#1004 2024-03-10T10:59:00Z open | 1 x MUG 10.00 = 10.00 | 0.00 0.00 0.00 11.00 0.00 0.00",
            "#1005 2024-03-11T10:59:00Z cancelled | 1 x MUG 10.00 = 10.00 | 0.00 0.00 0.00 10.00 0.00 0.00",
        ]
    );
    assert_eq!(read.refusals(), [(5, "arriving-currency")]);
    assert_eq!(read.said(), [(6, "arriving-sum-differs")]);
    let first = &read.things[0];
    assert_eq!(first.origin, "shopify");
    assert_eq!(first.email.reveal(), "lucia@casa.example");
    assert_eq!(first.name.reveal(), "Lucía Núñez");
    assert_eq!(first.note.reveal(), "Llamad antes");
    let to = first.delivery_to.as_ref().unwrap().reveal();
    assert_eq!(
        (to.postcode.as_str(), to.country.as_str(), to.line1.as_str()),
        ("28004", "ES", "Calle del Pez 7")
    );
    assert!(first.billing_to.is_none(), "it is the same");
    assert!(read.things.iter().filter(|one| one.reference != "#1004").all(adds_up));
}

#[test]
fn woocommerce_packs_lines_into_a_cell() {
    let read = read("woocommerce", WOOCOMMERCE_ORDERS);
    let told: Vec<String> = read.things.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "501 2024-01-31T22:30:00Z completed | 2 x MUG 12.10 = 24.20 | 6.05 0.00 4.20 30.25 30.25 0.00",
            "502 2024-02-01T09:00:00Z open | 1 x PLATE 8.00 = 8.00, 2 x NADA 1.00 = 2.00 | 0.00 0.00 0.00 10.00 0.00 0.00",
        ]
    );
    assert_eq!(read.things[0].lines[0].name, "Taza; la grande", "a semicolon in a name parts nothing");
    assert_eq!(read.things[1].lines[1].refunded, 1);
    assert_eq!(read.refusals(), [(4, "arriving-draft")]);
    assert!(read.things.iter().all(adds_up));
}

#[test]
fn woocommerce_writes_a_row_an_item_too() {
    let read = read("woocommerce", WOOCOMMERCE_ITEMS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "601 2024-05-01T07:05:00Z completed | 1 x MUG 12.00 = 12.00, 2 x PLATE 4.81 = 9.61 | 5.00 -0.01 4.62 26.62 26.62 0.00"
        ]
    );
    assert!(adds_up(&read.things[0]), "what was rounded goes to the discount");
}

#[test]
fn the_list_of_prestashop_says_no_lines_and_no_address() {
    let read = read("prestashop", PRESTASHOP_ORDERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "XKBKNABJK-9 2024-03-05T09:15:22Z completed | 1 x  29.00 = 29.00 | 0.00 0.00 0.00 29.00 29.00 0.00",
            "KHWLILZLL-10 2024-03-06T10:00:00Z cancelled | 1 x  1234.50 = 1234.50 | 0.00 0.00 0.00 1234.50 0.00 0.00",
        ]
    );
    assert_eq!(read.things[0].lines[0].name, "XKBKNABJK-9");
    assert_eq!(read.things[0].name.reveal(), "L. Núñez");
    assert_eq!(read.refusals(), [(4, "arriving-amount-ambiguous")]);
    let each = |line| [(line, "arriving-lines-missing"), (line, "arriving-order-without-email")];
    assert_eq!(read.said(), [each(2), each(3)].concat());
}

#[test]
fn our_own_table_is_written_by_hand_in_a_spreadsheet() {
    let read = read("csv", OUR_ORDERS);
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        [
            "A-1 2024-03-05T09:15:22Z completed | 2 x MUG 12.00 = 24.00, 1 x PLATE 8.00 = 8.00 | 4.95 2.00 6.06 34.95 34.95 0.00",
            "A-2 2024-03-06T09:00:00Z open | 3 x  1.50 = 4.50 | 0.00 0.00 0.00 4.50 0.00 0.00",
        ]
    );
    assert_eq!((read.things[0].lang, read.things[1].lang), (Lang::Es, Lang::En));
    assert_eq!((read.refusals(), read.said()), (vec![], vec![]));
}

/// One order of ours in one row: its state, then the word that is kept of it.
fn state_of(program: &str, head: &str, row: &str) -> Option<PastState> {
    read(program, &format!("{head}\n{row}\n")).things.first().map(|one| one.state)
}

#[test]
fn states_are_known_by_the_words_of_each_program() {
    use PastState::{Cancelled, Completed, Open, Sent};
    let woocommerce = [
        ("wc-completed", Some(Completed)),
        ("Completado", Some(Completed)),
        ("refunded", Some(Completed)),
        ("processing", Some(Open)),
        ("En espera", Some(Open)),
        ("Cancelado", Some(Cancelled)),
        ("failed", Some(Cancelled)),
        ("checkout-draft", None),
        ("inventado", Some(Completed)),
    ];
    for (word, state) in woocommerce {
        let row = format!("1,2024-01-01,{word},1.00,a@b.example");
        assert_eq!(
            state_of("woocommerce", "order_id,order_date,status,order_total,billing_email", &row),
            state,
            "{word}"
        );
    }
    let prestashop = [
        ("Entregado", Completed),
        ("Enviado", Sent),
        ("Pago aceptado", Open),
        ("Error en el pago", Cancelled),
    ];
    for (word, state) in prestashop {
        let row = format!("1;R;1,00 €;{word};01/01/2024");
        assert_eq!(state_of("prestashop", "ID;Referencia;Total;Estado;Fecha", &row), Some(state), "{word}");
    }
    // Money, goods, whether it was cancelled.
    let shopify = [
        (("paid", "fulfilled", ""), Completed),
        (("pending", "fulfilled", ""), Sent),
        (("paid", "partial", ""), Sent),
        (("paid", "", ""), Open),
        (("paid", "unfulfilled", ""), Open),
        (("refunded", "", ""), Completed),
        (("voided", "", ""), Cancelled),
        (("paid", "", "2024-01-02 10:00:00 +0000"), Cancelled),
    ];
    for ((money, goods, cancelled), state) in shopify {
        let head = "Name,Email,Financial Status,Fulfillment Status,Total,Created at,Cancelled at,Lineitem name,Lineitem quantity,Lineitem price";
        let row =
            format!("#1,a@b.example,{money},{goods},1.00,2024-01-01 10:00:00 +0000,{cancelled},Taza,1,1.00");
        assert_eq!(state_of("shopify", head, &row), Some(state), "{money} {goods} {cancelled}");
    }
}

#[test]
fn of_an_order_whose_money_went_back_nothing_was_kept() {
    let head = "Name,Email,Financial Status,Fulfillment Status,Total,Created at,Refunded Amount,Lineitem name,Lineitem quantity,Lineitem price";
    for (money, refunded, back) in
        [("refunded", "6.00", 3), ("refunded", "", 3), ("partially_refunded", "2.00", 0), ("paid", "0.00", 0)]
    {
        let row =
            format!("#1,a@b.example,{money},fulfilled,6.00,2024-01-01 10:00:00 +0000,{refunded},Taza,3,2.00");
        let read = read("shopify", &format!("{head}\n{row}\n"));
        assert_eq!(read.things[0].lines[0].refunded, back, "{money} {refunded}");
    }
}

#[test]
fn rows_that_make_no_order_say_why_and_cost_only_themselves() {
    let head = "order,placed_at,email,currency,total,line_name,line_quantity,line_unit,state";
    let cases = [
        (",2024-01-01,a@b.example,EUR,1.00,Taza,1,1.00,completed", "arriving-reference-missing"),
        ("1,ayer,a@b.example,EUR,1.00,Taza,1,1.00,completed", "arriving-date-unfit"),
        ("1,2030-01-01,a@b.example,EUR,1.00,Taza,1,1.00,completed", "arriving-date-later"),
        ("1,2024-01-01,a@b.example,GBP,1.00,Taza,1,1.00,completed", "arriving-currency"),
        ("1,2024-01-01,a@b.example,XXXX,1.00,Taza,1,1.00,completed", "arriving-currency"),
        ("1,2024-01-01,a@b.example,EUR,mucho,Taza,1,1.00,completed", "arriving-amount-unfit"),
        ("1,2024-01-01,a@b.example,EUR,£1.00,Taza,1,1.00,completed", "arriving-amount-currency"),
        ("1,2024-01-01,a@b.example,EUR,1.00,Taza,-1,1.00,completed", "arriving-quantity-unfit"),
        ("1,2024-01-01,a@b.example,EUR,1.00,Taza,1.5,1.00,completed", "arriving-quantity-unfit"),
        ("1,2024-01-01,a@b.example,EUR,1.00,Taza,9999999,1.00,completed", "arriving-quantity-unfit"),
        (
            "1,2024-01-01,a@b.example,EUR,1.00,Taza,1,99999999999999999999999,completed",
            "arriving-amount-unfit",
        ),
        ("1,2024-01-01,\"a@b.example,EUR,1.00,Taza,1,1.00,completed", "exchange-quotes-open"),
        ("1,2024-01-01,a@b.example,EUR,1.00,Taza,1,1.00,completed,9,9", "exchange-cells-many"),
    ];
    for (row, why) in cases {
        let read =
            read("csv", &format!("{head}\n{row}\n2,2024-01-01,a@b.example,EUR,1.00,Taza,1,1.00,completed\n"));
        let good: Vec<&str> = read.things.iter().map(|one| one.reference.as_str()).collect();
        assert_eq!((read.refusals(), good), (vec![(2, why)], vec!["2"]), "{row}");
    }
}

#[test]
fn an_order_whose_rows_stand_apart_is_not_taken_twice() {
    let head = "order,placed_at,email,total,line_name,line_quantity,line_unit";
    let row = |order: u32| format!("{order},2024-01-01,a@b.example,1.00,Taza,1,1.00");
    let read = read("csv", &format!("{head}\n{}\n{}\n{}\n", row(1), row(2), row(1)));
    assert_eq!((read.things.len(), read.refusals()), (2, vec![(4, "arriving-order-twice")]));
}

#[test]
fn a_table_without_number_or_date_is_none() {
    for (program, head, column) in [
        ("csv", "placed_at,email", "order"),
        ("csv", "order,email", "placed_at"),
        ("shopify", "Name,Email", "Created at"),
    ] {
        let read = read(program, &format!("{head}\n1,2\n"));
        assert_eq!(read.refusals(), [(1, "exchange-column-missing")], "{head}");
        assert_eq!(read.refused[0].words, [("column", column.to_owned())]);
    }
}

#[test]
fn our_own_list_of_orders_is_read_back() {
    let cell = |name: &&str| match *name {
        "code" => "ABCD-1234",
        "placed_at" => "2026-03-05T09:15:22Z",
        "state" => "completed",
        "currency" => "EUR",
        "discount" => "-2.00",
        "delivery" => "4.95",
        "tax" => "6.06",
        "total" | "paid" => "34.95",
        "refunded" => "0.00",
        "email" => "lucia@casa.example",
        _ => "",
    };
    let row: Vec<&str> = orders::model::HEAD_OF_ORDERS.iter().map(cell).collect();
    let read = read("csv", &format!("{}\n{}\n", orders::model::HEAD_OF_ORDERS.join(","), row.join(",")));
    assert_eq!(
        read.things.iter().map(told).collect::<Vec<_>>(),
        ["ABCD-1234 2026-03-05T09:15:22Z completed | 1 x  32.00 = 32.00 | 4.95 2.00 6.06 34.95 34.95 0.00"]
    );
    assert_eq!(read.said(), [(2, "arriving-lines-missing")]);
}
