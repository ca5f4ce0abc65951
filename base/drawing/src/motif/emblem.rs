//! Small pictures for labels, covers and seals, in place of words. What carries them is in the family files.

use super::ceramics::leaf;
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::flower;
use crate::studio::Studio;
use crate::trace::Trace;

/// A small picture for a label.
#[derive(Clone, Copy)]
pub(crate) enum Emblem {
    Olive,
    Grapes,
    Bee,
    Fruit,
    Sun,
    Flower,
    Arch,
}

/// Draws an emblem about (0, 0), `r` its half height.
pub(crate) fn emblem(s: &mut Studio, kind: Emblem, r: f32, ink: Tone, accent: Tone) {
    match kind {
        Emblem::Olive => {
            s.draw(&Trace::at(-r * 0.5, r * 0.8).bend(0.0, 0.1 * r, r * 0.4, -r * 0.9), line(ink, r * 0.08));
            for (x, y, turn) in [
                (-0.3, 0.5, -70.0),
                (-0.2, 0.4, 70.0),
                (0.05, 0.0, -62.0),
                (0.1, -0.1, 80.0),
                (0.3, -0.5, -30.0),
            ] {
                s.group(at(x * r, y * r).turned(turn), |s| leaf(s, r * 0.7, ink));
            }
            s.oval(r * 0.36, r * 0.42, r * 0.2, r * 0.27, fill(accent));
            s.oval(-r * 0.3, -r * 0.2, r * 0.18, r * 0.25, fill(accent));
        }
        Emblem::Grapes => {
            for (row, count) in [(0.0, 4), (1.0, 3), (2.0, 2), (3.0, 1)] {
                for i in 0..count {
                    let x = (i as f32 - (count - 1) as f32 / 2.0) * r * 0.44;
                    s.circle(x, -r * 0.4 + row * r * 0.38, r * 0.23, fill(ink));
                }
            }
            s.group(at(0.0, -r * 0.5).turned(40.0), |s| leaf(s, r * 0.6, accent));
        }
        Emblem::Bee => {
            for turn in [-38.0, 38.0] {
                s.group(at(0.0, -r * 0.1).turned(turn), |s| {
                    s.oval(0.0, -r * 0.5, r * 0.26, r * 0.46, fill(ink).alpha(0.35))
                });
            }
            s.oval(0.0, r * 0.2, r * 0.38, r * 0.62, fill(accent));
            for y in [-0.05, 0.22, 0.5] {
                s.draw(
                    &Trace::at(-r * 0.34, r * y).bend(0.0, r * (y + 0.1), r * 0.34, r * y),
                    line(ink, r * 0.13),
                );
            }
        }
        Emblem::Fruit => {
            for (x, y) in [(-0.36, 0.3), (0.36, 0.42)] {
                s.draw(
                    &Trace::at(x * r, y * r).bend(x * r * 0.6, -r * 0.4, 0.0, -r * 0.8),
                    line(ink, r * 0.08),
                );
                s.circle(x * r, y * r, r * 0.4, fill(accent));
                s.circle(x * r - r * 0.12, y * r - r * 0.12, r * 0.09, fill(Tone::WHITE).alpha(0.7));
            }
            s.group(at(0.0, -r * 0.8).turned(64.0), |s| leaf(s, r * 0.7, ink));
        }
        Emblem::Sun => {
            for i in 0..12 {
                let turn = i as f32 * 30.0;
                s.group(at(0.0, 0.0).turned(turn), |s| {
                    s.draw(&Trace::at(0.0, -r * 0.66).to(0.0, -r * 0.95), line(ink, r * 0.1))
                });
            }
            s.circle(0.0, 0.0, r * 0.48, fill(accent));
        }
        Emblem::Flower => flower(s, r * 0.95, 6, ink, accent),
        Emblem::Arch => {
            let arch = |half: f32| {
                Trace::at(-half, r * 0.8)
                    .to(-half, -r * 0.1)
                    .arc(half, half, true, (half, -r * 0.1))
                    .to(half, r * 0.8)
                    .close()
            };
            s.draw(&arch(r * 0.75), fill(ink));
            s.draw(&arch(r * 0.4), fill(accent));
        }
    }
}
