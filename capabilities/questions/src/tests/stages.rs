//! Every stage of a question with everything that somebody does with it.

use crate::{
    model::QuestionState as Stage,
    rules::{
        TurnRejected as No,
        stages::{Has, Verb, settled, turn},
    },
};

const NONE: Has = Has { answers: 0, accepted: false };
const SOME: Has = Has { answers: 2, accepted: false };
const CHOSEN: Has = Has { answers: 2, accepted: true };

/// What a question at this stage has.
fn has(stage: Stage) -> Has {
    match stage {
        Stage::Open => NONE,
        Stage::Answered | Stage::Duplicate | Stage::Closed | Stage::Converted => SOME,
        Stage::Accepted => CHOSEN,
    }
}

/// What comes of each verb at a stage, in the order of [`Verb::ALL`].
fn expected(stage: Stage) -> [Result<Stage, No>; 7] {
    use Stage::{Accepted, Answered, Closed, Converted, Duplicate, Open};
    let over = || Err(No::Over);
    match stage {
        Open => [
            Ok(Answered),
            Err(No::NoAnswer),
            Err(No::NotAccepted),
            Ok(Duplicate),
            Ok(Closed),
            Ok(Converted),
            Err(No::GoesOn),
        ],
        Answered => [
            Ok(Answered),
            Ok(Accepted),
            Err(No::NotAccepted),
            Ok(Duplicate),
            Ok(Closed),
            Ok(Converted),
            Err(No::GoesOn),
        ],
        Accepted => [
            Ok(Accepted),
            Ok(Accepted),
            Ok(Answered),
            Ok(Duplicate),
            Ok(Closed),
            Ok(Converted),
            Err(No::GoesOn),
        ],
        Duplicate | Closed => [over(), over(), over(), over(), over(), over(), Ok(Answered)],
        Converted => [over(), over(), over(), over(), over(), over(), over()],
    }
}

#[test]
fn every_stage_answers_every_verb() {
    for stage in Stage::ALL.iter().copied() {
        for (verb, expected) in Verb::ALL.into_iter().zip(expected(stage)) {
            assert_eq!(turn(stage, verb, has(stage)), expected, "{stage:?} {verb:?}");
        }
    }
}

#[test]
fn what_goes_on_again_is_what_its_answers_make_of_it() {
    for stage in [Stage::Duplicate, Stage::Closed] {
        for (has, expected) in [(NONE, Stage::Open), (SOME, Stage::Answered), (CHOSEN, Stage::Accepted)] {
            assert_eq!(turn(stage, Verb::Reopen, has), Ok(expected));
        }
    }
}

#[test]
fn answers_that_come_and_go_move_only_what_goes_on() {
    for (stage, has, expected) in [
        (Stage::Open, SOME, Stage::Answered),
        (Stage::Answered, NONE, Stage::Open),
        (Stage::Accepted, SOME, Stage::Answered),
        (Stage::Accepted, NONE, Stage::Open),
        (Stage::Accepted, CHOSEN, Stage::Accepted),
        (Stage::Closed, NONE, Stage::Closed),
        (Stage::Duplicate, CHOSEN, Stage::Duplicate),
        (Stage::Converted, SOME, Stage::Converted),
    ] {
        assert_eq!(settled(stage, has), expected, "{stage:?} {has:?}");
    }
}
