//! Pages about programs: the tokens of whoever is in, how to begin, and the document that programs read.

pub(crate) mod document;
pub(crate) mod guide;
pub(crate) mod tokens;

use std::sync::OnceLock;
use webkit::api::Described;

/// What programs are answered here, and the document of it once it was asked for.
pub(crate) struct Declared {
    pub(crate) operations: Vec<Described>,
    pub(crate) document: OnceLock<String>,
}

impl Declared {
    pub(crate) fn new(operations: Vec<Described>) -> Self {
        Self { operations, document: OnceLock::new() }
    }
}
