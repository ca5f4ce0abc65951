//! From a file into the catalogue: groups that fit into a short transaction, several under way at once, pauses between.

use super::{
    batch::{self, Batch, Manner, Refusal, Settled, machine_us, stand_back},
    shelf::Shelf,
    watch::{Run, Stopped, Watch, ended},
};
use crate::{
    files::{self, Opened},
    model::{Event, Item, Options, Parcel, Remark, Report, Source, Weight},
    steps::{HeldBack, Kept},
};
use action::Ctx;
use catalog::model::Put;
use database::StoreError;
use futures_util::stream::{FuturesUnordered, StreamExt};
use kernel::{Rejection, Word};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::sync::mpsc;

/// How long a group may hold the database where others want to write too, as far as its weight can foretell.
pub(super) const HELD_US: i64 = 12_000;
/// And where nobody else does: products that are kept together share the pages that they change.
pub(super) const HELD_ALONE_US: i64 = 150_000;
/// After so long the one who serves gets its turn: it looks every 5 ms whether it may write.
pub(super) const TURN_US: i64 = 80_000;
pub(super) const TURN: Duration = Duration::from_millis(7);
const WEIGHT_MAX: usize = 1_000;
/// So many groups behind a refusal are kept carefully: files that have one refusal tend to have more.
pub(super) const CAREFUL: u32 = 64;
/// Groups under way at once; with an engine of several writers they are kept side by side.
const GROUPS: usize = 4;
/// Single products under way at once where each is acknowledged by itself.
const SINGLES: usize = 8;
pub(super) const TRIES: u32 = 30;

/// Carries a file in. Lines that are refused are told to whoever watches; they do not stop the rest.
pub async fn import(
    ctx: &Ctx,
    opened: Opened,
    options: Options,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let (send, mut events) = mpsc::channel::<Event>(256);
    let opened = Arc::new(opened);
    let reading = tokio::task::spawn_blocking(move || {
        files::read(&opened, &options, &mut |event| send.blocking_send(event).is_ok())
    });
    let mut import = Import::new(ctx, run, watch);
    while let Some(event) = events.recv().await {
        import.hear(event).await?;
    }
    import.finish().await?;
    ended(reading, import.report).await
}

type Done = (Batch, Result<Settled, StoreError>);

struct Import<'i> {
    ctx: &'i Ctx,
    run: Run,
    watch: &'i mut dyn Watch,
    report: Report,
    shelf: Shelf,
    next: Batch,
    under_way: FuturesUnordered<action::BoxFut<'i, Done>>,
    weight_most: usize,
    /// Machine time at which the writing began that has not paused since.
    since_us: i64,
    made: HashSet<String>,
    /// The first product makes what all products share, so it goes alone.
    is_begun: bool,
    /// How many groups still go with savepoints.
    careful: u32,
}

impl<'i> Import<'i> {
    fn new(ctx: &'i Ctx, run: Run, watch: &'i mut dyn Watch) -> Self {
        Self {
            ctx,
            run,
            watch,
            report: Report::default(),
            shelf: Shelf::new(run.is_trial),
            next: Batch::default(),
            under_way: FuturesUnordered::new(),
            weight_most: if run.is_single { 1 } else { 16 },
            since_us: machine_us(ctx),
            made: HashSet::new(),
            is_begun: false,
            careful: 0,
        }
    }

    async fn hear(&mut self, event: Event) -> Result<(), Stopped> {
        match event {
            Event::Header(heading) => self.watch.header(&heading),
            Event::Note(note) => self.note(&note),
            Event::Refused { why, sources } => self.refuse(&why, &sources),
            Event::Read(bytes) => self.watch.read(bytes, &self.report),
            Event::Parcel(mut parcel) => {
                let needs = self.shelf.needs(&mut parcel.item);
                self.next.add(parcel, needs);
                if self.next.weight >= self.weight_most {
                    self.send().await?;
                }
            }
        }
        Ok(())
    }

    /// Sends the group on its way. What others rest on is waited for.
    async fn send(&mut self) -> Result<(), Stopped> {
        let batch = std::mem::take(&mut self.next);
        if batch.parcels.is_empty() {
            return Ok(());
        }
        let is_ground = batch.is_ground || !std::mem::replace(&mut self.is_begun, true);
        let most = if self.run.is_single { SINGLES } else { GROUPS };
        while self.under_way.len() >= if is_ground { 1 } else { most } {
            self.settle().await?;
        }
        if machine_us(self.ctx) - self.since_us > TURN_US {
            self.pause().await?;
        }
        let ctx = Ctx::new(self.ctx.house().clone(), self.ctx.actor());
        let manner = Manner { is_trial: self.run.is_trial, is_careful: self.careful > 0 };
        self.careful = self.careful.saturating_sub(1);
        self.under_way.push(Box::pin(async move {
            let settled = keep_patiently(&ctx, &batch, manner).await;
            (batch, settled)
        }));
        if is_ground {
            self.settle().await?;
        } else {
            self.take_what_is_done().await?;
        }
        Ok(())
    }

    /// Lets others write, if there are any.
    async fn pause(&mut self) -> Result<(), Stopped> {
        if self.watch.is_beside_others() {
            while !self.under_way.is_empty() {
                self.settle().await?;
            }
            tokio::time::sleep(TURN).await;
        }
        self.since_us = machine_us(self.ctx);
        Ok(())
    }

