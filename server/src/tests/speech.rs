//! The program speaks Spanish and English, all of it: help, refusals of the command line, names of checks.

use crate::{
    house::closed_doors,
    line::{self, Answer},
    voice::{Voice, spoken},
};
use clap::Command;
use kernel::{
    Actor, Lang, Open, PersonId,
    feature::{Dimension, Moment},
};

/// What clap says by itself, in English.
const OF_CLAP: [&str; 10] = [
    "Usage",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND",
    "Arguments",
    "[default",
    "possible",
    "Print",
    "error:",
];

fn voice(lang: Lang) -> Voice {
    Voice::of(&closed_doors().unwrap(), lang).unwrap()
}

/// The place of each text of the help, and the text.
fn explained(command: &Command, path: &str, all: &mut Vec<(String, String)>) {
    let text = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string).unwrap_or_default();
    all.push((path.to_owned(), text(command.get_about())));
    for arg in command.get_arguments() {
        let help = text(arg.get_help());
        all.push((format!("{path} {}", arg.get_id()), help.clone()));
        if !arg.get_action().takes_values() {
            continue;
        }
        for value in arg.get_possible_values() {
            assert!(help.contains(value.get_name()), "{path} {}: {help}", arg.get_id());
        }
        for default in arg.get_default_values() {
            assert!(help.contains(&*default.to_string_lossy()), "{path} {}: {help}", arg.get_id());
        }
    }
    for sub in command.get_subcommands() {
        explained(sub, &format!("{path} {}", sub.get_name()), all);
    }
}

/// The help of every command, as it is printed.
fn pages(command: &mut Command, all: &mut Vec<String>) {
    all.push(command.render_help().to_string());
    command.get_subcommands_mut().for_each(|sub| pages(sub, all));
}

#[test]
fn every_command_and_argument_is_explained_in_both_languages() {
    let of = |lang| {
        let mut all = Vec::new();
        explained(&line::spoken(&voice(lang)), "plaza", &mut all);
        all
    };
    let (spanish, english) = (of(Lang::Es), of(Lang::En));
    assert!(spanish.len() > 50, "{}", spanish.len());
    for ((place, es), (_, en)) in spanish.iter().zip(&english) {
        for text in [es, en] {
            assert!(!text.is_empty() && !text.contains('⟨'), "{place}: {text}");
        }
        assert_ne!(es, en, "{place}");
    }
}

#[test]
fn nothing_on_a_page_of_help_is_in_the_words_of_clap() {
    let of = |lang| {
        let mut command = line::spoken(&voice(lang));
        command.build();
        let mut all = Vec::new();
        pages(&mut command, &mut all);
        all
    };
    for page in of(Lang::Es) {
        assert!(page.contains("\nUso: plaza") && !page.contains('⟨'), "{page}");
        assert!(OF_CLAP.iter().all(|word| !page.contains(word)), "{page}");
    }
    for page in of(Lang::En) {
        assert!(page.contains("\nUsage: plaza") && !page.contains('⟨'), "{page}");
        assert!(!page.contains("[default") && !page.contains("[possible"), "{page}");
    }
}

/// What a terminal with this environment is answered, and with which code.
fn answered(words: &[&str], environment: &[(&str, &str)]) -> (String, u8) {
    let lookup = |name: &str| {
        environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    };
    let words = ["plaza"].iter().chain(words).copied();
    match line::read(words, &voice(spoken(&lookup))) {
        Ok(_) => (String::new(), 0),
        Err(answer) => {
            let code = answer.code();
            let text = match answer {
                Answer::Shown(help) => help.render().to_string(),
                Answer::Refused(why) => why,
            };
            (text, code)
        }
    }
}

#[test]
fn help_is_spanish_unless_the_terminal_is_english() {
    let spanish: [&[(&str, &str)]; 5] = [
        &[],
        &[("LANG", "C.UTF-8")],
        &[("LANG", "es_ES.UTF-8")],
        &[("LC_ALL", "es_ES.UTF-8"), ("LANG", "en_GB.UTF-8")],
        &[("LC_ALL", ""), ("LC_MESSAGES", "de_DE.UTF-8")],
    ];
    for environment in spanish {
        let (help, code) = answered(&["--help"], environment);
        assert!(help.contains("Uso: plaza [OPCIONES] <ORDEN>"), "{environment:?}\n{help}");
        assert_eq!(code, 0);
    }
    let english: [&[(&str, &str)]; 3] = [
        &[("LANG", "en_GB.UTF-8")],
        &[("LC_ALL", "en_US.UTF-8"), ("LANG", "es_ES.UTF-8")],
        &[("LC_ALL", ""), ("LC_MESSAGES", "en_GB")],
    ];
    for environment in english {
        let (help, code) = answered(&["--help"], environment);
        assert!(help.contains("Usage: plaza [OPTIONS] <COMMAND>"), "{environment:?}\n{help}");
        assert_eq!(code, 0);
    }
}

