//! Which old address may lead to which new one. A target is always a path of ours: a list of addresses must not send
//! visitors to somebody else.

use kernel::Rejection;

/// Longest address, in bytes.
const ADDRESS_MAX: usize = 1_000;

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovedRejected {
    /// The old one is no path of this shop.
    PathUnfit,
    /// The new one is no path of this shop.
    TargetUnfit,
    /// It would lead to itself.
    Circle,
}

impl Rejection for MovedRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::PathUnfit => "catalog-moved-path-unfit",
            Self::TargetUnfit => "catalog-moved-target-unfit",
            Self::Circle => "catalog-moved-circle",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::PathUnfit => "old",
            Self::TargetUnfit | Self::Circle => "new",
        })
    }
}

/// The path of an address as it is kept and looked up: without the shop's own origin, without a slash at its end.
pub fn path(address: &str) -> Option<String> {
    let address = address.trim();
    let path = match address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) {
        Some(rest) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => address,
    };
    let path = path.split('#').next().unwrap_or("");
    let is_fit = is_ours(path);
    let bare = if path.len() > 1 { path.trim_end_matches('/') } else { path };
    is_fit.then(|| if bare.is_empty() { "/".to_owned() } else { bare.to_owned() })
}

/// Whether a text is a path of this shop and of nobody else, however a browser reads it.
fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= ADDRESS_MAX
        && !path.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control())
}

/// Old and new path, if the one may lead to the other. The new one must be a path already: the origin of a whole address
/// could be anybody's.
pub fn moved(old: &str, new: &str) -> Result<(String, String), MovedRejected> {
    let old = path(old).ok_or(MovedRejected::PathUnfit)?;
    let target = Some(new.trim()).filter(|new| is_ours(new)).ok_or(MovedRejected::TargetUnfit)?;
    if path(target).as_deref() == Some(&old) {
        return Err(MovedRejected::Circle);
    }
    Ok((old, target.to_owned()))
}
