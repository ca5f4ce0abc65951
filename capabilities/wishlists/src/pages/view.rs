//! A list as others see it, and what they say that they give of it.

use super::{
    Way, day,
    pieces::{WishView, cut},
    today, unkept,
};
use crate::{
    actions,
    model::{Claim, Giver, Item, ItemId},
    patience::Patience,
    reads::{self, Found},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Word};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use profiles::model::Standing;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "view.html")]
struct Shown<'a> {
    say: &'a Say,
    name: String,
    by: String,
    done: Option<String>,
    error: Option<FormError>,
    /// Of which day it is, where it is a list of presents.
    day: Option<String>,
    /// Where its owner changes it.
    own: Option<String>,
    claim: String,
    undo: String,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Row {
    wish: WishView,
    /// How many nobody gives yet, where it is a list of presents.
    left: Option<String>,
    /// What whoever looks gives of it: which, and in words.
    given: Vec<(String, String)>,
    /// The form of whoever would give it.
    give: Option<Give>,
}

struct Give {
    hidden: [Field; 2],
    fields: Vec<Field>,
    /// What whoever is signed in is told about their name.
    hint: Option<String>,
    button: Button,
    is_open: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    mark: String,
    item: String,
    quantity: String,
    name: String,
    claim: String,
}

/// For whom the page is made, and what they sent that was refused.
struct Looker<'a> {
    person: Option<PersonId>,
    can_give: bool,
    refused: Option<(&'a Sent, &'a Refusal)>,
}

impl Looker<'_> {
    /// What was sent for this thing, and why it was refused.
    fn refused_of(&self, item: &Item) -> Option<(&Sent, &Refusal)> {
        self.refused.filter(|(sent, _)| sent.item == item.id.to_string())
    }
}

fn give(web: &Web, item: &Item, looker: &Looker<'_>) -> Give {
    let say = &web.say;
    let refused = looker.refused_of(item);
    let blame = |name: &str| {
        refused.filter(|(_, refusal)| refusal.field == Some(name)).map(|(_, refusal)| refusal.text.clone())
    };
    let mut fields = Vec::new();
    if item.left() > 1 || blame("quantity").is_some() {
        fields.push(Field {
            value: refused.map_or_else(|| "1".to_owned(), |(sent, _)| sent.quantity.clone()),
            error: blame("quantity"),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "quantity", say.t("wishlists-give-quantity"))
        });
    }
    if looker.person.is_none() {
        fields.push(Field {
            value: refused.map(|(sent, _)| sent.name.clone()).unwrap_or_default(),
            hint: Some(say.t("wishlists-give-name-hint")),
            error: blame("name"),
            required: false,
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("wishlists-give-name"))
        });
    }
    let mark = refused.map_or("", |(sent, _)| sent.mark.as_str());
    Give {
        hidden: [Field::hidden("mark", web.mark(mark)), Field::hidden("item", item.id.to_string())],
        fields,
        hint: looker.person.map(|_| say.t("wishlists-give-known-hint")),
        button: Button::small(say.t("wishlists-give")),
        is_open: refused.is_some(),
    }
}

fn row(web: &Web, item: &Item, wish: WishView, given: &[Claim], looker: &Looker<'_>) -> Row {
    let say = &web.say;
    let mine = given
        .iter()
        .filter(|claim| claim.item == item.id)
        .map(|claim| (claim.id.to_string(), say.n("wishlists-you-give", &i64::from(claim.quantity))));
    let left = i64::from(item.left());
    let can_give = looker.can_give && !item.is_hidden;
    Row {
        left: can_give.then(|| match left {
            0 => say.t("wishlists-all-given"),
            left => say.n("wishlists-left", &left),
        }),
        given: mine.collect(),
        give: (can_give && left > 0).then(|| give(web, item, looker)),
        wish,
    }
}

