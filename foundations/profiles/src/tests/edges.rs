//! What becomes of two people, whatever they do: a table of the usual turns, and every state that can be reached.

use crate::{
    model::{Edge, Follow, Friend, Happened, Pair, Verb},
    rules::{EdgeRejected, turn, turn_to_nobody},
};
use kernel::{Timestamp, time};
use std::collections::BTreeSet;

fn at(day: i64) -> Timestamp {
    time::days_after(time::from_micros(1_793_696_400_000_000), day)
}

/// Both do things in turn, the first of them `me`; what the last of it led to.
fn story(all: &[(bool, Verb)], is_reserved: bool) -> (Pair, Vec<Happened>) {
    let mut last = (Pair::default(), Vec::new());
    for (is_me, verb) in all {
        let pair = if *is_me { last.0 } else { last.0.turned() };
        let (after, happened) = turn(pair, *verb, is_reserved, at(0)).unwrap();
        last = (if *is_me { after } else { after.turned() }, happened);
    }
    last
}

const ME: bool = true;
const THEY: bool = false;

#[test]
fn the_usual_turns_lead_where_people_expect() {
    use Happened::{
        Admitted, Blocked, Dropped, FollowAsked, Followed, FriendAsked, FriendsMade, FriendsParted,
    };
    type Case<'c> = (&'c [(bool, Verb)], (Friend, Friend), (Follow, Follow), &'c [Happened]);
    let nobody = (Friend::None, Friend::None);
    let friends = (Friend::Friends, Friend::Friends);
    let still = (Follow::None, Follow::None);
    let open: &[Case<'_>] = &[
        (&[(ME, Verb::Ask)], (Friend::Asked, Friend::AskedOf), still, &[FriendAsked]),
        (&[(ME, Verb::Ask), (ME, Verb::Ask)], (Friend::Asked, Friend::AskedOf), still, &[]),
        (&[(ME, Verb::Ask), (THEY, Verb::Accept)], friends, still, &[FriendsMade]),
        (&[(ME, Verb::Ask), (THEY, Verb::Ask)], friends, still, &[FriendsMade]),
        (&[(ME, Verb::Ask), (THEY, Verb::Decline)], (Friend::Asked, Friend::None), still, &[]),
        (&[(ME, Verb::Ask), (THEY, Verb::Decline), (THEY, Verb::Ask)], friends, still, &[FriendsMade]),
        (&[(ME, Verb::Ask), (ME, Verb::Withdraw)], nobody, still, &[]),
        (&[(ME, Verb::Join)], friends, still, &[FriendsMade]),
        (&[(ME, Verb::Join), (THEY, Verb::Part)], nobody, still, &[FriendsParted]),
        (&[(ME, Verb::Follow)], nobody, (Follow::Following, Follow::None), &[Followed]),
        (&[(ME, Verb::Follow), (THEY, Verb::Drop)], nobody, still, &[Dropped]),
        (
            &[(ME, Verb::Join), (ME, Verb::Follow), (THEY, Verb::Block)],
            nobody,
            still,
            &[Blocked, FriendsParted],
        ),
        (
            &[(ME, Verb::Join), (THEY, Verb::Block), (THEY, Verb::Unblock)],
            nobody,
            still,
            &[Happened::Unblocked],
        ),
        (&[(ME, Verb::Join), (THEY, Verb::Mute)], friends, still, &[]),
    ];
    for (turns, friend, follow, happened) in open {
        let (pair, found) = story(turns, false);
        assert_eq!((pair.mine.friend, pair.theirs.friend), *friend, "{turns:?}");
        assert_eq!((pair.mine.follow, pair.theirs.follow), *follow, "{turns:?}");
        assert_eq!(found, *happened, "{turns:?}");
    }
    let reserved: &[Case<'_>] = &[
        (&[(ME, Verb::Follow)], nobody, (Follow::Asked, Follow::None), &[FollowAsked]),
        (&[(ME, Verb::Follow), (THEY, Verb::Admit)], nobody, (Follow::Following, Follow::None), &[Admitted]),
        (&[(ME, Verb::Follow), (THEY, Verb::Refuse)], nobody, (Follow::Asked, Follow::None), &[]),
        (&[(ME, Verb::Join), (ME, Verb::Follow)], friends, (Follow::Following, Follow::None), &[Followed]),
    ];
    for (turns, friend, follow, happened) in reserved {
        let (pair, found) = story(turns, true);
        assert_eq!((pair.mine.friend, pair.theirs.friend), *friend, "{turns:?}");
        assert_eq!((pair.mine.follow, pair.theirs.follow), *follow, "{turns:?}");
        assert_eq!(found, *happened, "{turns:?}");
    }
}

