//! The page, put together of what is asked and what it costs.

use super::{
    parts::{self, Choice},
    summary::{Summary, summary},
    troubles::{Trouble, trouble},
};
use crate::{
    model::{No, Refused, Scene, Wish},
    reads,
};
use addresses::{model::VatAnswer, pieces::vat_said};
use askama::Template;
use kernel::Word;
use look::{Field, Icon, Style};
use pricing::model::Cause;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// A form as it was sent, and what was looked up for it.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) wish: Wish,
    pub(super) mark: String,
    /// What the register says of the number of a company.
    pub(super) vat: Option<VatAnswer>,
}

#[derive(Template)]
#[template(path = "checkout.html")]
struct Checkout<'a> {
    say: &'a Say,
    /// Where the form goes: to place the order, to be priced anew, to have fewer of a line.
    place: String,
    ask: String,
    less: String,
    mark: String,
    /// What it costs in all, for the top of a phone.
    top: String,
    /// How many things are wrong.
    count: &'a i64,
    troubles: Vec<Trouble>,
    member: Option<String>,
    email: Option<Field>,
    sign_in: String,
    address_title: String,
    kept: Vec<Choice>,
    address: Vec<Field>,
    remember: Option<Field>,
    needs_delivery: bool,
    /// That the place is the shop's own until one is typed.
    assumed: Option<String>,
    ways: Vec<Choice>,
    bills: Vec<Choice>,
    billing: Vec<Field>,
    wants_invoice: Field,
    invoice: Vec<Field>,
    /// What the number of a company changes.
    vat: Option<String>,
    methods: Vec<Choice>,
    /// Whether the card that is typed shall be kept, where it can be.
    keep_card: Option<Field>,
    note: Field,
    summary: Summary<'a>,
    /// Whether files are wanted at once, where there are any.
    consent: Option<Field>,
}

/// The page of what is known and typed, with all that is wrong. Before anything was refused, that is what is short in the basket.
pub(super) async fn page(
    web: &Web,
    scene: &Scene,
    typed: &Typed,
    refused: Option<&Refused>,
) -> Result<Page, Problem> {
    let items = scene.lines.iter().filter_map(|line| line.item.as_ref());
    let sources: Vec<&str> = items.filter_map(|item| item.picture.as_deref()).collect();
    let gallery = web.read(async |snap| media::reads::gallery(snap, sources.iter().copied()).await).await?;
    let wrong = match refused {
        Some(Refused(wrong)) => wrong.clone(),
        None => reads::shortages(scene),
    };
    let summary = summary(&web.say, scene, &gallery);
    let view = view(web, (scene, typed, &wrong), summary);
    let meta = Meta { unlisted: true, ..Meta::default() };
    let mut page = Page::new(web.say.t("checkout-title"), Html(view)).meta(meta);
    page.whole = false;
    Ok(page)
}

fn view(web: &Web, (scene, typed, wrong): (&Scene, &Typed, &[No]), summary: Summary<'_>) -> String {
    let (say, wish) = (&web.say, &typed.wish);
    let (invoice, billing) = parts::billing(say, scene, wish, wrong);
    let count = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
    let may_keep = web.session().is_some();
    let title = if reads::asks_street(scene) { "checkout-address" } else { "checkout-address-yours" };
    let view = Checkout {
        say,
        place: say.link("/checkout/place"),
        ask: say.link("/checkout"),
        less: say.link("/checkout/line"),
        mark: web.mark(&typed.mark),
        top: top(say, scene),
        count: &count,
        troubles: wrong.iter().map(|no| trouble(say, no)).collect(),
        member: scene.email.as_ref().map(|email| member(say, email.reveal())),
        email: scene.email.is_none().then(|| parts::email(say, wish, wrong)),
        sign_in: say.link("/sign-in?next=/checkout"),
        address_title: say.t(title),
        kept: parts::kept(say, scene),
        address: parts::address(say, scene, wish, wrong),
        remember: may_keep.then(|| parts::tick("remember", say.t("checkout-remember"), wish.remembers)),
        needs_delivery: scene.needs_delivery,
        assumed: assumed(say, scene),
        ways: parts::ways(say, scene, wrong),
        bills: parts::bills(say, wish),
        billing,
        wants_invoice: parts::tick("invoice", say.t("checkout-invoice"), wish.wants_invoice),
        invoice,
        vat: vat(say, scene, typed.vat.as_ref()),
        methods: parts::methods(say, scene, wrong),
        keep_card: reads::keeps_card(scene)
            .then(|| parts::tick("keep-card", say.t("checkout-keep-card"), wish.keeps_card)),
        note: parts::note(say, wish, wrong),
        consent: parts::consent(say, scene, wish, wrong),
        summary,
    };
    view.to_string()
}

fn top(say: &Say, scene: &Scene) -> String {
    let words = [("count", Word::Count(scene.pieces())), ("total", Word::Money(scene.priced.total))];
    say.with("checkout-top", &words)
}

fn member(say: &Say, email: &str) -> String {
    say.with("checkout-member", &[("email", Word::Text(email))])
}

/// What the number of a company changes, or what came of it.
fn vat(say: &Say, scene: &Scene, answer: Option<&VatAnswer>) -> Option<String> {
    let is_without_tax = scene.priced.cause == Cause::Company;
    match answer {
        Some(VatAnswer::Valid(_)) if !is_without_tax => Some(say.t("checkout-vat-not-here")),
        Some(answer) => Some(vat_said(say, answer)),
        None => scene.asks_vat.then(|| say.t("checkout-vat-hint")),
    }
}

fn assumed(say: &Say, scene: &Scene) -> Option<String> {
    (scene.is_place_assumed && !scene.quotes.is_empty()).then(|| say.t("checkout-assumed"))
}
