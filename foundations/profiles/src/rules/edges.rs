//! What becomes of two people when one of them does something. Whoever is refused or blocked does not learn it from the
//! answer: what they ask for is taken, and nothing comes of it.

use crate::model::{Edge, Follow, Friend, Happened, Pair, Verb};
use kernel::{Rejection, Timestamp, Word, time};

/// After how many days somebody who was refused may ask again.
pub const AGAIN_DAYS: i64 = 30;
/// How many others somebody may ask something in a day.
pub const ASKED_MAX: i64 = 40;

/// Why nothing becomes of what somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeRejected {
    /// They are the same.
    Oneself,
    /// Whoever asks wants to have nothing to do with the other: that must end first.
    Blocked,
    /// There is no request to answer; it was taken back.
    NothingAsked,
    /// They have asked so many that it must end for today.
    TooMany {
        /// When they may again.
        at: Timestamp,
    },
}

impl Rejection for EdgeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Oneself => "profiles-edge-oneself",
            Self::Blocked => "profiles-edge-blocked",
            Self::NothingAsked => "profiles-edge-nothing-asked",
            Self::TooMany { .. } => "profiles-edge-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMany { at } => vec![("day", Word::At(*at))],
            Self::Oneself | Self::Blocked | Self::NothingAsked => Vec::new(),
        }
    }
}

/// What follows: how the two stand to each other then, and what happened. `is_reserved` tells whether the other wants to be
/// asked by followers.
pub fn turn(
    pair: Pair,
    verb: Verb,
    is_reserved: bool,
    now: Timestamp,
) -> Result<(Pair, Vec<Happened>), EdgeRejected> {
    let at = Some(now);
    match verb {
        Verb::Ask => ask(pair, now),
        Verb::Join => join(pair, at),
        Verb::Accept => match pair.mine.friend {
            Friend::AskedOf => Ok(befriend(pair, at)),
            Friend::Friends => same(pair),
            Friend::None | Friend::Asked => Err(EdgeRejected::NothingAsked),
        },
        Verb::Decline => Ok(decline(pair, at)),
        Verb::Withdraw => Ok(withdraw(pair)),
        Verb::Part => Ok(part(pair, at)),
        Verb::Follow => follow(pair, is_reserved, now),
        Verb::Unfollow => Ok(unfollow(pair)),
        Verb::Admit => admit(pair, at),
        Verb::Refuse => Ok(refuse(pair, at)),
        Verb::Drop => Ok(drop_follower(pair, at)),
        Verb::Block => Ok(block(pair, at)),
        Verb::Unblock => Ok(unblock(pair)),
        Verb::Mute => {
            let muted_at = pair.mine.muted_at.or(at);
            Ok((Pair { mine: Edge { muted_at, ..pair.mine }, ..pair }, Vec::new()))
        }
        Verb::Unmute => Ok((Pair { mine: Edge { muted_at: None, ..pair.mine }, ..pair }, Vec::new())),
    }
}

/// What somebody hears who turns to nobody: what they would hear of somebody who is not there for them.
pub fn turn_to_nobody(verb: Verb) -> Result<(), EdgeRejected> {
    turn(Pair::default(), verb, false, Timestamp::UNIX_EPOCH).map(drop)
}

/// Counts one more request in a day that began at some instant. Gives when the day began, and how many there were.
pub fn counted(from: Timestamp, count: i64, now: Timestamp) -> Result<(Timestamp, i64), EdgeRejected> {
    let ends = time::days_after(from, 1);
    if now >= ends {
        return Ok((now, 1));
    }
    if count >= ASKED_MAX {
        return Err(EdgeRejected::TooMany { at: ends });
    }
    Ok((from, count + 1))
}

type Turned = (Pair, Vec<Happened>);

fn same(pair: Pair) -> Result<Turned, EdgeRejected> {
    Ok((pair, Vec::new()))
}

/// Whether somebody who was refused then must still wait.
pub fn must_wait(refused_at: Option<Timestamp>, now: Timestamp) -> bool {
    refused_at.is_some_and(|at| now < time::days_after(at, AGAIN_DAYS))
}

fn ask(pair: Pair, now: Timestamp) -> Result<Turned, EdgeRejected> {
    let Pair { mine, theirs } = pair;
    if mine.blocked_at.is_some() {
        return Err(EdgeRejected::Blocked);
    }
    if theirs.blocked_at.is_some() || mine.friend == Friend::Friends {
        return same(pair);
    }
    // Both want it: whoever asked first waits still, also where the other had said no once.
    if theirs.friend == Friend::Asked {
        return Ok(befriend(pair, Some(now)));
    }
    let is_refused = must_wait(mine.friend_refused_at, now);
    match mine.friend {
        Friend::Asked if is_refused || mine.friend_refused_at.is_none() => same(pair),
        Friend::None if is_refused => {
            let mine = Edge { friend: Friend::Asked, friend_at: Some(now), ..mine };
            Ok((Pair { mine, theirs }, Vec::new()))
        }
        Friend::None | Friend::Asked | Friend::AskedOf | Friend::Friends => {
            let asked = Edge { friend: Friend::Asked, friend_at: Some(now), friend_refused_at: None, ..mine };
            let asked_of = Edge { friend: Friend::AskedOf, friend_at: Some(now), ..theirs };
            Ok((Pair { mine: asked, theirs: asked_of }, vec![Happened::FriendAsked]))
        }
    }
}

fn join(pair: Pair, at: Option<Timestamp>) -> Result<Turned, EdgeRejected> {
    if pair.mine.blocked_at.is_some() {
        return Err(EdgeRejected::Blocked);
    }
    match pair.theirs.blocked_at.is_some() || pair.mine.friend == Friend::Friends {
        true => same(pair),
        false => Ok(befriend(pair, at)),
    }
}

