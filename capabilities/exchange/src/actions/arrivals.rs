//! Carrying a file in that is no catalogue. What its rows become, and where that goes, is said by whoever knows: here they are
//! read by a thread of its own and kept some at a time, as many as fit into a short transaction. Where nothing is expected to be
//! refused they go without savepoints; what is refused has its group kept again with them, so that it costs only itself.

mod keeping;

use super::{
    batch::{Manner, machine_us},
    import::{CAREFUL, HELD_ALONE_US, HELD_US, TURN, TURN_US, remark_of},
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
use database::Tx;
use keeping::keep_patiently;
use std::sync::Arc;
use tokio::sync::mpsc;

/// The most things of a group.
const GROUP_MAX: usize = 400;
/// Things that are read ahead.
const AHEAD: usize = 256;

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
    let (send, mut events) = mpsc::channel::<Event<A::Thing>>(AHEAD);
    let reads = of.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let rules = |header: Header, separator, line| reads.table(&program, header, separator, line);
        files::read_rows(&opened, rules, &mut |event| send.blocking_send(event).is_ok())
    });
    let mut coming = Coming::new((ctx, &*of), run, watch);
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
    /// How many groups still go with savepoints.
    careful: u32,
    /// Machine time at which the writing began that has not paused since.
    since_us: i64,
}

impl<'c, A: Arrivals> Coming<'c, A> {
    fn new((ctx, of): (&'c Ctx, &'c A), run: Run, watch: &'c mut dyn Watch) -> Self {
        Self {
            ctx,
            of,
            run,
            watch,
            report: Report::default(),
            next: Vec::new(),
            most: if run.is_single { 1 } else { 4 },
            careful: 0,
            since_us: machine_us(ctx),
        }
    }

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
        let manner = Manner { is_trial: self.run.is_trial, is_careful: self.careful > 0 };
        self.careful = self.careful.saturating_sub(1);
        let (outcomes, held_us) = keep_patiently(self.ctx, self.of, &group, manner).await?;
        self.weigh(group.len(), held_us);
        for (parcel, outcome) in group.iter().zip(outcomes) {
            match outcome {
                Ok(put) => self.count(&parcel.item, put),
                Err(why) => {
                    self.careful = CAREFUL;
                    self.refuse(&remark_of(parcel.line(), why), &parcel.sources);
                }
            }
        }
        self.give_way().await;
        Ok(())
    }

    /// Groups that held others up shrink at once, light ones grow to twice as much.
    fn weigh(&mut self, count: usize, held_us: i64) {
        if self.run.is_single {
            return;
        }
        let may_us = if self.watch.is_beside_others() { HELD_US } else { HELD_ALONE_US };
        let fitting = i64::try_from(count).unwrap_or(1).saturating_mul(may_us) / held_us.max(1);
        self.most = usize::try_from(fitting).unwrap_or(1).clamp(1, GROUP_MAX.min(self.most * 2));
    }

    /// Lets others write, if there are any and none had a turn for a while.
    async fn give_way(&mut self) {
        if machine_us(self.ctx) - self.since_us > TURN_US {
            if self.watch.is_beside_others() {
                tokio::time::sleep(TURN).await;
            }
            self.since_us = machine_us(self.ctx);
        }
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
