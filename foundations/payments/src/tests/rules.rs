//! Amounts, accounts, ways and cards.

use super::states::payment;
use crate::{
    model::{Card, MethodShown, Next, Reason, State, Terms, Way, WaySetting, WayWish},
    rules::{
        CardRejected, PayRejected, WayRejected, amount, card, check, check_again, expires_at, grouped,
        may_start, next, offered, offered_again, terms,
    },
};
use kernel::{Currency, Money, time};

#[test]
fn amounts_are_read_as_people_write_them() {
    let cases = [
        ("12,5", Some(1_250)),
        ("12.50", Some(1_250)),
        (" 12 € ", Some(1_200)),
        ("0", Some(0)),
        ("0,01", Some(1)),
        ("", None),
        ("-1", None),
        ("1,234", None),
        ("1.234,50", None),
        ("12,", None),
        (",5", None),
        ("1e3", None),
        ("9999999999999", None),
        ("１２", None),
    ];
    for (typed, minor) in cases {
        let read = amount(typed, Currency::EUR).ok().map(|read| read.minor);
        assert_eq!(read, minor, "{typed:?}");
    }
    let yen: Currency = "JPY".parse().unwrap();
    assert_eq!(amount("1200", yen).ok(), Some(Money::new(1_200, yen)));
    assert!(amount("12,5", yen).is_err());
}

fn transfer(iban: &str) -> WayWish {
    WayWish {
        is_on: true,
        iban: iban.into(),
        holder: " La  Prueba, S. L. ".into(),
        days: "5".into(),
        ..WayWish::default()
    }
}

/// Examples of the registry of ISO 13616.
#[test]
fn an_account_is_one_by_its_check_digits() {
    for iban in [
        "ES91 2100 0418 4502 0005 1332",
        "es9121000418450200051332",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
    ] {
        let known = terms(Way::Transfer, &transfer(iban), Currency::EUR).unwrap();
        let Terms::Transfer { iban: kept, holder, days } = known else { panic!("{iban}") };
        assert_eq!(
            (kept, holder.as_str(), days),
            (iban.replace(' ', "").to_uppercase(), "La Prueba, S. L.", 5)
        );
    }
    for iban in [
        "",
        "ES92 2100 0418 4502 0005 1332",
        "ES9121000418450200051323",
        "ES91",
        "9121000418450200051332ES",
        "ES91ñ",
    ] {
        assert_eq!(
            terms(Way::Transfer, &transfer(iban), Currency::EUR),
            Err(WayRejected::NotAnIban),
            "{iban}"
        );
    }
    assert_eq!(grouped("ES9121000418450200051332"), "ES91 2100 0418 4502 0005 1332");
}

#[test]
fn what_belongs_to_a_way_must_make_sense() {
    let good = transfer("ES9121000418450200051332");
    let of = |way: Way, wish: WayWish| terms(way, &wish, Currency::EUR);
    let refused = [
        (WayWish { holder: " ".into(), ..good.clone() }, WayRejected::NoHolder),
        (WayWish { holder: "x".repeat(71), ..good.clone() }, WayRejected::NoHolder),
        (WayWish { days: "0".into(), ..good.clone() }, WayRejected::DaysUnfit),
        (WayWish { days: "31".into(), ..good.clone() }, WayRejected::DaysUnfit),
        (WayWish { days: "x".into(), ..good.clone() }, WayRejected::DaysUnfit),
    ];
    for (wish, reason) in refused {
        assert_eq!(of(Way::Transfer, wish), Err(reason));
    }
    let empty = WayWish { days: "7".into(), ..WayWish::default() };
    assert_eq!(
        of(Way::Transfer, empty.clone()),
        Ok(WaySetting::untouched(Way::Transfer).terms),
        "not filled in yet"
    );
    assert_eq!(of(Way::Transfer, WayWish { is_on: true, ..empty }), Err(WayRejected::NotAnIban));
    let cash = |fee: &str, countries: &str| {
        let wish = WayWish { fee: fee.into(), countries: countries.into(), ..WayWish::default() };
        of(Way::CashOnDelivery, wish)
    };
    let both = Terms::Cash { fee: 350, countries: vec!["ES".into(), "PT".into()] };
    assert_eq!(cash("3,5", "es, PT ES"), Ok(both));
    assert_eq!(cash("", "ES"), Ok(Terms::Cash { fee: 0, countries: vec!["ES".into()] }));
    assert_eq!(cash("-1", "ES"), Err(WayRejected::FeeUnfit));
    for countries in ["", "ESP", "E", "Ñ1", "12"] {
        assert_eq!(cash("1", countries), Err(WayRejected::CountriesUnfit), "{countries}");
    }
}

fn settings() -> Vec<WaySetting> {
    let cash = Terms::Cash { fee: 300, countries: vec!["ES".into()] };
    vec![
        WaySetting { is_on: true, terms: cash, ..WaySetting::untouched(Way::CashOnDelivery) },
        WaySetting { is_on: true, ..WaySetting::untouched(Way::Transfer) },
        WaySetting::untouched(Way::Test),
    ]
}

