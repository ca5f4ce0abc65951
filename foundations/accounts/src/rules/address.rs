//! What may be an e-mail address here, and when two are the same.

use super::FieldRejected;

const LENGTH_MAX: usize = 254;
const LOCAL_MAX: usize = 64;

/// The address without spaces around it, if letters can go there. Only plain ASCII is taken: letters that look alike would
/// make two addresses of what people take for one.
pub fn postal(text: &str) -> Result<String, FieldRejected> {
    let text = text.trim();
    let unfit = Err(FieldRejected::AddressUnfit);
    if text.len() > LENGTH_MAX || !text.is_ascii() {
        return unfit;
    }
    let Some((local, domain)) = text.rsplit_once('@') else { return unfit };
    if is_local(local) && is_domain(domain) { Ok(text.to_owned()) } else { unfit }
}

/// The address as it is compared: two that differ only in capitals are one.
pub fn folded_address(address: &str) -> String {
    address.to_ascii_lowercase()
}

fn is_local(local: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    !local.is_empty() && local.len() <= LOCAL_MAX && local.chars().all(good) && !dots
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        let good = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(good)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && top.chars().any(|c| c.is_ascii_alphabetic())
}
