//! What readers and those who ask meet, through the router and without a socket.

use super::samples::{TITLE, answers, asks, has, person, pot, publish, world};
use kernel::Role;
use testing::{Engine, both, person_of};

#[both]
async fn somebody_asks_and_sees_what_was_said_before(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    let before = asks(&world, person(1), pot.0, TITLE).await;
    answers(&world, person(2), before, "Sí, la meto todas las noches.").await;
    let start = format!("/questions/new?product={}", pot.0);
    let page = world.get(&start).await.expect(200).body;
    assert!(page.contains("name=\"title\"") && !page.contains("<textarea"), "{page}");
    let asked = format!("{start}&title=%C2%BFEs+apta+para+lavavajillas%3F");
    let page = world.get(&asked).await.expect(200).body;
    assert!(page.contains("todas las noches") && page.contains("/sign-in?next="), "{page}");
    let browser = world.as_(Role::Member);
    let page = browser.get(&asked).await.expect(200).body;
    assert!(page.contains("<textarea") && page.contains("name=\"mark\""), "{page}");

    let found = format!("product={}&what=question&id={before}&mark=0a1b2c3e", pot.0);
    for _ in 0..2 {
        let helped = world.post("/questions/helped", &found).await.expect(303);
        assert_eq!(helped.header("location"), format!("/questions/{before}?done=helped"));
    }
    let ctx = world.operator();
    let read = ctx.read(async |snap| crate::reads::found_before(snap, ctx.now()).await).await;
    let counted: Result<i64, database::StoreError> = read;
    assert_eq!(counted.unwrap(), 1, "a form that is sent twice counts once");
    world.post("/questions/helped", "what=question&id=x&product=y").await.expect(404);
}

#[both]
async fn a_question_goes_from_the_form_to_its_accepted_answer(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    let (product, browser) = (pot.0.to_string(), world.as_(Role::Member));
    has(&world, person_of(Role::Member), 1, pot).await;
    let form = |title: &'static str| {
        [("product", product.clone()), ("title", title.to_owned()), ("mark", "1a1b2c3d".to_owned())]
    };
    let plain = |form: &[(&'static str, String)]| form.to_vec();
    let send = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post("/questions/new", &fields).await
    };
    let short = send(plain(&form("¿Sí?"))).await.expect(422).body;
    assert!(short.contains("id=\"error-title\""), "{short}");
    let order = send(plain(&form("¿Cuándo llega mi pedido?"))).await.expect(422).body;
    assert!(order.contains("value=\"private\"") && order.contains("value=\"public\""), "{order}");
    let numbered = send(plain(&form("¿Qué pasa con el pedido K7QF-2M9X?"))).await.expect(422).body;
    assert!(numbered.contains("value=\"private\"") && !numbered.contains("value=\"public\""), "{numbered}");

    let done = send(plain(&form(TITLE))).await.expect(303);
    let twice = send(plain(&form(TITLE))).await.expect(303);
    assert_eq!(done.header("location").split('?').next(), twice.header("location").split('?').next());
    let path = done.header("location").split('?').next().unwrap().to_owned();
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let answer = answers(&world, person(2), id, "Sí, <script>alert(1)</script> se puede.").await;
    let page = browser.get(&path).await.expect(200).body;
    assert!(page.contains("Me ha servido") && !page.contains("<script>alert"), "{page}");
    let data = page.split("application/ld+json").nth(1).unwrap_or_default();
    assert!(data.contains("QAPage") && data.contains("suggestedAnswer"), "{page}");
    browser.post(&format!("{path}/accept"), &[("answer", &answer.to_string())]).await.expect(303);
    let page = world.get(&path).await.expect(200).body;
    assert!(page.contains("Le sirvió a quien preguntó") && page.contains("acceptedAnswer"), "{page}");
    let link = world.get(&format!("/answers/{answer}")).await.expect(303);
    assert_eq!(link.header("location"), format!("{path}#a-{answer}"));
    let mine = browser.get("/account/questions").await.expect(200).body;
    assert!(mine.contains("lavavajillas") && mine.contains("Resuelta"), "{mine}");
    let product = world.get("/questions/of/olla-olla?q=lavavajillas").await.expect(200).body;
    assert!(product.contains("lavavajillas") && product.contains("Resuelta"), "{product}");
    assert!(
        world.get("/questions/of/olla-olla?q=horno").await.expect(200).body.contains("No hay preguntas así")
    );
    assert!(
        world.get("/en/p/pot-olla/questions").await.expect(200).body.contains("Questions about Pot OLLA")
    );
    world.get("/p/nothing-there/questions").await.expect(404);
    world.get("/questions/none").await.expect(404);
}

#[both]
async fn answers_are_written_on_the_page_of_their_question(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), pot.0, TITLE).await;
    let path = format!("/questions/{id}");
    assert!(world.get(&path).await.expect(200).body.contains("/sign-in?next="));
    let browser = world.as_(Role::Member);
    let to = format!("{path}/answers");
    let empty = browser.post(&to, &[("body", " "), ("mark", "2a1b2c3d")]).await.expect(422).body;
    assert!(empty.contains("id=\"error-body\""), "{empty}");
    let form = [("body", "Sí, la mía va cada noche."), ("mark", "2a1b2c3d")];
    let held = browser.post(&to, &form).await.expect(303);
    assert_eq!(held.header("location"), format!("{path}?done=held"));
    browser.post(&to, &form).await.expect(303);
    assert!(!world.get(&path).await.expect(200).body.contains("cada noche"));
    let ctx = world.operator();
    let read = ctx.read(async |snap| crate::store::answers::of_both(snap, person_of(Role::Member), id).await);
    let answer: Result<_, database::StoreError> = read.await;
    publish(&world, answer.unwrap().unwrap().id).await;
    assert!(world.get(&path).await.expect(200).body.contains("cada noche"));
    let again = browser.post(&to, &[("body", "Otra más."), ("mark", "3a1b2c3d")]).await.expect(422).body;
    assert!(again.contains("Ya has contestado"), "{again}");
    let not_mine =
        browser.post(&format!("{path}/accept"), &[("answer", &id.to_string())]).await.expect(422).body;
    assert!(not_mine.contains("Solo puede elegirla quien preguntó"), "{not_mine}");
}
