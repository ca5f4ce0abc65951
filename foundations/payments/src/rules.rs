//! What is decided about payments: which state follows which, how much may be taken and given back, which ways are offered
//! and on what terms, and what the numbers of test cards mean.

mod cards;
mod hearing;
mod refunds;
mod starting;
mod states;
mod ways;

pub use cards::{CardRejected, card};
pub use hearing::{Heard, Odd, Then, hear, odd};
pub use refunds::{RefundRejected, amount, ended, refund};
pub use starting::{PayRejected, bound, check, check_again, expires_at, may_start, next};
pub use states::{Becomes, Event, after, close, confirm, may_give_up};
pub use ways::{WayRejected, grouped, offered, offered_again, terms};
