//! Paper things: poster and book. The gift card and the parcel are in `gifts`.

use super::ceramics::leaf;
use super::emblem::{Emblem, emblem};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::weave::woven;

/// A framed poster with a printed picture.
pub(crate) fn poster(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(400., 440.), s.dice.range(540., 590.));
    let frame = s.dice.pick([Tone::WOOD, Tone::WOOD_PALE, s.hue.shade]);
    s.slab([-w / 2.0, -h, w, h, 3.0], fill(frame.dark(0.18)));
    s.slab([-w / 2.0, -h, w - 5.0, h - 5.0, 3.0], fill(frame));
    s.slab([-w / 2.0 + 18.0, -h + 18.0, w - 36.0, h - 36.0, 0.0], fill(Tone::WHITE));
    let (pw, ph) = (w - 110.0, h - 110.0);
    let sheet = Trace::polygon(&[
        (-pw / 2.0, -h + 55.0),
        (pw / 2.0, -h + 55.0),
        (pw / 2.0, -55.0),
        (-pw / 2.0, -55.0),
    ]);
    let paper = s.hue.tints[1].mix(s.hue.light, 0.25);
    s.draw(&sheet, fill(paper));
    let style = s.dice.below(4);
    s.clipped(&sheet, |s| s.group(at(0.0, -h / 2.0), |s| print(s, style, pw / 2.0, ph / 2.0)));
    s.draw(
        &Trace::at(-w / 2.0 + 18.0, -18.0).to(-w / 2.0 + 18.0, -h + 18.0).to(w / 2.0 - 18.0, -h + 18.0),
        line(Tone::INK, 8.0).alpha(0.14),
    );
    s.draw(
        &Trace::polygon(&[(-w * 0.1, -20.0), (w * 0.06, -20.0), (w * 0.46, -h + 20.0), (w * 0.3, -h + 20.0)]),
        fill(Tone::WHITE).alpha(0.16),
    );
    extent(w, h)
}

/// The picture on a poster about (0, 0): hills, jars, arches or a branch.
fn print(s: &mut Studio, style: usize, a: f32, b: f32) {
    let hue = s.hue;
    match style {
        0 => {
            s.circle(a * 0.3, -b * 0.4, a * 0.42, fill(hue.accent));
            for (y, tone) in [(0.0, hue.light), (0.26, hue.main), (0.55, hue.shade)] {
                let hill = Trace::at(-a, b * (y + 0.16))
                    .curve([-a * 0.4, b * (y - 0.3), a * 0.1, b * (y + 0.3), a, b * (y - 0.12)])
                    .to(a, b)
                    .to(-a, b)
                    .close();
                s.draw(&hill, fill(tone));
            }
        }
        1 => {
            s.slab([-a, b * 0.5, a * 2.0, b, 0.0], fill(hue.light));
            for (x, r, tone) in [(-0.42, 0.34, hue.main), (0.4, 0.4, hue.accent)] {
                let (x, r, y) = (x * a, r * a, b * 0.66);
                let jar = Trace::at(x - r * 0.4, y)
                    .curve([x - r * 1.5, y - r * 0.8, x - r * 1.2, y - r * 2.4, x - r * 0.34, y - r * 2.8])
                    .to(x - r * 0.5, y - r * 3.4)
                    .to(x + r * 0.5, y - r * 3.4)
                    .to(x + r * 0.34, y - r * 2.8)
                    .curve([x + r * 1.2, y - r * 2.4, x + r * 1.5, y - r * 0.8, x + r * 0.4, y])
                    .close();
                s.draw(&jar, fill(tone));
                s.draw(
                    &Trace::at(x - r * 1.0, y - r * 1.5).bend(x, y - r * 1.2, x + r * 1.0, y - r * 1.5),
                    line(hue.slip, r * 0.14),
                );
            }
        }
        2 => {
            for (k, tone) in [(0.84, hue.main), (0.62, hue.light), (0.4, hue.accent), (0.2, hue.slip)] {
                let half = a * k;
                s.draw(
                    &Trace::at(-half, b * 0.8)
                        .to(-half, -b * 0.1)
                        .arc(half, half, true, (half, -b * 0.1))
                        .to(half, b * 0.8)
                        .close(),
                    fill(tone),
                );
            }
        }
        3.. => {
            s.oval(0.0, b * 0.05, a * 0.8, b * 0.8, fill(hue.light));
            s.draw(&Trace::at(-a * 0.1, b * 0.7).bend(a * 0.14, 0.0, 0.0, -b * 0.6), line(hue.shade, 8.0));
            let blade = s.stamp(|s| leaf(s, b * 0.36, hue.main));
            for (i, y) in [0.5, 0.3, 0.1, -0.1, -0.3, -0.48].into_iter().enumerate() {
                let side = if i % 2 == 0 { 1.0 } else { -1.0 };
                s.put(&blade, at(a * 0.02, y * b).turned(side * 58.0).stretched(1.3, 1.0));
            }
            s.circle(a * 0.4, -b * 0.56, a * 0.13, fill(hue.accent));
        }
    }
}

