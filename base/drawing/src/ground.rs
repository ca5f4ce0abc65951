//! Backgrounds: walls, floors, arches, window light, tables and the surfaces seen from above. The thing itself is not drawn here.

use crate::canvas::{at, fill, line};
use crate::dice::Dice;
use crate::palette::Tone;
use crate::pattern::{Pattern, woven};
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
fn wash(s: &mut Studio) {
    let wash = s.fade((s.sun, 0.0), &[(0.0, Tone::WHITE, 0.45), (0.6, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.07)]);
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

fn arch(s: &mut Studio, dice: &mut Dice, room: Room, horizon: f32) {
    let half = dice.range(210.0, 270.0);
    let top = dice.range(90.0, 170.0);
    let shape = Trace::at(400.0 - half, horizon + 2.0).to(400.0 - half, top + half).arc(half, half, true, (400.0 + half, top + half)).to(400.0 + half, horizon + 2.0).close();
    let depth = s.fade((s.sun, 0.0), &[(0.0, room.form.dark(0.14), 1.0), (0.25, room.form, 1.0), (1.0, room.form.pale(0.3), 1.0)]);
    s.draw(&shape, fill(depth));
    let inner = -s.sun * (half - 14.0);
    let edge = Trace::at(400.0 + inner, horizon).to(400.0 + inner, top + half).arc(half - 14.0, half - 14.0, inner < 0.0, (400.0, top + 14.0));
    s.draw(&edge, line(Tone::INK, 28.0).alpha(0.07));
    floor(s, room, horizon);
}

/// A window's light lying over the wall, with the shadow of its bars.
pub(crate) fn window_light(s: &mut Studio, (x, y): (f32, f32), (w, h): (f32, f32), lean: f32) {
    let light = s.fade((0.0, 1.0), &[(0.0, Tone::WHITE, 0.75), (1.0, Tone::WHITE, 0.35)]);
    for column in 0..2 {
        for row in 0..3 {
            let (x1, y1) = (x + column as f32 * w * 0.53, y + row as f32 * h * 0.345);
            let (dx, dy) = (w * 0.47, h * 0.31);
            let skew = |px: f32| (px - x) * lean;
            let pane = [(x1, y1 + skew(x1)), (x1 + dx, y1 + skew(x1 + dx)), (x1 + dx, y1 + dy + skew(x1 + dx)), (x1, y1 + dy + skew(x1))];
            s.draw(&Trace::polygon(&pane), fill(light.clone()));
        }
    }
}

fn window(s: &mut Studio, dice: &mut Dice, horizon: f32) {
    let room = room(s, dice);
    let lean = 0.34 * s.sun;
    let x = dice.range(150.0, 260.0);
    window_light(s, (x, if lean > 0.0 { 60.0 } else { 220.0 }), (dice.range(360.0, 460.0), horizon - 260.0), lean);
    floor(s, room, horizon);
}

fn plinth(s: &mut Studio, room: Room, base: f32) {
    floor(s, room, base + 20.0);
    let (r, tone) = (330.0, room.wall.pale(0.45));
    s.oval(400.0 + 40.0 * s.sun, 985.0, r + 40.0, 50.0, fill(Tone::INK).alpha(0.08));
    let side = Trace::at(400.0 - r, base).to(400.0 - r, 1010.0).to(400.0 + r, 1010.0).to(400.0 + r, base).close();
    let round = s.fade((s.sun, 0.0), &[(0.0, tone.dark(0.1), 1.0), (0.3, tone, 1.0), (1.0, tone.mix(s.hue.shade, 0.3), 1.0)]);
    s.draw(&side, fill(round));
    s.oval(400.0, base, r, r * 0.17, fill(tone.pale(0.4)));
}

fn shelf(s: &mut Studio, room: Room, base: f32) {
    s.slab([0.0, base + 46.0, 800.0, 30.0, 0.0], fill(Tone::INK).alpha(0.08));
    let top = Tone::WOOD_PALE.mix(room.wall, 0.25);
    s.slab([0.0, base - 34.0, 800.0, 58.0, 0.0], fill(top.pale(0.2)));
    s.slab([0.0, base + 22.0, 800.0, 30.0, 0.0], fill(top.dark(0.16)));
    for (y, from) in [(base - 20.0, 60.0), (base - 4.0, 300.0), (base + 10.0, 120.0)] {
        s.draw(&Trace::at(from, y).bend(from + 160.0, y - 4.0, from + 330.0, y), line(top.dark(0.3), 2.0).alpha(0.35));
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
    let side = s.sun;
    let block = |s: &mut Studio, x: f32, w: f32, top: f32, tone: Tone| {
        s.slab([x, top, w, base - 30.0 - top, 0.0], fill(tone));
        s.slab([x, top, w, 16.0, 0.0], fill(tone.pale(0.45)));
        let edge = if side > 0.0 { x + w - 26.0 } else { x };
        s.slab([edge, top, 26.0, base - 30.0 - top, 0.0], fill(Tone::INK).alpha(0.06));
    };
    let far = if side > 0.0 { 520.0 } else { 40.0 };
    block(s, far, 240.0, base - 330.0, room.form.pale(0.2));
    block(s, if side > 0.0 { 440.0 } else { 140.0 }, 220.0, base - 190.0, room.form);
}

/// A wall for things that hang, with a rail of pegs or a picture of light.
pub(crate) fn behind_hanging(s: &mut Studio, dice: &mut Dice) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    match dice.below(3) {
        0 => half_wall(s, dice, room, 940.0),
        1 => window_light(s, (170.0, if s.sun > 0.0 { 60.0 } else { 220.0 }), (430.0, 680.0), 0.34 * s.sun),
        2.. => arch(s, dice, room, 930.0),
    }
}

/// The room of a scene: wall with window light, a table from `table` down.
pub(crate) fn behind_scene(s: &mut Studio, dice: &mut Dice, table: f32) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    match dice.below(3) {
        0 => casement(s, room),
        1 => {
            let lean = 0.3 * s.sun;
            window_light(s, (if lean > 0.0 { 90.0 } else { 330.0 }, if lean > 0.0 { 40.0 } else { 170.0 }), (400.0, 520.0), lean);
        }
        2.. => {
            arch(s, dice, Room { floor: room.wall, ..room }, table);
        }
    }
    let wood = dice.pick([Tone::WOOD_PALE, Tone::WOOD_PALE.mix(Tone::WOOD, 0.5), room.wall.pale(0.5)]);
    tabletop(s, wood, table);
    if dice.chance(0.7) {
        runner(s, dice, table);
    }
}

