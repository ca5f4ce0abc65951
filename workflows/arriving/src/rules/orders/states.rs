//! How far an order had come, in the words of each program: those of their exports, in English and Spanish.

use kernel::text;
use orders::model::PastState;

/// What is said of it.
pub(super) struct Said<'s> {
    /// One word for all of it.
    pub(super) state: &'s str,
    /// How far its money had come.
    pub(super) money: &'s str,
    /// How far its goods had come.
    pub(super) goods: &'s str,
    /// Whether there is an instant at which it was cancelled.
    pub(super) is_cancelled: bool,
}

/// What it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// An order.
    State(PastState),
    /// It was never placed: somebody had only begun.
    Draft,
    /// No word that we know.
    Unknown,
}

const COMPLETED: &[&str] = &[
    "completed",
    "completado",
    "complete",
    "delivered",
    "entregado",
    "refunded",
    "reembolsado",
    "reembolsada",
    "devuelto",
];
const SENT: &[&str] = &["sent", "enviado", "shipped", "fulfilled", "partial"];
const OPEN: &[&str] = &[
    "open",
    "abierto",
    "placed",
    "confirmed",
    "processing",
    "procesando",
    "pending",
    "pending-payment",
    "pendiente-de-pago",
    "on-hold",
    "en-espera",
    "unfulfilled",
    "created",
    "approved",
    "invoiced",
    "payment-accepted",
    "pago-aceptado",
    "processing-in-progress",
    "preparation-in-progress",
    "preparacion-en-curso",
    "preparacion-en-proceso",
    "awaiting-check-payment",
    "awaiting-bank-wire-payment",
    "en-espera-de-pago-por-cheque",
    "en-espera-de-pago-por-transferencia-bancaria",
    "remote-payment-accepted",
    "pago-remoto-aceptado",
    "on-backorder-paid",
    "on-backorder-not-paid",
];
const CANCELLED: &[&str] = &[
    "cancelled",
    "canceled",
    "cancelado",
    "anulado",
    "expired",
    "failed",
    "fallido",
    "voided",
    "payment-error",
    "error-en-pago",
    "error-en-el-pago",
    "unavailable",
];
const REFUNDED: &[&str] = &["refunded", "reembolsado", "reembolsada"];
const DRAFT: &[&str] = &["checkout-draft", "borrador", "draft", "trash", "auto-draft"];

/// How far it had come.
pub(super) fn state(said: &Said<'_>) -> Found {
    if said.is_cancelled || is_one(said.money, CANCELLED) {
        return Found::State(PastState::Cancelled);
    }
    if !said.state.is_empty() {
        return word(said.state);
    }
    // Two words: money and goods. Where the goods say nothing, they were not sent.
    match (said.money, said.goods) {
        ("", "") => Found::State(PastState::Completed),
        (money, _) if is_one(money, REFUNDED) => Found::State(PastState::Completed),
        (_, "") => Found::State(PastState::Open),
        (money, goods) => match word(goods) {
            Found::State(PastState::Sent) if is_whole(goods) && !is_owed(money) => {
                Found::State(PastState::Completed)
            }
            other => other,
        },
    }
}

/// Whether all of it was sent.
fn is_whole(goods: &str) -> bool {
    is_one(goods, &["fulfilled", "sent", "enviado", "shipped"])
}

fn is_owed(money: &str) -> bool {
    is_one(money, &["pending", "partially-paid", "authorized", "unpaid"])
}

/// Whether the words of the money say that it came, all of it.
pub(super) fn is_paid(said: &Said<'_>) -> bool {
    let word = if said.money.is_empty() { said.state } else { said.money };
    let waits = [
        "pending",
        "pending-payment",
        "pendiente-de-pago",
        "on-hold",
        "en-espera",
        "authorized",
        "placed",
        "created",
        "awaiting-check-payment",
        "awaiting-bank-wire-payment",
        "on-backorder-not-paid",
        "en-espera-de-pago-por-cheque",
        "en-espera-de-pago-por-transferencia-bancaria",
    ];
    !is_one(word, &waits) && !is_one(word, CANCELLED) && !said.is_cancelled
}

/// Whether they say that nobody will pay.
pub(super) fn is_void(said: &Said<'_>) -> bool {
    is_one(if said.money.is_empty() { said.state } else { said.money }, CANCELLED)
}

/// Whether they say that all of it went back.
pub(super) fn is_refunded(said: &Said<'_>) -> bool {
    let word = if said.money.is_empty() { said.state } else { said.money };
    is_one(word, REFUNDED)
}

fn word(said: &str) -> Found {
    let known = [
        (COMPLETED, Found::State(PastState::Completed)),
        (SENT, Found::State(PastState::Sent)),
        (OPEN, Found::State(PastState::Open)),
        (CANCELLED, Found::State(PastState::Cancelled)),
        (DRAFT, Found::Draft),
    ];
    known.into_iter().find(|(words, _)| is_one(said, words)).map_or(Found::Unknown, |(_, found)| found)
}

/// Whether a cell is one of these words. WooCommerce writes `wc-completed` too.
fn is_one(cell: &str, words: &[&str]) -> bool {
    let slug = text::slug(cell);
    words.contains(&slug.strip_prefix("wc-").unwrap_or(&slug))
}
