//! Trouble with something that was bought: what others wrote is shown first, and a case is opened of what was typed.

use super::{
    problem_samples::{Somebody, answered, buys, goods, order, record, world, wrote},
    samples::{cases, letters},
};
use crate::{
    model::{Author, Channel, Matter},
    rules::{
        FormRejected,
        problem::{self as rules, ProblemRejected},
    },
    steps,
};
use action::Ctx;
use catalog_facts::ProductId;
use contributions::model::{Contribution, ContributionId, Kind};
use database::StoreError;
use kernel::Subject;
use questions_facts::QuestionConverted;
use testing::{Engine, World, both, sweep};

const TROUBLE: &str = "La tapa de la taza no cierra bien";

async fn counted(world: &World, table: &str, word: &str) -> usize {
    world.everything().await[table].iter().filter(|row| row.contains(word)).count()
}

#[test]
fn only_what_was_bought_can_be_chosen_and_words_are_needed() {
    let [mug, cup] = [1, 2].map(|n| ProductId::from_bytes([n; 16]));
    let say = |product: &str, text: &str| rules::trouble(&[mug], (product, None), text);
    assert_eq!(say("", TROUBLE), Err(ProblemRejected::Product));
    assert_eq!(say("x", TROUBLE), Err(ProblemRejected::Product));
    assert_eq!(say(&cup.to_string(), TROUBLE), Err(ProblemRejected::Product));
    assert_eq!(say(&mug.to_string(), "corto"), Err(ProblemRejected::Text(FormRejected::Short)));
    assert_eq!(say(&mug.to_string(), &"a".repeat(6_001)), Err(ProblemRejected::Text(FormRejected::Long)));
    let good = say(&mug.to_string(), TROUBLE).unwrap();
    assert_eq!((good.product, good.text.reveal().as_str()), (mug, TROUBLE));
}

#[test]
fn the_answer_that_most_find_good_stands_beside_its_question() {
    assert_eq!(rules::best(&[]), None);
    assert_eq!(rules::best(&[(0, 1), (2, 3)]), None, "more find them bad");
    assert_eq!(rules::best(&[(0, 0), (3, 1), (5, 4)]), Some(1));
    assert_eq!(rules::best(&[(1, 0), (1, 0)]), Some(0), "the first of equals");
}

#[both]
async fn what_others_wrote_is_shown_first_and_that_it_helped_is_told_once(engine: Engine) {
    let world = world(engine).await;
    let (eva, mug) = (Somebody::new(&world, "Eva").await, goods(&world, "MUG").await);
    buys(&world, eva.person, 1, mug).await;
    let question = answered(&world, mug.0).await;
    let (me, way) = (eva.browser(&world), format!("/account/problem?order={}", order(1)));
    let page = me.get(&way).await.expect(200).body;
    assert!(page.contains("Taza MUG") && page.contains("selected"), "the only thing is chosen: {page}");
    assert!(me.get(&format!("/en{way}")).await.expect(200).body.contains("Mug MUG"));

    let (order, product) = (order(1).to_string(), mug.0.to_string());
    let before = world.everything().await;
    let short = [("order", order.as_str()), ("product", product.as_str()), ("text", "mal")];
    let refused = me.post("/account/problem", &short).await.expect(422).body;
    assert!(refused.contains("id=\"error-text\"") && refused.contains("\nmal</textarea>"), "{refused}");
    let said = [("order", order.as_str()), ("product", product.as_str()), ("text", TROUBLE)];
    let page = me.post("/account/problem", &said).await.expect(200).body;
    assert!(page.contains("¿Cierra bien la tapa?") && page.contains("hasta oír un clic"), "{page}");
    assert!(page.contains(&format!("/questions/{question}")) && page.contains("Esto me ayuda"), "{page}");
    assert!(page.contains(TROUBLE), "the case has what was typed");
    assert_eq!(world.everything().await, before, "looking keeps nothing");

    let found = question.to_string();
    let helped = [("order", order.as_str()), ("product", product.as_str()), ("found", found.as_str())];
    for _ in 0..2 {
        let done = me.post("/account/problem/solved", &helped).await.expect(303);
        let thanks = me.get(done.header("location")).await.expect(200).body;
        assert!(thanks.contains(&format!("/account/orders/{order}")), "{thanks}");
    }
    assert_eq!(world.everything().await["care_solved"].len(), 1);
    assert_eq!(counted(&world, "event_log", "care.problem_solved").await, 1);
    assert!(cases(&world).await.is_empty());
}

