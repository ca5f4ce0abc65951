//! Cards that Stripe keeps: charged without a page of theirs, told once they have paid, forgotten. Where a bank wants to ask who it
//! is, whoever is there is led to a page of theirs; whoever is not must come another time.

use super::{
    INTENT, Stripe,
    api::{self, Api, Refused},
    asking::{capture_method, is_old},
    seek,
    words::{Intent, Method, amount_of},
};
use crate::model::{Answer, Ask, KeptCard, Reason, Said};
use action::{Ctx, JobFailure};
use kernel::Personal;

impl Stripe {
    /// A kept card is charged. Asked again they say how the first charge went: it is looked for, because their keys do not live
    /// as long as our questions may wait.
    pub(super) async fn charged(
        &self,
        ctx: &Ctx,
        ask: &Ask,
        card: &KeptCard,
        is_there: bool,
    ) -> Result<Answer, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        if is_old(ctx, ask) {
            if let Some(session) = seek::session_of(&api, ask.attempt, ask.begun_at).await? {
                return Ok(session.answer());
            }
            if let Some(intent) = seek::charge_of(&api, ask.attempt, ask.begun_at).await? {
                return self.concluded(ctx, ask, card, is_there, &intent).await;
            }
        }
        let key = format!("{}-charge", ask.attempt);
        match api.post::<Intent>("/v1/payment_intents", Some(&key), &form(ask, card, is_there)).await? {
            Ok(intent) => self.concluded(ctx, ask, card, is_there, &intent).await,
            Err(no) if no.is_of_card() => self.refused(ctx, ask, card, is_there, no.reason()).await,
            // They do not know the card any more, or whose it was.
            Err(no) if no.is_missing() => {
                let typed = KeptCard::default();
                self.refused(ctx, ask, &typed, is_there, Reason::Authentication).await
            }
            Err(no) if no.is_key_reused() => match seek::charge_of(&api, ask.attempt, ask.begun_at).await? {
                Some(intent) => self.concluded(ctx, ask, card, is_there, &intent).await,
                None => Err(no.never()),
            },
            Err(no) => Err(no.never()),
        }
    }

    async fn concluded(
        &self,
        ctx: &Ctx,
        ask: &Ask,
        card: &KeptCard,
        is_there: bool,
        intent: &Intent,
    ) -> Result<Answer, JobFailure> {
        match intent.refused_charge() {
            Some(reason) => self.refused(ctx, ask, card, is_there, reason).await,
            None => Ok(intent.answer()),
        }
    }

    /// The card was not charged: where the bank wants to ask who it is and somebody is there, by a page of theirs.
    async fn refused(
        &self,
        ctx: &Ctx,
        ask: &Ask,
        card: &KeptCard,
        is_there: bool,
        reason: Reason,
    ) -> Result<Answer, JobFailure> {
        match is_there && reason == Reason::Authentication {
            true => self.opened(ctx, ask, card.customer.reveal(), false).await,
            false => Ok(Answer { said: Said::Refuses(reason), their_ref: String::new() }),
        }
    }

    /// What they have kept of the card that has paid so. Only what hangs on a customer can be charged again.
    pub(super) async fn kept(&self, ctx: &Ctx, their_ref: &str) -> Result<Option<KeptCard>, JobFailure> {
        if !their_ref.starts_with(INTENT) {
            return Ok(None);
        }
        let api = Api::of(&self.places, ctx).await?;
        let query = [("expand[]", "payment_method".to_owned())];
        let found = api.get::<Intent>(&format!("/v1/payment_intents/{their_ref}"), &query).await?;
        Ok(api::known(found)?.and_then(Intent::kept_card))
    }

    /// A card that they do not know they have forgotten, and so they have a customer. Money that was taken of them can go back all
    /// the same: charges stay.
    pub(super) async fn forgotten(&self, ctx: &Ctx, card: &KeptCard) -> Result<(), JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let path = format!("/v1/payment_methods/{}/detach", card.their_ref.reveal());
        forgotten(api.post::<Method>(&path, None, &[]).await?)?;
        match card.customer.reveal().as_str() {
            "" => Ok(()),
            customer => {
                let path = format!("/v1/customers/{customer}");
                forgotten(api.delete::<serde_json::Value>(&path).await?)
            }
        }
    }
}

/// What they do not know is forgotten.
fn forgotten<T>(answer: Result<T, Refused>) -> Result<(), JobFailure> {
    match answer {
        Ok(_) => Ok(()),
        Err(no) if no.is_missing() || no.is_of_request() => Ok(()),
        Err(no) => Err(no.never()),
    }
}

/// What is asked for: so much of this card, now. That nobody is there is said only where it is so: a bank passes over much for that
/// (RULES 2, row 25). The id of the attempt stands on the money.
fn form(ask: &Ask, card: &KeptCard, is_there: bool) -> Vec<(&'static str, String)> {
    let reveal = |text: &Personal<String>| text.reveal().clone();
    let (currency, amount) = amount_of(ask.amount);
    let mut form = vec![
        ("amount", amount),
        ("currency", currency),
        ("customer", reveal(&card.customer)),
        ("payment_method", reveal(&card.their_ref)),
        ("payment_method_types[0]", "card".to_owned()),
        ("capture_method", capture_method(ask).to_owned()),
        ("confirm", "true".to_owned()),
        ("description", ask.reference.clone()),
        ("metadata[attempt]", ask.attempt.to_string()),
    ];
    if !is_there {
        form.push(("off_session", "true".to_owned()));
    }
    form
}
