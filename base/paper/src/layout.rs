//! Where each line of text comes to stand: pages of A4, blocks below each other. A row of a table stays on one page, and the head of
//! a table stands on each page that it goes on to.

mod table;

use crate::{
    fonts::Weight,
    model::{Block, Paper},
    words::{Hand, lines, wide},
};

/// A4, in points, and the room around what stands on it.
pub(crate) const WIDE: f32 = 595.28;
pub(crate) const TALL: f32 = 841.89;
pub(crate) const MARGIN: f32 = 56.0;
/// The line at which a page ends; the foot stands below it.
const END: f32 = TALL - 72.0;
/// How wide text may be.
const ROOM: f32 = WIDE - 2.0 * MARGIN;
/// A line is so much taller than its letters.
const LEADING: f32 = 1.35;
/// Between columns.
const GAP: f32 = 10.0;

pub(crate) const TITLE: Hand = Hand { weight: Weight::Strong, size: 18.0 };
pub(crate) const HEADING: Hand = Hand { weight: Weight::Strong, size: 12.0 };
pub(crate) const TEXT: Hand = Hand { weight: Weight::Plain, size: 10.0 };
pub(crate) const STRONG: Hand = Hand { weight: Weight::Strong, size: 10.0 };
pub(crate) const FINE: Hand = Hand { weight: Weight::Plain, size: 8.5 };

/// What a line of text is part of: the block, and in a table the row (the head is the first) and the column. What is repeated on a
/// further page is part of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    pub(crate) block: usize,
    pub(crate) row: usize,
    pub(crate) column: usize,
}

/// A line of text in its place: the left end of its base line, from the upper left corner.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) hand: Hand,
    pub(crate) left: f32,
    pub(crate) base: f32,
    pub(crate) part: Option<Part>,
}

/// A line that is drawn across, from left to right.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) top: f32,
}

/// A page with all that stands on it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) lines: Vec<Line>,
    pub(crate) rules: Vec<Rule>,
}

/// The pages that are filled so far, and where the next line comes to stand.
struct Desk {
    sheets: Vec<Sheet>,
    top: f32,
    block: usize,
}

/// The pages of a paper.
pub(crate) fn lay_out(paper: &Paper) -> Vec<Sheet> {
    let mut desk = Desk { sheets: vec![Sheet::default()], top: MARGIN, block: 0 };
    for (number, block) in paper.blocks.iter().enumerate() {
        desk.block = number;
        desk.put(block);
    }
    desk.sheets
}

impl Desk {
    fn put(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.paragraph(text, TITLE, (0.0, 10.0)),
            Block::Heading(text) => self.paragraph(text, HEADING, (8.0, 4.0)),
            Block::Text(text) => self.paragraph(text, TEXT, (0.0, 6.0)),
            Block::Fine(text) => self.paragraph(text, FINE, (0.0, 4.0)),
            Block::Beside(columns) => self.beside(columns),
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::Sums(rows) => self.sums(rows),
        }
    }

    /// Where that much fits: here, or on the next page. True if a page began.
    fn room(&mut self, tall: f32) -> bool {
        if self.top + tall <= END || self.top <= MARGIN {
            return false;
        }
        self.sheets.push(Sheet::default());
        self.top = MARGIN;
        true
    }

    fn part(&self, row: usize, column: usize) -> Option<Part> {
        Some(Part { block: self.block, row, column })
    }

    fn draw(&mut self, line: Line) {
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !line.text.is_empty()) {
            sheet.lines.push(line);
        }
    }

    fn rule(&mut self, left: f32, right: f32) {
        let top = self.top;
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.rules.push(Rule { left, right, top });
        }
    }

    fn paragraph(&mut self, text: &str, hand: Hand, (before, after): (f32, f32)) {
        // A heading at the end of a page goes with what it heads.
        let with = if hand == HEADING { 4.0 * TEXT.size } else { 0.0 };
        self.top += before;
        for (number, text) in lines(text, hand, ROOM).into_iter().enumerate() {
            let tall = hand.size * LEADING;
            self.room(tall + if number == 0 { with } else { 0.0 });
            let (base, part) = (self.top + hand.size, self.part(0, 0));
            self.draw(Line { text, hand, left: MARGIN, base, part });
            self.top += tall;
        }
        self.top += after;
    }

    fn beside(&mut self, columns: &[Vec<String>]) {
        let many = columns.len().max(1) as f32;
        let each = (ROOM - GAP * (many - 1.0)) / many;
        let fitted = |column: &Vec<String>| -> Vec<String> {
            column.iter().flat_map(|line| lines(line, TEXT, each)).collect()
        };
        let columns: Vec<Vec<String>> = columns.iter().map(fitted).collect();
        let most = columns.iter().map(Vec::len).max().unwrap_or(0);
        let tall = TEXT.size * LEADING;
        self.room(most as f32 * tall);
        let top = self.top;
        for (number, column) in columns.into_iter().enumerate() {
            let left = MARGIN + number as f32 * (each + GAP);
            for (place, text) in column.into_iter().enumerate() {
                let base = top + place as f32 * tall + TEXT.size;
                let part = self.part(0, number);
                self.draw(Line { text, hand: TEXT, left, base, part });
            }
        }
        self.top = top + most as f32 * tall + 8.0;
    }
}

/// Where text begins that ends there.
pub(crate) fn ending_at(text: &str, hand: Hand, right: f32) -> f32 {
    right - wide(text, hand)
}
