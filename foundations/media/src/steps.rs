//! What happens to a source of pictures, inside a transaction: it is wanted, put off, kept or refused.

use crate::{
    model::{Photo, Source, State, Wanted, upload_source},
    rules::{self, PictureRejected},
    store::{self, Became},
    studio::hex,
};
use action::{Ctx, Work};
use database::{StoreError, Tx};
use kernel::{Rejection, time};
use media_facts::{PictureId, PictureReady, PictureRefused};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Fetching the picture of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchPicture {
    /// Which one.
    pub picture: PictureId,
    /// How often it was tried before. A job left over from an earlier attempt finds another number and does nothing.
    pub attempts: u32,
}

impl Work for FetchPicture {
    const NAME: &'static str = "media.fetch";
}

/// The key under which a source is found.
pub(crate) fn source_hash(source: &str) -> String {
    hex(&Sha256::digest(source))
}

/// Somebody shows the picture of this source. One on the web that we have not seen is fetched once this is kept; anything
/// else needs nothing.
pub async fn want(tx: &mut Tx, ctx: &Ctx, source: &str) -> Result<(), StoreError> {
    let Source::Remote(source) = Source::of(source) else { return Ok(()) };
    let hash = source_hash(source);
    let id = match store::find(tx, &hash).await? {
        None => {
            let id = ctx.id();
            store::insert(tx, id, (source, &hash), State::Waiting, ctx.now()).await?;
            id
        }
        Some(known) if known.reason.as_deref().is_some_and(rules::may_be_tried_again) => {
            return begin_again(tx, ctx, known.id).await;
        }
        Some(_) => return Ok(()),
    };
    ctx.enqueue(tx, &FetchPicture { picture: id, attempts: 0 }).await.map(drop)
}

/// A picture that was refused waits again, as if nobody had ever asked for it.
pub(crate) async fn begin_again(tx: &mut Tx, ctx: &Ctx, picture: PictureId) -> Result<(), StoreError> {
    let again = Became { state: State::Waiting, reason: None, photo: None, attempts: 0 };
    store::save(tx, picture, &again, ctx.now()).await?;
    ctx.enqueue(tx, &FetchPicture { picture, attempts: 0 }).await.map(drop)
}

/// The picture that a job was put in for, if it still waits for that very attempt.
pub(crate) fn still_waits(known: Option<Wanted>, work: &FetchPicture) -> Option<Wanted> {
    known.filter(|known| known.state == State::Waiting && known.attempts == work.attempts)
}

/// Its photograph is there.
pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, known: &Wanted, photo: &Photo) -> Result<(), StoreError> {
    store::keep_photo(tx, photo, ctx.now()).await?;
    let attempts = known.attempts + 1;
    let ready = Became { state: State::Ready, reason: None, photo: Some(&photo.hash), attempts };
    store::save(tx, known.id, &ready, ctx.now()).await?;
    tx.record(&PictureReady { picture: known.id }).await
}

/// There is no photograph, and another attempt would find none.
pub(crate) async fn refuse(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Wanted,
    why: PictureRejected,
) -> Result<(), StoreError> {
    let attempts = known.attempts + 1;
    let refused = Became { state: State::Refused, reason: Some(why.code()), photo: None, attempts };
    store::save(tx, known.id, &refused, ctx.now()).await?;
    tx.record(&PictureRefused { picture: known.id, reason: why.code().to_owned() }).await
}

/// Nobody answered: another attempt after a pause, or none after many.
pub(crate) async fn put_off(tx: &mut Tx, ctx: &Ctx, known: &Wanted) -> Result<(), StoreError> {
    let attempts = known.attempts + 1;
    let Some(pause_s) = rules::pause_s(attempts) else {
        return refuse(tx, ctx, known, PictureRejected::Unreachable).await;
    };
    let waits = Became { state: State::Waiting, reason: None, photo: None, attempts };
    store::save(tx, known.id, &waits, ctx.now()).await?;
    let due = time::seconds_after(ctx.now(), pause_s);
    ctx.enqueue_at(tx, &FetchPicture { picture: known.id, attempts }, due).await.map(drop)
}

/// Keeps a photograph that was handed in and gives the source by which it is named. The same file again is the same source.
pub(crate) async fn keep_upload(tx: &mut Tx, ctx: &Ctx, photo: &Photo) -> Result<String, StoreError> {
    let source = upload_source(&photo.hash);
    let hash = source_hash(&source);
    if store::find(tx, &hash).await?.is_none() {
        let (id, state) = (ctx.id(), State::Ready);
        store::insert(tx, id, (&source, &hash), state, ctx.now()).await?;
        let known = Wanted { id, source: source.clone(), state, reason: None, attempts: 0 };
        keep(tx, ctx, &known, photo).await?;
    }
    Ok(source)
}
