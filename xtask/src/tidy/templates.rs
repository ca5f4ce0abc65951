//! Templates and styles under our content policy: nothing inline, nothing from elsewhere.

use super::Finding;
use super::tree::{TextFile, Tree};

/// Attributes by which a page makes the browser fetch something.
const FETCHES: &[(&str, &str)] = &[
    ("*", "src"),
    ("*", "srcset"),
    ("*", "poster"),
    ("link", "href"),
    ("script", "href"),
    ("img", "href"),
    ("image", "href"),
    ("use", "href"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        if file.path.contains("/templates/") && (file.ends_with(".html") || file.ends_with(".svg")) {
            found.extend(template(file));
        } else if file.ends_with(".css") {
            found.extend(style(file));
        }
    }
    found
}

/// Letters stand alone in programs of others, which know nothing of our style sheet.
const LETTERS: &str = "/templates/letters/";

fn template(file: &TextFile) -> Vec<Finding> {
    let text = without_template_code(&file.text);
    let is_letter = file.path.contains(LETTERS);
    let mut found = Vec::new();
    let mut complain = |at: usize, what: &str| {
        let line = text[..at].matches('\n').count() + 1;
        found.push(Finding::error(&file.path, line, what));
    };
    for tag in tags(&text) {
        let has = |name: &str| tag.attributes.iter().any(|(own, _)| own == name);
        if tag.name == "style" && !is_letter {
            complain(tag.at, "a style element: the content policy refuses it, put it into look/css");
        }
        if tag.name == "script" && !has("src") && !tag.attributes.iter().any(is_data) {
            complain(
                tag.at,
                "an inline script: the content policy refuses it, write an ES module in look/js",
            );
        }
        for (name, value) in &tag.attributes {
            if name == "style" && !is_letter {
                complain(tag.at, "style= is refused by the content policy: use a class or an SVG attribute");
            }
            if name.len() > 2 && name.starts_with("on") {
                complain(
                    tag.at,
                    "an inline handler is refused by the content policy: use data-island and a module",
                );
            }
            let fetched = FETCHES
                .iter()
                .any(|(tag_name, own)| (*tag_name == "*" || *tag_name == tag.name) && own == name);
            // A link to another house is fine; only what the browser loads by itself is not.
            let only_said = tag.name == "link" && tag.attributes.iter().any(is_canonical);
            if fetched && !only_said && is_elsewhere(value) {
                complain(tag.at, "loads from another origin: everything a page needs comes from this server");
            }
        }
    }
    found
}

fn style(file: &TextFile) -> Vec<Finding> {
    let elsewhere = file.lines().filter(|(_, line)| {
        let urls = line.split("url(").skip(1);
        let imports = line.split("@import").skip(1);
        urls.chain(imports).any(|rest| is_elsewhere(rest.trim_start_matches([' ', '"', '\''])))
    });
    elsewhere
        .map(|(line, _)| {
            Finding::error(&file.path, line, "loads from another origin: everything comes from this server")
        })
        .collect()
}

fn is_elsewhere(value: &str) -> bool {
    let value = value.trim_start();
    value.starts_with("http://") || value.starts_with("https://") || value.starts_with("//")
}

fn is_data((name, value): &(String, String)) -> bool {
    name == "type" && value == "application/ld+json"
}

fn is_canonical((name, value): &(String, String)) -> bool {
    name == "rel" && matches!(value.as_str(), "canonical" | "alternate")
}

struct Tag {
    at: usize,
    name: String,
    attributes: Vec<(String, String)>,
}

