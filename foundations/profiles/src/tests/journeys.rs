//! What people see and do, through the router and without a socket.

use super::samples::{member, picture, somebody, wanted, world};
use crate::{
    actions::{self, Handed},
    model::{Audience, Class, List, Verb},
};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn somebody_shows_who_they_are_and_others_see_it(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana Ruiz", Role::Member).await, member(&world, "Eva", "eva").await);
    let empty = ana.browser(&world).get("/account/profile").await.expect(200).body;
    assert!(
        empty.contains("name=\"handle\"") && empty.contains("enctype=\"multipart/form-data\""),
        "{empty}"
    );
    let said = [
        ("handle", "@Ana_Ruiz"),
        ("about", "# Hola\n\n**Tejo** y [leo](https://a.example)."),
        ("lang", "es"),
    ];
    ana.hand_in(&world, &said, Some(&picture(700, 500))).await.expect(303);
    let own = ana.browser(&world).get("/account/profile?done=saved").await.expect(200).body;
    assert!(own.contains("value=\"ana_ruiz\"") && own.contains("Guardado."), "{own}");

    let seen = eva.browser(&world).get("/u/ana_ruiz").await.expect(200);
    assert!(
        seen.body.contains("<h1>Ana Ruiz</h1>") && seen.body.contains("<strong>Tejo</strong>"),
        "{}",
        seen.body
    );
    assert!(seen.body.contains("rel=\"nofollow noopener\"") && !seen.body.contains("<h1># Hola"));
    assert!(seen.body.contains("Pedir amistad") && seen.header("cache-control").contains("private"));
    let address = seen.body.split("/portraits/").nth(1).unwrap().split('"').next().unwrap();
    let portrait = world.get(&format!("/portraits/{address}")).await.expect(200);
    assert_eq!(portrait.header("content-type"), "image/webp");
    world.get(&format!("/portraits/{}", address.replace("320", "96"))).await.expect(200);
    for odd in [address.replace("320", "321"), address.replace(".webp", ".svg"), "x/320.webp".to_owned()] {
        world.get(&format!("/portraits/{odd}")).await.expect(404);
    }
    let english = eva.browser(&world).get("/en/u/ana_ruiz").await.expect(200).body;
    assert!(english.contains("Ask to be friends"), "{english}");
    // Usually a profile is for members: for whoever passes by there is nobody.
    world.get("/u/ana_ruiz").await.expect(404);
    eva.browser(&world).get("/u/Ana_Ruiz").await.expect(404);
}

#[both]
async fn a_form_that_is_refused_comes_back_with_its_field_marked(engine: Engine) {
    let world = world(engine).await;
    let (ana, _) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let long = "a".repeat(501);
    for (name, value) in [("handle", "a"), ("handle", "admin"), ("handle", "3va"), ("about", &long)] {
        let page = ana.hand_in(&world, &[(name, value)], None).await.expect(422).body;
        assert!(page.contains(&format!("id=\"error-{name}\"")), "{name}: {page}");
        assert!(page.contains(&format!("{value}")), "what was written stays");
    }
    for (bytes, words) in
        [(&b"no picture"[..], "error-picture"), (&b"\x89PNG\r\n\x1a\n...."[..], "error-picture")]
    {
        let page = ana.hand_in(&world, &[("handle", "ana")], Some(bytes)).await.expect(422).body;
        assert!(page.contains(words), "{page}");
    }
    assert_eq!(ana.handle(&world).await.as_str(), "ana");
    let kept = world.everything().await;
    assert!(kept["profile"].iter().all(|row| !row.contains(&long)), "{:?}", kept["profile"]);
}

