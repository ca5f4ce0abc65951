//! The adapter of the terminals of Spanish banks (Redsys), for cards and for Bizum: a form of ours that the buyer sends to their
//! page, signed by both. What stands in it is `fields`, how it is signed `sign`, how they are asked `ask`, what their words
//! mean `words`.

mod ask;
mod fields;
mod sign;
mod words;

#[cfg(test)]
pub(crate) use fields::said_by_the_bank;

use self::fields::{Fields, Signed, order_of};
use super::{Places, Provider};
use crate::{
    model::{
        Answer, Ask, AskBack, Attempt, Away, Contract, Delivery, GivenBack, NotHeard, Peer, Said, Told,
        Tried, Way,
    },
    reads,
};
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Personal, time};

/// Their page can be paid for so long after it was opened. Nobody can close it before.
const PAGE_LIVES_S: i64 = 35 * 60;

/// The adapter of one of their ways.
pub(super) struct Redsys {
    pub(super) way: Way,
    pub(super) places: Places,
}

/// The contract with the bank, taken apart.
pub(super) struct Terminal {
    merchant_code: String,
    number: String,
    key: Personal<String>,
    is_sandbox: bool,
}

impl Terminal {
    async fn of(ctx: &Ctx) -> Result<Self, JobFailure> {
        let found = ctx.read(async |snap| reads::contract(snap, Peer::Redsys).await).await?;
        match found.map(|found| found.contract) {
            Some(Contract::Redsys { merchant_code, terminal, key, is_sandbox }) => {
                Ok(Self { merchant_code, number: terminal, key, is_sandbox })
            }
            Some(Contract::Stripe { .. }) | None => {
                Err(JobFailure::Never("there is no contract with a bank".into()))
            }
        }
    }
}

impl Redsys {
    /// Nobody is asked: the buyer brings the question along. It is the same however often it is made.
    async fn begun(&self, ctx: &Ctx, ask: &Ask) -> Result<Answer, JobFailure> {
        let terminal = Terminal::of(ctx).await?;
        let face = ctx.house().shop.face();
        let asked = fields::payment(&terminal, self.way, ask, &face.public_url)?;
        let form = asked.signed(&terminal.key)?.pairs();
        let address = format!("{}/sis/realizarPago", self.places.redsys(terminal.is_sandbox));
        let away = Personal::new(Away::Form(address, form));
        Ok(Answer { said: Said::Asks(Some(away)), their_ref: order_of(ask.attempt) })
    }

    /// How it stands with them. Of what nobody has paid yet they say nothing that we do not know.
    async fn found(&self, ctx: &Ctx, attempt: &Attempt) -> Result<Option<Answer>, JobFailure> {
        let terminal = Terminal::of(ctx).await?;
        let order = order_of(attempt.id);
        Ok(match ask::stands(&self.places, ctx, &terminal, &order).await? {
            ask::Stands::Known(outcome) => Some(Answer { said: outcome.said(), their_ref: order }),
            ask::Stands::Waits | ask::Stands::Unknown => None,
        })
    }

    /// Their page closes by itself: until then it is asked again, so that what is paid there in the last moment is heard.
    async fn closed(&self, ctx: &Ctx, attempt: &Attempt) -> Result<(), JobFailure> {
        match ctx.now() < time::seconds_after(attempt.begun_at, PAGE_LIVES_S) {
            true => Err(JobFailure::Later("the buyer may still be at the page of the bank".into())),
            false => Ok(()),
        }
    }

    /// They do not know a question that they were asked before, and would give back twice: where an answer was lost, somebody of
    /// the shop must look.
    async fn given_back(&self, ctx: &Ctx, ask: &AskBack) -> Result<GivenBack, JobFailure> {
        if ask.is_again {
            return Ok(GivenBack::ByHand);
        }
        let terminal = Terminal::of(ctx).await?;
        let asked = fields::refund(&terminal, ask)?;
        ask::refund(&self.places, ctx, &terminal, &asked).await
    }

    async fn told(&self, ctx: &Ctx, brought: &Delivery) -> Result<Vec<Told>, NotHeard> {
        let terminal = match Terminal::of(ctx).await {
            Ok(terminal) => terminal,
            Err(JobFailure::Never(_)) => return Err(NotHeard::Unsigned),
            Err(JobFailure::Later(why)) => return Err(NotHeard::Later(why)),
        };
        let signed = Signed::in_form(&brought.body).ok_or(NotHeard::Unsigned)?;
        let fields: Fields = signed.opened(&terminal.key).ok_or(NotHeard::Unsigned)?;
        // What comes later about the same order (money that went back) we have asked for ourselves.
        let outcome = words::Outcome::of(&fields).filter(|outcome| outcome.is_payment());
        let Some((outcome, attempt)) = outcome.zip(fields.attempt()) else { return Ok(Vec::new()) };
        let answer = Answer { said: outcome.said(), their_ref: order_of(attempt) };
        Ok(vec![Told { attempt, answer }])
    }
}

impl Provider for Redsys {
    fn way(&self) -> Way {
        self.way
    }

    fn begin<'a>(&'a self, ctx: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(self.begun(ctx, ask))
    }

    fn find<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(self.found(ctx, attempt))
    }

    fn let_go<'a>(&'a self, ctx: &'a Ctx, attempt: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(self.closed(ctx, attempt))
    }

    fn give_back<'a>(&'a self, ctx: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(self.given_back(ctx, ask))
    }

    fn hear<'a>(&'a self, ctx: &'a Ctx, brought: &'a Delivery) -> BoxFut<'a, Result<Vec<Told>, NotHeard>> {
        Box::pin(self.told(ctx, brought))
    }

    /// They are asked for an order that cannot be.
    fn try_out<'a>(&'a self, ctx: &'a Ctx) -> BoxFut<'a, Tried> {
        Box::pin(async move {
            let Ok(terminal) = Terminal::of(ctx).await else { return Tried::Unknown };
            match ask::stands(&self.places, ctx, &terminal, "0000PRUEBA00").await {
                Ok(_) => Tried::Fine,
                Err(JobFailure::Never(_)) => Tried::Unknown,
                Err(JobFailure::Later(_)) => Tried::Silent,
            }
        })
    }
}
