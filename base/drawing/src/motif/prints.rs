//! Printed and sewn paper in a form of its own: two prints, notebook, handbook, reader, sheets of patterns. Posters and books in
//! whatever form the dice choose are in `paper`.

use super::ceramics::leaf;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;

/// A sheet without a frame, held by two clips; gives back half its width and its height.
fn pinned(s: &mut Studio, ground: Tone) -> (f32, f32) {
    let (w, h) = (s.dice.range(428., 440.), 600.0);
    s.slab([-w / 2.0, -h, w, h, 0.0], fill(Tone::WHITE));
    s.slab([-w / 2.0 + 26.0, -h + 26.0, w - 52.0, h - 86.0, 0.0], fill(ground));
    for x in [-w * 0.32, w * 0.32] {
        s.slab([x - 13.0, -h - 26.0, 26.0, 46.0, 4.0], fill(Tone::WOOD_PALE));
        s.slab([x - 13.0, -h - 8.0, 26.0, 6.0, 0.0], fill(Tone::STEEL_DARK));
    }
    // The number of the run and a name, in pencil.
    for (x, long) in [(-w / 2.0 + 34.0, 46.0), (w / 2.0 - 104.0, 70.0)] {
        let pencil = Trace::at(x, -28.0).through(&[
            (x + long * 0.3, -36.0),
            (x + long * 0.6, -24.0),
            (x + long, -32.0),
        ]);
        s.draw(&pencil, line(Tone::INK, 2.5).alpha(0.45));
    }
    (w / 2.0, h)
}

fn sheen(s: &mut Studio, half: f32, h: f32) {
    let light =
        s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.22), (0.4, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.08)]);
    s.slab([-half, -h, half * 2.0, h, 0.0], fill(light));
}

/// The outline of a water jar standing on (0, 0): belly, neck and height.
fn jar(belly: f32, neck: f32, tall: f32) -> Trace {
    let (low, shoulder) = (belly * 0.5, -tall * 0.72);
    Trace::at(-low, 0.0)
        .curve([-belly * 1.25, -tall * 0.25, -belly * 1.1, shoulder, -neck, shoulder - tall * 0.06])
        .to(-neck, -tall * 0.92)
        .to(-neck * 1.4, -tall)
        .to(neck * 1.4, -tall)
        .to(neck, -tall * 0.92)
        .to(neck, shoulder - tall * 0.06)
        .curve([belly * 1.1, shoulder, belly * 1.25, -tall * 0.25, low, 0.0])
        .close()
}

/// Twelve water jars, each with its name below it, on a ground of the picture's colour.
pub(crate) fn jugs_print(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let (half, h) = pinned(s, hue.main);
    let (ink, second) = (hue.slip, hue.accent.pale(0.25));
    let column = (half * 2.0 - 52.0) / 3.0;
    for i in 0..12 {
        let (x, y) = (column * ((i % 3) as f32 - 1.0), -h + 148.0 + (i / 3) as f32 * 122.0);
        let (belly, neck) = (26.0 + ((i * 7) % 5) as f32 * 4.0, 8.0 + ((i * 5) % 4) as f32 * 3.0);
        let tall = 70.0 + ((i * 3) % 4) as f32 * 8.0;
        let (tone, mark) = if i % 2 == 0 { (ink, second) } else { (second, ink) };
        s.group(at(x, y), |s| {
            for side in [-1.0, 1.0].into_iter().take(1 + i % 2) {
                let ear = Trace::at(side * neck, -tall * 0.86).curve([
                    side * (belly + 16.0),
                    -tall * 0.9,
                    side * (belly + 16.0),
                    -tall * 0.5,
                    side * belly * 0.8,
                    -tall * 0.46,
                ]);
                s.draw(&ear, line(tone, 6.0));
            }
            s.draw(&jar(belly, neck, tall), fill(tone));
            s.draw(
                &Trace::at(-belly * 0.8, -tall * 0.4).bend(0.0, -tall * 0.3, belly * 0.8, -tall * 0.4),
                line(mark, 5.0),
            );
            s.slab([-22.0, 11.0, 44.0, 4.0, 0.0], fill(ink).alpha(0.9));
        });
    }
    sheen(s, half, h);
    extent(half * 2.0, h + 26.0)
}

