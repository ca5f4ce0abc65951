//! Pages of the back office about files in and out: the list and the form, one file on its way, what is fetched.

pub(crate) mod downloads;
pub(crate) mod forget;
pub(crate) mod list;
pub(crate) mod one;

use crate::{
    model::{Delivery, DeliveryId, Format, Matter, Stage},
    reads,
};
use kernel::Word;
use webkit::{Problem, Say, Web};

/// What a form of files is called.
fn format_name(say: &Say, format: Format) -> String {
    say.t(match format {
        Format::Shopify => "exchange-form-shopify",
        Format::Woocommerce => "exchange-form-woocommerce",
        Format::Prestashop => "exchange-form-prestashop",
        Format::Vendure => "exchange-form-vendure",
        Format::Csv => "exchange-form-csv",
        Format::Jsonl => "exchange-form-jsonl",
    })
}

/// Which program wrote a file that is no catalogue, as its columns tell.
fn program_name(say: &Say, program: &str) -> String {
    Format::of(program).map_or_else(|| program.to_owned(), |format| format_name(say, format))
}

/// What a file is about.
fn matter_name(say: &Say, matter: Matter) -> String {
    say.t(match matter {
        Matter::Catalogue => "exchange-matter-catalogue",
        Matter::Customers => "exchange-matter-customers",
        Matter::Orders => "exchange-matter-orders",
        Matter::Reviews => "exchange-matter-reviews",
    })
}

/// A file that has arrived, for whoever may know what is in it.
async fn find(web: &Web, id: &str) -> Result<Delivery, Problem> {
    let id: DeliveryId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::delivery(snap, id).await).await?;
    let seen = |one: &Delivery| one.stage != Stage::Receiving && web.may(one.matter().right());
    found.filter(seen).ok_or(Problem::NotFound)
}

/// How far a file is, in a word.
fn stage_name(say: &Say, stage: Stage) -> String {
    say.t(match stage {
        Stage::Receiving => "exchange-stage-receiving",
        Stage::Trying => "exchange-stage-trying",
        Stage::Tried => "exchange-stage-tried",
        Stage::Carrying => "exchange-stage-carrying",
        Stage::Done => "exchange-stage-done",
        Stage::Cancelled => "exchange-stage-cancelled",
        Stage::Failed => "exchange-stage-failed",
    })
}

/// What became of what is in it, in a sentence.
fn sum(say: &Say, one: &Delivery) -> String {
    let count = |number: u64| Word::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let told = &one.told;
    let key = match one.stage {
        Stage::Receiving | Stage::Trying | Stage::Tried => "exchange-sum-would",
        Stage::Carrying | Stage::Done | Stage::Cancelled | Stage::Failed => "exchange-sum-was",
    };
    let words = [
        ("created", count(told.created)),
        ("changed", count(told.changed)),
        ("same", count(told.same)),
        ("refused", count(told.refused)),
    ];
    say.with(key, &words)
}
