//! `/share`: the ways to pass something on, as plain links; and the way that leads to another place at once. Nothing of anybody else is
//! on these pages, and nobody hears of it before somebody follows a link.

use super::{drawn, me, qr, target, unkept, whole};
use crate::{
    model::{Channel, Target, Via},
    names,
    reads::{self, link},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog::reads::AtSlug;
use database::Snapshot;
use http::{StatusCode, header};
use look::{Icon, Picture, Style};
use serde::Deserialize;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// The ways that an address alone leads.
pub(crate) const OUTSIDE: [Channel; 6] =
    [Channel::Whatsapp, Channel::Telegram, Channel::X, Channel::Facebook, Channel::Pinterest, Channel::Mail];

/// What is to be passed on.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    of: String,
}

/// What is passed on, with the words beside it.
pub(super) struct Thing {
    pub(super) to: Target,
    pub(super) name: String,
    pub(super) picture: Option<Picture>,
    /// The code of whoever passes it on, if they bring friends.
    pub(super) code: String,
}

impl Thing {
    /// The whole link of a way.
    pub(super) fn link(&self, web: &Web, channel: Channel) -> String {
        let via = Via { channel, code: self.code.clone() };
        whole(web, &link::path(&via, &self.to))
    }

    fn outside(&self, web: &Web, channel: Channel) -> Option<String> {
        let picture = self.picture.as_ref().filter(|picture| !picture.jpeg.is_empty());
        let picture =
            picture.map(|picture| format!("{}{}", web.house().shop.face().public_url, picture.address));
        link::outside(channel, &self.link(web, channel), &self.name, picture.as_deref())
    }
}

/// Finds what is meant: only what visitors can see is passed on.
pub(super) async fn find(web: &Web, snap: &mut Snapshot, of: &str) -> Result<Thing, Problem> {
    let to = target(of)?;
    let lang = web.say.lang;
    let (name, picture) = match &to {
        Target::Product(slug) => {
            let id = match catalog::reads::at_slug(snap, lang, slug).await? {
                AtSlug::Product(id) => id,
                AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/share?of=/p/{slug}"))),
                AtSlug::Nothing => return Err(Problem::NotFound),
            };
            let card = catalog::reads::card(snap, id).await?.ok_or(Problem::NotFound)?;
            let source = card.pictures.first().map(String::as_str);
            let gallery = media::reads::gallery(snap, source).await?;
            (card.name.show(lang).to_owned(), source.map(|source| drawn(gallery.shown(source))))
        }
        Target::Bought(code) => {
            let currency = web.house().shop.face().currency;
            let (_, items, _) = reads::bought(snap, code, currency).await?.ok_or(Problem::NotFound)?;
            let names: Vec<&str> = items.iter().map(|item| item.name.show(lang)).collect();
            (names.join(", "), None)
        }
    };
    let member = match me(web) {
        Ok(me) => reads::member(snap, me).await?,
        Err(_) => None,
    };
    Ok(Thing { to, name, picture, code: member.map(|one| one.code.into_revealed()).unwrap_or_default() })
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct Sheet<'a> {
    say: &'a Say,
    name: &'a str,
    picture: &'a Option<Picture>,
    /// The ways: what each is called, and where it leads.
    ways: Vec<(String, String)>,
    /// Where an instance of Mastodon is asked for, and for what.
    mastodon: String,
    of: String,
    /// The link itself, and by mail for those whose browser cannot copy.
    link: String,
    mail: String,
    qr: Html,
    back: String,
    is_own: bool,
}

/// `/share?of=/p/..`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let thing = web.read(async |snap| find(&web, snap, &asked.of).await).await?;
    let way = |channel: &Channel| Some((names::channel(say, *channel), thing.outside(&web, *channel)?));
    let view = Sheet {
        say,
        name: &thing.name,
        picture: &thing.picture,
        ways: OUTSIDE.iter().filter_map(way).collect(),
        mastodon: say.link("/share/mastodon"),
        of: thing.to.path(),
        link: thing.link(&web, Channel::Link),
        mail: thing.outside(&web, Channel::Mail).unwrap_or_default(),
        qr: qr(&thing.link(&web, Channel::Qr))?,
        back: say.link(&thing.to.path()),
        is_own: !thing.code.is_empty(),
    };
    let meta = Meta { unlisted: true, canonical: Some(thing.to.path()), ..Meta::default() };
    let page = unkept(Page::new(say.t("sharing-title"), Html(view.to_string())));
    Ok(page.meta(meta))
}

/// `/share/to/CHANNEL?of=/p/..`: on to the other place, with a link of ours in hand.
pub(crate) async fn lead(
    web: Web,
    Path(channel): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let channel = Channel::from_code(&channel).ok_or(Problem::NotFound)?;
    let thing = web.read(async |snap| find(&web, snap, &asked.of).await).await?;
    let to = thing.outside(&web, channel).ok_or(Problem::NotFound)?;
    let headers = [(header::LOCATION, to), (header::CACHE_CONTROL, "no-store".to_owned())];
    Ok((StatusCode::FOUND, headers).into_response())
}
