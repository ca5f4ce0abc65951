//! Tableware seen from above: plates, and bowls and cups looked into. From the side it is in `tableware`.

use super::ceramics::leaf;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::flower;
use crate::studio::Studio;
use crate::trace::Trace;

pub(crate) fn drinks(s: &mut Studio) -> Tone {
    s.dice.pick([Tone::hex(0x4a2c1a), Tone::hex(0x9a6a3c), Tone::hex(0xc98f4e)])
}

/// A mug from above: the ring of its lip, its ear and what is in it.
pub(crate) fn mug_from_above(s: &mut Studio) -> Extent {
    let r = s.dice.range(165., 190.);
    let tone = s.hue.main;
    s.group(at(-r * 0.3, -r), |s| {
        s.rod(&Trace::at(r * 0.8, 10.0).bend(r * 1.3, 30.0, r * 1.6, 60.0), 40.0, tone);
        cup_mouth(s, r, tone);
    });
    extent(r * 2.7, r * 2.0)
}

fn cup_mouth(s: &mut Studio, r: f32, tone: Tone) {
    let lip = s.fade((1.0, 1.0), &[(0.0, tone.pale(0.45), 1.0), (1.0, tone.dark(0.2), 1.0)]);
    s.circle(0.0, 0.0, r, fill(lip));
    let wall = s.fade(
        (1.0, 1.0),
        &[(0.0, s.hue.slip.dark(0.5), 1.0), (0.5, s.hue.slip.dark(0.2), 1.0), (1.0, s.hue.slip, 1.0)],
    );
    s.circle(0.0, 0.0, r * 0.88, fill(wall));
    let tone = drinks(s);
    let drink = s.fade((1.0, 1.0), &[(0.0, tone.dark(0.35), 1.0), (1.0, tone.pale(0.12), 1.0)]);
    s.circle(r * 0.02, r * 0.03, r * 0.78, fill(drink));
    s.draw(
        &Trace::at(-r * 0.5, r * 0.25).arc(r * 0.58, r * 0.58, true, (-r * 0.1, -r * 0.53)),
        line(Tone::WHITE, r * 0.06).alpha(0.4),
    );
}

/// A cup on its saucer from above.
pub(crate) fn cup_from_above(s: &mut Studio) -> Extent {
    let r = 250.0;
    s.group(at(0.0, -r), |s| {
        dish(s, r, 0.5);
        s.circle(12.0, 18.0, 128.0, fill(Tone::INK).alpha(0.2));
        s.rod(&Trace::at(90.0, 50.0).bend(150.0, 60.0, 172.0, 104.0), 30.0, s.hue.main);
        cup_mouth(s, 128.0, s.hue.main);
    });
    extent(r * 2.0, r * 2.0)
}

/// A painted plate, seen from above.
pub(crate) fn plate(s: &mut Studio) -> Extent {
    let r = 270.0;
    let well = s.dice.range(0.56, 0.7);
    s.group(at(0.0, -r), |s| dish(s, r, well));
    extent(r * 2.0, r * 2.0)
}

/// A round dish from above, centred on (0, 0): rim, well, decoration and light.
pub(crate) fn dish(s: &mut Studio, r: f32, well: f32) {
    let dark_ground = s.dice.chance(0.35);
    let (ground, ink) =
        if dark_ground { (s.hue.main, s.hue.slip) } else { (s.hue.slip.mix(s.hue.main, 0.05), s.hue.main) };
    let heart = s.hue.accent;
    s.circle(0.0, 0.0, r, fill(ground));
    let style = if s.calm { s.dice.pick([0, 5, 3]) } else { s.dice.below(7) };
    rim(s, style, (r, well), ink, heart);
    let slope =
        s.fade((1.0, 1.0), &[(0.1, Tone::INK, 0.26), (0.45, Tone::INK, 0.03), (0.9, Tone::WHITE, 0.55)]);
    s.circle(0.0, 0.0, r * (well + 0.02), line(slope, r * 0.05));
    centre(s, style, r * well, ink, heart);
    let light =
        s.fade((1.0, 1.0), &[(0.05, Tone::WHITE, 0.3), (0.5, Tone::WHITE, 0.0), (0.95, Tone::INK, 0.2)]);
    s.circle(0.0, 0.0, r, fill(light));
    s.circle(0.0, 0.0, r - 4.0, line(Tone::WHITE, 4.0).alpha(0.45));
    s.draw(
        &Trace::at(-r * 0.84, r * 0.2).arc(r * 0.86, r * 0.86, true, (-r * 0.32, -r * 0.8)),
        line(Tone::WHITE, r * 0.03).alpha(0.6),
    );
}

