//! The adapter of Stripe: a page of theirs for each attempt (Checkout Session), found again by the id of the attempt, which stands
//! in their metadata. How they are asked is `api`, what their words mean `words`, who tells us something `sign`, what they have
//! moved `list`.

mod api;
mod hear;
mod list;
mod sign;
mod words;

use self::{
    api::Api,
    words::{Intent, Page, Refund, Refunds, Session, amount_of},
};
use super::{Places, Provider};
use crate::model::{
    Answer, Ask, AskBack, Attempt, AttemptId, Delivery, GivenBack, NotHeard, TheirMovement, Told, Tried, Way,
};
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Lang, Money, Timestamp, time};

/// They forget the key of a question after a day: what is older is looked for before it is asked again.
const KEY_LIVES_S: i64 = 3_600;
/// Their clock may be behind ours by so much.
const CLOCKS_S: i64 = 300;
/// More pages of sessions are not looked through for one.
const PAGES_MAX: usize = 20;
/// Of a session that has ended, their word.
const INTENT: &str = "pi_";

/// The adapter of Stripe.
pub(super) struct Stripe {
    pub(super) places: Places,
}

impl Stripe {
    async fn begun(&self, ctx: &Ctx, ask: &Ask) -> Result<Answer, JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let is_old = ctx.now() > time::seconds_after(ask.begun_at, KEY_LIVES_S);
        if (ask.is_again || is_old)
            && let Some(known) = session_of(&api, ask.attempt, ask.begun_at).await?
        {
            return Ok(known.answer());
        }
        let form = form(ask, &ctx.house().shop.face().public_url);
        match api.post::<Session>("/v1/checkout/sessions", Some(&ask.attempt.to_string()), &form).await? {
            Ok(session) => Ok(session.answer()),
            // Another question was asked by this key: what it made is there.
            Err(no) if no.is_key_reused() => match session_of(&api, ask.attempt, ask.begun_at).await? {
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
        Ok(session_at(&api, attempt).await?.map(|session| session.answer()))
    }

    /// Their page is closed. One that was just paid there must be heard first, so it is tried again.
    async fn closed(&self, ctx: &Ctx, attempt: &Attempt) -> Result<(), JobFailure> {
        let api = Api::of(&self.places, ctx).await?;
        let path = match attempt.their_ref.starts_with(INTENT) {
            true => format!("/v1/payment_intents/{}/cancel", attempt.their_ref),
            false => match session_at(&api, attempt).await? {
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
        let Some(intent) = intent_of(&api, &attempt.their_ref).await? else {
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
        let Some(intent) = intent_of(&api, &ask.their_ref).await? else {
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

/// The session of an attempt: by the word that we know it by, or by what they remember of us.
async fn session_at(api: &Api<'_>, attempt: &Attempt) -> Result<Option<Session>, JobFailure> {
    if attempt.their_ref.is_empty() {
        return session_of(api, attempt.id, attempt.begun_at).await;
    }
    let query = [("expand[]", "payment_intent".to_owned())];
    let found = api.get(&format!("/v1/checkout/sessions/{}", attempt.their_ref), &query).await?;
    api::known(found)
}

/// The session that carries the id of this attempt, among those that were made since it began.
async fn session_of(
    api: &Api<'_>,
    attempt: AttemptId,
    begun_at: Timestamp,
) -> Result<Option<Session>, JobFailure> {
    let since = time::seconds_after(begun_at, -CLOCKS_S).as_second().to_string();
    let mut after: Option<String> = None;
    for _ in 0..PAGES_MAX {
        let mut query = vec![("limit", "100".to_owned()), ("created[gte]", since.clone())];
        query.extend(after.take().map(|id| ("starting_after", id)));
        let page: Page<Session> =
            api.get("/v1/checkout/sessions", &query).await?.map_err(api::Refused::never)?;
        after = page.data.last().map(|last| last.id.clone()).filter(|_| page.has_more);
        if let Some(found) = page.data.into_iter().find(|one| one.attempt() == Some(attempt)) {
            return Ok(Some(found));
        }
        if after.is_none() {
            break;
        }
    }
    Ok(None)
}

/// How they call the money of an attempt, as far as there is any.
async fn intent_of(api: &Api<'_>, their_ref: &str) -> Result<Option<String>, JobFailure> {
    if their_ref.starts_with(INTENT) {
        return Ok(Some(their_ref.to_owned()));
    }
    let session = api.get::<Session>(&format!("/v1/checkout/sessions/{their_ref}"), &[]).await?;
    Ok(session.map_err(api::Refused::never)?.intent().map(str::to_owned))
}

/// What is asked for: one line, which is the order, to be paid by card. The id of the attempt stands on the page and on the
/// money, because they keep the two apart.
fn form(ask: &Ask, public_url: &str) -> Vec<(&'static str, String)> {
    let attempt = ask.attempt.to_string();
    let back = format!("{public_url}{}/pay/back/{}", ask.lang.prefix(), ask.secret.reveal());
    let (currency, amount) = amount_of(ask.amount);
    let locale = match ask.lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    let method = if ask.is_held { "manual" } else { "automatic" };
    vec![
        ("mode", "payment".to_owned()),
        ("payment_intent_data[capture_method]", method.to_owned()),
        ("payment_method_types[0]", "card".to_owned()),
        ("client_reference_id", attempt.clone()),
        ("metadata[attempt]", attempt.clone()),
        ("payment_intent_data[metadata][attempt]", attempt),
        ("line_items[0][quantity]", "1".to_owned()),
        ("line_items[0][price_data][currency]", currency),
        ("line_items[0][price_data][unit_amount]", amount),
        ("line_items[0][price_data][product_data][name]", ask.reference.clone()),
        ("locale", locale.to_owned()),
        ("cancel_url", format!("{back}?left=yes")),
        ("success_url", back),
    ]
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