#[both]
async fn its_owner_looks_through_others_eyes(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let early = ana.browser(&world).get("/account/profile/preview").await.expect(303);
    assert_eq!(early.header("location"), "/account/profile");
    ana.hand_in(&world, &[("handle", "ana_r"), ("about", "Tejo.")], None).await.expect(303);
    let as_if = async |eyes: &str| {
        ana.browser(&world).get(&format!("/account/profile/preview?as={eyes}")).await.expect(200).body
    };
    assert!(as_if("stranger").await.contains("Para esa persona no hay nada"));
    for eyes in ["member", "follower", "friend", "oneself", "%3Cb%3E"] {
        let page = as_if(eyes).await;
        assert!(page.contains("Tejo.") && !page.contains("value=\"ask\""), "{eyes}: {page}");
    }
    let form = [("profile", "public"), ("purchases", "friends")];
    ana.browser(&world).post("/account/profile/visibility", &form).await.expect(303);
    assert!(as_if("stranger").await.contains("Tejo."));
    let table = ana.browser(&world).get("/account/profile/visibility?done=saved").await.expect(200).body;
    assert!(table.contains("name=\"purchases\" value=\"friends\" checked"), "{table}");
    assert!(table.contains("name=\"bids\" value=\"me\" checked"), "{table}");
    let public = world.get("/u/ana_r").await.expect(200);
    assert!(!public.body.contains("noindex") && public.body.contains("/sign-in?next=/u/ana_r"));
}

#[both]
async fn two_become_friends_and_one_has_enough(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let card = ana.browser(&world).get("/account").await.expect(200).body;
    assert!(card.contains("Con un enlace, con un código QR"), "{card}");
    let found = ana.browser(&world).post("/account/friends/find", &[("handle", " @EVA ")]).await.expect(303);
    assert_eq!(found.header("location"), "/u/eva");
    let asked = ana.browser(&world).post("/u/eva", &[("verb", "ask"), ("back", "profile")]).await.expect(303);
    assert_eq!(asked.header("location"), "/u/eva?done=ask");
    let page = ana.browser(&world).get("/u/eva?done=ask").await.expect(200).body;
    assert!(page.contains("Petición enviada") && page.contains("Retirar la petición"), "{page}");
    let list = eva.browser(&world).get("/account/friends?list=asked").await.expect(200).body;
    assert!(list.contains(">Ana</a>") && list.contains("value=\"accept\""), "{list}");
    let back = eva.browser(&world).post("/u/ana", &[("verb", "accept"), ("back", "asked")]).await.expect(303);
    assert_eq!(back.header("location"), "/account/friends?list=asked&done=accept");
    for (browser, name) in [(ana.browser(&world), "Eva"), (eva.browser(&world), "Ana")] {
        let list = browser.get("/en/account/friends").await.expect(200).body;
        assert!(list.contains(&format!(">{name}</a>")) && list.contains("Friends since"), "{list}");
    }
    assert!(!ana.browser(&world).get("/account").await.body.contains("Con un enlace, con un código QR"));
    let faces = ana.browser(&world).get("/u/eva").await.expect(200).body;
    assert!(faces.contains("Sois amigos") && faces.contains("/u/ana"), "{faces}");

    eva.browser(&world).post("/u/ana", &[("verb", "block"), ("back", "profile")]).await.expect(303);
    ana.browser(&world).get("/u/eva").await.expect(404);
    eva.browser(&world).get("/u/ana").await.expect(404);
    let blocked = eva.browser(&world).get("/account/friends?list=blocked&done=block").await.expect(200).body;
    assert!(blocked.contains("<b>Ana</b>") && blocked.contains("value=\"unblock\""), "{blocked}");
    let refused = eva.browser(&world).post("/u/ana", &[("verb", "ask")]).await.expect(422).body;
    assert!(refused.contains("Desbloquéala antes"), "{refused}");
    ana.browser(&world).post("/u/ana", &[("verb", "ask")]).await.expect(422);
}

