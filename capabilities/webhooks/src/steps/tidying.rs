//! Forgetting what is old, and what is left of programs that were taken away.

use crate::store;
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Subject, time};

/// The deadline at which it is done.
pub(crate) const TIDY: &str = "webhooks.tidy";
/// For how many days it is kept how it went.
const LOG_DAYS: i64 = 30;
/// What a program that is too slow has not taken after so many days is given up.
const WAITING_DAYS: i64 = 5;
/// How many messages one transaction takes away.
const AT_ONCE: u32 = 200;
/// When it goes on if there were more than that.
const PAUSE_S: i64 = 2;

/// What the deadline is about.
pub(crate) fn tidied() -> Subject {
    Subject::all("webhook")
}

/// Takes some away and sets when it goes on: soon if there is more, else tomorrow.
pub(crate) async fn tidy(tx: &mut Tx, ctx: &Ctx) -> Result<(), StoreError> {
    let now = ctx.now();
    store::secrets::remove_ended(tx, now).await?;
    let given_up = store::tidying::give_up(tx, time::days_before(now, WAITING_DAYS), AT_ONCE).await?;
    let mut gone = store::tidying::old(tx, time::days_before(now, LOG_DAYS), AT_ONCE).await?;
    for webhook in store::tidying::removed(tx).await? {
        let of_it = store::tidying::of_webhook(tx, webhook, AT_ONCE).await?;
        if of_it.is_empty() {
            store::tidying::remove_webhook(tx, webhook).await?;
        }
        gone.extend(of_it);
    }
    gone.sort_unstable();
    gone.dedup();
    for delivery in &gone {
        store::tidying::remove(tx, *delivery).await?;
    }
    let next = match (gone.is_empty() && given_up == 0, store::tidying::is_any(tx).await?) {
        (false, _) => time::seconds_after(now, PAUSE_S),
        (true, true) => time::days_after(now, 1),
        (true, false) => return Ok(()),
    };
    tx.set_deadline(TIDY, &tidied(), next).await
}
