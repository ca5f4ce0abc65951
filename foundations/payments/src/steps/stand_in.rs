//! What happens at the provider that is none: somebody fills in a test card on its page, their bank asks who it is, and it tells
//! us what came of it, by jobs as another's server would.

use super::hear_within;
use crate::{
    model::{Answer, AttemptId, Card, KeptCard, Reason, Said, StandIn, Standing},
    rules::CardRejected,
    store,
};
use action::{Ctx, Failure, Work};
use database::{StoreError, Tx};
use kernel::{Money, Personal, Timestamp, time};
use serde::{Deserialize, Serialize};

/// After so many seconds a slow card has paid.
const LATE_S: i64 = 3;
/// After so many seconds the owner of a card says that they did not pay.
const DISPUTED_S: i64 = 60;
/// After so many seconds their bank has decided.
const DECIDED_S: i64 = 180;

/// What stands before the number of a kept card.
const CARD: &str = "test_card_";
/// A test card is good for so many years.
const YEARS_GOOD: i64 = 3;

/// The provider that is none tells us what became of an attempt.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Tell {
    pub(crate) attempt: AttemptId,
    /// Whether whoever paid takes it back.
    pub(crate) is_disputed: bool,
    /// What their bank has decided about that, if it has.
    #[serde(default)]
    pub(crate) is_won: Option<bool>,
}

impl Work for Tell {
    const NAME: &'static str = "payments.stand_in_tells";
}

/// What it says of an attempt that it remembers.
pub(crate) fn answer(known: &StandIn) -> Answer {
    let said = match known.standing {
        Standing::Open | Standing::Asking | Standing::Late => Said::Waits,
        Standing::Paid => Said::Takes(known.amount),
        Standing::Refused => Said::Refuses(known.reason.unwrap_or(Reason::Declined)),
        Standing::Dropped => Said::Refuses(Reason::Provider),
    };
    Answer { said, their_ref: their_ref(known.attempt) }
}

/// How it calls an attempt.
pub(crate) fn their_ref(attempt: AttemptId) -> String {
    format!("test_{}", attempt.uuid().simple())
}

/// Somebody has filled in a card.
pub(crate) async fn fill_in(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    card: Card,
) -> Result<(), Failure<CardRejected>> {
    let known = load(tx, id, Standing::Open).await?;
    let (standing, reason) = match card {
        Card::Pays | Card::Twice | Card::Disputed | Card::DisputeWon | Card::DisputeLost | Card::PaysOnce => {
            (Standing::Paid, None)
        }
        Card::Declined => (Standing::Refused, Some(Reason::Declined)),
        Card::NoFunds => (Standing::Refused, Some(Reason::Funds)),
        Card::Asks => (Standing::Asking, None),
        Card::Late => (Standing::Late, None),
    };
    store::stand_in::save(tx, &StandIn { standing, reason, card: Some(card), ..known }).await?;
    Ok(will_tell(tx, ctx, id, card).await?)
}

/// What it tells by itself of a card that was just charged, and when.
async fn will_tell(tx: &mut Tx, ctx: &Ctx, attempt: AttemptId, card: Card) -> Result<(), StoreError> {
    let tell = Tell { attempt, is_disputed: false, is_won: None };
    let disputed = Tell { is_disputed: true, ..tell };
    let after = |seconds| time::seconds_after(ctx.now(), seconds);
    let at = |tell, seconds| (tell, after(seconds));
    let all = match card {
        Card::Asks => Vec::new(),
        Card::Late => vec![at(tell, LATE_S)],
        Card::Twice => vec![at(tell, 0), at(tell, 0)],
        Card::Disputed => vec![at(tell, 0), at(disputed, DISPUTED_S)],
        Card::DisputeWon | Card::DisputeLost => {
            let decided = Tell { is_won: Some(card == Card::DisputeWon), ..tell };
            vec![at(tell, 0), at(disputed, DISPUTED_S), at(decided, DECIDED_S)]
        }
        Card::Pays | Card::PaysOnce | Card::Declined | Card::NoFunds => vec![at(tell, 0)],
    };
    for (tell, at) in &all {
        ctx.enqueue_at(tx, tell, *at).await?;
    }
    Ok(())
}

/// Somebody has answered their bank.
pub(crate) async fn show_who(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    is_them: bool,
) -> Result<(), Failure<CardRejected>> {
    let known = load(tx, id, Standing::Asking).await?;
    let (standing, reason) = match is_them {
        true => (Standing::Paid, None),
        false => (Standing::Refused, Some(Reason::Authentication)),
    };
    store::stand_in::save(tx, &StandIn { standing, reason, ..known }).await?;
    ctx.enqueue(tx, &Tell { attempt: id, is_disputed: false, is_won: None }).await?;
    Ok(())
}

