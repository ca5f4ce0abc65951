//! What is decided about webhooks: which addresses are taken, what a message says and how it is signed, when it is tried
//! again, when nobody is told any more.

mod message;
mod retry;
mod sign;
mod wish;

pub use message::{fact_body, test_body};
pub use retry::{AFTER_S, After, Failing, after};
pub use sign::signatures;
pub use wish::{Checked, WebhookRejected, check};
pub(crate) use wish::{SECRETS_MAX, WEBHOOKS_MAX};
