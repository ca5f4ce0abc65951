//! What is done about asking how it was, each in a transaction of its own.

pub(crate) use crate::rules::invitation_answer::AnswerRejected;

use crate::{
    model::{About, ContributionId, InvitationSettings},
    rules::invitation_settings::InvitationSettingsRejected,
    steps::invitations::{self as steps, Answer},
};
use action::{Ctx, Failure};

/// Whoever has the secret of a letter reviews one of the things, once for each form.
pub(crate) async fn answer(
    ctx: &Ctx,
    secret: &str,
    of: &Answer,
) -> Result<ContributionId, Failure<AnswerRejected>> {
    let made = ctx.make(async |tx| {
        let written = steps::answer(tx, ctx, secret, of).await?;
        Ok((written.id, written.state))
    });
    let made = made.await?;
    if made.told.is_some() {
        super::count(ctx, About::Product(of.product));
    }
    Ok(made.what)
}

/// Keeps what the shop decides about asking.
pub(crate) async fn put_settings(
    ctx: &Ctx,
    wanted: &InvitationSettings,
) -> Result<(), Failure<InvitationSettingsRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, wanted).await).await
}
