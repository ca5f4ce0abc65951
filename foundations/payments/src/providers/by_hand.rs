//! Ways that somebody of the shop sees to: there is nobody to ask, so they answer at once.

use super::Provider;
use crate::model::{Answer, Ask, AskBack, Attempt, GivenBack, Said, Way};
use action::{BoxFut, Ctx, JobFailure};

/// The buyer sends the money from their bank.
pub(super) struct Transfer;

/// The buyer pays whoever brings it: the money is promised as soon as they have ordered.
pub(super) struct CashOnDelivery;

fn says<'a>(said: Said) -> BoxFut<'a, Result<Answer, JobFailure>> {
    Box::pin(async move { Ok(Answer { said, their_ref: String::new() }) })
}

impl Provider for Transfer {
    fn way(&self) -> Way {
        Way::Transfer
    }

    fn begin<'a>(&'a self, _: &'a Ctx, _: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        says(Said::Asks(None))
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

impl Provider for CashOnDelivery {
    fn way(&self) -> Way {
        Way::CashOnDelivery
    }

    fn begin<'a>(&'a self, _: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        says(Said::Holds(ask.amount))
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
