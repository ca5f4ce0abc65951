//! The nouns: who brings whom and how far that has come, links that were followed, and pages of what somebody bought.

mod bought;
mod link;
mod referral;
mod settings;

pub use bought::{BoughtPage, Good};
pub use link::{Target, Via, Visited};
pub(crate) use referral::{Joining, Known, Terms, is_running};
pub use referral::{Member, OrderHeard, Referral, Reward};
pub use settings::{Settings, Wanted};
pub use sharing_facts::{BoughtId, Channel, ReferralId, ReferralState};
