//! What customer care hears: a question that everybody could have read is about somebody's own order.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use questions_facts::QuestionConverted;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("care.question_converted", on_converted)]
}

async fn on_converted(tx: &mut Tx, ctx: &Ctx, fact: &QuestionConverted) -> Result<(), Unheard> {
    Ok(steps::convert(tx, ctx, fact.question, (fact.person, fact.product)).await?)
}
