//! Lines that programs in Python print: objects whose words stand in single quotes as often as in double ones. They become JSON; what
//! they say is not here.

use std::{iter::Peekable, str::Chars};

/// The line as JSON; nothing where its words do not end, or a sign in them cannot be.
pub(super) fn as_json(line: &str) -> Option<String> {
    let mut out = String::with_capacity(line.len() + 16);
    let mut signs = line.chars().peekable();
    let mut name = String::new();
    while let Some(sign) = signs.next() {
        if sign.is_alphanumeric() || sign == '_' {
            name.push(sign);
            continue;
        }
        if sign == '\'' || sign == '"' {
            // `u'..'`, as older ones print.
            name.clear();
            let word = word(&mut signs, sign)?;
            out.push_str(&serde_json::Value::String(word).to_string());
            continue;
        }
        out.push_str(said(&name));
        name.clear();
        out.push(sign);
    }
    out.push_str(said(&name));
    Some(out)
}

/// What Python calls otherwise.
fn said(name: &str) -> &str {
    match name {
        "True" => "true",
        "False" => "false",
        "None" => "null",
        other => other,
    }
}

/// A word to the quote that ends it.
fn word(signs: &mut Peekable<Chars<'_>>, quote: char) -> Option<String> {
    let mut out = String::new();
    loop {
        match signs.next()? {
            sign if sign == quote => return Some(out),
            '\\' => escaped(signs, &mut out)?,
            sign => out.push(sign),
        }
    }
}

fn escaped(signs: &mut Peekable<Chars<'_>>, out: &mut String) -> Option<()> {
    let sign = match signs.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'x' => number(signs, 2)?,
        'u' => number(signs, 4)?,
        'U' => number(signs, 8)?,
        sign @ ('\'' | '"' | '\\') => sign,
        // Python leaves what it does not know as it stands.
        other => {
            out.push('\\');
            other
        }
    };
    out.push(sign);
    Some(())
}

fn number(signs: &mut Peekable<Chars<'_>>, digits: usize) -> Option<char> {
    let digits: String = signs.take(digits).collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::as_json;
    use serde_json::{Value, json};

    fn read(line: &str) -> Option<Value> {
        serde_json::from_str(&as_json(line)?).ok()
    }

    #[test]
    fn lines_of_python_are_read() {
        let line = r#"{'asin': 'B00', 'n': 1403852400, 'question': "it's 5\" wide?", 'more': u'ca\xf1a \u20ac\n\'x\'', 'a': True, 'b': None, 'c': [1.5, False]}"#;
        let expected = json!({
            "asin": "B00", "n": 1_403_852_400, "question": "it's 5\" wide?", "more": "caña €\n'x'", "a": true, "b": null,
            "c": [1.5, false],
        });
        assert_eq!(read(line), Some(expected));
    }

    #[test]
    fn what_does_not_end_is_no_line() {
        for line in ["{'a': 'b}", "{'a': '\\x9'}", "{'a': '\\", "{'a' 'b'}", "{", "{'a': spam}"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
