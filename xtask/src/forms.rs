//! Forms as a browser without script reads them out of a page: where one is sent, and what it would send untouched. Only what our
//! own pages and the stand-in's need of HTML.

/// A form of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// Where it is sent.
    pub(crate) action: String,
    /// Names and values, in the order of the page.
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// Says something else in a field, or something in one that was not said.
    pub(crate) fn say(&mut self, name: &str, value: &str) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    /// What a field says.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// As it is sent.
    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}

/// A tag: its name and attributes.
struct Tag<'p> {
    name: &'p str,
    inside: &'p str,
}

impl Tag<'_> {
    /// The value of an attribute; empty where it has none.
    fn get(&self, wanted: &str) -> Option<String> {
        let mut rest = self.inside;
        loop {
            rest = rest.trim_start();
            let end = rest.find(|sign: char| sign == '=' || sign.is_whitespace()).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            if name.is_empty() {
                return None;
            }
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"')?,
                None => ("", after.trim_start_matches('=')),
            };
            if name == wanted {
                return Some(plain(value));
            }
            rest = after;
        }
    }
}

/// A value as it was before it was written into the page.
fn plain(value: &str) -> String {
    let mut text = value.to_owned();
    for (written, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ] {
        text = text.replace(written, meant);
    }
    text
}

/// The tags of a page, each with what follows it up to the next.
fn tags(page: &str) -> impl Iterator<Item = (Tag<'_>, &str)> {
    page.split('<').skip(1).filter_map(|piece| {
        let (tag, after) = piece.split_once('>')?;
        let (name, inside) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        Some((Tag { name, inside: inside.trim_end_matches('/') }, after))
    })
}

/// The first form of a page whose action has this in it.
pub(crate) fn find(page: &str, action: &str) -> Option<Form> {
    let mut form: Option<Form> = None;
    // The choice that is being read: its name, and the value that it has until another is chosen.
    let mut choice: Option<(String, Option<String>)> = None;
    for (tag, after) in tags(page) {
        if tag.name == "form" && form.is_none() {
            form = tag
                .get("action")
                .filter(|known| known.contains(action))
                .map(|action| Form { action, fields: Vec::new() });
            continue;
        }
        let Some(read) = &mut form else { continue };
        let name = tag.get("name").unwrap_or_default();
        match tag.name {
            "/form" => return form,
            "select" => choice = Some((name, None)),
            "option" => {
                if let Some((_, chosen)) = &mut choice
                    && (chosen.is_none() || tag.get("selected").is_some())
                {
                    *chosen = Some(tag.get("value").unwrap_or_else(|| plain(after.trim())));
                }
            }
            "/select" => {
                let read_choice = choice.take().and_then(|(name, chosen)| Some((name, chosen?)));
                read.fields.extend(read_choice);
            }
            "textarea" => read.fields.push((name, plain(after))),
            "input" if !name.is_empty() => {
                let kind = tag.get("type").unwrap_or_default();
                let is_ticked = tag.get("checked").is_some();
                match kind.as_str() {
                    "radio" | "checkbox" if !is_ticked => {}
                    "submit" | "button" | "file" => {}
                    _ => read.fields.push((name, tag.get("value").unwrap_or_default())),
                }
            }
            _ => {}
        }
    }
    None
}

/// The first link of a page that leads to an address with this in it.
pub(crate) fn link(page: &str, part: &str) -> Option<String> {
    tags(page)
        .filter(|(tag, _)| tag.name == "a")
        .filter_map(|(tag, _)| tag.get("href"))
        .find(|to| to.contains(part))
}

#[cfg(test)]
mod tests {
    use super::{find, link};

    const PAGE: &str = r#"<a href="/x?a=1&amp;b=2">x</a><form action="/other"><input name="q"></form>
        <form id="pay" method="post" action="/checkout/place"><input type="hidden" name="mark" value="m&#34;1">
        <input type="radio" name="way" value="a"><input type="radio" name="way" value="b" checked>
        <select name="country"><option value="FR">F</option><option value="ES" selected>E</option></select>
        <textarea name="note">two
words</textarea><button>Go</button></form>"#;

    #[test]
    fn a_form_is_read_as_it_would_be_sent() {
        let mut form = find(PAGE, "/checkout").unwrap();
        assert_eq!(form.action, "/checkout/place");
        let expected = [("mark", "m\"1"), ("way", "b"), ("country", "ES"), ("note", "two\nwords")];
        assert_eq!(form.pairs(), expected);
        form.say("way", "a");
        assert_eq!((form.value("way"), form.fields.len()), (Some("a"), 4));
        assert!(find(PAGE, "/nowhere").is_none());
    }

    #[test]
    fn a_link_is_found_by_a_part_of_it() {
        assert_eq!(link(PAGE, "/x").as_deref(), Some("/x?a=1&b=2"));
        assert_eq!(link(PAGE, "/y"), None);
    }
}
