//! By which ways one wants to be told of what.

use crate::{
    model::notices::{Chosen, Ways, Wishes},
    reads::notices as reads,
    steps,
};
use action::Failure;
use kernel::{NoticeKind, rejection::Never};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Body, Call, Fault, Reply, Seen},
};

/// By which ways one is told of what.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = NoticePreferences)]
pub(crate) struct PreferencesBody {
    /// All kinds of notices that concern one.
    kinds: Vec<KindBody>,
}

/// A kind of notice, and by which ways one is told of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = NoticePreference, example = json!({
    "kind": "care-notice-answered", "name": "Your case has an answer", "group": "shop", "on_site": true, "by_mail": true,
    "is_duty": false,
}))]
pub(crate) struct KindBody {
    /// Its stable name.
    kind: String,
    /// What it is called, in the language of `Accept-Language`.
    name: String,
    /// What it has to do with: `account`, `shop`, `people` or `work`.
    group: String,
    /// Whether it stands among one's notices.
    on_site: bool,
    /// Whether a letter comes.
    by_mail: bool,
    /// Whether the law or one's safety wants it so: it cannot be changed.
    is_duty: bool,
}

/// By which ways one wants to be told. What is not named stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NoticePreferencesChange, example = json!({
    "kinds": [{ "kind": "profiles-notice-follower", "on_site": true, "by_mail": false }],
}))]
pub(crate) struct PreferencesChange {
    /// The kinds about which one says something.
    #[schema(max_items = 100)]
    kinds: Vec<KindChange>,
}

/// What one says about a kind.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NoticePreferenceChange)]
pub(crate) struct KindChange {
    /// Its stable name.
    kind: String,
    /// Whether it is to stand among one's notices.
    on_site: bool,
    /// Whether a letter is to come.
    by_mail: bool,
}

/// The kinds that concern whoever asks.
fn kinds(call: &Call) -> impl Iterator<Item = &NoticeKind> {
    let is_staff = call.session().is_some_and(|session| session.role.is_staff());
    call.notices().iter().filter(move |kind| reads::concerns(kind, is_staff))
}

fn body(call: &Call, wishes: &Wishes) -> PreferencesBody {
    let of = |kind: &NoticeKind| {
        let Ways { site, mail } = reads::ways(kind, wishes);
        KindBody {
            kind: kind.name.to_owned(),
            name: call.say.t(kind.name),
            group: kind.group.code().to_owned(),
            on_site: site,
            by_mail: mail,
            is_duty: kind.duty,
        }
    };
    PreferencesBody { kinds: kinds(call).map(of).collect() }
}

pub(super) async fn show(call: Call) -> Result<Reply<PreferencesBody>, Problem> {
    let me = call.person::<Never>()?;
    let wishes = call.read(async |snap| reads::wishes(snap, me).await).await?;
    Ok(Reply::at(body(&call, &wishes), wishes.version))
}

pub(super) async fn change(
    call: Call,
    seen: Seen,
    Body(wanted): Body<PreferencesChange>,
) -> Result<Reply<PreferencesBody>, Problem> {
    let (me, version) = (call.person::<Never>()?, seen.only::<i64>()?);
    let said: Vec<Chosen> = wanted.kinds.iter().map(|one| chosen(&call, one)).collect::<Result<_, _>>()?;
    let said = said.as_slice();
    call.once(async |tx| -> Result<(), Failure<Never>> {
        let version = match version {
            Some(version) => version,
            None => reads::wishes(tx, me).await?.version,
        };
        steps::notices::choose(tx, call.ctx(), (call.notices(), said), version).await
    })
    .await
    .map_err(Seen::judge)?;
    show(call).await
}

/// What is said about a kind, if one is asked about it.
fn chosen(call: &Call, said: &KindChange) -> Result<Chosen, Problem> {
    let is_asked = kinds(call).any(|kind| kind.name == said.kind && !kind.duty);
    if !is_asked {
        return Err(Fault::new("kinds", "webkit-api-field-unfit").into());
    }
    Ok(Chosen { kind: said.kind.clone(), ways: Ways { site: said.on_site, mail: said.by_mail } })
}
