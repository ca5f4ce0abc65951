//! What the pages of the back office ask.

mod audit;
mod setup;

pub(crate) use audit::{Log, log};
pub(crate) use setup::{is_setup_open, steps_taken};

use crate::{
    model::{Figure, Known, SetAside, Task},
    rules,
};
use action::Face;
use catalog::reads::Which;
use database::{DeadlineSeen, JobSeen, SignalSum, Snapshot, StoreError, UnheardSeen};
use features::model::Switch;
use kernel::{Feature, Open, Timestamp, Zone};
use search::reads::NOTHING_FOUND;
use std::iter;

/// How much is counted; more is only said to be more.
pub(crate) const COUNTED: u32 = 1_000;
/// One more tells whether there is more.
const ASKED_FOR: u32 = COUNTED + 1;
/// How much of each kind is shown.
const SHOWN: u32 = 50;
/// How many searches are shown.
const SEARCHES_SHOWN: u32 = 100;
/// The days of a week, and of the longest span that the first page shows.
pub(crate) const WEEK: usize = 7;
pub(crate) const FOUR_WEEKS: usize = 28;

/// What the first page asks for, besides the database.
pub(crate) struct Asked<'a> {
    pub(crate) declared: &'a [Feature],
    pub(crate) face: &'a Face,
    /// Whether browsers can be trusted with a session at the shop's address.
    pub(crate) is_safe: bool,
    /// Whether there is a server for letters.
    pub(crate) sends_letters: bool,
    pub(crate) now: Timestamp,
}

/// What somebody should look at, the most pressing first. What was missed is the figure that stands beside it, so that the
/// sentence and the figure say one number.
pub(crate) async fn tasks(
    snap: &mut Snapshot,
    asked: &Asked<'_>,
    missed: &Figure,
) -> Result<Vec<Task>, StoreError> {
    Ok(rules::tasks(&known(snap, asked, missed).await?))
}

async fn known(snap: &mut Snapshot, asked: &Asked<'_>, missed: &Figure) -> Result<Known, StoreError> {
    let Asked { declared, face, is_safe, sends_letters, now } = *asked;
    let products = catalog::reads::list(snap, Which::All, None, 1).await?;
    let week = days(&face.zone, now, WEEK);
    let most_missed = nothing_found(snap, &week).await?;
    let switches = features::reads::switches(snap, declared).await?;
    let is_open = |switch: &&Switch| switch.state() == Open::Everyone;
    let is_staged = |switch: &&Switch| {
        let decided = switch.decision.as_ref();
        decided.is_some_and(|decision| rules::waits_for_decision(decision.state, decision.at, now))
    };
    let identity = [&face.legal_name, &face.tax_id, &face.address, &face.email];
    Ok(Known {
        has_products: !products.items.is_empty(),
        has_identity: identity.iter().all(|text| !text.trim().is_empty()),
        is_safe,
        sends_letters,
        aside: set_aside(snap).await?,
        letters_refused: notifications::reads::count_refused(snap).await? > 0,
        missed: missed.last(WEEK),
        most_missed: most_missed.first().map(|one| spoken(one).1.to_owned()).unwrap_or_default(),
        staged: switches.iter().filter(is_staged).map(|switch| switch.feature.title).collect(),
        hours: switches.iter().filter(is_open).map(|switch| switch.feature.implies.hours_a_week).sum(),
    })
}

async fn set_aside(snap: &mut Snapshot) -> Result<SetAside, StoreError> {
    let facts = snap.list_parked(false, ASKED_FOR).await?;
    Ok(SetAside {
        facts: i64::try_from(facts.len()).unwrap_or(i64::MAX),
        jobs: snap.count_jobs_up_to(true, ASKED_FOR).await?,
        deadlines: snap.count_deadlines_up_to(ASKED_FOR).await?,
    })
}

/// How often people searched in vain, day by day, over twice the longest span that is shown.
pub(crate) async fn missed(snap: &mut Snapshot, zone: &Zone, now: Timestamp) -> Result<Figure, StoreError> {
    let days = days(zone, now, 2 * FOUR_WEEKS);
    let (first, last) = ends(&days);
    let counted = snap.list_signal_days(NOTHING_FOUND, first, last).await?;
    Ok(rules::figure(days, counted))
}

/// The shop's last calendar days, oldest first, today being the last.
pub(crate) fn days(zone: &Zone, now: Timestamp, count: usize) -> Vec<String> {
    let back = iter::successors(Some(zone.day(now)), |day| day.yesterday().ok());
    let mut days: Vec<String> = back.take(count).map(|day| day.to_string()).collect();
    days.reverse();
    days
}

fn ends(days: &[String]) -> (&str, &str) {
    (days.first().map_or("", String::as_str), days.last().map_or("", String::as_str))
}

/// What people looked for in vain on these days, most often first.
pub(crate) async fn nothing_found(
    snap: &mut Snapshot,
    days: &[String],
) -> Result<Vec<SignalSum>, StoreError> {
    let (first, last) = ends(days);
    let mut found = search::reads::nothing_found(snap, first, last, SEARCHES_SHOWN).await?;
    // What was not told apart has no words that anybody could do something about.
    found.retain(|one| !spoken(one).1.is_empty());
    Ok(found)
}

/// The language and the words of a search that was counted.
pub(crate) fn spoken(counted: &SignalSum) -> (&str, &str) {
    counted.dimension.split_once(' ').unwrap_or((&counted.dimension, ""))
}

/// The owner's synonyms as they are edited.
pub(crate) struct Synonyms {
    pub(crate) list: String,
    /// By what this list is known again.
    pub(crate) mark: String,
    pub(crate) groups: usize,
}

/// The list as it stands.
pub(crate) async fn synonyms(snap: &mut Snapshot) -> Result<Synonyms, StoreError> {
    let groups = search::reads::synonyms(snap).await?;
    let list = rules::written(&groups);
    Ok(Synonyms { mark: rules::mark(&list), groups: groups.len(), list })
}

/// What the house does by itself, and what it could not do.
pub(crate) struct Duties {
    /// How many jobs wait or are running, up to one more than [`COUNTED`].
    pub(crate) waits: i64,
    pub(crate) waiting: Vec<JobSeen>,
    pub(crate) jobs: Vec<JobSeen>,
    pub(crate) facts: Vec<UnheardSeen>,
    pub(crate) deadlines: Vec<DeadlineSeen>,
    /// Whether more is set aside than is shown.
    pub(crate) has_more_aside: bool,
}

/// All of it, so much of each kind.
pub(crate) async fn duties(snap: &mut Snapshot) -> Result<Duties, StoreError> {
    let (jobs, more_jobs) = cut(snap.see_jobs(true, SHOWN + 1).await?);
    let facts = snap.see_unheard(SHOWN + 1).await?;
    let is_read_whole = facts.iter().map(|one| one.facts).sum::<i64>() < Snapshot::UNHEARD_MOST;
    let (facts, more_facts) = cut(facts);
    let (deadlines, more_deadlines) = cut(snap.see_deadlines_aside(SHOWN + 1).await?);
    Ok(Duties {
        waits: snap.count_jobs_up_to(false, ASKED_FOR).await?,
        waiting: snap.see_jobs(false, SHOWN).await?,
        jobs,
        facts,
        deadlines,
        has_more_aside: more_jobs || more_facts || !is_read_whole || more_deadlines,
    })
}

/// What is shown of a list, and whether there was more.
fn cut<T>(mut list: Vec<T>) -> (Vec<T>, bool) {
    let shown = SHOWN as usize;
    let has_more = list.len() > shown;
    list.truncate(shown);
    (list, has_more)
}
