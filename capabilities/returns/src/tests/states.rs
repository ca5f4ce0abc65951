//! Every kind, every state and every command: what follows, or why not.

use crate::{
    model::{Kind, State},
    rules::states::{Command, StateRejected, after},
};

/// In the order of the columns below.
const COMMANDS: [Command; 9] = [
    Command::Accept,
    Command::Refuse,
    Command::Send,
    Command::Receive,
    Command::Mend,
    Command::Forgo,
    Command::Pay,
    Command::Settle,
    Command::Close,
];

/// A state is a sign: Declared, Accepted, X refused, Sent, Received, M refunded, Closed. `=` is the same again, `!` a no.
#[rustfmt::skip]
const TABLE: [(Kind, &str, &str); 21] = [
    (Kind::Withdrawal, "D", "A X S R !kind !kind = M !undecided"),
    (Kind::Withdrawal, "A", "= !decided S R !kind !kind = M C"),
    (Kind::Withdrawal, "X", "A !refused !refused !refused !kind !kind !refused = C"),
    (Kind::Withdrawal, "S", "= X = R !kind !kind = M C"),
    (Kind::Withdrawal, "R", "= X !received !received !kind !kind = M C"),
    (Kind::Withdrawal, "M", "!over !over !over = !kind !kind = = C"),
    (Kind::Withdrawal, "C", "!over !over !over !over !kind !kind !over = !over"),
    (Kind::Allowed, "D", "A X !undecided R !kind !kind !undecided M !undecided"),
    (Kind::Allowed, "A", "= !decided S R !kind !kind = M C"),
    (Kind::Allowed, "X", "A !refused !refused !refused !kind !kind !refused = C"),
    (Kind::Allowed, "S", "= X = R !kind !kind = M C"),
    (Kind::Allowed, "R", "= X !received !received !kind !kind = M C"),
    (Kind::Allowed, "M", "!over !over !over = !kind !kind = = C"),
    (Kind::Allowed, "C", "!over !over !over !over !kind !kind !over = !over"),
    (Kind::Conformity, "D", "A X !undecided R !undecided !undecided !undecided M !undecided"),
    (Kind::Conformity, "A", "= !decided S R C = = M C"),
    (Kind::Conformity, "X", "A !refused !refused !refused !refused !refused !refused = C"),
    (Kind::Conformity, "S", "= X = R !unreceived = = M C"),
    (Kind::Conformity, "R", "= X !received !received C = = M C"),
    (Kind::Conformity, "M", "!over !over !over = !over !over = = C"),
    (Kind::Conformity, "C", "!over !over !over !over !over !over !over = !over"),
];

fn state(sign: &str) -> State {
    match sign {
        "D" => State::Declared,
        "A" => State::Accepted,
        "X" => State::Refused,
        "S" => State::Sent,
        "R" => State::Received,
        "M" => State::Refunded,
        "C" => State::Closed,
        other => panic!("{other} is no state"),
    }
}

fn refused(word: &str) -> StateRejected {
    match word {
        "!undecided" => StateRejected::Undecided,
        "!decided" => StateRejected::Decided,
        "!received" => StateRejected::Received,
        "!unreceived" => StateRejected::Unreceived,
        "!refused" => StateRejected::Refused,
        "!over" => StateRejected::Over,
        "!kind" => StateRejected::Kind,
        other => panic!("{other} is no no"),
    }
}

#[test]
fn every_command_does_with_every_state_of_every_kind_what_the_table_says() {
    for kind in Kind::ALL {
        for from in State::ALL {
            let listed = TABLE.iter().filter(|(of, sign, _)| *of == kind && state(sign) == from).count();
            assert_eq!(listed, 1, "{kind:?} {from:?}");
        }
    }
    for (kind, from, row) in TABLE {
        let cells: Vec<&str> = row.split(' ').collect();
        assert_eq!(cells.len(), COMMANDS.len(), "{kind:?} {from}");
        for (command, cell) in COMMANDS.into_iter().zip(cells) {
            let expected = match cell {
                "=" => Ok(state(from)),
                no if no.starts_with('!') => Err(refused(no)),
                to => Ok(state(to)),
            };
            assert_eq!(after(kind, state(from), command), expected, "{kind:?} {from} {command:?}");
        }
    }
}

#[test]
fn whatever_is_over_stays_over_but_for_a_change_of_mind() {
    for kind in Kind::ALL {
        for from in State::ALL.into_iter().filter(|from| !from.is_open()) {
            for to in COMMANDS.into_iter().filter_map(|command| after(kind, from, command).ok()) {
                assert!(!to.is_open() || (from, to) == (State::Refused, State::Accepted), "{from:?} {to:?}");
            }
        }
    }
}
