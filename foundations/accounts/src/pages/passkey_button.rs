//! The island that makes and uses passkeys, as it stands on a page. Passkeys need script: without it, and where the shop is
//! reached by an address that they cannot be tied to, the page says so.

use crate::reads;
use askama::Template;
use look::Icon;
use webkit::{Html, Say, Web};

/// What the island does when its button is pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Does {
    /// Somebody comes in.
    Enter,
    /// Whoever is in shows again who they are.
    Prove,
    /// Whoever is in makes one.
    Make,
}

#[derive(Template)]
#[template(path = "passkey.html")]
struct Island<'a> {
    say: &'a Say,
    /// Under which address passkeys work; nothing where the shop has none.
    origin: Option<String>,
    begin: &'static str,
    send: &'static str,
    next: &'a str,
    button: String,
    is_making: bool,
    is_offered: bool,
    /// What to do without script.
    otherwise: String,
}

/// The island, on a page from which somebody wants to go on to this path of ours.
pub(crate) fn island(web: &Web, does: Does, next: &str) -> Html {
    let say = &web.say;
    let face = web.house().shop.face();
    let (begin, send) = match does {
        Does::Enter => ("/sign-in/passkey/begin", "/sign-in/passkey"),
        Does::Prove => ("/account/prove/passkey/begin", "/account/prove/passkey"),
        Does::Make => ("/account/passkeys/begin", "/account/passkeys"),
    };
    let button = match does {
        Does::Enter => say.t("accounts-passkey-enter"),
        Does::Prove => say.t("accounts-passkey-prove"),
        Does::Make => say.t("accounts-passkey-make"),
    };
    let otherwise = match does {
        Does::Enter | Does::Prove => say.t("accounts-passkey-script"),
        Does::Make => say.t("accounts-passkey-script-make"),
    };
    let view = Island {
        say,
        origin: reads::has_passkeys(&face.public_url).then(|| face.public_url.clone()),
        begin,
        send,
        next,
        button,
        is_making: does == Does::Make,
        is_offered: does == Does::Enter,
        otherwise,
    };
    Html(view.to_string())
}