async fn load(tx: &mut Tx, id: AttemptId, standing: Standing) -> Result<StandIn, Failure<CardRejected>> {
    let known = store::stand_in::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if known.standing == standing { Ok(known) } else { Err(Failure::Rejected(CardRejected::Over)) }
}

/// It tells us. What was slow has paid by now.
pub(crate) async fn tell(tx: &mut Tx, ctx: &Ctx, work: &Tell) -> Result<(), StoreError> {
    let Some(mut known) = store::stand_in::find(tx, work.attempt).await? else { return Ok(()) };
    if known.standing == Standing::Late {
        known.standing = Standing::Paid;
        store::stand_in::save(tx, &known).await?;
    }
    let (amount, their_ref) = (known.amount, their_ref(known.attempt));
    let answer = match (work.is_won, work.is_disputed) {
        (Some(is_won), _) => Answer { said: Said::DisputeEnds { amount, is_won }, their_ref },
        (None, true) => Answer { said: Said::Disputes(amount), their_ref },
        (None, false) => answer(&known),
    };
    hear_within(tx, ctx, work.attempt, &answer).await
}

/// The good card pays an attempt that waits for one, and we hear of it at once.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, id: AttemptId) -> Result<(), StoreError> {
    let known = store::stand_in::find(tx, id).await?;
    let Some(known) = known.filter(|known| known.standing == Standing::Open) else { return Ok(()) };
    let paid = StandIn { standing: Standing::Paid, card: Some(Card::Pays), ..known };
    store::stand_in::save(tx, &paid).await?;
    hear_within(tx, ctx, id, &answer(&paid)).await
}

/// We do not want an attempt any more. What was paid there stays paid.
pub(crate) async fn let_go(tx: &mut Tx, id: AttemptId) -> Result<(), StoreError> {
    let Some(known) = store::stand_in::find(tx, id).await? else { return Ok(()) };
    match known.standing {
        Standing::Open | Standing::Asking => {
            store::stand_in::save(tx, &StandIn { standing: Standing::Dropped, ..known }).await
        }
        Standing::Late | Standing::Paid | Standing::Refused | Standing::Dropped => Ok(()),
    }
}

/// A card that it keeps is charged. Charged again for the same attempt it says how the first went.
pub(crate) async fn charge(
    tx: &mut Tx,
    ctx: &Ctx,
    attempt: AttemptId,
    amount: Money,
    (card, is_there): (Card, bool),
) -> Result<StandIn, StoreError> {
    if let Some(known) = store::stand_in::find(tx, attempt).await? {
        return Ok(known);
    }
    let (standing, reason) = match card {
        Card::Pays | Card::Twice | Card::Disputed | Card::DisputeWon | Card::DisputeLost => {
            (Standing::Paid, None)
        }
        Card::PaysOnce | Card::Declined => (Standing::Refused, Some(Reason::Declined)),
        Card::NoFunds => (Standing::Refused, Some(Reason::Funds)),
        Card::Asks if is_there => (Standing::Asking, None),
        // Nobody is there whom the bank could ask.
        Card::Asks => (Standing::Refused, Some(Reason::Authentication)),
        Card::Late => (Standing::Late, None),
    };
    let made = StandIn { attempt, standing, amount, reason, card: Some(card) };
    store::stand_in::begin(tx, &made).await?;
    will_tell(tx, ctx, attempt, card).await?;
    Ok(made)
}

/// What it has kept of the card of an attempt: its number is its name, because it is nobody's.
pub(crate) fn card(known: &StandIn, now: Timestamp) -> Option<KeptCard> {
    let card = known.card.filter(|_| known.standing == Standing::Paid)?;
    let number = card.code();
    let year = time::days_after(now, YEARS_GOOD * 366).to_string().get(..4)?.parse().ok()?;
    Some(KeptCard {
        their_ref: Personal::new(format!("{CARD}{number}")),
        brand: "visa".to_owned(),
        last_four: number.get(number.len() - 4..)?.to_owned(),
        expires: Some((year, 12)),
        ..KeptCard::default()
    })
}

/// Which card it has kept under a name.
pub(crate) fn card_called(kept: &KeptCard) -> Option<Card> {
    Card::from_code(kept.their_ref.reveal().strip_prefix(CARD)?)
}
