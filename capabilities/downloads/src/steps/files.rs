//! Files that are sold: another one, one in the place of another, one less.

use super::{FILL, called, downloadable, stand_in_line};
use crate::{
    jobs::ForgetFile,
    model::{FileId, SoldFile},
    rules::files::{self, FileRejected},
    store,
};
use action::{Change, Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::{rejection::Never, time};
use serde_json::json;

/// Whoever fetches a file just now still reads it for so long after another took its place.
const KEPT_DAYS: i64 = 2;

/// A file that somebody of the shop sent, and where it is kept.
pub(crate) struct NewFile<'a> {
    /// What it belongs to.
    pub(crate) variant: VariantId,
    /// Whose place it takes.
    pub(crate) replaces: Option<FileId>,
    /// What it is called.
    pub(crate) name: &'a str,
    /// How long it is.
    pub(crate) bytes: u64,
    /// Under which hash it is kept.
    pub(crate) hash: &'a str,
    /// The hash of the file itself.
    pub(crate) etag: &'a str,
}

/// Keeps a file: beside the others, or in the place of one of them. Whoever bought fetches the new one from now on.
pub(crate) async fn put_file(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewFile<'_>,
) -> Result<FileId, Failure<FileRejected>> {
    let (name, is_fit) = downloadable(tx, ctx, new.variant).await?.ok_or(Failure::NotFound)?;
    if !is_fit {
        return Err(Failure::Rejected(FileRejected::Unfit));
    }
    stand_in_line(tx, new.variant).await?;
    let beside = store::files::of_variant(tx, new.variant).await?;
    let many = u32::try_from(beside.len()).unwrap_or(u32::MAX);
    files::may_stand(new.bytes, many, new.replaces.is_some()).map_err(Failure::Rejected)?;
    let old = match new.replaces {
        Some(id) => Some(beside.into_iter().find(|file| file.id == id).ok_or(Failure::NotFound)?),
        None => None,
    };
    let file = SoldFile {
        id: old.as_ref().map_or_else(|| ctx.id(), |old| old.id),
        variant: new.variant,
        name: files::name(new.name),
        bytes: new.bytes,
        hash: new.hash.to_owned(),
        etag: new.etag.to_owned(),
        edition: old.as_ref().map_or(1, |old| old.edition),
        changed_at: ctx.now(),
    };
    match &old {
        Some(old) => {
            if !store::files::replace(tx, &file).await? {
                return Err(Failure::Conflict);
            }
            forget(tx, ctx, &old.hash).await?;
        }
        None => {
            store::files::insert(tx, &file).await?;
            store::variants::count_files(tx, new.variant, 1).await?;
            tx.set_deadline(FILL, &new.variant.into(), ctx.now()).await?;
        }
    }
    let change = Change {
        verb: "downloads-audit-file-put",
        subject: new.variant.into(),
        label: &name,
        before: json!({ "file": old.map(|old| old.name) }),
        after: json!({ "file": file.name }),
    };
    ctx.audit(tx, &change).await?;
    Ok(file.id)
}

/// Nobody fetches a file any more.
pub(crate) async fn remove_file(
    tx: &mut Tx,
    ctx: &Ctx,
    (variant, id): (VariantId, FileId),
) -> Result<(), Failure<Never>> {
    stand_in_line(tx, variant).await?;
    let found = store::files::find(tx, id).await?.filter(|file| file.variant == variant);
    let Some(file) = found else { return Ok(()) };
    let name = called(tx, ctx, variant).await?.unwrap_or_default();
    if store::files::remove(tx, id).await? {
        store::variants::count_files(tx, variant, -1).await?;
        forget(tx, ctx, &file.hash).await?;
    }
    let change = Change {
        verb: "downloads-audit-file-removed",
        subject: variant.into(),
        label: &name,
        before: json!({ "file": file.name }),
        after: json!({ "file": null }),
    };
    Ok(ctx.audit(tx, &change).await?)
}

async fn forget(tx: &mut Tx, ctx: &Ctx, hash: &str) -> Result<(), StoreError> {
    let work = ForgetFile { hash: hash.to_owned() };
    ctx.enqueue_at(tx, &work, time::days_after(ctx.now(), KEPT_DAYS)).await.map(drop)
}
