//! A shop in which people write, somebody sends notices, and somebody decides.

use crate::{
    model::{Notice, Wanted},
    reads,
};
use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use action::Failure;
use contributions::{
    model::{Draft, Kind, Manner, Signals, State, Writer},
    rules::WriteRejected,
};
use contributions_facts::ContributionId;
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role, Subject};
use notifications::model::Letter;
use std::time::Duration;
use testing::{Caller, Engine, World};
use uuid::Uuid;
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    vec![accounts::door(), media::door(), notifications::door(), contributions::door(), crate::door()]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

/// How the texts of these tests are written.
const MANNER: Manner = Manner {
    kind: Kind::Review,
    title: 0..=100,
    body: 1..=5_000,
    may_link: false,
    is_held_first: false,
    edit_window: Duration::from_secs(86_400),
};

/// Something that somebody wrote, and that stands.
pub(super) async fn text(world: &World, author: PersonId, body: &str) -> ContributionId {
    let ctx = &world.ctx(Actor::Member(author));
    let draft = &Draft {
        kind: Kind::Review,
        about: Subject { kind: "product".into(), id: Uuid::from_u128(7) },
        writer: Writer::Person(author),
        lang: Lang::Es,
        title: String::new(),
        body: body.to_owned(),
        pictures: Vec::new(),
        signals: Signals { is_proven: true, ..Signals::default() },
    };
    let written: Result<_, Failure<WriteRejected>> =
        ctx.write(async |tx| contributions::steps::write(tx, ctx, &MANNER, draft).await).await;
    written.unwrap().id
}

/// Whether it stands.
pub(super) async fn state(world: &World, id: ContributionId) -> State {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| contributions::reads::one(snap, id).await).await;
    found.unwrap().unwrap().state
}

/// Somebody with an account and this address.
pub(super) async fn member(world: &World, address: &str) -> PersonId {
    let ctx = world.operator();
    let secret = accounts::actions::invite_link(&ctx, address, "Eva", Role::Member, Lang::Es).await.unwrap();
    let password = "un secreto bastante largo";
    let form = Acceptance { name: "Eva", password, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap().person
}

/// What a good form says.
pub(super) const FORM: [(&str, &str); 6] = [
    ("urls", "/reviews/00000000-0000-0000-0000-000000000001"),
    ("category", "speech"),
    ("text", "Me llama ladrón con nombre y apellidos."),
    ("name", "Ana Sol"),
    ("address", "ana@casa.example"),
    ("faith", "yes"),
];

/// The good form with other values in it.
pub(super) fn form(others: &[(&'static str, &str)]) -> String {
    let mut all: Vec<(&str, &str)> = FORM.to_vec();
    for (name, value) in others {
        match all.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => all.push((name, value)),
        }
    }
    testing::fields(&all)
}

/// Sends the form as a visitor, and tells where it leads.
pub(super) async fn send(world: &World, others: &[(&'static str, &str)]) -> String {
    let answer = world.post("/report-content", &form(others)).await.expect(303);
    answer.header("location").split('?').next().unwrap().to_owned()
}

/// Sends a notice about a text, and tells where it leads.
pub(super) async fn notify(world: &World, text: ContributionId) -> String {
    send(world, &[("urls", &format!("https://prueba.example/en/reviews/{text}"))]).await
}

/// Notices of a list.
pub(super) async fn notices(world: &World, wanted: Wanted) -> Vec<Notice> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, wanted, None, 100).await).await;
    found.unwrap().items
}

/// Somebody who decides.
pub(super) fn moderator(world: &World) -> Caller<'_> {
    world.as_(Role::Moderator)
}

/// What is said when something must go.
pub(super) const GONE: [(&str, &str); 3] = [
    ("outcome", "illegal"),
    ("ground", "Código Penal, artículo 208"),
    ("text", "Imputa un delito a una persona sin prueba alguna."),
];

/// What is said when something may stay.
pub(super) const STAYS: [(&str, &str); 2] =
    [("outcome", "unfounded"), ("text", "Es una opinión dura, pero no insulta a nadie.")];

/// Decides about the first notice that waits.
pub(super) async fn decide(world: &World, ruling: &[(&str, &str)]) -> Notice {
    let notice = notices(world, Wanted::Open).await.remove(0);
    a_second(world);
    let path = format!("/admin/moderation/notices/{}/decide", notice.id);
    moderator(world).post(&path, ruling).await.expect(303);
    notice
}

/// All letters, the first first.
pub(super) async fn letters(world: &World) -> Vec<Letter> {
    let ctx = world.operator();
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let wanted = notifications::model::Wanted::default();
            let page = notifications::reads::list(snap, &wanted, None, 100).await?;
            let mut letters = Vec::new();
            for line in page.items.into_iter().rev() {
                letters.extend(notifications::reads::open(snap, &ctx, line.id, Role::Owner).await?);
            }
            Ok(letters)
        })
        .await;
    found.unwrap().into_iter().map(|opened| opened.letter).collect()
}

/// The letters to an address, the first first.
pub(super) async fn letters_to(world: &World, address: &str) -> Vec<Letter> {
    let all = letters(world).await;
    all.into_iter().filter(|letter| letter.written.address == address).collect()
}

/// Where the button of a letter leads.
pub(super) fn way_in(letter: &Letter, folder: &str) -> String {
    let text = &letter.written.text;
    let begin = text.find(&format!("/{folder}/")).unwrap_or_else(|| panic!("no way in: {text}"));
    text[begin..].split_whitespace().next().unwrap().to_owned()
}

/// Lets a second pass, so that what comes now is later than what was.
pub(super) fn a_second(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 1));
}
