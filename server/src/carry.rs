//! The commands that carry a catalogue in and out: what they are asked, and what they tell the terminal.

mod more;
mod telling;

pub(crate) use more::{Export, Redirects, export, redirects};

use crate::{commands::Stopped, config::Settings, house};
use action::{Ctx, Face};
use catalog::model::Maker;
use clap::{Args, ValueEnum};
use exchange::{
    actions::{self, Run},
    model::{Format, Options},
};
use kernel::{Actor, Lang};
use telling::Telling;

/// What to import, and how.
#[derive(Args)]
pub(crate) struct Import {
    /// The form of the file
    #[arg(value_enum)]
    form: Form,
    /// The file; - is the standard input
    file: String,
    /// Do everything and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// Write refused rows to this file, to be corrected and imported again
    #[arg(long, value_name = "FILE")]
    rejects: Option<String>,
    /// Write every remark to this file, one JSON object a line
    #[arg(long, value_name = "FILE")]
    report: Option<String>,
    /// The language of the texts in the file
    #[arg(long, value_name = "es|en", default_value = "es")]
    texts: String,
    /// Who makes the products of the file: "Name; postal address; e-mail"
    #[arg(long, value_name = "MAKER", conflicts_with = "maker_is_shop")]
    maker: Option<String>,
    /// The shop answers for the products itself, by its own name and address
    #[arg(long)]
    maker_is_shop: bool,
    /// The prices in the file are without tax: add so many percent
    #[arg(long, value_name = "PERCENT")]
    add_tax: Option<String>,
    /// Where pictures stand that the file names without an address
    #[arg(long, value_name = "URL")]
    pictures: Option<String>,
    /// Say `kept N KEY` for each product once it is kept durably, each by itself
    #[arg(long)]
    acknowledge: bool,
}

/// The forms of files.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Shopify,
    Woocommerce,
    Prestashop,
    Vendure,
    Csv,
    Jsonl,
}

impl Form {
    fn format(self) -> Format {
        match self {
            Self::Shopify => Format::Shopify,
            Self::Woocommerce => Format::Woocommerce,
            Self::Prestashop => Format::Prestashop,
            Self::Vendure => Format::Vendure,
            Self::Csv => Format::Csv,
            Self::Jsonl => Format::Jsonl,
        }
    }
}

/// The language that whoever runs the program reads: the one of their terminal, else English.
fn spoken() -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if said.is_some_and(|said| said.starts_with("es")) { Lang::Es } else { Lang::En }
}

/// Imports a file.
pub(crate) async fn import(asked: &Import, settings: &Settings) -> Result<(), Stopped> {
    let opened = exchange::open(&asked.file).map_err(Stopped::failed)?;
    let (house, _) = house::for_command(settings).await?;
    let options = options(asked, &house.shop.face())?;
    let mut telling = Telling::new(&house, spoken(), options.format, opened.length)?
        .rejecting(&asked.rejects)?
        .reporting(&asked.report)?
        .acknowledging(asked.acknowledge);
    let run = Run { is_trial: asked.dry_run, is_single: asked.acknowledge };
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let done = actions::import(&ctx, opened, options, run, &mut telling).await;
    telling.close()?;
    house.database.close().await?;
    let report = done.map_err(stopped)?;
    telling.sum_up(&report, asked.dry_run);
    if report.refused > 0 {
        return Err(Stopped::partly(format!("{} refused", report.refused)));
    }
    Ok(())
}

fn stopped(why: actions::Stopped) -> Stopped {
    match why {
        actions::Stopped::Store(error) => Stopped::from(error),
        actions::Stopped::File(why) => Stopped::failed(why),
    }
}

fn options(asked: &Import, face: &Face) -> Result<Options, Stopped> {
    let lang =
        asked.texts.parse().map_err(|_| Stopped::usage(format!("--texts {}: es or en", asked.texts)))?;
    let tax_added = asked.add_tax.as_deref().map(percent).transpose()?;
    Ok(Options {
        format: asked.form.format(),
        lang,
        currency: face.currency,
        maker: maker(asked, face)?,
        tax_added,
        pictures_from: asked.pictures.clone(),
    })
}

/// Hundredths of a percent: `21`, `5.2`, `10,5`.
fn percent(text: &str) -> Result<u32, Stopped> {
    let unfit = || Stopped::usage(format!("--add-tax {text}: a percentage such as 21 or 5.2"));
    let plain = text.trim_end_matches('%').replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_fit = part.len() <= 2 && whole.len() <= 3 && whole.len() + part.len() > 0;
    format!("{whole}{part:0<2}").parse().ok().filter(|_| is_fit).ok_or_else(unfit)
}

fn maker(asked: &Import, face: &Face) -> Result<Option<Maker>, Stopped> {
    let maker = match &asked.maker {
        None if !asked.maker_is_shop => return Ok(None),
        None => Maker {
            name: if face.legal_name.is_empty() { face.name.clone() } else { face.legal_name.clone() },
            address: face.address.clone(),
            email: face.email.clone(),
        },
        Some(text) => {
            let mut parts = text.split(';').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            Maker { name: next(), address: next(), email: next() }
        }
    };
    let is_whole =
        ![&maker.name, &maker.address].iter().any(|part| part.is_empty()) && maker.email.contains('@');
    if is_whole {
        return Ok(Some(maker));
    }
    Err(Stopped::usage(if asked.maker_is_shop {
        "--maker-is-shop: the shop has not said its name, postal address and e-mail yet"
    } else {
        "--maker: name, postal address and e-mail, with semicolons between"
    }))
}
