//! What is kept of people here: the tokens of their programs, without what opens anything.

use crate::{model::Token, store};
use action::Personal;
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Personal> {
    vec![Personal {
        table: "api_token",
        title: "api-personal-tokens",
        export: |snap, person| Box::pin(export(snap, person)),
        erase: |tx, _, person| Box::pin(store::forget_all(tx, person)),
        kept: &[],
    }]
}

async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let row = |token: Token| {
        json!({ "name": token.name, "scopes": token.scopes.to_string(), "made_at": token.made_at,
                "ends_at": token.ends_at, "used_at": token.used_at })
    };
    Ok(store::of_person(snap, person).await?.into_iter().map(row).collect())
}
