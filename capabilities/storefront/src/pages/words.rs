//! The shop's own words: legal texts, shipping, returns, accessibility. The texts are ours, the facts in them the shop's.

use super::{guarantee::GuaranteeNotice, shelf};
use action::{Face, House};
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::Lang;
use look::Crumbs;
use shop::rules::Guarantee;
use webkit::{Html, Meta, Page, Problem, Say, Web};

macro_rules! texts {
    ($($name:literal),* $(,)?) => {
        const TEXTS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../pages/es/", $name, ".md")),
            include_str!(concat!("../../pages/en/", $name, ".md")),
        )),*];
    };
}

texts!(
    "about",
    "shipping",
    "returns",
    "guarantee",
    "complaints",
    "legal",
    "privacy",
    "cookies",
    "terms",
    "accessibility",
    "contact",
);

/// Address in Spanish, in English, and the name of the text.
pub(crate) const SLUGS: &[(&str, &str, &str)] = &[
    ("/quienes-somos", "/about", "about"),
    ("/envios", "/shipping", "shipping"),
    ("/devoluciones", "/returns", "returns"),
    ("/garantia", "/guarantee", "guarantee"),
    ("/reclamaciones", "/complaints", "complaints"),
    ("/aviso-legal", "/legal", "legal"),
    ("/privacidad", "/privacy", "privacy"),
    ("/cookies", "/cookies", "cookies"),
    ("/condiciones", "/terms", "terms"),
    ("/accesibilidad", "/accessibility", "accessibility"),
    ("/contacto", "/contact", "contact"),
];

#[derive(Template)]
#[template(path = "words.html")]
struct Words {
    crumbs: Crumbs,
    title: String,
    /// The official notice stands as it is: not among prose, where pictures have round corners.
    official: Option<GuaranteeNotice>,
    /// Our own words in its place.
    ours: Option<GuaranteeNotice>,
    text: Html,
}

pub(crate) async fn words(web: Web) -> Result<Page, Problem> {
    let lang = web.say.lang;
    let path = web.about.path.as_str();
    let (es, en, name) =
        SLUGS.iter().find(|(es, en, _)| *es == path || *en == path).ok_or(Problem::NotFound)?;
    let own = slug_in(lang, es, en);
    if own != path {
        return Err(Problem::Moved(own.to_owned()));
    }
    let face = web.house().shop.face();
    let guarantee = shop::rules::guarantee(&face.country);
    let notice = match *name {
        "guarantee" => Some(notice(&web, &guarantee).await?),
        _ => None,
    };
    let (official, ours) = match notice {
        Some(notice) if notice.is_official() => (Some(notice), None),
        ours => (None, ours),
    };
    let own = web.read(async |snap| shop::reads::text(snap, name, lang).await).await?;
    let text = own.map_or_else(|| given(name, lang).to_owned(), |(text, _)| text);
    let text = filled(&text, &face, &guarantee, &web.say);
    let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
    let title = title.trim_start_matches('#').trim().to_owned();
    let summary = body.trim().lines().next().unwrap_or_default().to_owned();
    let view = Words {
        crumbs: shelf::crumbs(&[], &title, &web.say),
        title: title.clone(),
        official,
        ours,
        text: look::markdown(body),
    };
    let alternates = vec![(Lang::Es, (*es).to_owned()), (Lang::En, (*en).to_owned())];
    let page = Page::new(title, Html(view.to_string())).about(kernel::Subject::all("shop"));
    Ok(page.meta(Meta { description: summary, alternates, ..Meta::default() }))
}

/// A text of the shop as it stands today, Markdown with the shop's facts in it, for whoever keeps what somebody has agreed to.
/// Its links lead to the whole address. Nothing is said under a name that is none.
pub async fn said(snap: &mut Snapshot, house: &House, name: &str, lang: Lang) -> Result<String, StoreError> {
    let own = shop::reads::text(snap, name, lang).await?;
    let text = own.map_or_else(|| given(name, lang).to_owned(), |(text, _)| text);
    let face = house.shop.face();
    let say = Say::new(house, lang);
    let text = filled(&text, &face, &shop::rules::guarantee(&face.country), &say);
    Ok(text.replace("](/", &format!("]({}/", face.public_url)))
}

async fn notice(web: &Web, guarantee: &Guarantee) -> Result<GuaranteeNotice, Problem> {
    let lang = web.say.lang;
    let notice = web.read(async |snap| shop::reads::guarantee_notice(snap, lang).await).await?;
    Ok(GuaranteeNotice::large(notice.as_ref(), guarantee, &web.say))
}

/// The address in a language.
pub(super) fn slug_in<'s>(lang: Lang, es: &'s str, en: &'s str) -> &'s str {
    match lang {
        Lang::Es => es,
        Lang::En => en,
    }
}

/// The text that comes with the program.
pub(super) fn given(name: &str, lang: Lang) -> &'static str {
    let found = TEXTS.iter().find(|(known, ..)| *known == name);
    found.map_or("", |(_, es, en)| match lang {
        Lang::Es => es,
        Lang::En => en,
    })
}

/// The text with the shop's facts in it. A line that begins with `?shop.phone ` is left out when the shop has no phone.
pub(super) fn filled(text: &str, face: &Face, guarantee: &Guarantee, say: &Say) -> String {
    let facts = facts(face, guarantee, say);
    let mut out = String::with_capacity(text.len() + 200);
    for line in text.lines() {
        let line = match line.strip_prefix('?').and_then(|rest| rest.split_once(' ')) {
            Some((needed, rest))
                if facts.iter().any(|(name, value)| *name == needed && !value.is_empty()) =>
            {
                rest
            }
            Some(_) => continue,
            None => line,
        };
        out.push_str(line);
        out.push('\n');
    }
    for (name, value) in &facts {
        out = out.replace(&format!("{{{{{name}}}}}"), value);
    }
    for (es, en, name) in SLUGS {
        out = out.replace(
            &format!("]({name})"),
            &format!("]({}{})", say.lang.prefix(), slug_in(say.lang, es, en)),
        );
    }
    out
}

fn facts(face: &Face, guarantee: &Guarantee, say: &Say) -> [(&'static str, String); 12] {
    [
        ("shop.name", face.name.clone()),
        ("shop.legal_name", face.legal_name.clone()),
        ("shop.tax_id", face.tax_id.clone()),
        ("shop.address", face.address.clone()),
        ("shop.country", face.country.clone()),
        ("shop.email", face.email.clone()),
        ("shop.phone", face.phone.clone()),
        ("shop.registry", face.registry.clone()),
        ("shop.adr_body", face.adr_body.clone()),
        ("shop.url", face.public_url.clone()),
        ("guarantee.goods", say.n("storefront-years", &guarantee.goods_years)),
        ("guarantee.files", say.n("storefront-years", &guarantee.files_years)),
    ]
}
