//! What goes wrong when it is asked to, and that it goes wrong the same way again.

use crate::Faults;
use crate::faults::Fate;
use std::time::Duration;

fn manners(faults: Faults, count: usize) -> Vec<(bool, u32)> {
    let mut fate = Fate::new(faults);
    let mut next = || {
        let manner = fate.manner();
        (manner.after > Duration::ZERO, manner.times)
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn each_fault_is_told_by_how_notifications_go_out() {
    for (name, expected) in [
        ("none", [(false, 1), (false, 1)]),
        ("late", [(true, 1), (true, 1)]),
        ("double", [(false, 2), (false, 2)]),
        ("silent", [(false, 0), (false, 0)]),
        ("shuffled", [(true, 1), (false, 1)]),
    ] {
        assert_eq!(manners(name.parse().unwrap(), 2), expected, "{name}");
    }
    assert!("often".parse::<Faults>().is_err());
}

#[test]
fn a_seed_brings_everything_and_always_the_same() {
    let seen = manners(Faults::Seed(3), 200);
    assert_eq!(seen, manners(Faults::Seed(3), 200));
    assert_ne!(seen, manners(Faults::Seed(4), 200));
    for times in 0..3 {
        assert!(seen.contains(&(false, times)) && seen.contains(&(true, times)), "{times}");
    }
}

#[test]
fn each_second_answer_is_lost() {
    let mut fate = Fate::new(Faults::Lost);
    let lost: Vec<bool> = (0..4).map(|_| fate.loses_answer()).collect();
    assert_eq!(lost, [true, false, true, false]);
    assert!(!Fate::new(Faults::None).loses_answer());
}
