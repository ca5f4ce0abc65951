//! Looking at what it costs: the first look, another one when something was chosen, and one with fewer pieces in the basket.

use super::{
    asked::{self, Sent, fresh, said},
    view,
};
use crate::{
    model::{Refused, Wish},
    reads,
};
use action::Failure;
use axum::response::{IntoResponse, Response};
use baskets::model::{Holder, LineId};
use http::HeaderMap;
use webkit::{Form, Problem, SeeOther, Web};

/// Where one goes who has nothing to buy: the basket says what there is.
const BASKET: &str = "/basket";

/// The form as nobody has filled it in yet.
pub(crate) async fn show(web: Web, headers: HeaderMap) -> Result<Response, Problem> {
    let holder = baskets::settle(&web, &headers).await?;
    printed(&web, holder.as_ref(), &fresh(&web), "", None).await
}

/// The same form with what was typed, priced anew. Nothing is refused here: whoever is still writing is not told what is missing.
pub(crate) async fn again(web: Web, headers: HeaderMap, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let holder = baskets::settle(&web, &headers).await?;
    printed(&web, holder.as_ref(), &asked::wish(&sent), said(&sent, "mark"), None).await
}

/// Takes as many of a line as are left, and prints the form again. A line that cannot be changed any more says so on the page.
pub(crate) async fn fewer(web: Web, headers: HeaderMap, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let holder = baskets::settle(&web, &headers).await?;
    let wanted = said(&sent, "line").split_once(' ');
    let wanted = wanted.and_then(|(line, left)| Some((line.parse::<LineId>().ok()?, left.parse().ok()?)));
    if let (Some(holder), Some((line, left))) = (&holder, wanted) {
        let changed = match left {
            0 => baskets::actions::remove(web.ctx(), holder, line).await,
            left => baskets::actions::change(web.ctx(), holder, line, left).await,
        };
        match changed {
            Ok(_) | Err(Failure::Rejected(_) | Failure::NotFound) => {}
            Err(failure) => return Err(failure.into()),
        }
    }
    printed(&web, holder.as_ref(), &asked::wish(&sent), said(&sent, "mark"), None).await
}

/// The page, or the basket where there is nothing to buy.
pub(crate) async fn printed(
    web: &Web,
    holder: Option<&Holder>,
    wish: &Wish,
    mark: &str,
    refused: Option<&Refused>,
) -> Result<Response, Problem> {
    let Some(holder) = holder else { return Ok(SeeOther(BASKET.into()).into_response()) };
    let Some(scene) = web.read(async |snap| reads::scene(snap, web.ctx(), holder, wish).await).await? else {
        return Ok(SeeOther(BASKET.into()).into_response());
    };
    let page = view::page(web, &scene, wish, mark, refused).await?;
    let page = if refused.is_some() { page.refused() } else { page };
    Ok(page.into_response())
}
