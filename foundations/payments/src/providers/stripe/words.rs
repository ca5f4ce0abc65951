//! The words of Stripe that we know, and what each means here. What stands in them besides is passed over.

use crate::model::{Answer, AttemptId, Away, GivenBack, KeptCard, Reason, Said};
use action::JobFailure;
use kernel::{Currency, Money, Personal};
use serde::Deserialize;
use std::collections::HashMap;

type Metadata = Option<HashMap<String, String>>;

fn attempt_in(metadata: &Metadata) -> Option<AttemptId> {
    metadata.as_ref()?.get("attempt")?.parse().ok()
}

/// An amount as they write it: the currency in small letters, and minor units.
pub(super) fn amount_of(amount: Money) -> (String, String) {
    (amount.currency.code().to_ascii_lowercase(), amount.minor.to_string())
}

/// An amount of theirs.
pub(super) fn money(minor: Option<i64>, currency: Option<&str>) -> Option<Money> {
    let currency: Currency = currency?.to_ascii_uppercase().parse().ok()?;
    Some(Money::new(minor?, currency))
}

/// A page of a list.
#[derive(Deserialize)]
pub(super) struct Page<T> {
    pub(super) data: Vec<T>,
    #[serde(default)]
    pub(super) has_more: bool,
}

/// Something that they only name, or tell whole.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Told<T> {
    /// Its id.
    Named(String),
    /// All of it.
    Whole(Box<T>),
}

/// Their page for one attempt.
#[derive(Deserialize)]
pub(super) struct Session {
    pub(super) id: String,
    status: Option<String>,
    payment_status: Option<String>,
    amount_total: Option<i64>,
    currency: Option<String>,
    url: Option<String>,
    client_reference_id: Option<String>,
    metadata: Metadata,
    payment_intent: Option<Told<Intent>>,
}

impl Session {
    /// Whose it is.
    pub(super) fn attempt(&self) -> Option<AttemptId> {
        let said = self.client_reference_id.as_deref().and_then(|said| said.parse().ok());
        said.or_else(|| attempt_in(&self.metadata))
    }

    /// How they call its money, if there is any.
    pub(super) fn intent(&self) -> Option<&str> {
        self.payment_intent.as_ref().map(|told| match told {
            Told::Named(id) => id.as_str(),
            Told::Whole(intent) => intent.id.as_str(),
        })
    }

    fn whole_intent(&self) -> Option<&Intent> {
        match self.payment_intent.as_ref()? {
            Told::Named(_) => None,
            Told::Whole(intent) => Some(intent),
        }
    }

    /// Whether somebody can pay there.
    pub(super) fn is_open(&self) -> bool {
        self.status.as_deref() == Some("open")
    }

    /// How it stands. A card that was refused leaves the page open, where the buyer takes another one: nothing is refused until
    /// the page is closed.
    pub(super) fn answer(&self) -> Answer {
        let status = self.status.as_deref().unwrap_or_default();
        let paid = self.payment_status.as_deref().unwrap_or_default();
        let total = money(self.amount_total, self.currency.as_deref());
        let held = self.whole_intent().and_then(Intent::held);
        let said = match (status, paid) {
            (_, "paid" | "no_payment_required") => total.map_or(Said::Waits, Said::Takes),
            ("complete", _) => held.map_or(Said::Waits, Said::Holds),
            ("expired", _) => Said::Refuses(self.whole_intent().map_or(Reason::Provider, Intent::reason)),
            ("open", _) => Said::Asks(self.url.clone().map(Away::Page).map(Personal::new)),
            _ => Said::Waits,
        };
        let is_money = matches!(said, Said::Takes(_) | Said::Holds(_));
        let their_ref = self.intent().filter(|_| is_money).unwrap_or(&self.id).to_owned();
        Answer { said, their_ref }
    }
}

/// Their word for the money of one attempt.
#[derive(Deserialize)]
pub(super) struct Intent {
    pub(super) id: String,
    status: Option<String>,
    amount_received: Option<i64>,
    amount_capturable: Option<i64>,
    currency: Option<String>,
    metadata: Metadata,
    last_payment_error: Option<Trouble>,
    customer: Option<String>,
    payment_method: Option<Told<Method>>,
}

/// A card that they keep.
#[derive(Deserialize)]
pub(super) struct Method {
    id: String,
    customer: Option<String>,
    card: Option<Face>,
}

/// What of a card may be seen.
#[derive(Deserialize)]
struct Face {
    brand: Option<String>,
    last4: Option<String>,
    exp_month: Option<u32>,
    exp_year: Option<u32>,
}

