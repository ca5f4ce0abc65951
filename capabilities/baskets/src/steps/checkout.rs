//! A purchase that a program prepares: begun, changed, completed, called off, forgotten. What is in it is a basket of its own, which
//! nobody's browser leads to.

use super::{Wish, add_code, ending, merge, remove, remove_code, set};
use crate::{
    model::{
        Checkout, CheckoutCommand as Command, CheckoutId, CheckoutState, Holder, KEPT_DAYS, OPEN_HOURS,
        OPEN_MAX, Written,
    },
    rules::{CheckoutRejected, checkout as rule},
    secret, store,
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Subject, time};

/// The deadline at which it ends, and at which it is forgotten later.
pub(crate) const CHECKOUT: &str = "baskets.checkout";

type Done<T> = Result<T, Failure<CheckoutRejected>>;

/// What is to be in it. What is left out stays.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What is to be bought, and nothing else.
    pub lines: Option<Vec<(VariantId, u32)>>,
    /// Codes, and no others.
    pub codes: Option<Vec<String>>,
}

/// Begins one for somebody.
pub async fn begin_checkout(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    (wanted, written): (&Wanted, &Written),
) -> Done<CheckoutId> {
    if wanted.lines.as_ref().is_none_or(Vec::is_empty) {
        return Err(Failure::Rejected(CheckoutRejected::Empty));
    }
    if store::checkouts::count_open(tx, person).await? >= OPEN_MAX {
        return Err(Failure::Rejected(CheckoutRejected::TooMany));
    }
    let (id, now) = (ctx.id(), ctx.now());
    let one = Checkout {
        id,
        person,
        hash: secret::hash_of_checkout(id),
        state: CheckoutState::Open,
        written: Personal::new(written.clone()),
        order_page: String::new(),
        created_at: now,
        ends_at: time::seconds_after(now, OPEN_HOURS * 3_600),
        version: 1,
    };
    fill(tx, ctx, &one, wanted).await?;
    store::checkouts::insert(tx, &one).await?;
    tx.set_deadline(CHECKOUT, &Subject::from(one.id), one.ends_at).await?;
    Ok(one.id)
}

/// Makes something of it another. What is over is in conflict with that.
pub async fn change_checkout(
    tx: &mut Tx,
    ctx: &Ctx,
    one: &Checkout,
    (wanted, written): (&Wanted, &Written),
) -> Done<()> {
    if wanted.lines.as_ref().is_some_and(Vec::is_empty) {
        return Err(Failure::Rejected(CheckoutRejected::Empty));
    }
    let turned = turned(one, Command::Change)?;
    fill(tx, ctx, one, wanted).await?;
    keep(tx, &Checkout { written: Personal::new(written.clone()), ..turned }).await
}

/// Whoever buys must go on by themselves.
pub async fn escalate_checkout(tx: &mut Tx, one: &Checkout) -> Done<()> {
    keep(tx, &turned(one, Command::Escalate)?).await
}

/// It became the order of this page: a path.
pub async fn complete_checkout(tx: &mut Tx, ctx: &Ctx, one: &Checkout, order_page: &str) -> Done<()> {
    let order_page = order_page.to_owned();
    end(tx, ctx, Checkout { order_page, ..turned(one, Command::Complete)? }).await
}

/// Calls it off.
pub async fn cancel_checkout(tx: &mut Tx, ctx: &Ctx, one: &Checkout) -> Done<()> {
    let turned = turned(one, Command::Cancel)?;
    remove_basket(tx, one).await?;
    end(tx, ctx, turned).await
}

/// Whoever it is for goes on by themselves: what is in it comes into their own basket, and the program has nothing more to do with it.
pub async fn take_over_checkout(tx: &mut Tx, ctx: &Ctx, one: &Checkout) -> Done<()> {
    let turned = turned(one, Command::Cancel)?;
    let merged = merge(tx, ctx, one.person, &one.hash).await;
    merged.map_err(|failure| failure.widen(CheckoutRejected::Basket))?;
    end(tx, ctx, turned).await
}

/// Its hours are over; a while later nothing is known of it any more.
pub(crate) async fn see_to(tx: &mut Tx, ctx: &Ctx, id: CheckoutId) -> Result<(), StoreError> {
    let Some(one) = store::checkouts::find(tx, id).await? else { return Ok(()) };
    let Some(state) = rule::turn(one.state, Command::Expire) else {
        return store::checkouts::remove(tx, id).await;
    };
    if ctx.now() < one.ends_at {
        return tx.set_deadline(CHECKOUT, &Subject::from(id), one.ends_at).await;
    }
    remove_basket(tx, &one).await?;
    store::checkouts::save(tx, &over(&one, state)).await?;
    tx.set_deadline(CHECKOUT, &Subject::from(id), time::days_after(ctx.now(), KEPT_DAYS)).await
}

/// The same after a command, which what is over does not hear.
fn turned(one: &Checkout, command: Command) -> Result<Checkout, Failure<CheckoutRejected>> {
    let state = rule::turn(one.state, command).ok_or(Failure::Conflict)?;
    Ok(Checkout { state, ..one.clone() })
}

/// What is left of it when it is over: nothing about anybody.
fn over(one: &Checkout, state: CheckoutState) -> Checkout {
    Checkout { state, written: Personal::default(), ..one.clone() }
}

async fn keep(tx: &mut Tx, one: &Checkout) -> Done<()> {
    match store::checkouts::save(tx, one).await? {
        true => Ok(()),
        false => Err(Failure::Conflict),
    }
}

async fn end(tx: &mut Tx, ctx: &Ctx, one: Checkout) -> Done<()> {
    keep(tx, &over(&one, one.state)).await?;
    let until = time::days_after(ctx.now(), KEPT_DAYS);
    Ok(tx.set_deadline(CHECKOUT, &Subject::from(one.id), until).await?)
}

async fn remove_basket(tx: &mut Tx, one: &Checkout) -> Result<(), StoreError> {
    let Some(basket) = store::baskets::of(tx, &one.holder()).await? else { return Ok(()) };
    ending::clear_forgetting(tx, basket.id).await?;
    store::baskets::remove(tx, basket.id).await
}

/// Puts in what is wanted and nothing else.
async fn fill(tx: &mut Tx, ctx: &Ctx, one: &Checkout, wanted: &Wanted) -> Done<()> {
    let holder = one.holder();
    let no = |failure: Failure<_>| failure.widen(CheckoutRejected::Basket);
    if let Some(lines) = &wanted.lines {
        for &(variant, quantity) in lines {
            set(tx, ctx, (&holder, &one.hash), Wish { variant, quantity }).await.map_err(no)?;
        }
        let is_wanted = |variant| lines.iter().any(|(wanted, _)| *wanted == variant);
        for line in of(tx, &holder).await?.lines.iter().filter(|line| !is_wanted(line.variant)) {
            remove(tx, &holder, line.id).await.map_err(no)?;
        }
    }
    if let Some(codes) = &wanted.codes {
        for code in of(tx, &holder).await?.codes {
            remove_code(tx, &holder, &code).await.map_err(no)?;
        }
        for code in codes {
            add_code(tx, &holder, code).await.map_err(no)?;
        }
    }
    match of(tx, &holder).await?.lines.is_empty() {
        true => Err(Failure::Rejected(CheckoutRejected::Empty)),
        false => Ok(()),
    }
}

async fn of(tx: &mut Tx, holder: &Holder) -> Result<crate::model::Basket, Failure<CheckoutRejected>> {
    store::baskets::of(tx, holder).await?.ok_or(Failure::Rejected(CheckoutRejected::Empty))
}
