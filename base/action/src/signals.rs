//! Signals: what is counted and is no fact (looks, searches, use of tools). Counted in memory, added to a table every
//! second by one statement; a second may be lost with the process. No person, no cookie.

use crate::{ctx::Ctx, house::House};
use database::{SignalKey, StoreError};
use kernel::{Actor, Subject, time};
use std::{
    collections::{HashMap, HashSet},
    mem,
    ops::Range,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How many different things are counted between two additions; more are not told apart, so that nobody can fill the
/// memory with inventions.
const DIFFERENT_MAX: usize = 10_000;
/// How long a dimension may be, in bytes.
const DIMENSION_MAX: usize = 80;

/// How many different words of visitors one process tells apart on one day; the others are counted together.
const WORDS_MAX: usize = 2_000;
/// Words of visitors that were counted less often than this are forgotten after so many days.
const RARE: i64 = 3;
const RARE_DAYS: i64 = 7;

/// Name, subject, dimension.
type Key = (&'static str, Subject, String);
type Counted = HashMap<Key, i64>;

/// What visitors wrote, under each name, since the day began.
#[derive(Default)]
struct Words {
    day: String,
    different: HashMap<&'static str, HashSet<String>>,
}

/// The counters of one process.
#[derive(Default)]
pub struct Signals {
    counted: Mutex<Counted>,
    words: Mutex<Words>,
}

impl Signals {
    /// Counts one more of something: `signals.count("search.none", None, "es vajilla")`.
    pub fn count(&self, name: &'static str, subject: Option<Subject>, dimension: &str) {
        let mut counted = self.counted();
        let full = counted.len() >= DIFFERENT_MAX;
        let end = dimension.floor_char_boundary(DIMENSION_MAX);
        let dimension = if full { "" } else { &dimension[..end] };
        let subject = subject.filter(|_| !full).unwrap_or_else(|| Subject::all("shop"));
        *counted.entry((name, subject, dimension.to_owned())).or_default() += 1;
    }

    /// Counts what a visitor wrote. Nobody can fill the table with inventions: only so many are told apart on one day, and
    /// what stays rare is forgotten.
    pub fn count_words(&self, name: &'static str, words: &str) {
        let mut known = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let different = known.different.entry(name).or_default();
        let is_told_apart = different.contains(words) || different.len() < WORDS_MAX;
        if is_told_apart {
            different.insert(words.to_owned());
        }
        drop(known);
        self.count(name, None, if is_told_apart { words } else { "" });
    }

    fn counted(&self) -> MutexGuard<'_, Counted> {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new day begins with nothing told apart. The names stay: their rare words are forgotten some day.
    fn begin_day(&self, day: &str) {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if words.day != day {
            day.clone_into(&mut words.day);
            words.different.values_mut().for_each(HashSet::clear);
        }
    }

    /// Forgets words of visitors that stayed rare for a week.
    pub async fn forget_rare(house: &Arc<House>) -> Result<(), StoreError> {
        let names: Vec<&'static str> = {
            let words = house.signals.words.lock().unwrap_or_else(PoisonError::into_inner);
            words.different.keys().copied().collect()
        };
        let ctx = Ctx::new(house.clone(), Actor::House);
        let before = house.shop.face().zone.day(time::days_before(ctx.now(), RARE_DAYS)).to_string();
        for name in names {
            let before = before.as_str();
            while ctx.write(async |tx| tx.forget_rare_signals(name, before, RARE).await).await? > 0 {}
        }
        Ok(())
    }

    /// Adds what was counted to the table. What could not be added stays counted, but for what the table will never take:
    /// that is let go, so that it holds nothing else back.
    pub async fn add_up(house: &Arc<House>) -> Result<(), StoreError> {
        let ctx = Ctx::new(house.clone(), Actor::House);
        let day = house.shop.face().zone.day(ctx.now()).to_string();
        house.signals.begin_day(&day);
        let mut counted: Vec<(Key, i64)> = mem::take(&mut *house.signals.counted()).into_iter().collect();
        // One order for everybody, so that two nodes do not wait for each other.
        counted.sort();
        let rows = rows_of(&counted, &day);
        let mut unwritable = None;
        let mut waiting: Vec<Range<usize>> = Vec::from_iter((!rows.is_empty()).then_some(0..rows.len()));
        while let Some(part) = waiting.pop() {
            let some = &rows[part.clone()];
            let added: Result<(), StoreError> = ctx.write(async |tx| tx.add_signals(some).await).await;
            match added {
                Ok(()) => {}
                // One of them is to blame: each half by itself, down to that one.
                Err(StoreError::Statement { .. }) if some.len() > 1 => {
                    let middle = part.start + some.len() / 2;
                    waiting.extend([middle..part.end, part.start..middle]);
                }
                Err(StoreError::Statement { why, .. }) => unwritable = Some((some[0].0.name.clone(), why)),
                Err(error) => {
                    waiting.push(part);
                    house.signals.count_again(waiting.into_iter().flat_map(|part| &counted[part]));
                    return Err(error);
                }
            }
        }
        if let Some((name, why)) = unwritable {
            tracing::error!(name, why, "something that was counted can never be written; it is let go");
        }
        Ok(())
    }

    fn count_again<'c>(&self, counted: impl Iterator<Item = &'c (Key, i64)>) {
        let mut now = self.counted();
        for (key, count) in counted {
            *now.entry(key.clone()).or_default() += count;
        }
    }
}

fn rows_of(counted: &[(Key, i64)], day: &str) -> Vec<(SignalKey, i64)> {
    let row = |((name, subject, dimension), count): &(Key, i64)| {
        let (name, day) = ((*name).to_owned(), day.to_owned());
        (SignalKey { name, day, subject: subject.clone(), dimension: dimension.clone() }, *count)
    };
    counted.iter().map(row).collect()
}
