//! Questions of other programs: what their rows say, and the set of Amazon's that lies beside this project.

use super::samples::{Made, made, rows, shop, world};
use crate::{
    actions,
    model::Question,
    rules::{Questions, titled},
};
use catalog::model::Put;
use exchange::{
    actions::{Run, Watch},
    model::{Heading, Remark, Report, Source},
};
use flate2::read::GzDecoder;
use kernel::Lang;
use std::{fs::File, io::Read};
use testing::{Engine, World, both, shared_data};

const ROWS: &str = "sku,pregunta,respuesta,autor,responde,fecha\n\
    MUG,¿Cabe un litro?,No: 350 ml.,Lucía Núñez,Marc Prat,2024-03-05 10:15:22\n\
    MUG,¿Cabe un litro?,Medio como mucho.,Lucía Núñez,,2024-03-06\n\
    MUG,,Sí,,,2024-03-06\n\
    NOTHING,¿Pesa mucho?,Dos kilos,,,2024-03-06\n\
    MUG,¿Pica?,Mañana,,,2199-01-01\n";

fn read(text: &str) -> Made<Question> {
    made(text.as_bytes(), |header, _, line| Questions::new(header, &shop(), line))
}

#[test]
fn rows_with_one_question_are_one_with_several_answers() {
    let read = read(ROWS);
    assert_eq!(read.refusals(), [(4, "arriving-question-empty"), (6, "arriving-date-later")]);
    let first = &read.things[0];
    assert_eq!((first.title.as_str(), first.answers.len()), ("¿Cabe un litro?", 2));
    assert_eq!((first.name.reveal().as_str(), first.answers[0].name.reveal().as_str()), ("L. N.", "M. P."));
    assert_eq!(read.things.len(), 2);
}

#[test]
fn a_long_question_stands_whole_below_its_beginning() {
    assert_eq!(titled("¿Pesa?"), ("¿Pesa?".to_owned(), String::new()));
    let long = "palabra ".repeat(40);
    let (title, body) = titled(long.trim());
    assert!(title.chars().count() <= 150 && title.ends_with("palabra …"), "{title}");
    assert_eq!(body, long.trim());
    assert!(titled(&"x".repeat(400)).0.chars().count() <= 150);
}

/// Whoever looks on and says nothing.
struct Quiet;

impl Watch for Quiet {
    fn header(&mut self, _: &Heading) {}
    fn remark(&mut self, _: &Remark) {}
    fn refused(&mut self, _: &Remark, _: &[Source]) {}
    fn kept(&mut self, _: &str, _: Put) {}
    fn read(&mut self, _: u64, _: &Report) {}
}

async fn carried(world: &World, text: &str) -> Report {
    let path = world.folder().join("preguntas");
    std::fs::write(&path, text).unwrap();
    let opened = exchange::open(&path.display().to_string()).unwrap();
    let run = Run { is_trial: false, is_single: false };
    actions::questions(&world.operator(), opened, Lang::En, run, &mut Quiet).await.unwrap()
}

/// What is kept: how far each has come, how many answers, what its owner is called.
async fn kept(world: &World) -> Vec<(String, u32, String)> {
    rows(world, "SELECT stage, answers, name FROM questions_question ORDER BY id").await
}

#[both]
async fn a_file_of_questions_is_carried_in_once(engine: Engine) {
    let world = world(engine).await;
    let report = carried(&world, ROWS).await;
    assert_eq!((report.created, report.same, report.refused), (1, 0, 3), "one names what is not here");
    assert_eq!(kept(&world).await, [("answered".to_owned(), 2, "L. N.".to_owned())]);
    let again = carried(&world, ROWS).await;
    assert_eq!((again.created, again.same, again.refused), (0, 1, 3));
    assert_eq!(kept(&world).await.len(), 1, "carried in again it changes nothing");
    let text = format!("{:?}", world.everything().await);
    assert!(!text.contains("Núñez") && !text.contains("Prat"), "nobody's name is kept whole");
}

/// The lines of the set; nothing, said aloud, where it is not there.
fn appliances() -> Option<String> {
    let mut text = String::new();
    let file = File::open(shared_data("qa-amazon-appliances/qa_Appliances.json.gz")?).unwrap();
    GzDecoder::new(file).read_to_string(&mut text).unwrap();
    Some(text)
}

#[test]
fn every_line_of_amazons_appliances_is_read() {
    let Some(text) = appliances() else { return };
    let read = read(&text);
    let answers: usize = read.things.iter().map(|one| one.answers.len()).sum();
    assert_eq!((answers, read.refusals().len()), (9_011, 0));
    let said = read.said();
    assert!(said.iter().all(|(_, code)| *code == "arriving-question-date-missing"), "{said:?}");
    assert_eq!(said.len(), 421, "so many say only how many days ago");
    assert!(read.things.iter().all(|one| !one.title.is_empty() && one.title.chars().count() <= 150));
}

#[both]
async fn amazons_questions_come_to_what_is_sold_here(engine: Engine) {
    let Some(text) = appliances() else { return };
    let world = world(engine).await;
    let head: Vec<&str> = text.lines().take(60).collect();
    let known = head.iter().find_map(|line| line.split("'asin': '").nth(1)?.split('\'').next()).unwrap();
    // One of its products is sold here.
    let some: String = head.iter().map(|line| format!("{}\n", line.replace(known, "MUG"))).collect();
    let first = carried(&world, &format!("{some}{{'asin': 'MUG', 'question':\n")).await;
    let here = head.iter().filter(|line| line.contains(known)).count() as u64;
    let taken = first.created + first.same;
    assert!(taken > 0 && taken <= here, "{taken} of {here}");
    assert!(first.refused > 1, "a bad line, and what is not sold here");
    let all = kept(&world).await;
    assert!(all.iter().all(|(stage, answers, _)| stage == "answered" && *answers > 0), "{all:?}");
    assert_eq!(all.len() as u64, first.created);
    let again = carried(&world, &some).await;
    assert_eq!((again.created, kept(&world).await.len()), (0, all.len()), "twice changes nothing");
}
