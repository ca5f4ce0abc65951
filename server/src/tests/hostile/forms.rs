//! Reading forms and links out of a page, as far as our own templates write them: every attribute in double quotes, or
//! without a value.

use std::collections::BTreeMap;

/// A tag with its attributes, and the text up to the next one.
struct Piece<'h> {
    tag: &'h str,
    attributes: BTreeMap<&'h str, String>,
    text: &'h str,
}

/// A field as a browser would send it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: String,
    /// What stands in it; of a choice, what is chosen.
    pub(super) value: String,
    /// Whether a browser sends it as the page stands.
    pub(super) is_sent: bool,
    pub(super) is_required: bool,
}

/// A form that is sent by POST.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) action: String,
    pub(super) is_multipart: bool,
    pub(super) fields: Vec<Field>,
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let Some(end) = end_of_tag(rest) else { break };
        let (inside, after) = (&rest[..end], &rest[end + 1..]);
        let (tag, attributes) = inside.split_once(|sign: char| sign.is_whitespace()).unwrap_or((inside, ""));
        let text = &after[..after.find('<').unwrap_or(after.len())];
        all.push(Piece { tag, attributes: read_attributes(attributes), text });
        rest = after;
    }
    all
}

/// The end of a tag; a bracket inside of a value is none.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(place, sign)| {
        quoted ^= sign == '"';
        (sign == '>' && !quoted).then_some(place)
    })
}

fn read_attributes(text: &str) -> BTreeMap<&str, String> {
    let mut all = BTreeMap::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|sign: char| sign == '=' || sign.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value = after.strip_prefix("=\"").and_then(|after| after.split_once('"'));
        let (value, after) = value.unwrap_or(("", after.trim_start_matches(['=', '/'])));
        all.insert(name, unescaped(value));
        rest = after.trim_start();
    }
    all
}

fn unescaped(text: &str) -> String {
    let signs = [("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    let names = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    signs.iter().chain(&names).fold(text.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}

/// Where the links and forms of a page lead.
pub(super) fn links(html: &str) -> Vec<String> {
    let leads = |piece: &Piece<'_>| piece.attributes.get("href").or(piece.attributes.get("action")).cloned();
    pieces(html).iter().filter_map(leads).filter(|link| link.starts_with('/')).collect()
}

/// The forms of a page that are sent by POST.
pub(super) fn forms(html: &str) -> Vec<Form> {
    let all = pieces(html);
    let mut found: Vec<(Option<String>, Form)> = Vec::new();
    let mut open: Option<usize> = None;
    let mut choice: Option<(usize, usize, bool)> = None;
    for piece in &all {
        let said = |name: &str| piece.attributes.get(name).cloned();
        match piece.tag {
            "form" => {
                let is_sent = said("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
                open = is_sent.then(|| {
                    let action = said("action").unwrap_or_default();
                    let is_multipart = said("enctype").is_some();
                    found.push((said("id"), Form { action, is_multipart, fields: Vec::new() }));
                    found.len() - 1
                });
            }
            "/form" => open = None,
            "/select" => choice = None,
            "option" => {
                let Some((form, place, is_first)) = choice.as_mut() else { continue };
                let field = &mut found[*form].1.fields[*place];
                // Whoever must choose chooses something.
                if said("selected").is_some() || std::mem::take(is_first) || field.value.is_empty() {
                    field.value = said("value").unwrap_or_else(|| unescaped(piece.text));
                }
            }
            "input" | "textarea" | "select" | "button" => {
                let elsewhere = said("form")
                    .and_then(|id| found.iter().position(|(known, _)| *known == Some(id.clone())));
                let Some(form) = elsewhere.or(open) else { continue };
                let Some(name) = said("name").filter(|name| !name.is_empty()) else { continue };
                let fields = &mut found[form].1.fields;
                let field = field(piece, name);
                // Only one button is pressed, and one of several ways is chosen.
                let is_taken = fields.iter().any(|other| {
                    other.is_sent
                        && (other.kind == "button" && field.kind == "button"
                            || other.kind == "radio" && other.name == field.name)
                });
                let is_sent = field.is_sent && !is_taken;
                fields.push(Field { is_sent, ..field });
                choice = (piece.tag == "select").then(|| (form, fields.len() - 1, true));
            }
            _ => {}
        }
    }
    found.into_iter().map(|(_, form)| form).collect()
}

fn field(piece: &Piece<'_>, name: String) -> Field {
    let said = |name: &str| piece.attributes.get(name).cloned();
    let kind = match piece.tag {
        "input" => said("type").unwrap_or_else(|| "text".to_owned()),
        other => other.to_owned(),
    };
    let value = match piece.tag {
        "textarea" => unescaped(piece.text.strip_prefix('\n').unwrap_or(piece.text)),
        _ if kind == "checkbox" || kind == "radio" => said("value").unwrap_or_else(|| "on".to_owned()),
        _ => said("value").unwrap_or_default(),
    };
    let is_sent = match kind.as_str() {
        "checkbox" | "radio" => said("checked").is_some(),
        _ => said("disabled").is_none(),
    };
    Field { name, value, is_sent, is_required: said("required").is_some(), kind }
}

/// The text of what a page says about a refusal: beside fields, and above them.
pub(super) fn blame(html: &str) -> Vec<String> {
    let is_blame = |piece: &Piece<'_>| {
        piece.attributes.get("class").is_some_and(|class| class == "error" || class.starts_with("fault"))
            || piece.attributes.get("role").is_some_and(|role| role == "alert")
    };
    let all = pieces(html);
    let starts = all.iter().enumerate().filter(|(_, piece)| is_blame(piece)).map(|(place, _)| place);
    let text = |start: usize| -> String { all.iter().skip(start).take(12).map(|piece| piece.text).collect() };
    starts.map(text).filter(|text| !text.trim().is_empty()).collect()
}

/// The names of fields that a page marks.
pub(super) fn marked(html: &str) -> Vec<String> {
    let is_marked =
        |piece: &&Piece<'_>| piece.attributes.get("aria-invalid").is_some_and(|said| said == "true");
    pieces(html).iter().filter(is_marked).filter_map(|piece| piece.attributes.get("name").cloned()).collect()
}

#[test]
fn forms_are_read_as_a_browser_sends_them() {
    let html = r#"<form method="get" action="/search"><input name="q"></form>
        <form method="post" action="/en/a?b=1&#38;c" enctype="multipart/form-data" id="f">
        <input type="hidden" name="key" value="a&#62;b"><input name="tick" type="checkbox" value="yes" checked>
        <input type="radio" name="way" value="one"><input type="radio" name="way" value="two" checked>
        <textarea name="text" required>
Lines</textarea><select name="pick"><option value="x">X</option><option value="y" selected>Y</option></select>
        <button name="do" value="save">Save</button><button name="do" value="drop">Drop</button></form>
        <button form="f" name="do" value="late">Late</button>"#;
    let all = forms(html);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].action.as_str(), all[0].is_multipart), ("/en/a?b=1&c", true));
    let sent: Vec<_> = all[0].fields.iter().filter(|field| field.is_sent).collect();
    let sent: Vec<_> = sent.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
    let expected =
        [("key", "a>b"), ("tick", "yes"), ("way", "two"), ("text", "Lines"), ("pick", "y"), ("do", "save")];
    assert_eq!(sent, expected);
    assert_eq!(all[0].fields.len(), 9);
    assert_eq!(links(html), ["/search", "/en/a?b=1&c"]);
}
