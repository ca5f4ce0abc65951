//! The board as programs read it: what is to be done, shelf by shelf.

use super::bodies::{ListedBody, listed};
use crate::{
    model::{Shelf, Wanted},
    reads,
};
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Call, Reply},
};

/// Orders of a shelf; the list has all of them.
const SIZE: u32 = 12;

/// What somebody has to do with.
const SHELVES: [Shelf; 5] = [Shelf::ToPay, Shelf::ToSend, Shelf::OnTheWay, Shelf::Delivered, Shelf::ToRefund];

/// Orders beside each other, by what is to be done about them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderBoard)]
pub(crate) struct BoardBody {
    /// The shelves, from what is to be paid to what is owed.
    shelves: Vec<ShelfBody>,
}

/// Orders about which the same is to be done.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderShelf)]
pub(crate) struct ShelfBody {
    /// `to_pay`, `to_send`, `on_the_way`, `delivered` or `to_refund`.
    name: String,
    /// The latest of them, twelve at most.
    orders: Vec<ListedBody>,
    /// Whether there are more.
    has_more: bool,
}

pub(super) async fn get(call: Call) -> Result<Reply<BoardBody>, Problem> {
    let shelves = call
        .read(async |snap| {
            let mut shelves = Vec::new();
            for shelf in SHELVES {
                let wanted = Wanted { shelf: Some(shelf), ..Wanted::default() };
                let page = reads::list(snap, &wanted, None, SIZE).await?;
                let sellers = reads::sellers_of(snap, &page.items, &wanted).await?;
                shelves.push(ShelfBody {
                    name: shelf.code().to_owned(),
                    orders: page.items.iter().map(|one| listed(one, &sellers)).collect(),
                    has_more: page.next.is_some(),
                });
            }
            Ok::<_, Problem>(shelves)
        })
        .await?;
    Ok(Reply::new(BoardBody { shelves }))
}
