//! Who may see what: every standing with every audience, and what wins over all of it.

use crate::{
    model::{Audience, Class, Edge, Follow, Friend, Pair, Relation, Standing},
    rules::{may_see, relation},
};
use kernel::time;

#[test]
fn each_standing_sees_what_its_audience_says() {
    // Me, friends, followers, members, public.
    let table = [
        (Standing::Stranger, [false, false, false, false, true]),
        (Standing::Member, [false, false, false, true, true]),
        (Standing::Follower, [false, false, true, true, true]),
        (Standing::Friend, [false, true, true, true, true]),
        (Standing::Oneself, [true, true, true, true, true]),
    ];
    for (standing, expected) in table {
        for class in Class::ALL {
            let found = Audience::ALL.map(|audience| may_see(Relation::of(standing), class, audience));
            assert_eq!(found, expected, "{standing:?} {class:?}");
        }
    }
}

#[test]
fn blocking_hides_everything_and_muting_all_but_the_page_that_undoes_it() {
    for standing in Standing::ALL {
        for class in Class::ALL {
            for audience in Audience::ALL {
                let blocked = Relation { is_blocked: true, ..Relation::of(standing) };
                assert!(!may_see(blocked, class, audience));
                let muted = Relation { is_muted: true, ..Relation::of(standing) };
                let plain = may_see(Relation::of(standing), class, audience);
                assert_eq!(may_see(muted, class, audience), plain && class == Class::Profile);
            }
        }
    }
}

#[test]
fn what_nobody_decided_is_decided_carefully() {
    let usual = Class::ALL.map(|class| (class.code(), class.usual().code()));
    assert_eq!(
        usual,
        [
            ("profile", "members"),
            ("friends", "friends"),
            ("reviews", "public"),
            ("purchases", "me"),
            ("collections", "members"),
            ("wishlists", "friends"),
            ("bids", "me"),
            ("pledges", "friends"),
        ]
    );
}

#[test]
fn what_somebody_is_to_another_follows_from_both_rows() {
    let at = Some(time::from_micros(1));
    let friend = Edge { friend: Friend::Friends, friend_at: at, ..Edge::default() };
    let follower = Edge { follow: Follow::Following, follow_at: at, ..Edge::default() };
    let asked = Edge { friend: Friend::Asked, follow: Follow::Asked, ..Edge::default() };
    let blocked = Edge { blocked_at: at, ..Edge::default() };
    let muted = Edge { muted_at: at, ..Edge::default() };
    let none = Edge::default();
    for (mine, theirs, expected) in [
        (none, none, Relation::of(Standing::Member)),
        (friend, friend, Relation::of(Standing::Friend)),
        (follower, none, Relation::of(Standing::Follower)),
        (none, follower, Relation::of(Standing::Member)),
        (asked, none, Relation::of(Standing::Member)),
        (blocked, none, Relation { is_blocked: true, ..Relation::of(Standing::Member) }),
        (none, blocked, Relation { is_blocked: true, ..Relation::of(Standing::Member) }),
        (muted, none, Relation { is_muted: true, ..Relation::of(Standing::Member) }),
        (none, muted, Relation::of(Standing::Member)),
    ] {
        assert_eq!(relation(&Pair { mine, theirs }), expected, "{mine:?} {theirs:?}");
    }
}
