//! The receipt of a purchase: what was paid, for what, with which taxes, to whom. It says of itself that it is no invoice.

use crate::{
    law,
    model::{Line, Whole},
    names,
};
use action::{Face, House};
use kernel::{Timestamp, Word};
use paper::{Block, Column, Paper, Row};
use webkit::Say;

/// The receipt of an order, in that language.
pub(crate) fn receipt(
    house: &House,
    say: &Say,
    whole: &Whole,
    (paid_by, now): (Option<&str>, Timestamp),
) -> Paper {
    let face = house.shop.face();
    let code = [("code", Word::Text(&whole.order.code))];
    let title = say.with("orders-receipt-title", &code);
    let mut blocks = vec![Block::Title(say.t("orders-receipt")), Block::Text(when(say, whole))];
    blocks.push(Block::Beside(vec![seller(say, whole, &face), buyer(say, whole)]));
    blocks.push(lines(say, whole));
    blocks.push(Block::Sums(sums(say, whole)));
    blocks.extend(taxes(say, whole).into_iter().map(Block::Text));
    blocks.extend(paid(say, whole, paid_by).into_iter().map(Block::Text));
    blocks.push(Block::Fine(say.t("orders-receipt-no-invoice")));
    Paper {
        title: title.clone(),
        author: face.name.clone(),
        lang: say.lang,
        made_at: now,
        blocks,
        foot: title,
    }
}

fn when(say: &Say, whole: &Whole) -> String {
    let words = [("code", Word::Text(&whole.order.code)), ("day", Word::At(whole.order.placed_at))];
    say.with("orders-receipt-when", &words)
}

fn seller(say: &Say, whole: &Whole, face: &Face) -> Vec<String> {
    let mut said = vec![say.t("orders-receipt-seller")];
    if whole.sold_by.is_none() && face.legal_name.is_empty() {
        said.push(face.name.clone());
    }
    said.extend(law::seller(say, whole, face));
    said
}

/// Who bought: whoever is written on invoices, with their tax number, else whoever gets it.
fn buyer(say: &Say, whole: &Whole) -> Vec<String> {
    let group = &whole.group;
    let to = group.billing_to.as_ref().unwrap_or(&group.delivery_to).reveal();
    let mut said = vec![say.t("orders-receipt-buyer")];
    said.extend(to.lines(say.lang));
    if !to.tax_id.is_empty() {
        said.push(say.with("orders-receipt-tax-id", &[("id", Word::Text(&to.tax_id))]));
    }
    said
}

fn lines(say: &Say, whole: &Whole) -> Block {
    let column = |key: &str, parts, is_number| Column { name: say.t(key), parts, is_number };
    let columns = vec![
        column("orders-line", 10, false),
        column("orders-quantity", 3, true),
        column("orders-each", 4, true),
        column("orders-receipt-rate", 3, true),
        column("orders-receipt-amount", 4, true),
    ];
    let row = |line: &Line| {
        let gross = line.total.minus(line.discount).unwrap_or(line.total);
        Row::plain(vec![
            names::line(say.lang, line),
            line.quantity.to_string(),
            say.money(&line.unit),
            rate(say, line),
            say.money(&gross),
        ])
    };
    Block::Table { columns, rows: whole.lines.iter().map(row).collect() }
}

/// The rate of a line: `21 %`, `5,5 %`.
fn rate(say: &Say, line: &Line) -> String {
    let (whole, part) = (line.rate.0 / 100, line.rate.0 % 100);
    match part {
        0 => format!("{whole} %"),
        _ => format!("{whole}{}{} %", say.lang.decimal_mark(), format!("{part:02}").trim_end_matches('0')),
    }
}

fn sums(say: &Say, whole: &Whole) -> Vec<Row> {
    let order = &whole.order;
    let rows = [
        ("orders-subtotal", order.subtotal),
        ("orders-discount", order.discount),
        ("orders-delivery", order.delivery),
        ("orders-fee", order.fee),
        ("orders-total", order.total),
        ("orders-went-back", order.refunded),
    ];
    let is_said = |key: &str, minor: i64| minor != 0 || key == "orders-total";
    let said = rows.into_iter().filter(|(key, amount)| is_said(key, amount.minor));
    said.map(|(key, amount)| Row {
        cells: vec![say.t(key), say.money(&amount)],
        is_strong: key == "orders-total",
    })
    .collect()
}

fn taxes(say: &Say, whole: &Whole) -> Vec<String> {
    let said = whole.taxes().iter().filter(|tax| tax.tax.minor != 0).map(|tax| {
        let name = pricing::words::tax(say, tax);
        let words =
            [("name", Word::Text(&*name)), ("tax", Word::Money(tax.tax)), ("base", Word::Money(tax.base))];
        say.with("orders-letter-tax", &words)
    });
    let proof = whole.group.company.iter().map(|proof| pricing::words::proof(say, proof));
    said.chain(pricing::words::cause(say, whole.group.cause)).chain(proof).collect()
}

fn paid(say: &Say, whole: &Whole, paid_by: Option<&str>) -> Option<String> {
    let at = whole.order.paid_at?;
    let way = paid_by.unwrap_or_default();
    let words = [("amount", Word::Money(whole.order.paid)), ("day", Word::At(at)), ("way", Word::Text(way))];
    Some(match way.is_empty() {
        true => say.with("orders-receipt-paid", &words[..2]),
        false => say.with("orders-receipt-paid-by", &words),
    })
}
