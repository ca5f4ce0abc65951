//! What is new in a text, word by word: the longest that both have in common stays, the rest went or came.

use std::ops::Range;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// It stands in both.
    Same(String),
    /// It stood in the first.
    Gone(String),
    /// It stands in the second.
    New(String),
}

/// So many pairs of words are compared; longer parts went and came as a whole. Comparing is quadratic.
const PAIRS_MAX: usize = 4_000_000;

/// What went and what came from the first text to the second. What is the same and gone is the first text, what is the same and
/// new the second.
pub fn diff(first: &str, second: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(first), words(second));
    let head = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail =
        old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(one, other)| one == other).count();
    let (gone, come) = (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);
    let mut out = Pieces::default();
    out.same(&old[..head]);
    between(gone, come, &mut out);
    out.same(&old_rest[old_rest.len() - tail..]);
    out.all
}

/// Words with what separates them from the next.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn between(old: &[&str], new: &[&str], out: &mut Pieces) {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > PAIRS_MAX {
        out.gone(old);
        out.new(new);
        return;
    }
    let table = lengths(old, new);
    let (mut at, mut to) = (0, 0);
    while at < old.len() && to < new.len() {
        if old[at] == new[to] {
            out.same(&old[at..=at]);
            (at, to) = (at + 1, to + 1);
        } else if table.get(at + 1, to) >= table.get(at, to + 1) {
            out.gone(&old[at..=at]);
            at += 1;
        } else {
            out.new(&new[to..=to]);
            to += 1;
        }
    }
    out.gone(&old[at..]);
    out.new(&new[to..]);
}

/// How many words the rests of both have in common, from each pair of places on.
struct Table {
    width: usize,
    cells: Vec<u16>,
}

impl Table {
    fn get(&self, row: usize, column: usize) -> u16 {
        self.cells[row * self.width + column]
    }
}

fn lengths(old: &[&str], new: &[&str]) -> Table {
    let width = new.len() + 1;
    let mut cells = vec![0_u16; (old.len() + 1) * width];
    for row in (0..old.len()).rev() {
        let here: Range<usize> = row * width..(row + 1) * width;
        for column in (0..new.len()).rev() {
            cells[here.start + column] = match old[row] == new[column] {
                true => cells[here.end + column + 1].saturating_add(1),
                false => cells[here.end + column].max(cells[here.start + column + 1]),
            };
        }
    }
    Table { width, cells }
}

/// Pieces as they grow: what is alike stands together.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
}

impl Pieces {
    fn same(&mut self, words: &[&str]) {
        match self.all.last_mut() {
            Some(Piece::Same(text)) => text.push_str(&words.concat()),
            _ if words.is_empty() => {}
            Some(Piece::Gone(_) | Piece::New(_)) | None => self.all.push(Piece::Same(words.concat())),
        }
    }

    fn gone(&mut self, words: &[&str]) {
        match self.all.last_mut() {
            Some(Piece::Gone(text)) => text.push_str(&words.concat()),
            _ if words.is_empty() => {}
            Some(Piece::Same(_) | Piece::New(_)) | None => self.all.push(Piece::Gone(words.concat())),
        }
    }

    fn new(&mut self, words: &[&str]) {
        match self.all.last_mut() {
            Some(Piece::New(text)) => text.push_str(&words.concat()),
            _ if words.is_empty() => {}
            Some(Piece::Same(_) | Piece::Gone(_)) | None => self.all.push(Piece::New(words.concat())),
        }
    }
}
