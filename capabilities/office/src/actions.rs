//! Asking for another try, and changing the list of synonyms.

mod setup;

pub(crate) use setup::{finish_setup, set_block};

use crate::{model::Again, rules::ListRejected, steps};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::Lang;

/// Asks for what is set aside to be tried again. Tells how much that is: nothing, if somebody else was quicker.
pub(crate) async fn try_again(ctx: &Ctx, again: &Again) -> Result<u64, StoreError> {
    ctx.write(async |tx| steps::try_again(tx, ctx, again).await).await
}

/// Puts a list of synonyms in the place of the one that was edited. Gives how many groups there are now.
pub(crate) async fn replace_synonyms(
    ctx: &Ctx,
    list: &str,
    edited: &str,
) -> Result<usize, Failure<ListRejected>> {
    ctx.write(async |tx| steps::replace_synonyms(tx, ctx, list, edited).await).await
}

/// Lets what people look for in vain also find something else.
pub(crate) async fn add_synonym(
    ctx: &Ctx,
    lang: Lang,
    missed: &str,
    finds: &str,
) -> Result<usize, Failure<ListRejected>> {
    ctx.write(async |tx| steps::add_synonym(tx, ctx, lang, missed, finds).await).await
}