#[both]
async fn whoever_finds_no_help_opens_a_case_with_what_was_typed(engine: Engine) {
    let world = world(engine).await;
    let (eva, mug) = (Somebody::new(&world, "Eva").await, goods(&world, "MUG").await);
    buys(&world, eva.person, 1, mug).await;
    let me = eva.browser(&world);
    let (order, product) = (order(1).to_string(), mug.0.to_string());
    let mut said = vec![("order", order.as_str()), ("product", product.as_str()), ("text", TROUBLE)];
    said.extend([("matter", "return"), ("mark", "m-1")]);
    let refused = me.post("/account/problem/case", &said).await.expect(422).body;
    assert!(refused.contains("id=\"error-consent\"") && refused.contains(TROUBLE), "{refused}");
    said.push(("consent", "yes"));
    let way = me.post("/account/problem/case", &said).await.expect(303).header("location").to_owned();
    assert!(way.ends_with("?done=new"), "{way}");
    me.post("/account/problem/case", &said).await.expect(303);
    let case = cases(&world).await.pop().unwrap();
    assert_eq!(cases(&world).await.len(), 1, "one form, one case");
    assert_eq!((case.matter, case.about.clone()), (Matter::Return, Some(Subject::from(mug.0))));
    assert!(me.get(&way).await.expect(200).body.contains(TROUBLE));
    let said: Result<_, StoreError> =
        world.operator().read(async |snap| crate::reads::messages(snap, case.id).await).await;
    let notes: Vec<_> = said.unwrap().into_iter().filter(|one| one.author == Author::House).collect();
    assert!(
        notes.len() == 1 && notes[0].body.reveal().contains(&format!("/admin/orders/{order}")),
        "{notes:?}"
    );
    assert!(!me.get(&way).await.body.contains("/admin/orders/"), "that is for those who work here");
}

#[both]
async fn beside_an_order_stands_the_way_to_say_what_is_wrong(engine: Engine) {
    let world = world(engine).await;
    let eva = Somebody::new(&world, "Eva").await;
    let window = format!("/window/{}", order(1));
    let page = eva.browser(&world).get(&window).await.expect(200).body;
    assert!(page.contains(&format!("href=\"/account/problem?order={}\"", order(1))), "{page}");
    let page = world.get(&format!("/en{window}")).await.expect(200).body;
    assert!(page.contains("href=\"/en/contact/write?matter=order\""), "whoever came by a link: {page}");
}

#[both]
async fn nobody_has_trouble_with_what_others_bought(engine: Engine) {
    let world = world(engine).await;
    let (eva, ana, mug) =
        (Somebody::new(&world, "Eva").await, Somebody::new(&world, "Ana").await, goods(&world, "MUG").await);
    buys(&world, eva.person, 1, mug).await;
    let theirs = ana.browser(&world);
    let page = theirs.get(&format!("/account/problem?order={}", order(1))).await.expect(200).body;
    assert!(!page.contains("Taza MUG"), "{page}");
    let (order, product) = (order(1).to_string(), mug.0.to_string());
    let said =
        [("order", order.as_str()), ("product", product.as_str()), ("text", TROUBLE), ("consent", "yes")];
    theirs.post("/account/problem", &said).await.expect(422);
    theirs.post("/account/problem/case", &said).await.expect(404);
    theirs.post("/account/problem/solved", &said).await.expect(404);
    theirs.get("/account/problem?order=x").await.expect(404);
    assert!(world.get("/account/problem").await.status.as_u16() != 200, "nobody who is not signed in");
    let own = [("product", product.as_str()), ("found", product.as_str())];
    eva.browser(&world).post("/account/problem/solved", &own).await.expect(404);
    assert!(cases(&world).await.is_empty());
    assert!(
        eva.browser(&world).get("/account/problem").await.expect(200).body.contains("Taza MUG"),
        "lately bought"
    );
}

#[both]
async fn a_question_about_an_order_becomes_one_case(engine: Engine) {
    let world = world(engine).await;
    let (eva, mug) = (Somebody::new(&world, "Eva").await, goods(&world, "MUG").await);
    let words = ("¿Dónde está mi pedido?", "Lo pedí hace una semana y no llega.");
    let question = wrote(&world, Kind::Question, mug.0.into(), words).await;
    let fact = QuestionConverted { question, person: eva.person, product: mug.0 };
    let before = letters(&world).await.len();
    record(&world, &fact).await;
    record(&world, &fact).await;
    let all = cases(&world).await;
    assert_eq!((all.len(), all[0].matter, all[0].channel), (1, Matter::Order, Channel::Web));
    assert_eq!(all[0].person, Some(eva.person));
    let page = eva.browser(&world).get(&format!("/account/cases/{}", all[0].id)).await.expect(200).body;
    assert!(page.contains(words.0) && page.contains(words.1), "{page}");
    assert_eq!(letters(&world).await.len(), before + 1, "they are told the code");
    let gone = QuestionConverted { question: ContributionId::from_bytes([7; 16]), ..fact };
    record(&world, &gone).await;
    assert_eq!(cases(&world).await.len(), 1);
}

#[both]
async fn a_question_becomes_a_case_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (eva, mug) = (Somebody::new(&world, "Eva").await, goods(&world, "MUG").await);
    let words = ("¿Dónde está mi pedido?", "Lo pedí hace una semana y no llega.");
    let question = wrote(&world, Kind::Question, mug.0.into(), words).await;
    let convert = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::convert(tx, ctx, question, (eva.person, mug.0)).await).await;
        done
    };
    assert!(sweep(&world, convert).await > 5);
    let solve = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::solve(tx, ctx, eva.person, (mug.0, question)).await).await;
        done
    };
    assert!(sweep(&world, solve).await >= 2);
    let known: Result<Option<Contribution>, StoreError> =
        world.operator().read(async |snap| contributions::reads::one(snap, question).await).await;
    assert!(known.unwrap().is_some());
}
