//! The frame: document head, the shop's head and foot round a page, and the page that tells of a problem.

use crate::{assets, office, pieces::Icon};
use action::Face;
use askama::Template;
use kernel::Lang;
use webkit::{About, CardImage, Frame, Html, Page, Room, Say, Surround, Theme, Trouble};

/// Plaza's own look.
pub struct Look;

#[derive(Template)]
#[template(path = "frame.html")]
struct Document<'a> {
    page: &'a Page,
    about: &'a About,
    say: &'a Say,
    face: &'a Face,
    around: &'a Surround,
    style: String,
    script: String,
    icon: String,
    /// Absolute address of this content, and of the same in each language that it was written in.
    canonical: String,
    alternates: Vec<(Lang, String)>,
    image: Option<(String, &'a CardImage)>,
    themes: [ThemeButton; 3],
    /// Where the link to the other language leads, in a shop that speaks it.
    other: Option<(Lang, String)>,
    /// Where people write to the shop.
    contact: String,
    help: Vec<(String, String)>,
    legal: Vec<(String, String)>,
}

pub(crate) struct ThemeButton {
    pub(crate) theme: &'static str,
    pub(crate) chosen: bool,
    pub(crate) title: String,
    pub(crate) icon: Icon,
}

/// A page without a shop round it.
#[derive(Template)]
#[template(path = "bare.html")]
struct Bare<'a> {
    page: &'a Page,
    about: &'a About,
    say: &'a Say,
    style: String,
    script: String,
    icon: String,
    themes: [ThemeButton; 3],
    other: (Lang, String),
}

impl<'a> Bare<'a> {
    fn round(page: &'a Page, about: &'a About, say: &'a Say) -> Self {
        Self {
            style: assets::address("plaza.css"),
            script: assets::address("js/base.js"),
            icon: assets::address("icon.svg"),
            themes: theme_buttons(about, say),
            other: other_language(page, about, &about.path),
            page,
            about,
            say,
        }
    }
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage<'a> {
    trouble: &'a Trouble,
    say: &'a Say,
}

/// Pages of the foot: their slug in Spanish and in English, and what they are called.
const HELP: [(&str, &str, &str); 6] = [
    ("/envios", "/shipping", "look-foot-shipping"),
    ("/devoluciones", "/returns", "look-foot-returns"),
    ("/garantia", "/guarantee", "look-foot-guarantee"),
    ("/reclamaciones", "/complaints", "look-foot-complaints"),
    ("/contacto", "/contact", "look-foot-contact"),
    ("/quienes-somos", "/about", "look-foot-about"),
];
const LEGAL: [(&str, &str, &str); 5] = [
    ("/aviso-legal", "/legal", "look-foot-legal"),
    ("/condiciones", "/terms", "look-foot-terms"),
    ("/privacidad", "/privacy", "look-foot-privacy"),
    ("/cookies", "/cookies", "look-foot-cookies"),
    ("/accesibilidad", "/accessibility", "look-foot-accessibility"),
];

impl Frame for Look {
    fn put_round(&self, page: &Page, about: &About, say: &Say, face: &Face, around: &Surround) -> String {
        match page.room {
            Room::Office => return office::put_round(page, about, say, face, around),
            Room::Bare => return Bare::round(page, about, say).to_string(),
            Room::Shop => {}
        }
        let own = page.meta.canonical.clone().unwrap_or_else(|| about.path.clone());
        let alternates: Vec<(Lang, String)> = languages(page, face, about)
            .into_iter()
            .map(|lang| (lang, absolute(face, lang, path_in(page, about, lang, &own))))
            .collect();
        let document = Document {
            canonical: canonical(&alternates, about.lang),
            image: page
                .meta
                .image
                .as_ref()
                .map(|image| (format!("{}{}", face.public_url, image.path), image)),
            other: face.only.is_none().then(|| other_language(page, about, &own)),
            alternates,
            style: assets::address("plaza.css"),
            script: assets::address("js/base.js"),
            icon: assets::address("icon.svg"),
            themes: theme_buttons(about, say),
            contact: links(&HELP[4..5], say).into_iter().next().unwrap_or_default().0,
            help: links(&HELP, say),
            legal: links(&LEGAL, say),
            page,
            about,
            say,
            face,
            around,
        };
        document.to_string()
    }

    fn trouble(&self, trouble: &Trouble, say: &Say) -> Html {
        Html(TroublePage { trouble, say }.to_string())
    }
}

fn links(table: &[(&str, &str, &str)], say: &Say) -> Vec<(String, String)> {
    let path = |es, en| match say.lang {
        Lang::Es => es,
        Lang::En => en,
    };
    table.iter().map(|(es, en, key)| (say.link(path(es, en)), say.t(key))).collect()
}

/// JSON inside a script element: nothing in it may end the element.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The languages that the content was written in: those of which the page names an address, or all if it names none. Of those
/// only what the shop speaks; what it shows was written in another, if in none of them.
fn languages(page: &Page, face: &Face, about: &About) -> Vec<Lang> {
    let named = |lang: &Lang| {
        page.meta.alternates.is_empty() || page.meta.alternates.iter().any(|(known, _)| known == lang)
    };
    let spoken: Vec<Lang> = face.langs().filter(named).collect();
    if spoken.is_empty() { vec![about.lang] } else { spoken }
}

/// The one address of this content: in the language asked for, or, if it was not written in that, in one it was written in.
fn canonical(alternates: &[(Lang, String)], asked: Lang) -> String {
    let own = alternates.iter().find(|(lang, _)| *lang == asked).or(alternates.first());
    own.map(|(_, address)| address.clone()).unwrap_or_default()
}

fn path_in<'p>(page: &'p Page, about: &About, lang: Lang, own: &'p str) -> &'p str {
    let other = page.meta.alternates.iter().find(|(known, _)| *known == lang && lang != about.lang);
    other.map_or(own, |(_, path)| path)
}

fn absolute(face: &Face, lang: Lang, path: &str) -> String {
    match (lang, path) {
        (Lang::En, "/") => format!("{}/en", face.public_url),
        _ => format!("{}{}{path}", face.public_url, lang.prefix()),
    }
}

/// The same content in the other language, with what was asked for (a search, a filter) kept.
pub(crate) fn other_language(page: &Page, about: &About, own: &str) -> (Lang, String) {
    let lang = match about.lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    let path = path_in(page, about, lang, own);
    let query = if about.query.is_empty() { String::new() } else { format!("?{}", about.query) };
    let path = if path == "/" && lang == Lang::En { "" } else { path };
    (lang, format!("{}{path}{query}", lang.prefix()))
}

/// The three buttons of the theme switch.
pub(crate) fn theme_buttons(about: &About, say: &Say) -> [ThemeButton; 3] {
    Theme::ALL.map(|theme| button(theme, about, say))
}

fn button(theme: Theme, about: &About, say: &Say) -> ThemeButton {
    let (key, icon) = match theme {
        Theme::Auto => ("look-theme-auto", "auto"),
        Theme::Light => ("look-theme-light", "sun"),
        Theme::Dark => ("look-theme-dark", "moon"),
    };
    ThemeButton { theme: theme.code(), chosen: theme == about.theme, title: say.t(key), icon: Icon(icon) }
}
