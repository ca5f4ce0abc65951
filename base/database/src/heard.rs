//! Which statements were run, for tests that look how they are found out. Compiled only with the feature `faults`, which only
//! `testing` asks for. What is heard is what this thread runs: a world has one.

use crate::{Snapshot, StoreError, Value};
use std::{cell::RefCell, collections::BTreeSet};

thread_local! {
    /// Nothing is kept where nobody listens.
    static HEARD: RefCell<Option<BTreeSet<String>>> = const { RefCell::new(None) };
}

/// Begins to write down what is run.
pub fn listen() {
    HEARD.set(Some(BTreeSet::new()));
}

/// What was run since, each statement once. Nobody listens any more.
pub fn end() -> BTreeSet<String> {
    HEARD.take().unwrap_or_default()
}

pub(crate) fn hear(sql: &str) {
    HEARD.with_borrow_mut(|heard| {
        if let Some(heard) = heard {
            heard.insert(sql.to_owned());
        }
    });
}

impl Snapshot {
    /// How SQLite finds out what a statement asks for, a line for each step.
    pub async fn plan(&mut self, sql: &str) -> Result<Vec<String>, StoreError> {
        let named = |number: &usize| sql.contains(&format!("${number}"));
        let given = vec![Value::Int(1); (1..).take_while(named).count()];
        let rows: Vec<(i64, i64, i64, String)> =
            self.all(format!("EXPLAIN QUERY PLAN {sql}"), &given).await?;
        Ok(rows.into_iter().map(|(.., step)| step).collect())
    }
}
