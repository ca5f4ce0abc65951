//! What people do here: each opens one transaction and calls one step.

pub use crate::rules::keys::KeysRejected;

use crate::{
    model::{Added, FileId, Grant, GrantId, SoldFile},
    reads,
    rules::{
        files::{self, FetchesUnfit, FileRejected},
        grants::FetchRejected,
        keys,
    },
    steps::{self, NewFile},
};
use action::{Ctx, Failure, FilesUnavailable};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::rejection::Never;
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Before each file that is kept stand so many bytes of chance, so that it is nobody else's.
pub(crate) const HEAD: u64 = 16;
/// How much of a file is in memory at once.
const PIECE: usize = 64 * 1_024;

/// A file that lies on the disk for a moment.
pub(crate) struct Sent<'a> {
    /// What it is called.
    pub(crate) name: &'a str,
    /// How long it is.
    pub(crate) bytes: u64,
    /// Where it lies.
    pub(crate) path: &'a Path,
}

fn away(error: &FilesUnavailable) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

/// Keeps a file that is sold, beside the others or in the place of one of them. Sent again by the same form, it is one.
pub(crate) async fn put_file(
    ctx: &Ctx,
    variant: VariantId,
    replaces: Option<FileId>,
    sent: Option<&Sent<'_>>,
) -> Result<FileId, Failure<FileRejected>> {
    let sent = sent.ok_or(Failure::Rejected(FileRejected::Missing))?;
    files::may_stand(sent.bytes, 0, true).map_err(Failure::Rejected)?;
    let etag = hash(sent.path.to_owned()).await?;
    let head = ctx.house().machine.random().to_be_bytes();
    let kept = ctx.house().files.put_file(&head, sent.path).await.map_err(|error| away(&error))?;
    let kept = kept.to_string();
    let new = &NewFile { variant, replaces, name: sent.name, bytes: sent.bytes, hash: &kept, etag: &etag };
    let made = ctx.make(async |tx| steps::put_file(tx, ctx, new).await.map(|id| (id, ()))).await;
    // What no row names does not stay: the form was sent before, or something refused it. Of what ended nobody knows how, the
    // row tells.
    let is_new = matches!(&made, Ok(made) if made.told.is_some());
    if !is_new && !is_kept(ctx, &kept).await? {
        let hash = kept.parse().map_err(|_| StoreError::Corrupt("a file without a hash".into()))?;
        ctx.house().files.remove(hash).await.map_err(|error| away(&error))?;
    }
    made.map(|made| made.what)
}

async fn is_kept(ctx: &Ctx, hash: &str) -> Result<bool, StoreError> {
    ctx.read(async |snap| reads::is_kept(snap, hash).await).await
}

/// The hash of what lies there, read piece by piece and aside.
async fn hash(path: PathBuf) -> Result<String, StoreError> {
    let read = move || -> io::Result<String> {
        let (mut file, mut hash, mut piece) = (File::open(path)?, Sha256::new(), vec![0; PIECE]);
        loop {
            let read = file.read(&mut piece)?;
            if read == 0 {
                break Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
            }
            hash.update(&piece[..read]);
        }
    };
    let unreadable = |error: String| StoreError::Unavailable(format!("a file that was sent: {error}"));
    let done = tokio::task::spawn_blocking(read).await.map_err(|error| unreadable(error.to_string()))?;
    done.map_err(|error| unreadable(error.to_string()))
}

/// Nobody fetches a file any more.
pub(crate) async fn remove_file(ctx: &Ctx, variant: VariantId, id: FileId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::remove_file(tx, ctx, (variant, id)).await).await
}

/// Keys as somebody of the shop hands them in.
pub(crate) enum Handed<'a> {
    /// Pasted, one a line.
    Pasted(&'a str),
    /// A table; its first column counts.
    Table(&'a [u8]),
    /// A file, one a line.
    Lines(&'a [u8]),
}

/// The keys of a list, none twice, and how many came twice.
pub(crate) fn listed(keys: Vec<String>) -> Result<(Vec<String>, u32), Failure<KeysRejected>> {
    keys::list(keys).map_err(Failure::Rejected)
}

/// Puts keys into the pool of a variant. Sent again by the same form, nothing happens.
pub(crate) async fn add_keys(
    ctx: &Ctx,
    variant: VariantId,
    handed: &Handed<'_>,
) -> Result<Added, Failure<KeysRejected>> {
    let read = match handed {
        Handed::Pasted(text) => keys::typed(text),
        Handed::Table(bytes) => keys::table(bytes),
        Handed::Lines(bytes) => keys::lines(bytes),
    };
    let all = &read.map_err(Failure::Rejected)?;
    let made = ctx.make(async |tx| Ok((steps::add_keys(tx, ctx, variant, all).await?, ()))).await?;
    Ok(made.what)
}

/// Takes the keys away that nobody has bought.
pub(crate) async fn remove_keys(ctx: &Ctx, variant: VariantId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::remove_keys(tx, ctx, variant).await).await
}

/// The files of one line may be fetched so often.
pub(crate) async fn set_fetches(
    ctx: &Ctx,
    variant: VariantId,
    typed: &str,
) -> Result<(), Failure<FetchesUnfit>> {
    let most = files::fetches(typed).map_err(Failure::Rejected)?;
    ctx.write(async |tx| steps::set_fetches(tx, ctx, variant, most).await).await
}

/// Somebody fetches a file from this byte on.
pub(crate) async fn fetch(
    ctx: &Ctx,
    grant: GrantId,
    file: &SoldFile,
    from: u64,
) -> Result<(), Failure<FetchRejected>> {
    ctx.write(async |tx| steps::fetch(tx, ctx, (grant, from), file).await).await
}

/// Somebody looks at their keys.
pub(crate) async fn show_keys(ctx: &Ctx, grant: GrantId) -> Result<(), Failure<FetchRejected>> {
    ctx.write(async |tx| steps::show_keys(tx, ctx, grant).await).await
}

/// Somebody of the shop lets whoever bought fetch it as often again.
pub(crate) async fn give_more(ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    ctx.write(async |tx| steps::give_more(tx, ctx, id).await).await
}

/// Somebody of the shop closes it.
pub(crate) async fn close(ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    ctx.write(async |tx| steps::close(tx, ctx, id).await).await
}

/// Somebody of the shop opens it.
pub(crate) async fn open(ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    ctx.write(async |tx| steps::open(tx, ctx, id).await).await
}
