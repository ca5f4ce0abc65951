//! One attempt at a file that somebody brought: fetched from its pieces, understood, carried, and written down meanwhile.

use super::{
    Run, Stopped,
    arrivals::{self, Arrivals},
    deliveries::seller,
    import,
    ledger::{Heard, Ledger, Scribe, Shared, failed, open},
};
use crate::{
    files::{self, Opened},
    model::{Delivery, DeliveryId, Note, Options, PartKind, Report, Stage, Told},
    rules::{self, wish},
    steps::deliveries,
    store::parts,
};
use action::{BoxFut, Ctx};
use database::StoreError;
use futures_util::future::{Either, select};
use std::{fs::File, io::Write, pin::pin, sync::Arc, time::Duration};
use tokio::sync::Notify;

/// How often it is written down how far it is.
const BEAT: Duration = Duration::from_millis(400);
/// Pieces that are taken away at a time.
const PIECES: i64 = 16;

/// Why an attempt ended before its file: for good, or for now.
enum Halt {
    Failed(Note),
    Store(StoreError),
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<files::Unreadable> for Halt {
    fn from(why: files::Unreadable) -> Self {
        Self::Failed(failed(&why))
    }
}

/// What is done with a file, once it is open.
trait Road: Sync {
    /// What it was found to be.
    type Kind: Send;
    /// Finds that out; nothing, if it is about something else, which is then another's to do.
    fn see<'r>(
        &'r self,
        ctx: &'r Ctx,
        one: &'r Delivery,
        opened: &'r Opened,
    ) -> BoxFut<'r, Result<Option<Self::Kind>, Halt>>;
    /// Notes what it was found to be.
    fn tell(kind: &Self::Kind, told: &mut Told);
    /// Carries it in.
    fn go<'r>(
        &'r self,
        ctx: &'r Ctx,
        file: (Opened, Self::Kind),
        run: Run,
        ledger: &'r mut Ledger,
    ) -> Going<'r>;
}

type Going<'r> = BoxFut<'r, Result<Report, Stopped>>;

/// Into the catalogue.
struct Catalogue;

impl Road for Catalogue {
    type Kind = Options;

    fn see<'r>(
        &'r self,
        ctx: &'r Ctx,
        one: &'r Delivery,
        opened: &'r Opened,
    ) -> BoxFut<'r, Result<Option<Options>, Halt>> {
        Box::pin(async move {
            let line = opened.first_line()?;
            if let (None, Some((matter, _))) = (one.matter_wished(), rules::arrival_of(&line)) {
                ctx.write(async |tx| deliveries::hand_over(tx, ctx, one, matter).await).await?;
                return Ok(None);
            }
            let found = one.wish.format.or_else(|| rules::format_of(&line));
            let format = found.ok_or(Halt::of("exchange-failed-form"))?;
            let face = ctx.house().shop.face();
            let mut options = wish::options(&one.wish, format, face.currency, &seller(&face));
            if one.wish.has_beside {
                options.combinations = Some(Arc::new(fetched(ctx, (one.id, PartKind::Beside)).await?));
            }
            Ok(Some(options))
        })
    }

    fn tell(options: &Options, told: &mut Told) {
        told.format = Some(options.format);
    }

    fn go<'r>(
        &'r self,
        ctx: &'r Ctx,
        file: (Opened, Options),
        run: Run,
        ledger: &'r mut Ledger,
    ) -> Going<'r> {
        Box::pin(async move { import(ctx, file.0, file.1, run, ledger).await })
    }
}

/// Wherever whoever gave these rules puts it.
struct Arriving<A>(Arc<A>);

impl<A: Arrivals> Road for Arriving<A> {
    /// The program that wrote it.
    type Kind = String;

    fn see<'r>(
        &'r self,
        _: &'r Ctx,
        _: &'r Delivery,
        opened: &'r Opened,
    ) -> BoxFut<'r, Result<Option<String>, Halt>> {
        Box::pin(async move {
            let line = opened.first_line()?;
            Ok(Some(rules::program_of(&line).to_owned()))
        })
    }

    fn tell(program: &String, told: &mut Told) {
        told.program = Some(program.clone());
    }

    fn go<'r>(&'r self, ctx: &'r Ctx, file: (Opened, String), run: Run, ledger: &'r mut Ledger) -> Going<'r> {
        let of = self.0.clone();
        Box::pin(async move { arrivals::arrive(ctx, file, of, run, ledger).await })
    }
}

impl Halt {
    fn of(code: &str) -> Self {
        Self::Failed(Note { line: 0, column: None, code: code.to_owned(), words: Vec::new() })
    }
}

/// Tries a file or carries it in, whichever it waits for.
pub(crate) async fn carry(ctx: &Ctx, one: Delivery) -> Result<(), StoreError> {
    attempt(ctx, one, &Catalogue).await
}

