//! Somebody does something about somebody else: both rows are kept together, facts say what happened, and whoever should
//! hear of it is told.

use super::profile::ensure;
use crate::{
    model::{Class, Follow, Friend, Happened, Pair, Profile, Relation, ShownAs, Verb},
    notices,
    rules::{self, EdgeRejected},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{NoticeKind, PersonId, Subject};
use notifications::Tell;
use profiles_facts::{
    FollowAsked, Followed, FriendAsked, FriendsMade, FriendsParted, PersonBlocked, PersonUnblocked,
    ProfileFact, Unfollowed,
};

/// Does it. Whoever asks somebody who is not there for them, or nobody at all, is answered like everybody else, and nothing
/// comes of it.
pub async fn turn(
    tx: &mut Tx,
    ctx: &Ctx,
    me: PersonId,
    other: Option<PersonId>,
    verb: Verb,
) -> Result<(), Failure<EdgeRejected>> {
    if other == Some(me) {
        return Err(Failure::Rejected(EdgeRejected::Oneself));
    }
    let mine = ensure(tx, ctx, me).await?;
    if verb.asks() {
        count(tx, ctx, &mine).await?;
    }
    let Some(other) = other else { return rules::turn_to_nobody(verb).map_err(Failure::Rejected) };
    let theirs = ensure(tx, ctx, other).await?;
    let pair = store::edges::pair(tx, me, other).await?;
    // Whom one cannot see one cannot put among those one does not want to see: the list would tell that they are there.
    let is_far = matches!(verb, Verb::Block | Verb::Mute) && !has_tie(&pair);
    if (verb.asks() || is_far) && !is_there(tx, &pair, other).await? {
        return Ok(());
    }
    let (after, happened) =
        rules::turn(pair, verb, theirs.is_reserved, ctx.now()).map_err(Failure::Rejected)?;
    if after == pair {
        return Ok(());
    }
    if !store::edges::save(tx, (me, other), &after).await? {
        return Err(Failure::Conflict);
    }
    let facts: Vec<ProfileFact> = happened.iter().map(|one| fact(*one, me, other)).collect();
    tx.record(&facts).await?;
    for one in happened {
        if matches!(one, Happened::Blocked) {
            notifications::steps::forget_between(tx, me, other).await?;
        }
        tell(tx, ctx, one, (&mine, &theirs), &after).await?;
    }
    Ok(())
}

/// Whether there is anything between the two but what one does not want.
fn has_tie(pair: &Pair) -> bool {
    [pair.mine, pair.theirs].iter().any(|edge| edge.friend != Friend::None || edge.follow != Follow::None)
}

/// Counts one more request of a day.
async fn count(tx: &mut Tx, ctx: &Ctx, mine: &Profile) -> Result<(), Failure<EdgeRejected>> {
    let (asked_from, asked_count) =
        rules::counted(mine.asked_from, mine.asked_count, ctx.now()).map_err(Failure::Rejected)?;
    let counted = Profile { asked_from, asked_count, ..mine.clone() };
    if !store::profiles::save(tx, &counted).await? {
        return Err(Failure::Conflict);
    }
    Ok(())
}

/// Whether somebody can be asked: they show themselves to whoever asks, or have turned to them before, and are active.
async fn is_there(tx: &mut Tx, pair: &Pair, other: PersonId) -> Result<bool, StoreError> {
    let is_active = accounts::reads::person(tx, other).await?.is_some_and(|person| person.is_active());
    let said = store::sights::of_class(tx, other, Class::Profile).await?;
    let audience = said.unwrap_or(Class::Profile.usual());
    // One's own block is answered by the rule: it must end first.
    let relation = Relation { is_blocked: pair.theirs.blocked_at.is_some(), ..rules::relation(pair) };
    let is_seen = rules::may_see(relation, Class::Profile, audience);
    let has_turned = pair.theirs.friend != Friend::None || pair.mine.friend != Friend::None;
    Ok(is_active && (is_seen || has_turned))
}

fn fact(happened: Happened, person: PersonId, other: PersonId) -> ProfileFact {
    match happened {
        Happened::FriendAsked => FriendAsked { person, other }.into(),
        Happened::FriendsMade => FriendsMade { person, other }.into(),
        Happened::FriendsParted => FriendsParted { person, other }.into(),
        Happened::FollowAsked => FollowAsked { person, other }.into(),
        Happened::Followed => Followed { person, other }.into(),
        Happened::Admitted => Followed { person: other, other: person }.into(),
        Happened::Unfollowed => Unfollowed { person, other }.into(),
        Happened::Dropped => Unfollowed { person: other, other: person }.into(),
        Happened::Blocked => PersonBlocked { person, other }.into(),
        Happened::Unblocked => PersonUnblocked { person, other }.into(),
    }
}

/// Tells the other what they should hear of. Whoever mutes somebody does not hear of them.
async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    happened: Happened,
    (mine, theirs): (&Profile, &Profile),
    after: &Pair,
) -> Result<(), StoreError> {
    if after.theirs.muted_at.is_some() {
        return Ok(());
    }
    // A handle in a link would outlive whoever has it.
    let (kind, link): (&'static NoticeKind, &str) = match happened {
        Happened::FriendAsked => (&notices::FRIEND_ASKED, "/account/friends?list=asked"),
        Happened::FriendsMade => (&notices::FRIENDS_MADE, "/account/friends"),
        Happened::FollowAsked => (&notices::FOLLOW_ASKED, "/account/friends?list=knocking"),
        Happened::Followed => (&notices::FOLLOWER, "/account/friends?list=followers"),
        Happened::Admitted => (&notices::ADMITTED, "/account/friends?list=following"),
        Happened::FriendsParted
        | Happened::Unfollowed
        | Happened::Dropped
        | Happened::Blocked
        | Happened::Unblocked => return Ok(()),
    };
    let is_near = matches!(happened, Happened::FriendAsked | Happened::FriendsMade);
    let by = (is_near || mine.shown_as == ShownAs::Name).then_some(mine.person);
    let about = Subject::from(mine.person);
    let nth = match happened {
        // Whoever asks, takes it back and asks again is heard of once in the time after which one may ask again.
        Happened::FriendAsked | Happened::FollowAsked | Happened::Followed => {
            ctx.now().as_second() / (rules::AGAIN_DAYS * 86_400)
        }
        Happened::FriendsMade
        | Happened::Admitted
        | Happened::FriendsParted
        | Happened::Unfollowed
        | Happened::Dropped
        | Happened::Blocked
        | Happened::Unblocked => after.theirs.version + 1,
    };
    notifications::steps::tell(tx, ctx, &Tell { kind, to: theirs.person, about, nth, link, by }).await
}

/// Somebody came by an invitation of somebody else.
pub(super) async fn come(
    tx: &mut Tx,
    ctx: &Ctx,
    me: PersonId,
    inviter: PersonId,
) -> Result<bool, Failure<EdgeRejected>> {
    let before = store::edges::pair(tx, me, inviter).await?;
    turn(tx, ctx, me, Some(inviter), Verb::Join).await?;
    Ok(before.mine.friend != Friend::Friends && !before.is_blocked())
}
