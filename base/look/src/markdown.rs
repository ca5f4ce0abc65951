//! Markdown of people and of shops, turned into markup that can do no harm.

use ammonia::Builder;
use pulldown_cmark::{Options, Parser, html};
use webkit::Html;

/// Prints Markdown. Whatever could run, load or disguise itself is taken out; links of others get `nofollow`.
pub fn markdown(text: &str) -> Html {
    let mut raw = String::with_capacity(text.len() * 2);
    html::push_html(&mut raw, Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH));
    let mut cleaner = Builder::default();
    // A picture would be fetched from wherever its writer likes; pictures come from the shop's own media.
    cleaner.rm_tags(["img"]).link_rel(Some("nofollow noopener"));
    Html(cleaner.clean(&raw).to_string())
}
