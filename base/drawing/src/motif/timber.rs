//! Wood, and the tools that have it in their handles: knife, spoons and board. Pots and bowls of the kitchen are in `kitchen`.

use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;

/// One of the woods of the house.
pub(crate) fn wood(s: &mut Studio) -> Tone {
    s.dice.pick([
        Tone::WOOD,
        Tone::WOOD_PALE,
        Tone::WOOD.mix(Tone::WOOD_DARK, 0.5),
        Tone::WOOD_PALE.mix(Tone::WOOD, 0.5),
    ])
}

/// Grain lines running along a box: `x`, `y`, width, height. The caller clips.
pub(crate) fn grain(s: &mut Studio, [x, y, w, h]: [f32; 4], tone: Tone) {
    for i in 0..7 {
        let across = (i as f32 + s.dice.range(0.2, 0.8)) / 7.0;
        let bow = s.dice.range(-0.04, 0.04);
        let trace = if h > w {
            Trace::at(x + w * across, y).bend(x + w * (across + bow), y + h * 0.5, x + w * across, y + h)
        } else {
            Trace::at(x, y + h * across).bend(x + w * 0.5, y + h * (across + bow), x + w, y + h * across)
        };
        s.draw(&trace, line(tone.dark(0.4), 2.5).alpha(0.25));
    }
}

/// A kitchen knife lying down, blade up.
pub(crate) fn knife(s: &mut Studio) -> Extent {
    let (long, broad) = (s.dice.range(430., 520.), s.dice.range(86., 130.));
    let form = s.dice.below(3);
    let handle = if s.dice.chance(0.5) { s.hue.main } else { Tone::WOOD_DARK };
    knife_of(s, long, broad, form, handle)
}

/// A knife with a blade of this length and breadth, in one of three forms.
pub(crate) fn knife_of(s: &mut Studio, long: f32, broad: f32, form: usize, handle: Tone) -> Extent {
    let half = broad / 2.0;
    let tip = match form {
        0 => Trace::at(-half, -250.0).to(-half, -250.0 - long * 0.4).curve([
            -half,
            -250.0 - long * 0.75,
            half * 0.2,
            -250.0 - long * 0.95,
            half,
            -250.0 - long,
        ]),
        1 => Trace::at(-half, -250.0).to(-half, -250.0 - long + half).bend(
            -half,
            -250.0 - long,
            half,
            -250.0 - long - 6.0,
        ),
        2.. => Trace::at(-half, -250.0).to(-half * 0.9, -250.0 - long * 0.3).curve([
            -half * 0.9,
            -250.0 - long * 0.7,
            0.0,
            -250.0 - long * 0.9,
            half * 0.6,
            -250.0 - long,
        ]),
    };
    let blade = tip.to(half, -250.0).close();
    let steel = s.fade(
        (1.0, 0.0),
        &[
            (0.0, Tone::STEEL.pale(0.55), 1.0),
            (0.34, Tone::STEEL, 1.0),
            (0.36, Tone::STEEL.dark(0.2), 1.0),
            (1.0, Tone::STEEL_DARK, 1.0),
        ],
    );
    s.draw(&blade, fill(steel));
    s.draw(
        &Trace::at(half - 20.0, -290.0).to(half - 20.0, -250.0 - long * 0.6),
        line(Tone::WHITE, 5.0).alpha(0.35),
    );
    s.slab([-half * 0.6 + 10.0, -262.0, half * 1.2 + 4.0, 26.0, 6.0], fill(Tone::BRASS));
    grip(s, half, handle);
    extent(broad + 40.0, long + 250.0)
}

fn grip(s: &mut Studio, half: f32, tone: Tone) {
    let (left, right) = (-half * 0.45, half * 0.86);
    let shape = Trace::at(left, -240.0)
        .curve([left - 14.0, -160.0, left + 12.0, -90.0, left - 8.0, -24.0])
        .curve([left - 10.0, 6.0, right + 12.0, 6.0, right + 6.0, -24.0])
        .curve([right - 4.0, -100.0, right + 6.0, -160.0, right, -240.0])
        .close();
    let round =
        s.fade((1.0, 0.0), &[(0.0, tone.pale(0.15), 1.0), (0.4, tone, 1.0), (1.0, tone.dark(0.35), 1.0)]);
    s.draw(&shape, fill(round));
    for y in [-200.0, -120.0, -45.0] {
        s.circle((left + right) / 2.0, y, 10.0, fill(Tone::BRASS));
        s.circle((left + right) / 2.0 - 2.0, y - 3.0, 4.0, fill(Tone::BRASS.pale(0.6)));
    }
}

/// Three wooden spoons side by side.
pub(crate) fn spoons(s: &mut Studio) -> Extent {
    let kinds = [s.dice.below(3), 0, 1 + s.dice.below(2)];
    for (i, kind) in kinds.into_iter().enumerate() {
        let tone = wood(s);
        let lean = (i as f32 - 1.0) * s.dice.range(9.0, 15.0);
        s.group(at((i as f32 - 1.0) * 70.0, 0.0).turned(lean), |s| spoon(s, kind, tone));
    }
    s.slab([-108.0, -130.0, 216.0, 46.0, 20.0], fill(s.hue.main));
    s.slab([-108.0, -122.0, 216.0, 9.0, 0.0], fill(s.hue.slip).alpha(0.8));
    s.slab([-108.0, -104.0, 216.0, 6.0, 0.0], fill(s.hue.slip).alpha(0.8));
    extent(500.0, 660.0)
}

