//! What is sold together: a breakfast and an aperitif in their boxes, a table laid for two. The things themselves are drawn by
//! their own families.

use super::jars::{honey, jam, olives};
use super::larder::cheese;
use super::packets::bag;
use super::pantry::oil;
use super::stores::round_board;
use super::table::two_handled_mug;
use super::{Extent, extent};
use crate::ink::{Place, at, fill, line};
use crate::palette::{Palette, Tone};
use crate::studio::Studio;
use crate::trace::Trace;

const CARD: Tone = Tone::hex(0xc49a6c);

fn put(s: &mut Studio, place: Place, draw: fn(&mut Studio) -> Extent) {
    s.group(place, |s| {
        draw(s);
    });
}

fn coffee_bag(s: &mut Studio) -> Extent {
    bag(s, (300.0, 440.0), true);
    extent(300.0, 480.0)
}

/// The back of an open box, with straw; things are put before it.
fn box_back(s: &mut Studio, half: f32) {
    s.slab([-half + 16.0, -150.0, half * 2.0 - 32.0, 150.0, 4.0], fill(CARD.dark(0.35)));
    for side in [-1.0, 1.0] {
        let flap = [
            (side * (half - 16.0), -150.0),
            (side * (half + 62.0), -196.0),
            (side * (half + 70.0), -120.0),
            (side * half, -96.0),
        ];
        s.draw(&Trace::polygon(&flap), fill(CARD.dark(0.16)));
    }
}

/// The front of the box, straw showing over its edge.
fn box_front(s: &mut Studio, half: f32) {
    let mut straw = Trace::at(-half + 20.0, -90.0);
    for i in 0..16 {
        let x = -half + 24.0 + i as f32 * (half * 2.0 - 60.0) / 15.0;
        let (lean, up) = (s.dice.range(-26.0, 26.0), s.dice.range(18.0, 44.0));
        straw = straw.then_at(x, -88.0).to(x + lean, -88.0 - up);
    }
    s.draw(&straw, line(Tone::STRAW.pale(0.25), 6.0));
    let card = s.fade((0.0, 1.0), &[(0.0, CARD.pale(0.2), 1.0), (1.0, CARD, 1.0)]);
    s.slab([-half, -96.0, half * 2.0, 106.0, 4.0], fill(card));
    let ink = s.hue.main;
    s.slab([-70.0, -62.0, 140.0, 8.0, 0.0], fill(ink));
    s.slab([-44.0, -42.0, 88.0, 6.0, 0.0], fill(ink).alpha(0.7));
}

/// Two mugs, honey, jam and coffee.
pub(crate) fn breakfast_set(s: &mut Studio) -> Extent {
    let calm = std::mem::replace(&mut s.calm, true);
    let close = std::mem::replace(&mut s.close, false);
    box_back(s, 300.0);
    put(s, at(-170.0, -24.0).scaled(0.78), coffee_bag);
    put(s, at(30.0, -30.0).scaled(0.74), honey);
    put(s, at(206.0, -26.0).scaled(0.66), jam);
    let mug = s.stamp(|s| {
        two_handled_mug(s);
    });
    for x in [-120.0, 130.0] {
        s.put(&mug, at(x, 4.0).scaled(0.62));
    }
    box_front(s, 300.0);
    s.calm = calm;
    s.close = close;
    extent(680.0, 420.0)
}

/// A board, a cheese, olives and oil.
pub(crate) fn aperitif_set(s: &mut Studio) -> Extent {
    let calm = std::mem::replace(&mut s.calm, true);
    let close = std::mem::replace(&mut s.close, false);
    box_back(s, 300.0);
    put(s, at(-96.0, -20.0).scaled(0.72), round_board);
    put(s, at(216.0, -20.0).scaled(0.76), oil);
    put(s, at(90.0, -10.0).scaled(0.62), olives);
    put(s, at(-130.0, -4.0).scaled(0.68), cheese);
    box_front(s, 300.0);
    s.calm = calm;
    s.close = close;
    extent(680.0, 500.0)
}

/// A place laid for one, from above: flat plate, soup plate and napkin; the bowl above them.
fn place_for_one(s: &mut Studio) {
    let (blue, rose, night) = (Palette::Sea.colours(), Palette::Rose.colours(), Palette::Night.colours());
    let white = blue.slip;
    for (r, shift) in [(150.0, 0.0), (112.0, 3.0)] {
        s.circle(5.0 + shift, 8.0, r, fill(Tone::INK).alpha(0.16));
        s.circle(0.0, 0.0, r, fill(white.dark(shift * 0.012)));
        s.circle(0.0, 0.0, r * 0.95, line(blue.main, r * 0.09));
        let well =
            s.fade((1.0, 1.0), &[(0.0, Tone::INK, 0.26), (0.5, Tone::INK, 0.02), (1.0, Tone::WHITE, 0.5)]);
        s.circle(0.0, 0.0, r * 0.68, fill(well));
    }
    s.slab([-278.0, -118.0, 92.0, 236.0, 3.0], fill(Tone::INK).alpha(0.14));
    s.slab([-284.0, -124.0, 92.0, 236.0, 3.0], fill(night.main));
    s.slab([-274.0, -114.0, 72.0, 216.0, 2.0], line(night.light, 2.5).alpha(0.8));
    s.slab([-240.0, -124.0, 4.0, 236.0, 0.0], fill(Tone::INK).alpha(0.3));
    s.group(at(196.0, -70.0), |s| {
        s.circle(5.0, 8.0, 84.0, fill(Tone::INK).alpha(0.16));
        s.circle(0.0, 0.0, 84.0, fill(rose.main));
        let deep = s.fade((1.0, 1.0), &[(0.0, rose.main.dark(0.45), 1.0), (1.0, rose.main.pale(0.3), 1.0)]);
        s.circle(0.0, 0.0, 74.0, fill(deep));
    });
}

/// Plates, bowls and napkins for two, laid opposite each other.
pub(crate) fn table_for_two(s: &mut Studio) -> Extent {
    let lean = s.dice.range(-4.0, 4.0);
    let one = s.stamp(place_for_one);
    s.put(&one, at(14.0, -150.0).turned(lean));
    s.put(&one, at(-14.0, -520.0).turned(180.0 + lean));
    extent(580.0, 680.0)
}
