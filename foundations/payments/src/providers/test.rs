//! The adapter of the provider that is none. What happens at its place is `steps::stand_in`; its page is `pages::stand_in`.

use super::Provider;
use crate::{
    model::{
        Answer, Ask, AskBack, AskCard, Attempt, Away, GivenBack, KeptCard, Said, StandIn, Standing, Way,
    },
    steps::stand_in,
    store,
};
use action::{BoxFut, Ctx, JobFailure};
use database::StoreError;
use kernel::Personal;

/// A provider that is none.
pub(super) struct Test;

impl Provider for Test {
    fn way(&self) -> Way {
        Way::Test
    }

    fn begin<'a>(&'a self, ctx: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(async move {
            let known = match &ask.card {
                AskCard::Typed | AskCard::Keep { .. } => opened(ctx, ask).await?,
                AskCard::Charge { card, is_there } => charged(ctx, ask, card, *is_there).await?,
            };
            let page = Away::Page(format!("/pay/test/{}", ask.secret.reveal()));
            Ok(match known.standing {
                Standing::Open | Standing::Asking => Answer {
                    said: Said::Asks(Some(Personal::new(page))),
                    their_ref: stand_in::their_ref(ask.attempt),
                },
                Standing::Late | Standing::Paid | Standing::Refused | Standing::Dropped => {
                    stand_in::answer(&known)
                }
            })
        })
    }

    fn find<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(async move { Ok(known(ctx, attempt).await?.as_ref().map(stand_in::answer)) })
    }

    fn let_go<'a>(&'a self, ctx: &'a Ctx, attempt: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async move {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| stand_in::let_go(tx, attempt.id).await).await;
            Ok(gone?)
        })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(async move { Ok(GivenBack::Done(format!("test_{}", ask.refund.uuid().simple()))) })
    }

    fn card_of<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<KeptCard>, JobFailure>> {
        Box::pin(
            async move { Ok(known(ctx, attempt).await?.and_then(|known| stand_in::card(&known, ctx.now()))) },
        )
    }
}

/// What it remembers of an attempt.
async fn known(ctx: &Ctx, attempt: &Attempt) -> Result<Option<StandIn>, StoreError> {
    ctx.read(async |snap| store::stand_in::find(snap, attempt.id).await).await
}

/// Its page is opened, where a card is filled in.
async fn opened(ctx: &Ctx, ask: &Ask) -> Result<StandIn, StoreError> {
    let standing = Standing::Open;
    let made = StandIn { attempt: ask.attempt, standing, amount: ask.amount, reason: None, card: None };
    let known: Result<Option<StandIn>, StoreError> = ctx
        .write(async |tx| {
            store::stand_in::begin(tx, &made).await?;
            store::stand_in::find(tx, made.attempt).await
        })
        .await;
    Ok(known?.unwrap_or(made))
}

async fn charged(ctx: &Ctx, ask: &Ask, kept: &KeptCard, is_there: bool) -> Result<StandIn, JobFailure> {
    let unknown = || JobFailure::Never("nobody here has kept that card".into());
    let card = stand_in::card_called(kept).ok_or_else(unknown)?;
    let charged: Result<StandIn, StoreError> = ctx
        .write(async |tx| stand_in::charge(tx, ctx, ask.attempt, ask.amount, (card, is_there)).await)
        .await;
    Ok(charged?)
}
