//! Asking for a letter, and what the letter then says. Whoever asks learns nothing about who has an account: that is looked
//! up when the letter is written, by somebody else.

use super::teller;
use crate::{
    model::{Answer, Asked, AskedState, KeyNews, Person, Says},
    rules::{self, InviteRejected},
    secret, store,
};
use accounts_facts::{AskedId, LetterAsked, LetterKind};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Role, Subject, time};
use serde_json::{Value, json};

/// What happens when the time of something asked for is over.
pub(crate) const ASKED_OVER: &str = "accounts.asked_over";

/// What an invitation is called in the log of staff, where the address it went to stands for it.
pub(crate) const INVITATION: &str = "invitation";

/// A letter that somebody wants.
pub(crate) struct Letter {
    pub(crate) kind: LetterKind,
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) lang: Lang,
    /// What the password of whoever signs up is compared with.
    pub(crate) password: Option<String>,
    pub(crate) bond_hash: Option<Vec<u8>>,
    pub(crate) role: Option<Role>,
    pub(crate) person: Option<PersonId>,
}

impl Letter {
    /// A letter of this kind, with nothing more to say.
    pub(crate) fn of(kind: LetterKind, address: &str, lang: Lang) -> Self {
        let address = address.to_owned();
        let name = String::new();
        Self { kind, address, name, lang, password: None, bond_hash: None, role: None, person: None }
    }
}

/// Asks for a letter.
pub(crate) async fn ask(tx: &mut Tx, ctx: &Ctx, letter: &Letter) -> Result<AskedId, StoreError> {
    let asked = keep(tx, ctx, letter).await?;
    tx.record(&LetterAsked { asked, kind: letter.kind }).await?;
    Ok(asked)
}

/// Keeps what was asked for until its time is over.
pub(super) async fn keep(tx: &mut Tx, ctx: &Ctx, letter: &Letter) -> Result<AskedId, StoreError> {
    let id: AskedId = ctx.id();
    let asked = Asked {
        id,
        kind: letter.kind,
        state: AskedState::Waiting,
        address: Personal::new(letter.address.clone()),
        name: Personal::new(letter.name.clone()),
        lang: letter.lang,
        password: letter.password.clone().map(Personal::new),
        bond_hash: letter.bond_hash.clone(),
        role: letter.role,
        person: letter.person,
        asked_by: ctx.actor().person(),
        asked_at: ctx.now(),
        ends_at: time::seconds_after(ctx.now(), rules::lasts_s(letter.kind)),
    };
    store::asked::insert(tx, &asked, &rules::folded_address(&letter.address)).await?;
    tx.set_deadline(ASKED_OVER, &Subject::from(id), asked.ends_at).await?;
    Ok(id)
}

/// Asks for a letter unless its address was sent too many of this kind. Tells whether it was asked for; what whoever asks
/// is told must not depend on it.
pub(crate) async fn ask_within_limit(tx: &mut Tx, ctx: &Ctx, letter: &Letter) -> Result<bool, StoreError> {
    let since = time::seconds_after(ctx.now(), -3_600);
    let folded = rules::folded_address(&letter.address);
    if store::asked::count_since(tx, &folded, letter.kind, since).await? >= rules::LETTERS_AN_HOUR {
        return Ok(false);
    }
    ask(tx, ctx, letter).await.map(|_| true)
}

/// Somebody is invited by letter.
pub(crate) async fn invite(
    tx: &mut Tx,
    ctx: &Ctx,
    letter: &Letter,
    role: Role,
) -> Result<(), Failure<InviteRejected>> {
    may_invite(tx, ctx, &letter.address, role).await?;
    if !ask_within_limit(tx, ctx, letter).await? {
        return Err(Failure::Rejected(InviteRejected::TooMany));
    }
    let change = Change {
        verb: "accounts-audit-invited",
        subject: Subject::all(INVITATION),
        label: &rules::folded_address(&letter.address),
        before: Value::Null,
        after: json!({ "role": role.code() }),
    };
    Ok(ctx.audit(tx, &change).await?)
}

pub(super) async fn may_invite(
    tx: &mut Tx,
    ctx: &Ctx,
    address: &str,
    role: Role,
) -> Result<(), Failure<InviteRejected>> {
    let teller = teller(tx, ctx).await?;
    let known = store::people::by_address(tx, &rules::folded_address(address)).await?;
    rules::invite(teller, role, known.is_some()).map_err(Failure::Rejected)
}