/// An old olive tree in two inks.
pub(crate) fn olive_print(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let (half, h) = pinned(s, hue.slip.mix(hue.tints[1], 0.4));
    let (dark, green) = (hue.shade.dark(0.25), hue.main);
    s.group(at(0.0, -h / 2.0 + 10.0), |s| {
        s.draw(
            &Trace::at(-half + 26.0, 190.0)
                .bend(0.0, 140.0, half - 26.0, 184.0)
                .to(half - 26.0, 226.0)
                .to(-half + 26.0, 226.0)
                .close(),
            fill(dark),
        );
        let trunk = Trace::at(-78.0, 190.0)
            .curve([-30.0, 130.0, -64.0, 60.0, -30.0, 20.0])
            .curve([-50.0, -20.0, -100.0, -40.0, -120.0, -80.0])
            .to(-96.0, -92.0)
            .curve([-70.0, -50.0, -30.0, -40.0, -6.0, -20.0])
            .curve([0.0, -60.0, 10.0, -90.0, 0.0, -130.0])
            .to(28.0, -130.0)
            .curve([40.0, -80.0, 34.0, -50.0, 40.0, -22.0])
            .curve([70.0, -40.0, 96.0, -60.0, 110.0, -90.0])
            .to(132.0, -76.0)
            .curve([110.0, -20.0, 60.0, 10.0, 46.0, 40.0])
            .curve([60.0, 90.0, 50.0, 140.0, 92.0, 190.0])
            .close();
        s.draw(&trunk, fill(dark));
        for (x, y) in [(-20.0, 150.0), (10.0, 120.0), (-6.0, 60.0), (30.0, 160.0)] {
            s.draw(&Trace::at(x, y).bend(x + 12.0, y - 40.0, x + 4.0, y - 70.0), line(hue.slip, 5.0));
        }
        let tones = [(green, 62.0), (green.pale(0.3), 54.0), (dark, 50.0)];
        let blades = tones.map(|(tone, long)| s.stamp(|s| leaf(s, long, tone)));
        for i in 0..58_u16 {
            let (sin, cos) = (f32::from(i) * 137.5).to_radians().sin_cos();
            let far = ((f32::from(i) + 0.6) / 58.0).sqrt();
            let lean = s.dice.range(-30.0, 30.0);
            let place = at(cos * far * 150.0, -110.0 + sin * far * 92.0);
            s.put(&blades[usize::from(i) % 3], place.turned(f32::from(i) * 137.5 + 60.0 + lean));
        }
    });
    sheen(s, half, h);
    extent(half * 2.0, h + 26.0)
}

/// A book standing: gives back its left edge, width and height.
fn standing(s: &mut Studio, cover: Tone) -> (f32, f32, f32) {
    let (w, h) = (s.dice.range(336., 350.), 480.0);
    let left = -w / 2.0;
    let pages =
        [(left + w, -h + 12.0), (left + w + 40.0, -h + 32.0), (left + w + 40.0, -16.0), (left + w, 0.0)];
    s.draw(&Trace::polygon(&pages), fill(Tone::CREAM.dark(0.1)));
    for i in 1..4 {
        let x = left + w + i as f32 * 10.0;
        s.draw(
            &Trace::at(x, -h + 20.0 + i as f32 * 4.0).to(x, -6.0 - i as f32 * 3.0),
            line(Tone::INK, 1.6).alpha(0.2),
        );
    }
    s.slab([left, -h, w, h, 6.0], fill(cover));
    (left, w, h)
}

fn cover_light(s: &mut Studio, (left, w, h): (f32, f32, f32)) {
    let light =
        s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.3), (0.5, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.16)]);
    s.slab([left, -h, w, h, 6.0], fill(light));
}

