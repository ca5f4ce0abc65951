//! The page of a seller as everybody sees it: who sells, whether by profession, and what that means for whoever buys (RULES 2, rows 12
//! and 14). What they see of themselves is in `own`.

pub(crate) mod own;

use crate::{
    model::{Seller, State, Trader},
    names, reads,
};
use askama::Template;
use axum::extract::Path;
use look::{Crumb, Crumbs, Icon};
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

#[derive(Template)]
#[template(path = "shown.html")]
struct Shown<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    name: String,
    kind: String,
    /// What the law makes of that.
    rights: String,
    /// That they do not sell now.
    rest: Option<String>,
    /// What is known of a trader: what it is, and what stands there.
    facts: Vec<(String, String)>,
    /// What others say of them.
    proof: &'a Panels,
}

/// Where a trader is found. Where a private person lives is nobody's business.
fn facts(say: &Say, seller: &Seller) -> Vec<(String, String)> {
    if !seller.is_trader {
        return Vec::new();
    }
    let Trader { address, email, register, register_no, .. } = seller.trader.reveal();
    let register = [register.as_str(), register_no.as_str()].join(" ").trim().to_owned();
    let all = [
        ("sellers-fact-address", address.lines(say.lang).join(", ")),
        ("sellers-fact-email", email.clone()),
        ("sellers-fact-phone", address.phone.clone()),
        ("sellers-fact-tax-id", address.tax_id.clone()),
        ("sellers-fact-register", register),
    ];
    let is_said = |(_, text): &(&str, String)| !text.is_empty();
    let mut told: Vec<(String, String)> =
        all.into_iter().filter(is_said).map(|(key, text)| (say.t(key), text)).collect();
    if seller.certified_at.is_some() {
        told.push((say.t("sellers-fact-certified"), say.t("sellers-fact-certified-text")));
    }
    told
}

/// `/sellers/{slug}`
pub(crate) async fn show(web: Web, Path(slug): Path<String>) -> Result<Page, Problem> {
    let asked = web.read(async |snap| {
        let seller = reads::at(snap, &slug).await?.filter(Seller::is_seen).ok_or(Problem::NotFound)?;
        let proof = web.panels(snap, "seller.proof", seller.id).await;
        Ok::<_, Problem>((seller, proof))
    });
    let (seller, proof) = asked.await?;
    let say = &web.say;
    let rights = if seller.is_trader { "sellers-rights-trader" } else { "sellers-rights-private" };
    let view = Shown {
        say,
        crumbs: Crumbs {
            label: say.t("sellers-way-here"),
            steps: vec![Crumb { link: say.link("/"), name: say.t("sellers-home") }],
            here: seller.name.clone(),
        },
        name: seller.name.clone(),
        kind: names::kind(say, seller.is_trader),
        rights: say.t(rights),
        rest: (seller.state != State::Active).then(|| say.t("sellers-rests")),
        facts: facts(say, &seller),
        proof: &proof,
    };
    // People's own names are not offered to search engines.
    let meta = Meta { description: view.rights.clone(), unlisted: !seller.is_trader, ..Meta::default() };
    let page = Page::new(seller.name.clone(), Html(view.to_string())).about(seller.id).with(&proof);
    Ok(page.meta(meta))
}
