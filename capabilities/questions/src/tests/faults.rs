//! The verbs of questions with each of their calls of the store failing in turn.

use super::samples::{TITLE, answering, answers, asking, asks, has, person, pot, question, world};
use crate::{
    model::{CloseReason, Imported, ImportedAnswer, QuestionState},
    steps,
};
use action::Ctx;
use kernel::{Lang, Personal};
use testing::{Engine, both, sweep};

#[both]
async fn a_question_and_an_answer_are_whole_or_not_there(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    has(&world, person(2), 2, pot).await;
    let wanted = asking(person(2), pot.0, TITLE);
    let ask = async |ctx: &Ctx| ctx.write(async |tx| steps::ask(tx, ctx, &wanted).await).await;
    assert!(sweep(&world, ask).await > 6);
    let private = async |ctx: &Ctx| ctx.write(async |tx| steps::ask_privately(tx, ctx, &wanted).await).await;
    assert!(sweep(&world, private).await > 8);
    let id = asks(&world, person(1), pot.0, "¿Cuánto pesa la olla vacía?").await;
    let given = answering(person(2), id, "Dos kilos y medio.");
    let answer = async |ctx: &Ctx| ctx.write(async |tx| steps::answer(tx, ctx, &given).await).await;
    assert!(sweep(&world, answer).await > 10);
    assert_eq!(question(&world, id).await.answers, 1);
}

#[both]
async fn what_is_done_with_a_question_is_done_whole(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    let other = asks(&world, person(2), product, "¿Es apta para lavavajillas o no?").await;
    let answer = answers(&world, person(3), id, "Sí, se puede sin problema ninguno.").await;
    let accept =
        async |ctx: &Ctx| ctx.write(async |tx| steps::accept(tx, ctx, (id, answer), person(1)).await).await;
    assert!(sweep(&world, accept).await > 4);
    let merge = async |ctx: &Ctx| ctx.write(async |tx| steps::merge(tx, ctx, other, id).await).await;
    assert!(sweep(&world, merge).await > 4);
    let reopen = async |ctx: &Ctx| ctx.write(async |tx| steps::reopen(tx, ctx, other).await).await;
    assert!(sweep(&world, reopen).await > 4);
    let close = async |ctx: &Ctx| {
        ctx.write(async |tx| steps::close(tx, ctx, other, CloseReason::Unclear).await).await
    };
    assert!(sweep(&world, close).await > 3);
    let convert = async |ctx: &Ctx| ctx.write(async |tx| steps::convert(tx, ctx, id).await).await;
    assert!(sweep(&world, convert).await > 6);
    assert_eq!(question(&world, id).await.stage, QuestionState::Converted);
}

#[both]
async fn what_is_brought_is_brought_once(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let answer = |body: &str, is_house| ImportedAnswer {
        name: Personal::new("M. G.".to_owned()),
        body: body.to_owned(),
        written_at: world.now(),
        is_house,
    };
    let imported = Imported {
        product,
        name: Personal::default(),
        title: TITLE.to_owned(),
        body: String::new(),
        lang: Lang::Es,
        asked_at: world.now(),
        answers: vec![answer("Sí, la mía va siempre.", false), answer("Sí, sin miedo.", true)],
    };
    let bring = async |ctx: &Ctx| ctx.write(async |tx| steps::bring(tx, ctx, "qa-1", &imported).await).await;
    assert!(sweep(&world, bring).await > 8);
    let ctx = world.operator();
    let again = ctx.write(async |tx| steps::bring(tx, &ctx, "qa-1", &imported).await).await.unwrap();
    assert_eq!(again, None);
    world.see_to_duties().await;
    let page = world.get("/p/olla-olla/questions").await.expect(200).body;
    assert_eq!(page.matches("lavavajillas").count(), 1, "{page}");
    assert!(page.contains("2 respuestas"), "{page}");
}
