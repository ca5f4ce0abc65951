//! The verbs of help with each of their calls of the store failing in turn.

use super::samples::{BODY, accepted, article, change, goods, live, marina, proposes, wanted, world};
use crate::{
    rules::Verb,
    steps::{self, Asked},
};
use action::Ctx;
use kernel::PersonId;
use testing::{Engine, both, sweep};

#[both]
async fn an_article_is_begun_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let (by, draft) = (PersonId::from_bytes([5; 16]), wanted(cloth, "Lavado"));
    let begin = async |ctx: &Ctx| ctx.write(async |tx| steps::begin(tx, ctx, by, &draft, &[]).await).await;
    assert!(sweep(&world, begin).await > 5);
    let words = ("¿Se puede lavar con agua fría?", "Sí, con agua fría sale igual de limpio y dura más.");
    let answer = accepted(&world, marina(), cloth, words).await;
    let promote =
        async |ctx: &Ctx| ctx.write(async |tx| steps::promote(tx, ctx, by, &[answer], "Frío").await).await;
    assert!(sweep(&world, promote).await > 8);
}

#[both]
async fn what_becomes_of_an_article_is_whole(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let by = PersonId::from_bytes([5; 16]);
    let change = change(1, &format!("{BODY} Otra vez."));
    let edit = async |ctx: &Ctx| ctx.write(async |tx| steps::edit(tx, ctx, help.id, by, &change).await).await;
    assert!(sweep(&world, edit).await > 6);
    let back = async |ctx: &Ctx| ctx.write(async |tx| steps::back(tx, ctx, help.id, by, (2, 1)).await).await;
    assert!(sweep(&world, back).await > 6);
    for verb in [Verb::Flag, Verb::Confirm, Verb::Retire] {
        let turn =
            async |ctx: &Ctx| ctx.write(async |tx| steps::turn(tx, ctx, help.id, by, verb).await).await;
        assert!(sweep(&world, turn).await > 2, "{}", verb.code());
    }
    assert!(!article(&world, help.id).await.is_shown());
}

#[both]
async fn a_suggestion_is_kept_and_decided_about_whole(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let asked = Asked { person: PersonId::from_bytes([6; 16]), household: None };
    let wanted = change(1, &format!("{BODY} Con jabón de aceite y poca agua."));
    let propose =
        async |ctx: &Ctx| ctx.write(async |tx| steps::propose(tx, ctx, help.id, asked, &wanted).await).await;
    assert!(sweep(&world, propose).await > 8);
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Y tiéndelo ya.")).await;
    let taken = change(1, &format!("{BODY} Y tiéndelo ya."));
    let apply = async |ctx: &Ctx| ctx.write(async |tx| steps::apply(tx, ctx, id, &taken).await).await;
    assert!(sweep(&world, apply).await > 8);
}
