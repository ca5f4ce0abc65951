//! Where somebody goes after signing in. The address comes with the request, so only our own paths are taken.

/// Where everybody goes who did not come from somewhere.
pub const HOME: &str = "/account";

const LENGTH_MAX: usize = 500;

/// A path of ours, or [`HOME`]. What a browser could read as another host is not ours: `//host`, `/\host`, `https:`,
/// control characters, which browsers drop. Pages that only sign in or out are no place to come back to.
pub fn next(asked: Option<&str>) -> &str {
    let Some(path) = asked else { return HOME };
    let odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\' || !c.is_ascii();
    let is_ours =
        path.starts_with('/') && !path.starts_with("//") && path.len() <= LENGTH_MAX && !path.contains(odd);
    // A path with dots could turn into `//host` once a browser has tidied it up.
    let way = path.split(['?', '#']).next().unwrap_or_default();
    let is_plain = !way.contains("//") && !way.split('/').any(|part| part == "." || part == "..");
    let in_and_out = ["/sign-in", "/sign-up", "/sign-out", "/reset", "/confirm", "/invite", "/address"];
    let bare = way.strip_prefix("/en").filter(|rest| rest.starts_with('/')).unwrap_or(way);
    let is_passage = in_and_out
        .iter()
        .any(|one| bare.strip_prefix(one).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if is_ours && is_plain && !is_passage { path } else { HOME }
}
