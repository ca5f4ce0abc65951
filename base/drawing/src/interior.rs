//! The rooms of scenes and the surfaces seen from above: window, table, cloth and boards. Grounds of single things are in `ground`.

use crate::dice::Dice;
use crate::ground::{Room, arch, room, wash, window_light};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::weave::woven;

/// The room of a scene: wall with window light, a table from `table` down.
pub(crate) fn behind_scene(s: &mut Studio, dice: &mut Dice, table: f32) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    match dice.below(3) {
        0 => casement(s, room),
        1 => window_light(s, (90.0, 40.0), (400.0, 520.0)),
        2.. => arch(s, dice, Room { floor: room.wall, ..room }, table),
    }
    let wood = dice.pick([Tone::WOOD_PALE, Tone::WOOD_PALE.mix(Tone::WOOD, 0.5), room.wall.pale(0.5)]);
    tabletop(s, wood, table);
    if dice.chance(0.7) {
        runner(s, dice, table);
    }
}

/// An arched window with sky and a far hill.
pub(crate) fn casement(s: &mut Studio, room: Room) {
    let x = 70.0;
    let (w, top) = (240.0, 90.0);
    let half = w / 2.0;
    let opening = Trace::at(x, 560.0)
        .to(x, top + half)
        .arc(half, half, true, (x + w, top + half))
        .to(x + w, 560.0)
        .close();
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
        s.draw(
            &Trace::at(share, level).curve([
                share + 140.0,
                level - 5.0,
                share + 240.0,
                level + 6.0,
                share + 380.0,
                level,
            ]),
            line(wood.dark(0.35), 2.0).alpha(0.25),
        );
    }
}

/// A strip of cloth lying over the table.
pub(crate) fn runner(s: &mut Studio, dice: &mut Dice, table: f32) {
    let pattern = dice.pick([Pattern::Checks, Pattern::Stripes, Pattern::Plain, Pattern::Bands]);
    let x = dice.range(60.0, 300.0);
    let depth = 1000.0 - table;
    let cloth = Trace::polygon(&[
        (x + 70.0, table + depth * 0.14),
        (x + 470.0, table + depth * 0.14),
        (x + 620.0, 1010.0),
        (x - 60.0, 1010.0),
    ]);
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
            s.draw(
                &Trace::polygon(&[(0.0, edge + lean), (800.0, edge - lean), (800.0, 1000.0), (0.0, 1000.0)]),
                fill(room.form),
            );
        }
        2 => {
            let cloth = Trace::polygon(&[(90.0, -20.0), (760.0, 40.0), (690.0, 1020.0), (40.0, 960.0)]);
            s.group(at(10.0, 14.0), |s| s.draw(&cloth, fill(Tone::INK).alpha(0.1)));
            s.draw(&cloth, fill(room.wall.pale(0.6)));
            let weave = woven(s, Pattern::Plain, 9.0, s.hue.light.mix(room.wall, 0.3), s.hue.light);
            s.draw(&cloth, fill(weave).alpha(0.5));
        }
        3.. => {
            let specks = woven(s, Pattern::Speckles, 90.0, room.form.dark(0.2), room.form);
            s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(specks).alpha(0.6));
        }
    }
    wash(s);
    if dice.chance(0.45) {
        window_light(s, (220.0, 150.0), (420.0, 640.0));
    }
}

fn boards(s: &mut Studio, wood: Tone) {
    for i in 0..5 {
        let tone = [wood, wood.dark(0.04), wood.pale(0.14), wood.dark(0.02), wood.pale(0.08)][i];
        let x = i as f32 * 160.0;
        s.slab([x, 0.0, 157.0, 1000.0, 0.0], fill(tone));
        for (dx, bow) in [(50.0, 16.0), (105.0, -12.0)] {
            s.draw(
                &Trace::at(x + dx, 0.0).bend(x + dx + bow, 480.0, x + dx - bow, 1000.0),
                line(wood.dark(0.35), 2.0).alpha(0.16),
            );
        }
    }
}
