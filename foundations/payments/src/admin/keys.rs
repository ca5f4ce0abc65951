//! The keys by which providers know the shop: typed, kept, never shown again, and tried out.

use super::{Pairs, ways};
use crate::{
    actions,
    model::{Contract, ContractWish, Contracted, Peer},
    patience::Patience,
    providers::Providers,
    reads,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Personal, Word};
use look::{Button, Field, FieldKind};
use std::sync::Arc;
use webkit::{Form, Problem, Refusal, Say, SeeOther, Web};

/// What was sent about a contract, and why it was refused.
pub(super) type Refused<'a> = (Peer, &'a ContractWish, i64, &'a Refusal);

/// The form of one contract, ready to print.
pub(super) struct Sheet {
    pub(super) code: &'static str,
    pub(super) title: String,
    pub(super) text: String,
    /// Whether money is moved by it; nothing where there is none.
    pub(super) badge: Option<(String, &'static str)>,
    pub(super) done: Option<String>,
    pub(super) warning: Option<String>,
    pub(super) error: Option<String>,
    /// Where the provider must tell us something.
    pub(super) told_at: Vec<String>,
    /// Of what, as its own settings call it.
    pub(super) told_of: &'static [&'static str],
    pub(super) action: String,
    pub(super) fields: Vec<Field>,
    pub(super) save: Button,
    /// Where it is tried out, if there is anything to try.
    pub(super) tries: Option<String>,
}

fn wished(known: Option<&Contract>) -> ContractWish {
    match known {
        Some(Contract::Redsys { merchant_code, terminal, is_sandbox, .. }) => ContractWish {
            merchant_code: merchant_code.clone(),
            terminal: terminal.clone(),
            is_sandbox: *is_sandbox,
            ..ContractWish::default()
        },
        Some(Contract::Stripe { .. }) | None => ContractWish::default(),
    }
}

/// What may be seen of the keys that are known, in the order of their fields.
fn ends(known: Option<&Contract>) -> Vec<&str> {
    match known {
        Some(Contract::Stripe { secret_key, signing_secret }) => {
            vec![reads::end_of(secret_key.reveal()), reads::end_of(signing_secret.reveal())]
        }
        Some(Contract::Redsys { key, .. }) => vec![reads::end_of(key.reveal())],
        None => Vec::new(),
    }
}

fn fields(say: &Say, peer: Peer, wish: &ContractWish, ends: &[&str]) -> Vec<Field> {
    let line = |name: &'static str, value: &str, label: String, hint: String| Field {
        value: value.to_owned(),
        hint: Some(hint),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, label)
    };
    let key = |place: usize, name: &'static str, label: String, hint: String| {
        let known = ends.get(place).map(|end| say.with("payments-key-known", &[("end", Word::Text(end))]));
        Field {
            required: known.is_none(),
            hint: Some(known.unwrap_or(hint)),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Password, name, label)
        }
    };
    match peer {
        Peer::Stripe => vec![
            key(0, "secret_key", say.t("payments-secret-key"), say.t("payments-secret-key-hint")),
            key(1, "signing_secret", say.t("payments-signing-secret"), say.t("payments-signing-secret-hint")),
        ],
        Peer::Redsys => vec![
            line(
                "merchant_code",
                &wish.merchant_code,
                say.t("payments-merchant-code"),
                say.t("payments-merchant-code-hint"),
            ),
            line("terminal", &wish.terminal, say.t("payments-terminal"), say.t("payments-terminal-hint")),
            key(0, "key", say.t("payments-key"), say.t("payments-key-hint")),
            Field {
                value: if wish.is_sandbox { "yes".into() } else { String::new() },
                required: false,
                ..Field::new(FieldKind::Tick, "sandbox", say.t("payments-sandbox"))
            },
        ],
    }
}

/// Where a provider must be told to tell us. One of them is told with each payment.
fn told_at(web: &Web, peer: Peer) -> Vec<String> {
    match peer {
        Peer::Stripe => vec![format!("{}/payments/stripe/notify", web.house().shop.face().public_url)],
        Peer::Redsys => Vec::new(),
    }
}

fn text(say: &Say, peer: Peer) -> String {
    match peer {
        Peer::Stripe => say.t("payments-keys-stripe-text"),
        Peer::Redsys => say.t("payments-keys-redsys-text"),
    }
}

