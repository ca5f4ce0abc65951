//! What stands in a question to Redsys and in what they say: names and values as JSON, in base64, with a signature beside it.

use super::{Terminal, sign};
use crate::model::{Ask, AskBack, AskCard, AttemptId, KeptCard, Way};
use action::JobFailure;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Currency, Lang, Money, Personal};
use serde_json::{Map, Value};

/// The number of the euro in ISO 4217, the only currency of these terminals.
const EURO: &str = "978";
/// The signs of an order behind its first four digits.
const SIGNS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// How many of them.
const SIGNS_MORE: usize = 8;
/// What a kept card is used for: what its owner buys, by no plan of payments.
const KEPT: &str = "C";

/// How they call an attempt: twelve signs, the first four of them digits, made of the part of its id that is chance.
pub(super) fn order_of(attempt: AttemptId) -> String {
    signs(attempt.uuid().as_u64_pair().1)
}

/// How they call it where a kept card is charged. They take no order twice, and whoever pays must be able to go on to their page
/// when the bank wants to ask them: that is another order.
pub(super) fn charge_of(attempt: AttemptId) -> String {
    signs(!attempt.uuid().as_u64_pair().1)
}

fn signs(chance: u64) -> String {
    let mut rest = chance / 10_000;
    let mut order = format!("{:04}", chance % 10_000);
    for _ in 0..SIGNS_MORE {
        let sign = SIGNS.get((rest % 36) as usize).copied().unwrap_or(b'0');
        order.push(char::from(sign));
        rest /= 36;
    }
    order
}

/// Names and values.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Map<String, Value>);

/// The same as it goes over the line.
#[derive(Clone)]
pub(super) struct Signed {
    pub(super) version: String,
    pub(super) params: String,
    pub(super) signature: String,
}

impl Fields {
    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.insert(name.to_owned(), Value::String(value.into()));
        self
    }

    /// A value; empty if it is not there. They write numbers with and without quotation marks.
    pub(super) fn get(&self, name: &str) -> String {
        let of = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        let found = self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.and_then(|(_, value)| of(value)).unwrap_or_default()
    }

    pub(super) fn order(&self) -> String {
        let said = self.get("Ds_Order");
        if said.is_empty() { self.get("DS_MERCHANT_ORDER") } else { said }
    }

    /// The attempt that the order was made of. It travels along, because an order cannot be read backwards.
    pub(super) fn attempt(&self) -> Option<AttemptId> {
        let said: AttemptId = self.get("Ds_MerchantData").parse().ok()?;
        let order = self.order();
        (order == order_of(said) || order == charge_of(said)).then_some(said)
    }

    /// Signed by the key of the terminal.
    pub(super) fn signed(&self, key: &Personal<String>) -> Result<Signed, JobFailure> {
        let json = serde_json::to_string(&self.0).map_err(|error| JobFailure::Never(error.to_string()))?;
        let params = URL_SAFE_NO_PAD.encode(json);
        let signature = sign::signature(key.reveal(), &self.order(), &params);
        Ok(Signed { version: sign::VERSION.to_owned(), params, signature })
    }
}

impl Signed {
    /// Names and values as a form carries them.
    pub(super) fn pairs(self) -> Vec<(String, String)> {
        vec![
            ("Ds_SignatureVersion".to_owned(), self.version),
            ("Ds_MerchantParameters".to_owned(), self.params),
            ("Ds_Signature".to_owned(), self.signature),
        ]
    }

    /// Out of a form.
    pub(super) fn in_form(body: &[u8]) -> Option<Self> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        let of = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.replace(' ', "+"))
        };
        Some(Self {
            version: of("Ds_SignatureVersion")?,
            params: of("Ds_MerchantParameters")?,
            signature: of("Ds_Signature")?,
        })
    }

    /// What it says, if it was signed by this key.
    pub(super) fn opened(&self, key: &Personal<String>) -> Option<Fields> {
        let fields = Fields(serde_json::from_slice(&sign::bytes(&self.params)?).ok()?);
        let order = fields.order();
        let is_right = sign::is_right(&self.version, key.reveal(), &order, &self.params, &self.signature);
        (is_right && !order.is_empty()).then_some(fields)
    }
}

