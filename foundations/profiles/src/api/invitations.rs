//! One's own links by which friends come.

use crate::{
    model::{Invitation, InvitationId},
    reads, steps,
};
use kernel::rejection::Never;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{At, Call, Done, Listing, Made, Reply, instant},
};

/// A link by which friends come.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Invitation, example = json!({
    "id": "019a0000-0000-7000-8000-000000000005", "link": "https://shop.example/i/3f9a", "uses": 2, "uses_max": 20,
    "created_at": "2026-11-03T09:00:00Z", "ends_at": "2026-12-03T09:00:00Z",
}))]
pub(crate) struct InvitationBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The address to hand to friends. Whoever opens it and says yes is a friend at once.
    link: String,
    /// How many came by it.
    uses: i64,
    /// How many may.
    uses_max: i64,
    /// Since when there is one.
    #[schema(format = "date-time")]
    created_at: String,
    /// Until when it is good.
    #[schema(format = "date-time")]
    ends_at: String,
}

fn body(call: &Call, of: &Invitation) -> InvitationBody {
    InvitationBody {
        id: of.id.to_string(),
        link: format!("{}{}", call.house().shop.face().public_url, of.path()),
        uses: of.uses,
        uses_max: Invitation::USES_MAX,
        created_at: instant(of.created_at),
        ends_at: instant(of.ends_at),
    }
}

async fn find(call: &Call, id: InvitationId) -> Result<Option<InvitationBody>, Problem> {
    let me = call.person::<Never>()?;
    let found = call.read(async |snap| reads::invitation(snap, me, id, call.now()).await).await?;
    Ok(found.map(|one| body(call, &one)))
}

pub(super) async fn list(call: Call) -> Result<Listing<InvitationBody>, Problem> {
    let me = call.person::<Never>()?;
    let all = call.read(async |snap| reads::invitations(snap, me, call.now()).await).await?;
    Ok(Listing::whole(all.iter().map(|one| body(&call, one)).collect()))
}

pub(super) async fn one(call: Call, At(id): At<InvitationId>) -> Result<Reply<InvitationBody>, Problem> {
    Ok(Reply::new(find(&call, id).await?.ok_or(Problem::NotFound)?))
}

/// The link is a secret: what is kept of the answer, for whoever asks again with the same key, is only which one it was.
pub(super) async fn make(call: Call) -> Result<Made<InvitationBody>, Problem> {
    let me = call.person::<Never>()?;
    let making = call.once(async |tx| Ok(steps::make_invitation(tx, call.ctx(), me).await?.id));
    let id: InvitationId = making.await?;
    let made = find(&call, id).await?.ok_or(Problem::Conflict)?;
    Ok(Made::at(format!("/api/v1/me/invitations/{id}"), made))
}

pub(super) async fn revoke(call: Call, At(id): At<InvitationId>) -> Result<Done, Problem> {
    let me = call.person::<Never>()?;
    call.once(async |tx| steps::revoke_invitation(tx, me, id).await).await?;
    Ok(Done)
}
