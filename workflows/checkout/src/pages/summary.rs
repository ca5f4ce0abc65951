//! What it costs: each line with its picture, what is taken off and why, delivery, taxes, and the sum.

use super::words::price;
use crate::model::{Line, Scene, Sender};
use askama::{Template, filters::HtmlSafe};
use catalog::model::Window;
use kernel::{Money, Word};
use look::{Icon, Picture};
use media::{Shown, reads::Gallery};
use pricing::{
    model::{PricedCharge, PricedLine, Why},
    words,
};
use webkit::Say;

/// The summary.
#[derive(Template)]
#[template(path = "summary.html")]
pub(super) struct Summary<'a> {
    say: &'a Say,
    seen: String,
    groups: Vec<Group>,
    rows: Vec<Row>,
    total: String,
    taxes: Vec<String>,
}
impl HtmlSafe for Summary<'_> {}

/// What one of several sells and sends.
struct Group {
    /// Who, and what the law makes of that; nothing where all is the house's.
    seller: Option<(String, Option<String>)>,
    lines: Vec<LineView>,
    /// What sending it costs.
    delivery: Option<String>,
}

struct LineView {
    picture: Option<Picture>,
    name: String,
    /// Which variant, and how many.
    fine: String,
    /// That it cannot be sent back for a change of mind.
    note: Option<String>,
    /// What promotions take off it. What it cost before them is no prior price (RULES 2, row 1) and is not crossed out.
    off: Option<String>,
    total: String,
}

struct Row {
    name: String,
    amount: String,
}

/// The summary of what is known.
pub(super) fn summary<'a>(say: &'a Say, scene: &Scene, gallery: &Gallery) -> Summary<'a> {
    let priced = &scene.priced;
    let is_split = scene.senders.iter().any(|sender| sender.seller.is_some());
    let groups = scene.senders.iter().map(|sender| group(say, scene, (sender, is_split), gallery));
    Summary {
        say,
        seen: scene.sums().to_string(),
        groups: groups.collect(),
        rows: rows(say, scene),
        total: say.money(&priced.total),
        taxes: taxes(say, scene),
    }
}

fn group(say: &Say, scene: &Scene, (sender, is_split): (&Sender, bool), gallery: &Gallery) -> Group {
    let is_theirs = |line: &Line| line.item.as_ref().is_some_and(|item| item.seller == sender.seller);
    let lines = scene.lines.iter().zip(0_u32..).filter(|(line, _)| is_theirs(line));
    let lines = lines.filter_map(|(line, key)| {
        let priced = scene.priced.lines.iter().find(|priced| priced.key == key)?;
        line_view(say, line, priced, gallery)
    });
    let is_brought = scene.needs_delivery && scene.way.is_some() && scene.senders.len() > 1;
    let delivery = || {
        let cost = price(say, sender.delivery);
        say.with("checkout-group-delivery", &[("cost", Word::Text(&cost))])
    };
    Group {
        seller: is_split.then(|| seller(say, sender)),
        lines: lines.collect(),
        delivery: is_brought.then(delivery),
    }
}

/// Who sells it, and that a private person's buyer has fewer rights (RULES 2, row 14).
fn seller(say: &Say, sender: &Sender) -> (String, Option<String>) {
    match &sender.shown {
        None => (say.t("checkout-sold-by-us"), None),
        Some(shown) => {
            let title = say.with("checkout-sold-by", &[("seller", Word::Text(&shown.name))]);
            (title, (!shown.is_trader).then(|| say.t("checkout-sold-privately")))
        }
    }
}

fn line_view(say: &Say, line: &Line, priced: &PricedLine, gallery: &Gallery) -> Option<LineView> {
    let item = line.item.as_ref()?;
    let options = item.option_words.iter().map(|word| word.show(say.lang)).collect::<Vec<_>>().join(", ");
    let count = i64::from(priced.quantity);
    let unit = say.money(&priced.unit);
    let pieces = say.with("checkout-pieces", &[("count", Word::Count(count)), ("unit", Word::Text(&unit))]);
    let fine = if options.is_empty() { pieces } else { format!("{options} · {pieces}") };
    Some(LineView {
        picture: item.picture.as_ref().map(|source| picture(gallery, source)),
        name: item.name.show(say.lang).to_owned(),
        fine,
        note: (item.withdrawal.window() == Window::Closed).then(|| say.t("checkout-no-withdrawal")),
        off: (priced.discount.minor != 0).then(|| off(say, priced.discount)),
        total: say.money(&priced.total),
    })
}

fn off(say: &Say, discount: Money) -> String {
    say.with("checkout-off", &[("amount", Word::Money(discount))])
}

fn picture(gallery: &Gallery, source: &str) -> Picture {
    let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
    Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
}

/// Goods, what is taken off and why, delivery and what the way to pay costs.
fn rows(say: &Say, scene: &Scene) -> Vec<Row> {
    let priced = &scene.priced;
    let goods = Row { name: say.t("checkout-goods"), amount: say.money(&priced.subtotal) };
    let taken = priced.why.iter().filter(|why| why.amount.minor != 0);
    let taken = taken.map(|why: &Why| Row { name: words::why(say, why), amount: say.money(&why.amount) });
    let charge =
        |key: &str, charge: &PricedCharge| Row { name: say.t(key), amount: price(say, charge.gross) };
    let delivery = match (&priced.delivery, scene.needs_delivery) {
        (Some(delivery), true) => Some(charge("checkout-row-delivery", delivery)),
        (Some(_) | None, _) => None,
    };
    let fee = priced.fee.as_ref().filter(|fee| fee.gross.minor != 0);
    let fee = fee.map(|fee| charge("checkout-row-fee", fee));
    std::iter::once(goods).chain(delivery).chain(fee).chain(taken).collect()
}

/// Each tax with its amount, and which law made it so where that is not the usual one.
fn taxes(say: &Say, scene: &Scene) -> Vec<String> {
    let priced = &scene.priced;
    let of = |name: String, amount: Money| {
        let amount = say.money(&amount);
        say.with("checkout-tax", &[("name", Word::Text(&name)), ("amount", Word::Text(&amount))])
    };
    let each =
        priced.taxes.iter().filter(|tax| tax.tax.minor != 0).map(|tax| of(words::tax(say, tax), tax.tax));
    each.chain(words::cause(say, priced.cause)).collect()
}
