//! One order of a seller: what is in it, where it goes while that is still to be known, and sending it.

mod view;

use super::{own, unkept};
use crate::{actions, patience::Patience};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use orders::model::{OrderId, OrderState, ToSend, Whole};
use sellers::model::Seller;
use std::{collections::BTreeMap, sync::Arc};
use view::{Typed, page};
use webkit::{Form, Page, Problem, SeeOther, Web};

/// Under this name it is sent how many of a line go; its id follows.
const LINE: &str = "line-";

/// What an address carries.
type Asked = Query<Vec<(String, String)>>;

/// The order of an address, if it is this seller's and stands. Of what nobody has paid a seller knows nothing.
async fn open(web: &Web, (seller, order): &(String, String)) -> Result<(Seller, Whole), Problem> {
    let seller = own(web, seller).await?;
    let id: OrderId = order.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| orders::reads::whole(snap, id).await).await?;
    let is_theirs = |whole: &Whole| {
        let stands = matches!(whole.order.stand.order, OrderState::Confirmed | OrderState::Completed);
        whole.order.seller == Some(seller.id) && stands
    };
    let whole = found.filter(is_theirs).ok_or(Problem::NotFound)?;
    Ok((seller, whole))
}

/// `/account/selling/{seller}/orders/{order}`
pub(crate) async fn show(
    web: Web,
    Path(way): Path<(String, String)>,
    Query(asked): Asked,
) -> Result<Page, Problem> {
    let (seller, whole) = open(&web, &way).await?;
    let done = asked.iter().any(|(name, value)| name == "done" && value == "yes");
    Ok(unkept(page(&web, &seller, &whole, &Typed { done, ..Typed::default() })))
}

fn to_send(fields: &BTreeMap<String, String>) -> ToSend {
    let goods = fields.iter().filter_map(|(name, many)| {
        let line = name.strip_prefix(LINE)?.parse().ok()?;
        Some((line, many.clone()))
    });
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    ToSend { goods: goods.collect(), carrier: value("carrier"), number: value("number") }
}

/// Says that a parcel is on its way, or shows the page again with why not.
pub(crate) async fn send(
    web: Web,
    Path(way): Path<(String, String)>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    patience.take_parcel(super::me(&web)?)?;
    let (seller, whole) = open(&web, &way).await?;
    let ctx = web.of_form(fields.get("mark").map_or("", String::as_str));
    let Err(failure) = actions::send(&ctx, seller.id, whole.order.id, &to_send(&fields)).await else {
        let path = format!("/account/selling/{}/orders/{}?done=yes", seller.id, whole.order.id);
        return Ok(SeeOther(path).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let typed = Typed { fields: Some(&fields), refusal: Some(&refusal), done: false };
    Ok(unkept(page(&web, &seller, &whole, &typed)).refused().into_response())
}

/// `/account/selling/{seller}/orders/{order}/slip.pdf`: what goes into the box. Once it is over nobody needs it any more.
pub(crate) async fn slip(
    web: Web,
    Path(way): Path<(String, String)>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.take_paper(super::me(&web)?)?;
    let (_, whole) = open(&web, &way).await?;
    if whole.order.stand.is_over() {
        return Err(Problem::NotFound);
    }
    let paper = orders::slip(web.house(), &web.say, &whole, web.now());
    let pdf = paper::print(&paper).map_err(|error| Problem::Unavailable(error.to_string()))?;
    let mut response = pdf.into_response();
    let named = HeaderValue::from_str(&format!("inline; filename=\"{}.pdf\"", whole.order.code));
    for (name, value) in [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_DISPOSITION, named.unwrap_or(HeaderValue::from_static("inline"))),
    ] {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}
