//! Links, ranges, keys as they are pasted, and the states of a grant.

use crate::{
    model::{
        Asked, FILE_BYTES_MAX, FILES_MAX, FileId, Grant, GrantId, KEY_MAX, KEYS_MAX, Link, LinkRejected,
        NAME_MAX, Secret, State, Stocked,
    },
    rules::{
        files::{self, FetchesUnfit, FileRejected},
        grants::{self, FetchRejected},
        keys::{self, KeysRejected},
        links,
        ranges::{asked, counts},
    },
};
use catalog::model::{ProductType, Withdrawal};
use catalog_facts::VariantId;
use kernel::{Id, Timestamp, time};
use proptest::prelude::*;

fn at(second: i64) -> Timestamp {
    time::from_micros(second * 1_000_000)
}

fn link(file: Option<u8>) -> Link {
    let file = file.map(|number| FileId::from_bytes([number; 16]));
    Link { grant: GrantId::from_bytes([4; 16]), file, until: at(2_000) }
}

fn secret(byte: u8) -> Secret {
    Secret::new([byte; 32])
}

#[test]
fn a_link_is_good_until_its_last_second() {
    for meant in [link(Some(5)), link(None)] {
        let text = links::write(&secret(1), &meant);
        assert_eq!(links::read(&secret(1), &text, at(2_000)), Err(LinkRejected::Expired(meant)));
        assert_eq!(links::read(&secret(1), &text, at(1_999)), Ok(meant));
        assert_eq!(links::read(&secret(2), &text, at(1_999)), Err(LinkRejected::Unfit), "of another shop");
        assert_eq!(links::read(&secret(1), &format!("{text}0"), at(1)), Err(LinkRejected::Unfit));
        assert_eq!(links::read(&secret(1), &text.to_uppercase(), at(1)), Err(LinkRejected::Unfit));
    }
    for text in ["", "x", "../../etc/passwd", &"é".repeat(72), &"0".repeat(144)] {
        assert_eq!(links::read(&secret(1), text, at(1)), Err(LinkRejected::Unfit), "{text}");
    }
}

proptest! {
    #[test]
    fn whoever_changes_one_sign_of_a_link_has_none(place in 0_usize..144, by in 1_u8..16) {
        let text = links::write(&secret(1), &link(Some(5)));
        let mut signs = text.into_bytes();
        let digit = (signs[place] as char).to_digit(16).unwrap() as u8;
        signs[place] = char::from_digit(u32::from(digit ^ by), 16).unwrap() as u8;
        let changed = String::from_utf8(signs).unwrap();
        prop_assert_eq!(links::read(&secret(1), &changed, at(1)), Err(LinkRejected::Unfit));
    }

    #[test]
    fn what_is_asked_for_lies_inside_the_file(range in "bytes=[0-9]{0,4}-[0-9]{0,4}", length in 0_u64..2_000) {
        let (from, many) = asked(Some(&range), None, "\"x\"", length).span(length);
        prop_assert!(from + many <= length);
    }
}

#[test]
fn ranges_are_read_as_the_standard_says() {
    let of = |range: &str| asked(Some(range), None, "\"x\"", 1_000);
    let cases = [
        ("bytes=0-499", Asked::Part(0, 499)),
        ("bytes=500-999", Asked::Part(500, 999)),
        ("bytes=-500", Asked::Part(500, 999)),
        ("bytes=9500-", Asked::Nothing),
        ("bytes=500-", Asked::Part(500, 999)),
        ("bytes=0-0", Asked::Part(0, 0)),
        ("bytes=-1", Asked::Part(999, 999)),
        ("bytes=-0", Asked::Nothing),
        ("bytes=-5000", Asked::Part(0, 999)),
        ("bytes=999-5000", Asked::Part(999, 999)),
        ("bytes=1000-", Asked::Nothing),
        ("bytes=5-4", Asked::Whole),
        ("bytes=0-1,5-6", Asked::Whole),
        ("bytes=a-b", Asked::Whole),
        ("bytes=-", Asked::Whole),
        ("lines=0-1", Asked::Whole),
        ("bytes=99999999999999999999999-", Asked::Nothing),
    ];
    for (range, expected) in cases {
        assert_eq!(of(range), expected, "{range}");
    }
    assert_eq!(asked(None, None, "\"x\"", 1_000), Asked::Whole);
    assert_eq!(asked(Some("bytes=0-1"), Some("\"x\""), "\"x\"", 9), Asked::Part(0, 1));
    assert_eq!(
        asked(Some("bytes=0-1"), Some("\"y\""), "\"x\"", 9),
        Asked::Whole,
        "it is another file by now"
    );
    assert_eq!(Asked::Part(5, 9).span(20), (5, 5));
}

