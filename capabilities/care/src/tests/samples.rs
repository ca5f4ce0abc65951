//! A shop with customer care, somebody who writes to it, and a mailbox made of paper.

use crate::{
    model::{Case, Wanted},
    reads,
};
use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use action::{Arrived, BoxFut, Delivery, House, Mailbox, MailboxError, Mark};
use database::StoreError;
use kernel::{Actor, PersonId};
use notifications::model::Letter;
use std::sync::{Arc, Mutex};
use testing::{Engine, World};
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    vec![accounts::door(), media::door(), catalog::door(), notifications::door(), crate::door()]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

/// What a good form says.
pub(super) const FORM: [(&str, &str); 5] = [
    ("name", "Eva Luna"),
    ("address", "eva@casa.example"),
    ("matter", "delivery"),
    ("text", "Mi paquete no ha llegado todavía."),
    ("consent", "yes"),
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

/// Sends the form as a visitor and tells where it leads.
pub(super) async fn write(world: &World, others: &[(&'static str, &str)]) -> String {
    let answer = world.post("/contact/write", &form(others)).await.expect(303);
    answer.header("location").split('?').next().unwrap().to_owned()
}

/// All open cases.
pub(super) async fn cases(world: &World) -> Vec<Case> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, &Wanted::Open, None, 100).await).await;
    found.unwrap().items
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
                let role = kernel::Role::Owner;
                letters.extend(notifications::reads::open(snap, &ctx, line.id, role).await?);
            }
            Ok(letters)
        })
        .await;
    found.unwrap().into_iter().map(|opened| opened.letter).collect()
}

/// Somebody with an account and this address.
pub(super) async fn member(world: &World, address: &str) -> PersonId {
    let ctx = world.operator();
    let (role, lang) = (kernel::Role::Member, kernel::Lang::Es);
    let secret = accounts::actions::invite_link(&ctx, address, "Eva", role, lang).await.unwrap();
    let password = "un secreto bastante largo";
    let form = Acceptance { name: "Eva", password, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap().person
}

/// Lets a second pass, so that what comes now is later than what was.
pub(super) fn a_second(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 1));
}

/// A mailbox made of paper: what is put in is there until somebody looks.
#[derive(Default)]
pub(super) struct Paper {
    mails: Mutex<Vec<Vec<u8>>>,
    /// The numbers of those that were marked as read.
    read: Mutex<Vec<u32>>,
}

impl Paper {
    pub(super) fn put(&self, mail: &str) {
        self.mails.lock().unwrap().push(mail.replace('\n', "\r\n").into_bytes());
    }

    pub(super) fn read(&self) -> Vec<u32> {
        self.read.lock().unwrap().clone()
    }
}

impl Mailbox for Paper {
    fn is_set(&self) -> bool {
        true
    }

    fn name(&self) -> String {
        "paper".into()
    }

    fn tagged(&self, tag: &str) -> Option<String> {
        Some(format!("hola+{tag}@prueba.example"))
    }

    fn look(&self, since: Option<Mark>) -> BoxFut<'_, Result<Delivery, MailboxError>> {
        Box::pin(async move {
            let all = self.mails.lock().unwrap();
            let begin = since.map_or(0, |mark| mark.uid as usize);
            let mails = all.iter().enumerate().skip(begin).map(|(at, bytes)| Arrived {
                uid: at as u32 + 1,
                bytes: bytes.clone(),
                is_whole: true,
            });
            let mark = Mark { validity: 1, uid: all.len() as u32 };
            Ok(Delivery { mark, mails: mails.collect(), has_more: false })
        })
    }

    fn done<'a>(&'a self, _: u32, uids: &'a [u32]) -> BoxFut<'a, Result<(), MailboxError>> {
        self.read.lock().unwrap().extend(uids);
        Box::pin(async { Ok(()) })
    }
}

/// A world that reads this mailbox.
pub(super) async fn with_mailbox(engine: Engine) -> (World, Arc<Paper>) {
    with_mailbox_in(engine, |house| house).await
}

/// The same in a house that is furnished otherwise too.
pub(super) async fn with_mailbox_in(
    engine: Engine,
    furnish: impl FnOnce(House) -> House,
) -> (World, Arc<Paper>) {
    let paper = Arc::new(Paper::default());
    let given = paper.clone();
    let world = World::furnished(engine, doors(), |house| furnish(house.with_mailbox(given))).await;
    crate::actions::watch_mailbox(&world.operator()).await.unwrap();
    (world, paper)
}

/// Lets a minute pass, in which the mailbox is looked into.
pub(super) async fn a_minute(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 61));
    world.see_to_duties().await;
}
