//! What a seller must say of themselves, and numbers of accounts.

use super::samples::{IBAN, written};
use crate::{
    model::SellerWritten,
    rules::{SellerRejected, check, iban, shown},
};
use addresses::{
    model::PostalAddress,
    rules::{AddressRejected, Part},
};
use jiff::civil::{Date, date};
use kernel::{Personal, Rejection};

const TODAY: Date = date(2026, 11, 3);

fn with(change: impl FnOnce(&mut SellerWritten)) -> SellerWritten {
    let mut all = written();
    change(&mut all);
    all
}

fn at(change: impl FnOnce(&mut PostalAddress)) -> SellerWritten {
    let mut all = written();
    let mut address = all.address.into_revealed();
    change(&mut address);
    all.address = Personal::new(address);
    all
}

fn private(born: &str) -> SellerWritten {
    SellerWritten {
        is_trader: false,
        born: Personal::new(born.into()),
        ..at(|one| one.tax_id = "12345678Z".into())
    }
}

#[test]
fn each_thing_that_is_missing_is_said_at_its_field() {
    let missing = |part| SellerRejected::Address(AddressRejected::Missing(part));
    let cases = [
        (with(|one| one.name = " ".into()), SellerRejected::Name, "title"),
        (with(|one| one.name = "a".repeat(81)), SellerRejected::Name, "title"),
        (at(|one| one.line1.clear()), missing(Part::Line1), "line1"),
        (at(|one| one.tax_id.clear()), missing(Part::TaxId), "tax_id"),
        (at(|one| one.phone.clear()), SellerRejected::PhoneMissing, "phone"),
        (with(|one| one.email = Personal::new("hola".into())), SellerRejected::Email, "email"),
        (with(|one| one.register_no = Personal::default()), SellerRejected::Register, "register_no"),
        (with(|one| one.iban = Personal::new("ES00 2100".into())), SellerRejected::Iban, "iban"),
        (private(""), SellerRejected::Born, "born"),
        (private("2008-11-04"), SellerRejected::Born, "born"),
        (private("1880-01-01"), SellerRejected::Born, "born"),
        (at(|one| one.company = " ".into()), SellerRejected::Born, "born"),
        (
            with(|one| one.preparation = "61".into()),
            SellerRejected::Days { field: "preparation" },
            "preparation",
        ),
        (with(|one| one.payout = "nunca".into()), SellerRejected::Days { field: "payout" }, "payout"),
    ];
    for (written, why, field) in cases {
        assert_eq!(check(&written, TODAY), Err(why.clone()), "{written:?}");
        assert_eq!(why.field(), Some(field));
    }
}

#[test]
fn what_is_kept_is_clean() {
    let checked = check(&with(|one| one.name = "  Barro   Vivo ".into()), TODAY).unwrap();
    assert_eq!(
        (checked.name.as_str(), checked.preparation_days, checked.payout_days),
        ("Barro Vivo", 2, None)
    );
    let trader = checked.trader.reveal();
    assert_eq!((trader.iban.as_str(), trader.born), ("ES9121000418450200051332", None));
    assert_eq!(format!("{checked:?}").matches("personal").count(), 1, "nothing of them in a log");
    let person = check(&private("2008-11-03"), TODAY).unwrap();
    let trader = person.trader.reveal();
    assert_eq!(trader.born, Some(date(2008, 11, 3)), "of age today");
    assert!(trader.register.is_empty() && trader.address.company.is_empty());
    let alone = at(|one| one.company.clear());
    let alone = SellerWritten { born: Personal::new("1980-02-29".into()), ..alone };
    assert_eq!(
        check(&alone, TODAY).unwrap().trader.reveal().born,
        Some(date(1980, 2, 29)),
        "the tax office asks"
    );
}

#[test]
fn accounts_have_their_control_digits() {
    assert_eq!(iban(IBAN).as_deref(), Ok("ES9121000418450200051332"));
    assert_eq!(shown("ES9121000418450200051332"), IBAN);
    for good in ["DE89370400440532013000", "gb82 west 1234 5698 7654 32", "FR1420041010050500013M02606"] {
        assert!(iban(good).is_ok(), "{good}");
    }
    let wrong = [
        "",
        "ES91 2100 0418 4502 0005 1333",
        "ES92 2100 0418 4502 0005 1332",
        "ES91 2100 0418 4502 0005 133",
        "9121000418450200051332ES",
        "ES91-2100-0418-4502-0005-1332",
        "ÑS9121000418450200051332",
    ];
    for wrong in wrong {
        assert_eq!(iban(wrong), Err(SellerRejected::Iban), "{wrong}");
    }
}
