//! What people say about themselves, and what staff decides about them.

use crate::{
    rules::{self, FieldRejected, RoleRejected, StandRejected},
    steps::{self, Newcomer},
};
use accounts_facts::JoinedBy;
use action::{Ctx, Failure};
use kernel::{Lang, PersonId, Role};

/// Whoever asks says what they are called, and in which language they are written to.
pub async fn set_profile(ctx: &Ctx, name: &str, lang: Lang) -> Result<(), Failure<FieldRejected>> {
    let person = ctx.person()?;
    let name = rules::name(name).map_err(Failure::Rejected)?;
    ctx.write(async |tx| steps::set_profile(tx, person, &name, lang).await).await
}

/// Brings somebody along who cannot sign in by a password: the demo, an import.
pub async fn add_person(
    ctx: &Ctx,
    address: &str,
    name: &str,
    role: Role,
    lang: Lang,
) -> Result<PersonId, Failure<FieldRejected>> {
    let address = rules::postal(address).map_err(Failure::Rejected)?;
    let name = rules::name(name).map_err(Failure::Rejected)?;
    let newcomer = Newcomer { address: &address, name: &name, lang, role, password: None };
    let person = ctx.write(async |tx| steps::join(tx, ctx, &newcomer, JoinedBy::Operator).await).await?;
    Ok(person.id)
}

/// Gives somebody a role. The last owner keeps theirs.
pub async fn give_role(ctx: &Ctx, person: PersonId, to: Role) -> Result<(), Failure<RoleRejected>> {
    ctx.write(async |tx| steps::give_role(tx, ctx, person, to).await).await
}

/// Keeps somebody out: no session, no way in. Not the last owner.
pub async fn suspend(ctx: &Ctx, person: PersonId) -> Result<(), Failure<StandRejected>> {
    ctx.write(async |tx| steps::suspend(tx, ctx, person).await).await
}

/// Lets somebody in again.
pub async fn restore(ctx: &Ctx, person: PersonId) -> Result<(), Failure<StandRejected>> {
    ctx.write(async |tx| steps::restore(tx, ctx, person).await).await
}
