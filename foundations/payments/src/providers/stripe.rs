//! The adapter of Stripe: a page of theirs for each attempt (Checkout Session), found again by the id of the attempt, which stands
//! in their metadata. How they are asked is `api`, what for `asking`, how they are looked through `seek`, what their words mean `words`, who tells us
//! something `sign`, which cards they keep `cards`, what they have moved `list`.

mod api;
mod asking;
mod cards;
mod hear;
mod list;
mod seek;
mod sign;
mod words;

use self::{
    api::{Api, Refused},
    asking::{is_old, page},
    words::{Intent, Refund, Refunds},
};
use super::{Places, Provider};
use crate::model::{
    Answer, Ask, AskBack, AskCard, Attempt, CardUse, Delivery, GivenBack, KeptCard, NotHeard, TheirMovement,
    Told, Tried, Way,
};
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Money, Timestamp};

/// Their clock may be behind ours by so much.
const CLOCKS_S: i64 = 300;
/// Of a session that has ended, their word.
const INTENT: &str = "pi_";

/// The adapter of Stripe.
pub(super) struct Stripe {
    pub(super) places: Places,
}

impl Stripe {
    async fn begun(&self, ctx: &Ctx, ask: &Ask) -> Result<Answer, JobFailure> {
        match &ask.card {
            AskCard::Typed => self.opened(ctx, ask, "", false).await,
            AskCard::Keep { customer } => self.opened(ctx, ask, customer.reveal(), true).await,
            AskCard::Charge { card, is_there } => self.charged(ctx, ask, card, *is_there).await,
        }
    }

    /// A page of theirs: for a customer whom they know, if any, and a card that they keep, if so.
    async fn opened(
        &self,
        ctx: &Ctx,
        ask: &Ask,
        customer: &str,
        is_kept: bool,
    ) -> Result<Answer, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        if is_old(ctx, ask)
            && let Some(known) = seek::session_of(&api, ask.attempt, ask.begun_at).await?
        {
            return Ok(known.answer());
        }
        let public_url = &ctx.house().shop.face().public_url;
        let mut made = page(&api, ask, public_url, (customer, is_kept)).await?;
        // They knew whoever pays under other keys of the shop.
        if !customer.is_empty() && made.as_ref().is_err_and(Refused::is_missing) {
            made = page(&api, ask, public_url, ("", is_kept)).await?;
        }
        match made {
            Ok(session) => Ok(session.answer()),
            // Another question was asked by this key: what it made is there.
            Err(no) if no.is_key_reused() => match seek::session_of(&api, ask.attempt, ask.begun_at).await? {
                Some(known) => Ok(known.answer()),
                None => Err(no.never()),
            },
            Err(no) => Err(no.never()),
        }
    }

    async fn found(&self, ctx: &Ctx, attempt: &Attempt) -> Result<Option<Answer>, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        if attempt.their_ref.starts_with(INTENT) {
            let intent =
                api.get::<Intent>(&format!("/v1/payment_intents/{}", attempt.their_ref), &[]).await?;
            return api::known(intent).map(|known| known.map(|intent| intent.answer()));
        }
        if let Some(session) = seek::session_at(&api, attempt).await? {
            return Ok(Some(session.answer()));
        }
        // A kept card was charged, and nobody has heard how that went.
        match (attempt.card, attempt.their_ref.as_str()) {
            (CardUse::Charge { .. }, "") => {
                let charge = seek::charge_of(&api, attempt.id, attempt.begun_at).await?;
                Ok(charge.map(|intent| intent.answer()))
            }
            _ => Ok(None),
        }
    }

    /// Their page is closed. One that was just paid there must be heard first, so it is tried again.
    async fn closed(&self, ctx: &Ctx, attempt: &Attempt) -> Result<(), JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let path = match attempt.their_ref.starts_with(INTENT) {
            true => format!("/v1/payment_intents/{}/cancel", attempt.their_ref),
            false => match seek::session_at(&api, attempt).await? {
                Some(session) if session.is_open() => format!("/v1/checkout/sessions/{}/expire", session.id),
                Some(_) | None => return Ok(()),
            },
        };
        match api.post::<serde_json::Value>(&path, None, &[]).await? {
            Ok(_) => Ok(()),
            Err(no) => Err(JobFailure::Later(format!("it cannot be let go: {no}"))),
        }
    }

    /// What is taken already is not taken again: then they say how it stands.
    async fn taken(&self, ctx: &Ctx, attempt: &Attempt, amount: Money) -> Result<Answer, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let Some(intent) = seek::intent_of(&api, &attempt.their_ref).await? else {
            return Err(JobFailure::Never("nothing is held there".into()));
        };
        let path = format!("/v1/payment_intents/{intent}");
        let form = [("amount_to_capture", amount.minor.to_string())];
        let key = format!("{}-take", attempt.id);
        match api.post::<Intent>(&format!("{path}/capture"), Some(&key), &form).await? {
            Ok(intent) => Ok(intent.answer()),
            Err(no) => match api.get::<Intent>(&path, &[]).await? {
                Ok(intent) if intent.is_taken() => Ok(intent.answer()),
                Ok(_) | Err(_) => Err(no.never()),
            },
        }
    }

    async fn given_back(&self, ctx: &Ctx, ask: &AskBack) -> Result<GivenBack, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let Some(intent) = seek::intent_of(&api, &ask.their_ref).await? else {
            return Err(JobFailure::Later("nothing was paid there yet".into()));
        };
        let refund = ask.refund.to_string();
        // It is looked for first, because their keys do not live as long as our questions may wait.
        let query = [("payment_intent", intent.clone()), ("limit", "100".to_owned())];
        let known = api.get::<Refunds>("/v1/refunds", &query).await?.map_err(api::Refused::never)?;
        if let Some(known) = known.data.into_iter().find(|one| one.is_ours(&refund)) {
            return known.given();
        }
        let form = [
            ("payment_intent", intent),
            ("amount", ask.amount.minor.to_string()),
            ("metadata[refund]", refund.clone()),
        ];
        match api.post::<Refund>("/v1/refunds", Some(&refund), &form).await? {
            Ok(made) => made.given(),
            Err(no) => Err(no.never()),
        }
    }
}

