//! What somebody does: types the code of a receipt, makes codes.

pub use crate::rules::{SheetRejected, TillRejected};

use crate::{
    model::{SheetId, SheetWanted},
    rules::code,
    steps,
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;

/// Types the code of a receipt. What was bought by it is theirs from now on.
pub async fn redeem(ctx: &Ctx, typed: &str, chosen: &[VariantId]) -> Result<(), Failure<TillRejected>> {
    let code = code::typed(typed).ok_or(Failure::Rejected(TillRejected::Unknown))?;
    let code = code.as_str();
    ctx.write(async |tx| steps::redeem(tx, ctx, code, chosen).await).await
}

/// Makes a sheet of codes, once for each form.
pub async fn make_sheet(ctx: &Ctx, wanted: &SheetWanted) -> Result<SheetId, Failure<SheetRejected>> {
    let made = ctx.make(async |tx| Ok((steps::make(tx, ctx, wanted).await?, ()))).await?;
    Ok(made.what)
}
