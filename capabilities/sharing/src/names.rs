//! Codes of ours in people's words.

use crate::model::{Channel, Referral, ReferralState, Reward};
use kernel::Word;
use webkit::Say;

/// A way by which something is passed on.
pub(crate) fn channel(say: &Say, channel: Channel) -> String {
    say.t(match channel {
        Channel::Whatsapp => "sharing-by-whatsapp",
        Channel::Telegram => "sharing-by-telegram",
        Channel::X => "sharing-by-x",
        Channel::Facebook => "sharing-by-facebook",
        Channel::Pinterest => "sharing-by-pinterest",
        Channel::Mastodon => "sharing-by-mastodon",
        Channel::Mail => "sharing-by-mail",
        Channel::Link => "sharing-by-link",
        Channel::Qr => "sharing-by-qr",
    })
}

/// How far bringing somebody has come.
pub(crate) fn state(say: &Say, state: ReferralState) -> String {
    say.t(match state {
        ReferralState::Joined => "sharing-state-joined",
        ReferralState::Bought => "sharing-state-bought",
        ReferralState::Waiting => "sharing-state-waiting",
        ReferralState::Rewarded => "sharing-state-rewarded",
        ReferralState::Lapsed => "sharing-state-lapsed",
        ReferralState::Replaced => "sharing-state-replaced",
        ReferralState::Undone => "sharing-state-undone",
        ReferralState::Refused => "sharing-state-refused",
    })
}

/// What that means for whoever brought them.
pub(crate) fn what(say: &Say, one: &Referral, reward: Option<&Reward>) -> String {
    let amount = ("amount", Word::Money(one.reward()));
    match one.state {
        ReferralState::Joined => say.with("sharing-what-joined", &[("until", Word::At(one.ends_at))]),
        ReferralState::Bought => say.t("sharing-what-bought"),
        ReferralState::Waiting => match one.unlock_at {
            Some(at) => say.with("sharing-what-waiting", &[amount, ("when", Word::At(at))]),
            None => say.t("sharing-what-bought"),
        },
        ReferralState::Rewarded => {
            match reward.and_then(|reward| reward.ends_at.filter(|_| reward.is_good)) {
                Some(until) => say.with("sharing-what-rewarded", &[amount, ("until", Word::At(until))]),
                None => say.with("sharing-what-used", &[amount]),
            }
        }
        ReferralState::Lapsed => say.t("sharing-what-lapsed"),
        ReferralState::Replaced => say.t("sharing-what-replaced"),
        ReferralState::Undone => say.t("sharing-what-undone"),
        ReferralState::Refused => say.t("sharing-what-refused"),
    }
}
