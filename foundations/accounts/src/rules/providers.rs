//! Whether what comes back from a provider is the answer to what this browser asked. No signature is looked at here.

use kernel::{Rejection, Timestamp, time};

/// How long a browser may be on its way, in seconds.
pub const PASSAGE_S: i64 = 600;
/// How long somebody may take to say what the provider did not, in seconds.
pub const STRANGER_S: i64 = 1_800;

/// Codes and states are short; longer ones are nobody's.
const CODE_MAX: usize = 4_096;

/// Why somebody does not come in through a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderRejected {
    /// The settings name no such provider, or no more.
    NotOffered,
    /// Used, too late, of another browser, or never begun.
    Over,
    /// Whoever was asked there said no.
    Denied,
    /// What came back is not what was asked for, or not from whom.
    Unfit,
    /// It does not answer.
    Down,
}

impl Rejection for ProviderRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotOffered => "accounts-provider-not-offered",
            Self::Over => "accounts-provider-over",
            Self::Denied => "accounts-provider-denied",
            Self::Unfit => "accounts-provider-unfit",
            Self::Down => "accounts-provider-down",
        }
    }
}

/// What a browser brings back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brought<'b> {
    /// Through which provider, by the address at which it arrives.
    pub provider: &'b str,
    /// What we gave along.
    pub state: Option<&'b str>,
    /// What is exchanged for a token.
    pub code: Option<&'b str>,
    /// That there is none, and why.
    pub error: Option<&'b str>,
    /// Who says that it answers.
    pub issuer: Option<&'b str>,
    /// What the provider says they are called, where it says so beside its answer.
    pub name: Option<&'b str>,
}

/// What must come back.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'e> {
    /// To which provider the browser set out.
    pub provider: &'e str,
    /// What we gave along.
    pub state: &'e str,
    /// Until when.
    pub ends_at: Timestamp,
}

/// Whether this browser set out with that state, to that provider, and a short while ago. Nothing is used up by asking: others
/// can send a browser here with whatever they like.
pub fn is_awaited(brought: &Brought<'_>, expected: &Expected<'_>, now: Timestamp) -> bool {
    brought.state == Some(expected.state) && brought.provider == expected.provider && now < expected.ends_at
}

/// The code in an answer that was awaited. Where the provider names itself in it, it must be the one that was asked; one that
/// says it always does must. Two providers that are taken for each other are told apart by that.
pub fn code<'b>(
    brought: &Brought<'b>,
    issuer: &str,
    always_names_itself: bool,
) -> Result<&'b str, ProviderRejected> {
    match brought.issuer {
        Some(named) if named != issuer => return Err(ProviderRejected::Unfit),
        None if always_names_itself => return Err(ProviderRejected::Unfit),
        _ => {}
    }
    match (brought.error, brought.code) {
        (Some("access_denied" | "user_cancelled_authorize"), _) => Err(ProviderRejected::Denied),
        (Some("temporarily_unavailable" | "server_error"), _) => Err(ProviderRejected::Down),
        (Some(_), _) | (None, None) => Err(ProviderRejected::Unfit),
        (None, Some(code)) if code.is_empty() || code.len() > CODE_MAX => Err(ProviderRejected::Unfit),
        (None, Some(code)) => Ok(code),
    }
}

/// A token that names somebody for whom it was made must name us.
pub fn is_made_for(authorized: Option<&str>, client_id: &str) -> bool {
    authorized.is_none_or(|authorized| authorized == client_id)
}

/// A clock of somebody else may be so far from ours, in seconds.
const SKEW_S: i64 = 60;

/// Whether a token is good now: not over, and not from the future.
pub fn is_current(issued_at_s: i64, expires_at_s: i64, now: Timestamp) -> bool {
    now.as_second() < expires_at_s + SKEW_S && issued_at_s <= time::seconds_after(now, SKEW_S).as_second()
}

/// The place of the tenant in the name of an issuer that has one for each.
pub const TENANT: &str = "{tenantid}";

/// What the issuer of a token is called where each tenant has its own: the name with the tenant of the token in it. None where
/// the tenant is no plain id: with anything else in it the name could become another one.
pub fn issuer_of(template: &str, tenant: Option<&str>) -> Option<String> {
    if !template.contains(TENANT) {
        return Some(template.to_owned());
    }
    let tenant = tenant.filter(|tenant| is_guid(tenant))?;
    Some(template.replace(TENANT, tenant))
}

/// `9188040d-6c67-4c5b-b112-36a304b66dad`
pub fn is_guid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && parts.concat().bytes().all(|c| c.is_ascii_digit() || matches!(c, b'a'..=b'f'))
}
