//! One attempt at a file that somebody brought: fetched from its pieces, understood, carried, and written down meanwhile.

use super::{
    Run, Stopped,
    deliveries::seller,
    import,
    ledger::{Heard, Ledger, Scribe, Shared, failed, open},
};
use crate::{
    files::{self, Opened},
    model::{Delivery, DeliveryId, Note, Options, PartKind, Stage},
    rules::{self, wish},
    steps::deliveries,
    store::parts,
};
use action::Ctx;
use database::StoreError;
use futures_util::future::{Either, select};
use std::{
    fs::File,
    io::{BufRead, Read, Write},
    pin::pin,
    sync::Arc,
    time::Duration,
};
use tokio::sync::Notify;

/// How often it is written down how far it is.
const BEAT: Duration = Duration::from_millis(400);
/// How much of the first line is looked at.
const LINE_MAX: u64 = 64 << 10;
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

impl Halt {
    fn of(code: &str) -> Self {
        Self::Failed(Note { line: 0, column: None, code: code.to_owned(), words: Vec::new() })
    }
}

/// Tries a file or carries it in, whichever it waits for. What another attempt said before is said anew.
pub(crate) async fn carry(ctx: &Ctx, one: Delivery) -> Result<(), StoreError> {
    for kind in [PartKind::Rejected, PartKind::Remarks] {
        while ctx.write(async |tx| parts::remove_some(tx, (one.id, kind), PIECES).await).await? > 0 {}
    }
    let shared = Shared::default();
    let mut scribe = Scribe::new(ctx, one, shared.clone());
    let stage = match through(ctx, &mut scribe, &shared).await {
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
async fn through(ctx: &Ctx, scribe: &mut Scribe<'_>, shared: &Shared) -> Result<bool, Halt> {
    let (opened, options) = understood(ctx, &scribe.one).await?;
    {
        let mut heard = open(shared);
        (heard.told.length, heard.told.format) = (opened.length, Some(options.format));
    }
    let mut ledger = Ledger::new(shared, &ctx.house().texts, &scribe.one);
    let run = Run { is_trial: scribe.one.stage == Stage::Trying, is_single: false };
    let over = Notify::new();
    let going = pin!(import(ctx, opened, options, run, &mut ledger));
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

/// The file, opened, and how it is to be read.
async fn understood(ctx: &Ctx, one: &Delivery) -> Result<(Opened, Options), Halt> {
    let opened = fetched(ctx, (one.id, PartKind::File)).await?;
    let format = match one.wish.format {
        Some(format) => format,
        None => rules::format_of(&first_line(&opened)?).ok_or(Halt::of("exchange-failed-form"))?,
    };
    let face = ctx.house().shop.face();
    let mut options = wish::options(&one.wish, format, face.currency, &seller(&face));
    if one.wish.has_beside {
        options.combinations = Some(Arc::new(fetched(ctx, (one.id, PartKind::Beside)).await?));
    }
    Ok((opened, options))
}

fn first_line(opened: &Opened) -> Result<String, Halt> {
    let mut line = Vec::new();
    let mut reader = opened.reader().take(LINE_MAX);
    reader.read_until(b'\n', &mut line).map_err(files::Unreadable::File)?;
    Ok(String::from_utf8_lossy(&line).into_owned())
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
