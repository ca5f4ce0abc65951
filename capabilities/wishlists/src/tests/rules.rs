//! What a list may be, and what may be given of it.

use crate::{
    model::{Audience, Giver, Item, ItemWanted, List, ListWanted, Priority},
    rules::{self, ClaimRejected, WishRejected},
};
use catalog_facts::{ProductId, VariantId};
use jiff::civil::{Date, date};
use kernel::{PersonId, Personal, Timestamp};
use proptest::prelude::*;
use wishlists_facts::{ItemId, ListId};

const TODAY: Date = date(2026, 11, 20);

pub(super) fn list(event_on: Option<Date>, surprise_until: Option<Date>) -> List {
    List {
        id: ListId::from_bytes([1; 16]),
        person: PersonId::from_bytes([2; 16]),
        name: Personal::new("Cumpleaños".to_owned()),
        audience: Audience::Link,
        secret: Personal::new("0".repeat(32)),
        event_on,
        surprise_until,
        items: 0,
        created_at: Timestamp::UNIX_EPOCH,
        is_gone: false,
        version: 1,
    }
}

fn item(wanted: u32, claimed: u32) -> Item {
    Item {
        id: ItemId::from_bytes([1; 16]),
        list: ListId::from_bytes([1; 16]),
        product: ProductId::from_bytes([1; 16]),
        variant: VariantId::from_bytes([1; 16]),
        wanted,
        claimed,
        note: Personal::default(),
        priority: Priority::Normal,
        added_at: Timestamp::UNIX_EPOCH,
        is_hidden: false,
    }
}

fn typed(name: &str, event_on: &str) -> ListWanted {
    ListWanted { name: name.into(), audience: "public".into(), event_on: event_on.into() }
}

#[test]
fn a_list_is_refused_for_what_is_wrong_with_it() {
    let long = "x".repeat(61);
    for (name, day, no) in [
        ("", "", WishRejected::NameMissing),
        (" \u{200b}\n\u{202e} ", "", WishRejected::NameMissing),
        (long.as_str(), "", WishRejected::NameLong),
        ("Boda", "mañana", WishRejected::DayUnfit),
        ("Boda", "31/2/2027", WishRejected::DayUnfit),
        ("Boda", "19/11/2026", WishRejected::DayPast),
        ("Boda", "1/1/2031", WishRejected::DayFar),
    ] {
        assert_eq!(rules::check(None, &typed(name, day), TODAY), Err(no), "{name:?} {day:?}");
    }
    let good = rules::check(None, &typed("  Mi\nboda ", "20.11.2026"), TODAY).unwrap();
    assert_eq!((good.name.as_str(), good.event_on), ("Mi boda", Some(TODAY)));
    assert_eq!(good.audience, Audience::Public);
    let nobody = ListWanted { audience: "whoever".into(), ..typed("Boda", "") };
    assert_eq!(rules::check(None, &nobody, TODAY).unwrap().audience, Audience::Private);
}

#[test]
fn a_day_is_read_as_browsers_and_people_write_it() {
    let christmas = Some(date(2026, 12, 24));
    for text in ["2026-12-24", "24/12/2026", "24.12.2026", "24-12-2026", "24 / 12 / 2026"] {
        assert_eq!(rules::day(text), christmas, "{text}");
    }
    for text in ["", "24/12", "24/12/2026/1", "12/24/2026", "999999999999/1/1", "-1/-1/-1", "24/12/26x"] {
        assert_eq!(rules::day(text), None, "{text}");
    }
}

