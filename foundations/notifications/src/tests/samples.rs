//! A house with people and letters, and a post that does as it is told.

use crate::{
    Tell,
    model::{Letter, Wanted},
    reads, store,
};
use action::{BoxFut, Post, PostError};
use database::StoreError;
use kernel::{Lang, NoticeGroup, NoticeKind, PersonId, Role, Subject, time};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};
use testing::{Engine, World};
use webkit::Door;

/// Takes letters, or answers what it was told to answer next.
#[derive(Default)]
pub(super) struct Postwoman {
    is_there: AtomicBool,
    answers: Mutex<Vec<PostError>>,
    /// What she took: in whose name, and the letter.
    pub(super) taken: Mutex<Vec<(String, action::Letter)>>,
    /// After how many calls of the store one fails, once she has taken a letter.
    pub(super) fails_then: Mutex<Option<i64>>,
}

impl Postwoman {
    pub(super) fn new() -> Arc<Self> {
        let postwoman = Self::default();
        postwoman.comes(true);
        Arc::new(postwoman)
    }

    pub(super) fn comes(&self, is_there: bool) {
        self.is_there.store(is_there, Ordering::SeqCst);
    }

    /// What she answers to the next letters, the last first.
    pub(super) fn will_say(&self, answers: Vec<PostError>) {
        *self.answers.lock().unwrap() = answers;
    }

    pub(super) fn taken(&self) -> Vec<action::Letter> {
        self.taken.lock().unwrap().iter().map(|(_, letter)| letter.clone()).collect()
    }
}

impl Post for Postwoman {
    fn is_set(&self) -> bool {
        self.is_there.load(Ordering::SeqCst)
    }

    fn send<'a>(
        &'a self,
        from_name: &'a str,
        letter: &'a action::Letter,
    ) -> BoxFut<'a, Result<(), PostError>> {
        if let Some(answer) = self.answers.lock().unwrap().pop() {
            return Box::pin(async { Err(answer) });
        }
        self.taken.lock().unwrap().push((from_name.to_owned(), letter.clone()));
        if let Some(calls) = self.fails_then.lock().unwrap().take() {
            database::faults::fail_at(calls);
        }
        Box::pin(async { Ok(()) })
    }
}

pub(super) async fn world(engine: Engine, post: Arc<dyn Post>) -> World {
    World::furnished(engine, vec![accounts::door(), crate::door()], |house| house.with_post(post)).await
}

/// Invites somebody, so that a letter with a link is wanted.
pub(super) async fn invite(world: &World, address: &str) {
    let ctx = world.operator();
    accounts::actions::invite(&ctx, address, "Íñigo Peña", Role::Agent, Lang::Es).await.unwrap();
}

/// Somebody with an account asks for another password.
pub(super) async fn forget(world: &World, address: &str) {
    let ctx = world.operator();
    accounts::actions::add_person(&ctx, address, "Ana", Role::Member, Lang::En).await.unwrap();
    accounts::actions::ask_reset(&ctx, address, Lang::En).await.unwrap();
}

/// All letters, the first first.
pub(super) async fn letters(world: &World) -> Vec<Letter> {
    let all: Result<_, StoreError> = world
        .house
        .database
        .read(async |snap| {
            let page = reads::list(snap, &Wanted::default(), None, 500).await?;
            let mut letters = Vec::new();
            for line in page.items.iter().rev() {
                letters.push(store::find(snap, line.id).await?.unwrap());
            }
            Ok(letters)
        })
        .await;
    all.unwrap()
}

/// The only letter there is.
pub(super) async fn the_letter(world: &World) -> Letter {
    let mut letters = letters(world).await;
    assert_eq!(letters.len(), 1);
    letters.remove(0)
}

/// The path that a letter's link leads to.
pub(super) fn link(letter: &Letter) -> String {
    link_in(&letter.written.text)
}