impl Provider for Stripe {
    fn way(&self) -> Way {
        Way::Stripe
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

    fn take<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
        amount: Money,
    ) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(self.taken(ctx, attempt, amount))
    }

    fn give_back<'a>(&'a self, ctx: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(self.given_back(ctx, ask))
    }

    fn hear<'a>(&'a self, ctx: &'a Ctx, brought: &'a Delivery) -> BoxFut<'a, Result<Vec<Told>, NotHeard>> {
        Box::pin(hear::told(&self.places, ctx, brought))
    }

    fn tells_of(&self) -> &'static [&'static str] {
        &hear::EVENTS
    }

    fn card_of<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<KeptCard>, JobFailure>> {
        Box::pin(self.kept(ctx, &attempt.their_ref))
    }

    fn forget_card<'a>(&'a self, ctx: &'a Ctx, card: &'a KeptCard) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(self.forgotten(ctx, card))
    }

    fn list<'a>(
        &'a self,
        ctx: &'a Ctx,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFut<'a, Result<Option<Vec<TheirMovement>>, JobFailure>> {
        Box::pin(async move { list::moved(&Api::of(&self.places, ctx).await?, from, to).await.map(Some) })
    }

    fn try_out<'a>(&'a self, ctx: &'a Ctx) -> BoxFut<'a, Tried> {
        Box::pin(async move {
            let asked = match Api::of(&self.places, ctx).await {
                Ok(api) => api.get::<serde_json::Value>("/v1/balance", &[]).await,
                Err(_) => return Tried::Unknown,
            };
            match asked {
                Ok(Ok(_)) => Tried::Fine,
                Ok(Err(_)) => Tried::Unknown,
                Err(_) => Tried::Silent,
            }
        })
    }
}
