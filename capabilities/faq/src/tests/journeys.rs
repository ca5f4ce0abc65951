//! What readers, members and staff meet, through the router and without a socket.

use super::samples::{BODY, accepted, article, goods, live, marina, proposes, world};
use crate::reads;
use database::StoreError;
use kernel::Role;
use testing::{Engine, World, both};

/// A field's hidden value on a page.
fn hidden(page: &str, name: &str) -> String {
    let from = page.split(&format!("name=\"{name}\" value=\"")).nth(1).expect(name);
    from.split('"').next().unwrap().to_owned()
}

/// The path of the only article.
async fn only(world: &World) -> String {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::all(snap, None, None, 5).await).await;
    let all = found.unwrap().items;
    assert_eq!(all.len(), 1);
    format!("/admin/faq/{}", all[0].id)
}

#[both]
async fn staff_makes_help_of_an_accepted_answer_and_a_visitor_reads_it(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let words =
        ("¿Se puede lavar con agua fría?", "Sí, con agua fría sale igual de limpio y dura mucho más.");
    let answer = accepted(&world, marina(), cloth, words).await;
    let staff = world.as_(Role::Moderator);
    let at = "/admin/faq/candidates";
    let page = staff.get(at).await.expect(200).body;
    assert!(page.contains(words.0) && page.contains("Mantel LIN"), "{page}");
    let mark = hidden(&page, "mark");
    let none = staff.post(at, &[("topic", "Lavado"), ("mark", &mark)]).await.expect(422).body;
    assert!(none.contains("Elige al menos una respuesta"), "{none}");
    let name = format!("answer-{answer}");
    let vague = staff.post(at, &[(&name, "yes"), ("topic", ""), ("mark", &mark)]).await.expect(422).body;
    assert!(vague.contains("id=\"error-topic\"") && vague.contains("checked"), "{vague}");
    let sent = [(name.as_str(), "yes"), ("topic", "Lavado"), ("mark", mark.as_str())];
    staff.post(at, &sent).await.expect(303);
    staff.post(at, &sent).await.expect(303);
    let one = only(&world).await;
    assert!(staff.get("/admin/faq?state=proposed").await.expect(200).body.contains(&one));
    for to in ["review", "publish"] {
        assert!(staff.get(&one).await.expect(200).body.contains(&format!("value=\"{to}\"")));
        staff.post(&format!("{one}/turn"), &[("to", to)]).await.expect(303);
    }
    let late = staff.post(&format!("{one}/turn"), &[("to", "review")]).await.expect(422).body;
    assert!(late.contains("no se puede hacer ahora"), "{late}");
    staff.post(&format!("{one}/turn"), &[("to", "lose")]).await.expect(404);
    world.see_to_duties().await;
    let list = world.get("/help").await.expect(200).body;
    assert!(list.contains(words.0) && list.contains("/help/se-puede-lavar-con-agua-fria"), "{list}");
    assert!(world.get("/help?q=lavado").await.expect(200).body.contains(words.0));
    assert!(world.get("/help?q=tornillo").await.expect(200).body.contains("No hay ayuda sobre eso"));
    let page = world.get("/help/se-puede-lavar-con-agua-fria").await.expect(200).body;
    for said in ["sale igual de limpio", "¿Te ha servido?", "CC BY 4.0", "Mejora esta ayuda", "Mantel LIN"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(world.get("/en/help").await.expect(200).body.contains("There are no help articles yet"));
    world.get("/help/nothing").await.expect(404);
    world.get("/help?type=x&after=y&q=").await.expect(200);
}

#[both]
async fn a_member_suggests_and_staff_takes_it(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (member, staff) = (world.as_(Role::Member), world.as_(Role::Moderator));
    let at = format!("{}/edit", help.path());
    assert!(world.get(&at).await.status.is_redirection(), "somebody has to say who they are");
    let page = member.get(&at).await.expect(200).body;
    assert!(page.contains(BODY) && page.contains("licencia CC BY 4.0") && hidden(&page, "base") == "1");
    let short = [("base", "1"), ("title", "Lavado"), ("body", "Sí."), ("mark", "ab12")];
    assert!(member.post(&at, &short).await.expect(422).body.contains("id=\"error-body\""));
    let text = format!("{BODY} Nunca con lejía.");
    let sent = [("base", "1"), ("title", "¿Cómo se lava?"), ("body", &text), ("mark", "ab12")];
    let done = member.post(&at, &sent).await.expect(303);
    assert_eq!(done.header("location"), format!("{}?done=waiting", help.path()));
    member.post(&at, &sent).await.expect(303);
    assert!(member.get(done.header("location")).await.expect(200).body.contains("lo miramos y te avisamos"));
    world.see_to_duties().await;
    let queue = staff.get("/admin/faq/proposals").await.expect(200).body;
    assert_eq!(queue.matches("/admin/faq/proposals/").count(), 1, "sent twice it is one");
    let one = queue.split("/admin/faq/proposals/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let one = format!("/admin/faq/proposals/{one}");
    let page = staff.get(&one).await.expect(200).body;
    assert!(page.contains("<ins>") && page.contains("Nunca con lejía"), "{page}");
    let empty = staff.post(&format!("{one}/decline"), &[("code", "")]).await.expect(422).body;
    assert!(empty.contains("id=\"error-code\""), "{empty}");
    let base = hidden(&page, "base");
    let take = [("base", base.as_str()), ("title", "¿Cómo se lava?"), ("body", &text)];
    staff.post(&format!("{one}/apply"), &take).await.expect(303);
    assert!(staff.post(&format!("{one}/apply"), &take).await.expect(422).body.contains("Ya está decidido"));
    world.see_to_duties().await;
    let history = world.get(&format!("{}/history", help.path())).await.expect(200).body;
    assert!(history.contains("Versión 2") && history.contains("<ins>") && history.contains("La tienda"));
    world.get(&format!("{}/history?n=9", help.path())).await.expect(404);
    world.get(&format!("{}/history?n=x", help.path())).await.expect(404);
}

#[both]
async fn whoever_is_late_sees_both_texts(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let staff = world.as_(Role::Moderator);
    let at = format!("/admin/faq/{}", help.id);
    let (first, second) = (format!("{BODY} Con lluvia."), format!("{BODY} Con sol."));
    let send = |base: &'static str, body: String| {
        let (staff, at) = (&staff, &at);
        async move { staff.post(at, &[("base", base), ("title", "¿Cómo se lava?"), ("body", &body)]).await }
    };
    send("1", first).await.expect(303);
    let both = send("1", second.clone()).await.expect(422).body;
    assert!(both.contains("Alguien lo ha cambiado mientras escribías"), "{both}");
    assert!(both.contains("lluvia") && both.contains("Con sol") && hidden(&both, "base") == "2", "{both}");
    send("2", second).await.expect(303);
    let member = world.as_(Role::Member);
    let late = [
        ("base", "1"),
        ("title", "¿Cómo se lava?"),
        ("body", &format!("{BODY} Con viento.")),
        ("mark", "cd34"),
    ];
    let page = member.post(&format!("{}/edit", help.path()), &late).await.expect(422).body;
    assert!(page.contains("Lo que dice ahora y lo que has escrito") && page.contains("viento"), "{page}");
    staff.post(&format!("{at}/back"), &[("base", "3"), ("to", "1")]).await.expect(303);
    assert_eq!(article(&world, help.id).await.revision, 4);
    staff.post(&format!("{at}/back"), &[("base", "3"), ("to", "1")]).await.expect(422);
    staff.post(&format!("{at}/terms"), &[("applies_to", "Hilo"), ("days", "0")]).await.expect(422);
    staff.post(&format!("{at}/terms"), &[("applies_to", "Hilo"), ("days", "30")]).await.expect(303);
}

#[both]
async fn the_product_shows_what_helps_with_it_and_addresses_lead_on(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let words = help.contribution.unwrap();
    let to = world.get(&format!("/articles/{words}")).await.expect(303);
    assert_eq!(to.header("location"), help.path());
    let (proposal, _) = proposes(&world, marina(), &help, &format!("{BODY} Y ya está.")).await;
    world.get(&format!("/articles/{proposal}")).await.expect(303);
    world.get("/articles/00000000-0000-7000-8000-000000000000").await.expect(404);
    let page = world.get(&help.path()).await.expect(200).body;
    assert!(page.contains("FAQPage") && page.contains("Escrito por la tienda"), "all of it is the shop's");
    assert!(!page.contains("QAPage"));
    let owner = world.as_(Role::Owner);
    assert!(owner.get("/admin/faq/settings").await.expect(200).body.contains("value=\"365\""));
    let bad = [("licence", "mine"), ("review_days", "30"), ("trust", "3")];
    assert!(owner.post("/admin/faq/settings", &bad).await.expect(422).body.contains("error-licence"));
    let good = [("licence", "site"), ("review_days", "30"), ("trust", "2")];
    owner.post("/admin/faq/settings", &good).await.expect(303);
    let before = world.get(&help.path()).await.expect(200).body;
    assert!(before.contains("CC BY 4.0"), "what was given under other terms stays under them: {before}");
    let after = live(&world, cloth, "Tallas").await;
    assert!(world.get(&after.path()).await.expect(200).body.contains("Solo para leer en esta tienda"));
    world.as_(Role::Moderator).get("/admin/faq/settings").await.expect(403);
}

#[both]
async fn staff_begins_an_article_from_nothing(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "LIN").await;
    let (staff, at) = (world.as_(Role::Moderator), "/admin/faq/new");
    let page = staff.get(at).await.expect(200).body;
    let mark = hidden(&page, "mark");
    let form = |about: &'static str| {
        [
            ("about", about),
            ("topic", "Medidas"),
            ("lang", "es"),
            ("title", "¿Cuánto mide el mantel?"),
            ("body", BODY),
        ]
    };
    let unknown = staff.post(at, &form("NADA")).await.expect(422).body;
    assert!(unknown.contains("id=\"error-about\"") && unknown.contains("¿Cuánto mide"), "{unknown}");
    let mut sent = form("LIN").to_vec();
    sent.push(("mark", &mark));
    let first = staff.post(at, &sent).await.expect(303);
    let again = staff.post(at, &sent).await.expect(303);
    assert_eq!(first.header("location"), again.header("location"), "one form, one article");
    sent.pop();
    let taken = staff.post(at, &sent).await.expect(422).body;
    assert!(taken.contains("id=\"error-topic\""), "{taken}");
}
