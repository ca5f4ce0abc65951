//! Letters: which font has a sign, and how wide it is. Fonts are those of `typst-assets`; of each only what is measured here is read,
//! krilla reads the rest. Nothing is shaped: signs stand beside each other in the order in which they are written.

use krilla::text::Font;
use std::sync::LazyLock;

/// Stands for signs that no font has.
const UNKNOWN: char = '\u{fffd}';

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Plain,
    Strong,
}

/// A font of which signs can be measured.
pub(crate) struct Face {
    pub(crate) font: Font,
    /// Which sign has which picture: the table of format 12, which the fonts have.
    segments: &'static [u8],
    /// How wide each picture is.
    measures: &'static [u8],
    /// Units of one em.
    units: f32,
    /// So many widths are kept; the last one is that of all further signs.
    widths: usize,
}

/// Plain, strong, and one with the signs that those have not.
struct Faces {
    plain: Face,
    strong: Face,
    rest: Face,
}

static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
    let mut all = typst_assets::fonts();
    // In the order in which typst-assets names them: the first two are a serif in two weights, the last one has more signs.
    let (plain, strong) = (all.next()?, all.next()?);
    let rest = all.last()?;
    Some(Faces { plain: Face::of(plain)?, strong: Face::of(strong)?, rest: Face::of(rest)? })
});

/// A sign as it is drawn: by which font, as which of its pictures, how wide in ems.
#[derive(Clone, Copy)]
pub(crate) struct Sign {
    pub(crate) face: &'static Face,
    pub(crate) glyph: u32,
    pub(crate) wide: f32,
}

/// A sign of that weight, of whichever font has it. Nothing only where there are no fonts at all.
pub(crate) fn sign(weight: Weight, letter: char) -> Option<Sign> {
    let faces = FACES.as_ref()?;
    let first = match weight {
        Weight::Plain => &faces.plain,
        Weight::Strong => &faces.strong,
    };
    let of = |face: &'static Face, letter: char| {
        let glyph = face.glyph(letter).filter(|glyph| *glyph > 0)?;
        Some(Sign { face, glyph, wide: face.wide(glyph) })
    };
    of(first, letter)
        .or_else(|| of(&faces.rest, letter))
        .or_else(|| of(first, UNKNOWN))
        .or_else(|| of(first, '?'))
}

impl Face {
    fn of(data: &'static [u8]) -> Option<Self> {
        let font = Font::new(data.into(), 0)?;
        let units = f32::from(number16(table(data, b"head")?, 18)?);
        let widths = usize::from(number16(table(data, b"hhea")?, 34)?);
        let (segments, measures) = (segments(table(data, b"cmap")?)?, table(data, b"hmtx")?);
        (units > 0.0 && widths > 0).then_some(Self { font, segments, measures, units, widths })
    }

    /// Which picture a sign has.
    fn glyph(&self, letter: char) -> Option<u32> {
        let segments = self.segments;
        let wanted = u32::from(letter);
        let (mut first, mut end) = (0_usize, usize::try_from(number32(segments, 12)?).ok()?);
        while first < end {
            let middle = first + (end - first) / 2;
            let place = 16 + 12 * middle;
            let (from, to) = (number32(segments, place)?, number32(segments, place + 4)?);
            if wanted < from {
                end = middle;
            } else if wanted > to {
                first = middle + 1;
            } else {
                return Some(number32(segments, place + 8)? + (wanted - from));
            }
        }
        None
    }

    fn wide(&self, glyph: u32) -> f32 {
        let place = usize::try_from(glyph).unwrap_or(0).min(self.widths - 1);
        let width = number16(self.measures, 4 * place);
        width.map_or(0.5, |width| f32::from(width) / self.units)
    }
}

/// The table of format 12 among those that say which sign has which picture.
fn segments(map: &'static [u8]) -> Option<&'static [u8]> {
    let many = usize::from(number16(map, 2)?);
    let at = |number: usize| {
        let offset = usize::try_from(number32(map, 4 + 8 * number + 4)?).ok()?;
        map.get(offset..).filter(|part| number16(part, 0) == Some(12))
    };
    (0..many).find_map(at)
}

fn table(data: &'static [u8], name: &[u8; 4]) -> Option<&'static [u8]> {
    let many = usize::from(number16(data, 4)?);
    let entry = (0..many).map(|number| 12 + 16 * number).find(|at| data.get(*at..at + 4) == Some(name))?;
    let (from, long) = (number32(data, entry + 8)?, number32(data, entry + 12)?);
    let from = usize::try_from(from).ok()?;
    data.get(from..from.checked_add(usize::try_from(long).ok()?)?)
}

fn number16(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes(bytes.try_into().ok()?))
}

fn number32(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}
