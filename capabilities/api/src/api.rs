//! What a program learns about itself: for whom it asks, and how far its token goes.

use kernel::rejection::Never;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{Call, Operation, Reply},
};

const GROUP: &str = "api-group-me";

/// The operations about whoever asks.
pub(crate) fn routes() -> Routes {
    Routes::new().only(Audience::Member).api(Operation::get("/api/v1/me", "api-api-show-me").of(GROUP), show)
}

/// For whom a program asks.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Me, example = json!({
    "id": "0199e3a1-5d00-7000-8000-000000000001",
    "name": "Inés",
    "role": "owner",
    "language": "es",
    "scopes": ["own:read", "catalogue:write"],
}))]
pub(crate) struct Me {
    /// Which person.
    #[schema(format = "uuid")]
    id: String,
    /// What they are called.
    name: String,
    /// What they are to the shop now.
    role: String,
    /// The language they chose.
    language: String,
    /// What the token may do; empty where a browser asks without one.
    scopes: Vec<String>,
}

/// Whoever asks.
async fn show(call: Call) -> Result<Reply<Me>, Problem> {
    let person = call.person::<Never>()?;
    let session = call.session().ok_or(Problem::Unproved)?;
    let scopes = call.scopes().map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect());
    Ok(Reply::new(Me {
        id: person.to_string(),
        name: session.name.clone(),
        role: session.role.code().to_owned(),
        language: session.lang.code().to_owned(),
        scopes: scopes.unwrap_or_default(),
    }))
}