/// A notebook of one colour, its thread showing along the spine.
pub(crate) fn notebook(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let (left, w, h) = standing(s, hue.main);
    s.slab([left, -h, 50.0, h, 6.0], fill(hue.main.dark(0.18)));
    let mut thread = Trace::at(left + 26.0, -h + 40.0);
    for i in 0..8 {
        let y = -h + 40.0 + i as f32 * 52.0;
        thread = thread.then_at(left + 26.0, y).to(left + 26.0, y + 32.0);
    }
    s.draw(&thread, line(hue.slip, 6.0));
    s.slab([left + w * 0.34, -h * 0.74, w * 0.46, h * 0.2, 4.0], fill(Tone::CREAM));
    for y in [-0.67, -0.61] {
        s.slab([left + w * 0.4, h * y, w * 0.34, 3.0, 0.0], fill(hue.shade).alpha(0.5));
    }
    cover_light(s, (left, w, h));
    extent(w + 80.0, h)
}

/// A handbook with a jar on its cover.
pub(crate) fn clay_book(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let (left, w, h) = standing(s, hue.main);
    s.slab([left, -h, 38.0, h, 6.0], fill(hue.main.dark(0.22)));
    let (x, slip) = (left + w / 2.0 + 18.0, hue.slip);
    s.slab([left + 62.0, -h + 30.0, w - 88.0, h - 60.0, 4.0], line(slip, 4.0));
    for (y, half) in [(-0.82, 84.0), (-0.76, 56.0)] {
        s.slab([x - half, h * y, half * 2.0, 11.0, 3.0], fill(slip));
    }
    s.group(at(x, -h * 0.2), |s| {
        for side in [-1.0, 1.0] {
            let ear = Trace::at(side * 26.0, -178.0).curve([
                side * 110.0,
                -186.0,
                side * 112.0,
                -110.0,
                side * 76.0,
                -96.0,
            ]);
            s.draw(&ear, line(slip, 13.0));
        }
        s.draw(&jar(84.0, 30.0, 206.0), fill(slip));
        s.draw(&Trace::at(-72.0, -92.0).bend(0.0, -68.0, 72.0, -92.0), line(hue.accent, 12.0));
    });
    cover_light(s, (left, w, h));
    extent(w + 80.0, h)
}

/// A reader whose screen shows a steaming pot.
pub(crate) fn reader(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let (w, h) = (s.dice.range(350., 362.), 490.0);
    s.slab([-w / 2.0, -h, w, h, 26.0], fill(Tone::hex(0x2f2c2b)));
    s.slab([-w / 2.0 + 24.0, -h + 26.0, w - 48.0, h - 74.0, 6.0], fill(hue.main));
    s.group(at(0.0, -h * 0.3), |s| {
        for (y, half) in [(-232.0, 96.0), (-206.0, 62.0)] {
            s.slab([-half, y, half * 2.0, 12.0, 3.0], fill(hue.slip));
        }
        for x in [-40.0, 0.0, 40.0] {
            let steam = Trace::at(x, -96.0).curve([x - 20.0, -116.0, x + 20.0, -136.0, x, -160.0]);
            s.draw(&steam, line(hue.slip, 7.0).alpha(0.8));
        }
        for side in [-1.0, 1.0] {
            s.circle(side * 104.0, -48.0, 20.0, line(hue.slip, 10.0));
        }
        let pot = Trace::at(-100.0, -76.0)
            .to(100.0, -76.0)
            .curve([100.0, -10.0, 70.0, 20.0, 0.0, 20.0])
            .curve([-70.0, 20.0, -100.0, -10.0, -100.0, -76.0])
            .close();
        s.draw(&pot, fill(hue.slip));
        s.slab([-108.0, -86.0, 216.0, 18.0, 8.0], fill(hue.accent));
    });
    let glare = [(w * 0.1, -h + 26.0), (w * 0.36, -h + 26.0), (-w * 0.1, -48.0), (-w * 0.36, -48.0)];
    s.draw(&Trace::polygon(&glare), fill(Tone::WHITE).alpha(0.1));
    s.circle(0.0, -24.0, 9.0, fill(Tone::hex(0x5a5654)));
    extent(w, h)
}

