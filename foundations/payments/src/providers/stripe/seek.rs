//! Looking for what Stripe knows of an attempt of ours: by the word that we know it by, or by what they remember of us.

use super::{
    CLOCKS_S, INTENT,
    api::{self, Api},
    words::{Intent, Page, Session},
};
use crate::model::{Attempt, AttemptId};
use action::JobFailure;
use kernel::{Timestamp, time};
use serde::de::DeserializeOwned;

/// More pages are not looked through for one.
const PAGES_MAX: usize = 20;

/// What carries the id of an attempt.
trait Ours: DeserializeOwned {
    /// Where they are listed.
    const LIST: &'static str;
    /// How they call it.
    fn id(&self) -> &str;
    /// Whose it is.
    fn attempt(&self) -> Option<AttemptId>;
}

impl Ours for Session {
    const LIST: &'static str = "/v1/checkout/sessions";

    fn id(&self) -> &str {
        &self.id
    }

    fn attempt(&self) -> Option<AttemptId> {
        Session::attempt(self)
    }
}

impl Ours for Intent {
    const LIST: &'static str = "/v1/payment_intents";

    fn id(&self) -> &str {
        &self.id
    }

    fn attempt(&self) -> Option<AttemptId> {
        Intent::attempt(self)
    }
}

/// The session of an attempt.
pub(super) async fn session_at(api: &Api<'_>, attempt: &Attempt) -> Result<Option<Session>, JobFailure> {
    if attempt.their_ref.is_empty() {
        return session_of(api, attempt.id, attempt.begun_at).await;
    }
    let query = [("expand[]", "payment_intent".to_owned())];
    let found = api.get(&format!("/v1/checkout/sessions/{}", attempt.their_ref), &query).await?;
    api::known(found)
}

/// The session that carries the id of this attempt, among those that were made since it began.
pub(super) async fn session_of(
    api: &Api<'_>,
    attempt: AttemptId,
    begun_at: Timestamp,
) -> Result<Option<Session>, JobFailure> {
    sought(api, attempt, begun_at).await
}

/// The same of money that was charged without a page of theirs.
pub(super) async fn charge_of(
    api: &Api<'_>,
    attempt: AttemptId,
    begun_at: Timestamp,
) -> Result<Option<Intent>, JobFailure> {
    sought(api, attempt, begun_at).await
}

async fn sought<T: Ours>(
    api: &Api<'_>,
    attempt: AttemptId,
    begun_at: Timestamp,
) -> Result<Option<T>, JobFailure> {
    let since = time::seconds_after(begun_at, -CLOCKS_S).as_second().to_string();
    let mut after: Option<String> = None;
    for _ in 0..PAGES_MAX {
        let mut query = vec![("limit", "100".to_owned()), ("created[gte]", since.clone())];
        query.extend(after.take().map(|id| ("starting_after", id)));
        let page: Page<T> = api.get(T::LIST, &query).await?.map_err(api::Refused::never)?;
        after = page.data.last().map(|last| last.id().to_owned()).filter(|_| page.has_more);
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
pub(super) async fn intent_of(api: &Api<'_>, their_ref: &str) -> Result<Option<String>, JobFailure> {
    if their_ref.starts_with(INTENT) {
        return Ok(Some(their_ref.to_owned()));
    }
    let session = api.get::<Session>(&format!("/v1/checkout/sessions/{their_ref}"), &[]).await?;
    Ok(session.map_err(api::Refused::never)?.intent().map(str::to_owned))
}