fn befriend(pair: Pair, at: Option<Timestamp>) -> Turned {
    let friends =
        |edge: Edge| Edge { friend: Friend::Friends, friend_at: at, friend_refused_at: None, ..edge };
    (Pair { mine: friends(pair.mine), theirs: friends(pair.theirs) }, vec![Happened::FriendsMade])
}

fn no_friend(edge: Edge) -> Edge {
    Edge { friend: Friend::None, friend_at: None, ..edge }
}

/// Whoever asked goes on waiting.
fn decline(pair: Pair, at: Option<Timestamp>) -> Turned {
    if pair.mine.friend != Friend::AskedOf {
        return (pair, Vec::new());
    }
    let theirs = Edge { friend_refused_at: at, ..pair.theirs };
    (Pair { mine: no_friend(pair.mine), theirs }, Vec::new())
}

fn withdraw(pair: Pair) -> Turned {
    if pair.mine.friend != Friend::Asked {
        return (pair, Vec::new());
    }
    let theirs = if pair.theirs.friend == Friend::AskedOf { no_friend(pair.theirs) } else { pair.theirs };
    (Pair { mine: no_friend(pair.mine), theirs }, Vec::new())
}

/// Whoever was parted from is as one who was refused: an old link does not bring them back.
fn part(pair: Pair, at: Option<Timestamp>) -> Turned {
    match pair.mine.friend {
        Friend::Friends => {
            let theirs = Edge { friend_refused_at: at, ..no_friend(pair.theirs) };
            let parted = Pair { mine: no_friend(pair.mine), theirs };
            (parted, vec![Happened::FriendsParted])
        }
        Friend::None | Friend::Asked | Friend::AskedOf => (pair, Vec::new()),
    }
}

fn follow(pair: Pair, is_reserved: bool, now: Timestamp) -> Result<Turned, EdgeRejected> {
    let Pair { mine, theirs } = pair;
    if mine.blocked_at.is_some() {
        return Err(EdgeRejected::Blocked);
    }
    if theirs.blocked_at.is_some() || mine.follow == Follow::Following {
        return same(pair);
    }
    let with = |follow, follow_refused_at, happened: &[Happened]| {
        let mine = Edge { follow, follow_at: Some(now), follow_refused_at, ..mine };
        Ok((Pair { mine, theirs }, happened.to_vec()))
    };
    // Somebody whose follower was taken away decides about them as if they wanted to be asked.
    let is_refused = must_wait(mine.follow_refused_at, now);
    if !is_refused && (!is_reserved || mine.friend == Friend::Friends) {
        return with(Follow::Following, None, &[Happened::Followed]);
    }
    match mine.follow {
        Follow::Asked if is_refused || mine.follow_refused_at.is_none() => same(pair),
        _ if is_refused => with(Follow::Asked, mine.follow_refused_at, &[]),
        Follow::None | Follow::Asked | Follow::Following => {
            with(Follow::Asked, None, &[Happened::FollowAsked])
        }
    }
}

fn no_follow(edge: Edge) -> Edge {
    Edge { follow: Follow::None, follow_at: None, ..edge }
}

fn unfollow(pair: Pair) -> Turned {
    let happened = match pair.mine.follow {
        Follow::Following => vec![Happened::Unfollowed],
        Follow::None | Follow::Asked => Vec::new(),
    };
    (Pair { mine: no_follow(pair.mine), ..pair }, happened)
}

/// Whether the other waits for an answer about following.
fn knocks(pair: &Pair) -> bool {
    pair.theirs.follow == Follow::Asked && pair.theirs.follow_refused_at.is_none()
}

fn admit(pair: Pair, at: Option<Timestamp>) -> Result<Turned, EdgeRejected> {
    if pair.theirs.follow == Follow::Following {
        return same(pair);
    }
    if !knocks(&pair) {
        return Err(EdgeRejected::NothingAsked);
    }
    let theirs = Edge { follow: Follow::Following, follow_at: at, ..pair.theirs };
    Ok((Pair { theirs, ..pair }, vec![Happened::Admitted]))
}

/// Whoever asked goes on waiting.
fn refuse(pair: Pair, at: Option<Timestamp>) -> Turned {
    match knocks(&pair) {
        true => (Pair { theirs: Edge { follow_refused_at: at, ..pair.theirs }, ..pair }, Vec::new()),
        false => (pair, Vec::new()),
    }
}

fn drop_follower(pair: Pair, at: Option<Timestamp>) -> Turned {
    if pair.theirs.follow != Follow::Following {
        return (pair, Vec::new());
    }
    let theirs = Edge { follow_refused_at: at, ..no_follow(pair.theirs) };
    (Pair { theirs, ..pair }, vec![Happened::Dropped])
}

/// Everything between the two ends, in both directions. That one does not hear of the other stays.
fn block(pair: Pair, at: Option<Timestamp>) -> Turned {
    if pair.mine.blocked_at.is_some() {
        return (pair, Vec::new());
    }
    let mut happened = vec![Happened::Blocked];
    if pair.mine.friend == Friend::Friends {
        happened.push(Happened::FriendsParted);
    }
    let cut = |edge: Edge| no_follow(no_friend(edge));
    let mine = Edge { blocked_at: at, ..cut(pair.mine) };
    (Pair { mine, theirs: cut(pair.theirs) }, happened)
}

/// Nothing comes back by itself.
fn unblock(pair: Pair) -> Turned {
    let happened = if pair.mine.blocked_at.is_some() { vec![Happened::Unblocked] } else { Vec::new() };
    (Pair { mine: Edge { blocked_at: None, ..pair.mine }, ..pair }, happened)
}
