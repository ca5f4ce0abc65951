//! Grounds behind a single thing: walls, floors, arches, window light. Rooms and tables are in `interior`.

use crate::dice::Dice;
use crate::ink::{fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;

/// The tones of one background.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    pub(crate) wall: Tone,
    pub(crate) floor: Tone,
    pub(crate) form: Tone,
}

/// Chooses the room's tones from the palette's tints.
pub(crate) fn room(s: &Studio, dice: &mut Dice) -> Room {
    let wall = s.hue.tints[dice.below(3)];
    let strength = dice.range(0.14, 0.3);
    let form = wall.mix(dice.pick([s.hue.light, s.hue.main, s.hue.accent]), strength);
    Room { wall, floor: wall.mix(s.hue.shade, 0.1).dark(0.03), form }
}

/// The ground of a front view; things stand at `base`.
pub(crate) fn behind_front(s: &mut Studio, dice: &mut Dice, base: f32) {
    let room = room(s, dice);
    let horizon = base - dice.range(70.0, 130.0);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    match dice.below(8) {
        0 => sweep(s, room, base),
        1 => disc(s, dice, room, horizon),
        2 => arch(s, dice, room, horizon),
        3 => window(s, dice, horizon),
        4 => plinth(s, room, base),
        5 => shelf(s, room, base),
        6 => half_wall(s, dice, room, horizon),
        7.. => steps(s, room, base, horizon),
    }
}

/// Light falling over the wall from the sun's side.
pub(crate) fn wash(s: &mut Studio) {
    let wash =
        s.fade((1.0, 0.0), &[(0.0, Tone::WHITE, 0.45), (0.6, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.07)]);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(wash));
}

fn floor(s: &mut Studio, room: Room, horizon: f32) {
    let depth = s.fade((0.0, 1.0), &[(0.0, room.floor, 1.0), (1.0, room.floor.pale(0.35), 1.0)]);
    s.slab([0.0, horizon, 800.0, 1000.0 - horizon, 0.0], fill(depth));
}

/// One seamless sheet: no horizon, only a pool of light.
fn sweep(s: &mut Studio, room: Room, base: f32) {
    let pool = s.glow(&[(0.0, Tone::WHITE, 0.7), (1.0, Tone::WHITE, 0.0)]);
    s.oval(400.0, base - 260.0, 420.0, 430.0, fill(pool));
    let low = s.fade((0.0, 1.0), &[(0.0, room.floor, 0.0), (0.5, room.floor, 0.9), (1.0, room.floor, 0.5)]);
    s.slab([0.0, base - 190.0, 800.0, 1190.0 - base, 0.0], fill(low));
}

fn disc(s: &mut Studio, dice: &mut Dice, room: Room, horizon: f32) {
    let r = dice.range(230.0, 310.0);
    let x = 400.0 + dice.range(-90.0, 90.0);
    let y = horizon - if dice.chance(0.5) { 0.0 } else { r * 0.8 };
    let form = s.fade((0.0, 1.0), &[(0.0, room.form, 1.0), (1.0, room.form.pale(0.3), 1.0)]);
    s.circle(x, y, r, fill(form));
    floor(s, room, horizon);
}

pub(crate) fn arch(s: &mut Studio, dice: &mut Dice, room: Room, horizon: f32) {
    let half = dice.range(210.0, 270.0);
    let top = dice.range(90.0, 170.0);
    let shape = Trace::at(400.0 - half, horizon + 2.0)
        .to(400.0 - half, top + half)
        .arc(half, half, true, (400.0 + half, top + half))
        .to(400.0 + half, horizon + 2.0)
        .close();
    let depth = s.fade(
        (1.0, 0.0),
        &[(0.0, room.form.dark(0.14), 1.0), (0.25, room.form, 1.0), (1.0, room.form.pale(0.3), 1.0)],
    );
    s.draw(&shape, fill(depth));
    let inner = -(half - 14.0);
    let edge = Trace::at(400.0 + inner, horizon).to(400.0 + inner, top + half).arc(
        half - 14.0,
        half - 14.0,
        true,
        (400.0, top + 14.0),
    );
    s.draw(&edge, line(Tone::INK, 28.0).alpha(0.07));
    floor(s, room, horizon);
}