/// Spoon, spatula, tasting spoon and small ladle of olive wood, side by side.
pub(crate) fn olive_spoons(s: &mut Studio) -> Extent {
    let tone = Tone::hex(0xb88a55);
    for (i, (kind, size)) in [(0, 1.0), (1, 0.96), (0, 0.74), (0, 0.84)].into_iter().enumerate() {
        let x = (i as f32 - 1.5) * 142.0;
        let lean = s.dice.range(-3.0, 3.0);
        s.group(at(x, 0.0).turned(lean).scaled(size), |s| {
            spoon(s, kind, tone);
            for vein in [-7.0, 6.0] {
                let grain = Trace::at(vein, -40.0).bend(vein + 5.0, -220.0, vein * 0.4, -420.0);
                s.draw(&grain, line(tone.dark(0.5), 2.5).alpha(0.4));
            }
            if i == 3 {
                s.oval(0.0, -556.0, 62.0, 70.0, line(tone.dark(0.2), 14.0));
            }
        });
    }
    extent(560.0, 660.0)
}

/// A spoon, fork or spatula standing on (0, 0).
fn spoon(s: &mut Studio, kind: usize, tone: Tone) {
    s.rod(&Trace::at(0.0, -16.0).to(0.0, -430.0), 26.0, tone);
    let head = match kind {
        0 => Trace::blob(&[
            (0.0, -420.0),
            (56.0, -480.0),
            (66.0, -560.0),
            (0.0, -640.0),
            (-66.0, -560.0),
            (-56.0, -480.0),
        ]),
        1 => Trace::at(-14.0, -420.0)
            .curve([-60.0, -460.0, -56.0, -560.0, -62.0, -640.0])
            .bend(0.0, -656.0, 62.0, -620.0)
            .curve([56.0, -560.0, 60.0, -460.0, 14.0, -420.0])
            .close(),
        2.. => Trace::at(-14.0, -420.0)
            .curve([-70.0, -480.0, -60.0, -560.0, -56.0, -640.0])
            .to(-24.0, -640.0)
            .to(-20.0, -540.0)
            .to(20.0, -540.0)
            .to(24.0, -640.0)
            .to(56.0, -640.0)
            .curve([60.0, -560.0, 70.0, -480.0, 14.0, -420.0])
            .close(),
    };
    let round =
        s.fade((1.0, 0.4), &[(0.0, tone.pale(0.3), 1.0), (0.5, tone, 1.0), (1.0, tone.dark(0.3), 1.0)]);
    s.draw(&head, fill(round));
    if kind == 0 {
        let hollow = s.fade((1.0, 1.0), &[(0.0, tone.dark(0.4), 1.0), (1.0, tone.pale(0.15), 1.0)]);
        s.oval(0.0, -556.0, 46.0, 66.0, fill(hollow));
    }
}

/// A cutting board with a handle and a hole.
pub(crate) fn board(s: &mut Studio) -> Extent {
    let tone = wood(s);
    let (w, tall) = (s.dice.range(300., 380.), s.dice.range(400., 470.));
    let half = w / 2.0;
    let corner = s.dice.pick([26.0, 60.0, half]);
    let neck = s.dice.range(42.0, 60.0);
    let shape = Trace::at(-half + corner.min(90.0), 0.0)
        .arc(corner.min(90.0), corner.min(90.0), true, (-half, -corner.min(90.0)))
        .to(-half, -tall + corner)
        .curve([-half, -tall, -neck, -tall - 10.0, -neck, -tall - 70.0])
        .to(-neck, -tall - 120.0)
        .arc(neck, neck, true, (neck, -tall - 120.0))
        .to(neck, -tall - 70.0)
        .curve([neck, -tall - 10.0, half, -tall, half, -tall + corner])
        .to(half, -corner.min(90.0))
        .arc(corner.min(90.0), corner.min(90.0), true, (half - corner.min(90.0), 0.0))
        .close();
    s.group(at(9.0, 3.0), |s| s.draw(&shape, fill(tone.dark(0.42))));
    let light = s.fade((1.0, 1.0), &[(0.0, tone.pale(0.3), 1.0), (1.0, tone.dark(0.08), 1.0)]);
    s.draw(&shape, fill(light));
    s.clipped(&shape, |s| {
        grain(s, [-half, -tall - 160.0, w, tall + 160.0], tone);
        if s.dice.chance(0.6) {
            let y = -s.dice.range(0.16, 0.4) * tall;
            s.slab([-half, y, w, 16.0, 0.0], fill(s.hue.main));
            s.slab([-half, y + 28.0, w, 6.0, 0.0], fill(s.hue.main));
        }
    });
    s.circle(0.0, -tall - 116.0, neck * 0.36, fill(tone.dark(0.65)));
    s.draw(
        &Trace::at(0.0, -tall - 116.0).curve([-30.0, -tall - 220.0, 40.0, -tall - 220.0, 2.0, -tall - 112.0]),
        line(s.hue.accent, 7.0),
    );
    extent(w + 20.0, tall + 200.0)
}