/// An amount as they write it. Their terminals know one currency.
fn minor(amount: Money) -> Result<String, JobFailure> {
    match amount.currency == Currency::EUR {
        true => Ok(amount.minor.to_string()),
        false => Err(JobFailure::Never(format!("the terminal of the bank takes no {}", amount.currency))),
    }
}

/// What they wrote of an amount.
pub(super) fn money(minor: &str, currency: &str) -> Option<Money> {
    minor.parse().ok().filter(|_| currency == EURO).map(Money::eur)
}

fn about(terminal: &Terminal, order: String, amount: Money) -> Result<Fields, JobFailure> {
    Ok(Fields::default()
        .with("DS_MERCHANT_AMOUNT", minor(amount)?)
        .with("DS_MERCHANT_ORDER", order)
        .with("DS_MERCHANT_MERCHANTCODE", &terminal.merchant_code)
        .with("DS_MERCHANT_TERMINAL", &terminal.number)
        .with("DS_MERCHANT_CURRENCY", EURO))
}

/// A payment: by card or by Bizum, told to us at the address of its way, and the buyer led back.
pub(super) fn payment(
    terminal: &Terminal,
    way: Way,
    ask: &Ask,
    public_url: &str,
) -> Result<Fields, JobFailure> {
    let back = format!("{public_url}{}/pay/back/{}", ask.lang.prefix(), ask.secret.reveal());
    let language = match ask.lang {
        Lang::Es => "001",
        Lang::En => "002",
    };
    let means = if way == Way::Bizum { "z" } else { "C" };
    let about = about(terminal, order_of(ask.attempt), ask.amount)?;
    let about = match &ask.card {
        AskCard::Typed => about,
        AskCard::Keep { .. } => about
            .with("DS_MERCHANT_IDENTIFIER", "REQUIRED")
            .with("DS_MERCHANT_COF_INI", "S")
            .with("DS_MERCHANT_COF_TYPE", KEPT),
        AskCard::Charge { card, .. } => kept(about, card),
    };
    Ok(about
        .with("DS_MERCHANT_TRANSACTIONTYPE", "0")
        .with("DS_MERCHANT_PAYMETHODS", means)
        .with("DS_MERCHANT_CONSUMERLANGUAGE", language)
        .with("DS_MERCHANT_PRODUCTDESCRIPTION", &ask.reference)
        .with("DS_MERCHANT_MERCHANTDATA", ask.attempt.to_string())
        .with("DS_MERCHANT_MERCHANTURL", format!("{public_url}/payments/{}/notify", way.code()))
        .with("DS_MERCHANT_URLKO", format!("{back}?left=yes"))
        .with("DS_MERCHANT_URLOK", back))
}

/// A kept card, by how they call it and by the payment with which it was kept.
fn kept(about: Fields, card: &KeptCard) -> Fields {
    let about = about
        .with("DS_MERCHANT_IDENTIFIER", card.their_ref.reveal())
        .with("DS_MERCHANT_COF_INI", "N")
        .with("DS_MERCHANT_COF_TYPE", KEPT);
    match card.first_ref.reveal().as_str() {
        "" => about,
        first => about.with("DS_MERCHANT_COF_TXNID", first),
    }
}

/// A payment with a kept card and without a page. Whoever is not there cannot be asked by their bank, which is what their
/// exception for merchants says; of whoever is there it would not be true.
pub(super) fn charge(
    terminal: &Terminal,
    ask: &Ask,
    card: &KeptCard,
    is_there: bool,
) -> Result<Fields, JobFailure> {
    let fields = kept(about(terminal, charge_of(ask.attempt), ask.amount)?, card)
        .with("DS_MERCHANT_TRANSACTIONTYPE", "0")
        .with("DS_MERCHANT_DIRECTPAYMENT", "true")
        .with("DS_MERCHANT_PRODUCTDESCRIPTION", &ask.reference)
        .with("DS_MERCHANT_MERCHANTDATA", ask.attempt.to_string());
    Ok(if is_there { fields } else { fields.with("DS_MERCHANT_EXCEP_SCA", "MIT") })
}