    /// A group under way runs only while somebody looks at it.
    async fn take_what_is_done(&mut self) -> Result<(), Stopped> {
        while let Some(done) =
            futures_util::future::poll_fn(|context| match self.under_way.poll_next_unpin(context) {
                std::task::Poll::Ready(done) => std::task::Poll::Ready(done),
                std::task::Poll::Pending => std::task::Poll::Ready(None),
            })
            .await
        {
            self.account(done)?;
        }
        Ok(())
    }

    async fn settle(&mut self) -> Result<(), Stopped> {
        match self.under_way.next().await {
            Some(done) => self.account(done),
            None => Ok(()),
        }
    }

    /// Groups that were too heavy shrink at once, light ones grow slowly.
    fn weigh(&mut self, weight: usize, held_us: i64) {
        if self.run.is_single {
            return;
        }
        let may_us = if self.watch.is_beside_others() { HELD_US } else { HELD_ALONE_US };
        let fitting = (weight as i64 * may_us / held_us.max(1)).clamp(4, WEIGHT_MAX as i64) as usize;
        self.weight_most = fitting.min(self.weight_most * 5 / 4 + 1);
    }

    fn account(&mut self, (batch, settled): Done) -> Result<(), Stopped> {
        let settled = settled?;
        self.weigh(batch.weight, settled.held_us);
        for ((parcel, _), outcome) in batch.parcels.iter().zip(settled.outcomes) {
            outcome.lacking.iter().for_each(|need| self.shelf.forget(need));
            self.count_ground(outcome.ground);
            match outcome.end {
                Ok(kept) => self.count(parcel, kept),
                Err(why) => {
                    self.careful = CAREFUL;
                    self.refuse(&remark_of(parcel.line(), why), &parcel.sources);
                }
            }
        }
        Ok(())
    }

    fn count_ground(&mut self, kept: Kept) {
        let fresh = |made: &mut HashSet<String>, kind: char, keys: Vec<String>| {
            keys.into_iter().filter(|key| made.insert(format!("{kind} {key}"))).count() as u64
        };
        self.report.categories += fresh(&mut self.made, 'c', kept.categories);
        self.report.brands += fresh(&mut self.made, 'b', kept.brands);
    }

    fn count(&mut self, parcel: &Parcel, kept: Kept) {
        let (product, held_back, face_stays) = (kept.product, kept.held_back, kept.face_stays);
        self.count_ground(kept);
        if face_stays {
            self.note(&Remark {
                weight: Weight::Note,
                ..remark(parcel.line(), "exchange-face-stays", vec![])
            });
        }
        let (Some(put), Item::Product(goods)) = (product, &parcel.item) else { return };
        match put {
            Put::Created => self.report.created += 1,
            Put::Changed => self.report.changed += 1,
            Put::Same => self.report.same += 1,
        }
        self.report.variants += goods.draft.variants.len() as u64;
        self.watch.taken(&goods.draft);
        if let Some(why) = held_back {
            let code = match why {
                HeldBack::Maker => "exchange-held-back",
                HeldBack::Responsible => "exchange-held-back-responsible",
                HeldBack::Safety => "exchange-held-back-safety",
            };
            self.report.held_back += u64::from(why == HeldBack::Maker);
            self.note(&Remark { weight: Weight::Note, ..remark(parcel.line(), code, vec![]) });
        }
        if !self.run.is_trial {
            self.watch.kept(&goods.draft.key, put);
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

    async fn finish(&mut self) -> Result<(), Stopped> {
        self.send().await?;
        while !self.under_way.is_empty() {
            self.settle().await?;
        }
        Ok(())
    }
}

/// Somebody else may be writing for long: that is waited for.
async fn keep_patiently(ctx: &Ctx, batch: &Batch, manner: Manner) -> Result<Settled, StoreError> {
    for attempt in 0..TRIES {
        match batch::keep(ctx, batch, manner).await {
            Err(StoreError::SlowDown | StoreError::TooSlow) => stand_back(attempt + 1).await,
            other => return other,
        }
    }
    Err(StoreError::SlowDown)
}

fn remark(line: u64, code: &'static str, words: Vec<(&'static str, String)>) -> Remark {
    Remark { weight: Weight::Refusal, line, column: None, code, words }
}

pub(super) fn remark_of(line: u64, why: Refusal) -> Remark {
    match why {
        Refusal::Rule(why) => ruled(line, &*why),
        Refusal::Taken => remark(line, "exchange-store-taken", vec![]),
        Refusal::Moved => remark(line, "exchange-store-moved", vec![]),
        Refusal::Store(why) => remark(line, "exchange-store-refused", vec![("why", why)]),
    }
}

fn ruled(line: u64, why: &dyn Rejection) -> Remark {
    let text = |word: Word<'_>| match word {
        Word::Text(text) => text.to_owned(),
        Word::Count(count) => count.to_string(),
        Word::Money(money) => money.decimal(),
        Word::At(at) => at.to_string(),
    };
    let words = why.words().into_iter().map(|(name, word)| (name, text(word))).collect();
    Remark { column: why.field().map(str::to_owned), ..remark(line, why.code(), words) }
}
