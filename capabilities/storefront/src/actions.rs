//! Writing the shop's own words. Everything else that the window shows is changed elsewhere.

use action::{Ctx, Failure};
use shop::{
    rules::TextRejected,
    steps::{self, Written},
};

/// Keeps a text in all its languages, or in none.
pub(crate) async fn put_texts(ctx: &Ctx, texts: &[Written<'_>]) -> Result<(), Failure<TextRejected>> {
    ctx.write(async |tx| {
        for text in texts {
            steps::put_text(tx, ctx, text).await?;
        }
        Ok(())
    })
    .await
}
