//! What a seller must say of themselves before anything of theirs is sold (RULES 2, rows 12 and 21): who they are, where they are
//! found, where they are paid.

use super::{NAME_MAX, SellerRejected, iban, line};
use crate::model::{Seller, SellerWritten, Trader};
use addresses::{model::PostalAddress, rules as addressed};
use jiff::civil::Date;
use kernel::Personal;

/// The longest line about a register.
const REGISTER_MAX: usize = 120;
/// More working days nobody waits.
const PREPARATION_MAX: u32 = 60;
/// Less often than this nobody is paid.
const PAYOUT_MAX: u32 = 90;
/// Nobody is older.
const YEARS_MAX: i16 = 120;
/// Who sells is of age.
const YEARS_MIN: i16 = 18;

/// What was typed, in the form in which it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What they are called in the shop.
    pub name: String,
    /// Whether they sell by profession.
    pub is_trader: bool,
    /// Who they are.
    pub trader: Personal<Trader>,
    /// Working days besides those of the house.
    pub preparation_days: u32,
    /// After how many days they are paid again.
    pub payout_days: Option<u32>,
    /// Whether they stand for what they offer.
    pub is_certified: bool,
}

/// All of it, or the first thing that is missing. `today` is a day of the shop.
pub fn check(written: &SellerWritten, today: Date) -> Result<Checked, SellerRejected> {
    let name = line(&written.name);
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(SellerRejected::Name);
    }
    let trader = Trader {
        address: address(written.address.reveal(), written.is_trader)?,
        email: accounts::rules::postal(written.email.reveal()).map_err(|_| SellerRejected::Email)?,
        iban: iban(written.iban.reveal())?,
        born: born(written, today)?,
        ..register(written)?
    };
    Ok(Checked {
        name,
        is_trader: written.is_trader,
        trader: Personal::new(trader),
        preparation_days: days("preparation", &written.preparation, PREPARATION_MAX)?.unwrap_or(0),
        payout_days: days("payout", &written.payout, PAYOUT_MAX)?.filter(|days| *days > 0),
        is_certified: written.is_certified,
    })
}

/// Whether somebody else stands there, or somebody who is paid elsewhere: that has to be compared again.
pub fn is_identity(seller: &Seller, checked: &Checked) -> bool {
    is_somebody_else(seller, checked) || seller.trader.reveal().iban != checked.trader.reveal().iban
}

/// Whether somebody else stands there, wherever they are paid.
pub fn is_somebody_else(seller: &Seller, checked: &Checked) -> bool {
    let (was, is) = (seller.trader.reveal(), checked.trader.reveal());
    let who = |one: &Trader| {
        let PostalAddress { name, company, country, tax_id, .. } = one.address.clone();
        (name, company, country, tax_id, one.register_no.clone())
    };
    who(was) != who(is) || seller.is_trader != checked.is_trader
}

/// Everybody who is paid here says a tax number and a telephone.
fn address(written: &PostalAddress, is_trader: bool) -> Result<PostalAddress, SellerRejected> {
    let mut raw = written.clone();
    if !is_trader {
        raw.company.clear();
    }
    let address = addressed::check_for_invoice(&raw).map_err(SellerRejected::Address)?;
    if address.phone.is_empty() { Err(SellerRejected::PhoneMissing) } else { Ok(address) }
}

/// A register and the number in it go together. A private person stands in none.
fn register(written: &SellerWritten) -> Result<Trader, SellerRejected> {
    if !written.is_trader {
        return Ok(Trader::default());
    }
    let (register, register_no) = (line(written.register.reveal()), line(written.register_no.reveal()));
    let is_long = [&register, &register_no].iter().any(|text| text.chars().count() > REGISTER_MAX);
    if is_long || register.is_empty() != register_no.is_empty() {
        return Err(SellerRejected::Register);
    }
    Ok(Trader { register, register_no, ..Trader::default() })
}

/// Of every natural person the law wants to know it, also of who sells by profession without a company (RULES 2 row 21).
fn born(written: &SellerWritten, today: Date) -> Result<Option<Date>, SellerRejected> {
    if written.is_trader && !written.address.reveal().company.trim().is_empty() {
        return Ok(None);
    }
    let born: Date = written.born.reveal().trim().parse().map_err(|_| SellerRejected::Born)?;
    let years =
        today.year() - born.year() - i16::from((today.month(), today.day()) < (born.month(), born.day()));
    if (YEARS_MIN..=YEARS_MAX).contains(&years) { Ok(Some(born)) } else { Err(SellerRejected::Born) }
}

fn days(field: &'static str, typed: &str, most: u32) -> Result<Option<u32>, SellerRejected> {
    match typed.trim() {
        "" => Ok(None),
        typed => {
            let days = kernel::typed::decimal(typed, 0).and_then(|days| u32::try_from(days).ok());
            days.filter(|days| *days <= most).map(Some).ok_or(SellerRejected::Days { field })
        }
    }
}
