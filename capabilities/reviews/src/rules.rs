//! What may be said of a review and what follows from it: values in, values out.

pub mod aspects;
pub mod challenge;
pub mod check;
pub mod fold;
pub mod fraud;
pub mod home;
pub mod invitation;
pub mod invitation_answer;
pub mod invitation_settings;
pub mod weight;
pub mod window;

mod rejected;

pub use rejected::{ChallengeRejected, EditRejected, ReplyRejected, SettingsRejected, WriteRejected};

use crate::model::Manners;

/// Between so many days and so many a review counts for the stars.
const WINDOW_DAYS: (u32, u32) = (1, 3_650);

/// Whether the shop may decide so.
pub fn settings(manners: Manners) -> Result<(), SettingsRejected> {
    let (least, most) = WINDOW_DAYS;
    match (least..=most).contains(&manners.window_days) {
        true => Ok(()),
        false => Err(SettingsRejected { least, most }),
    }
}
