//! An address of whoever is in, to be written: a new one, or one that they keep.

use super::{ALL, me, read, unkept};
use crate::{
    actions,
    model::{AddressId, PostalAddress},
    patience::Patience,
    pieces::{self, Typed},
    reads,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FormCard};
use std::{collections::BTreeMap, sync::Arc};
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

/// Which address is written.
enum Which {
    /// A new one; the mark makes it one however often the form is sent.
    New { mark: String },
    /// One that they keep.
    Kept(AddressId),
}

fn page(web: &Web, which: Which, address: &PostalAddress, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = pieces::fields(say, "", &[], Typed { address, refusal });
    let (title, action) = match which {
        Which::Kept(id) => (say.t("addresses-change-title"), format!("{ALL}/{id}")),
        Which::New { mark } => {
            fields.push(Field::hidden("mark", mark));
            (say.t("addresses-new"), format!("{ALL}/new"))
        }
    };
    let card = FormCard {
        title: title.clone(),
        lead: vec![say.t("addresses-lead")],
        action: say.link(&action),
        fields,
        button: Some(Button::main(say.t("addresses-save"))),
        links: vec![(say.link(ALL), say.t("addresses-title"))],
        ..FormCard::default()
    };
    match refusal {
        Some(refusal) => unkept(Page::new(title, card.refused(refusal).html())).refused(),
        None => unkept(Page::new(title, card.html())),
    }
}

/// Empty, in the country of the shop, with the name of whoever writes it.
pub(crate) async fn new(web: Web) -> Result<Page, Problem> {
    me(&web)?;
    let name = web.session().map(|session| session.name.clone()).unwrap_or_default();
    let country = web.house().shop.face().country.clone();
    let empty = PostalAddress { name, country, ..PostalAddress::default() };
    Ok(page(&web, Which::New { mark: web.mark("") }, &empty, None))
}

/// Keeps one more.
pub(crate) async fn add(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    patience.changing.take(me(&web)?)?;
    let (typed, mark) = (pieces::from_form(&sent, ""), sent.get("mark").map_or("", String::as_str));
    match actions::add(&web.of_form(mark), &typed).await {
        Ok(_) => Ok(kept()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let which = Which::New { mark: web.mark(mark) };
            Ok(page(&web, which, &typed, Some(&refusal)).into_response())
        }
    }
}

/// One that they keep.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (me, id) = (me(&web)?, read(&id)?);
    let found = web.read(async |snap| reads::one(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(page(&web, Which::Kept(id), found.address.reveal(), None))
}

/// Keeps it as it is written now.
pub(crate) async fn change(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id = read(&id)?;
    patience.changing.take(me(&web)?)?;
    let typed = pieces::from_form(&sent, "");
    match actions::change(web.ctx(), id, &typed).await {
        Ok(()) => Ok(kept()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, Which::Kept(id), &typed, Some(&refusal)).into_response())
        }
    }
}

fn kept() -> Response {
    SeeOther(format!("{ALL}?done=kept")).into_response()
}
