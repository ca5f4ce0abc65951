//! Saying who the shop is, and putting in the official notice of the legal guarantee.

use crate::{
    model::{Notice, Profile},
    rules::{self, NoticeRejected, ProfileRejected},
    steps,
};
use action::{Ctx, Failure, FilesUnavailable};
use database::StoreError;
use kernel::{Lang, rejection::Never};

/// Keeps the profile.
pub async fn set_profile(ctx: &Ctx, profile: &Profile) -> Result<(), Failure<ProfileRejected>> {
    ctx.write(async |tx| steps::set_profile(tx, profile).await).await
}

/// Shows the official notice of the legal guarantee in a language, exactly as its file is.
///
/// ```ignore
/// let notice = shop::actions::put_guarantee_notice(&ctx, Lang::Es, fs::read("aviso.png")?).await?;
/// ```
pub async fn put_guarantee_notice(
    ctx: &Ctx,
    lang: Lang,
    bytes: Vec<u8>,
) -> Result<Notice, Failure<NoticeRejected>> {
    let reading = tokio::task::spawn_blocking(move || (rules::notice(&bytes), bytes));
    let (seen, bytes) =
        reading.await.map_err(|_| Failure::Broken(StoreError::Panicked("put_guarantee_notice")))?;
    let (kind, size) = seen.map_err(Failure::Rejected)?;
    let put = ctx.house().files.put(&bytes).await;
    let file = put.map_err(|FilesUnavailable(why)| Failure::Rejected(NoticeRejected::Unwritable { why }))?;
    let notice = Notice { file: file.to_string(), kind, width: size.width, height: size.height };
    ctx.write(async |tx| steps::show_notice(tx, lang, &notice).await).await?;
    Ok(notice)
}

/// Takes the official notice of a language down, so that the shop's own words are shown again. Tells whether there was one.
pub async fn remove_guarantee_notice(ctx: &Ctx, lang: Lang) -> Result<bool, StoreError> {
    ctx.write(async |tx| steps::take_notice_down(tx, lang).await).await
}

/// Makes a link under which a shop that has no owner is set up: `/setup/` and what this gives. Only whoever runs the program may
/// pass it on; it is shown once.
pub async fn mint_setup(ctx: &Ctx) -> Result<String, Failure<Never>> {
    ctx.write(async |tx| steps::mint_setup(tx, ctx).await).await
}

/// The shop is set up: no link leads there any more.
pub async fn end_setup(ctx: &Ctx) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::end_setup(tx).await).await
}