#[test]
fn going_on_where_one_stopped_is_the_same_time() {
    let day = 24 * 3_600;
    assert!(counts(0, None, at(9)) && counts(0, Some(at(8)), at(9)), "from the beginning it is another");
    assert!(counts(100, None, at(9)), "nothing was fetched before");
    assert!(!counts(100, Some(at(0)), at(day - 1)));
    assert!(counts(100, Some(at(0)), at(day)));
}

fn texts(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

#[test]
fn keys_come_one_a_line_and_none_twice() {
    let (all, twice) = keys::typed("  A-1 \r\n\nB,2\nA-1\n\u{7}C\u{0}3\n").unwrap();
    assert_eq!((all, twice), (texts(&["A-1", "B,2", "C3"]), 1));
    assert_eq!(keys::typed(" \n\r\n"), Err(KeysRejected::Missing));
    let long = "x".repeat(KEY_MAX);
    assert!(keys::typed(&long).is_ok());
    assert_eq!(keys::typed(&format!("A\n{long}y")), Err(KeysRejected::Long { line: 2 }));
    let many = |many: usize| (0..many).map(|number| number.to_string()).collect::<Vec<_>>().join("\n");
    assert_eq!(keys::typed(&many(KEYS_MAX)).unwrap().0.len(), KEYS_MAX);
    assert_eq!(keys::typed(&many(KEYS_MAX + 1)), Err(KeysRejected::TooMany));
    assert_eq!(keys::list(texts(&["A", " A ", "B"])), Ok((texts(&["A", "B"]), 1)));
}

#[test]
fn of_a_table_the_first_column_counts() {
    let table = "\u{feff}Clave;nota\nA-1;x\n\"B,2\";y\n\"C\"\"3\",z\nD\t4\n";
    assert_eq!(keys::table(table.as_bytes()).unwrap(), (texts(&["A-1", "B,2", "C\"3", "D"]), 0));
    assert_eq!(keys::table(b"A\nkey\n").unwrap().0, texts(&["A", "key"]), "only the first line is a head");
    assert_eq!(keys::table(b"key\n"), Err(KeysRejected::Missing));
    for odd in [&[0xff, 0xfe, b'A'][..], b"GIF89a/*\x00*/", b" <svg></svg>", b"<!doctype html>"] {
        assert_eq!(keys::table(odd), Err(KeysRejected::Unreadable), "{odd:?}");
    }
}

#[test]
fn a_file_is_neither_empty_nor_endless_and_its_name_keeps_its_ending() {
    assert_eq!(files::may_stand(0, 0, false), Err(FileRejected::Empty));
    assert_eq!(files::may_stand(FILE_BYTES_MAX + 1, 0, false), Err(FileRejected::Large));
    assert_eq!(files::may_stand(1, FILES_MAX, false), Err(FileRejected::TooMany));
    assert_eq!(files::may_stand(FILE_BYTES_MAX, FILES_MAX - 1, false), Ok(()));
    assert_eq!(files::may_stand(1, FILES_MAX, true), Ok(()), "it takes the place of another");
    let long = files::name(&format!("{}.pdf", "ñ".repeat(300)));
    assert!(long.chars().count() == NAME_MAX && long.ends_with("ñ.pdf"), "{long}");
    assert_eq!((files::name(" a.pdf ").as_str(), files::name(" ").as_str()), ("a.pdf", "file"));
    for (typed, read) in
        [("1", Ok(1)), (" 1000 ", Ok(1_000)), ("0", Err(FetchesUnfit)), ("1001", Err(FetchesUnfit))]
    {
        assert_eq!(files::fetches(typed), read, "{typed}");
    }
    assert!(["", "x", "-1", "1,5"].iter().all(|typed| files::fetches(typed).is_err()));
}

fn grant(state: State, needs_keys: bool, quantity: u32) -> Grant {
    Grant {
        id: Id::from_bytes([1; 16]),
        order: Id::from_bytes([2; 16]),
        line: Id::from_bytes([3; 16]),
        variant: Id::from_bytes([4; 16]),
        person: None,
        quantity,
        state,
        needs_keys,
        fetches: 0,
        fetches_max: 2,
        is_told: false,
        is_held: false,
        created_at: at(1),
        opened_at: None,
        begun_at: None,
        closed_at: None,
        version: 1,
    }
}

/// Every state with every command: what becomes of it.
#[test]
fn each_state_answers_each_command() {
    use State::{Closed, Open, Short, Waiting};
    let table = [
        (Waiting, [Short, Waiting, Waiting, Closed, Waiting, Closed]),
        (Open, [Open, Short, Open, Closed, Open, Closed]),
        (Short, [Short, Short, Open, Closed, Short, Closed]),
        (Closed, [Closed, Closed, Closed, Closed, Closed, Closed]),
    ];
    for (from, expected) in table {
        let two = || grant(from, true, 2);
        let became = [
            grants::pay(two(), at(5)).state,
            grants::fill(two(), 1, 0).0.state,
            grants::fill(two(), 2, 0).0.state,
            grants::close(two(), at(5)).state,
            grants::shorten(two(), 1, at(5)).state,
            grants::shorten(two(), 9, at(5)).state,
        ];
        assert_eq!(became, expected, "{from:?}");
        let missing = grants::missing(&two(), 1);
        assert_eq!(missing, u32::from(matches!(from, Open | Short)), "{from:?}");
    }
    assert_eq!(grants::shorten(grant(Open, true, 3), 1, at(5)).quantity, 2);
}

#[test]
fn what_is_whole_is_told_once() {
    let (whole, told) = grants::fill(grant(State::Short, true, 2), 2, 0);
    assert_eq!((whole.state, told), (State::Open, Some(2)));
    assert_eq!(grants::fill(whole, 2, 0).1, None);
    assert_eq!(grants::fill(grant(State::Short, false, 3), 0, 1).1, Some(3), "without keys it is whole");
    assert_eq!(grants::fill(grant(State::Waiting, false, 3), 0, 1).1, None, "nobody has paid");
}

#[test]
fn what_has_neither_keys_nor_files_opens_for_nobody() {
    use State::{Closed, Open, Short, Waiting};
    for (state, files, expected) in [
        (Short, 0, (Short, None)),
        (Short, 1, (Open, Some(2))),
        (Open, 0, (Open, Some(2))),
        (Waiting, 0, (Waiting, None)),
        (Closed, 1, (Closed, None)),
    ] {
        let (after, told) = grants::fill(grant(state, false, 2), 0, files);
        assert_eq!((after.state, told), expected, "{state:?} {files}");
    }
}

/// Every state, whether it needed keys, whether there are keys and files by now; and whether it needs keys then.
#[test]
fn what_never_opened_is_of_what_there_is_by_now() {
    use State::{Closed, Open, Short, Waiting};
    for (state, needed, has_keys, files, needs) in [
        (Waiting, false, true, 0, true),
        (Waiting, false, true, 1, false),
        (Waiting, true, true, 1, true),
        (Waiting, true, false, 1, false),
        (Short, false, true, 1, true),
        (Short, true, true, 0, true),
        (Short, true, false, 0, false),
        (Open, false, true, 0, false),
        (Open, true, false, 1, true),
        (Closed, true, false, 1, true),
    ] {
        let stocked = Stocked { has_keys, files, ..Stocked::nothing(VariantId::from_bytes([1; 16])) };
        let after = grants::suit(grant(state, needed, 1), &stocked);
        let told = format!("{state:?} {needed} {has_keys} {files}");
        assert_eq!(after, grant(state, needs, 1), "{told}");
    }
}

#[test]
fn what_whoever_buys_agrees_to_get_at_once_is_owed() {
    for kind in [ProductType::Physical, ProductType::Digital, ProductType::Grouped, ProductType::External] {
        for withdrawal in Withdrawal::ALL {
            let expected = kind == ProductType::Digital && withdrawal == Withdrawal::DigitalAtOnce;
            assert_eq!(grants::is_owed(kind, withdrawal), expected, "{kind:?} {withdrawal:?}");
        }
    }
}

#[test]
fn what_may_be_fetched_is_paid_not_closed_and_not_spent() {
    let spent = |state| Grant { fetches: 2, ..grant(state, false, 1) };
    assert_eq!(grants::may_fetch(&spent(State::Waiting), false), Err(FetchRejected::Waiting));
    assert_eq!(grants::may_fetch(&spent(State::Closed), false), Err(FetchRejected::Closed));
    assert_eq!(grants::may_fetch(&spent(State::Open), true), Err(FetchRejected::Spent { most: 2 }));
    assert_eq!(grants::may_fetch(&spent(State::Open), false), Ok(()), "it goes on");
    let short = grants::may_fetch(&grant(State::Short, true, 2), true);
    assert_eq!(short, Err(FetchRejected::Short), "all of it or nothing");
    let held = Grant { is_held: true, ..grant(State::Open, false, 1) };
    assert_eq!(grants::may_fetch(&held, false), Err(FetchRejected::Held));
    assert!(!held.is_usable());
}

#[test]
fn of_a_file_each_line_is_a_key_whatever_stands_in_it() {
    let read = keys::lines("\u{feff}A,1;x\n\"B\"\tC\nclave\n".as_bytes()).unwrap().0;
    assert_eq!(read, texts(&["A,1;x", "\"B\"C", "clave"]));
    assert_eq!(keys::lines(b"<html>"), Err(KeysRejected::Unreadable));
    assert_eq!(keys::lines(&[255, 254]), Err(KeysRejected::Unreadable));
}
