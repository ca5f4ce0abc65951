//! Who may see what. Whoever wants to have nothing to do with somebody is not there for them, and they are not there for
//! either; everything else follows from how near one is.

use crate::model::{Audience, Class, Follow, Friend, Pair, Relation, ShownAs, Standing};

/// Whether whoever looks may see what an owner lets this audience see.
///
/// Whom somebody mutes keeps the page on which that can be undone, and nothing else.
pub fn may_see(relation: Relation, class: Class, audience: Audience) -> bool {
    if relation.is_blocked || (relation.is_muted && class != Class::Profile) {
        return false;
    }
    let least = match audience {
        Audience::Me => Standing::Oneself,
        Audience::Friends => Standing::Friend,
        Audience::Followers => Standing::Follower,
        Audience::Members => Standing::Member,
        Audience::Public => Standing::Stranger,
    };
    relation.standing >= least
}

/// What somebody who is signed in is to another; `mine` is what the other is to them.
pub fn relation(pair: &Pair) -> Relation {
    let standing = match (pair.mine.friend, pair.mine.follow) {
        (Friend::Friends, _) => Standing::Friend,
        (_, Follow::Following) => Standing::Follower,
        (_, Follow::None | Follow::Asked) => Standing::Member,
    };
    Relation { standing, is_blocked: pair.is_blocked(), is_muted: pair.mine.muted_at.is_some() }
}

/// What somebody is called by whoever is so near: their name, or the handle where they want that.
pub fn called(name: &str, handle: &str, shown_as: ShownAs, standing: Standing) -> String {
    match shown_as {
        ShownAs::Handle if standing < Standing::Friend => format!("@{handle}"),
        ShownAs::Handle | ShownAs::Name => name.to_owned(),
    }
}

/// A name behind a mask: `m***a`. Always as long as any other, so that nobody is known by the length.
pub fn masked(name: &str) -> String {
    let mut letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    match (letters.next(), letters.last()) {
        (Some(first), Some(last)) => format!("{first}***{last}"),
        (Some(only), None) => format!("{only}***"),
        (None, _) => "***".to_owned(),
    }
}
