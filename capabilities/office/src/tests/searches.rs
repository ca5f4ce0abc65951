//! What people looked for in vain, and the list of synonyms.

use super::world;
use kernel::Role;
use search::{model::SynonymGroup, reads::NOTHING_FOUND};
use testing::{Answer, Engine, World, both};

async fn known(world: &World) -> Vec<SynonymGroup> {
    world.house.database.read(async |snap| search::reads::synonyms(snap).await).await.unwrap()
}

/// The mark of the list that a page offers to edit.
fn mark(page: &Answer) -> String {
    let rest = page.body.split("name=\"mark\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    rest.unwrap_or_default().to_owned()
}

#[both]
async fn what_was_missed_is_counted_on_the_days_one_looks_at(engine: Engine) {
    let world = world(engine).await;
    let count = async |words: &str, times: usize| {
        (0..times).for_each(|_| world.house.signals.count_words(NOTHING_FOUND, words));
        world.see_to_duties().await;
    };
    count("es porrón & bota", 2).await;
    world.pass_days(10);
    count("en <teapot>", 3).await;
    let owner = world.as_(Role::Owner);
    let week = owner.get("/admin/searches?days=7").await.expect(200).body;
    assert!(week.contains("&#60;teapot&#62;") && !week.contains("porrón"), "{week}");
    assert!(week.contains("href=\"/en/search?q=%3Cteapot%3E\""), "{week}");
    let month = owner.get("/admin/searches").await.expect(200).body;
    assert!(month.contains("href=\"/search?q=porr%C3%B3n%20%26%20bota\""), "{month}");
    assert!(month.find("teapot") < month.find("porrón"), "the most missed stands first");
    // Nonsense in the address is no reason to show nothing.
    for odd in ["?days=3", "?days=x", "?days=7&days=7", "?%ff"] {
        owner.get(&format!("/admin/searches{odd}")).await.expect(200);
    }

    let today = owner.get("/admin").await.expect(200).body;
    assert!(today.contains("Esta semana se buscó 3 veces sin encontrar nada"), "{today}");
    assert!(today.contains("<b>3</b>") && today.contains("2 en los 7 anteriores"), "{today}");
    assert!(today.contains("5 en 28 días"), "{today}");
    assert_eq!(today.matches("<rect").count(), 28, "a column for each day");

    // What was not told apart is counted too: the sentence and the figure say one number.
    count("es", 2).await;
    let today = owner.get("/admin").await.expect(200).body;
    assert!(today.contains("se buscó 5 veces sin") && today.contains("<b>5</b>"), "{today}");
}

#[both]
async fn a_missed_word_is_taught_in_one_line(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let teach = |finds| [("lang", "es"), ("missed", "porron"), ("finds", finds)];
    let answer = owner.post("/admin/searches/synonym", &teach("jarra, de vino\r\nen, mug")).await.expect(303);
    assert_eq!(answer.header("location"), "/admin/searches?groups=1");
    let groups = known(&world).await;
    assert_eq!(groups[0].words, ["porron", "jarra  de vino  en  mug"], "one line stays one group");
    assert!(!groups[0].is_two_way);

    let refused = owner.post("/admin/searches/synonym", &teach(" , ")).await.expect(422);
    assert!(refused.body.contains("Escribe una palabra o unas pocas"), "{}", refused.body);
    assert!(!refused.body.contains("Línea"), "nobody has seen lines: {}", refused.body);
    owner
        .post("/admin/searches/synonym", &[("lang", "xx"), ("missed", "a"), ("finds", "b")])
        .await
        .expect(400);
    assert_eq!(known(&world).await.len(), 1);
}

#[both]
async fn a_word_that_is_not_added_stays_written(engine: Engine) {
    let world = world(engine).await;
    world.house.signals.count_words(NOTHING_FOUND, "es porron");
    world.see_to_duties().await;
    world.pass_days(40);
    world.house.signals.count_words(NOTHING_FOUND, "es jarro");
    world.see_to_duties().await;
    let owner = world.as_(Role::Owner);
    let long = "jarra ".repeat(20);
    let wish = [("lang", "es"), ("missed", "porron"), ("finds", &long), ("days", "90")];
    let refused = owner.post("/admin/searches/synonym", &wish).await.expect(422).body;
    assert_eq!(refused.matches(&format!("value=\"{long}\"")).count(), 1, "{refused}");
    assert!(refused.contains("sesenta letras como mucho"), "{refused}");
}

#[both]
async fn the_list_is_edited_whole_and_only_as_one_saw_it(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let empty = mark(&owner.get("/admin/searches").await.expect(200));
    let list = "es, botijo, cántaro\nes, menaje >, platos, vasos\n";
    owner.post("/admin/searches/synonyms", &[("list", list), ("mark", &empty)]).await.expect(303);
    let groups = known(&world).await;
    assert_eq!(groups.iter().map(|group| group.is_two_way).collect::<Vec<_>>(), [true, false]);

    let page = owner.get("/admin/searches").await.expect(200);
    assert!(page.body.contains(">\nes, botijo, cántaro\nes, menaje &#62;, platos, vasos\n</textarea>"));
    // Somebody who still looks at the old list would take away what was added.
    let late = owner.post("/admin/searches/synonyms", &[("list", "es, a, b"), ("mark", &empty)]).await;
    let late = late.expect(422);
    assert!(late.body.contains("Alguien ha cambiado la lista") && late.body.contains("es, a, b"));
    // Pressing once more is no way round: what is shown is still the answer to the old list.
    let again = [("list", "es, a, b"), ("mark", &*mark(&late))];
    let again = owner.post("/admin/searches/synonyms", &again).await.expect(422).body;
    assert!(again.contains("Alguien ha cambiado la lista"), "{again}");
    assert_eq!(known(&world).await, groups);
    let long = format!("fr, a, b\n{}", "es, palabra, otra\n".repeat(1_200));
    let long = owner.post("/admin/searches/synonyms", &[("list", &*long), ("mark", &mark(&page))]).await;
    let long = long.expect(422).body;
    assert_eq!(long.matches("es, palabra, otra").count(), 1_200, "nobody wants to write it again");
    let mark = mark(&page);
    let odd =
        owner.post("/admin/searches/synonyms", &[("list", "es, a, b\nfr, c, d"), ("mark", &mark)]).await;
    let odd = odd.expect(422).body;
    assert!(odd.contains("Línea 2: empieza por el idioma") && odd.contains("fr, c, d"), "{odd}");
    assert_eq!(known(&world).await, groups);

    owner.post("/admin/searches/synonyms", &[("list", ""), ("mark", &mark)]).await.expect(303);
    assert!(known(&world).await.is_empty());
    let agent = world.as_(Role::Agent);
    agent.post("/admin/searches/synonyms", &[("list", ""), ("mark", &mark)]).await.expect(403);
    agent.post("/admin/searches/synonym", &[]).await.expect(403);
}
