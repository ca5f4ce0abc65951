//! From the HTML of other shops to Markdown. One pass, no tree: however a text nests, it costs its own length.
//!
//! What could run or load is dropped here already, although pages clean what they print once more.

mod tags;
mod writer;

use tags::{Piece, Pieces};
use writer::Writer;

/// A text as we keep it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    /// Markdown.
    pub(crate) text: String,
    /// Whether pictures, scripts, forms or frames were left behind.
    pub(crate) lost: bool,
}

/// Longest text that is looked at; the catalogue takes shorter ones only.
pub(crate) const HTML_MAX: usize = 400_000;

/// The Markdown of a text that may be HTML. A text without tags keeps its lines.
pub(crate) fn markdown(text: &str) -> Carried {
    let pieces = Pieces::of(text);
    let is_plain = !Pieces::of(text).any(|piece| !matches!(piece, Piece::Text(_)));
    let mut writer = Writer::default();
    let mut lost = false;
    for piece in pieces {
        match piece {
            Piece::Text(text) if is_plain => {
                for line in text.split('\n') {
                    if line.trim().is_empty() {
                        writer.block()
                    } else {
                        writer.broken()
                    }
                    writer.text(line);
                }
            }
            Piece::Text(text) => writer.text(text),
            Piece::Open(name, rest) => open(&mut writer, &name, rest),
            Piece::Close(name) => close(&mut writer, &name),
            Piece::Dropped(name) => lost |= !matches!(name.as_str(), "" | "style" | "head" | "title"),
        }
    }
    Carried { text: writer.finish(), lost }
}

/// The same without any form: names, summaries.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::new();
    for piece in Pieces::of(text) {
        match piece {
            Piece::Text(text) => out.push_str(&super::entities::decode(text)),
            Piece::Open(..) | Piece::Close(_) | Piece::Dropped(_) => out.push(' '),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn open(writer: &mut Writer, name: &str, rest: &str) {
    match name {
        "br" | "tr" => writer.broken(),
        "p" | "div" | "section" | "article" | "figure" | "dl" | "dt" | "dd" | "table" | "pre" | "address" => {
            writer.block();
        }
        "h1" | "h2" => writer.heading("## "),
        "h3" => writer.heading("### "),
        "h4" | "h5" | "h6" => writer.heading("#### "),
        "hr" => writer.rule(),
        "ul" | "menu" => writer.list(false),
        "ol" => writer.list(true),
        "li" => writer.item(),
        "blockquote" => writer.quote(),
        "b" | "strong" => writer.mark("**"),
        "i" | "em" => writer.mark("*"),
        "a" => writer.link(tags::attribute(rest, "href").as_deref().filter(|to| is_harmless(to))),
        "td" | "th" => writer.cell(),
        _ => {}
    }
}

fn close(writer: &mut Writer, name: &str) {
    match name {
        "p" | "div" | "section" | "article" | "figure" | "dl" | "dt" | "dd" | "table" | "pre" | "h1"
        | "h2" | "h3" | "h4" | "h5" | "h6" | "address" => writer.block(),
        "ul" | "ol" | "menu" => writer.end_list(),
        "blockquote" => writer.end_quote(),
        "b" | "strong" => writer.end_mark("**"),
        "i" | "em" => writer.end_mark("*"),
        "a" => writer.end_link(),
        _ => {}
    }
}

fn is_harmless(address: &str) -> bool {
    let start = address.trim_start().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| start.starts_with(scheme))
        || (start.starts_with('/') && !start.starts_with("//"))
}
