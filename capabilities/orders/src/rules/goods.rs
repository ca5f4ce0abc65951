//! What is put into a parcel: no more of a line than is left of it, and by whom it goes.

use super::texts::{self, NUMBER_MAX};
use crate::model::{Line, LineId, NewParcel, Packed, Parcel, ToSend};
use catalog_facts::VariantId;
use kernel::{Rejection, Word};
use shipping_facts::carriers;

/// Why a parcel is not sent like that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParcelRejected {
    /// Nothing is in it.
    Empty,
    /// So many of a line are not there, or it is no number.
    Quantity {
        /// The number of the thing.
        sku: String,
        /// How many are left of it.
        left: u32,
    },
    /// Nobody knows that carrier.
    Carrier,
    /// The number is too long.
    Number,
}

impl Rejection for ParcelRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "orders-parcel-empty",
            Self::Quantity { .. } => "orders-parcel-quantity",
            Self::Carrier => "orders-parcel-carrier",
            Self::Number => "orders-parcel-number",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Quantity { sku, left } => {
                vec![("sku", Word::Text(sku)), ("left", Word::Count(i64::from(*left)))]
            }
            Self::Empty | Self::Carrier | Self::Number => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Carrier => Some("carrier"),
            Self::Number => Some("number"),
            Self::Empty | Self::Quantity { .. } => None,
        }
    }
}

/// What of a parcel one cannot hold: whoever sends it has handed it over in a way of their own.
pub fn by_hand(lines: &[Line], parcel: &NewParcel) -> Vec<(LineId, u32)> {
    let travels = |packed: &&Packed| lines.iter().any(|line| line.id == packed.line && line.travels());
    let rest = parcel.goods.iter().filter(|packed| !travels(packed));
    rest.map(|packed| (packed.line, packed.quantity)).collect()
}

/// The parcel that somebody typed, if it can be sent.
pub fn parcel(lines: &[Line], typed: &ToSend) -> Result<NewParcel, ParcelRejected> {
    let mut goods = Vec::new();
    for line in lines {
        let asked = typed.goods.iter().filter(|(id, _)| *id == line.id).map(|(_, many)| many.trim());
        let Some(many) = asked.last().filter(|many| !many.is_empty()) else { continue };
        let left = line.left();
        let unfit = || ParcelRejected::Quantity { sku: line.sku.clone(), left };
        let quantity: u32 = many.parse().ok().filter(|many| *many <= left).ok_or_else(unfit)?;
        if quantity > 0 {
            goods.push(Packed { line: line.id, quantity });
        }
    }
    if goods.is_empty() {
        return Err(ParcelRejected::Empty);
    }
    let carrier = match typed.carrier.trim() {
        "" => None,
        code => {
            let known = carriers::all().iter().find(|one| one.code == code);
            Some(known.ok_or(ParcelRejected::Carrier)?.code.to_owned())
        }
    };
    let number = texts::plain(&typed.number).replace('\n', " ");
    match number.chars().count() > NUMBER_MAX {
        true => Err(ParcelRejected::Number),
        false => Ok(NewParcel { goods, carrier, number }),
    }
}

/// The lines that are sent at all: those that one can hold. Where there is none, all.
pub fn to_send(lines: &[Line]) -> Vec<&Line> {
    let held: Vec<&Line> = lines.iter().filter(|line| line.travels()).collect();
    if held.is_empty() { lines.iter().collect() } else { held }
}

/// What is still to be sent, and how much of it.
pub fn unsent(lines: &[Line]) -> Vec<(VariantId, u32)> {
    let left = to_send(lines).into_iter().map(|line| (line.variant, line.left()));
    left.filter(|(_, left)| *left > 0).collect()
}

/// Whether nothing is left to be sent once this parcel is.
pub fn is_all_sent(lines: &[Line], parcel: &NewParcel) -> bool {
    let in_it = |line: &Line| {
        let packed = parcel.goods.iter().filter(|one| one.line == line.id);
        packed.map(|one| one.quantity).sum::<u32>()
    };
    to_send(lines).into_iter().all(|line| line.left() <= in_it(line))
}

/// Whether all that was sent has arrived.
pub fn is_all_there(parcels: &[Parcel]) -> bool {
    parcels.iter().all(|parcel| parcel.delivered_at.is_some())
}

/// The lines with what this parcel takes out of them.
pub fn taken(lines: &[Line], parcel: &NewParcel) -> Vec<Line> {
    let taken = |line: &Line| {
        let packed = parcel.goods.iter().filter(|one| one.line == line.id);
        let many = packed.map(|one| one.quantity).sum::<u32>();
        Line { sent: line.sent.saturating_add(many).min(line.quantity), ..line.clone() }
    };
    lines.iter().map(taken).collect()
}