/// The same with a file that is no catalogue, by the rules of whoever knows what its rows are about.
///
/// ```ignore
/// let Some(one) = job.read(async |snap| exchange::reads::attempt(snap, work.import, work.turn).await).await? else { return Ok(()) };
/// exchange::actions::carry_arrival(&ctx, one, Arc::new(Customers)).await?;
/// ```
pub async fn carry_arrival<A: Arrivals>(ctx: &Ctx, one: Delivery, of: Arc<A>) -> Result<(), StoreError> {
    attempt(ctx, one, &Arriving(of)).await
}

/// What another attempt said before is said anew.
async fn attempt<R: Road>(ctx: &Ctx, one: Delivery, road: &R) -> Result<(), StoreError> {
    for kind in [PartKind::Rejected, PartKind::Remarks] {
        while ctx.write(async |tx| parts::remove_some(tx, (one.id, kind), PIECES).await).await? > 0 {}
    }
    let shared = Shared::default();
    let mut scribe = Scribe::new(ctx, one, shared.clone());
    let stage = match through(ctx, &mut scribe, &shared, road).await {
        Ok(true) if scribe.one.stage == Stage::Trying => Stage::Tried,
        Ok(true) => Stage::Done,
        // Somebody called it off, or another process is at it.
        Ok(false) => return Ok(()),
        Err(Halt::Store(error)) => return Err(error),
        Err(Halt::Failed(why)) => {
            open(&shared).told.failed = Some(why);
            Stage::Failed
        }
    };
    if scribe.write_down().await? {
        let one = &scribe.one;
        ctx.write(async |tx| deliveries::end(tx, ctx, one, stage).await).await?;
    }
    Ok(())
}

/// Goes through the file. False, if this attempt counts no more.
async fn through<R: Road>(
    ctx: &Ctx,
    scribe: &mut Scribe<'_>,
    shared: &Shared,
    road: &R,
) -> Result<bool, Halt> {
    let opened = fetched(ctx, (scribe.one.id, PartKind::File)).await?;
    let Some(kind) = road.see(ctx, &scribe.one, &opened).await? else { return Ok(false) };
    {
        let told = &mut open(shared).told;
        told.length = opened.length;
        R::tell(&kind, told);
    }
    let mut ledger = Ledger::new(shared, &ctx.house().texts, &scribe.one);
    let run = Run { is_trial: scribe.one.stage == Stage::Trying, is_single: false };
    let over = Notify::new();
    let going = road.go(ctx, (opened, kind), run, &mut ledger);
    // Both are looked at all the time: a group of the import may hold the turn to write while it waits to be looked at.
    let ended = match select(going, pin!(beats(scribe, &over))).await {
        Either::Left((ended, beating)) => {
            // What is being written down just now is written to its end: whoever stops there forgets a part of it.
            over.notify_one();
            if !beating.await? {
                return Ok(false);
            }
            ended
        }
        Either::Right((lost, _)) => return lost.map_err(Halt::Store),
    };
    match ended {
        Ok(report) => {
            let Heard { told, read, .. } = &mut *open(shared);
            told.count(&report);
            *read = told.length;
            Ok(true)
        }
        Err(Stopped::File(why)) => Err(why.into()),
        Err(Stopped::Store(error)) => Err(Halt::Store(error)),
        Err(Stopped::Reader(why)) => {
            tracing::error!(why, "a file could not be read");
            Err(Halt::of("exchange-failed-reader"))
        }
    }
}

/// Writes down how far it is, until it is over. False, if it counts no more before that.
async fn beats(scribe: &mut Scribe<'_>, over: &Notify) -> Result<bool, StoreError> {
    loop {
        let (pause, told) = (pin!(tokio::time::sleep(BEAT)), pin!(over.notified()));
        let is_over = matches!(select(pause, told).await, Either::Right(_));
        if !scribe.write_down().await? {
            return Ok(false);
        }
        if is_over {
            return Ok(true);
        }
    }
}

/// A file out of its pieces, in a place that goes away with it.
async fn fetched(ctx: &Ctx, part: (DeliveryId, PartKind)) -> Result<Opened, Halt> {
    let mut file: File = tempfile::tempfile().map_err(files::Unreadable::File)?;
    for number in 0.. {
        let piece = ctx.read(async |snap| parts::find(snap, part, number).await).await?;
        let Some(piece) = piece else { break };
        file.write_all(&piece).map_err(files::Unreadable::File)?;
    }
    let opening = tokio::task::spawn_blocking(move || files::open_file(file));
    opening.await.map_err(|_| Halt::of("exchange-failed-reader"))?.map_err(Halt::from)
}