fn done(say: &Say, way: Option<&str>) -> Option<String> {
    match way? {
        "claimed" => Some(say.t("wishlists-done-claimed")),
        "undone" => Some(say.t("wishlists-done-undone")),
        _ => None,
    }
}

async fn page(web: &Web, word: &str, way: &Way, refused: Option<(&Sent, &Refusal)>) -> Result<Page, Problem> {
    let (say, person) = (&web.say, web.session().map(|session| session.person));
    let currency = web.house().shop.face().currency;
    let asked = web.read(async |snap| {
        let found = reads::found(snap, web.actor(), word).await?.ok_or(Problem::NotFound)?;
        let given = reads::given_by(snap, person, found.list.id).await?;
        let mut items = reads::items(snap, found.list.id).await?;
        // What was taken off they may still undo.
        let hidden = reads::hidden(snap, found.list.id).await?;
        items.extend(hidden.into_iter().filter(|item| given.iter().any(|claim| claim.item == item.id)));
        let (shown, _) = cut(&items, way.page);
        let goods = reads::goods(snap, shown.iter().map(|item| item.variant), currency).await?;
        let name = reads::owner_name(snap, found.list.person, found.relation.standing).await?;
        Ok::<_, Problem>((found, items, goods, name, given))
    });
    let (Found { list, relation }, items, (goods, gallery), owner, given) = asked.await?;
    let (shown, more) = cut(&items, way.page);
    let is_own = relation.standing == Standing::Oneself;
    let can_give = !is_own && list.event_on.is_some_and(|on| today(web) <= on);
    let looker = Looker { person, can_give, refused };
    let here = say.link(&format!("/lists/{word}"));
    let of_none = refused.filter(|(_, refusal)| !matches!(refusal.field, Some("quantity" | "name")));
    let view = Shown {
        say,
        name: list.name.reveal().clone(),
        by: say.with("wishlists-by", &[("name", Word::Text(owner.reveal()))]),
        done: done(say, way.done.as_deref()),
        error: of_none.map(|(_, refusal)| FormError { text: refusal.text.clone() }),
        day: list.event_on.map(|on| say.with("wishlists-of-day", &[("day", Word::Text(&day(say, on)))])),
        own: is_own.then(|| say.link(&format!("/account/lists/{}", list.id))),
        claim: format!("{here}/claim"),
        undo: format!("{here}/undo"),
        rows: shown
            .iter()
            .map(|item| row(web, item, WishView::of(say, item, &goods, &gallery), &given, &looker))
            .collect(),
        more: more.map(|page| format!("{here}?page={page}")),
    };
    Ok(unkept(Page::new(view.name.clone(), Html(view.to_string()))))
}

/// `/lists/{word}`
pub(crate) async fn show(
    web: Web,
    Path(word): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    page(&web, &word, &way, None).await
}

/// Somebody gives something. Whoever is not signed in is led to the page where they can undo it.
pub(crate) async fn claim(
    web: Web,
    Path(word): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    patience.give(web.household())?;
    let item: ItemId = sent.item.parse().map_err(|_| Problem::NotFound)?;
    let giver = Giver {
        person: web.session().map(|session| session.person),
        name: sent.name.clone(),
        quantity: sent.quantity.clone(),
    };
    match actions::claim(&web.of_form(&sent.mark), (&word, item), &giver).await {
        Ok((_, Some(secret))) => Ok(SeeOther(format!("/gifts/{secret}")).into_response()),
        Ok((_, None)) => Ok(SeeOther(format!("/lists/{word}?done=claimed")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let refused = Some((&sent, &refusal));
            Ok(page(&web, &word, &Way::default(), refused).await?.refused().into_response())
        }
    }
}

/// Whoever is signed in does not give it after all.
pub(crate) async fn undo(
    web: Web,
    Path(word): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let claim = sent.claim.parse().map_err(|_| Problem::NotFound)?;
    actions::undo(web.ctx(), claim).await?;
    Ok(SeeOther(format!("/lists/{word}?done=undone")).into_response())
}
