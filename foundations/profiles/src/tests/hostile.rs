//! What people send who mean harm: nothing breaks, nothing changes, and nobody learns who is there.

use super::samples::{Somebody, member, picture, somebody, world};
use crate::model::Verb;
use kernel::Role;
use testing::{Answer, Engine, World, both};

/// Texts that have broken other programs.
const ODD: [&str; 8] = [
    "\0",
    "a\0b",
    "'; DROP TABLE profile; --",
    "<script>alert(1)</script>",
    "\u{202e}ana",
    "../../etc/passwd",
    "%00%2e%2e",
    "аnа",
];

#[both]
async fn odd_texts_break_no_form_and_change_nothing(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let before = world.everything().await;
    let browser = ana.browser(&world);
    for odd in ODD {
        let page = ana.hand_in(&world, &[("handle", odd)], None).await.expect(422).body;
        assert!(!page.contains("<script>alert"), "{page}");
        browser.post("/account/friends/find", &[("handle", odd)]).await.expect(422);
        browser.post("/u/eva", &[("verb", odd)]).await.expect(400);
        browser.post("/account/profile/visibility", &[("profile", odd)]).await.expect(400);
        browser.post("/account/profile/visibility", &[(odd, "public")]).await.expect(400);
        browser.post("/account/friends/invite/x/revoke", &[("id", odd)]).await.expect(404);
        let sign = percent_encoding::utf8_percent_encode(odd, percent_encoding::NON_ALPHANUMERIC);
        browser.get(&format!("/u/{sign}")).await.expect(404);
        browser.get(&format!("/portraits/{sign}/320.webp")).await.expect(404);
        browser.get(&format!("/account/friends?list={sign}&after={sign}&done={sign}")).await.expect(200);
        let shown = browser.get(&format!("/u/eva?done={sign}")).await.expect(200).body;
        assert!(!shown.contains("<script>alert"), "{shown}");
    }
    let large = "a".repeat(1_000_000);
    ana.hand_in(&world, &[("about", &large)], None).await.expect(413);
    browser.post("/account/friends/find", &[("handle", &large)]).await.expect(413);
    browser.post("/account/profile", &[("handle", "anna")]).await.expect(415);
    assert_eq!(world.everything().await, before);
    drop(eva);
}

#[both]
async fn markup_in_a_profile_is_only_text(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana", Role::Member).await, member(&world, "Eva", "eva").await);
    let about = "<script>alert(1)</script> <img src=x onerror=alert(1)> ![a](https://evil.example/a.png) \
                 [b](javascript:alert(1)) <form action=/x><button>c</button></form> **d**";
    ana.hand_in(&world, &[("handle", "ana"), ("about", about)], None).await.expect(303);
    let page = eva.browser(&world).get("/u/ana").await.expect(200).body;
    let about = page.split("class=\"prose\"").nth(1).unwrap().split("</section>").next().unwrap();
    for bad in ["<script", "<img", "javascript:", "<form", "<button"] {
        assert!(!about.contains(bad), "{bad}: {about}");
    }
    assert!(about.contains("<strong>d</strong>"), "{about}");
}

#[both]
async fn a_picture_is_what_it_is_and_says_nothing_more(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"##;
    // It says that it is as wide and high as can be, and brings a few bytes.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0".to_vec();
    bomb.extend([0; 64]);
    for bad in [&svg[..], &b"GIF89a"[..], &bomb[..], &b"\xff\xd8\xff\xe0 not a photograph"[..]] {
        ana.hand_in(&world, &[("handle", "ana")], Some(bad)).await.expect(422);
    }
    let heavy = vec![0xff; 21 * 1_024 * 1_024];
    ana.hand_in(&world, &[("handle", "ana")], Some(&heavy)).await.expect(413);
    assert!(
        !world.everything().await.contains_key("profile") || world.everything().await["profile"].is_empty()
    );
    let mut photo = picture(64, 64);
    photo.extend(b"40.4168N 3.7038W");
    ana.hand_in(&world, &[("handle", "ana")], Some(&photo)).await.expect(303);
    let page = ana.browser(&world).get("/account/profile").await.expect(200).body;
    let address = page.split("/portraits/").nth(1).unwrap().split('"').next().unwrap();
    let shown = world.get(&format!("/portraits/{address}")).await.expect(200).body;
    assert!(!shown.contains("40.4168N"), "what stood behind the picture is gone");
}

