//! What those who send do with a carrier's answer: each line is a transaction of its own, so that one that is refused keeps
//! nobody else's parcel back.

use crate::{
    model::{Answer, NotSent, Outcome},
    steps,
};
use action::{Ctx, Failure};
use sellers_facts::SellerId;

/// What stands in an answer.
pub(crate) use crate::rules::answers::read;

/// Sends what was answered, line by line; tells of each what became of it. Where somebody sells, only what is theirs.
pub(crate) async fn send_all(
    ctx: &Ctx,
    of: Option<SellerId>,
    carrier: &str,
    answers: Vec<Answer>,
) -> Result<Vec<Outcome>, Failure<NotSent>> {
    let mut all = Vec::with_capacity(answers.len());
    for answer in answers {
        let ended = match ctx.write(async |tx| steps::send(tx, ctx, of, carrier, &answer).await).await {
            Ok(()) => Ok(()),
            Err(Failure::Rejected(no)) => Err(no),
            Err(Failure::NotFound) => Err(NotSent::Unknown),
            Err(Failure::Conflict) => Err(NotSent::Busy),
            // What was sent before stays sent, and is passed over when the same answer comes again.
            Err(other) => return Err(other),
        };
        all.push(Outcome { answer, ended });
    }
    Ok(all)
}
