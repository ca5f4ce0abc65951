//! Opening and closing.

pub use crate::rules::SwitchRejected;

use crate::steps;
use action::{Ctx, Failure};
use kernel::{Feature, Open};

/// Opens, stages or closes one of the declared features. Gives its state from before.
pub async fn switch(
    ctx: &Ctx,
    declared: &[Feature],
    name: &str,
    to: Open,
) -> Result<Open, Failure<SwitchRejected>> {
    ctx.write(async |tx| steps::switch(tx, ctx, declared, name, to).await).await
}
