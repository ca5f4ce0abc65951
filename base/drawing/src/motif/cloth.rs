//! Cloth itself: its colours, weave, light and fringes. What is sewn from it is in `textiles` and `wear`.

use crate::ink::{fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::weave::{threads, woven};

/// A cloth: its colour and what is woven or printed on it.
#[derive(Clone, Copy)]
pub(crate) struct Cloth {
    pub(crate) base: Tone,
    pub(crate) ink: Tone,
    pub(crate) second: Tone,
    pub(crate) pattern: Pattern,
    pub(crate) size: f32,
}

/// A cloth in this picture's colours: pale with a coloured figure, or coloured with a pale one.
pub(crate) fn cloth(s: &mut Studio) -> Cloth {
    let hue = s.hue;
    let pattern = Pattern::CLOTHS[s.dice.below(Pattern::CLOTHS.len())];
    let size = s.dice.range(54.0, 88.0);
    if s.dice.chance(0.5) {
        Cloth { base: hue.main, ink: hue.slip, second: hue.accent, pattern, size }
    } else {
        Cloth { base: hue.slip.mix(hue.light, 0.1), ink: hue.main, second: hue.accent, pattern, size }
    }
}

/// Fills a shape with cloth; threads show from near.
pub(crate) fn drape(s: &mut Studio, shape: &Trace, cloth: Cloth) {
    let weave = woven(s, cloth.pattern, cloth.size, cloth.ink, cloth.second);
    s.draw(shape, fill(cloth.base));
    s.draw(shape, fill(weave));
    if s.close {
        let fine = threads(s, 7.0);
        s.draw(shape, fill(fine));
    }
}

/// Light from the upper left over a flat shape.
pub(crate) fn sheen(s: &mut Studio, shape: &Trace, strength: f32) {
    let light = s.fade(
        (1.0, 1.0),
        &[(0.0, Tone::WHITE, 0.4 * strength), (0.45, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.3 * strength)],
    );
    s.draw(shape, fill(light));
}

/// Loose threads hanging from a line between two points, `way` long and pointing down or up.
pub(crate) fn fringe(s: &mut Studio, (from, to): ((f32, f32), (f32, f32)), way: f32, tone: Tone) {
    let count = (((to.0 - from.0).abs() / 15.0) as usize).max(4);
    let mut trace = Trace::at(from.0, from.1);
    for i in 0..=count {
        let t = i as f32 / count as f32;
        let (x, y) = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
        trace = trace.then_at(x, y).to(x + s.dice.range(-4.0, 4.0), y + way * s.dice.range(0.85, 1.1));
    }
    s.draw(&trace, line(tone, 5.0));
}
