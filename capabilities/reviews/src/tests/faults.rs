//! The verbs of reviews with each of their calls of the store failing in turn.

use super::samples::{goods, has, person, review, wanted, world, writes};
use crate::{
    model::{Attributes, Judgement},
    steps::{self, Change},
};
use action::Ctx;
use contributions::model::Text;
use testing::{Engine, both, sweep};

#[both]
async fn a_review_is_kept_with_its_score_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let who = person(101);
    has(&world, who, 1, mug).await;
    let text = wanted(who, mug.0, 4);
    let write = async |ctx: &Ctx| ctx.write(async |tx| steps::write(tx, ctx, &text).await).await;
    assert!(sweep(&world, write).await > 8);
}

#[both]
async fn a_change_an_answer_and_a_judgement_are_whole(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let (who, staff) = (person(101), person(102));
    has(&world, who, 1, mug).await;
    let id = writes(&world, who, mug.0, 4).await;
    let text =
        Text { title: String::new(), body: "Ahora que la he usado más, me gusta todavía menos.".into() };
    let change = Change { stars: 1, attributes: Attributes::default(), text, drops_pictures: true };
    let edit = async |ctx: &Ctx| ctx.write(async |tx| steps::edit(tx, ctx, id, who, &change).await).await;
    assert!(sweep(&world, edit).await > 5);
    let reply =
        async |ctx: &Ctx| ctx.write(async |tx| steps::reply(tx, ctx, id, staff, "Lo sentimos.").await).await;
    assert!(sweep(&world, reply).await > 5);
    let words = ("untrue", "El albarán y la fotografía del transportista dicen otra cosa.");
    let challenge =
        async |ctx: &Ctx| ctx.write(async |tx| steps::challenge(tx, ctx, id, staff, words).await).await;
    assert!(sweep(&world, challenge).await > 2);
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| crate::reads::challenges(snap, id).await).await;
    let open = found.unwrap()[0].id;
    let judge = async |ctx: &Ctx| {
        let reasons = "El albarán firmado prueba lo contrario.";
        ctx.write(async |tx| steps::judge(tx, ctx, open, Judgement::Remove, reasons).await).await
    };
    assert!(sweep(&world, judge).await > 5);
    assert!(!review(&world, id).await.is_shown());
}
