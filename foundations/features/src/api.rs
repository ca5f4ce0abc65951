//! The switchboard as programs read and change it.

use crate::{actions::SwitchRejected, model::Switch, reads, steps};
use action::Failure;
use axum::Extension;
use kernel::{Feature, Open, Right};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Fault, Listing, Operation, Reply, instant},
};

const GROUP: &str = "features-api-group";

/// What the doors of this program declare.
type Declared = Arc<[Feature]>;

/// The operations over these features.
pub(crate) fn routes(declared: Vec<Feature>) -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Features))
        .api(Operation::get("/api/v1/admin/features", "features-api-list-features").of(GROUP), list)
        .api(Operation::put("/api/v1/admin/features/{name}", "features-api-switch-feature").of(GROUP), switch)
        .share(Declared::from(declared))
}

/// A part of the shop and for whom it is open.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Feature, example = json!({ "name": "storefront.feed", "state": "everyone", "decided_at": null }))]
pub(crate) struct Shown {
    /// Its stable name.
    name: String,
    /// For whom it is open: `closed`, `staff` or `everyone`.
    state: String,
    /// When somebody decided so; null where nobody has.
    #[schema(format = "date-time")]
    decided_at: Option<String>,
}

impl From<Switch> for Shown {
    fn from(switch: Switch) -> Self {
        Self {
            name: switch.feature.name.to_owned(),
            state: switch.state().code().to_owned(),
            decided_at: switch.decision.map(|decision| instant(decision.at)),
        }
    }
}

/// For whom it is to be open.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FeatureState, example = json!({ "state": "everyone" }))]
pub(crate) struct Wanted {
    /// For whom: `closed`, `staff` or `everyone`.
    #[schema(pattern = "^(closed|staff|everyone)$")]
    state: String,
}

/// All of them, in the order of their doors.
async fn list(call: Call, Extension(declared): Extension<Declared>) -> Result<Listing<Shown>, Problem> {
    let switches = call.read(async |snap| reads::switches(snap, &declared).await).await?;
    Ok(Listing::whole(switches.into_iter().map(Shown::from).collect()))
}

/// Opens, stages or closes one.
async fn switch(
    call: Call,
    At(name): At<String>,
    Extension(declared): Extension<Declared>,
    Body(wanted): Body<Wanted>,
) -> Result<Reply<Shown>, Problem> {
    let unfit = || Fault::new("state", "webkit-api-field-unfit");
    let to = Open::from_code(&wanted.state).ok_or_else(unfit)?;
    if !declared.iter().any(|feature| feature.name == name) {
        return Err(Problem::NotFound);
    }
    let now = call
        .once(async |tx| -> Result<Shown, Failure<SwitchRejected>> {
            steps::switch(tx, call.ctx(), &declared, &name, to).await?;
            let switches = reads::switches(tx, &declared).await?;
            let switched = switches.into_iter().find(|switch| switch.feature.name == name);
            switched.map(Shown::from).ok_or(Failure::NotFound)
        })
        .await?;
    Ok(Reply::new(now))
}
