//! Rows and columns, and sums below them.

use super::{Desk, END, GAP, LEADING, Line, MARGIN, ROOM, STRONG, TEXT, WIDE, ending_at};
use crate::{
    model::{Column, Row},
    words::{Hand, lines},
};

/// Below each row.
const BELOW: f32 = 3.0;
/// How wide names of sums may be.
const NAMES: f32 = 250.0;

/// Where a column stands.
struct Place {
    left: f32,
    right: f32,
    is_number: bool,
}

fn places(columns: &[Column]) -> Vec<Place> {
    let parts: f32 = columns.iter().map(|column| f32::from(column.parts.max(1))).sum();
    let room = ROOM - GAP * (columns.len().max(1) - 1) as f32;
    let mut left = MARGIN;
    let mut all = Vec::with_capacity(columns.len());
    for column in columns {
        let right = left + room * f32::from(column.parts.max(1)) / parts;
        all.push(Place { left, right, is_number: column.is_number });
        left = right + GAP;
    }
    all
}

impl Desk {
    pub(super) fn table(&mut self, columns: &[Column], rows: &[Row]) {
        let places = places(columns);
        let head: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let begin = 3.0 * TEXT.size * LEADING;
        self.room(begin);
        self.row(&places, &head, (STRONG, Some(0)));
        self.rule(MARGIN, WIDE - MARGIN);
        self.top += BELOW;
        for (number, row) in rows.iter().enumerate() {
            let hand = if row.is_strong { STRONG } else { TEXT };
            let tall = tall(&places, &row.cells, hand);
            if self.top + tall > END && self.room(tall) {
                self.row(&places, &head, (STRONG, None));
                self.rule(MARGIN, WIDE - MARGIN);
                self.top += BELOW;
            }
            self.row(&places, &row.cells, (hand, Some(number + 1)));
        }
        self.rule(MARGIN, WIDE - MARGIN);
        self.top += 2.0 * BELOW;
    }

    /// One row; a head that is repeated is part of nothing.
    fn row(&mut self, places: &[Place], cells: &[String], (hand, row): (Hand, Option<usize>)) {
        let top = self.top;
        for (column, (cell, place)) in cells.iter().zip(places).enumerate() {
            for (number, text) in lines(cell, hand, place.right - place.left).into_iter().enumerate() {
                let base = top + number as f32 * hand.size * LEADING + hand.size;
                let left = if place.is_number { ending_at(&text, hand, place.right) } else { place.left };
                let part = row.and_then(|row| self.part(row, column));
                self.draw(Line { text, hand, left, base, part });
            }
        }
        self.top = top + tall(places, cells, hand);
    }

    pub(super) fn sums(&mut self, rows: &[Row]) {
        let right = WIDE - MARGIN;
        for (number, row) in rows.iter().enumerate() {
            let hand = if row.is_strong { STRONG } else { TEXT };
            let tall = hand.size * LEADING;
            self.room(tall);
            let base = self.top + hand.size;
            let mut cells = row.cells.iter();
            let (name, amount) = (cells.next(), cells.next());
            if let Some(text) = amount.cloned() {
                let (left, part) = (ending_at(&text, hand, right), self.part(number, 1));
                self.draw(Line { text, hand, left, base, part });
            }
            let name = name.map(|name| lines(name, hand, NAMES)).unwrap_or_default();
            for (place, text) in name.into_iter().enumerate() {
                let left = ending_at(&text, hand, right - 110.0);
                let (base, part) = (base + place as f32 * tall, self.part(number, 0));
                self.draw(Line { text, hand, left, base, part });
                if place > 0 {
                    self.top += tall;
                }
            }
            self.top += tall;
        }
        self.top += 8.0;
    }
}

/// How tall a row is.
fn tall(places: &[Place], cells: &[String], hand: Hand) -> f32 {
    let many =
        cells.iter().zip(places).map(|(cell, place)| lines(cell, hand, place.right - place.left).len());
    many.max().unwrap_or(1).max(1) as f32 * hand.size * LEADING + BELOW
}
