//! Collecting what is to be said about rows while they are read.

use super::header::{Column, Header};
use crate::model::{Remark, Row, Weight};

/// What was said so far about one product, or whatever else rows make.
#[derive(Debug, Default)]
pub struct Told {
    /// In order.
    pub remarks: Vec<Remark>,
}

type Words = Vec<(&'static str, String)>;

/// A refusal of what begins on this line.
pub fn refusal(line: u64, column: Option<String>, code: &'static str, words: Words) -> Remark {
    Remark { weight: Weight::Refusal, line, column, code, words }
}

impl Told {
    /// Why it is refused, if it is.
    pub(crate) fn refusal(&self) -> Option<&Remark> {
        self.remarks.iter().find(|remark| remark.weight == Weight::Refusal)
    }

    /// Says why this cannot be carried.
    pub fn refuse(&mut self, row: &Row, at: (&Header, Column), code: &'static str, words: Words) {
        self.remarks.push(refusal(row.line, at.0.name(at.1), code, words));
    }

    /// Says what is not carried, or not as it stood there.
    pub fn note(&mut self, row: &Row, at: (&Header, Column), code: &'static str, words: Words) {
        let column = at.0.name(at.1);
        self.remarks.push(Remark { weight: Weight::Note, line: row.line, column, code, words });
    }
}
