//! What is put in, changed and taken out, and how a line stands against what can be bought now.

use super::BasketRejected;
use crate::model::{Basket, BasketLine, LINES_MAX, LineId, Offer, QUANTITY_MAX, Standing};
use catalog_facts::VariantId;
use kernel::Timestamp;

/// Something that is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Put {
    /// The id of its line, if it needs a new one.
    pub line: LineId,
    /// What.
    pub variant: VariantId,
    /// How many more of it.
    pub quantity: u32,
}

/// What somebody typed as a number of things. Digits only: no sign, no point, nothing that has to be rounded.
pub fn quantity(typed: &str) -> Result<u32, BasketRejected> {
    let typed = typed.trim();
    if typed.is_empty() || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BasketRejected::QuantityUnfit);
    }
    let number: u32 = typed.parse().map_err(|_| BasketRejected::TooMany)?;
    if number > QUANTITY_MAX { Err(BasketRejected::TooMany) } else { Ok(number) }
}

/// The same, and one more or one less where a button for that was pressed.
pub fn stepped(typed: &str, step: &str) -> Result<u32, BasketRejected> {
    let number = quantity(typed)?;
    match step {
        "" => Ok(number),
        "1" if number < QUANTITY_MAX => Ok(number + 1),
        "1" => Err(BasketRejected::TooMany),
        "-1" => Ok(number.saturating_sub(1)),
        _ => Err(BasketRejected::QuantityUnfit),
    }
}

/// Puts something in, or more of what is there. One line holds all of one thing.
pub fn add(
    mut basket: Basket,
    put: Put,
    offer: Option<Offer>,
    now: Timestamp,
) -> Result<Basket, BasketRejected> {
    if put.quantity == 0 {
        return Err(BasketRejected::QuantityUnfit);
    }
    let offer = sold(offer)?;
    let known = basket.lines.iter().position(|line| line.variant == put.variant);
    let has = known.map_or(0, |at| basket.lines[at].quantity);
    let wanted = has.saturating_add(put.quantity);
    fits(wanted, has, offer)?;
    match known {
        Some(at) => {
            basket.lines[at].quantity = wanted;
            basket.lines[at].added_price = offer.price;
        }
        None if basket.lines.len() >= LINES_MAX => return Err(BasketRejected::Full),
        None => basket.lines.push(BasketLine {
            id: put.line,
            variant: put.variant,
            quantity: wanted,
            added_price: offer.price,
            added_at: now,
        }),
    }
    Ok(basket)
}

/// Says how many of a line are wanted: none takes it out. A line that is there no more stays away.
pub fn change(
    mut basket: Basket,
    line: LineId,
    quantity: u32,
    offer: Option<Offer>,
) -> Result<Basket, BasketRejected> {
    if quantity == 0 {
        return Ok(remove(basket, line));
    }
    let Some(line) = basket.lines.iter_mut().find(|one| one.id == line) else { return Ok(basket) };
    let offer = sold(offer)?;
    fits(quantity, 0, offer)?;
    line.quantity = quantity;
    line.added_price = offer.price;
    Ok(basket)
}

/// Takes a line out.
pub fn remove(mut basket: Basket, line: LineId) -> Basket {
    basket.lines.retain(|one| one.id != line);
    basket
}

/// How a line stands against what can be bought now.
pub fn standing(quantity: u32, offer: Option<Offer>) -> Standing {
    let Some(offer) = offer.filter(|offer| offer.is_on_sale) else { return Standing::Gone };
    match u32::try_from(offer.available.max(0)).unwrap_or(u32::MAX) {
        0 => Standing::SoldOut,
        left if left < quantity => Standing::Short { left },
        _ => Standing::Good,
    }
}

fn sold(offer: Option<Offer>) -> Result<Offer, BasketRejected> {
    let offer = offer.filter(|offer| offer.is_on_sale).ok_or(BasketRejected::NotForSale)?;
    if offer.available <= 0 { Err(BasketRejected::SoldOut) } else { Ok(offer) }
}

/// Whether so many may stand in a line, of which so many do already.
fn fits(wanted: u32, has: u32, offer: Offer) -> Result<(), BasketRejected> {
    if wanted > QUANTITY_MAX {
        return Err(BasketRejected::TooMany);
    }
    if i64::from(wanted) > offer.available {
        return Err(BasketRejected::Short { left: offer.available, has });
    }
    Ok(())
}
