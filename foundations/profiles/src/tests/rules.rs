//! Handles, words about oneself, names and masks, and how often one may ask.

use crate::pages::printed;
use crate::{
    model::{Handle, Invitation, Profile, ShownAs, Standing},
    rules::{
        self, ASKED_MAX, EdgeRejected, InvitationRejected, ProfileRejected, about, called, counted, handle,
        masked,
    },
};
use kernel::{Id, Lang, Personal, Timestamp, time};

fn at(day: i64) -> Timestamp {
    time::days_after(time::from_micros(1_793_696_400_000_000), day)
}

fn profile(handle: &str, handle_at: Option<Timestamp>) -> Profile {
    Profile {
        person: Id::from_bytes([1; 16]),
        handle: Handle::new(handle),
        handle_at,
        about: Personal::default(),
        lang: Lang::Es,
        shown_as: ShownAs::Name,
        is_reserved: false,
        picture: None,
        asked_from: at(0),
        asked_count: 0,
        created_at: at(0),
        version: 1,
    }
}

#[test]
fn a_handle_is_plain_short_and_not_the_shops() {
    let long = "a".repeat(31);
    for bad in [
        "",
        "ab",
        long.as_str(),
        "ana ruiz",
        "ana-ruiz",
        "ana.ruiz",
        "_ana",
        "ana_",
        "a__b",
        "аnа",
        "ana/..",
        "ana\0",
    ] {
        assert_eq!(handle(bad), Err(ProfileRejected::HandleUnfit), "{bad:?}");
    }
    for taken in ["admin", "4dm1n", "a_d_m_i_n", "so_porte", "s0porte", "t1enda", "Plaza", "adrnin"] {
        assert_eq!(handle(taken), Err(ProfileRejected::HandleReserved), "{taken:?}");
    }
    for (said, kept) in [("ana", "ana"), (" @Ana_Ruiz ", "ana_ruiz"), ("ANA2", "ana2"), ("José", "jose")] {
        assert_eq!(handle(said).map(|one| one.as_str().to_owned()).as_deref(), Ok(kept));
    }
}

#[test]
fn nobody_chooses_a_handle_that_speaks_for_the_shop() {
    for official in ["plaza_oficial", "soporte_tienda", "adm1n_ana", "ana_staff", "plaza_bcdfghjk"] {
        assert_eq!(rules::chosen(official), Err(ProfileRejected::HandleReserved), "{official}");
    }
    for own in ["ana_ruiz", "plazas", "mi_taller"] {
        assert_eq!(rules::chosen(own).map(|one| one.as_str().to_owned()).as_deref(), Ok(own));
    }
}

#[test]
fn handles_that_read_alike_are_the_same_to_a_reader() {
    for (one, other) in
        [("marla", "mar1a"), ("ana_ruiz", "anaruiz"), ("corner", "comer"), ("vvalter", "walter")]
    {
        assert_eq!(Handle::new(one).as_read(), Handle::new(other).as_read(), "{one} {other}");
    }
    assert_ne!(Handle::new("ana").as_read(), Handle::new("eva").as_read());
}

