//! Ways to pay that nobody has to be asked for: somebody of the shop sees the money.

use action::{BoxFut, Ctx, JobFailure};
use payments::{
    Provider,
    model::{Answer, Ask, AskBack, Attempt, GivenBack, Said, Way},
};

/// A way by which somebody of the shop sees the money.
pub(crate) struct ByHand(pub(crate) Way);

impl Provider for ByHand {
    fn way(&self) -> Way {
        self.0
    }

    fn begin<'a>(&'a self, _: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        let said = if self.0 == Way::Transfer { Said::Asks(None) } else { Said::Holds(ask.amount) };
        Box::pin(async move { Ok(Answer { said, their_ref: String::new() }) })
    }

    fn find<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(async { Ok(None) })
    }

    fn let_go<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async { Ok(()) })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, _: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(async { Ok(GivenBack::ByHand) })
    }
}