pub(super) fn sheet(
    web: &Web,
    (peer, told_of): (Peer, &'static [&'static str]),
    known: Option<&Contracted>,
    done: &str,
    refused: Option<&Refused<'_>>,
) -> Sheet {
    let say = &web.say;
    let contract = known.map(|known| &known.contract);
    let refused = refused.filter(|(of, ..)| *of == peer);
    let before = wished(contract);
    let version = known.map_or(0, |known| known.version);
    let (wish, version) = refused.map_or((&before, version), |(_, wish, version, _)| (*wish, *version));
    let mut fields = fields(say, peer, wish, &ends(contract));
    for field in &mut fields {
        let blamed = refused.map(|(.., refusal)| *refusal).filter(|no| no.field == Some(field.name));
        field.error = blamed.map(|no| no.text.clone());
    }
    fields.push(Field::hidden("version", version.to_string()));
    let code = peer.code();
    let of_this = done.strip_prefix(code).and_then(|rest| rest.strip_prefix('-'));
    let (done, warning) = outcome(say, of_this);
    Sheet {
        code,
        title: peer.name().to_owned(),
        text: text(say, peer),
        badge: contract.map(|contract| match contract.is_for_trying() {
            true => (say.t("payments-keys-for-trying"), "badge badge-warn"),
            false => (say.t("payments-keys-real"), "badge badge-good"),
        }),
        done,
        warning,
        error: refused.filter(|(.., no)| no.field.is_none()).map(|(.., no)| no.text.clone()),
        told_at: told_at(web, peer),
        told_of,
        action: say.link(&format!("/admin/payments/keys/{code}")),
        fields,
        save: Button::main(say.t("payments-keys-save")),
        tries: contract.map(|_| say.link(&format!("/admin/payments/keys/{code}/try"))),
    }
}

/// What is said after something was done: good, or a warning.
fn outcome(say: &Say, what: Option<&str>) -> (Option<String>, Option<String>) {
    match what {
        Some("kept") => (Some(say.t("payments-saved")), None),
        Some("fine") => (Some(say.t("payments-tried-fine")), None),
        Some("unknown") => (None, Some(say.t("payments-tried-unknown"))),
        Some("silent") => (None, Some(say.t("payments-tried-silent"))),
        Some(_) | None => (None, None),
    }
}

fn on(peer: Peer, done: &str) -> Response {
    let code = peer.code();
    SeeOther(format!("/admin/payments/ways?done={code}-{done}#keys-{code}")).into_response()
}

/// Keeps what was sent about one contract.
pub(crate) async fn send(
    web: Web,
    Extension(providers): Extension<Providers>,
    Path(peer): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let peer = Peer::from_code(&peer).filter(|peer| providers.with(*peer).is_some());
    let peer = peer.ok_or(Problem::NotFound)?;
    let of = |name: &str| super::value(&sent, name).to_owned();
    let version = of("version").parse().map_err(|_| Problem::Unreadable)?;
    let wish = ContractWish {
        secret_key: Personal::new(of("secret_key")),
        signing_secret: Personal::new(of("signing_secret")),
        merchant_code: of("merchant_code"),
        terminal: of("terminal"),
        key: Personal::new(of("key")),
        is_sandbox: of("sandbox") == "yes",
    };
    let Err(failure) = actions::put_contract(web.ctx(), peer, version, &wish).await else {
        return Ok(on(peer, "kept"));
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let refused: Refused<'_> = (peer, &wish, version, &refusal);
    let asked = ways::Asked { keys: Some(&refused), ..ways::Asked::default() };
    Ok(ways::page(&web, &providers, &asked).await?.refused().office().into_response())
}

/// Asks the provider whether it knows the shop.
pub(crate) async fn try_out(
    web: Web,
    Extension(providers): Extension<Providers>,
    Extension(patience): Extension<Arc<Patience>>,
    Path(peer): Path<String>,
) -> Result<Response, Problem> {
    let peer = Peer::from_code(&peer).ok_or(Problem::NotFound)?;
    if let Some(wait) = patience.wait_to_try() {
        return Err(Problem::TooFast(wait));
    }
    Ok(on(peer, actions::try_out(web.ctx(), &providers, peer).await.code()))
}
