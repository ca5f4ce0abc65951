//! Signals: what is counted and is no fact (looks, searches, use of tools). Counted in memory, added to a table every
//! second by one statement; a second may be lost with the process. No person, no cookie.

use crate::{ctx::Ctx, house::House};
use database::{SignalKey, StoreError};
use kernel::{Actor, Subject};
use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, PoisonError},
};

/// How many different things are counted between two additions; more are not told apart, so that nobody can fill the
/// memory with inventions.
const DIFFERENT_MAX: usize = 10_000;
/// How long a dimension may be, in bytes.
const DIMENSION_MAX: usize = 80;

type Counted = HashMap<(&'static str, Subject, String), i64>;

/// The counters of one process.
#[derive(Default)]
pub struct Signals(Mutex<Counted>);

impl Signals {
    /// Counts one more of something: `signals.count("search.none", None, "es vajilla")`.
    pub fn count(&self, name: &'static str, subject: Option<Subject>, dimension: &str) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let full = counted.len() >= DIFFERENT_MAX;
        let end = dimension.floor_char_boundary(DIMENSION_MAX);
        let dimension = if full { "" } else { &dimension[..end] };
        let subject = subject.filter(|_| !full).unwrap_or_else(|| Subject::all("shop"));
        *counted.entry((name, subject, dimension.to_owned())).or_default() += 1;
    }

    /// Adds what was counted to the table. What could not be added stays counted.
    pub async fn add_up(house: &Arc<House>) -> Result<(), StoreError> {
        let counted = mem::take(&mut *house.signals.0.lock().unwrap_or_else(PoisonError::into_inner));
        if counted.is_empty() {
            return Ok(());
        }
        let ctx = Ctx::new(house.clone(), Actor::House);
        let day = house.shop.face().zone.day(ctx.now()).to_string();
        let mut rows: Vec<(SignalKey, i64)> = counted
            .iter()
            .map(|((name, subject, dimension), count)| {
                let key = SignalKey {
                    name: (*name).to_owned(),
                    day: day.clone(),
                    subject: subject.clone(),
                    dimension: dimension.clone(),
                };
                (key, *count)
            })
            .collect();
        // One order for everybody, so that two nodes do not wait for each other.
        rows.sort();
        let rows = rows.as_slice();
        let added: Result<(), StoreError> = ctx.write(async |tx| tx.add_signals(rows).await).await;
        if added.is_err() {
            let mut now = house.signals.0.lock().unwrap_or_else(PoisonError::into_inner);
            for (key, count) in counted {
                *now.entry(key).or_default() += count;
            }
        }
        added
    }
}
