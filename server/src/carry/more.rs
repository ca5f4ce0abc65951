//! The commands that write the catalogue out and bring old addresses along.

use super::{
    landing::{Landing, is_same},
    partly, stopped,
    telling::Telling,
    texts, unreadable, unwritable,
};
use crate::{
    config::Settings,
    house,
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::Ctx;
use clap::{Args, ValueEnum};
use exchange::actions::{
    self,
    export::{Unwritten, Written},
};
use kernel::{Actor, Lang, Word};
use std::io::{BufWriter, Write};

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

/// Exports the catalogue. What stands at the place of the file stays until the new one is whole.
pub(crate) async fn export(asked: &Export, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let lang = texts(&asked.texts)?;
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let written = match &asked.file {
        None => write(&ctx, asked.form, lang, &mut BufWriter::new(std::io::stdout())).await,
        Some(path) => {
            let mut file = Landing::create(path).map_err(|error| unwritable(path, &error))?;
            match write(&ctx, asked.form, lang, &mut file).await {
                Ok(written) => file.finish().map(|()| written).map_err(Unwritten::File),
                Err(unwritten) => Err(unwritten),
            }
        }
    };
    let written = written.map_err(|unwritten| match unwritten {
        Unwritten::Store(error) => Stopped::from(error),
        Unwritten::File(error) => unwritable(asked.file.as_deref().unwrap_or("-"), &error),
    })?;
    tell(voice, &written);
    Ok(house.database.close().await?)
}

async fn write(
    ctx: &Ctx,
    form: OutForm,
    lang: Lang,
    out: &mut (dyn Write + Send),
) -> Result<Written, Unwritten> {
    match form {
        OutForm::Jsonl => actions::export::lines(ctx, out).await,
        OutForm::Shopify => actions::export::shopify(ctx, lang, out).await,
    }
}

fn tell(voice: &Voice, written: &Written) {
    eprintln!("{}", voice.n("exchange-sum-written", written.products));
    for (code, number) in &written.left {
        let what = voice.t(code);
        let words = [("what", Word::Text(&what)), ("count", counted(*number))];
        eprintln!("{}", voice.with("exchange-left", &words));
    }
}

/// Brings a file of old addresses along.
pub(crate) async fn redirects(asked: &Redirects, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    if let Some(path) = asked.rejects.as_ref().filter(|path| is_same(path, &asked.file)) {
        return Err(Stopped::usage("exchange-usage-same-file").with("file", path.as_str()));
    }
    let opened = exchange::open(&asked.file).map_err(|why| unreadable(&asked.file, &why))?;
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let mut telling = Telling::new(voice, opened.length).rejecting(&asked.rejects)?;
    let done = actions::redirects(&ctx, &opened, &mut telling).await;
    telling.close()?;
    house.database.close().await?;
    let done = done.map_err(|why| stopped(&asked.file, why))?;
    let words =
        [("new", counted(done.new)), ("same", counted(done.same)), ("refused", counted(done.refused))];
    println!("{}", voice.with("exchange-sum-redirects", &words));
    if done.refused > 0 { Err(partly(done.refused)) } else { Ok(()) }
}
