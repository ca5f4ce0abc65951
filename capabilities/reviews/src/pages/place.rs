//! Of what reviews are, as pages name it: what it is called, where it stands, where its reviews are read and written.

use crate::{
    model::About,
    reads::{self, SELLER_PATH, SHOP_PATH},
};
use action::House;
use catalog::view::CardView;
use database::{Snapshot, StoreError};
use kernel::Lang;
use sellers::model::Seller;

/// What is reviewed, for whoever reads in a language.
pub(crate) struct Place {
    pub(crate) about: About,
    pub(crate) name: String,
    /// The path of its page,
    pub(crate) path: String,
    /// of its reviews in any order,
    pub(crate) list: String,
    /// of them in the usual one,
    pub(crate) usual: String,
    /// of the form for another.
    pub(crate) write: String,
    /// The usual one in each language.
    pub(crate) alternates: Vec<(Lang, String)>,
    /// Whether search engines may find it: a private person's own name is not offered to them.
    pub(crate) is_listed: bool,
}

impl Place {
    pub(crate) fn of_product(card: &CardView, lang: Lang) -> Self {
        let slug = card.slug.show(lang);
        let is_written = |lang: &Lang| card.name.is_empty() || !card.name.own(*lang).is_empty();
        let each = Lang::ALL.into_iter().filter(is_written);
        Self {
            about: About::Product(card.product),
            name: card.name.show(lang).to_owned(),
            path: format!("/p/{slug}"),
            list: reads::list_path(slug),
            usual: format!("/p/{slug}/reviews"),
            write: format!("/reviews/new?product={}", card.product),
            alternates: each.map(|lang| (lang, format!("/p/{}/reviews", card.slug.show(lang)))).collect(),
            is_listed: true,
        }
    }

    pub(crate) fn of_seller(seller: &Seller) -> Self {
        let list = format!("{SELLER_PATH}{}", seller.slug);
        Self {
            about: About::Seller(seller.id),
            name: seller.name.clone(),
            path: format!("/sellers/{}", seller.slug),
            usual: list.clone(),
            write: format!("/reviews/new?seller={}", seller.id),
            alternates: Lang::ALL.into_iter().map(|lang| (lang, list.clone())).collect(),
            list,
            is_listed: seller.is_trader,
        }
    }

    pub(crate) fn of_shop(house: &House) -> Self {
        let list = SHOP_PATH.to_owned();
        Self {
            about: About::Shop,
            name: house.shop.face().name.clone(),
            path: "/".to_owned(),
            usual: list.clone(),
            write: "/reviews/new?shop=yes".to_owned(),
            alternates: Lang::ALL.into_iter().map(|lang| (lang, list.clone())).collect(),
            list,
            is_listed: true,
        }
    }

    /// What this is about, while visitors see it.
    pub(crate) async fn find(
        snap: &mut Snapshot,
        house: &House,
        about: About,
        lang: Lang,
    ) -> Result<Option<Self>, StoreError> {
        Ok(match about {
            About::Product(product) => {
                catalog::reads::card(snap, product).await?.map(|card| Self::of_product(&card, lang))
            }
            About::Seller(id) => {
                let seller = sellers::reads::seller(snap, id).await?.filter(Seller::is_seen);
                seller.map(|seller| Self::of_seller(&seller))
            }
            About::Shop => Some(Self::of_shop(house)),
        })
    }
}
