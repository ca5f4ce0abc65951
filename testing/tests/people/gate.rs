//! The gate: who is let through, who is sent to sign in, and what is tried out by staff only.

use super::{doors, passed, world};
use axum::body::Body;
use http::{Request, header};
use http_body_util::BodyExt;
use kernel::{Right, Role};
use std::sync::Arc;
use testing::{Engine, both, name_of, secret_of};
use tower::ServiceExt;
use webkit::{Audience, Front, PageCache, Site};

#[both]
async fn each_route_is_for_those_that_it_names(engine: Engine) {
    let world = world(engine).await;
    for (path, audience) in [
        ("/square", Audience::Everyone),
        ("/park", Audience::Everyone),
        ("/mine", Audience::Member),
        ("/letters", Audience::Staff(Right::Mail)),
    ] {
        assert_eq!(passed(&world.get(path).await), audience.admits(None), "nobody at {path}");
        for role in Role::ALL {
            let caller = world.as_(role);
            let admitted = audience.admits(Some(role));
            assert_eq!(passed(&caller.get(path).await), admitted, "{} at {path}", role.code());
            if !matches!(path, "/square" | "/park") {
                assert_eq!(passed(&caller.post(path, &[]).await), admitted, "{} sends {path}", role.code());
            }
        }
    }
    world.as_(Role::Member).get("/letters").await.expect(403);
}

#[both]
async fn whoever_must_sign_in_first_is_shown_the_way(engine: Engine) {
    let world = world(engine).await;
    world.as_(Role::Member);
    let answer = world.get("/mine?page=2&x=%C3%B1").await.expect(303);
    assert_eq!(answer.header("location"), "/sign-in?next=/mine%3Fpage%3D2%26x%3D%25C3%25B1");
    assert_eq!(world.get("/en/letters").await.expect(303).header("location"), "/en/sign-in?next=/letters");
    // What was sent would be lost on the way.
    let refused = world.post("/en/mine", "").await.expect(403);
    assert!(refused.body.contains("You cannot enter here"), "{}", refused.body);
}

#[both]
async fn who_acts_is_whoever_is_signed_in(engine: Engine) {
    let world = world(engine).await;
    for (role, kind) in [(Role::Agent, "staff"), (Role::Seller, "member"), (Role::Member, "member")] {
        let page = world.as_(role).get("/square").await.expect(200).body;
        assert!(page.contains(&format!("for {}, {kind}", name_of(role))), "{page}");
    }
    assert!(world.get("/square").await.expect(200).body.contains("for nobody, visitor"));
}

#[both]
async fn what_is_tried_out_is_for_those_who_work_here(engine: Engine) {
    let world = world(engine).await;
    let staff = world.as_(Role::Moderator);
    staff.get("/trial").await.expect(200);
    staff.get("/trial/mine").await.expect(200);
    let square = staff.visit("/square").await.expect(200).body;
    assert!(square.contains("to the trial"), "{square}");
    assert_eq!(square.matches("panel for staff").count(), 2, "in the page and in the menu: {square}");

    let member = world.as_(Role::Member);
    for answer in [member.visit("/square").await, world.visit("/square").await] {
        assert!(!answer.body.contains("trial") && !answer.body.contains("panel for"), "{}", answer.body);
    }
    // For them it is nowhere; nobody is asked to sign in first.
    for path in ["/trial", "/trial/mine"] {
        member.get(path).await.expect(404);
        world.get(path).await.expect(404);
    }
}

/// The menu that stands round everybody's pages is kept, as a server does, while somebody who works here looks too.
#[both]
async fn a_kept_menu_shows_nobody_what_only_staff_may_use(engine: Engine) {
    let world = world(engine).await;
    world.as_(Role::Owner);
    let doors = doors();
    let site = Site::new(world.house.clone(), Arc::new(look::Look), &doors);
    site.keep_frames(&PageCache::new(world.house.clone(), &doors));
    let front = Front::plain(webkit::router(&site, &doors));
    let page = async |role: Option<Role>| {
        let cookie = role.map_or(String::new(), |role| format!("__Host-plaza={}", secret_of(role)));
        let request = Request::get("/park-bench").header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        let body = front.clone().oneshot(request).await.unwrap().into_body().collect().await.unwrap();
        String::from_utf8(body.to_bytes().to_vec()).unwrap()
    };
    for _ in 0..2 {
        assert!(page(Some(Role::Owner)).await.contains("panel for staff"));
        assert!(!page(None).await.contains("panel for"));
        assert!(!page(Some(Role::Member)).await.contains("panel for"));
    }
}