/// What somebody reads who looks for a handle and asks for it, without what their own page always says of them.
async fn answers(world: &World, whose: &Somebody, handle: &str) -> Vec<(u16, String, String)> {
    let browser = whose.browser(world);
    let all: [Answer; 10] = [
        browser.get(&format!("/u/{handle}")).await,
        browser.post("/account/friends/find", &[("handle", handle)]).await,
        browser.post(&format!("/u/{handle}"), &[("verb", "ask"), ("back", "profile")]).await,
        browser.post(&format!("/u/{handle}"), &[("verb", "follow"), ("back", "profile")]).await,
        browser.post(&format!("/u/{handle}"), &[("verb", "accept")]).await,
        browser.post(&format!("/u/{handle}"), &[("verb", "mute")]).await,
        browser.get("/account/friends?list=muted").await,
        browser.post(&format!("/u/{handle}"), &[("verb", "block")]).await,
        browser.get("/account/friends?list=blocked").await,
        browser.get("/account/friends?list=sent").await,
    ];
    let plain = |answer: Answer| {
        let location = answer.header("location").replace(handle, "HANDLE");
        let main = answer.body.split("<main").nth(1).unwrap_or_default().split("</main>").next();
        (answer.status.as_u16(), location, main.unwrap_or_default().replace(handle, "HANDLE"))
    };
    all.into_iter().map(plain).collect()
}

/// Round the page stands what has happened meanwhile; nothing of the page itself may differ.
fn same(one: &[(u16, String, String)], other: &[(u16, String, String)]) {
    for (one, other) in one.iter().zip(other) {
        assert_eq!((one.0, &one.1), (other.0, &other.1));
        assert_eq!(one.2, other.2);
    }
}

#[both]
async fn nobody_learns_who_is_there_and_does_not_want_to_be_found(engine: Engine) {
    let world = world(engine).await;
    let luz = member(&world, "Luz", "luz").await;
    let (shy, angry) = (member(&world, "Eva", "eva_shy").await, member(&world, "Pau", "pau_off").await);
    let form = [("profile", "friends")];
    shy.browser(&world).post("/account/profile/visibility", &form).await.expect(303);
    angry.does(&world, Verb::Block, &luz).await;
    let nobody = answers(&world, &luz, "no_such").await;
    assert_eq!(
        nobody.iter().map(|(status, ..)| *status).collect::<Vec<_>>(),
        [404, 422, 303, 303, 422, 303, 200, 303, 200, 200]
    );
    same(&answers(&world, &luz, "eva_shy").await, &nobody);
    same(&answers(&world, &luz, "pau_off").await, &nobody);
}

#[both]
async fn what_is_somebody_elses_is_not_there(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let made = crate::actions::make_invitation(&ana.ctx(&world)).await.unwrap();
    let address = format!("/account/friends/invite/{}", made.id);
    eva.browser(&world).get(&address).await.expect(404);
    eva.browser(&world).post(&format!("{address}/revoke"), &[]).await.expect(404);
    for path in
        ["/account/profile", "/account/friends", "/account/friends/invite", "/account/profile/visibility"]
    {
        let sent_away = world.get(path).await.expect(303);
        assert!(sent_away.header("location").starts_with("/sign-in?next="), "{path}");
        world.post(path, "").await;
    }
    world.post("/u/ana", "verb=follow").await.expect(403);
    ana.browser(&world).get(&address).await.expect(200);
}
