//! Which tokens there may be.

use crate::{
    model::Wish,
    rules::{DAYS_MAX, TOKENS_MAX, TokenRejected, check, is_over, wants_touch},
    secret,
};
use kernel::{Role, Scopes, time};
use testing::TestMachine;

fn wish(name: &str, scopes: &str, days: i64) -> Wish {
    Wish { name: name.to_owned(), scopes: Scopes::of_codes(scopes.split(' ')), days }
}

#[test]
fn a_token_is_named_bounded_and_never_more_than_its_person() {
    use TokenRejected::{DaysUnfit, NameUnfit, ScopeBeyond, ScopesMissing, TooMany};
    let beyond = || ScopeBeyond { scope: "catalogue:read".to_owned() };
    let many = TooMany { most: TOKENS_MAX as i64 };
    let cases = [
        (wish("", "own:read", 90), Role::Owner, 0, Err(NameUnfit)),
        (wish(&"a".repeat(61), "own:read", 90), Role::Owner, 0, Err(NameUnfit)),
        (wish("a\nb", "own:read", 90), Role::Owner, 0, Err(NameUnfit)),
        (wish("till", "", 90), Role::Owner, 0, Err(ScopesMissing)),
        (wish("till", "catalogue:read", 90), Role::Member, 0, Err(beyond())),
        (wish("till", "own:write catalogue:read", 90), Role::Agent, 0, Err(beyond())),
        (wish("till", "own:read", 0), Role::Member, 0, Err(DaysUnfit)),
        (wish("till", "own:read", DAYS_MAX + 1), Role::Member, 0, Err(DaysUnfit)),
        (wish("till", "own:read", 90), Role::Member, TOKENS_MAX, Err(many)),
        (wish("  till  ", "own:read", 1), Role::Member, TOKENS_MAX - 1, Ok("till".to_owned())),
        (wish("till", "jobs:write", DAYS_MAX), Role::Manager, 0, Ok("till".to_owned())),
    ];
    for (wish, role, has, expected) in cases {
        assert_eq!(check(&wish, role, has), expected, "{wish:?}");
    }
}

#[test]
fn a_token_is_over_at_its_instant_and_written_down_seldom() {
    let at = |s: i64| time::from_micros(s * 1_000_000);
    assert!(!is_over(at(100), at(99)) && is_over(at(100), at(100)));
    assert!(
        wants_touch(None, at(0)) && wants_touch(Some(at(0)), at(300)) && !wants_touch(Some(at(0)), at(299))
    );
}

#[test]
fn only_what_may_be_a_token_is_looked_for() {
    let machine = TestMachine::new(time::from_micros(0), 3);
    let (good, kept) = secret::mint(&machine);
    assert!(good.starts_with("plz_") && secret::hash(&good) == Some(kept));
    let longer = format!("{good}A");
    for bad in ["", "plz_", &good[4..], &longer, &good.replace("plz_", "PLZ_"), "plz_ñ"] {
        assert_eq!(secret::hash(bad), None, "{bad}");
    }
}
