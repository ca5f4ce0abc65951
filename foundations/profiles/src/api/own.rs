//! One's own profile, and who may see what of oneself.

use super::unfit;
use crate::{
    model::{Audience, Class, Profile, ShownAs, Wanted},
    pages::picture_at,
    reads, steps,
};
use action::Failure;
use kernel::{Lang, PersonId, rejection::Never};
use media::portrait::SIDES;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Body, Call, Reply, Seen},
};

/// What one shows of oneself.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PublicProfile, example = json!({
    "handle": "lucia_prado", "about": "I mend mugs.", "language": "en", "shown_as": "name", "asks_followers": false,
    "picture": "/portraits/7f0c/256.webp", "has_picture": true,
}))]
pub(crate) struct OwnBody {
    /// The short name that others type; null until one is needed.
    handle: Option<String>,
    /// What one writes about oneself, as Markdown.
    about: String,
    /// The language of that: `es` or `en`.
    language: String,
    /// What those read who are no friends: `name` or `handle`.
    shown_as: String,
    /// Whether followers ask first.
    asks_followers: bool,
    /// Where the picture is: a path of the shop. One is drawn for those who have handed in none.
    picture: String,
    /// Whether one has handed in a picture.
    has_picture: bool,
}

/// What is to be different about what one shows. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PublicProfileChange, example = json!({ "about": "I mend mugs.", "language": "en" }))]
pub(crate) struct OwnChange {
    /// The short name that others type, with or without its sign; an empty one changes nothing.
    #[schema(max_length = 40)]
    handle: Option<String>,
    /// What one writes about oneself, as Markdown.
    #[schema(max_length = 500)]
    about: Option<String>,
    /// The language of that: `es` or `en`.
    language: Option<String>,
    /// What those read who are no friends: `name` or `handle`.
    shown_as: Option<String>,
    /// Whether followers ask first.
    asks_followers: Option<bool>,
}

/// Who sees what of oneself: `me`, `friends`, `followers`, `members` or `public`, each with those before it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Visibility, example = json!({
    "profile": "members", "friends": "friends", "reviews": "public", "purchases": "me", "collections": "members",
    "wishlists": "friends", "bids": "me", "pledges": "friends",
}))]
pub(crate) struct VisibilityBody {
    /// The profile itself.
    profile: String,
    /// Who one's friends are.
    friends: String,
    /// One's name beside what one writes about products.
    reviews: String,
    /// What one bought.
    purchases: String,
    /// What one gathered.
    collections: String,
    /// What one wishes for.
    wishlists: String,
    /// One's name at bids.
    bids: String,
    /// What one promised to buy.
    pledges: String,
}

/// Who is to see what of oneself: `me`, `friends`, `followers`, `members` or `public`. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = VisibilityChange, example = json!({ "purchases": "me", "wishlists": "friends" }))]
pub(crate) struct VisibilityChange {
    /// The profile itself.
    profile: Option<String>,
    /// Who one's friends are.
    friends: Option<String>,
    /// One's name beside what one writes about products.
    reviews: Option<String>,
    /// What one bought.
    purchases: Option<String>,
    /// What one gathered.
    collections: Option<String>,
    /// What one wishes for.
    wishlists: Option<String>,
    /// One's name at bids.
    bids: Option<String>,
    /// What one promised to buy.
    pledges: Option<String>,
}

impl VisibilityChange {
    /// What is said of each class.
    fn said(&self) -> Result<Vec<(Class, Audience)>, Problem> {
        let mut all = Vec::new();
        for class in Class::ALL {
            let said = match class {
                Class::Profile => &self.profile,
                Class::Friends => &self.friends,
                Class::Reviews => &self.reviews,
                Class::Purchases => &self.purchases,
                Class::Collections => &self.collections,
                Class::Wishlists => &self.wishlists,
                Class::Bids => &self.bids,
                Class::Pledges => &self.pledges,
            };
            if let Some(code) = said {
                all.push((class, Audience::from_code(code).ok_or_else(|| unfit(class.code()))?));
            }
        }
        Ok(all)
    }
}

fn body(person: PersonId, lang: Lang, of: Option<&Profile>) -> OwnBody {
    let picture = of.and_then(|profile| profile.picture.as_ref());
    OwnBody {
        handle: of.map(|profile| profile.handle.as_str().to_owned()),
        about: of.map(|profile| profile.about.reveal().clone()).unwrap_or_default(),
        language: of.map_or(lang, |profile| profile.lang).code().to_owned(),
        shown_as: of.map_or(ShownAs::default(), |profile| profile.shown_as).code().to_owned(),
        asks_followers: of.is_some_and(|profile| profile.is_reserved),
        picture: picture_at(person, picture, SIDES[0]),
        has_picture: picture.is_some(),
    }
}

pub(super) async fn profile(call: Call) -> Result<Reply<OwnBody>, Problem> {
    let me = call.person::<Never>()?;
    let known = call.read(async |snap| reads::profile(snap, me).await).await?;
    let version = known.as_ref().map_or(0, |profile| profile.version);
    Ok(Reply::at(body(me, call.say.lang, known.as_ref()), version))
}

pub(super) async fn change(
    call: Call,
    seen: Seen,
    Body(wanted): Body<OwnChange>,
) -> Result<Reply<OwnBody>, Problem> {
    let me = call.person::<Never>()?;
    let known = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let lang =
        wanted.language.as_deref().map(|code| known(code).ok_or_else(|| unfit("language"))).transpose()?;
    let shown_as = wanted.shown_as.as_deref();
    let shown_as =
        shown_as.map(|code| ShownAs::from_code(code).ok_or_else(|| unfit("shown_as"))).transpose()?;
    let onto = |before: Wanted| Wanted {
        handle: wanted.handle.clone().unwrap_or(before.handle),
        about: wanted.about.clone().unwrap_or(before.about),
        lang: lang.unwrap_or(before.lang),
        shown_as: shown_as.unwrap_or(before.shown_as),
        is_reserved: wanted.asks_followers.unwrap_or(before.is_reserved),
    };
    let change = call
        .once(async |tx| steps::change_profile(tx, call.ctx(), me, |version| seen.is(version), onto).await);
    change.await.map_err(Seen::judge)?;
    profile(call).await
}

pub(super) async fn visibility(call: Call) -> Result<Reply<VisibilityBody>, Problem> {
    let me = call.person::<Never>()?;
    let own = call.read(async |snap| reads::audiences(snap, me).await).await?;
    let of = |class: Class| {
        let said = own.iter().find(|(known, _)| *known == class).map_or(class.usual(), |(_, said)| *said);
        said.code().to_owned()
    };
    Ok(Reply::new(VisibilityBody {
        profile: of(Class::Profile),
        friends: of(Class::Friends),
        reviews: of(Class::Reviews),
        purchases: of(Class::Purchases),
        collections: of(Class::Collections),
        wishlists: of(Class::Wishlists),
        bids: of(Class::Bids),
        pledges: of(Class::Pledges),
    }))
}

pub(super) async fn show(
    call: Call,
    Body(wanted): Body<VisibilityChange>,
) -> Result<Reply<VisibilityBody>, Problem> {
    let (me, said) = (call.person::<Never>()?, wanted.said()?);
    let said = &said;
    call.once(async |tx| -> Result<(), Failure<Never>> {
        Ok(steps::set_visibility(tx, call.ctx(), me, said).await?)
    })
    .await?;
    visibility(call).await
}