/// An arched window with sky and a far hill.
pub(crate) fn casement(s: &mut Studio, room: Room) {
    let x = if s.sun > 0.0 { 70.0 } else { 490.0 };
    let (w, top) = (240.0, 90.0);
    let half = w / 2.0;
    let opening = Trace::at(x, 560.0).to(x, top + half).arc(half, half, true, (x + w, top + half)).to(x + w, 560.0).close();
    s.draw(&opening, fill(room.form.dark(0.12)).edged(room.wall.dark(0.06), 26.0));
    let sky = s.fade((0.0, 1.0), &[(0.0, Tone::hex(0xcfe3ea), 1.0), (1.0, Tone::hex(0xfdf1dc), 1.0)]);
    s.clipped(&opening, |s| {
        s.slab([x, top, w, 480.0, 0.0], fill(sky));
        s.oval(x + w * 0.2, 560.0, w * 0.7, 120.0, fill(Tone::LEAF_PALE.pale(0.25)));
        s.oval(x + w * 0.9, 575.0, w * 0.6, 90.0, fill(Tone::LEAF_PALE));
        s.slab([x + half - 5.0, top, 10.0, 480.0, 0.0], fill(Tone::WHITE));
        s.slab([x, 330.0, w, 10.0, 0.0], fill(Tone::WHITE));
    });
    s.slab([x - 26.0, 556.0, w + 52.0, 22.0, 4.0], fill(room.wall.pale(0.5)));
    s.slab([x - 26.0, 578.0, w + 52.0, 9.0, 0.0], fill(Tone::INK).alpha(0.1));
}