/// Opening tags with their attributes; values may be quoted or bare.
fn tags(text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('<').map(|at| from + at) {
        from = at + 1;
        let mut rest = &text[from..];
        if rest.starts_with("!--") {
            from = rest.find("-->").map_or(text.len(), |end| from + end + 3);
            continue;
        }
        let name = leading(rest, |letter| letter.is_ascii_alphanumeric() || letter == '-');
        if name.is_empty() {
            continue;
        }
        rest = &rest[name.len()..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
            let own = leading(rest, |letter| !letter.is_whitespace() && !"=>/<\"'".contains(letter));
            if own.is_empty() {
                // The end of the tag, or a stray quote left by template code: step over that one letter.
                let next = rest.chars().next();
                if next.is_none_or(|letter| letter == '>' || letter == '<') {
                    break;
                }
                rest = &rest[next.map_or(0, char::len_utf8)..];
                continue;
            }
            rest = rest[own.len()..].trim_start();
            let (value, after) =
                rest.strip_prefix('=').map_or(("", rest), |rest| value_of(rest.trim_start()));
            attributes.push((own.to_ascii_lowercase(), value.to_owned()));
            rest = after;
        }
        from = text.len() - rest.len();
        tags.push(Tag { at, name: name.to_ascii_lowercase(), attributes });
    }
    tags
}

fn value_of(rest: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = rest.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let value = leading(rest, |letter| !letter.is_whitespace() && letter != '>');
    (value, &rest[value.len()..])
}

fn leading(text: &str, good: impl Fn(char) -> bool) -> &str {
    let end = text.find(|letter| !good(letter)).unwrap_or(text.len());
    &text[..end]
}

/// The same text with `{{ .. }}`, `{% .. %}` and `{# .. #}` blanked, line breaks kept.
fn without_template_code(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        let close = match &rest[at..at + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        plain.push_str(&rest[..at]);
        let end = rest[at..].find(close).map_or(rest.len(), |end| at + end + 2);
        plain.extend(rest[at..end].chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    fn found(text: &str) -> Vec<String> {
        let lines = complaints(check, &[("base/look/templates/page.html", text)]);
        lines.iter().map(|place| place.rsplit(':').next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn a_clean_page_is_left_alone() {
        for text in [
            "<a class=\"card\" href=\"https://elsewhere.example/\">once upon a time = style</a>",
            "<script type=\"application/ld+json\">{{ data }}</script>",
            "<script type=\"module\" src=\"{{ asset(\"base.js\") }}\"></script>",
            "<input {% if one > 2 %}checked{% endif %} name=\"one\" value=\"{{ say.t(\"on-load\") }}\">",
            "<link rel=\"canonical\" href=\"https://shop.example/p/x\">",
            "{# <p style=\"x\"> #}<!-- <script>no</script> -->",
            "<img src=\"{{ url }}\" alt=\"a > b\">",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_the_content_policy_refuses_is_found() {
        for text in [
            "<p style=\"color: red\">",
            "<p {{ attrs }} STYLE='x'>",
            "<script>go()</script>",
            "<style>p {}</style>",
            "<button onclick=\"go()\">",
            "<img alt=\"\" src=\"https://elsewhere.example/x.png\">",
            "<link rel=\"stylesheet\" href=\"//elsewhere.example/x.css\">",
        ] {
            assert_eq!(found(&format!("<main>\n{text}")), ["2"], "{text}");
        }
        let style = "a {}\n@import \"https://elsewhere.example/x.css\";\nb { background: url('//x.example/y') }\nc { background: url(/x.svg) }";
        let places = complaints(check, &[("base/look/css/base.css", style)]);
        assert_eq!(places, ["base/look/css/base.css:2", "base/look/css/base.css:3"]);
    }

    #[test]
    fn a_letter_brings_its_own_style_and_nothing_else() {
        let found = |text| complaints(check, &[("foundations/x/templates/letters/hello.html", text)]).len();
        assert_eq!(found("<style>p { color: red }</style><p style=\"color: red\">"), 0);
        assert_eq!(found("<script>go()</script>"), 1);
        assert_eq!(found("<img alt=\"\" src=\"https://elsewhere.example/seen.gif\">"), 1);
        assert_eq!(found("<a onclick=\"go()\" href=\"/x\">"), 1);
    }
}
