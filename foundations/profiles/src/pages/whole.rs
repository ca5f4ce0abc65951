//! A profile, ready to print: for whoever looks, and for its owner through somebody else's eyes.

use super::{FaceView, does, does_mainly, picture_at};
use crate::model::{Edge, Follow, Friend, Seen, Standing, Verb};
use askama::Template;
use kernel::Lang;
use look::{Button, Icon, Style};
use media::portrait::SIDES;
use webkit::{Html, Say};

/// What else one may do, and what comes of it.
struct More {
    verb: &'static str,
    name: String,
    text: String,
    /// Whether it ends everything between the two.
    is_grave: bool,
}

/// Ways that others lead to.
#[derive(Default)]
pub(super) struct Ways {
    /// Where whoever is not signed in says who they are.
    pub(super) sign_in: Option<String>,
    /// Where staff takes something off.
    pub(super) moderate: Option<String>,
}

#[derive(Template)]
#[template(path = "profile.html")]
pub(super) struct Whole<'a> {
    say: &'a Say,
    pub(super) done: Option<String>,
    pub(super) ways: Ways,
    /// Whether its owner looks through somebody else's eyes: nothing is to be done then.
    pub(super) is_preview: bool,
    pub(super) panels: Vec<Html>,
    is_own: bool,
    action: String,
    picture: String,
    name: String,
    handle: String,
    ties: Vec<String>,
    about: Option<(Lang, Html)>,
    first: Vec<Button>,
    more: Vec<More>,
    friends: Option<Vec<FaceView>>,
}

impl<'a> Whole<'a> {
    pub(super) fn of(say: &'a Say, seen: &Seen, about: Option<Html>) -> Self {
        let Seen { profile, face, relation, mine, theirs, friends } = seen;
        let view = FaceView::of(say, face);
        let can_act = matches!(relation.standing, Standing::Member | Standing::Follower | Standing::Friend);
        Self {
            say,
            done: None,
            ways: Ways::default(),
            is_preview: false,
            panels: Vec::new(),
            is_own: relation.standing == Standing::Oneself,
            action: say.link(&profile.handle.path()),
            picture: picture_at(profile.person, profile.picture.as_ref(), SIDES[0]),
            handle: format!("@{}", profile.handle.as_str()),
            name: view.name,
            ties: ties(say, mine, theirs),
            about: about.map(|html| (profile.lang, html)),
            first: if can_act { first(say, mine) } else { Vec::new() },
            more: if can_act { more(say, mine, theirs) } else { Vec::new() },
            friends: friends
                .as_ref()
                .map(|friends| friends.iter().map(|face| FaceView::of(say, face)).collect()),
        }
    }

    /// Whether there is nothing to see but who it is.
    fn is_bare(&self) -> bool {
        self.about.is_none() && self.panels.is_empty() && self.friends.as_ref().is_none_or(Vec::is_empty)
    }
}

/// What the two are to each other, in words.
fn ties(say: &Say, mine: &Edge, theirs: &Edge) -> Vec<String> {
    let friend = match mine.friend {
        Friend::Friends => Some("profiles-tie-friends"),
        Friend::Asked => Some("profiles-tie-asked"),
        Friend::AskedOf => Some("profiles-tie-asked-of"),
        Friend::None => None,
    };
    let follow = match mine.follow {
        Follow::Following => Some("profiles-tie-following"),
        Follow::Asked => Some("profiles-tie-follow-asked"),
        Follow::None => None,
    };
    let follows_me = (theirs.follow == Follow::Following).then_some("profiles-tie-follows-you");
    let muted = mine.muted_at.map(|_| "profiles-tie-muted");
    [friend, follow, follows_me, muted].into_iter().flatten().map(|key| say.t(key)).collect()
}

/// What one would do first.
fn first(say: &Say, mine: &Edge) -> Vec<Button> {
    let mut all = match mine.friend {
        Friend::None => vec![does_mainly(say, Verb::Ask)],
        Friend::Asked => vec![does(say, Verb::Withdraw)],
        Friend::AskedOf => vec![does_mainly(say, Verb::Accept), does(say, Verb::Decline)],
        Friend::Friends => Vec::new(),
    };
    all.push(match mine.follow {
        Follow::None => does(say, Verb::Follow),
        Follow::Asked | Follow::Following => does(say, Verb::Unfollow),
    });
    all
}

/// What one does seldom, each with what comes of it.
fn more(say: &Say, mine: &Edge, theirs: &Edge) -> Vec<More> {
    let part = (mine.friend == Friend::Friends).then_some(Verb::Part);
    let dropped = (theirs.follow == Follow::Following).then_some(Verb::Drop);
    let mute = if mine.muted_at.is_some() { Verb::Unmute } else { Verb::Mute };
    let verbs = [part, dropped, Some(mute), Some(Verb::Block)];
    let one = |verb: Verb| More {
        verb: verb.code(),
        name: say.t(&format!("profiles-do-{}", verb.code())),
        text: say.t(&format!("profiles-about-{}", verb.code())),
        is_grave: verb == Verb::Block,
    };
    verbs.into_iter().flatten().map(one).collect()
}
