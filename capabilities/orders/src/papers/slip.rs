//! The slip that goes into the box: what is to be packed, and for whom. No prices: whoever opens it may not be whoever paid.

use crate::{
    model::{Line, Whole},
    names, reads,
};
use action::House;
use kernel::{Timestamp, Word};
use paper::{Block, Column, Paper, Row};
use webkit::Say;

/// The slip of an order: what is still to be sent or, once all of it was, what it was.
///
/// ```ignore
/// let pdf = paper::print(&orders::slip(web.house(), &web.say, &whole, web.now()))?;
/// ```
pub fn slip(house: &House, say: &Say, whole: &Whole, now: Timestamp) -> Paper {
    let face = house.shop.face();
    let title = say.with("orders-slip-title", &[("code", Word::Text(&whole.order.code))]);
    let to = whole.group.delivery_to.reveal();
    let mut receiver = vec![say.t("orders-to")];
    receiver.extend(to.lines(say.lang));
    receiver.extend(Some(to.phone.clone()).filter(|phone| !phone.is_empty()));
    let mut way = vec![say.t("orders-way")];
    if let Some(chosen) = &whole.group.delivery {
        way.push(chosen.name.show(say.lang).to_owned());
        way.extend(chosen.point.as_ref().map(|point| point.show(say.lang).to_owned()));
    }
    let mut blocks = vec![
        Block::Title(title.clone()),
        Block::Text(say.with("orders-placed-on", &[("day", Word::At(whole.order.placed_at))])),
        Block::Beside(vec![receiver, way]),
        goods(say, whole),
    ];
    let note = whole.group.note.reveal();
    if !note.is_empty() {
        blocks.extend([Block::Heading(say.t("orders-note-of-theirs")), Block::Text(note.clone())]);
    }
    blocks.push(Block::Fine(face.name.clone()));
    Paper {
        title: title.clone(),
        author: face.name.clone(),
        lang: say.lang,
        made_at: now,
        blocks,
        foot: title,
    }
}

fn goods(say: &Say, whole: &Whole) -> Block {
    let left = reads::lines_left(whole);
    let all: Vec<(&Line, u32)> = match left.is_empty() {
        true => reads::lines_sent(whole).into_iter().map(|line| (line, line.quantity)).collect(),
        false => left.into_iter().map(|line| (line, line.left())).collect(),
    };
    let column = |key: &str, parts, is_number| Column { name: say.t(key), parts, is_number };
    let columns = vec![
        column("orders-quantity", 2, true),
        column("orders-line", 9, false),
        column("orders-slip-sku", 5, false),
    ];
    let row = |(line, many): (&Line, u32)| {
        Row::plain(vec![many.to_string(), names::line(say.lang, line), line.sku.clone()])
    };
    Block::Table { columns, rows: all.into_iter().map(row).collect() }
}