#[test]
fn a_handle_that_is_made_says_nothing_and_is_good() {
    let mut made: Vec<_> =
        (0..200_u128).map(|n| rules::made(n.wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect();
    for one in &made {
        assert_eq!(handle(one.as_str()).as_ref(), Ok(one));
    }
    made.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    made.dedup();
    assert_eq!(made.len(), 200);
}

#[test]
fn a_handle_that_was_chosen_is_kept_for_thirty_days() {
    let eva = Handle::new("eva");
    let fresh = profile("plaza_bcdfghjk", None);
    assert_eq!(rules::may_change(&fresh, &eva, at(0)), Ok(()), "the first may come at any time");
    let chosen = profile("ana", Some(at(0)));
    assert_eq!(rules::may_change(&chosen, &eva, at(29)), Err(ProfileRejected::HandleSoon { at: at(30) }));
    assert_eq!(rules::may_change(&chosen, &eva, at(30)), Ok(()));
    assert_eq!(rules::may_change(&chosen, &Handle::new("ana"), at(1)), Ok(()), "the same is no change");
}

#[test]
fn words_about_oneself_are_few_and_hide_nothing() {
    assert_eq!(about("  Hola\r\n\r\n**yo**  ").as_deref(), Ok("Hola\n\n**yo**"));
    assert_eq!(about(&"ñ".repeat(500)).map(|kept| kept.chars().count()), Ok(500));
    let long = about(&"a".repeat(501));
    assert_eq!(long, Err(ProfileRejected::AboutLong { most: 500, count: 501 }));
    for bad in ["a\0b", "a\u{202e}b", "a\u{2066}b", "a\u{200b}b", "a\u{1b}[31m"] {
        assert_eq!(about(bad), Err(ProfileRejected::AboutUnfit), "{bad:?}");
    }
    assert!(about("سلام دنیا نمی\u{200c}خواهم").is_ok(), "some alphabets need joiners");
}

#[test]
fn a_profile_makes_no_headings_of_a_page() {
    for written in ["# Yo", "Yo\n==", "Yo\n---", "> ## Yo", "- # Yo", "<h1>Yo</h1>", "\\<h2 title=x>Yo</h2>"]
    {
        let html = printed(written).expect("something").0;
        assert!(html.contains("Yo") && !html.contains("<h"), "{written}: {html}");
    }
    assert_eq!(printed(" "), None);
    let list = printed("- uno\n- **dos**").expect("something").0;
    assert!(list.contains("<li>uno</li>") && list.contains("<strong>dos</strong>"), "{list}");
}

#[test]
fn whoever_wants_it_is_known_to_friends_only_by_name() {
    for (shown_as, standing, expected) in [
        (ShownAs::Name, Standing::Stranger, "Ana Ruiz"),
        (ShownAs::Handle, Standing::Stranger, "@ana"),
        (ShownAs::Handle, Standing::Follower, "@ana"),
        (ShownAs::Handle, Standing::Friend, "Ana Ruiz"),
        (ShownAs::Handle, Standing::Oneself, "Ana Ruiz"),
    ] {
        assert_eq!(called("Ana Ruiz", "ana", shown_as, standing), expected);
    }
}

#[test]
fn a_mask_tells_neither_the_name_nor_its_length() {
    for (name, mask) in [
        ("Marta", "m***a"),
        ("Ana María Ruiz", "a***z"),
        ("Ñ", "ñ***"),
        ("李", "李***"),
        ("", "***"),
        ("!!", "***"),
    ] {
        assert_eq!(masked(name), mask, "{name}");
    }
}

#[test]
fn a_day_has_room_for_so_many_requests() {
    let (mut from, mut count) = (at(0), 0);
    for _ in 0..ASKED_MAX {
        (from, count) = counted(from, count, at(0)).unwrap();
    }
    assert_eq!(counted(from, count, at(0)), Err(EdgeRejected::TooMany { at: at(1) }));
    assert_eq!(counted(from, count, at(1)), Ok((at(1), 1)), "another day");
}

#[test]
fn an_invitation_is_good_for_some_days_and_some_people_and_there_are_few() {
    let one = |uses| Invitation {
        id: Id::from_bytes([1; 16]),
        person: Id::from_bytes([2; 16]),
        secret: String::new(),
        uses,
        created_at: at(0),
        ends_at: at(30),
    };
    assert!(rules::is_good(&one(19), at(29)));
    assert!(!rules::is_good(&one(20), at(29)) && !rules::is_good(&one(0), at(30)));
    let all = vec![one(0); 5];
    assert_eq!(rules::may_make(&all, at(1)), Err(InvitationRejected::Enough { most: 5 }));
    assert_eq!(rules::may_make(&all, at(30)), Ok(()), "those that are over do not count");
}