/// Why a card was refused.
#[derive(Deserialize)]
struct Trouble {
    code: Option<String>,
    decline_code: Option<String>,
}

/// What their words for a refusal mean.
pub(super) fn reason(code: Option<&str>, decline_code: Option<&str>) -> Reason {
    match (code, decline_code) {
        (_, Some("insufficient_funds")) => Reason::Funds,
        (Some("payment_intent_authentication_failure" | "authentication_required"), _)
        | (_, Some("authentication_required")) => Reason::Authentication,
        _ => Reason::Declined,
    }
}

impl Intent {
    /// Whose it is.
    pub(super) fn attempt(&self) -> Option<AttemptId> {
        attempt_in(&self.metadata)
    }

    /// Whether its money is ours.
    pub(super) fn is_taken(&self) -> bool {
        self.status.as_deref() == Some("succeeded")
    }

    fn held(&self) -> Option<Money> {
        let is_held = self.status.as_deref() == Some("requires_capture");
        money(self.amount_capturable, self.currency.as_deref()).filter(|_| is_held)
    }

    fn reason(&self) -> Reason {
        let Some(trouble) = &self.last_payment_error else { return Reason::Provider };
        reason(trouble.code.as_deref(), trouble.decline_code.as_deref())
    }

    /// Why a kept card was not charged, if it was not: nobody was there to do more.
    pub(super) fn refused_charge(&self) -> Option<Reason> {
        match self.status.as_deref() {
            Some("requires_action") => Some(Reason::Authentication),
            Some("requires_payment_method" | "requires_confirmation" | "canceled") => Some(self.reason()),
            Some(_) | None => None,
        }
    }

    /// The card that has paid, where they keep it: it hangs on a customer and was told whole.
    pub(super) fn kept_card(self) -> Option<KeptCard> {
        let Told::Whole(method) = self.payment_method? else { return None };
        let method = *method;
        let customer = method.customer.or(self.customer)?;
        let face = method.card?;
        Some(KeptCard {
            customer: Personal::new(customer),
            their_ref: Personal::new(method.id),
            brand: face.brand.unwrap_or_default(),
            last_four: face.last4.unwrap_or_default(),
            expires: face.exp_year.zip(face.exp_month),
            ..KeptCard::default()
        })
    }

    /// How it stands.
    pub(super) fn answer(&self) -> Answer {
        let said = match self.status.as_deref() {
            Some("succeeded") => {
                money(self.amount_received, self.currency.as_deref()).map_or(Said::Waits, Said::Takes)
            }
            Some("requires_capture") => self.held().map_or(Said::Waits, Said::Holds),
            Some("canceled") => Said::Refuses(self.reason()),
            Some(_) | None => Said::Waits,
        };
        Answer { said, their_ref: self.id.clone() }
    }
}

/// Money that went back.
#[derive(Deserialize)]
pub(super) struct Refund {
    id: String,
    status: Option<String>,
    metadata: Metadata,
}

/// All of one payment.
pub(super) type Refunds = Page<Refund>;

impl Refund {
    /// Whether we asked for it by this id.
    pub(super) fn is_ours(&self, refund: &str) -> bool {
        self.metadata.as_ref().and_then(|known| known.get("refund")).is_some_and(|known| known == refund)
    }

    /// How it went. What they have not done yet is asked for again.
    pub(super) fn given(self) -> Result<GivenBack, JobFailure> {
        match self.status.as_deref() {
            Some("succeeded") => Ok(GivenBack::Done(self.id)),
            Some("failed" | "canceled") => Ok(GivenBack::Refused(Reason::Provider)),
            Some(_) | None => Err(JobFailure::Later("Stripe has not given it back yet".into())),
        }
    }
}

/// Whoever paid says at their bank that they did not.
#[derive(Deserialize)]
pub(super) struct Dispute {
    amount: Option<i64>,
    currency: Option<String>,
    status: Option<String>,
    pub(super) payment_intent: Option<String>,
}

impl Dispute {
    /// Whether their bank only asks: no money has moved.
    pub(super) fn is_inquiry(&self) -> bool {
        self.status.as_deref().is_some_and(|status| status.starts_with("warning_"))
    }

    /// What it says: that they want so much back, or how their bank has decided.
    pub(super) fn said(&self) -> Option<Said> {
        let amount = money(self.amount, self.currency.as_deref())?;
        Some(match self.status.as_deref() {
            Some("won") => Said::DisputeEnds { amount, is_won: true },
            Some("lost") => Said::DisputeEnds { amount, is_won: false },
            Some(_) | None => Said::Disputes(amount),
        })
    }
}
