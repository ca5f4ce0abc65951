//! The adapter of the terminals of Spanish banks (Redsys), for cards and for Bizum: a form of ours that the buyer sends to their
//! page, signed by both. What stands in it is `fields`, how it is signed `sign`, how they are asked `ask`, what their words
//! mean `words`. What they call a card opens it for nobody without the key of the terminal, and they publish no call by which
//! it could be forgotten: we forget it.

mod ask;
mod fields;
mod sign;
mod words;

#[cfg(test)]
pub(crate) use fields::{charged_by_the_bank, said_by_the_bank};

use self::fields::{Fields, Signed, charge_of, order_of};
use super::{Places, Provider};
use crate::{
    model::{
        Answer, Ask, AskBack, AskCard, Attempt, AttemptId, Away, CardUse, Contract, Delivery, GivenBack,
        KeptCard, NotHeard, Peer, Reason, Said, Told, Tried, Way,
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
    async fn begun(&self, ctx: &Ctx, ask: &Ask) -> Result<Answer, JobFailure> {
        match &ask.card {
            AskCard::Typed | AskCard::Keep { .. } => self.opened(ctx, ask).await,
            AskCard::Charge { card, is_there } => self.charged(ctx, ask, card, *is_there).await,
        }
    }

    /// Nobody is asked: the buyer brings the question along. It is the same however often it is made.
    async fn opened(&self, ctx: &Ctx, ask: &Ask) -> Result<Answer, JobFailure> {
        let terminal = Terminal::of(ctx).await?;
        let face = ctx.house().shop.face();
        let asked = fields::payment(&terminal, self.way, ask, &face.public_url)?;
        let form = asked.signed(&terminal.key)?.pairs();
        let address = format!("{}/sis/realizarPago", self.places.redsys(terminal.is_sandbox));
        let away = Personal::new(Away::Form(address, form));
        Ok(Answer { said: Said::Asks(Some(away)), their_ref: order_of(ask.attempt) })
    }

    /// A kept card is charged. They do not know a question that they were asked before: where an answer was lost, they are asked
    /// how its order stands, and only then for it again.
    async fn charged(
        &self,
        ctx: &Ctx,
        ask: &Ask,
        card: &KeptCard,
        is_there: bool,
    ) -> Result<Answer, JobFailure> {
        let terminal = Terminal::of(ctx).await?;
        let order = charge_of(ask.attempt);
        let known = match ask.is_again {
            true => ask::stands(&self.places, ctx, &terminal, &order).await?,
            false => ask::Stands::Unknown,
        };
        let said = match known {
            ask::Stands::Known(outcome) => outcome.said(),
            ask::Stands::Waits => Said::Waits,
            ask::Stands::Unknown => {
                let asked = fields::charge(&terminal, ask, card, is_there)?;
                match ask::operate(&self.places, ctx, &terminal, &asked).await? {
                    ask::Operated::Ended(outcome) => outcome.said(),
                    // It reached them the first time.
                    ask::Operated::Refused(code) if code == ask::KNOWN_ORDER => Said::Waits,
                    ask::Operated::Refused(code) => {
                        tracing::warn!(code, "the bank does not charge a kept card");
                        Said::Refuses(if is_there { Reason::Authentication } else { Reason::Provider })
                    }
                }
            }
        };
        match said {
            Said::Waits => Err(JobFailure::Later("the bank is at it".into())),
            Said::Refuses(Reason::Authentication) if is_there => self.opened(ctx, ask).await,
            said => Ok(Answer { said, their_ref: order }),
        }
    }

    /// How it stands with them. Of what nobody has paid yet they say nothing that we do not know.
    async fn found(&self, ctx: &Ctx, attempt: &Attempt) -> Result<Option<Answer>, JobFailure> {
        let terminal = Terminal::of(ctx).await?;
        let order = match (attempt.card, attempt.their_ref.as_str()) {
            (CardUse::Charge { .. }, "") => charge_of(attempt.id),
            (_, "") => order_of(attempt.id),
            (_, known) => known.to_owned(),
        };
        let is_charge = order == charge_of(attempt.id);
        match ask::stands(&self.places, ctx, &terminal, &order).await? {
            ask::Stands::Known(outcome) => Ok(Some(Answer { said: outcome.said(), their_ref: order })),
            // Nobody is at a page of theirs: it has an end in a moment.
            ask::Stands::Waits if is_charge => Err(JobFailure::Later("the bank is at it".into())),
            ask::Stands::Waits | ask::Stands::Unknown => Ok(None),
        }
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

    /// What they say, if it is they who say it.
    async fn said(ctx: &Ctx, brought: &Delivery) -> Result<Fields, NotHeard> {
        let terminal = match Terminal::of(ctx).await {
            Ok(terminal) => terminal,
            Err(JobFailure::Never(_)) => return Err(NotHeard::Unsigned),
            Err(JobFailure::Later(why)) => return Err(NotHeard::Later(why)),
        };
        let signed = Signed::in_form(&brought.body).ok_or(NotHeard::Unsigned)?;
        signed.opened(&terminal.key).ok_or(NotHeard::Unsigned)
    }

    async fn told(&self, ctx: &Ctx, brought: &Delivery) -> Result<Vec<Told>, NotHeard> {
        let fields = Self::said(ctx, brought).await?;
        // What comes later about the same order (money that went back) we have asked for ourselves.
        let outcome = words::Outcome::of(&fields).filter(|outcome| outcome.is_payment());
        let Some((outcome, attempt)) = outcome.zip(fields.attempt()) else { return Ok(Vec::new()) };
        let answer = Answer { said: outcome.said(), their_ref: fields.order() };
        Ok(vec![Told { attempt, answer }])
    }

    /// A card is kept with its first payment, if that was taken.
    async fn told_card(
        &self,
        ctx: &Ctx,
        brought: &Delivery,
    ) -> Result<Option<(AttemptId, KeptCard)>, NotHeard> {
        let fields = Self::said(ctx, brought).await?;
        let outcome = words::Outcome::of(&fields).filter(|outcome| outcome.is_payment());
        let has_paid = outcome.is_some_and(|outcome| matches!(outcome.said(), Said::Takes(_)));
        Ok(fields.attempt().filter(|_| has_paid).zip(words::kept_card(&fields)))
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

    fn hear_card<'a>(
        &'a self,
        ctx: &'a Ctx,
        brought: &'a Delivery,
    ) -> BoxFut<'a, Result<Option<(AttemptId, KeptCard)>, NotHeard>> {
        Box::pin(self.told_card(ctx, brought))
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
