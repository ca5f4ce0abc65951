//! When it is tried again, and what is said when it is not.

use crate::rules::{PictureRejected, may_be_tried_again, pause_s};
use kernel::Rejection;

#[test]
fn pauses_grow_to_six_hours_and_end_after_days() {
    let table = [
        (1, Some(60)),
        (2, Some(120)),
        (5, Some(960)),
        (9, Some(15_360)),
        (10, Some(21_600)),
        (23, Some(21_600)),
    ];
    for (attempts, pause) in table {
        assert_eq!(pause_s(attempts), pause, "after {attempts}");
    }
    assert_eq!(pause_s(24), None);
    assert_eq!(pause_s(u32::MAX), None);
    let whole: i64 = (1..24).filter_map(pause_s).sum();
    assert!((3..=5).contains(&(whole / 86_400)), "{whole} seconds in all");
}

#[test]
fn only_what_may_have_changed_is_tried_again() {
    for (reason, again) in [
        (PictureRejected::Unreachable, true),
        (PictureRejected::NotThere, true),
        (PictureRejected::NoPicture, false),
        (PictureRejected::Damaged, false),
        (PictureRejected::TooHeavy, false),
        (PictureRejected::TooLarge { width: 9, height: 9 }, false),
        (PictureRejected::OffLimits, false),
    ] {
        assert_eq!(may_be_tried_again(reason.code()), again, "{reason:?}");
        assert!(PictureRejected::CODES.contains(&reason.code()), "{reason:?}");
    }
}
