//! Whoever bought asks for something to go back, or to be put right. Whoever calls has seen that the order is theirs.

use crate::{
    model::{Asked, Bought},
    reads::{self, Rights},
    rules::{
        ClaimRejected, RightRejected,
        claims::{charges, chosen},
        pieces,
    },
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Personal, Rejection, Timestamp, Word};
use orders::model::{LineId, OrderId};
use returns::{
    model::{Kind, NewLine, NewReturn, Return, Whereabouts},
    rules::{
        StateRejected, TextRejected, days,
        texts::{self, TEXT_MAX},
    },
};

/// Why it is not asked for.
#[derive(Debug)]
pub enum AskRejected {
    /// Which lines.
    Claim(ClaimRejected),
    /// By which right.
    Right(RightRejected),
    /// What was written.
    Text(TextRejected),
    /// Somebody else has asked for the last of it.
    State(StateRejected),
}

impl Rejection for AskRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Claim(no) => no.code(),
            Self::Right(no) => no.code(),
            Self::Text(no) => no.code(),
            Self::State(no) => no.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Claim(no) => no.words(),
            Self::Right(no) => no.words(),
            Self::Text(no) => no.words(),
            Self::State(no) => no.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Text(no) => no.field(),
            Self::Claim(_) | Self::Right(_) | Self::State(_) => None,
        }
    }
}

/// Opens what somebody asks for. What is not as agreed needs words that say how.
pub async fn ask(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    asked: &Asked,
) -> Result<Return, Failure<AskRejected>> {
    let bought = reads::bought_of(tx, order).await?.ok_or(Failure::NotFound)?;
    let rights = Rights::of(tx, ctx).await?;
    let text = |no| Failure::Rejected(AskRejected::Text(no));
    let why = match asked.kind {
        Kind::Conformity => texts::said(&asked.why, "why", TEXT_MAX).map_err(text)?,
        Kind::Withdrawal | Kind::Allowed => texts::text(&asked.why, "why", TEXT_MAX).map_err(text)?,
    };
    let lines = chosen(asked.kind, &bought, &asked.lines);
    let lines = lines.map_err(|no| Failure::Rejected(AskRejected::Claim(no)))?;
    for line in bought.whole.lines.iter().filter(|line| lines.iter().any(|one| one.line == line.id)) {
        let may = rights.may(asked.kind, &bought.whole, line);
        may.map_err(|no| Failure::Rejected(AskRejected::Right(no)))?;
    }
    let new = NewReturn {
        why: Personal::new(why),
        wish: asked.wish.filter(|_| asked.kind == Kind::Conformity),
        declared_at: ctx.now(),
        ..of(ctx, asked.kind, (&bought, &rights), lines)
    };
    returns::steps::open(tx, ctx, &new).await.map_err(|failure| failure.widen(AskRejected::State))
}

/// What is known of a return by its order. Where nobody has to agree, the days to send it begin when the shop answers, or later
/// when the goods arrive.
pub(super) fn of(
    ctx: &Ctx,
    kind: Kind,
    (bought, rights): (&Bought, &Rights),
    lines: Vec<NewLine>,
) -> NewReturn {
    let (group, order) = (&bought.whole.group, &bought.whole.order);
    let goods: Vec<(LineId, u32)> = lines.iter().map(|line| (line.line, line.quantity)).collect();
    let whereabouts = pieces::whereabouts((kind, None), &goods, bought);
    NewReturn {
        whereabouts,
        send_until: send_until(ctx, (kind, whereabouts), (order.delivered_at, ctx.now())),
        kind,
        order: order.id,
        order_code: order.code.clone(),
        person: order.person,
        name: Personal::new(group.delivery_to.reveal().name.clone()),
        email: group.email.clone(),
        lang: group.lang,
        why: Personal::default(),
        wish: None,
        charges: charges(kind, bought, &lines),
        is_told: rights.was_told(&bought.whole),
        lines,
        declared_at: order.placed_at,
    }
}

/// Until when goods that arrived then are to be sent back, where nobody has to agree: not before somebody has said how.
pub(super) fn send_until(
    ctx: &Ctx,
    (kind, whereabouts): (Kind, Whereabouts),
    (arrived, said): (Option<Timestamp>, Timestamp),
) -> Option<Timestamp> {
    if (kind, whereabouts) != (Kind::Withdrawal, Whereabouts::Held) {
        return None;
    }
    let from = arrived.map_or(said, |arrived| arrived.max(said));
    Some(days::send_until(from, &ctx.house().shop.face().zone))
}
