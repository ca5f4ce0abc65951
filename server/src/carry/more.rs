//! The commands that write the catalogue out and bring old addresses along.

use super::{spoken, telling::Telling};
use crate::{commands::Stopped, config::Settings, house};
use action::{Ctx, House};
use clap::{Args, ValueEnum};
use exchange::{
    actions::{
        self,
        export::{Unwritten, Written},
    },
    model::Format,
};
use kernel::{Actor, Lang, Word};
use std::{
    fs::File,
    io::{BufWriter, Write},
};

/// What to export, and where to.
#[derive(Args)]
pub(crate) struct Export {
    /// The form of the file
    #[arg(value_enum)]
    form: OutForm,
    /// The file; without one, the standard output
    file: Option<String>,
    /// The language of the texts, where the form has room for one only
    #[arg(long, value_name = "es|en", default_value = "es")]
    texts: String,
}

/// The forms that are written.
#[derive(Clone, Copy, ValueEnum)]
enum OutForm {
    Jsonl,
    Shopify,
}

/// Which addresses to bring along.
#[derive(Args)]
pub(crate) struct Redirects {
    /// A table of two columns: old address, new path; - is the standard input
    file: String,
    /// Write refused rows to this file
    #[arg(long, value_name = "FILE")]
    rejects: Option<String>,
}

/// Exports the catalogue.
pub(crate) async fn export(asked: &Export, settings: &Settings) -> Result<(), Stopped> {
    let lang: Lang =
        asked.texts.parse().map_err(|_| Stopped::usage(format!("--texts {}: es or en", asked.texts)))?;
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let mut out: Box<dyn Write + Send> = match &asked.file {
        None => Box::new(BufWriter::new(std::io::stdout())),
        Some(path) => {
            let file = File::create(path).map_err(|error| Stopped::failed(format!("{path}: {error}")))?;
            Box::new(BufWriter::new(file))
        }
    };
    let written = match asked.form {
        OutForm::Jsonl => actions::export::lines(&ctx, &mut *out).await,
        OutForm::Shopify => actions::export::shopify(&ctx, lang, &mut *out).await,
    };
    let written = written.map_err(|stopped| match stopped {
        Unwritten::Store(error) => Stopped::from(error),
        Unwritten::File(error) => Stopped::failed(error),
    })?;
    tell(&house, &written);
    Ok(house.database.close().await?)
}

fn tell(house: &House, written: &Written) {
    let say = |key: &str, words: &[(&str, Word<'_>)]| house.texts.say(spoken(), key, words);
    let count = |number: u64| Word::Count(i64::try_from(number).unwrap_or(i64::MAX));
    eprintln!("{}", say("exchange-sum-written", &[("count", count(written.products))]));
    for (code, number) in &written.left {
        let what = say(code, &[]);
        eprintln!("{}", say("exchange-left", &[("what", Word::Text(&what)), ("count", count(*number))]));
    }
}

/// Brings a file of old addresses along.
pub(crate) async fn redirects(asked: &Redirects, settings: &Settings) -> Result<(), Stopped> {
    let opened = exchange::open(&asked.file).map_err(Stopped::failed)?;
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let mut telling =
        Telling::new(&house, spoken(), Format::Csv, opened.length)?.rejecting(&asked.rejects)?;
    let done = actions::redirects(&ctx, &opened, &mut telling).await;
    telling.close()?;
    house.database.close().await?;
    let done = done.map_err(super::stopped)?;
    let count = |number: u64| Word::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let words = [("new", count(done.new)), ("same", count(done.same)), ("refused", count(done.refused))];
    println!("{}", house.texts.say(spoken(), "exchange-sum-redirects", &words));
    if done.refused > 0 { Err(Stopped::partly(format!("{} refused", done.refused))) } else { Ok(()) }
}
