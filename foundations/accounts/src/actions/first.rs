//! The first owner of a shop that is being set up. Who may say so is decided by whoever holds the link for it.

use super::{links::made, taken};
use crate::{
    keys::Keys,
    model::{Begun, Entry},
    rules::{self, LinkRejected},
    steps::{self, Newcomer},
};
use action::{Ctx, Failure};
use kernel::{Lang, Role};

/// What whoever becomes the first owner has written.
pub struct FirstOwner<'f> {
    /// What they want to be called.
    pub name: &'f str,
    /// Where letters to them go. It counts as confirmed: whoever holds the link runs the machine.
    pub address: &'f str,
    /// The password they choose.
    pub password: &'f str,
    /// The language they read.
    pub lang: Lang,
}

/// Makes the account of the first owner, who is in at once. Refused as over when there is one.
///
/// ```text
/// let begun = accounts::actions::first_owner(ctx, &keys, &form, &entry).await?;
/// ```
pub async fn first_owner(
    ctx: &Ctx,
    keys: &Keys,
    form: &FirstOwner<'_>,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let name = rules::name(form.name).map_err(|why| Failure::Rejected(why.into()))?;
    let address = rules::postal(form.address).map_err(|why| Failure::Rejected(why.into()))?;
    let password = made(ctx, keys, form.password, [&name, &address]).await?;
    let newcomer = Newcomer {
        address: &address,
        name: &name,
        lang: form.lang,
        role: Role::Owner,
        password: Some(password),
    };
    let begun = ctx.write(async |tx| steps::first_owner(tx, ctx, &newcomer, entry).await).await;
    begun.map_err(|failure| taken(failure, LinkRejected::AlreadyMember))
}
