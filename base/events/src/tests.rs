//! Facts go into drafts and come back out of envelopes.

use crate::{Envelope, Fact, Facts, Position, Stamp};
use kernel::{Actor, Id, Subject, Tag, time};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lamp {}
impl Tag for Lamp {
    const KIND: &'static str = "lamp";
}

events::facts! {
    /// What lamps do.
    enum LampFact {
        /// It was lit.
        LampLit { lamp: Id<Lamp>, watts: i64 } = "lamps.lit" v 2 about lamp,
        /// It went out.
        LampOut { lamp: Id<Lamp> } = "lamps.out" v 1 about lamp,
    }
}

fn envelope(fact: &impl Facts) -> Envelope {
    let mut drafts = vec![];
    fact.drafts(&mut drafts);
    let draft = drafts.remove(0);
    Envelope {
        position: Position::START,
        name: draft.name.to_owned(),
        version: draft.version,
        subject: draft.subject,
        stamp: Stamp { at: time::from_micros(5), actor: Actor::House },
        body: draft.body,
    }
}

#[test]
fn a_fact_comes_back_as_it_was() {
    let lit = LampLit { lamp: Id::from_bytes([3; 16]), watts: 40 };
    let kept = envelope(&LampFact::from(lit.clone()));
    assert_eq!(kept.subject, Subject::from(lit.lamp));
    assert_eq!(kept.read::<LampLit>().expect("readable"), lit);
}

#[test]
fn another_kind_a_later_version_and_a_broken_body_are_told_apart() {
    let lit = LampLit { lamp: Id::from_bytes([3; 16]), watts: 40 };
    let kept = envelope(&lit);
    assert!(kept.read::<LampOut>().is_err());
    let later = Envelope { version: LampLit::VERSION + 1, ..kept.clone() };
    assert!(later.read::<LampLit>().expect_err("too new").why.contains("later"));
    assert!(Envelope { body: "{}".into(), ..kept }.read::<LampLit>().is_err());
}

#[test]
fn lists_keep_their_order_and_nothing_records_nothing() {
    let lamp = Id::from_bytes([3; 16]);
    let mut drafts = vec![];
    vec![LampFact::from(LampLit { lamp, watts: 1 }), LampOut { lamp }.into()].drafts(&mut drafts);
    None::<LampOut>.drafts(&mut drafts);
    assert_eq!(drafts.iter().map(|d| d.name).collect::<Vec<_>>(), ["lamps.lit", "lamps.out"]);
}

#[test]
fn a_position_has_a_text_form_and_an_order() {
    let (early, late) = (Position::from_parts(7, 900), Position::from_parts(8, 1));
    assert!(Position::START < early && early < late);
    assert_eq!(early.to_string().parse(), Ok(early));
}
