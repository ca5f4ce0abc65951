//! Letters in drawn pictures: the face, how wide a line becomes, and how a text is cut into lines.

use crate::raster;
use std::fmt::Write;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hand {
    /// Size of the letters in units of the picture.
    pub size: f32,
    /// 400 or 600.
    pub weight: u16,
    /// Whether it leans.
    pub is_italic: bool,
}

impl Hand {
    /// The attributes of a `text` element that is set like this.
    pub fn attributes(&self) -> String {
        let Self { size, weight, is_italic } = self;
        let style = if *is_italic { "italic" } else { "normal" };
        format!(
            r#"font-family="{}" font-size="{size}" font-weight="{weight}" font-style="{style}""#,
            raster::FACE
        )
    }
}

/// A text that can stand inside an element or an attribute. What no document may contain is left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// How wide a line of text becomes.
pub fn width(text: &str, hand: Hand) -> f32 {
    let mut document = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">"#);
    let _ = write!(document, "<text {}>{}</text></svg>", hand.attributes(), escaped(text));
    let drawn = raster::parse(&document, None).ok();
    drawn.map_or(0.0, |tree| tree.root().abs_bounding_box().width())
}

/// Cuts a text into so many lines at most, none wider than this; what does not fit ends in an ellipsis.
pub fn lines(text: &str, hand: Hand, widest: f32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| width(line, hand) <= widest) {
            Some(line) => lines.last_mut().into_iter().for_each(|last| *last = line.clone()),
            None if lines.len() < most => lines.push(word.to_owned()),
            None => {
                lines.last_mut().into_iter().for_each(|last| last.push('…'));
                break;
            }
        }
    }
    lines.into_iter().map(|line| cut(line, hand, widest)).collect()
}

/// One line that fits: a word longer than the line loses its end.
fn cut(line: String, hand: Hand, widest: f32) -> String {
    if width(&line, hand) <= widest {
        return line;
    }
    let mut letters: Vec<char> = line.trim_end_matches('…').chars().take(200).collect();
    while letters.pop().is_some() {
        let shorter = format!("{}…", letters.iter().collect::<String>().trim_end());
        if width(&shorter, hand) <= widest {
            return shorter;
        }
    }
    String::new()
}