fn codes(shown: &[MethodShown]) -> Vec<&str> {
    shown.iter().map(|one| one.code.as_str()).collect()
}

#[test]
fn a_buyer_is_offered_what_is_on_and_goes_there() {
    let (all, amount) = (settings(), Money::eur(2_500));
    let here = offered(&all, amount, Some("ES"));
    assert_eq!(codes(&here), ["transfer", "cash_on_delivery"]);
    assert_eq!(here[1].fee, Some(Money::eur(300)));
    assert_eq!(codes(&offered(&all, amount, Some("PT"))), ["transfer"]);
    assert_eq!(codes(&offered(&all, amount, None)), ["transfer"], "nobody stands at a door for a file");
    assert_eq!(codes(&offered(&all, Money::eur(0), Some("ES"))), ["free"]);
    assert_eq!(codes(&offered(&[], amount, Some("ES"))), [""; 0]);
    assert_eq!(codes(&offered_again(&all, amount)), ["transfer"], "what costs more was agreed before");
}

#[test]
fn only_what_is_offered_begins() {
    let [cash, transfer, test] = <[WaySetting; 3]>::try_from(settings()).unwrap();
    let amount = Money::eur(2_500);
    assert_eq!(check(amount, Some(&cash)), Ok(Way::CashOnDelivery));
    assert_eq!(check(amount, Some(&test)), Err(PayRejected::NoSuchWay));
    assert_eq!(check(amount, None), Err(PayRejected::NoSuchWay));
    assert_eq!(check(Money::eur(-1), Some(&cash)), Err(PayRejected::NotAnAmount));
    assert_eq!(check(Money::eur(0), None), Ok(Way::Free));
    let free = WaySetting { is_on: true, ..WaySetting::untouched(Way::Free) };
    assert_eq!(check(amount, Some(&free)), Err(PayRejected::NoSuchWay), "nobody pays nothing for something");
    assert_eq!(check_again(amount, Some(&cash)), Err(PayRejected::NoSuchWay));
    assert_eq!(check_again(amount, Some(&transfer)), Ok(Way::Transfer));
}

#[test]
fn another_payment_begins_when_those_before_have_ended() {
    assert_eq!(may_start(&[]), Ok(1));
    for state in State::ALL {
        let answer = may_start(&[payment(*state, Way::Test)]);
        let expected = match state {
            State::Voided | State::Expired => Ok(2),
            State::Authorised | State::Captured => Err(PayRejected::Paid),
            State::Started | State::ActionNeeded | State::Declined => Err(PayRejected::UnderWay),
        };
        assert_eq!(answer, expected, "{state:?}");
    }
}

#[test]
fn each_way_waits_as_long_as_it_takes() {
    let now = time::from_micros(1_800_000_000_000_000);
    let wished = Some(time::seconds_after(now, 900));
    let of = |way: Way| expires_at(way, &WaySetting::untouched(way).terms, wished, now);
    assert_eq!(of(Way::Test), wished);
    assert_eq!(of(Way::Transfer), Some(time::days_after(now, 7)));
    assert_eq!((of(Way::CashOnDelivery), of(Way::Free)), (None, None));
}

#[test]
fn whoever_pays_is_told_where_to_go() {
    let of = |state, way| next(&payment(state, way));
    assert_eq!(of(State::ActionNeeded, Way::Transfer), Ok(Next::Waiting));
    assert_eq!(of(State::Authorised, Way::CashOnDelivery), Ok(Next::Done));
    assert_eq!(of(State::Captured, Way::Test), Ok(Next::Done));
    let refused = payment(State::Declined, Way::Test);
    assert_eq!(next(&refused), Ok(Next::Declined("payments-reason-declined".into())));
    let poor = crate::model::Payment { reason: Some(Reason::Funds), ..refused };
    assert_eq!(next(&poor), Ok(Next::Declined("payments-reason-funds".into())));
    for state in [State::Voided, State::Expired] {
        assert_eq!(of(state, Way::Test), Err(PayRejected::Closed));
    }
}

#[test]
fn only_test_cards_are_cards() {
    assert_eq!(card("4242 4242 4242 4242"), Ok(Card::Pays));
    assert_eq!(card("4000-0025-0000-3155"), Ok(Card::Asks));
    for typed in ["", "4111111111111111", "4242", "4242424242424243"] {
        assert_eq!(card(typed), Err(CardRejected::Unknown), "{typed}");
    }
    let is_whole = |number: &str| {
        let digits = number.bytes().rev().enumerate().map(|(at, sign)| {
            let digit = u32::from(sign - b'0') * if at % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        });
        digits.sum::<u32>() % 10 == 0
    };
    for one in Card::ALL {
        assert!(is_whole(one.code()), "{} is no number of a card", one.code());
    }
}
