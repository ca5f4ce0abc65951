//! Looking at what it costs: the first look, another one when something was chosen, and one with fewer pieces in the basket.

use super::{
    asked::{self, Sent, fresh, said},
    view::{self, Typed},
};
use crate::{
    model::{Refused, Wish},
    patience::Patience,
    reads,
};
use action::Failure;
use addresses::model::VatAnswer;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use baskets::model::{Holder, LineId};
use http::HeaderMap;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

/// Where one goes who has nothing to buy: the basket says what there is.
const BASKET: &str = "/basket";

/// The form as nobody has filled it in yet.
pub(crate) async fn show(web: Web, headers: HeaderMap) -> Result<Response, Problem> {
    let holder = baskets::settle(&web, &headers).await?;
    printed(&web, holder.as_ref(), &Typed { wish: fresh(&web), ..Typed::default() }, None).await
}

/// The same form with what was typed, priced anew. Nothing is refused here: whoever is still writing is not told what is missing.
pub(crate) async fn again(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let typed = typed(&web, &patience, &sent).await?;
    let holder = baskets::settle(&web, &headers).await?;
    printed(&web, holder.as_ref(), &typed, None).await
}

/// Takes as many of a line as are left, and prints the form again. A line that cannot be changed any more says so on the page.
pub(crate) async fn fewer(
    web: Web,
    headers: HeaderMap,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
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
    printed(&web, holder.as_ref(), &typed(&web, &patience, &sent).await?, None).await
}

/// What was sent. A number of a company is looked up first, since what all of it costs depends on it.
pub(super) async fn typed(web: &Web, patience: &Patience, sent: &Sent) -> Result<Typed, Problem> {
    let wish = asked::wish(sent);
    let vat = looked_up(web, patience, &wish).await?;
    Ok(Typed { wish, mark: said(sent, "mark").to_owned(), vat })
}

/// What the register says of the number of a company, where that changes the price. Whoever asks too much hears nothing from it.
pub(crate) async fn looked_up(
    web: &Web,
    patience: &Patience,
    wish: &Wish,
) -> Result<Option<VatAnswer>, Problem> {
    let asked = web.read(async |snap| reads::number(snap, web.ctx(), wish).await).await?;
    let Some((country, number)) = asked else { return Ok(None) };
    let number = number.reveal();
    if !patience.may_look_up(web.household(), number) {
        return Ok(Some(VatAnswer::Silent));
    }
    Ok(Some(addresses::actions::check_vat(web.ctx(), &country, number).await?))
}

/// The page, or the basket where there is nothing to buy.
pub(super) async fn printed(
    web: &Web,
    holder: Option<&Holder>,
    typed: &Typed,
    refused: Option<&Refused>,
) -> Result<Response, Problem> {
    let Some(holder) = holder else { return Ok(SeeOther(BASKET.into()).into_response()) };
    let wish = &typed.wish;
    let Some(scene) = web.read(async |snap| reads::scene(snap, web.ctx(), holder, wish).await).await? else {
        return Ok(SeeOther(BASKET.into()).into_response());
    };
    let page = view::page(web, &scene, typed, refused).await?;
    let page = if refused.is_some() { page.refused() } else { page };
    Ok(page.into_response())
}