#[both]
async fn an_old_address_leads_to_the_new_one(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana_ruiz").await;
    world.pass_days(31);
    let visible = [(Class::Profile, Audience::Public)];
    actions::set_visibility(&ana.ctx(&world), &visible).await.unwrap();
    let other = wanted("ana_r");
    actions::set_profile(&ana.ctx(&world), &other, Handed::Nothing).await.unwrap();
    let moved = world.get("/en/u/ana_ruiz").await.expect(301);
    assert_eq!(moved.header("location"), "/en/u/ana_r");
}

#[both]
async fn each_list_says_what_to_do_when_it_is_empty(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    for list in List::ALL {
        for prefix in ["", "/en"] {
            let address = format!("{prefix}/account/friends?list={}&after=nonsense", list.code());
            let page = ana.browser(&world).get(&address).await.expect(200).body;
            assert!(page.contains("class=\"empty\"") && !page.contains("profiles-"), "{address}: {page}");
        }
    }
    for path in ["/account/friends/invite", "/account/profile", "/account/profile/visibility"] {
        let page = ana.browser(&world).get(&format!("/en{path}")).await.expect(200).body;
        assert!(!page.contains("profiles-"), "{path}");
    }
}

#[both]
async fn staff_takes_off_what_nobody_should_read(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    ana.hand_in(&world, &[("handle", "ana_mala"), ("about", "Compra en otro sitio")], Some(&picture(90, 60)))
        .await
        .expect(303);
    let moderator = somebody(&world, "Modesto", Role::Moderator).await;
    let address = format!("/admin/people/{}/profile", ana.person);
    somebody(&world, "Amparo", Role::Agent).await.browser(&world).get(&address).await.expect(403);
    let page = moderator.browser(&world).get(&address).await.expect(200).body;
    assert!(page.contains("Compra en otro sitio") && page.contains("ana_mala"), "{page}");
    for what in ["about", "picture", "handle"] {
        moderator.browser(&world).post(&address, &[("what", what)]).await.expect(303);
    }
    let cleared = moderator.browser(&world).get(&format!("{address}?done=cleared")).await.expect(200).body;
    assert!(!cleared.contains("Compra en otro") && !cleared.contains("ana_mala"), "{cleared}");
    assert!(cleared.contains("Quitado.") && !cleared.contains("name=\"what\""), "{cleared}");
    let kept = world.everything().await;
    assert_eq!(kept["audit_log"].iter().filter(|row| row.contains("profiles-audit-cleared")).count(), 3);
    assert!(!format!("{kept:?}").contains("ana_mala"), "nobody reads what it was");
    assert!(!format!("{:?}", kept["audit_log"]).contains("Compra"));
    ana.hand_in(&world, &[("handle", "ana_mala")], None).await.expect(422);
    ana.hand_in(&world, &[("handle", "ana_buena")], None).await.expect(303);
    for odd in ["nobody", "'--", &kernel::PersonId::from_bytes([9; 16]).to_string()] {
        let address = format!("/admin/people/{odd}/profile");
        moderator.browser(&world).get(&address).await.expect(404);
        moderator.browser(&world).post(&address, &[("what", "about")]).await.expect(404);
    }
    moderator.browser(&world).post(&address, &[("what", "everything")]).await.expect(400);
}

#[both]
async fn a_follower_who_must_ask_is_let_in(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana", Role::Member).await, member(&world, "Eva", "eva").await);
    ana.hand_in(&world, &[("handle", "ana"), ("reserved", "yes")], None).await.expect(303);
    eva.does(&world, Verb::Follow, &ana).await;
    let page = eva.browser(&world).get("/u/ana").await.expect(200).body;
    assert!(page.contains("Has pedido seguirle"), "{page}");
    let list = ana.browser(&world).get("/account/friends?list=knocking").await.expect(200).body;
    assert!(list.contains("value=\"admit\""), "{list}");
    ana.browser(&world).post("/u/eva", &[("verb", "admit"), ("back", "knocking")]).await.expect(303);
    assert!(eva.browser(&world).get("/u/ana").await.expect(200).body.contains("Le sigues"));
}
