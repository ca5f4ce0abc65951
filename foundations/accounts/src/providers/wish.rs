//! A provider as the settings name it: checked once, here.

use super::{apple::AppleKey, facebook};
use crate::rules::{TENANT, is_guid};
use openidconnect::url::{Host, Url};

/// What the settings say about one provider.
#[derive(Clone, Default)]
pub struct Wish {
    /// What it is called in addresses and in the database; it must not change.
    pub id: String,
    /// What people read.
    pub name: String,
    /// `google`, `apple`, `microsoft` or `facebook`.
    pub preset: String,
    /// Where any other provider says what it can do.
    pub issuer: String,
    /// What the provider calls us.
    pub client_id: String,
    /// What only the provider and we know.
    pub client_secret: String,
    /// Microsoft: whose accounts, `common` if nothing is said.
    pub tenant: String,
    /// Apple: the team, the key, and the private key itself in PEM.
    pub team_id: String,
    /// Apple: which key.
    pub key_id: String,
    /// Apple: the private key, in PEM.
    pub key: String,
}

/// Why a provider cannot be used as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoProvider {
    /// Its id is not of small letters, digits and hyphens.
    Id,
    /// Another one has this id.
    Twice,
    /// There is no such preset, or neither a preset nor an issuer, or both.
    Preset,
    /// The issuer is no address of the web, or not encrypted.
    Issuer,
    /// What the provider calls us is missing.
    Client,
    /// The secret is missing.
    Secret,
    /// The tenant is none.
    Tenant,
    /// Team, key id or key of Apple are missing or not readable.
    Key,
}

/// How a provider is spoken with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// OpenID Connect, with one name.
    OpenId {
        /// What it calls itself, exactly.
        issuer: String,
    },
    /// OpenID Connect, with a name for each tenant.
    Tenants {
        /// Where it says what it can do.
        place: String,
        /// Which tenants are taken.
        tenants: Tenants,
    },
    /// OAuth 2 and a profile of its own.
    Facebook,
}

/// Whose accounts Microsoft lets in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tenants {
    /// Everybody's.
    All,
    /// Those of organisations.
    Organisations,
    /// Those of this one.
    One(String),
}

/// The tenant of accounts that belong to no organisation, as Microsoft documents it.
pub(super) const CONSUMERS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
const MICROSOFT: &str = "https://login.microsoftonline.com";

impl Tenants {
    /// Whether the name that a provider gives itself is one that is taken: of one tenant, or with a place for each.
    pub(super) fn takes_issuer(&self, issuer: &str) -> bool {
        let template = format!("{MICROSOFT}/{TENANT}/v2.0");
        match self {
            Self::All | Self::Organisations => issuer == template,
            Self::One(tenant) => issuer == template || issuer == template.replace(TENANT, tenant),
        }
    }

    /// Whether accounts of this tenant are let in.
    pub(super) fn takes(&self, tenant: Option<&str>) -> bool {
        match (self, tenant) {
            (_, None) => false,
            (Self::All, Some(_)) => true,
            (Self::Organisations, Some(tenant)) => tenant != CONSUMERS,
            (Self::One(own), Some(tenant)) => own == tenant,
        }
    }
}

/// What only the provider and we know.
pub(super) enum Secret {
    Text(String),
    /// Apple wants a token that we sign, anew each time.
    Apple(AppleKey),
}

/// A provider that can be used.
pub struct Provider {
    id: String,
    name: String,
    kind: Kind,
    pub(super) client_id: String,
    pub(super) secret: Secret,
    /// Whether it sends its answer as a form.
    pub(super) answers_by_form: bool,
}

impl Provider {
    /// The provider that is meant, if everything is there.
    pub fn of(wish: &Wish, others: &[Self]) -> Result<Self, NoProvider> {
        let good = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        if wish.id.is_empty() || wish.id.len() > 40 || !wish.id.bytes().all(good) {
            return Err(NoProvider::Id);
        }
        if others.iter().any(|other| other.id == wish.id) {
            return Err(NoProvider::Twice);
        }
        if wish.client_id.is_empty() {
            return Err(NoProvider::Client);
        }
        let is_apple = wish.preset == "apple";
        let secret = match is_apple {
            true => Secret::Apple(AppleKey::read(wish).ok_or(NoProvider::Key)?),
            false if wish.client_secret.is_empty() => return Err(NoProvider::Secret),
            false => Secret::Text(wish.client_secret.clone()),
        };
        let named = |name: &str| if wish.name.is_empty() { name.to_owned() } else { wish.name.clone() };
        let (name, kind) = match (wish.preset.as_str(), wish.issuer.as_str()) {
            ("google", "") => ("Google", Kind::OpenId { issuer: "https://accounts.google.com".into() }),
            ("apple", "") => ("Apple", Kind::OpenId { issuer: "https://appleid.apple.com".into() }),
            ("microsoft", "") => ("Microsoft", microsoft(&wish.tenant)?),
            ("facebook", "") => ("Facebook", Kind::Facebook),
            ("", "") => return Err(NoProvider::Preset),
            ("", issuer) => (wish.id.as_str(), Kind::OpenId { issuer: encrypted(issuer)? }),
            _ => return Err(NoProvider::Preset),
        };
        let (id, client_id) = (wish.id.clone(), wish.client_id.clone());
        Ok(Self { id, name: named(name), kind, client_id, secret, answers_by_form: is_apple })
    }

    /// What the settings call it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What people read.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The address below which it says what it can do: inside somebody's own network only because the settings say so.
    pub fn place(&self) -> &str {
        match &self.kind {
            Kind::OpenId { issuer } => issuer,
            Kind::Tenants { place, .. } => place,
            Kind::Facebook => facebook::ISSUER,
        }
    }
}

fn microsoft(tenant: &str) -> Result<Kind, NoProvider> {
    let tenant = if tenant.is_empty() { "common" } else { tenant };
    let tenants = match tenant {
        "common" => Tenants::All,
        "organizations" => Tenants::Organisations,
        "consumers" => Tenants::One(CONSUMERS.into()),
        one if is_guid(one) => Tenants::One(one.to_owned()),
        _ => return Err(NoProvider::Tenant),
    };
    Ok(Kind::Tenants { place: format!("{MICROSOFT}/{tenant}/v2.0"), tenants })
}

/// An address of the web that nobody can listen to: encrypted, or on this very machine.
fn encrypted(issuer: &str) -> Result<String, NoProvider> {
    if is_safe(issuer) && !issuer.contains(['?', '#']) {
        Ok(issuer.to_owned())
    } else {
        Err(NoProvider::Issuer)
    }
}

/// Whether an address may be gone to with secrets.
pub(super) fn is_safe(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else { return false };
    let is_here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && is_here)
}
