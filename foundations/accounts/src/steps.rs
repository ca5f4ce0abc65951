//! The verbs, inside a transaction.

mod address_change;
mod ask;
mod enter;
mod first;
mod identities;
mod leaving;
mod links;
mod passkeys;
mod passwords;
mod people;
mod second;
mod sessions;
mod words;

pub(crate) use address_change::{ask_address, confirm_address, undo_address};
pub use ask::answer;
pub(crate) use ask::{ASKED_OVER, INVITATION, Letter, ask_within_limit, invite};
pub(crate) use enter::{enter, sign_in};
pub(crate) use first::first_owner;
pub use identities::Arrived;
pub(crate) use identities::{
    Departure, PASSAGE_OVER, arrive, ask_by_letter, join_by_provider, set_out, unlink, use_up,
};
pub use leaving::{LEAVES, farewell, is_to_go};
pub(crate) use leaving::{about, erase, leave, let_stay, note_handed_over, send_away, stay};
pub(crate) use links::{accept, confirm, invite_link, reset, reset_link};
pub(crate) use passkeys::{
    CEREMONY_OVER, Used, add_passkey, begin_ceremony, enter_by_passkey, prove_by_passkey, remove_passkey,
    take_ceremony,
};
pub(crate) use passwords::change_password;
pub(crate) use people::{Newcomer, change_profile, give_role, join, restore, set_profile, suspend, teller};
pub(crate) use second::{
    SECOND_OVER, Shown, complete, renew_codes, set_up, switch_off, switch_on, tell, try_code,
};
pub(crate) use sessions::{SESSION_OVER, begin, end_one, end_others, look_again, sign_out};
pub(crate) use words::put_words_right;