fn paper(s: &mut Studio) -> (f32, f32) {
    let (w, h) = (s.dice.range(434., 446.), 620.0);
    s.slab([-w / 2.0, -h, w, h, 2.0], fill(Tone::WHITE));
    (w, h)
}

/// A sheet with six branches to embroider.
pub(crate) fn branch_sheet(s: &mut Studio) -> Extent {
    let (w, h) = paper(s);
    let ink = s.hue.accent;
    for i in 0..6_u8 {
        let (column, row) = (f32::from(i % 2), f32::from(i / 2));
        let place = at((column - 0.5) * w * 0.46, -h + 190.0 + row * 190.0).turned(s.dice.range(-16.0, 16.0));
        s.group(place, |s| {
            s.draw(&Trace::at(0.0, 0.0).bend(10.0, -60.0, 0.0, -128.0), line(ink, 4.0));
            for step in 0..(4 + i % 3) {
                let y = -26.0 - f32::from(step) * (96.0 / f32::from(4 + i % 3));
                let side = if step % 2 == 0 { 1.0 } else { -1.0 };
                let long = 44.0 - f32::from(step) * 3.0;
                let blade = Trace::at(2.0, y)
                    .bend(side * long * 0.3, y - long * 0.7, side * long, y - long * 0.5)
                    .bend(side * long * 0.7, y + 4.0, 2.0, y);
                s.draw(&blade, line(ink, 3.0));
            }
        });
    }
    sheen(s, w / 2.0, h);
    extent(w, h)
}

/// A sheet with the pieces of an apron drawn to cut.
pub(crate) fn apron_sheet(s: &mut Studio) -> Extent {
    let (w, h) = paper(s);
    let (ink, half) = (s.hue.shade, w * 0.3);
    let grid = s.weave((31.0, 31.0), 0.0, |s| {
        s.slab([0.0, 0.0, 31.0, 1.5, 0.0], fill(Tone::INK).alpha(0.14));
        s.slab([0.0, 0.0, 1.5, 31.0, 0.0], fill(Tone::INK).alpha(0.14));
    });
    s.slab([-w / 2.0, -h, w, h, 0.0], fill(grid));
    let shape = |k: f32| {
        Trace::at(-60.0 * k, -h + 110.0)
            .to(60.0 * k, -h + 110.0)
            .curve([64.0 * k, -h + 190.0, half * 0.9 * k, -h + 220.0, half * k, -h + 250.0])
            .to(half * k, -90.0)
            .to(-half * k, -90.0)
            .to(-half * k, -h + 250.0)
            .curve([-half * 0.9 * k, -h + 220.0, -64.0 * k, -h + 190.0, -60.0 * k, -h + 110.0])
            .close()
    };
    s.draw(&shape(1.0), fill(s.hue.light.pale(0.5)).edged(ink, 5.0));
    s.draw(&shape(0.86), line(ink, 2.0).alpha(0.5));
    s.slab([-66.0, -h * 0.42, 132.0, 96.0, 4.0], line(ink, 4.0));
    for (x1, y1, x2, y2) in [(-half, -56.0, half, -56.0), (half + 34.0, -h + 110.0, half + 34.0, -90.0)] {
        s.draw(&Trace::at(x1, y1).to(x2, y2), line(s.hue.accent, 3.5));
        for (x, y) in [(x1, y1), (x2, y2)] {
            s.circle(x, y, 7.0, fill(s.hue.accent));
        }
    }
    for side in [-1.0, 1.0] {
        s.draw(&Trace::at(side * 46.0, -h + 110.0).to(-side * 84.0, -h + 34.0), line(ink, 4.0));
    }
    sheen(s, w / 2.0, h);
    extent(w, h)
}