/// Boards seen at an angle, and their front edge.
pub(crate) fn tabletop(s: &mut Studio, wood: Tone, y: f32) {
    let top = s.fade((0.0, 1.0), &[(0.0, wood.dark(0.1), 1.0), (1.0, wood.pale(0.2), 1.0)]);
    s.slab([0.0, y, 800.0, 1000.0 - y, 0.0], fill(top));
    s.slab([0.0, y, 800.0, 5.0, 0.0], fill(Tone::WHITE).alpha(0.35));
    for (share, lift) in [(-40.0, 0.16), (330.0, 0.4), (120.0, 0.66), (480.0, 0.84)] {
        let level = y + (1000.0 - y) * lift;
        s.draw(&Trace::at(share, level).curve([share + 140.0, level - 5.0, share + 240.0, level + 6.0, share + 380.0, level]), line(wood.dark(0.35), 2.0).alpha(0.25));
    }
}

/// A strip of cloth lying over the table.
fn runner(s: &mut Studio, dice: &mut Dice, table: f32) {
    let pattern = dice.pick([Pattern::Checks, Pattern::Stripes, Pattern::Plain, Pattern::Bands]);
    let x = dice.range(60.0, 300.0);
    let depth = 1000.0 - table;
    let cloth = Trace::polygon(&[(x + 70.0, table + depth * 0.14), (x + 470.0, table + depth * 0.14), (x + 620.0, 1010.0), (x - 60.0, 1010.0)]);
    let tone = s.hue.slip;
    s.group(at(6.0, 8.0), |s| s.draw(&cloth, fill(Tone::INK).alpha(0.12)));
    s.draw(&cloth, fill(tone));
    let weave = woven(s, pattern, 46.0, s.hue.light.mix(tone, 0.35), s.hue.accent);
    s.draw(&cloth, fill(weave).alpha(0.75));
}

/// A surface seen from above: boards, cloth, two papers or plaster.
pub(crate) fn below(s: &mut Studio, dice: &mut Dice) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    match dice.below(4) {
        0 => boards(s, room.wall.mix(Tone::WOOD_PALE, 0.55)),
        1 => {
            let lean = dice.range(-160.0, 160.0);
            let edge = dice.range(330.0, 640.0);
            s.draw(&Trace::polygon(&[(0.0, edge + lean), (800.0, edge - lean), (800.0, 1000.0), (0.0, 1000.0)]), fill(room.form));
        }
        2 => {
            let cloth = Trace::polygon(&[(90.0, -20.0), (760.0, 40.0), (690.0, 1020.0), (40.0, 960.0)]);
            s.group(at(10.0 * s.sun, 14.0), |s| s.draw(&cloth, fill(Tone::INK).alpha(0.1)));
            s.draw(&cloth, fill(room.wall.pale(0.6)));
            let weave = woven(s, dice.pick([Pattern::Checks, Pattern::Stripes, Pattern::Plain]), 64.0, s.hue.light.mix(room.wall, 0.3), s.hue.light);
            s.draw(&cloth, fill(weave).alpha(0.5));
        }
        3.. => {
            let specks = woven(s, Pattern::Speckles, 90.0, room.form.dark(0.2), room.form);
            s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(specks).alpha(0.6));
        }
    }
    wash(s);
    let lean = 0.3 * s.sun;
    if dice.chance(0.45) {
        window_light(s, (220.0, 150.0), (420.0, 640.0), lean);
    }
}

fn boards(s: &mut Studio, wood: Tone) {
    for i in 0..5 {
        let tone = [wood, wood.dark(0.04), wood.pale(0.14), wood.dark(0.02), wood.pale(0.08)][i];
        let x = i as f32 * 160.0;
        s.slab([x, 0.0, 157.0, 1000.0, 0.0], fill(tone));
        for (dx, bow) in [(50.0, 16.0), (105.0, -12.0)] {
            s.draw(&Trace::at(x + dx, 0.0).bend(x + dx + bow, 480.0, x + dx - bow, 1000.0), line(wood.dark(0.35), 2.0).alpha(0.16));
        }
    }
}