/// Money that goes back, of the order by which it was taken.
pub(super) fn refund(terminal: &Terminal, ask: &AskBack) -> Result<Fields, JobFailure> {
    let is_charge = ask.their_ref == charge_of(ask.attempt);
    let order = if is_charge { charge_of(ask.attempt) } else { order_of(ask.attempt) };
    Ok(about(terminal, order, ask.amount)?.with("DS_MERCHANT_TRANSACTIONTYPE", "3"))
}

/// What the bank answers when a kept card is charged: for tests, which play the bank.
#[cfg(test)]
pub(crate) fn charged_by_the_bank(
    key: &str,
    attempt: AttemptId,
    pairs: &[(&str, &str)],
) -> Vec<(String, String)> {
    let fields = Fields::default().with("Ds_Order", charge_of(attempt));
    let fields = pairs.iter().fold(fields, |fields, (name, value)| fields.with(name, *value));
    fields.signed(&Personal::new(key.to_owned())).unwrap().pairs()
}

/// What the bank says, as it goes over the line: for tests, which play the bank.
#[cfg(test)]
pub(crate) fn said_by_the_bank(
    (key, is_older): (&str, bool),
    attempt: AttemptId,
    pairs: &[(&str, &str)],
) -> Vec<(String, String)> {
    let fields =
        Fields::default().with("Ds_Order", order_of(attempt)).with("Ds_MerchantData", attempt.to_string());
    let fields = pairs.iter().fold(fields, |fields, (name, value)| fields.with(name, *value));
    let mut signed = fields.signed(&Personal::new(key.to_owned())).unwrap();
    if is_older {
        signed.version = sign::OLDER.to_owned();
        signed.signature = sign::older_signature(key, &order_of(attempt), &signed.params).unwrap();
    }
    signed.pairs()
}

#[cfg(test)]
mod tests {
    use super::{Fields, Signed, charge_of, order_of};
    use crate::model::AttemptId;
    use kernel::Personal;
    use proptest::prelude::*;

    proptest! {
        /// Four digits, then signs that every bank takes; two attempts are two orders.
        #[test]
        fn an_order_is_what_a_terminal_takes(one in any::<[u8; 16]>(), other in any::<[u8; 16]>()) {
            let of = |bytes: [u8; 16]| order_of(AttemptId::from_bytes(bytes));
            let order = of(one);
            prop_assert_eq!(order.len(), 12);
            prop_assert!(order.bytes().take(4).all(|sign| sign.is_ascii_digit()));
            prop_assert!(order.bytes().all(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase()));
            prop_assert_eq!(&order, &of(one));
            let charge = charge_of(AttemptId::from_bytes(one));
            prop_assert!(charge.len() == 12 && charge != order, "{}", charge);
            prop_assert!(one[8..] == other[8..] || order != of(other));
        }
    }

    #[test]
    fn numbers_are_read_with_and_without_quotation_marks() {
        let fields: Fields = Fields(
            serde_json::from_str("{\"DS_AMOUNT\": 2500, \"Ds_Response\": \"0000\", \"x\": []}").unwrap(),
        );
        let read = ["Ds_Amount", "ds_response", "x", "y"].map(|name| fields.get(name));
        assert_eq!(read, ["2500", "0000", "", ""]);
    }

    #[test]
    fn what_is_no_form_of_theirs_opens_nothing() {
        let key = Personal::new("sq7HjrUOBfKmC576ILgskD5srU870gJ7".to_owned());
        for body in ["", "a=1", "Ds_SignatureVersion=x&Ds_MerchantParameters=e30&Ds_Signature=x", "%"] {
            let opened = Signed::in_form(body.as_bytes()).and_then(|signed| signed.opened(&key));
            assert!(opened.is_none(), "{body}");
        }
    }
}
