//! The commands that carry a catalogue, customers, past orders and reviews in, and a catalogue out: what they are asked, and what they tell the terminal.

mod landing;
mod more;
mod telling;

pub(crate) use more::{Export, Redirects, export, redirects};

use crate::{config::Settings, house, stopped::Stopped, voice::Voice};
use action::{Ctx, Face, Sentence};
use catalog::model::Maker;
use clap::{Args, ValueEnum};
use database::Address;
use exchange::{
    Unreadable,
    actions::{self, Run},
    model::{Format, Options},
};
use kernel::{Actor, Lang};
use landing::is_same;
use std::sync::Arc;
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
    /// Who makes the products of the file: "Name; postal address; e-mail; country"
    #[arg(long, value_name = "MAKER", conflicts_with = "maker_is_shop")]
    maker: Option<String>,
    /// The shop answers for the products itself, by its own name and address
    #[arg(long)]
    maker_is_shop: bool,
    /// The prices in the file are without tax: add so many percent, such as 21 or 21,reduced=10,super-reduced=4
    #[arg(long, value_name = "PERCENT")]
    add_tax: Option<String>,
    /// Which categories of ours stand for those of Google or Shopify: a table of theirs and ours, or Google's own list
    #[arg(long, value_name = "FILE")]
    categories: Option<String>,
    /// The combinations of the products: PrestaShop has them in a file of their own
    #[arg(long, value_name = "FILE")]
    combinations: Option<String>,
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
    /// Customers of another program, whichever it is
    Customers,
    /// Past orders of another program
    Orders,
    /// Reviews of another program
    Reviews,
    /// Questions and answers of another program
    Questions,
}

impl Form {
    /// In which form a catalogue stands; nothing where it is none.
    fn format(self) -> Option<Format> {
        Some(match self {
            Self::Shopify => Format::Shopify,
            Self::Woocommerce => Format::Woocommerce,
            Self::Prestashop => Format::Prestashop,
            Self::Vendure => Format::Vendure,
            Self::Csv => Format::Csv,
            Self::Jsonl => Format::Jsonl,
            Self::Customers | Self::Orders | Self::Reviews | Self::Questions => return None,
        })
    }
}

/// Imports a file.
pub(crate) async fn import(asked: &Import, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    stand_apart(asked)?;
    let opened = exchange::open(&asked.file).map_err(|why| unreadable(&asked.file, &why))?;
    let (house, _) = house::for_command(settings).await?;
    let carried = carried(asked, &house.shop.face())?;
    let mut telling = Telling::new(voice, opened.length)
        .rejecting(&asked.rejects)?
        .reporting(&asked.report)?
        .acknowledging(asked.acknowledge)
        .beside(matches!(settings.database(), Address::File(_)).then(|| settings.data().join("search")));
    let run = Run { is_trial: asked.dry_run, is_single: asked.acknowledge };
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let done = match carried {
        Carried::Catalogue(options) => actions::import(&ctx, opened, *options, run, &mut telling).await,
        Carried::Customers(lang) => arriving::actions::customers(&ctx, opened, lang, run, &mut telling).await,
        Carried::Orders(lang) => arriving::actions::orders(&ctx, opened, lang, run, &mut telling).await,
        Carried::Reviews(lang) => arriving::actions::reviews(&ctx, opened, lang, run, &mut telling).await,
        Carried::Questions(lang) => arriving::actions::questions(&ctx, opened, lang, run, &mut telling).await,
    };
    telling.close()?;
    house.database.close().await?;
    let report = done.map_err(|why| stopped(&asked.file, why))?;
    telling.sum_up(&report, asked.dry_run, asked.form.format().is_some());
    if report.refused > 0 { Err(partly(report.refused)) } else { Ok(()) }
}

/// What a file brings, and how it is read.
enum Carried {
    Catalogue(Box<Options>),
    Customers(Lang),
    Orders(Lang),
    Reviews(Lang),
    Questions(Lang),
}

fn carried(asked: &Import, face: &Face) -> Result<Carried, Stopped> {
    if let Some(format) = asked.form.format() {
        return Ok(Carried::Catalogue(Box::new(options(asked, format, face)?)));
    }
    let of_products = [&asked.maker, &asked.add_tax, &asked.categories, &asked.combinations, &asked.pictures];
    if asked.maker_is_shop || of_products.iter().any(|said| said.is_some()) {
        return Err(Stopped::usage("server-import-no-catalogue"));
    }
    let lang = texts(&asked.texts)?;
    Ok(match asked.form {
        Form::Orders => Carried::Orders(lang),
        Form::Reviews => Carried::Reviews(lang),
        Form::Questions => Carried::Questions(lang),
        _ => Carried::Customers(lang),
    })
}

