//! Bringing a file in a browser: it is laid down piece by piece, tried, and carried in when somebody says so.

use crate::{
    model::{Delivery, DeliveryId, PartKind, Stage, Told, Wish},
    rules::wish::{self, WishRejected},
    steps::deliveries,
    store::parts::{self, PIECE},
};
use action::{Ctx, Face, Failure, Made};
use database::StoreError;
use shop::model::Identity;
use std::path::Path;
use tokio::{fs::File, io::AsyncReadExt};

/// A file as it came.
pub struct Brought<'b> {
    /// What it was called.
    pub name: &'b str,
    /// How much it is.
    pub bytes: u64,
    /// Where it lies now.
    pub path: &'b Path,
    /// Where another lies that belongs to it.
    pub beside: Option<&'b Path>,
}

/// Takes a file and has it tried, one with each form. Gives what it is known by from now on.
pub async fn deliver(
    ctx: &Ctx,
    file: Option<&Brought<'_>>,
    wished: &Wish,
) -> Result<Made<DeliveryId>, Failure<WishRejected>> {
    let file = file.ok_or(Failure::Rejected(WishRejected::FileMissing))?;
    if file.bytes == 0 {
        return Err(Failure::Rejected(WishRejected::FileEmpty));
    }
    wish::wish(wished, &seller(&ctx.house().shop.face())).map_err(Failure::Rejected)?;
    let one = Delivery {
        id: ctx.id(),
        name: file.name.to_owned(),
        bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
        stage: Stage::Receiving,
        wish: wished.clone(),
        read_bytes: 0,
        told: Told::default(),
        turn: 0,
        beat_at: ctx.house().machine.now(),
        made_at: ctx.now(),
    };
    if let Some(before) = ctx.write(async |tx| ctx.find_made(tx).await).await? {
        return Ok(Made { what: before, told: None });
    }
    ctx.write(async |tx| deliveries::receive(tx, ctx, &one).await).await?;
    lay_down(ctx, (one.id, PartKind::File), file.path).await?;
    if let Some(path) = file.beside {
        lay_down(ctx, (one.id, PartKind::Beside), path).await?;
    }
    // Not before it is here whole: a form whose file was torn off on its way may be sent again. Of one that is sent twice in
    // one moment the second goes with what never arrived.
    ctx.make(async |tx| deliveries::try_it(tx, ctx, one.id).await.map(|()| (one.id, ()))).await
}

/// Who is behind the shop, as far as a file needs it. A shop without a legal name answers by the one on its sign.
pub(super) fn seller(face: &Face) -> Identity {
    Identity {
        legal_name: if face.legal_name.is_empty() { face.name.clone() } else { face.legal_name.clone() },
        address: face.address.clone(),
        email: face.email.clone(),
        country: face.country.clone(),
        ..Identity::default()
    }
}

/// Keeps the pieces of a file, each by itself.
async fn lay_down(ctx: &Ctx, part: (DeliveryId, PartKind), path: &Path) -> Result<(), StoreError> {
    let unread = |error: std::io::Error| {
        StoreError::Unavailable(format!("a file that was sent cannot be read: {error}"))
    };
    let mut file = File::open(path).await.map_err(unread)?;
    for number in 0.. {
        let mut piece = Vec::with_capacity(PIECE);
        (&mut file).take(PIECE as u64).read_to_end(&mut piece).await.map_err(unread)?;
        if piece.is_empty() {
            break;
        }
        let piece = &piece;
        ctx.write(async |tx| parts::insert(tx, part, number, piece).await).await?;
    }
    Ok(())
}

/// Carries in what was tried.
pub async fn carry_in(ctx: &Ctx, id: DeliveryId) -> Result<(), Failure<WishRejected>> {
    ctx.write(async |tx| deliveries::carry_in(tx, ctx, id).await).await
}

/// Calls it off.
pub async fn cancel(ctx: &Ctx, id: DeliveryId) -> Result<(), Failure<WishRejected>> {
    ctx.write(async |tx| deliveries::cancel(tx, ctx, id).await).await
}
