//! Where the goods of a return are by now: whoever knows the order says so.

use super::{keep, load};
use crate::{
    model::{ReturnId, Whereabouts},
    rules::ret,
};
use action::Failure;
use database::Tx;
use kernel::{Timestamp, rejection::Never};

/// They are there, and are to be sent back until then. Told once more it changes nothing.
pub async fn locate(
    tx: &mut Tx,
    id: ReturnId,
    (whereabouts, until): (Whereabouts, Option<Timestamp>),
) -> Result<(), Failure<Never>> {
    let known = load(tx, id).await?.ret;
    let now = ret::locate(&known, whereabouts, until);
    if now == known {
        return Ok(());
    }
    keep(tx, (now, Vec::new())).await.map(drop)
}
