//! Something was set aside: a job, a fact or a deadline that the house could not do by itself. Here is only the call by which
//! whoever looks after the shop comes to know of it; whom that is, and how they are told, is the back office's.

use crate::ctx::Ctx;
use database::{StoreError, Tx};
use kernel::Subject;
use uuid::Uuid;

/// The deadline that falls as soon as something was set aside. Its subject is what: the name of the reaction, the job or the
/// deadline, whatever it was about. A house in which nobody declares it tells nobody.
pub const SET_ASIDE: &str = "house.set_aside";

/// In the transaction that sets something of this name aside: somebody is to be told. Not that telling was set aside itself,
/// or one would follow the other for ever.
pub(crate) async fn note(tx: &mut Tx, ctx: &Ctx, name: &str) -> Result<(), StoreError> {
    if name == SET_ASIDE {
        return Ok(());
    }
    tx.set_deadline(SET_ASIDE, &Subject { kind: name.to_owned().into(), id: Uuid::nil() }, ctx.now()).await
}
