//! Having a letter sent that was not.

use crate::{model::MailId, rules::SendRejected, steps};
use action::{Ctx, Failure};

/// Has a letter sent that was only kept, or refused.
pub async fn send(ctx: &Ctx, id: MailId) -> Result<(), Failure<SendRejected>> {
    ctx.write(async |tx| steps::send_again(tx, ctx, id).await).await
}