#[test]
fn a_surprise_never_ends_sooner_because_its_day_is_moved() {
    let (soon, late) = (date(2026, 11, 25), date(2026, 12, 24));
    let known = list(Some(late), Some(late));
    let moved = rules::check(Some(&known), &typed("Boda", &soon.to_string()), TODAY).unwrap();
    assert_eq!((moved.event_on, moved.surprise_until), (Some(soon), Some(late)));
    let none = rules::check(Some(&known), &typed("Boda", ""), TODAY).unwrap();
    assert_eq!((none.event_on, none.surprise_until), (None, Some(late)));
    let past = list(Some(date(2026, 1, 1)), Some(date(2026, 1, 1)));
    let kept = rules::check(Some(&past), &typed("Boda", "2026-01-01"), TODAY).unwrap();
    assert_eq!(kept.event_on, past.event_on, "a day that was good once stays");
    assert!(rules::is_surprise(&known, date(2026, 12, 23)) && !rules::is_surprise(&known, late));
    assert!(!rules::is_surprise(&list(None, None), TODAY));
}

#[test]
fn what_is_wanted_is_a_number_and_a_few_words() {
    let of = |wanted: &str, note: &str| {
        rules::check_item(&ItemWanted { wanted: wanted.into(), note: note.into(), priority: "low".into() })
    };
    assert_eq!(of("", "").map(|one| one.wanted), Ok(1));
    assert_eq!(of(" 99 ", " en  verde ").map(|one| (one.wanted, one.note)), Ok((99, "en verde".into())));
    for wanted in ["0", "100", "-1", "1.5", "x", "4294967297"] {
        assert_eq!(of(wanted, ""), Err(WishRejected::QuantityUnfit), "{wanted}");
    }
    assert_eq!(of("1", &"x".repeat(201)), Err(WishRejected::NoteLong));
}

#[test]
fn something_is_given_only_of_a_list_of_presents_until_its_day() {
    let giver =
        Giver { person: Some(PersonId::from_bytes([9; 16])), quantity: "1".into(), ..Giver::default() };
    let claim = |list: &List, giver: &Giver| rules::claim(list, &item(2, 1), giver, TODAY);
    let yesterday = date(2026, 11, 19);
    assert_eq!(claim(&list(None, None), &giver), Err(ClaimRejected::NoRegistry));
    assert_eq!(claim(&list(Some(yesterday), Some(yesterday)), &giver), Err(ClaimRejected::Over));
    let today = list(Some(TODAY), Some(TODAY));
    assert_eq!(claim(&today, &giver).map(|told| told.quantity), Ok(1), "on the day itself");
    let owner = Giver { person: Some(today.person), ..giver.clone() };
    assert_eq!(claim(&today, &owner), Err(ClaimRejected::Own));
    for quantity in ["0", "-1", "x", "100", "1.5"] {
        let unfit = Giver { quantity: quantity.into(), ..giver.clone() };
        assert_eq!(claim(&today, &unfit), Err(ClaimRejected::QuantityUnfit), "{quantity}");
    }
    let two = Giver { quantity: "2".into(), ..giver };
    assert_eq!(claim(&today, &two), Err(ClaimRejected::Short { left: 1 }));
    let named = Giver { name: "x".repeat(61), ..Giver::default() };
    assert_eq!(claim(&today, &named), Err(ClaimRejected::NameLong));
}

proptest! {
    /// Nothing that somebody types for a day breaks anything, and what is read lies within bounds once it is checked.
    #[test]
    fn whatever_is_typed_is_a_day_or_none(text in ".{0,20}") {
        let checked = rules::check(None, &typed("Boda", &text), TODAY);
        if let Ok(checked) = checked {
            prop_assert!(checked.event_on.is_none_or(|day| day >= TODAY && day.year() <= 2029));
        }
    }

    /// Nobody gives more than is left.
    #[test]
    fn no_more_is_given_than_is_left(wanted in 0_u32..99, claimed in 0_u32..120, quantity in 0_u32..120) {
        let giver = Giver { quantity: quantity.to_string(), ..Giver::default() };
        let told = rules::claim(&list(Some(TODAY), Some(TODAY)), &item(wanted, claimed), &giver, TODAY);
        prop_assert_eq!(told.is_ok(), quantity >= 1 && quantity <= 99 && claimed + quantity <= wanted);
    }
}
