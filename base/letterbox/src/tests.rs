//! Tests of the mailbox, by what they would catch.

mod addresses;
mod answers;
