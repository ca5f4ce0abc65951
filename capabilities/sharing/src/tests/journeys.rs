//! What people meet who pass things on, follow links and take invitations, through the router and without a socket.

use super::samples::{came, closed, code, goods, somebody, world};
use axum::body::Body;
use http::{Request, header};
use sharing_facts::ReferralState;
use testing::{Answer, Engine, World, both};

/// Somebody follows a link with a browser, and not a program that looks ahead.
async fn follow(world: &World, address: &str) -> Answer {
    let request = Request::get(address).header(header::USER_AGENT, "Mozilla/5.0 Firefox/140.0");
    world.send(request.body(Body::empty()).unwrap()).await
}

async fn visits(world: &World) -> Vec<String> {
    world.everything().await.remove("sharing_visit").unwrap_or_default()
}

#[both]
async fn the_sheet_shows_plain_links_and_nothing_of_others(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "JUG").await;
    let page = world.get("/share?of=/p/jarra-jug").await.expect(200).body;
    for way in [
        "https://wa.me/?text=",
        "https://t.me/share",
        "https://x.com/intent",
        "mailto:",
        "/s/link/p/jarra-jug",
    ] {
        assert!(page.contains(way), "{way}: {page}");
    }
    assert!(page.contains("<svg") && page.contains("Jarra JUG"), "{page}");
    let foreign = page.split("src=\"").skip(1).any(|rest| rest.starts_with("http"));
    assert!(!foreign, "nothing is fetched from anybody: {page}");
    let english = world.get("/en/share?of=/p/jug-jug").await.expect(200).body;
    assert!(
        english.contains("Jug JUG") && english.contains("%2Fen%2Fs%2Fwhatsapp%2Fp%2Fjug-jug"),
        "{english}"
    );
    for none in ["/share", "/share?of=/p/nada", "/share?of=https://evil.example", "/share?of=/admin"] {
        world.get(none).await.expect(404);
    }
    let eva = somebody(&world, "Eva").await;
    let own = code(&world, &eva).await;
    let hers = eva.browser(&world).get("/share?of=/p/jarra-jug").await.expect(200).body;
    assert!(hers.contains(&format!("/s/link.{own}/p/jarra-jug")), "{hers}");
    let led = world.get("/share/to/whatsapp?of=/p/jarra-jug").await.expect(302);
    assert!(
        led.header("location").starts_with("https://wa.me/?text=Jarra%20JUG"),
        "{}",
        led.header("location")
    );
    world.get("/share/to/mastodon?of=/p/jarra-jug").await.expect(404);
    world.get("/share/to/evil?of=/p/jarra-jug").await.expect(404);
}

#[both]
async fn an_instance_of_mastodon_is_asked_for_and_nobody_is_sent_there(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "JUG").await;
    let at = "/share/mastodon?of=/p/jarra-jug";
    assert!(!world.get(at).await.expect(200).body.contains("/share?text="));
    let named = world.get(&format!("{at}&instance=masto.es")).await.expect(200).body;
    assert!(
        named.contains("href=\"https://masto.es/share?text=Jarra%20JUG") && named.contains("Abrir masto.es")
    );
    for bad in ["evil.example/x", "http://a.es", "a.es:1", "javascript:alert(1)"] {
        let page = world.get(&format!("{at}&instance={bad}")).await.expect(422).body;
        assert!(page.contains("id=\"error-instance\"") && !page.contains("/share?text="), "{page}");
    }
}

#[both]
async fn a_followed_link_is_counted_for_its_day_and_leads_on(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "JUG").await;
    let eva = somebody(&world, "Eva").await;
    let own = code(&world, &eva).await;
    for _ in 0..3 {
        let led = follow(&world, "/s/whatsapp/p/jarra-jug").await.expect(302);
        assert_eq!((led.header("location"), led.header("cache-control")), ("/p/jarra-jug", "no-store"));
    }
    assert!(world.get("/s/whatsapp/p/jarra-jug").await.expect(302).header("set-cookie").is_empty());
    follow(&world, &format!("/s/qr.{own}/p/jarra-jug")).await.expect(302);
    follow(&world, "/s/qr.ZZZZZZZ/p/jarra-jug").await.expect(302);
    follow(&world, "/s/x/p/nada").await.expect(302);
    let english = follow(&world, "/en/s/x/p/jug-jug").await.expect(302);
    assert_eq!(english.header("location"), "/en/p/jug-jug");
    let rows = visits(&world).await;
    assert_eq!(rows.len(), 4, "three for everybody, one of hers, none of what is not there: {rows:?}");
    for none in ["/s/whatsapp/admin/orders", "/s/whatsapp//evil.example", "/s/nada/p/jarra-jug", "/s/x/p/a/b"]
    {
        follow(&world, none).await.expect(404);
    }
    let page = eva.browser(&world).get("/account/referrals").await.expect(200).body;
    assert!(page.contains("/p/jarra-jug") && page.contains("1 visita"), "{page}");
}

#[both]
async fn a_friend_takes_an_invitation_by_its_link_or_by_its_code(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let hers = ana.browser(&world);
    assert!(hers.get("/account/referrals").await.expect(200).body.contains("Quiero mi enlace"));
    hers.post("/account/referrals", &[]).await.expect(303);
    let code = code(&world, &ana).await;
    let page = hers.get("/account/referrals").await.expect(200).body;
    assert!(page.contains(&format!("/r/{code}")) && !page.contains("Quiero mi enlace"), "{page}");
    assert!(world.get(&format!("/r/{code}")).await.expect(200).body.contains("5,00"));
    let away = world.get(&format!("/r/{code}/join")).await.expect(303);
    assert!(away.header("location").starts_with("/sign-in?next=/r/"), "{}", away.header("location"));
    let typed = world.post("/r", &format!("code={}", code.to_lowercase())).await.expect(303);
    assert_eq!(typed.header("location"), format!("/r/{code}"));
    let wrong = world.post("/r", "code=nada").await.expect(422).body;
    assert!(wrong.contains("id=\"error-code\""), "{wrong}");
    world.get("/r/ZZZZZZZ").await.expect(404);

    let browser = eva.browser(&world);
    browser.get(&format!("/r/{code}/join")).await.expect(200);
    browser.post(&format!("/r/{code}/join"), &[]).await.expect(303);
    assert_eq!(came(&world, &eva).await.state, ReferralState::Joined);
    let page = browser.get("/account/referrals?done=joined").await.expect(200).body;
    assert!(page.contains("Vienes por una invitación") && !page.contains("Ana"), "{page}");
    let page = hers.get("/en/account/referrals").await.expect(200).body;
    assert!(page.contains("Took it") && !page.contains("Eva"), "nobody is told who it is: {page}");
    let own = hers.post(&format!("/r/{code}/join"), &[]).await.expect(422).body;
    assert!(own.contains("Esa invitación es tuya"), "{own}");
}

#[both]
async fn while_there_is_no_plan_nobody_gets_a_link(engine: Engine) {
    let world = closed(engine).await;
    let ana = somebody(&world, "Ana").await;
    let page = ana.browser(&world).get("/account/referrals").await.expect(200).body;
    assert!(page.contains("no hay plan amigo") && !page.contains("Quiero mi enlace"), "{page}");
    ana.browser(&world).post("/account/referrals", &[]).await.expect(422);
    assert!(world.everything().await["sharing_member"].is_empty());
}
