//! The registry: which tables people stand in, as the doors declare it. Whether it is whole is a test of the server, which
//! knows the schema.

use action::Personal;
use std::sync::Arc;
use webkit::Door;

/// What all doors declare about their tables.
#[derive(Clone)]
pub struct Declared {
    tables: Arc<[Table]>,
    impersonal: Arc<[&'static str]>,
}

/// A table that people stand in, and whose it is.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    pub(crate) owner: &'static str,
    pub(crate) personal: Personal,
}

/// What these doors declare, in their order. Whoever is known by another's table comes behind it.
pub fn declared(doors: &[Door]) -> Declared {
    let of = |door: &Door| {
        let owner = door.name;
        door.personal.iter().map(move |personal| Table { owner, personal: *personal }).collect::<Vec<_>>()
    };
    Declared {
        tables: doors.iter().flat_map(of).collect(),
        impersonal: doors.iter().flat_map(|door| door.impersonal.iter().copied()).collect(),
    }
}

impl Declared {
    /// The tables that people stand in.
    pub(crate) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The names of the tables that nobody stands in.
    pub(crate) fn impersonal(&self) -> &[&'static str] {
        &self.impersonal
    }
}