#[test]
fn whoever_was_refused_waits_thirty_days_and_does_not_learn_it() {
    let (refused, _) = story(&[(ME, Verb::Ask), (THEY, Verb::Decline)], false);
    let (waiting, _) = story(&[(ME, Verb::Ask)], false);
    assert_eq!(refused.mine.friend, waiting.mine.friend, "they go on waiting");
    let (again, happened) = turn(refused, Verb::Ask, false, at(29)).unwrap();
    assert_eq!((again, happened.len()), (refused, 0));
    // Taking it back and asking again is no way round.
    let (back, _) = turn(refused, Verb::Withdraw, false, at(1)).unwrap();
    let (again, happened) = turn(back, Verb::Ask, false, at(2)).unwrap();
    assert_eq!((again.mine.friend, again.theirs.friend, happened.len()), (Friend::Asked, Friend::None, 0));
    let (again, happened) = turn(refused, Verb::Ask, false, at(30)).unwrap();
    assert_eq!((again.theirs.friend, happened), (Friend::AskedOf, vec![Happened::FriendAsked]));

    let (refused, _) = story(&[(ME, Verb::Follow), (THEY, Verb::Refuse)], true);
    assert_eq!(turn(refused, Verb::Follow, true, at(29)).unwrap(), (refused, Vec::new()));
    let (again, happened) = turn(refused, Verb::Follow, true, at(30)).unwrap();
    assert_eq!((again.mine.follow, happened), (Follow::Asked, vec![Happened::FollowAsked]));
    let (dropped, _) = story(&[(ME, Verb::Follow), (THEY, Verb::Drop)], false);
    let (again, happened) = turn(dropped, Verb::Follow, false, at(1)).unwrap();
    assert_eq!((again.mine.follow, happened.len()), (Follow::Asked, 0), "a follower who was taken away");
}

#[test]
fn whoever_is_blocked_is_answered_as_if_nothing_were() {
    let (blocked, _) = story(&[(THEY, Verb::Block)], false);
    for verb in [Verb::Ask, Verb::Follow, Verb::Join, Verb::Withdraw, Verb::Unfollow, Verb::Part] {
        assert_eq!(turn(blocked, verb, false, at(0)), Ok((blocked, Vec::new())), "{verb:?}");
    }
    for verb in [Verb::Ask, Verb::Follow, Verb::Join] {
        assert_eq!(turn(blocked.turned(), verb, false, at(0)), Err(EdgeRejected::Blocked), "{verb:?}");
    }
    for verb in Verb::ALL {
        let of_nobody = turn_to_nobody(verb);
        assert_eq!(of_nobody, turn(blocked, verb, false, at(0)).map(drop), "nobody and {verb:?}");
    }
}

/// What must be true of any two people, whatever they did.
fn is_sound(pair: &Pair) -> bool {
    let Pair { mine, theirs } = pair;
    let friends = (mine.friend == Friend::Friends) == (theirs.friend == Friend::Friends);
    let asked = mine.friend != Friend::AskedOf || theirs.friend == Friend::Asked;
    let dated = |edge: &Edge| {
        (edge.friend == Friend::None) == edge.friend_at.is_none()
            && (edge.follow == Follow::None) == edge.follow_at.is_none()
    };
    let cut = |edge: &Edge| edge.friend == Friend::None && edge.follow == Follow::None;
    let blocked = !pair.is_blocked() || (cut(mine) && cut(theirs));
    friends && asked && dated(mine) && dated(theirs) && blocked
}

/// The same with every instant the same: what matters is whether there is one.
fn evened(pair: Pair) -> Pair {
    let even = |edge: Edge| Edge {
        friend_at: edge.friend_at.map(|_| at(0)),
        friend_refused_at: edge.friend_refused_at.map(|_| at(0)),
        follow_at: edge.follow_at.map(|_| at(0)),
        follow_refused_at: edge.follow_refused_at.map(|_| at(0)),
        blocked_at: edge.blocked_at.map(|_| at(0)),
        ..edge
    };
    Pair { mine: even(pair.mine), theirs: even(pair.theirs) }
}

#[test]
fn every_state_that_can_be_reached_is_sound_under_every_command() {
    // Muting touches nothing else.
    let is_told = |verb: &Verb| !matches!(verb, Verb::Mute | Verb::Unmute);
    let verbs: Vec<Verb> = Verb::ALL.into_iter().chain([Verb::Join]).filter(is_told).collect();
    // The day after something happened, and more than a month later.
    let days = [at(1), at(40)];
    let mut seen: BTreeSet<Pair> = BTreeSet::from([Pair::default()]);
    let mut ahead = vec![Pair::default()];
    while let Some(pair) = ahead.pop() {
        for verb in &verbs {
            for now in days {
                for is_reserved in [false, true] {
                    for pair in [pair, pair.turned()] {
                        let Ok((after, happened)) = turn(pair, *verb, is_reserved, now) else { continue };
                        assert!(is_sound(&after), "{verb:?} of {pair:?} gives {after:?}");
                        assert!(
                            after != pair || happened.is_empty(),
                            "{verb:?}: nothing changed and {happened:?}"
                        );
                        let theirs_blocked = after.theirs.blocked_at;
                        assert_eq!(theirs_blocked, pair.theirs.blocked_at, "nobody blocks for somebody else");
                        let after = evened(after);
                        if seen.insert(after) {
                            ahead.push(after);
                        }
                    }
                }
            }
        }
    }
    assert!(seen.len() > 200, "{} states", seen.len());
    let has = |wanted: &dyn Fn(&Pair) -> bool| seen.iter().any(wanted);
    assert!(has(&|pair| pair.mine.blocked_at.is_some() && pair.theirs.blocked_at.is_some()));
    assert!(has(&|pair| pair.mine.friend == Friend::Friends && pair.theirs.follow == Follow::Asked));
}