/// The same of a letter's text.
pub(super) fn link_in(text: &str) -> String {
    let link = text.lines().find(|line| line.starts_with("https://")).unwrap();
    link.strip_prefix("https://prueba.example").unwrap().to_owned()
}

pub(super) fn pass_seconds(world: &World, seconds: i64) {
    world.machine.set(time::seconds_after(world.now(), seconds));
}

/// Something that somebody may want to be told of.
pub(super) const FOLLOWED: NoticeKind = NoticeKind {
    name: "tests-notice-followed",
    why: "tests-notice-why",
    group: NoticeGroup::People,
    site: true,
    mail: true,
    duty: false,
};

/// Something about which nobody is asked.
pub(super) const BURGLED: NoticeKind =
    NoticeKind { name: "tests-notice-burgled", group: NoticeGroup::Account, duty: true, ..FOLLOWED };

/// Something about work.
pub(super) const DELIVERED: NoticeKind = NoticeKind {
    name: "tests-notice-delivered",
    group: NoticeGroup::Work,
    site: true,
    mail: false,
    ..FOLLOWED
};

const KINDS: &[NoticeKind] = &[FOLLOWED, BURGLED, DELIVERED];

const ES: &str = "tests-notice-why = Por probar.
tests-notice-followed = Alguien te sigue
tests-notice-followed-text = { $who } te sigue.
tests-notice-followed-letter-subject = { $who } te sigue en { $shop }
tests-notice-followed-letter-text = Ahora { $who } ve lo que publicas.
tests-notice-burgled = Entran en tu casa
tests-notice-burgled-text = Han entrado en tu casa.
tests-notice-burgled-letter-subject = Han entrado
tests-notice-burgled-letter-text = Han entrado en tu casa.
tests-notice-delivered = Llega un paquete
tests-notice-delivered-text = Ha llegado un paquete.
";

const EN: &str = "tests-notice-why = To try.
tests-notice-followed = Somebody follows you
tests-notice-followed-text = { $who } follows you.
tests-notice-followed-letter-subject = { $who } follows you at { $shop }
tests-notice-followed-letter-text = Now { $who } sees what you publish.
tests-notice-burgled = Your house is entered
tests-notice-burgled-text = Somebody entered your house.
tests-notice-burgled-letter-subject = Somebody entered
tests-notice-burgled-letter-text = Somebody entered your house.
tests-notice-delivered = A parcel arrives
tests-notice-delivered-text = A parcel has arrived.
";

/// A world in which there is something to tell.
pub(super) async fn telling(engine: Engine, post: Arc<dyn Post>) -> World {
    let door = Door { notices: KINDS, texts: vec![(Lang::Es, ES), (Lang::En, EN)], ..Door::new("tests") };
    let doors = vec![accounts::door(), crate::door(), door];
    World::furnished(engine, doors, |house| house.with_post(post)).await
}

/// Somebody with an account.
pub(super) async fn somebody(world: &World, name: &str, lang: Lang) -> PersonId {
    let address = format!("{}@casa.example", name.to_lowercase());
    accounts::actions::add_person(&world.operator(), &address, name, Role::Member, lang).await.unwrap()
}

/// What a notice of a kind is about, by a number.
pub(super) fn about(number: u8) -> Subject {
    Subject { kind: "parcel".into(), id: PersonId::from_bytes([number; 16]).uuid() }
}

/// Tells somebody something.
pub(super) async fn tell(world: &World, tell: &Tell<'_>) {
    let ctx = world.operator();
    let told: Result<(), StoreError> = ctx.write(async |tx| crate::steps::tell(tx, &ctx, tell).await).await;
    told.unwrap();
}

/// Puts something among the notices of whoever stands ready with a role, who has no account.
pub(super) async fn note(world: &World, tell: &Tell<'_>) {
    let ctx = world.operator();
    let told: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::tell::note(tx, &ctx, tell).await).await;
    told.unwrap();
}
