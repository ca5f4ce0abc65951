//! A notice in the demo, so that whoever looks around sees one. It is invented, and it is unfounded.

use crate::{actions, model::Wanted, reads, rules::FormRejected, steps::Typed};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Actor, Lang};

/// Sends a notice about a product, unless there is one already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<FormRejected>> {
    let known: Result<_, StoreError> = ctx
        .read(async |snap| {
            let open = reads::list(snap, Wanted::Open, None, 1).await?;
            Ok((open, reads::list(snap, Wanted::Done, None, 1).await?))
        })
        .await;
    let (open, done) = known?;
    if !open.items.is_empty() || !done.items.is_empty() {
        return Ok(());
    }
    let face = ctx.house().shop.face();
    let wish = actions::read(&Typed {
        person: None,
        known: None,
        name: "Julián Cano",
        address: "julian@correo.example",
        urls: "/p/jabon-de-aceite-de-oliva",
        category: "consumer",
        text: "La ficha da a entender que este jabón cura la piel, y de un cosmético eso no se puede decir.",
        law: "Reglamento (UE) 655/2013",
        is_meant: true,
        lang: Lang::Es,
        public_url: &face.public_url,
    })?;
    let ctx = Ctx::new(ctx.house().clone(), Actor::Visitor);
    actions::send(&ctx, &wish).await.map(drop)
}
