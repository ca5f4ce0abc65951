//! What to do first in a shop that was just set up.

use askama::Template;
use kernel::Word;
use look::Icon;
use webkit::{Html, Page, Say, Web};

#[derive(Template)]
#[template(path = "welcome.html")]
struct Welcome<'a> {
    say: &'a Say,
    title: String,
    ways: Vec<(Icon, String, String, String)>,
}

/// Where to go, what that is called and what it is good for.
const WAYS: [(&str, &str, &str, &str); 5] = [
    ("download", "/admin/import", "office-welcome-import", "office-welcome-import-why"),
    ("tag", "/admin/products/new", "office-welcome-product", "office-welcome-product-why"),
    ("people", "/admin/people/invite", "office-welcome-invite", "office-welcome-invite-why"),
    ("mail", "/admin/settings#outside", "office-welcome-mail", "office-welcome-mail-why"),
    ("store", "/", "office-welcome-look", "office-welcome-look-why"),
];

/// The first page that a new owner sees.
pub(crate) async fn welcome(web: Web) -> Page {
    let say = &web.say;
    let shop = web.house().shop.face();
    let view = Welcome {
        say,
        title: say.with("office-welcome", &[("shop", Word::Text(&shop.name))]),
        ways: WAYS
            .map(|(icon, path, key, why)| (Icon(icon), say.link(path), say.t(key), say.t(why)))
            .to_vec(),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}
