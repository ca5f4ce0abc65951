//! What people meet who have a question, through the router and without a socket.

use super::samples::{FORM, cases, form, letters, world, write};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn somebody_writes_gets_a_code_at_once_and_by_letter(engine: Engine) {
    let world = world(engine).await;
    for (path, word) in [("/contact/write", "Escríbenos"), ("/en/contact/write", "Write to us")] {
        let page = world.get(path).await.expect(200).body;
        assert!(page.contains(word), "{page}");
    }
    let way = write(&world, &[]).await;
    assert!(way.starts_with("/cases/"));
    let code = cases(&world).await[0].code.clone();
    let page = world.visit(&format!("{way}?done=new")).await.expect(200);
    assert!(page.body.contains("Tu código es"), "{}", page.body);
    assert!(page.body.contains(&code) && page.body.contains("Mi paquete no ha llegado"), "{}", page.body);
    assert!(page.header("cache-control").contains("private"), "{}", page.header("cache-control"));
    world.get(&format!("/en{way}")).await.expect(200);
    let letter = &letters(&world).await[0];
    assert!(letter.written.subject.contains(&code) && letter.written.address == "eva@casa.example");
    let link = letter.written.text.split_whitespace().find(|word| word.contains("/cases/")).unwrap();
    let path = link.trim_start_matches("https://prueba.example");
    assert_ne!(path, way, "each letter has a link of its own");
    world.get(path).await.expect(200);
}

#[both]
async fn a_form_is_shown_again_with_its_field_marked_and_nothing_is_kept(engine: Engine) {
    let world = world(engine).await;
    let long = "a".repeat(6_001);
    for (name, value) in [
        ("name", ""),
        ("name", "http://evil.example"),
        ("address", "no es un correo"),
        ("matter", ""),
        ("matter", "'; DROP TABLE care_case; --"),
        ("text", "corto"),
        ("text", long.as_str()),
        ("consent", ""),
    ] {
        let page = world.post("/contact/write", &form(&[(name, value)])).await.expect(422).body;
        assert!(page.contains(&format!("id=\"error-{name}\"")), "{name}={value}");
    }
    assert!(cases(&world).await.is_empty() && letters(&world).await.is_empty());
    let too_large = "a".repeat(1_000_000);
    world.post("/contact/write", &form(&[("text", &too_large)])).await.expect(413);
}

#[both]
async fn what_a_program_fills_is_thrown_away_without_a_word(engine: Engine) {
    let world = world(engine).await;
    assert_eq!(write(&world, &[("website", "x")]).await, "/contact/sent");
    world.get("/contact/sent").await.expect(200);
    assert!(cases(&world).await.is_empty() && letters(&world).await.is_empty());
}

#[both]
async fn markup_and_signs_that_turn_are_only_text(engine: Engine) {
    let world = world(engine).await;
    let way = write(&world, &[("text", "<script>alert(1)</script> \u{202e}siempre\0 así")]).await;
    let page = world.get(&way).await.expect(200).body;
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}') && !page.contains('\0'), "{page}");
}

/// Whoever types an address is not whoever has it.
#[both]
async fn an_address_that_somebody_types_shows_nobody_elses_case(engine: Engine) {
    let world = world(engine).await;
    let first = write(&world, &[]).await;
    let second = write(&world, &[("text", "Soy otra persona con su correo.")]).await;
    assert_eq!(cases(&world).await.len(), 2);
    assert!(!world.get(&second).await.body.contains("Mi paquete"));
    assert!(!world.get(&first).await.body.contains("otra persona"));
}

#[both]
async fn the_same_browser_adds_to_the_case_that_is_open_and_is_told_so(engine: Engine) {
    let world = world(engine).await;
    let answer = world.post("/contact/write", &form(&[])).await.expect(303);
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-plaza-case=") && cookie.contains("HttpOnly"), "{cookie}");
    let browser = world.carrying(&cookie);
    let mut again = FORM;
    again[3].1 = "Sigue sin llegar el paquete.";
    let way = browser.post("/contact/write", &again).await.expect(303).header("location").to_owned();
    assert!(way.ends_with("?done=joined") && cases(&world).await.len() == 1, "{way}");
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains("Mi paquete") && page.contains("Sigue sin llegar") && page.contains("Ya tenías"));
    for other in [("matter", "charge"), ("address", "otra@casa.example")] {
        let mut form = again;
        form.iter_mut().find(|field| field.0 == other.0).unwrap().1 = other.1;
        browser.post("/contact/write", &form).await.expect(303);
    }
    assert_eq!(cases(&world).await.len(), 3, "another matter, another address");
}

#[both]
async fn whoever_is_signed_in_has_one_case_for_a_matter_and_sees_only_theirs(engine: Engine) {
    let world = world(engine).await;
    let me = world.as_(Role::Member);
    for done in ["new", "joined"] {
        let way = me.post("/contact/write", &FORM).await.expect(303).header("location").to_owned();
        assert!(way.starts_with("/account/cases/") && way.ends_with(done), "{way}");
        me.get(&way).await.expect(200);
    }
    let id = cases(&world).await[0].id;
    let page = me.get("/account/cases").await.expect(200).body;
    assert!(page.contains(&cases(&world).await[0].code));
    let other = world.as_(Role::Seller);
    other.get(&format!("/account/cases/{id}")).await.expect(404);
    other.post(&format!("/account/cases/{id}"), &[("text", "Hola a todos")]).await.expect(404);
    assert!(!other.get("/account/cases").await.expect(200).body.contains(&cases(&world).await[0].code));
    world.get(&format!("/cases/{id}")).await.expect(404);
}

#[both]
async fn writing_again_closing_and_saying_how_it_was(engine: Engine) {
    let world = world(engine).await;
    let way = write(&world, &[]).await;
    world.post(&way, "text=").await.expect(422);
    world.post(&way, "text=Otra+cosa+m%C3%A1s").await.expect(303);
    assert!(world.get(&way).await.body.contains("Otra cosa más"));
    world.post(&format!("{way}/rate"), "rating=5").await.expect(422);
    world.post(&format!("{way}/close"), "").await.expect(303);
    world.post(&way, "text=Otra+cosa").await.expect(422);
    world.post(&format!("{way}/rate"), "rating=6").await.expect(422);
    world.post(&format!("{way}/rate"), "rating=5&words=%3Cb%3EBien").await.expect(303);
    world.post(&format!("{way}/rate"), "rating=1").await.expect(422);
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains("Gracias por tu valoración") && !page.contains("<b>Bien"));
    assert!(cases(&world).await.is_empty());
}

#[both]
async fn a_link_that_is_none_leads_nowhere(engine: Engine) {
    let world = world(engine).await;
    let way = write(&world, &[]).await;
    let guessed = format!("/cases/{}", "a".repeat(26));
    for path in [guessed.as_str(), "/cases/x", "/cases/%00", "/cases/BCDF-2345", &way[..way.len() - 1]] {
        assert!(world.get(path).await.status.as_u16() >= 400, "{path}");
        assert!(world.post(path, "text=Hola+a+todos").await.status.as_u16() >= 400, "{path}");
    }
}
