//! The statement of a seller on paper: what was sold for them in a month, what the shop kept of it with its tax, what was paid and
//! what is owed. It says of itself that it is no invoice.

use crate::{
    model::{Frozen, Month, StatementLine, StatementSums},
    names::{day, kind, named, taxed},
};
use ::sellers::model::Seller;
use action::{Face, House};
use kernel::{Money, Timestamp, Word};
use paper::{Block, Column, Paper, Row};
use webkit::Say;

/// What stands in it.
pub(crate) struct Told {
    /// Which month.
    pub(crate) month: Month,
    /// What it adds up to.
    pub(crate) sums: StatementSums,
    /// Its lines.
    pub(crate) lines: Vec<StatementLine>,
    /// Whether there are more.
    pub(crate) is_cut: bool,
    /// What the shop kept, once the month is over.
    pub(crate) frozen: Vec<Frozen>,
}

/// The statement, in that language.
pub(crate) fn statement(house: &House, say: &Say, seller: &Seller, (told, now): (&Told, Timestamp)) -> Paper {
    let face = house.shop.face();
    let title = format!("{}: {}", say.t("ledger-statement"), named(say, told.month));
    let mut blocks = vec![
        Block::Title(title.clone()),
        Block::Text(say.with("ledger-statement-made", &[("day", Word::At(now))])),
        Block::Beside(vec![shop(say, &face), theirs(say, seller)]),
    ];
    if !told.lines.is_empty() {
        blocks.push(lines(say, &told.lines));
    }
    if told.is_cut {
        blocks.push(Block::Text(say.t("ledger-lines-cut")));
    }
    blocks.push(Block::Sums(sums(say, &told.sums)));
    blocks.extend(told.frozen.iter().map(|frozen| Block::Text(taxed(say, frozen))));
    blocks.push(Block::Fine(say.t("ledger-statement-no-invoice")));
    Paper {
        title: title.clone(),
        author: face.name.clone(),
        lang: say.lang,
        made_at: now,
        blocks,
        foot: title,
    }
}

fn shop(say: &Say, face: &Face) -> Vec<String> {
    let name = if face.legal_name.is_empty() { &face.name } else { &face.legal_name };
    let said = [name.clone(), face.address.clone(), face.tax_id.clone()];
    std::iter::once(say.t("ledger-statement-by"))
        .chain(said.into_iter().filter(|one| !one.is_empty()))
        .collect()
}

fn theirs(say: &Say, seller: &Seller) -> Vec<String> {
    let address = &seller.trader.reveal().address;
    let mut said = vec![say.t("ledger-statement-for"), seller.name.clone()];
    said.extend(address.lines(say.lang));
    said.extend(Some(address.tax_id.clone()).filter(|id| !id.is_empty()));
    said
}

fn lines(say: &Say, all: &[StatementLine]) -> Block {
    let column = |key: &str, parts, is_number| Column { name: say.t(key), parts, is_number };
    let columns = vec![
        column("ledger-day", 6, false),
        column("ledger-cause", 8, false),
        column("ledger-sold", 5, true),
        column("ledger-commission", 5, true),
        column("ledger-yours", 5, true),
    ];
    let row = |line: &StatementLine| {
        let moved = if line.earned.minor == 0 { line.payable } else { line.earned };
        Row::plain(vec![
            day(say.lang, line.booked.day),
            kind(say, line.booked.kind),
            say.money(&line.sold),
            say.money(&line.commission),
            say.money(&moved),
        ])
    };
    Block::Table { columns, rows: all.iter().map(row).collect() }
}

/// What a statement adds up to: what each sum is called, and the sum.
pub(crate) fn sums_of(say: &Say, sums: &StatementSums) -> Vec<(String, Money)> {
    let mut all = vec![
        (say.t("ledger-owed-before"), sums.before),
        (say.t("ledger-sold"), sums.sold),
        (say.t("ledger-commission"), sums.commission),
    ];
    if sums.tax.minor != 0 {
        all.push((say.t("ledger-commission-tax"), sums.tax));
    }
    all.extend([(say.t("ledger-paid-to-them"), sums.paid), (say.t("ledger-owed-after"), sums.after)]);
    all
}

fn sums(say: &Say, of: &StatementSums) -> Vec<Row> {
    let all = sums_of(say, of);
    let last = all.len().saturating_sub(1);
    let row = |(at, (name, amount)): (usize, (String, Money))| Row {
        cells: vec![name, say.money(&amount)],
        is_strong: at == last,
    };
    all.into_iter().enumerate().map(row).collect()
}