/// Puts something around a rim, `count` times at a distance from the middle.
fn around(s: &mut Studio, count: usize, distance: f32, draw: impl FnOnce(&mut Studio)) {
    let stamp = s.stamp(|s| s.group(at(0.0, -distance), draw));
    for i in 0..count {
        s.put(&stamp, at(0.0, 0.0).turned(360.0 / count as f32 * i as f32));
    }
}

fn rim(s: &mut Studio, style: usize, (r, well): (f32, f32), ink: Tone, heart: Tone) {
    let middle = r * (1.0 + well) / 2.0;
    let band = r * (1.0 - well);
    match style {
        0 => {
            s.circle(0.0, 0.0, middle, line(ink, band * 0.5));
            s.circle(0.0, 0.0, middle, line(s.hue.slip, 4.0).alpha(0.7));
        }
        1 => around(s, 10, middle, |s| flower(s, band * 0.32, 6, ink, heart)),
        2 => around(s, 20, middle, |s| {
            s.group(at(0.0, band * 0.3).turned(32.0), |s| leaf(s, band * 0.72, ink))
        }),
        3 => around(s, 26, middle, |s| s.circle(0.0, 0.0, band * 0.13, fill(ink))),
        4 => around(s, 16, middle, |s| {
            s.draw(
                &Trace::at(-band * 0.5, -band * 0.3).bend(0.0, band * 0.7, band * 0.5, -band * 0.3),
                line(ink, band * 0.15),
            )
        }),
        5 => s.circle(0.0, 0.0, r * 0.95, line(ink, r * 0.08)),
        6.. => around(s, 36, middle, |s| {
            s.draw(&Trace::at(0.0, -band * 0.36).to(0.0, band * 0.3), line(ink, band * 0.14))
        }),
    }
    if style != 0 && style != 5 {
        s.circle(0.0, 0.0, r * 0.965, line(ink, r * 0.026));
    }
}

fn centre(s: &mut Studio, style: usize, r: f32, ink: Tone, heart: Tone) {
    match style {
        1 | 4 => {
            around(s, 8, r * 0.6, |s| s.oval(0.0, 0.0, r * 0.07, r * 0.15, fill(heart)));
            flower(s, r * 0.46, 8, ink, heart);
        }
        2 => {
            let stem = Trace::at(-r * 0.3, r * 0.5).bend(-r * 0.05, 0.0, r * 0.25, -r * 0.55);
            s.draw(&stem, line(ink, r * 0.03));
            for (x, y, turn) in [
                (-0.24, 0.36, 70.0),
                (-0.2, 0.24, -50.0),
                (-0.06, 0.0, 76.0),
                (-0.02, -0.08, -40.0),
                (0.12, -0.3, 80.0),
                (0.22, -0.48, 24.0),
            ] {
                s.group(at(x * r, y * r).turned(turn), |s| leaf(s, r * 0.34, ink));
            }
        }
        3 => s.circle(0.0, 0.0, r * 0.84, line(ink, r * 0.03)),
        5 => {
            for share in [0.3, 0.5, 0.7] {
                s.circle(0.0, 0.0, r * share, line(ink, 2.5).alpha(0.35));
            }
        }
        0 | 6.. => s.circle(0.0, 0.0, r * 0.12, fill(heart).alpha(0.9)),
    }
}

/// A bowl from above.
pub(crate) fn bowl_from_above(s: &mut Studio) -> Extent {
    let r = 250.0;
    s.group(at(0.0, -r), |s| {
        dish(s, r, 0.88);
        let deep =
            s.fade((1.0, 1.0), &[(0.1, Tone::INK, 0.34), (0.5, Tone::INK, 0.08), (1.0, Tone::WHITE, 0.3)]);
        s.circle(0.0, 0.0, r * 0.9, fill(deep));
    });
    extent(r * 2.0, r * 2.0)
}