#[test]
fn a_line_that_cannot_be_understood_is_refused_in_both_languages() {
    let cases: [(&[&str], &str, &str); 12] = [
        (&["lissen"], "La orden «lissen» no existe.", "There is no command \"lissen\"."),
        (&["--data", "x"], "Falta la orden.", "The command is missing."),
        (&["serve", "--dta", "x"], "¿Querías decir --data?", "Did you mean --data?"),
        (&["migrate", "now"], "«now» no existe aquí.", "There is no \"now\" here."),
        (&["config", "--data"], "--data <CARPETA> necesita un valor.", "--data <DIR> needs a value."),
        (&["import", "csv"], "Falta <ARCHIVO>.", "<FILE> is missing."),
        (&["import", "shopfy", "f"], "¿Querías decir shopify?", "Did you mean shopify?"),
        (&["import", "shopfy", "f"], "\nUso: plaza import [", "\nUsage: plaza import ["),
        (&["export", "xml"], "Puede ser: jsonl, shopify", "It may be: jsonl, shopify"),
        (
            &["searches", "--days", "few"],
            "«few» no vale para --days <DÍAS>.",
            "\"few\" does not do for --days <DAYS>.",
        ),
        (
            &["import", "csv", "f", "--maker", "x", "--maker-is-shop"],
            "--maker <FABRICANTE> y --maker-is-shop no van juntos.",
            "--maker <MAKER> and --maker-is-shop do not go together.",
        ),
        (
            &["serve", "--data", "a", "--data", "b"],
            "--data <CARPETA> solo se puede decir una vez.",
            "--data <DIR> can be said only once.",
        ),
    ];
    for (words, es, en) in cases {
        let (said, code) = answered(words, &[]);
        assert!(said.contains(es) && said.contains("\nUso: plaza"), "{said}");
        assert!(OF_CLAP.iter().all(|word| !said.contains(word)), "{said}");
        assert_eq!(code, 2, "{words:?}");
        let (said, code) = answered(words, &[("LANG", "en_GB.UTF-8")]);
        assert!(said.contains(en) && said.contains("\nUsage: plaza"), "{said}");
        assert_eq!(code, 2, "{words:?}");
    }
}

#[test]
fn whoever_says_nothing_is_shown_the_help_and_what_is_understood_is_done() {
    let (help, code) = answered(&[], &[]);
    assert!(help.contains("Órdenes:"), "{help}");
    assert_eq!(code, 2);
    let (version, code) = answered(&["--version"], &[]);
    assert_eq!((version.trim(), code), (concat!("plaza ", env!("CARGO_PKG_VERSION")), 0));
    for words in
        [&["serve", "--data", "x"][..], &["import", "csv", "f", "--dry-run"], &["features", "open", "a.b"]]
    {
        assert_eq!(answered(words, &[]), (String::new(), 0), "{words:?}");
    }
}

#[test]
fn checks_and_the_words_of_the_switchboard_have_names_in_both_languages() {
    let doors = closed_doors().unwrap();
    let checks = doors.iter().flat_map(|door| door.checks.iter().map(|check| check.name.to_owned()));
    let person = PersonId::from_bytes([1; 16]);
    let actors = [Actor::Visitor, Actor::Member(person), Actor::Staff(person), Actor::Operator, Actor::House];
    let keys: Vec<String> = checks
        .chain(Open::ALL.map(|one| format!("server-features-state-{}", one.code())))
        .chain(Dimension::ALL.map(|one| format!("server-features-dimension-{}", one.code())))
        .chain(
            [Moment::Before, Moment::During, Moment::After]
                .map(|one| format!("server-features-moment-{}", one.code())),
        )
        .chain(actors.map(|one| format!("server-features-by-{}", one.kind())))
        .collect();
    for lang in Lang::ALL {
        let voice = voice(lang);
        for key in &keys {
            assert!(!voice.t(key).contains('⟨'), "{key} in {}", lang.code());
        }
    }
}
