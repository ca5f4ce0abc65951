//! What staff takes off a profile.

use super::profile::{free_handle, keep};
use crate::{
    model::{Cleared, Profile},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::{PersonId, Personal, rejection::Never};
use profiles_facts::ProfileCleared;
use serde_json::json;

/// Takes it off. What was there stands in no log: it is what nobody should read.
pub async fn clear(tx: &mut Tx, ctx: &Ctx, person: PersonId, what: Cleared) -> Result<(), Failure<Never>> {
    let before = store::profiles::find(tx, person).await?.ok_or(Failure::NotFound)?;
    let after = match what {
        Cleared::About => Profile { about: Personal::default(), ..before.clone() },
        Cleared::Picture => Profile { picture: None, ..before.clone() },
        Cleared::Handle => {
            let handle = free_handle(tx, ctx).await?;
            store::handles::retire(tx, &before.handle).await?;
            store::handles::give(tx, &handle, person).await?;
            Profile { handle, handle_at: None, ..before.clone() }
        }
    };
    if after == before {
        return Ok(());
    }
    keep(tx, ctx, &before, &after).await?;
    let change = Change {
        verb: "profiles-audit-cleared",
        subject: person.into(),
        label: what.code(),
        before: json!({ (what.code()): true }),
        after: json!({ (what.code()): null }),
    };
    ctx.audit(tx, &change).await?;
    tx.record(&ProfileCleared { person, what }).await?;
    Ok(())
}
