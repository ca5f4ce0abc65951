//! Repeating paints for flat things: what is woven into cloth, printed on paper or painted on tiles. What goes around a
//! turned body is in `pattern`.

use crate::ink::{Paint, at, fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, flower};
use crate::studio::Studio;
use crate::trace::Trace;

/// A repeating paint for cloth, paper and tiles, transparent between its figures. `size` is one cell's width.
pub(crate) fn woven(s: &mut Studio, pattern: Pattern, size: f32, ink: Tone, second: Tone) -> Paint {
    let half = size / 2.0;
    match pattern {
        Pattern::Plain => {
            s.weave((size, size), 0.0, |s| s.slab([0.0, 0.0, size, size * 0.02, 0.0], fill(ink).alpha(0.2)))
        }
        Pattern::Bands => s.weave((size * 3.0, size * 2.4), 0.0, |s| {
            s.slab([0.0, size * 0.3, size * 3.0, size * 0.5, 0.0], fill(ink));
            s.slab([0.0, size, size * 3.0, size * 0.12, 0.0], fill(second));
            s.slab([0.0, size * 1.25, size * 3.0, size * 0.12, 0.0], fill(ink));
        }),
        Pattern::Dots => s.weave((size, size), 0.0, |s| {
            for (x, y) in [(half * 0.5, half * 0.5), (half * 1.5, half * 1.5)] {
                s.circle(x, y, size * 0.13, fill(ink));
            }
        }),
        Pattern::Leaves => s.weave((size * 1.2, size * 1.6), 0.0, |s| sprigs(s, size, ink)),
        Pattern::Waves => s.weave((size, half), 0.0, |s| {
            let wave = Trace::at(-half * 0.5, half * 0.5).through(&[
                (0.0, half * 0.3),
                (half, half * 0.7),
                (size, half * 0.3),
                (size + half, half * 0.7),
            ]);
            s.draw(&wave, line(ink, size * 0.09));
        }),
        Pattern::Talavera => s.weave((size * 1.6, size * 1.6), 0.0, |s| {
            s.group(at(size * 0.8, size * 0.8), |s| flower(s, size * 0.48, 8, ink, second));
            for (x, y) in [(0.0, 0.0), (1.6, 0.0), (0.0, 1.6), (1.6, 1.6)] {
                s.circle(x * size, y * size, size * 0.2, fill(second));
            }
        }),
        Pattern::Checks => s.weave((size, size), 0.0, |s| {
            s.slab([0.0, 0.0, half, size, 0.0], fill(ink).alpha(0.5));
            s.slab([0.0, 0.0, size, half, 0.0], fill(ink).alpha(0.5));
            s.slab([half * 1.45, 0.0, half * 0.1, size, 0.0], fill(second).alpha(0.7));
        }),
        Pattern::Stripes => s.weave((size, size), 0.0, |s| {
            s.slab([0.0, 0.0, half * 0.8, size, 0.0], fill(ink));
            s.slab([half * 1.25, 0.0, half * 0.2, size, 0.0], fill(second));
        }),
        Pattern::Speckles => s.weave((size * 1.3, size * 1.3), 24.0, |s| {
            for (x, y, r) in
                [(0.2, 0.3, 0.05), (0.7, 0.1, 0.03), (0.9, 0.8, 0.06), (0.4, 0.9, 0.035), (1.1, 0.4, 0.03)]
            {
                s.circle(x * size, y * size, r * size, fill(ink));
            }
        }),
        Pattern::Sgraffito => s.weave((size, size * 0.8), 0.0, |s| {
            s.draw(
                &Trace::at(0.0, size * 0.2).to(half, size * 0.6).to(size, size * 0.2),
                line(ink, size * 0.1),
            );
        }),
    }
}

fn sprigs(s: &mut Studio, size: f32, ink: Tone) {
    for (x, y, turn) in [(0.3, 0.65, 18.0), (0.9, 1.45, -22.0)] {
        s.group(at(x * size, y * size).turned(turn), |s| {
            s.draw(&Trace::at(0.0, 0.0).to(0.0, -size * 0.55), line(ink, size * 0.045));
            for (up, side) in [(0.12, 1.0), (0.24, -1.0), (0.36, 1.0), (0.48, -1.0)] {
                let leaf = Trace::at(0.0, -up * size)
                    .bend(side * size * 0.06, -size * (up + 0.16), side * size * 0.2, -size * (up + 0.18))
                    .bend(side * size * 0.2, -size * up, 0.0, -up * size);
                s.draw(&leaf, fill(ink));
            }
        });
    }
}

/// The fine crossing of threads, laid over cloth seen from near.
pub(crate) fn threads(s: &mut Studio, size: f32) -> Paint {
    s.weave((size, size), 0.0, |s| {
        s.slab([0.0, 0.0, size * 0.5, size * 0.5, size * 0.1], fill(Tone::WHITE).alpha(0.22));
        s.slab([size * 0.5, size * 0.5, size * 0.5, size * 0.5, size * 0.1], fill(Tone::INK).alpha(0.1));
    })
}
