//! The day comes at which somebody is erased who wanted to leave.

use crate::{registry::Declared, steps};
use action::{BoxFut, Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::{Subject, actor::Person};

/// The one deadline, which accounts set and clear.
pub(crate) fn all(declared: Declared) -> Vec<Deadline> {
    vec![at(
        accounts::steps::LEAVES,
        falls(move |tx, ctx, subject| {
            let declared = declared.clone();
            Box::pin(async move {
                let Some(person) = subject.id_of::<Person>() else { return Ok(()) };
                Ok(steps::erase(tx, ctx, &declared, person).await?)
            })
        }),
    )]
}

/// Says what the closure is, which is not seen where it is written.
fn falls<F>(run: F) -> F
where
    F: for<'a> Fn(&'a mut Tx, &'a Ctx, Subject) -> BoxFut<'a, Result<(), Unheard>>,
{
    run
}
