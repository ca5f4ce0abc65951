//! The shop's own words: legal texts, shipping, returns, accessibility. The texts are ours, the facts in them the shop's.

use super::shelf;
use action::Face;
use askama::Template;
use kernel::Lang;
use look::Crumbs;
use webkit::{Html, Meta, Page, Problem, Web};

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
    let text = filled(text_of(name, lang), &face, lang);
    let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
    let title = title.trim_start_matches('#').trim().to_owned();
    let summary = body.trim().lines().next().unwrap_or_default().to_owned();
    let view = Words {
        crumbs: shelf::crumbs(&[], &title, &web.say),
        title: title.clone(),
        text: look::markdown(body),
    };
    let alternates = vec![(Lang::Es, (*es).to_owned()), (Lang::En, (*en).to_owned())];
    let page = Page::new(title, Html(view.to_string())).about(kernel::Subject::all("shop"));
    Ok(page.meta(Meta { description: summary, alternates, ..Meta::default() }))
}

fn slug_in<'s>(lang: Lang, es: &'s str, en: &'s str) -> &'s str {
    match lang {
        Lang::Es => es,
        Lang::En => en,
    }
}

fn text_of(name: &str, lang: Lang) -> &'static str {
    let found = TEXTS.iter().find(|(known, ..)| *known == name);
    found.map_or("", |(_, es, en)| match lang {
        Lang::Es => es,
        Lang::En => en,
    })
}

/// The text with the shop's facts in it. A line that begins with `?shop.phone ` is left out when the shop has no phone.
fn filled(text: &str, face: &Face, lang: Lang) -> String {
    let facts = facts(face);
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
        out = out.replace(&format!("]({name})"), &format!("]({}{})", lang.prefix(), slug_in(lang, es, en)));
    }
    out
}

fn facts(face: &Face) -> [(&'static str, &str); 10] {
    [
        ("shop.name", &face.name),
        ("shop.legal_name", &face.legal_name),
        ("shop.tax_id", &face.tax_id),
        ("shop.address", &face.address),
        ("shop.country", &face.country),
        ("shop.email", &face.email),
        ("shop.phone", &face.phone),
        ("shop.registry", &face.registry),
        ("shop.adr_body", &face.adr_body),
        ("shop.url", &face.public_url),
    ]
}