/// No file that is written may be one that is read, or the other that is written.
fn stand_apart(asked: &Import) -> Result<(), Stopped> {
    let read = [Some(&asked.file), asked.categories.as_ref(), asked.combinations.as_ref()];
    let read: Vec<&String> = read.into_iter().flatten().collect();
    let written: Vec<&String> = [&asked.rejects, &asked.report].into_iter().flatten().collect();
    for (at, path) in written.iter().enumerate() {
        if read.iter().chain(&written[at + 1..]).any(|other| is_same(path, other)) {
            return Err(Stopped::usage("exchange-usage-same-file").with("file", path.as_str()));
        }
    }
    Ok(())
}

fn stopped(path: &str, why: actions::Stopped) -> Stopped {
    match why {
        actions::Stopped::Store(error) => Stopped::from(error),
        actions::Stopped::File(why) => unreadable(path, &why),
        actions::Stopped::Reader(why) => Stopped::bug(why),
    }
}

/// A file that cannot be read.
fn unreadable(path: &str, why: &Unreadable) -> Stopped {
    Stopped::failed(Sentence::of(why)).about(path)
}

/// A file that cannot be written.
fn unwritable(path: &str, why: &std::io::Error) -> Stopped {
    Stopped::failed("exchange-file-unwritable").with("why", why.to_string()).about(path)
}

/// Most was done; so many were refused.
fn partly(refused: u64) -> Stopped {
    Stopped::partly("exchange-stopped-refused").with("count", refused)
}

/// The language of texts in a file, as the command line names it.
fn texts(asked: &str) -> Result<Lang, Stopped> {
    asked.parse().map_err(|_| Stopped::usage("exchange-usage-texts").with("asked", asked))
}

fn options(asked: &Import, format: Format, face: &Face) -> Result<Options, Stopped> {
    let tax_added = match &asked.add_tax {
        None => None,
        Some(text) => {
            let rates = text.parse();
            Some(rates.map_err(|_| Stopped::usage("exchange-usage-tax").with("asked", text.as_str()))?)
        }
    };
    let categories = match &asked.categories {
        None => None,
        Some(path) => {
            let map = exchange::open(path).and_then(|opened| exchange::categories(&opened));
            Some(Arc::new(map.map_err(|why| unreadable(path, &why))?))
        }
    };
    let combinations = match &asked.combinations {
        None => None,
        Some(_) if format != Format::Prestashop => {
            return Err(Stopped::usage("exchange-usage-combinations"));
        }
        Some(path) => Some(Arc::new(exchange::open(path).map_err(|why| unreadable(path, &why))?)),
    };
    Ok(Options {
        format,
        lang: texts(&asked.texts)?,
        currency: face.currency,
        maker: maker(asked, face)?,
        tax_added,
        categories,
        combinations,
        pictures_from: asked.pictures.clone(),
    })
}

fn maker(asked: &Import, face: &Face) -> Result<Option<Maker>, Stopped> {
    let maker = match &asked.maker {
        None if !asked.maker_is_shop => return Ok(None),
        None => Maker {
            name: if face.legal_name.is_empty() { face.name.clone() } else { face.legal_name.clone() },
            address: face.address.clone(),
            email: face.email.clone(),
            country: face.country.clone(),
            ..Maker::default()
        },
        Some(text) => {
            let mut parts = text.split(';').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            let (name, address, email, country) = (next(), next(), next(), next().to_uppercase());
            Maker { name, address, email, country, eu_responsible: None }
        }
    };
    let is_whole = ![&maker.name, &maker.address].iter().any(|part| part.is_empty())
        && maker.email.contains('@')
        && catalog::rules::maker::country(Some(&maker)).is_ok();
    if is_whole {
        return Ok(Some(maker));
    }
    let key = if asked.maker_is_shop { "exchange-usage-maker-shop" } else { "exchange-usage-maker" };
    Err(Stopped::usage(key))
}

#[cfg(test)]
mod tests {
    use super::{Import, maker};
    use crate::commands::{Command, Line};
    use clap::Parser;

    fn asked(maker: &str) -> Import {
        let line = Line::try_parse_from(["plaza", "import", "csv", "f", "--maker", maker]);
        match line.map(|line| line.command) {
            Ok(Command::Import(asked)) => asked,
            _ => panic!("{maker} is a line"),
        }
    }

    #[test]
    fn a_maker_may_say_its_country() {
        let country = |text: &str| maker(&asked(text), &testing::face()).map(|maker| maker.unwrap().country);
        for (text, said) in [("A; Calle 1; a@a.example", ""), ("A; Calle 1; a@a.example; cn", "CN")] {
            assert!(matches!(country(text), Ok(country) if country == said), "{text}");
        }
        for text in ["A; Calle 1; a@a.example; España", "A; Calle 1; ES", "A; ; a@a.example; ES"] {
            assert!(country(text).is_err(), "{text}");
        }
    }
}
