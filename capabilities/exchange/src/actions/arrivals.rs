//! Carrying a file in that is no catalogue. What its rows become, and where that goes, is said by whoever knows: here they are
//! read by a thread of its own and kept a few at a time, each in a savepoint, so that a refusal costs only itself.

use super::{
    batch::{self, Refusal, machine_us, stand_back},
    import::remark_of,
    watch::{Run, Stopped, Watch, ended},
};
use crate::{
    files::{self, Opened},
    model::{Event, Parcel, Remark, Report, Sample, Source},
    rules::{self, Header, Rows},
    steps::Refused,
};
use action::{BoxFut, Ctx};
use catalog::model::Put;
use database::{StoreError, Tx};
use std::{sync::Arc, time::Duration};
use tokio::sync::mpsc;

/// How long a group may hold the database where others want to write too.
const HELD_US: i64 = 12_000;
/// The most things of a group.
const GROUP_MAX: usize = 64;
/// Between two groups whoever serves gets its turn.
const TURN: Duration = Duration::from_millis(2);
/// How often a group waits for its turn to write.
const TRIES: u32 = 30;

/// What the rows of a file become that is no catalogue, and where it goes.
pub trait Arrivals: Send + Sync + 'static {
    /// What some rows become.
    type Thing: Send + Sync + 'static;
    /// The rules of a table.
    type Table: Rows<Thing = Self::Thing>;

    /// The rules of the table that begins with this header on that line, written by that program; refused, if a column is
    /// missing without which there is nothing.
    fn table(&self, program: &str, header: Header, separator: u8, line: u64) -> Result<Self::Table, Remark>;

    /// What a list of the first of them shows; it must not say who anybody is.
    fn sample(&self, thing: &Self::Thing) -> Option<Sample>;

    /// Keeps one. What is there already, exactly so, is the same.
    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k Self::Thing,
    ) -> BoxFut<'k, Result<Put, Refused>>;
}

/// Carries a file in by these rules. Lines that are refused are told to whoever watches; they do not stop the rest.
///
/// ```ignore
/// let report = exchange::actions::import_arrivals(&ctx, opened, Arc::new(orders), run, &mut telling).await?;
/// ```
pub async fn import_arrivals<A: Arrivals>(
    ctx: &Ctx,
    opened: Opened,
    of: Arc<A>,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let program = rules::program_of(&opened.first_line()?).to_owned();
    arrive(ctx, (opened, program), of, run, watch).await
}

/// The same with a file whose program is known.
pub(super) async fn arrive<A: Arrivals>(
    ctx: &Ctx,
    (opened, program): (Opened, String),
    of: Arc<A>,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let (send, mut events) = mpsc::channel::<Event<A::Thing>>(64);
    let reads = of.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let rules = |header: Header, separator, line| reads.table(&program, header, separator, line);
        files::read_rows(&opened, rules, &mut |event| send.blocking_send(event).is_ok())
    });
    let mut coming =
        Coming { ctx, of: &*of, run, watch, report: Report::default(), next: Vec::new(), most: 4 };
    while let Some(event) = events.recv().await {
        coming.hear(event).await?;
    }
    coming.send().await?;
    ended(reading, coming.report).await
}

struct Coming<'c, A: Arrivals> {
    ctx: &'c Ctx,
    of: &'c A,
    run: Run,
    watch: &'c mut dyn Watch,
    report: Report,
    next: Vec<Parcel<A::Thing>>,
    /// How many are kept together.
    most: usize,
}

impl<A: Arrivals> Coming<'_, A> {
    async fn hear(&mut self, event: Event<A::Thing>) -> Result<(), Stopped> {
        match event {
            Event::Header(heading) => self.watch.header(&heading),
            Event::Note(note) => self.note(&note),
            Event::Refused { why, sources } => self.refuse(&why, &sources),
            Event::Read(bytes) => self.watch.read(bytes, &self.report),
            Event::Parcel(parcel) => {
                self.next.push(parcel);
                if self.next.len() >= self.most {
                    self.send().await?;
                }
            }
        }
        Ok(())
    }

    async fn send(&mut self) -> Result<(), Stopped> {
        let group = std::mem::take(&mut self.next);
        if group.is_empty() {
            return Ok(());
        }
        let (outcomes, held_us) = keep_patiently(self.ctx, self.of, &group, self.run.is_trial).await?;
        let fitting = i64::try_from(group.len()).unwrap_or(1) * HELD_US / held_us.max(1);
        self.most = usize::try_from(fitting).unwrap_or(1).clamp(1, GROUP_MAX.min(self.most * 2));
        for (parcel, outcome) in group.iter().zip(outcomes) {
            match outcome {
                Ok(put) => self.count(&parcel.item, put),
                Err(why) => self.refuse(&remark_of(parcel.line(), why), &parcel.sources),
            }
        }
        if self.watch.is_beside_others() {
            tokio::time::sleep(TURN).await;
        }
        Ok(())
    }

    fn count(&mut self, thing: &A::Thing, put: Put) {
        match put {
            Put::Created => self.report.created += 1,
            Put::Changed => self.report.changed += 1,
            Put::Same => self.report.same += 1,
        }
        if let Some(sample) = self.of.sample(thing) {
            self.watch.sampled(sample);
        }
    }

    fn note(&mut self, note: &Remark) {
        *self.report.notes.entry(note.code).or_default() += 1;
        self.watch.remark(note);
    }

    fn refuse(&mut self, why: &Remark, sources: &[Source]) {
        self.report.refused += 1;
        self.watch.remark(why);
        self.watch.refused(why, sources);
    }
}

type Outcomes = (Vec<Result<Put, Refusal>>, i64);

/// How a transaction ends that is not to be kept.
enum Undone {
    Trial(Outcomes),
    Failed(StoreError),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

async fn keep_patiently<A: Arrivals>(
    ctx: &Ctx,
    of: &A,
    group: &[Parcel<A::Thing>],
    is_trial: bool,
) -> Result<Outcomes, StoreError> {
    for attempt in 1..TRIES {
        match keep(ctx, of, group, is_trial).await {
            Err(StoreError::SlowDown | StoreError::TooSlow) => stand_back(attempt).await,
            other => return other,
        }
    }
    keep(ctx, of, group, is_trial).await
}

/// Keeps a group, or tries it and keeps nothing; gives how long it held the database, in microseconds.
async fn keep<A: Arrivals>(
    ctx: &Ctx,
    of: &A,
    group: &[Parcel<A::Thing>],
    is_trial: bool,
) -> Result<Outcomes, StoreError> {
    let done = ctx
        .write(async |tx| {
            let begun_us = machine_us(ctx);
            let mut outcomes = Vec::with_capacity(group.len());
            for parcel in group {
                let kept = tx.savepoint(async |tx| of.keep(tx, ctx, &parcel.item).await).await;
                outcomes.push(match kept {
                    Ok(put) => Ok(put),
                    Err(failure) => Err(batch::refusal(failure)?),
                });
            }
            let outcomes = (outcomes, machine_us(ctx) - begun_us);
            if is_trial { Err(Undone::Trial(outcomes)) } else { Ok(outcomes) }
        })
        .await;
    match done {
        Ok(outcomes) | Err(Undone::Trial(outcomes)) => Ok(outcomes),
        Err(Undone::Failed(error)) => Err(error),
    }
}
