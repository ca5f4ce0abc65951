//! The forms of a page, as whoever has no script sends them: only what our own pages need of HTML.

/// A form of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Where it is sent.
    pub(super) action: String,
    /// Names and values, untouched.
    pub(super) fields: Vec<(String, String)>,
    /// Names and values of its buttons, of which one is pressed.
    pub(super) buttons: Vec<(String, String)>,
}

impl Form {
    /// What is done by it: the last word of its address.
    pub(super) fn verb(&self) -> &str {
        let path = self.action.split('?').next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default()
    }

    /// As it is sent.
    pub(super) fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}

/// The forms that are sent to an address that begins like this.
pub(super) fn forms(page: &str, begins: &str) -> Vec<Form> {
    let all = page.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let read = |form: &str| {
        let action = value_of(form.split('>').next()?, "action")?;
        Some(Form { action, ..read(form) })
    };
    all.filter_map(read).filter(|form| form.action.starts_with(begins)).collect()
}

fn read(form: &str) -> Form {
    let mut read = Form { action: String::new(), fields: Vec::new(), buttons: Vec::new() };
    for piece in form.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let (name, value) = (value_of(tag, "name").unwrap_or_default(), value_of(tag, "value"));
        match tag.split_whitespace().next().unwrap_or_default() {
            "input" => {
                let kind = value_of(tag, "type").unwrap_or_default();
                if !["checkbox", "radio"].contains(&kind.as_str()) || tag.contains(" checked") {
                    read.fields.push((name, value.unwrap_or_default()));
                }
            }
            "textarea" => read.fields.push((name, plain(text))),
            "select" => read.fields.push((name, String::new())),
            // The first of them is chosen until another one is.
            "option" => {
                if let Some((_, chosen)) = read.fields.last_mut()
                    && (chosen.is_empty() || tag.contains(" selected"))
                {
                    *chosen = value.unwrap_or_else(|| plain(text));
                }
            }
            "button" if !name.is_empty() => read.buttons.push((name, value.unwrap_or_default())),
            _ => {}
        }
    }
    read
}

/// The value of an attribute.
fn value_of(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(plain)
}

fn plain(value: &str) -> String {
    let mut text = value.to_owned();
    for (written, meant) in [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
    {
        text = text.replace(written, meant);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn a_form_is_read_as_it_stands() {
        let page = r#"<form method="post" action="/a/1/send?of=K"><input type="hidden" name="mark" value="m&#38;1">
            <input type="checkbox" name="t" value="yes"><select name="s"><option value="">-</option><option value="x"
            >X</option><option value="y" selected>Y</option></select><textarea name="w">two words</textarea>
            <button name="do" value="one">1</button></form><form action="/b"><input name="q"></form>"#;
        let all = forms(page, "/a/1/");
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].pairs(), [("mark", "m&1"), ("s", "y"), ("w", "two words")]);
        assert_eq!((all[0].verb(), all[0].buttons.len()), ("send", 1));
    }
}
