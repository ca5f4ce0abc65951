//! Collecting what is to be said about rows while they are read.

use super::header::{Column, Header};
use crate::model::{Remark, Row, Weight};

/// What was said so far about one product.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// In order.
    pub(crate) remarks: Vec<Remark>,
}

type Words = Vec<(&'static str, String)>;

/// A refusal.
pub(crate) fn refusal(line: u64, column: Option<String>, code: &'static str, words: Words) -> Remark {
    Remark { weight: Weight::Refusal, line, column, code, words }
}

impl Told {
    /// Says why this cannot be carried.
    pub(crate) fn refuse(&mut self, row: &Row, at: (&Header, Column), code: &'static str, words: Words) {
        self.remarks.push(refusal(row.line, at.0.name(at.1), code, words));
    }

    /// Says what is not carried, or not as it stood there.
    pub(crate) fn note(&mut self, row: &Row, at: (&Header, Column), code: &'static str, words: Words) {
        let column = at.0.name(at.1);
        self.remarks.push(Remark { weight: Weight::Note, line: row.line, column, code, words });
    }
}
