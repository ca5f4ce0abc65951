//! The adapter of the provider that is none. What happens at its place is `steps::stand_in`; its page is `pages::stand_in`.

use super::Provider;
use crate::{
    model::{Answer, Ask, AskBack, Attempt, Away, GivenBack, Said, StandIn, Standing, Way},
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
            let made =
                StandIn { attempt: ask.attempt, standing: Standing::Open, amount: ask.amount, reason: None };
            let begun: Result<Option<StandIn>, StoreError> = ctx
                .write(async |tx| {
                    store::stand_in::begin(tx, &made).await?;
                    store::stand_in::find(tx, made.attempt).await
                })
                .await;
            let known = begun?.unwrap_or(made);
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
        Box::pin(async move {
            let known: Result<_, StoreError> =
                ctx.read(async |snap| store::stand_in::find(snap, attempt.id).await).await;
            Ok(known?.as_ref().map(stand_in::answer))
        })
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
}
