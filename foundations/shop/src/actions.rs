//! Saying who the shop is.

use crate::{model::Profile, rules::ProfileRejected, steps};
use action::{Ctx, Failure};

/// Keeps the profile.
pub async fn set_profile(ctx: &Ctx, profile: &Profile) -> Result<(), Failure<ProfileRejected>> {
    ctx.write(async |tx| steps::set_profile(tx, profile).await).await
}
