//! One list, as its owner sees it: what is on it, who may see it, how it is shared; and, when it is no surprise any more, who gave
//! what.

use super::{
    Way, audience, day, me,
    mine::Sent,
    pieces::{WishView, above, cut, fields, priority, small},
    today, unkept,
};
use crate::{
    actions,
    model::{Claim, Item, List, ListId, ListWanted, Priority},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::{Personal, Word};
use look::{Button, Field, FormError, Icon, Style};
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "list.html")]
struct Shown<'a> {
    say: &'a Say,
    here: String,
    name: String,
    said: String,
    done: Option<String>,
    error: Option<FormError>,
    surprise: Option<String>,
    share: Option<Share>,
    rows: Vec<Row>,
    /// How much something can be wanted: word and words.
    priorities: Vec<(&'static str, String)>,
    more: Option<String>,
    thanks: Vec<String>,
    is_revealed: bool,
    /// Whether it is, or was, a list of presents.
    is_registry: bool,
    is_editing: bool,
    fields: Vec<Field>,
    save: Button,
    renew: Button,
    remove: Button,
}

/// How others come to it.
struct Share {
    address: String,
    drawing: Html,
    /// Whether its link can be given another word.
    can_renew: bool,
}

/// Something on it. Its form stands on the page many times, so it has ids of its own.
struct Row {
    wish: WishView,
    change: String,
    remove: String,
    priority: &'static str,
}

fn row(say: &Say, item: &Item, wish: WishView) -> Row {
    let change = say.link(&format!("/account/wishes/{}", item.id));
    Row { remove: format!("{change}/remove"), change, wish, priority: item.priority.code() }
}

fn share(web: &Web, list: &List) -> Result<Option<Share>, Problem> {
    let Some(path) = list.path() else { return Ok(None) };
    let address = format!("{}{}", web.house().shop.face().public_url, web.say.link(&path));
    let code = QRBuilder::new(address.as_str()).build();
    let code = code.map_err(|error| Problem::Broken(error.to_string()))?;
    let drawing = Html(SvgBuilder::default().to_str(&code));
    let can_renew = path.ends_with(list.secret.reveal().as_str());
    Ok(Some(Share { address, drawing, can_renew }))
}

fn done(say: &Say, way: Option<&str>) -> Option<String> {
    match way? {
        "made" => Some(say.t("wishlists-done-made")),
        "saved" => Some(say.t("wishlists-done-saved")),
        "changed" => Some(say.t("wishlists-done-changed")),
        "removed" => Some(say.t("wishlists-done-removed")),
        "link" => Some(say.t("wishlists-done-link")),
        _ => None,
    }
}

/// Who gave what, in a sentence.
fn thank(say: &Say, claim: &Claim, name: &Personal<String>, what: &str) -> String {
    let name = match name.reveal().as_str() {
        "" => say.t("wishlists-somebody"),
        name => name.to_owned(),
    };
    let words = [
        ("name", Word::Text(&name)),
        ("count", Word::Count(i64::from(claim.quantity))),
        ("what", Word::Text(what)),
    ];
    say.with("wishlists-thanks-line", &words)
}

/// The page, with what was typed and refused, if anything was.
pub(super) async fn page(
    web: &Web,
    id: ListId,
    way: &Way,
    refused: Option<(Option<&ListWanted>, &Refusal)>,
) -> Result<Page, Problem> {
    let (say, me, today) = (&web.say, me(web)?, today(web));
    let currency = web.house().shop.face().currency;
    let asked = web.read(async |snap| {
        let list = reads::own(snap, me, id).await?.ok_or(Problem::NotFound)?;
        let items = reads::items(snap, id).await?;
        // All of them are asked for where each may stand among the thanks.
        let is_revealed = list.surprise_until.is_some() && !reads::is_surprise(&list, today);
        let (shown, _) = cut(&items, way.page);
        let wanted = if is_revealed { &items[..] } else { shown };
        let hidden = if is_revealed { reads::hidden(snap, id).await? } else { Vec::new() };
        let goods =
            reads::goods(snap, wanted.iter().chain(&hidden).map(|item| item.variant), currency).await?;
        let thanks = if is_revealed { reads::thanks(snap, &list).await? } else { Vec::new() };
        Ok::<_, Problem>((list, (items, hidden), goods, thanks, is_revealed))
    });
    let (list, (items, hidden), (goods, gallery), thanks, is_revealed) = asked.await?;
    let (shown, more) = cut(&items, way.page);
    let here = say.link(&format!("/account/lists/{id}"));
    let wish = |item: &Item| WishView::of(say, item, &goods, &gallery);
    let named = |claim: &Claim| {
        let found = items.iter().chain(&hidden).find(|item| item.id == claim.item);
        found.map_or_else(String::new, |item| wish(item).name)
    };
    let known = ListWanted {
        name: list.name.reveal().clone(),
        audience: list.audience.code().to_owned(),
        event_on: list.event_on.map(|on| on.to_string()).unwrap_or_default(),
    };
    let (typed, refusal) = refused.map_or((None, None), |(typed, refusal)| (typed, Some(refusal)));
    let mut said = vec![say.n("wishlists-count", &i64::from(list.items)), audience(say, list.audience)];
    said.extend(list.event_on.map(|on| day(say, on)));
    let until = list.surprise_until.filter(|_| reads::is_surprise(&list, today)).map(|on| day(say, on));
    let view = Shown {
        say,
        name: known.name.clone(),
        said: said.join(" · "),
        done: done(say, way.done.as_deref()),
        error: above(refusal),
        surprise: until.map(|day| say.with("wishlists-surprise", &[("day", Word::Text(&day))])),
        share: share(web, &list)?,
        rows: shown.iter().map(|item| row(say, item, wish(item))).collect(),
        priorities: Priority::ALL.map(|one| (one.code(), priority(say, one))).to_vec(),
        more: more.map(|page| format!("{here}?page={page}")),
        thanks: thanks.iter().map(|(claim, name)| thank(say, claim, name, &named(claim))).collect(),
        is_revealed,
        is_registry: list.surprise_until.is_some(),
        is_editing: typed.is_some(),
        fields: fields(say, typed.unwrap_or(&known), refusal),
        save: Button::main(say.t("wishlists-keep")),
        renew: small(say, "wishlists-renew"),
        remove: small(say, "wishlists-remove-list"),
        here,
    };
    Ok(unkept(Page::new(known.name, Html(view.to_string()))))
}

pub(super) fn id_of(path: &str) -> Result<ListId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// `/account/lists/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &way, None).await
}

/// Changes what it is called, who may see it, of which day it is.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let (id, wanted) = (id_of(&id)?, sent.wanted());
    match actions::change_list(web.ctx(), id, &wanted).await {
        Ok(()) => Ok(SeeOther(format!("/account/lists/{id}?done=changed")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let refused = Some((Some(&wanted), &refusal));
            Ok(page(&web, id, &Way::default(), refused).await?.refused().into_response())
        }
    }
}

/// Another link.
pub(crate) async fn renew(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let id = id_of(&id)?;
    actions::renew_link(web.ctx(), id).await?;
    Ok(SeeOther(format!("/account/lists/{id}?done=link")).into_response())
}

/// Removes it.
pub(crate) async fn remove(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    actions::remove_list(web.ctx(), id_of(&id)?).await?;
    Ok(SeeOther("/account/lists".into()).into_response())
}