/// A window's light lying over the wall, with the shadow of its bars.
pub(crate) fn window_light(s: &mut Studio, (x, y): (f32, f32), (w, h): (f32, f32)) {
    let light = s.fade((0.0, 1.0), &[(0.0, Tone::WHITE, 0.75), (1.0, Tone::WHITE, 0.35)]);
    let (wide, tall, lean) = (w * 0.47, h * 0.31, w * 0.47 * 0.34);
    let mut panes = Trace::at(x, y);
    for (column, row) in [(0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (1.0, 0.0), (1.0, 1.0), (1.0, 2.0)] {
        let left = x + column * w * 0.53;
        let top = y + row * h * 0.345 + (left - x) * 0.34;
        panes = panes
            .then_at(left, top)
            .to(left + wide, top + lean)
            .to(left + wide, top + lean + tall)
            .to(left, top + tall)
            .close();
    }
    s.draw(&panes, fill(light));
}

fn window(s: &mut Studio, dice: &mut Dice, horizon: f32) {
    let room = room(s, dice);
    let x = dice.range(150.0, 260.0);
    window_light(s, (x, 60.0), (dice.range(360.0, 460.0), horizon - 260.0));
    floor(s, room, horizon);
}

fn plinth(s: &mut Studio, room: Room, base: f32) {
    floor(s, room, base + 20.0);
    let (r, tone) = (330.0, room.wall.pale(0.45));
    s.oval(440.0, 985.0, r + 40.0, 50.0, fill(Tone::INK).alpha(0.08));
    let side =
        Trace::at(400.0 - r, base).to(400.0 - r, 1010.0).to(400.0 + r, 1010.0).to(400.0 + r, base).close();
    let round = s.fade(
        (1.0, 0.0),
        &[(0.0, tone.dark(0.1), 1.0), (0.3, tone, 1.0), (1.0, tone.mix(s.hue.shade, 0.3), 1.0)],
    );
    s.draw(&side, fill(round));
    s.oval(400.0, base, r, r * 0.17, fill(tone.pale(0.4)));
}

fn shelf(s: &mut Studio, room: Room, base: f32) {
    s.slab([0.0, base + 46.0, 800.0, 30.0, 0.0], fill(Tone::INK).alpha(0.08));
    let top = Tone::WOOD_PALE.mix(room.wall, 0.25);
    s.slab([0.0, base - 34.0, 800.0, 58.0, 0.0], fill(top.pale(0.2)));
    s.slab([0.0, base + 22.0, 800.0, 30.0, 0.0], fill(top.dark(0.16)));
    for (y, from) in [(base - 20.0, 60.0), (base - 4.0, 300.0), (base + 10.0, 120.0)] {
        s.draw(
            &Trace::at(from, y).bend(from + 160.0, y - 4.0, from + 330.0, y),
            line(top.dark(0.3), 2.0).alpha(0.35),
        );
    }
}

fn half_wall(s: &mut Studio, dice: &mut Dice, room: Room, horizon: f32) {
    let y = dice.range(330.0, 520.0);
    s.slab([0.0, y, 800.0, 1000.0 - y, 0.0], fill(room.form));
    s.slab([0.0, y, 800.0, 7.0, 0.0], fill(Tone::WHITE).alpha(0.5));
    floor(s, room, horizon);
}

fn steps(s: &mut Studio, room: Room, base: f32, horizon: f32) {
    floor(s, room, horizon);
    let block = |s: &mut Studio, x: f32, w: f32, top: f32, tone: Tone| {
        s.slab([x, top, w, base - 30.0 - top, 0.0], fill(tone));
        s.slab([x, top, w, 16.0, 0.0], fill(tone.pale(0.45)));
        s.slab([x + w - 26.0, top, 26.0, base - 30.0 - top, 0.0], fill(Tone::INK).alpha(0.06));
    };
    block(s, 520.0, 240.0, base - 330.0, room.form.pale(0.2));
    block(s, 440.0, 220.0, base - 190.0, room.form);
}

/// A wall for things that hang, with a rail of pegs or a picture of light.
pub(crate) fn behind_hanging(s: &mut Studio, dice: &mut Dice) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    match dice.below(3) {
        0 => half_wall(s, dice, room, 940.0),
        1 => window_light(s, (170.0, 60.0), (430.0, 680.0)),
        2.. => arch(s, dice, room, 930.0),
    }
}
