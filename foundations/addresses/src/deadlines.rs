//! What happens by itself: an answer of the register is forgotten when it is no good any more.

use crate::store;
use action::{Ctx, Deadline, Unheard, at};
use addresses_facts::VatAsked;
use database::Tx;
use kernel::Subject;

/// The deadline at which a number that was asked for is forgotten.
pub(crate) const FORGET_VAT: &str = "addresses.vat_forget";

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(FORGET_VAT, forget)]
}

async fn forget(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    match subject.id_of::<VatAsked>() {
        Some(id) => Ok(store::vat::forget(tx, id).await?),
        None => Ok(()),
    }
}
