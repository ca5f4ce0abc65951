//! The frame of the back office: navigation at the side, or behind a button on phones, and nothing that distracts from
//! work. What its pages say is their capability's; which sections somebody may open is decided in `webkit`.

use crate::{
    assets,
    frame::{ThemeButton, other_language, theme_buttons},
    pieces::Icon,
};
use action::Face;
use askama::Template;
use kernel::Lang;
use webkit::{About, Group, Page, Say, Section, Surround, Theme};

#[derive(Template)]
#[template(path = "office.html")]
struct Document<'a> {
    page: &'a Page,
    about: &'a About,
    say: &'a Say,
    face: &'a Face,
    around: &'a Surround,
    style: String,
    own_style: String,
    script: String,
    icon: String,
    themes: [ThemeButton; 3],
    /// Where the link to the other language leads.
    other: (Lang, String),
    parts: Vec<Part>,
}

/// Sections that belong together.
struct Part {
    title: String,
    /// Whether the title is printed: what one opens every day needs none.
    is_named: bool,
    entries: Vec<Entry>,
}

struct Entry {
    link: String,
    name: String,
    icon: Icon,
    is_here: bool,
}

pub(crate) fn put_round(page: &Page, about: &About, say: &Say, face: &Face, around: &Surround) -> String {
    let document = Document {
        style: assets::address("plaza.css"),
        own_style: assets::address("office.css"),
        script: assets::address("js/base.js"),
        icon: assets::address("icon.svg"),
        themes: theme_buttons(about, say),
        other: other_language(page, about, &about.path),
        parts: parts(&around.sections, &about.path, say),
        page,
        about,
        say,
        face,
        around,
    };
    document.to_string()
}

/// The sections under the names of their groups, in the order in which they come.
fn parts(sections: &[Section], path: &str, say: &Say) -> Vec<Part> {
    let here = here(sections, path);
    let entry = |section: &Section| Entry {
        link: say.link(section.path),
        name: say.t(section.title),
        icon: Icon(section.icon),
        is_here: here == Some(section.path),
    };
    let part = |some: &[Section]| {
        let group = some.first().map_or(Group::Today, |section| section.group);
        let entries = some.iter().map(entry).collect();
        Part { title: say.t(name_of(group)), is_named: group != Group::Today, entries }
    };
    sections.chunk_by(|one, next| one.group == next.group).map(part).collect()
}

/// The section in which an address lies: the longest that it begins with.
fn here<'s>(sections: &'s [Section], path: &str) -> Option<&'s str> {
    let lies_in = |section: &&str| {
        path.strip_prefix(*section).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    sections.iter().map(|section| section.path).filter(lies_in).max_by_key(|section| section.len())
}

fn name_of(group: Group) -> &'static str {
    match group {
        Group::Today => "look-office",
        Group::Shop => "look-office-shop",
        Group::Customers => "look-office-customers",
        Group::House => "look-office-house",
    }
}

#[cfg(test)]
mod tests {
    use super::here;
    use webkit::{Group, Section};

    #[test]
    fn one_stands_in_the_section_that_fits_best() {
        let section = |path| Section { group: Group::Today, title: "look-office", path, icon: "info" };
        let sections = [section("/admin"), section("/admin/mail")];
        let cases = [
            ("/admin", Some("/admin")),
            ("/admin/mail", Some("/admin/mail")),
            ("/admin/mail/7", Some("/admin/mail")),
            ("/admin/mailings", Some("/admin")),
            ("/account", None),
        ];
        for (path, expected) in cases {
            assert_eq!(here(&sections, path), expected, "{path}");
        }
    }
}
