//! Pages become a PDF: text by its fonts, and a tree of tags that says what each line is part of.

use crate::{
    fonts::{Face, sign},
    layout::{FINE, Line, MARGIN, Part, Rule, Sheet, TALL, WIDE, ending_at, lay_out},
    model::{Block, Paper, Unprintable},
};
use krilla::{
    Document, SerializeSettings,
    color::luma,
    configure::{Archival, ConfigurationBuilder},
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree,
    },
    text::{GlyphId, KrillaGlyph},
};
use std::{collections::BTreeMap, num::NonZeroU16, ptr};

/// A line of text as the tree of tags finds it.
type Tagged = BTreeMap<Part, Vec<Identifier>>;

/// Prints it.
///
/// ```ignore
/// let pdf = paper::print(&Paper { title: "Justificante".into(), blocks, .. })?;
/// ```
pub fn print(paper: &Paper) -> Result<Vec<u8>, Unprintable> {
    let broken = |why: String| Unprintable(why);
    let configuration = ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).finish();
    let configuration = configuration.map_err(|error| broken(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let size = PageSettings::from_wh(WIDE, TALL).ok_or_else(|| broken("no page".into()))?;
    let sheets = lay_out(paper);
    let mut tagged = Tagged::new();
    for (number, sheet) in sheets.iter().enumerate() {
        let mut page = document.start_page_with(size.clone());
        let mut surface = page.surface();
        draw(&mut surface, sheet, &mut tagged);
        foot(&mut surface, paper, (number + 1, sheets.len()));
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(paper, &tagged));
    document.set_metadata(about(paper));
    document.finish().map_err(|error| broken(format!("{error:?}")))
}

fn about(paper: &Paper) -> Metadata {
    let day = kernel::Zone::UTC.day(paper.made_at);
    let made = DateTime::new(u16::try_from(day.year()).unwrap_or(1970))
        .month(u8::try_from(day.month()).unwrap_or(1))
        .day(u8::try_from(day.day()).unwrap_or(1))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(paper.title.clone())
        .authors(vec![paper.author.clone()])
        .language(paper.lang.code().to_owned())
        .creation_date(made)
}

fn draw(surface: &mut Surface<'_>, sheet: &Sheet, tagged: &mut Tagged) {
    for rule in &sheet.rules {
        across(surface, *rule);
    }
    for line in &sheet.lines {
        match line.part {
            Some(part) => {
                let mark = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                tagged.entry(part).or_default().push(mark);
            }
            None => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
            }
        }
        write(surface, line);
        surface.end_tagged();
    }
}

/// Writes a line, each run of it by the font that has its signs. A space stands at its end, so that words of two lines stay apart
/// for whoever hears them.
fn write(surface: &mut Surface<'_>, line: &Line) {
    surface.set_fill(Some(Fill::default()));
    let mut left = line.left;
    let mut run: Option<(&'static Face, String, Vec<KrillaGlyph>)> = None;
    let mut put = |left: &mut f32, (face, text, glyphs): (&'static Face, String, Vec<KrillaGlyph>)| {
        surface.draw_glyphs(
            Point::from_xy(*left, line.base),
            &glyphs,
            face.font.clone(),
            &text,
            line.hand.size,
            false,
        );
        *left += glyphs.iter().map(|glyph| glyph.x_advance * line.hand.size).sum::<f32>();
    };
    for letter in line.text.chars().chain(std::iter::once(' ')) {
        let Some(sign) = sign(line.hand.weight, letter) else { continue };
        let is_other = run.as_ref().is_some_and(|(face, ..)| !ptr::eq(*face, sign.face));
        if is_other && let Some(whole) = run.take() {
            put(&mut left, whole);
        }
        let (_, text, glyphs) = run.get_or_insert_with(|| (sign.face, String::new(), Vec::new()));
        let from = text.len();
        text.push(letter);
        let range = from..text.len();
        glyphs.push(KrillaGlyph::new(GlyphId::new(sign.glyph), sign.wide, 0.0, 0.0, 0.0, range, None));
    }
    if let Some(whole) = run {
        put(&mut left, whole);
    }
}

fn across(surface: &mut Surface<'_>, rule: Rule) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_ltrb(rule.left, rule.top, rule.right, rule.top + 0.5) {
        path.push_rect(rect);
    }
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(Fill { paint: luma::Color::new(120).into(), ..Fill::default() }));
    surface.draw_path(&path);
    surface.end_tagged();
}

/// What stands below each page: what it is, and which page of how many.
fn foot(surface: &mut Surface<'_>, paper: &Paper, (number, all): (usize, usize)) {
    let base = TALL - 40.0;
    let count = format!("{number} / {all}");
    let left = ending_at(&count, FINE, WIDE - MARGIN);
    let line = |text: String, left: f32| Line { text, hand: FINE, left, base, part: None };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)));
    let foot = crate::words::lines(&paper.foot, FINE, WIDE - 2.0 * MARGIN - 60.0).into_iter().next();
    write(surface, &line(foot.unwrap_or_default(), MARGIN));
    write(surface, &line(count, left));
    surface.end_tagged();
}

/// What each line is part of, in the order in which it is read.
fn tree(paper: &Paper, tagged: &Tagged) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(paper.lang.code().to_owned()));
    for (number, block) in paper.blocks.iter().enumerate() {
        let parts: Vec<(&Part, &Vec<Identifier>)> =
            tagged.iter().filter(|(part, _)| part.block == number).collect();
        if parts.is_empty() {
            continue;
        }
        match block {
            Block::Title(text) => tree.push(flat(heading(1, text), &parts)),
            Block::Heading(text) => tree.push(flat(heading(2, text), &parts)),
            Block::Text(_) | Block::Fine(_) | Block::Beside(_) => {
                for column in 0..=parts.iter().map(|(part, _)| part.column).max().unwrap_or(0) {
                    let of: Vec<_> =
                        parts.iter().filter(|(part, _)| part.column == column).copied().collect();
                    tree.push(flat(TagGroup::new(Tag::P), &of));
                }
            }
            Block::Table { .. } => tree.push(table(&parts, true)),
            Block::Sums(_) => tree.push(table(&parts, false)),
        }
    }
    tree
}

fn heading(level: u16, text: &str) -> TagGroup {
    TagGroup::new(Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(text.to_owned())))
}

fn flat(mut group: TagGroup, parts: &[(&Part, &Vec<Identifier>)]) -> TagGroup {
    for mark in parts.iter().flat_map(|(_, marks)| marks.iter()) {
        group.push(*mark);
    }
    group
}

fn table(parts: &[(&Part, &Vec<Identifier>)], has_head: bool) -> TagGroup {
    let mut rows: BTreeMap<usize, TagGroup> = BTreeMap::new();
    for (part, marks) in parts {
        let is_head = has_head && part.row == 0;
        let is_name = !has_head && part.column == 0;
        let mut cell = match (is_head, is_name) {
            (true, _) => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
            (false, true) => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
            (false, false) => TagGroup::new(Tag::TD),
        };
        for mark in marks.iter() {
            cell.push(*mark);
        }
        rows.entry(part.row).or_insert_with(|| TagGroup::new(Tag::TR)).push(cell);
    }
    let mut table = TagGroup::new(Tag::Table);
    for row in rows.into_values() {
        table.push(row);
    }
    table
}
