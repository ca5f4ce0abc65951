//! The people of the demo shop. They are invented, and none of them has a password: whoever runs the demo gets a link.

use crate::{actions, reads, rules::FieldRejected};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Lang, Role};

/// The address of the owner.
pub const OWNER: &str = "ines@barroylino.example";

/// Address, name, role, language.
const PEOPLE: [(&str, &str, Role, Lang); 3] = [
    (OWNER, "Inés Alfaro", Role::Owner, Lang::Es),
    ("marta@correo.example", "Marta Ruiz", Role::Member, Lang::Es),
    ("tom@mail.example", "Tom Baker", Role::Member, Lang::En),
];

/// The owner and two who buy there. Whoever is there already stays as they are.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<FieldRejected>> {
    for (address, name, role, lang) in PEOPLE {
        let known: Result<_, StoreError> =
            ctx.read(async |snap| reads::by_address(snap, address).await).await;
        if known?.is_some() {
            continue;
        }
        actions::add_person(ctx, address, name, role, lang).await?;
    }
    Ok(())
}