/// What a letter says that was asked for, decided now: the secret in it is made here and only its hash is kept, so this
/// answers once. Nothing: there is no letter to write.
pub async fn answer(tx: &mut Tx, ctx: &Ctx, asked: AskedId) -> Result<Option<Answer>, StoreError> {
    let waiting = |one: &Asked| one.state == AskedState::Waiting && rules::is_good(one, ctx.now());
    let Some(asked) = store::asked::find(tx, asked).await?.filter(waiting) else { return Ok(None) };
    let folded = rules::folded_address(asked.address.reveal());
    let known = store::people::by_address(tx, &folded).await?;
    match (asked.kind, known) {
        (LetterKind::SignUp | LetterKind::Invite, Some(person)) => {
            store::asked::close(tx, asked.id).await?;
            let says = Says::AlreadyMember { name: person.name.reveal().clone() };
            Ok(Some(to_person(&person, says)))
        }
        (LetterKind::SignUp, None) => {
            let (name, secret) = (asked.name.reveal().clone(), open(tx, ctx, &asked, None).await?);
            Ok(Some(to_stranger(&asked, Says::Confirm { secret, name })))
        }
        (LetterKind::Invite, None) => {
            let (name, secret) = (asked.name.reveal().clone(), open(tx, ctx, &asked, None).await?);
            let role = asked.role.unwrap_or(Role::Member);
            Ok(Some(to_stranger(&asked, Says::Invite { secret, name, role })))
        }
        (LetterKind::Reset, Some(person)) if person.is_active() => {
            let secret = open(tx, ctx, &asked, Some(person.id)).await?;
            let name = person.name.reveal().clone();
            Ok(Some(to_person(&person, Says::Reset { secret, name })))
        }
        (LetterKind::PasswordChanged, Some(person)) => {
            store::asked::close(tx, asked.id).await?;
            let says = Says::PasswordChanged { name: person.name.reveal().clone() };
            Ok(Some(to_person(&person, says)))
        }
        (LetterKind::AddressConfirm | LetterKind::AddressUndo, _) => address_letter(tx, ctx, &asked).await,
        (LetterKind::SecondOn, known) => key_letter(tx, &asked, known, KeyNews::SecondOn).await,
        (LetterKind::SecondOff, known) => key_letter(tx, &asked, known, KeyNews::SecondOff).await,
        (LetterKind::RecoveryUsed, known) => key_letter(tx, &asked, known, KeyNews::RecoveryUsed).await,
        (LetterKind::PasskeyAdded, known) => key_letter(tx, &asked, known, KeyNews::PasskeyAdded).await,
        (LetterKind::PasskeyRemoved, known) => key_letter(tx, &asked, known, KeyNews::PasskeyRemoved).await,
        (LetterKind::PasskeyCloned, known) => key_letter(tx, &asked, known, KeyNews::PasskeyCloned).await,
        (LetterKind::IdentityLinked, known) => key_letter(tx, &asked, known, KeyNews::IdentityLinked).await,
        (LetterKind::IdentityUnlinked, known) => {
            key_letter(tx, &asked, known, KeyNews::IdentityUnlinked).await
        }
        (LetterKind::Reset | LetterKind::PasswordChanged, _) => {
            store::asked::close(tx, asked.id).await?;
            Ok(None)
        }
    }
}

/// Something by which somebody comes in was changed.
async fn key_letter(
    tx: &mut Tx,
    asked: &Asked,
    known: Option<Person>,
    what: KeyNews,
) -> Result<Option<Answer>, StoreError> {
    store::asked::close(tx, asked.id).await?;
    Ok(known.map(|person| {
        let name = person.name.reveal().clone();
        to_person(&person, Says::KeyChanged { what, name })
    }))
}

/// Letters are wanted elsewhere. Both letters go to the address in what was asked for: the one that is wanted, or the one
/// that is left. Whoever has the wanted one already is told so, there and nowhere else.
async fn address_letter(tx: &mut Tx, ctx: &Ctx, asked: &Asked) -> Result<Option<Answer>, StoreError> {
    let whose = match asked.person {
        Some(id) => store::people::find(tx, id).await?.filter(Person::is_active),
        None => None,
    };
    let Some(person) = whose else {
        store::asked::close(tx, asked.id).await?;
        return Ok(None);
    };
    let address = asked.address.reveal().clone();
    let holder = store::people::by_address(tx, &rules::folded_address(&address)).await?;
    if let Some(holder) = holder.filter(|holder| holder.id != person.id) {
        store::asked::close(tx, asked.id).await?;
        let name = holder.name.reveal().clone();
        let in_use = asked.kind == LetterKind::AddressConfirm;
        return Ok(in_use.then(|| to_person(&holder, Says::AddressInUse { name })));
    }
    let secret = open(tx, ctx, asked, Some(person.id)).await?;
    let name = person.name.reveal().clone();
    let says = match asked.kind {
        LetterKind::AddressUndo => Says::AddressUndo { secret, name },
        _ => Says::AddressConfirm { secret, name },
    };
    // Nobody's, until it is confirmed: from their own letters whoever asked would learn that nobody has the wanted address.
    let whose = (asked.kind == LetterKind::AddressUndo).then_some(person.id);
    Ok(Some(Answer { address, lang: person.lang, person: whose, says }))
}

async fn open(tx: &mut Tx, ctx: &Ctx, asked: &Asked, person: Option<PersonId>) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::asked::open(tx, asked.id, &hash, person).await?;
    Ok(secret)
}

/// To the address that is kept, never to the one that was typed.
fn to_person(person: &Person, says: Says) -> Answer {
    let address = person.address.reveal().clone();
    Answer { address, lang: person.lang, person: Some(person.id), says }
}

fn to_stranger(asked: &Asked, says: Says) -> Answer {
    Answer { address: asked.address.reveal().clone(), lang: asked.lang, person: None, says }
}
