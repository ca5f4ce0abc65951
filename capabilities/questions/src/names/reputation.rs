//! What the words of points are called on pages.

use crate::model::Deed;
use webkit::Say;

/// What points let somebody do.
pub(crate) fn deed(say: &Say, of: Deed) -> String {
    match of {
        Deed::Same => say.t("questions-deed-same"),
        Deed::Close => say.t("questions-deed-close"),
    }
}

/// What was just done about being asked.
pub(crate) fn done(say: &Say, of: &str) -> Option<String> {
    match of {
        "on" => Some(say.t("questions-owner-done-on")),
        "off" => Some(say.t("questions-owner-done-off")),
        _ => None,
    }
}
