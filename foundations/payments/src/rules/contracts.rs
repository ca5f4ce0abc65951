//! What may stand in a contract with a provider. Whether the keys open anything only the provider knows.

use crate::model::{Contract, ContractWish, Peer};
use kernel::{Personal, Rejection};

/// Longer keys nobody gives out.
const KEY_MAX: usize = 255;
/// So much of a terminal's key signs: less is none.
const KEY_MIN: usize = 16;
/// So many signs at the end of a key tell it from another.
const SHOWN: usize = 4;

/// Why a contract is not as somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractRejected {
    /// This is no secret key of Stripe.
    NotASecretKey,
    /// This is no secret by which Stripe signs.
    NotASigningSecret,
    /// This is no number of a shop.
    NotAMerchantCode,
    /// This is no number of a terminal.
    NotATerminal,
    /// This is no key of a terminal.
    NotAKey,
}

impl Rejection for ContractRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotASecretKey => "payments-not-a-secret-key",
            Self::NotASigningSecret => "payments-not-a-signing-secret",
            Self::NotAMerchantCode => "payments-not-a-merchant-code",
            Self::NotATerminal => "payments-not-a-terminal",
            Self::NotAKey => "payments-not-a-key",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotASecretKey => "secret_key",
            Self::NotASigningSecret => "signing_secret",
            Self::NotAMerchantCode => "merchant_code",
            Self::NotATerminal => "terminal",
            Self::NotAKey => "key",
        })
    }
}

/// The contract as somebody types it. A key that is left empty is the one that is known.
pub fn contract(
    peer: Peer,
    wish: &ContractWish,
    known: Option<&Contract>,
) -> Result<Contract, ContractRejected> {
    match peer {
        Peer::Stripe => {
            let (one, two) = match known {
                Some(Contract::Stripe { secret_key, signing_secret }) => {
                    (Some(secret_key), Some(signing_secret))
                }
                Some(Contract::Redsys { .. }) | None => (None, None),
            };
            let is_secret = |key: &str| key.starts_with("sk_") || key.starts_with("rk_");
            let secret_key = key(&wish.secret_key, one).filter(|key| is_secret(key.reveal()));
            let signing = key(&wish.signing_secret, two).filter(|key| key.reveal().starts_with("whsec_"));
            Ok(Contract::Stripe {
                secret_key: secret_key.ok_or(ContractRejected::NotASecretKey)?,
                signing_secret: signing.ok_or(ContractRejected::NotASigningSecret)?,
            })
        }
        Peer::Redsys => {
            let one = match known {
                Some(Contract::Redsys { key, .. }) => Some(key),
                Some(Contract::Stripe { .. }) | None => None,
            };
            let merchant_code = number(&wish.merchant_code, 9).ok_or(ContractRejected::NotAMerchantCode)?;
            let terminal = number(&wish.terminal, 3).ok_or(ContractRejected::NotATerminal)?;
            let key = key(&wish.key, one).filter(|key| key.reveal().len() >= KEY_MIN);
            let key = key.ok_or(ContractRejected::NotAKey)?;
            Ok(Contract::Redsys { merchant_code, terminal, key, is_sandbox: wish.is_sandbox })
        }
    }
}

/// A key without what is copied along with it, or the one that is known where nothing was typed.
fn key(typed: &Personal<String>, known: Option<&Personal<String>>) -> Option<Personal<String>> {
    let typed = typed.reveal().trim();
    if typed.is_empty() {
        return known.cloned();
    }
    let is_key = typed.len() <= KEY_MAX && typed.bytes().all(|byte| byte.is_ascii_graphic());
    is_key.then(|| Personal::new(typed.to_owned()))
}

fn number(typed: &str, digits_max: usize) -> Option<String> {
    let typed = typed.trim();
    let fits = (1..=digits_max).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| typed.to_owned())
}

/// What of a key may be seen: its end. Of a short one nothing.
pub fn end_of(key: &str) -> &str {
    let end = key.len().saturating_sub(SHOWN);
    if key.len() < KEY_MIN { "" } else { key.get(end..).unwrap_or("") }
}
