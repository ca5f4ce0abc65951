//! The form of a payment link: things are looked up and put together, one after another. All of it is one form, which is sent
//! again and again until it makes the link; so it works without script, and nothing is kept before.

use super::{Pairs, shown, value};
use crate::{
    actions,
    model::{DAYS, LinkWish, QUANTITY_MAX},
    pages::options,
    reads,
};
use action::Made;
use askama::Template;
use axum::response::{IntoResponse, Response};
use catalog::reads::sale::SaleItem;
use catalog_facts::VariantId;
use kernel::{Personal, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// For so many days a link leads somewhere, if nobody says otherwise.
const DAYS_USUAL: &str = "7";

/// What is sent with the form.
#[derive(Default)]
struct Sent {
    wish: LinkWish,
    typed: String,
    mark: String,
}

/// What was sent: lines with what was added and without what was taken out.
fn read(sent: &Pairs) -> Sent {
    let all =
        |name: &'static str| sent.iter().filter(move |(known, _)| known == name).map(|(_, value)| value);
    let mut lines: Vec<(String, String)> =
        all("variant").zip(all("quantity")).map(|(variant, many)| (variant.clone(), many.clone())).collect();
    let (added, removed) = (value(sent, "add"), value(sent, "remove"));
    lines.retain(|(variant, _)| variant != removed);
    if !added.is_empty() {
        match lines.iter_mut().find(|(variant, _)| variant == added) {
            Some((_, many)) => *many = one_more(many),
            None => lines.push((added.to_owned(), "1".to_owned())),
        }
    }
    let days = Some(value(sent, "days")).filter(|days| !days.is_empty()).unwrap_or(DAYS_USUAL);
    Sent {
        wish: LinkWish { lines, note: Personal::new(value(sent, "note").to_owned()), days: days.to_owned() },
        typed: value(sent, "q").trim().to_owned(),
        mark: value(sent, "mark").to_owned(),
    }
}

/// What was typed and one more; what is no number stays as it is.
fn one_more(many: &str) -> String {
    let number: Option<u32> = many.trim().parse().ok();
    number.map_or_else(|| many.to_owned(), |number| number.saturating_add(1).min(QUANTITY_MAX).to_string())
}

#[derive(Template)]
#[template(path = "link_form.html")]
struct LinkForm<'a> {
    say: &'a Say,
    back: String,
    again: String,
    make: String,
    mark: Field,
    error: Option<FormError>,
    chosen: Vec<Chosen>,
    search: Field,
    find: Button,
    found: Vec<Found>,
    is_in_vain: bool,
    note: Field,
    days: Field,
    words: String,
}

/// Something that is in it.
struct Chosen {
    variant: String,
    name: String,
    said: String,
    quantity: String,
    label: String,
    remove: String,
}

/// Something that was found.
struct Found {
    variant: String,
    name: String,
    said: String,
    add: String,
}

/// `/admin/links/new`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    page(&web, &read(&Pairs::new()), None).await
}

/// The same form with something more in it, something less, or with what a search has found.
pub(crate) async fn again(web: Web, Form(sent): Form<Pairs>) -> Result<Page, Problem> {
    page(&web, &read(&sent), None).await
}

/// Makes the link, and shows it this once.
pub(crate) async fn make(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let sent = read(&sent);
    let name = web.session().map(|session| session.name.clone()).unwrap_or_default();
    let made = actions::links::make(&web.of_form(&sent.mark), &Personal::new(name), &sent.wish).await;
    match made {
        Ok(Made { what: id, told: Some(secret) }) => {
            let back = web.say.link(&format!("/admin/links/{id}"));
            Ok(shown(&web, &secret, back)?.into_response())
        }
        Ok(Made { what: id, told: None }) => {
            Ok(SeeOther(format!("/admin/links/{id}?done=before")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &sent, Some(&refusal)).await?.refused().office().into_response())
        }
    }
}

async fn page(web: &Web, sent: &Sent, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let variants: Vec<VariantId> =
        sent.wish.lines.iter().filter_map(|(variant, _)| variant.parse().ok()).collect();
    let (items, found) = web
        .read(async |snap| {
            let items = reads::named(snap, &variants, currency).await?;
            Ok::<_, Problem>((items, reads::links::found(snap, &sent.typed, currency).await?))
        })
        .await?;
    let of_field = |name: &str| refusal.filter(|one| one.field == Some(name)).map(|one| one.text.clone());
    let above = refusal.filter(|one| one.field.is_none()).map(|one| FormError { text: one.text.clone() });
    let view = LinkForm {
        say,
        back: say.link("/admin/links"),
        again: say.link("/admin/links/new"),
        make: say.link("/admin/links"),
        mark: Field::hidden("mark", web.mark(&sent.mark)),
        error: above,
        chosen: sent.wish.lines.iter().map(|line| chosen(say, line, &items)).collect(),
        search: search(say, sent, of_field("q")),
        find: Button::small(say.t("baskets-link-find")),
        is_in_vain: !sent.typed.is_empty() && found.is_empty(),
        found: found.iter().map(|item| found_one(say, item)).collect(),
        note: note(say, sent, of_field("note")),
        days: days(say, sent, of_field("days")),
        words: say.t("baskets-link-make"),
    };
    Ok(Page::new(say.t("baskets-link-new"), Html(view.to_string())).office())
}

fn search(say: &Say, sent: &Sent, error: Option<String>) -> Field {
    Field {
        value: sent.typed.clone(),
        required: false,
        autocomplete: Some("off"),
        error,
        ..Field::new(FieldKind::Search, "q", say.t("baskets-link-search"))
    }
}

fn note(say: &Say, sent: &Sent, error: Option<String>) -> Field {
    Field {
        value: sent.wish.note.reveal().clone(),
        required: false,
        hint: Some(say.t("baskets-link-note-hint")),
        autocomplete: Some("off"),
        error,
        ..Field::new(FieldKind::Text, "note", say.t("baskets-link-note"))
    }
}

fn days(say: &Say, sent: &Sent, error: Option<String>) -> Field {
    let all = DAYS.map(|days| (days.to_string(), say.n("baskets-link-days", &days)));
    Field {
        value: sent.wish.days.clone(),
        error,
        ..Field::new(FieldKind::Choice(all.into()), "days", say.t("baskets-link-until"))
    }
}

/// What a thing is called, and what it chooses, costs and is ordered by.
fn words(say: &Say, item: &SaleItem) -> (String, String) {
    let said = [options(say, item), say.money(&item.price), item.sku.clone()];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    (item.name.show(say.lang).to_owned(), said.join(" · "))
}

fn chosen(say: &Say, (variant, quantity): &(String, String), items: &[SaleItem]) -> Chosen {
    let item = items.iter().find(|item| item.variant.to_string() == *variant);
    let gone = || (say.t("baskets-gone-name"), String::new());
    let (name, said) = item.map_or_else(gone, |item| words(say, item));
    let named = |key| say.with(key, &[("name", Word::Text(&name))]);
    Chosen {
        variant: variant.clone(),
        quantity: quantity.clone(),
        label: named("baskets-quantity-of"),
        remove: named("baskets-link-remove-one"),
        said,
        name,
    }
}

fn found_one(say: &Say, item: &SaleItem) -> Found {
    let (name, said) = words(say, item);
    let add = say.with("baskets-link-add-one", &[("name", Word::Text(&name))]);
    Found { variant: item.variant.to_string(), name, said, add }
}
