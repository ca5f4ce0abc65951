//! Sessions and what is kept: nobody's page for somebody else, secrets that are nobody's, files that are everybody's.

use super::{passed, world};
use action::{BoxFut, House, Session, Sessions};
use database::StoreError;
use http::header;
use kernel::{Actor, Role};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use testing::{Engine, World, both, person_of};

#[both]
async fn nobodys_page_is_shown_to_somebody_else(engine: Engine) {
    let world = world(engine).await;
    let (marina, olvido) = (world.as_(Role::Member), world.as_(Role::Owner));
    for _ in 0..2 {
        let own = marina.visit("/square").await.expect(200);
        assert!(own.body.contains("for Marina") && own.body.contains("Tu cuenta"), "{}", own.body);
        assert_eq!(own.header("cache-control"), "private, no-store");
        assert!(olvido.visit("/square").await.body.contains("for Olvido"));
        let everybodys = world.visit("/square").await.expect(200);
        assert!(everybodys.body.contains("for nobody") && !everybodys.body.contains("Marina"));
        assert_eq!(everybodys.header("cache-control"), "private, no-cache");
        assert!(!everybodys.header("etag").is_empty(), "it is kept");
    }
    let lost = marina.visit("/nowhere").await.expect(404);
    assert_eq!(lost.header("cache-control"), "private, no-store");
}

#[both]
async fn a_secret_that_is_nobodys_is_taken_away(engine: Engine) {
    let world = world(engine).await;
    world.as_(Role::Member);
    let stale = world.carrying(&format!("__Host-plaza={}", "a".repeat(43)));
    let answer = stale.visit("/square").await.expect(200);
    assert!(answer.body.contains("for nobody"));
    assert_eq!(answer.session_cookie().as_deref(), Some("__Host-plaza="));
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert!(!passed(&stale.get("/mine").await));
    // One that has just been given is not.
    let entered = stale.post("/enter", &[]).await.expect(303);
    assert_eq!(entered.headers.get_all(header::SET_COOKIE).iter().count(), 1);
    assert_eq!(entered.session_cookie(), Some(format!("__Host-plaza={}", "b".repeat(43))));
    assert_eq!(entered.header("location"), "/", "it leads to no other shop");
}

#[both]
async fn what_cannot_be_a_secret_costs_no_page(engine: Engine) {
    let world = world(engine).await;
    world.as_(Role::Member);
    let kept = world.visit("/square").await.expect(200);
    let other_name = format!("plaza={}", "a".repeat(43));
    for line in
        ["__Host-plaza=1", "__Host-plaza=", other_name.as_str(), "__Host-plaza=<script>alert(1)</script>"]
    {
        let answer = world.carrying(line).visit("/square").await.expect(200);
        assert_eq!(answer.header("etag"), kept.header("etag"), "{line}");
        assert!(!answer.header("etag").is_empty() && answer.session_cookie().is_none(), "{line}");
    }
}

/// Counts how often it is asked, and can be out of order.
struct Clerk {
    asked: AtomicUsize,
    is_away: bool,
}

impl Sessions for Clerk {
    fn find<'a>(&'a self, _: &'a House, _: &'a str) -> BoxFut<'a, Result<Option<Session>, StoreError>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let session = Session {
            person: person_of(Role::Member),
            role: Role::Member,
            name: "Eva <b>".to_owned(),
            lang: kernel::Lang::Es,
            secret_hash: [1; 32],
        };
        let answer =
            if self.is_away { Err(StoreError::Unavailable("away".into())) } else { Ok(Some(session)) };
        Box::pin(async move { answer })
    }
}

async fn with_clerk(engine: Engine, is_away: bool) -> (World, Arc<Clerk>) {
    let world = world(engine).await;
    let clerk = Arc::new(Clerk { asked: AtomicUsize::new(0), is_away });
    world.house.receive(clerk.clone());
    (world, clerk)
}

#[both]
async fn files_are_the_same_for_everybody(engine: Engine) {
    let (world, clerk) = with_clerk(engine, false).await;
    let caller = world.as_(Role::Member);
    let page = caller.get("/square").await.expect(200).body;
    assert!(page.contains("Eva &#60;b&#62;"), "{page}");
    assert_eq!(clerk.asked.load(Ordering::SeqCst), 1);
    let style = page.split("href=\"").find(|rest| rest.contains("plaza.css")).unwrap();
    let file = caller.get(style.split('"').next().unwrap()).await.expect(200);
    assert!(file.header("cache-control").contains("immutable"), "{}", file.header("cache-control"));
    caller.get("/healthz").await.expect(200);
    assert_eq!(clerk.asked.load(Ordering::SeqCst), 1);
}

#[both]
async fn who_cannot_be_recognized_now_is_not_sent_away_as_a_stranger(engine: Engine) {
    let (world, _) = with_clerk(engine, true).await;
    let caller = world.as_(Role::Member);
    let square = caller.get("/square").await.expect(200);
    assert!(square.body.contains("for nobody"));
    assert_eq!(square.header("cache-control"), "private, no-store");
    let mine = caller.get("/mine").await.expect(503);
    assert!(mine.session_cookie().is_none() && square.session_cookie().is_none(), "the secret stays");
}

#[test]
fn a_log_learns_neither_name_nor_secret_of_a_session() {
    let session = |role| Session {
        person: person_of(role),
        role,
        name: "Ana de la Cueva".to_owned(),
        lang: kernel::Lang::Es,
        secret_hash: [7; 32],
    };
    assert_eq!(session(Role::Agent).actor(), Actor::Staff(person_of(Role::Agent)));
    assert_eq!(session(Role::Seller).actor(), Actor::Member(person_of(Role::Seller)));
    let shown = format!("{:?}", session(Role::Owner));
    assert!(!shown.contains("Cueva") && !shown.contains("7, 7") && shown.contains("Owner"), "{shown}");
}
