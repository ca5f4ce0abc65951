//! Every state of a notice with every command, pair by pair.

use crate::{
    model::{NoticeState, Outcome, Side},
    rules::{
        StateRejected,
        states::{Command, after},
    },
};
use proptest::prelude::*;

const COMMANDS: [Command; 9] = [
    Command::Take,
    Command::Decide(Outcome::Illegal),
    Command::Decide(Outcome::Terms),
    Command::Decide(Outcome::Unfounded),
    Command::Appeal(Side::Reporter),
    Command::Appeal(Side::Author),
    Command::Judge { is_reversed: false },
    Command::Judge { is_reversed: true },
    Command::Undo,
];

/// Where a command leads, in one sign: the first letter of the state, or why not.
fn sign(state: NoticeState, outcome: Option<Outcome>, command: Command) -> &'static str {
    match after(state, outcome, command) {
        Ok(NoticeState::Received) => "received",
        Ok(NoticeState::Assessing) => "assessing",
        Ok(NoticeState::Informed) => "informed",
        Ok(NoticeState::Appealed) => "appealed",
        Ok(NoticeState::Upheld) => "upheld",
        Ok(NoticeState::Reversed) => "reversed",
        Err(StateRejected::Decided) => "-decided",
        Err(StateRejected::Undecided) => "-undecided",
        Err(StateRejected::AppealedOnce) => "-once",
        Err(StateRejected::NoStanding) => "-no-standing",
        Err(StateRejected::NoAppeal) => "-no-appeal",
        Err(StateRejected::Late { .. }) => "-late",
    }
}

/// Columns: take, illegal, terms, unfounded, appeal of the sender, appeal of the author, upheld, reversed, undone.
#[test]
fn each_state_with_each_command() {
    use NoticeState::{Appealed, Assessing, Informed, Received, Reversed, Upheld};
    let open = "assessing informed informed informed -undecided -undecided -undecided -undecided -undecided";
    let rows = [
        (Received, None, open),
        (Assessing, None, open),
        (
            Informed,
            Some(Outcome::Illegal),
            "-decided -decided -decided -decided -no-standing appealed -no-appeal -no-appeal reversed",
        ),
        (
            Informed,
            Some(Outcome::Terms),
            "-decided -decided -decided -decided -no-standing appealed -no-appeal -no-appeal reversed",
        ),
        (
            Informed,
            Some(Outcome::Unfounded),
            "-decided -decided -decided -decided appealed -no-standing -no-appeal -no-appeal reversed",
        ),
        (
            Appealed,
            Some(Outcome::Illegal),
            "-decided -decided -decided -decided -once -once upheld reversed -once",
        ),
        (
            Appealed,
            Some(Outcome::Unfounded),
            "-decided -decided -decided -decided -once -once upheld reversed -once",
        ),
        (
            Upheld,
            Some(Outcome::Illegal),
            "-decided -decided -decided -decided -once -once -no-appeal -no-appeal reversed",
        ),
        (
            Reversed,
            Some(Outcome::Unfounded),
            "-decided -decided -decided -decided -once -once -no-appeal -no-appeal reversed",
        ),
    ];
    for (state, outcome, row) in rows {
        let found: Vec<&str> = COMMANDS.iter().map(|command| sign(state, outcome, *command)).collect();
        assert_eq!(found.join(" "), row, "{state:?} {outcome:?}");
    }
    for state in NoticeState::ALL {
        assert!(rows.iter().any(|(known, ..)| known == state), "{state:?} is in the table");
    }
}

fn a_command() -> impl Strategy<Value = Command> {
    (0..COMMANDS.len()).prop_map(|at| COMMANDS[at])
}

proptest! {
    /// Whatever people do in whatever order: it is decided once, appealed once and judged once.
    #[test]
    fn it_is_decided_appealed_and_judged_once_at_most(all in proptest::collection::vec(a_command(), 0..40)) {
        let (mut state, mut outcome) = (NoticeState::Received, None);
        let mut done = [0; 3];
        for command in all {
            let Ok(next) = after(state, outcome, command) else { continue };
            match command {
                Command::Take => {}
                Command::Decide(decided) => {
                    outcome = Some(decided);
                    done[0] += 1;
                }
                Command::Appeal(_) => done[1] += 1,
                Command::Judge { .. } => done[2] += 1,
                Command::Undo => {}
            }
            state = next;
        }
        prop_assert!(done.iter().all(|many| *many <= 1) && done[0] >= done[1] && done[1] >= done[2], "{done:?}");
        prop_assert_eq!(outcome.is_some(), !matches!(state, NoticeState::Received | NoticeState::Assessing));
    }
}
