//! What whoever bought sees: their files and keys, by links that are good for a day.

pub(crate) mod fetch;
pub(crate) mod keys;
pub(crate) mod mine;
pub(crate) mod pieces;
mod range;

use crate::{
    model::{Grant, Link, LinkRejected},
    reads,
};
use database::StoreError;
use http::StatusCode;
use look::FormCard;
use webkit::{Meta, Page, Problem, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// What a link means; a page that says so where it is good no more.
async fn meant(web: &Web, signed: &str) -> Result<Result<Link, Page>, Problem> {
    let secret = web.read(async |snap| reads::secret(snap).await).await?.ok_or(Problem::NotFound)?;
    match reads::meant(&secret, signed, web.now()) {
        Ok(link) => Ok(Ok(link)),
        Err(LinkRejected::Unfit) => Err(Problem::NotFound),
        Err(LinkRejected::Expired(link)) => {
            let currency = web.house().shop.face().currency;
            let known: Result<_, StoreError> =
                web.read(async |snap| reads::one(snap, link.grant, currency).await).await;
            let grant = known?.map(|offer| offer.grant);
            let text = web.say.t("downloads-expired-lead");
            Ok(Err(stopped(web, StatusCode::GONE, (web.say.t("downloads-expired"), text), grant.as_ref())))
        }
    }
}

/// Where whoever has a grant finds their order.
fn order_of(web: &Web, grant: &Grant) -> String {
    match grant.person.filter(|_| grant.person == web.actor().person()) {
        Some(_) => format!("/account/orders/{}", grant.order),
        None => "/orders/here".to_owned(),
    }
}

/// A page that says why nothing is fetched, and leads to the order.
fn stopped(web: &Web, status: StatusCode, (title, lead): (String, String), grant: Option<&Grant>) -> Page {
    let way = grant.map_or_else(|| "/orders/here".to_owned(), |grant| order_of(web, grant));
    let card = FormCard {
        title: title.clone(),
        lead: vec![lead],
        links: vec![(web.say.link(&way), web.say.t("downloads-to-order"))],
        ..FormCard::default()
    };
    let mut page = unkept(Page::new(title, card.html()));
    page.status = status;
    page
}