/// A book standing, or a pile of three with one on top.
pub(crate) fn book(s: &mut Studio) -> Extent {
    if s.dice.chance(0.5) { pile(s) } else { upright(s) }
}

fn upright(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(320., 360.), s.dice.range(450., 500.));
    let (main, slip, accent) = (s.hue.main, s.hue.slip, s.hue.accent);
    let left = -w / 2.0;
    s.draw(
        &Trace::polygon(&[
            (left + w, -h + 12.0),
            (left + w + 44.0, -h + 34.0),
            (left + w + 44.0, -16.0),
            (left + w, 0.0),
        ]),
        fill(Tone::CREAM.dark(0.1)),
    );
    for i in 1..5 {
        let x = left + w + i as f32 * 9.0;
        s.draw(
            &Trace::at(x, -h + 16.0 + i as f32 * 4.0).to(x, -4.0 - i as f32 * 3.0),
            line(Tone::INK, 1.6).alpha(0.2),
        );
    }
    s.slab([left, -h, w, h, 6.0], fill(main));
    cover(s, [left, -h, w, h], (slip, accent));
    s.slab([left, -h, 40.0, h, 6.0], fill(main.dark(0.22)));
    s.slab([left + 40.0, -h, 5.0, h, 0.0], fill(Tone::WHITE).alpha(0.25));
    let light =
        s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.3), (0.5, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.16)]);
    s.slab([left, -h, w, h, 6.0], fill(light));
    extent(w + 80.0, h)
}

/// What is printed on a cover.
fn cover(s: &mut Studio, [x, y, w, h]: [f32; 4], (ink, accent): (Tone, Tone)) {
    let kind =
        s.dice.pick([Emblem::Olive, Emblem::Sun, Emblem::Arch, Emblem::Flower, Emblem::Grapes, Emblem::Bee]);
    let middle = x + w / 2.0 + 18.0;
    if s.dice.chance(0.5) {
        let pattern = s.dice.pick([Pattern::Leaves, Pattern::Waves, Pattern::Talavera, Pattern::Dots]);
        let print = woven(s, pattern, 74.0, ink, accent);
        s.slab([x, y, w, h, 6.0], fill(print).alpha(0.55));
        s.slab([middle - w * 0.27, y + h * 0.2, w * 0.54, h * 0.46, 6.0], fill(ink));
        let main = s.hue.main;
        s.group(at(middle, y + h * 0.43), |s| emblem(s, kind, h * 0.14, main, accent));
    } else {
        s.draw(
            &Trace::polygon(&[
                (x + 66.0, y + 26.0),
                (x + w - 26.0, y + 26.0),
                (x + w - 26.0, y + h - 26.0),
                (x + 66.0, y + h - 26.0),
            ]),
            line(ink, 4.0).alpha(0.8),
        );
        s.group(at(middle, y + h * 0.44), |s| emblem(s, kind, h * 0.2, ink, accent));
    }
}

fn pile(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let mut y = 0.0;
    for (tone, ink) in
        [(hue.main, hue.slip), (hue.slip.mix(hue.light, 0.3), hue.main), (hue.accent, hue.slip)]
    {
        let (w, h) = (s.dice.range(390., 460.), s.dice.range(74., 104.));
        let x = -w / 2.0 + s.dice.range(-22.0, 22.0);
        s.slab([x + 12.0, y - h + 12.0, w - 6.0, h - 24.0, 3.0], fill(Tone::CREAM));
        for i in 1..4 {
            let level = y - h + 12.0 + (h - 24.0) * i as f32 / 4.0;
            s.draw(&Trace::at(x + w * 0.1, level).to(x + w, level), line(Tone::INK, 1.6).alpha(0.16));
        }
        s.slab([x, y - h, w + 14.0, 13.0, 5.0], fill(tone.pale(0.12)));
        s.slab([x, y - 13.0, w + 14.0, 13.0, 5.0], fill(tone.dark(0.12)));
        s.slab([x - 10.0, y - h, w * 0.66, h, 14.0], fill(tone));
        let soft =
            s.fade((0.0, 1.0), &[(0.0, Tone::WHITE, 0.35), (0.4, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.28)]);
        s.slab([x - 10.0, y - h, w * 0.66, h, 14.0], fill(soft));
        for share in [0.08, 0.54] {
            s.slab([x + w * share, y - h, 9.0, h, 0.0], fill(ink).alpha(0.8));
        }
        s.circle(x + w * 0.33, y - h / 2.0, h * 0.2, fill(ink).alpha(0.9));
        y -= h;
    }
    s.group(at(30.0, y), |s| {
        s.draw(&Trace::at(-150.0, -4.0).to(140.0, -4.0), line(hue.shade, 8.0));
        for x in [-84.0, 60.0] {
            s.oval(x, -16.0, 56.0, 15.0, line(hue.shade, 8.0));
        }
    });
    extent(490.0, -y + 30.0)
}
