//! The two pictures without a single hero: the potter's workshop and the still life. They fill the whole frame themselves.

use super::ceramics::leaf;
use super::dishes::dish;
use super::jars::honey;
use super::kitchen::salt_pig;
use super::pantry::oil;
use super::tableware::{bowl, mug};
use super::timber::spoons;
use super::{Extent, ceramics};
use crate::dice::Dice;
use crate::ground::{Room, room, wash};
use crate::ink::{Place, at, fill, line};
use crate::interior::{below, casement, runner, tabletop};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};
use crate::view::{View, lay, modelled, stand};

/// Three things on a table by an arched window.
pub(crate) fn still_life(s: &mut Studio, dice: &mut Dice, view: View) {
    match view {
        View::Front => table_by_window(s, dice, 0.0),
        View::Scene => table_by_window(s, dice, 50.0),
        View::Detail => s.group(at(-250.0, -470.0).scaled(1.55), |s| table_by_window(s, dice, 0.0)),
        View::Flat => laid_out(s, dice),
    }
}

fn table_by_window(s: &mut Studio, dice: &mut Dice, lower: f32) {
    let room = room(s, dice);
    let table = 690.0 + lower;
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    casement(s, room);
    s.circle(590.0, 360.0, 180.0, fill(room.form));
    tabletop(s, Tone::WOOD_PALE.mix(room.wall, 0.15), table);
    if lower > 0.0 {
        runner(s, dice, table);
    }
    s.calm = true;
    let own = s.hue;
    let tall: fn(&mut Studio) -> Extent = dice.pick([ceramics::vase, ceramics::pitcher, ceramics::jug]);
    put(s, tall, (330.0, table + 80.0), 470.0);
    s.hue = crate::Palette::ALL[dice.below(crate::Palette::ALL.len())].colours();
    let round: fn(&mut Studio) -> Extent = dice.pick([bowl, mug, honey, oil]);
    put(s, round, (575.0, table + 118.0), dice.range(220.0, 270.0));
    s.hue = own;
    let low: fn(&mut Studio) -> Extent = dice.pick([mug, bowl, salt_pig]);
    put(s, low, (205.0, table + 190.0), 180.0);
    if s.written() < 12_800 {
        lemons(s, dice, table + 220.0);
    }
}

fn put(s: &mut Studio, draw: fn(&mut Studio) -> Extent, place: (f32, f32), tall: f32) {
    let (thing, size) = modelled(s, draw);
    let scale = (tall / size.h).min(tall * 1.15 / size.w);
    stand(s, &thing, size, place, scale);
}

/// Two or three lemons on the table.
fn lemons(s: &mut Studio, dice: &mut Dice, y: f32) {
    let tone = dice.pick([Tone::LEMON, Tone::hex(0xe0913a), Tone::TOMATO]);
    let one = s.stamp(|s| {
        let round =
            s.fade((1.0, 1.0), &[(0.0, tone.pale(0.4), 1.0), (0.5, tone, 1.0), (1.0, tone.dark(0.35), 1.0)]);
        s.oval(8.0, 36.0, 52.0, 9.0, fill(Tone::INK).alpha(0.22));
        s.oval(0.0, 0.0, 46.0, 38.0, fill(round));
        s.oval(-16.0, -16.0, 11.0, 6.0, fill(Tone::WHITE).alpha(0.6));
    });
    for (x, dy) in [(470.0, 0.0), (566.0, 14.0)] {
        s.put(&one, at(x, y + dy));
    }
    s.group(at(500.0, y - 24.0).turned(60.0), |s| leaf(s, 90.0, Tone::LEAF));
}

/// A table from above: a dish, a cup and spoons.
fn laid_out(s: &mut Studio, dice: &mut Dice) {
    below(s, dice);
    let mut put = |draw: fn(&mut Studio) -> Extent, place: Place| {
        let (thing, _) = modelled(s, draw);
        lay(s, &thing, place, 14.0);
    };
    put(super::dishes::plate, at(330.0, 690.0).scaled(0.92));
    put(spoons, at(640.0, 960.0).turned(12.0).scaled(0.62));
    put(super::dishes::cup_from_above, at(610.0, 360.0).scaled(0.56));
    s.group(at(150.0, 1010.0).turned(12.0), |s| ceramics::sprays(s, 300.0));
}

/// The potter's workshop: a kiln under an arch, shelves of pots, a table in front.
pub(crate) fn workshop(s: &mut Studio, dice: &mut Dice, view: View) {
    match view {
        View::Front => studio_room(s, dice),
        View::Scene => s.group(at(-90.0, -110.0).scaled(1.16), |s| studio_room(s, dice)),
        View::Detail => s.group(at(-470.0, -200.0).scaled(1.75), |s| studio_room(s, dice)),
        View::Flat => bench_from_above(s, dice),
    }
}

fn studio_room(s: &mut Studio, dice: &mut Dice) {
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    wash(s);
    kiln(s, room);
    shelves(s, dice);
    let wood = Tone::WOOD_PALE.mix(Tone::WOOD, 0.25);
    s.slab([0.0, 716.0, 800.0, 284.0, 0.0], fill(room.wall.dark(0.18)));
    tabletop(s, wood, 760.0);
    s.calm = true;
    let tall: fn(&mut Studio) -> Extent = dice.pick([ceramics::vase, ceramics::jug, ceramics::pitcher]);
    put(s, tall, (560.0, 872.0), 330.0);
    let low: fn(&mut Studio) -> Extent = dice.pick([bowl, mug]);
    put(s, low, (225.0, 900.0), 190.0);
    // The brushes only where the picture is not yet full: it must stay light to send.
    if s.written() < 12_300 {
        tools(s);
    }
}

/// A brick kiln with its arch of fire.
fn kiln(s: &mut Studio, room: Room) {
    let clay = Tone::RAW.mix(s.hue.main, 0.35).pale(0.15);
    let dome = |half: f32, foot: f32| {
        Trace::at(230.0 - half, foot)
            .to(230.0 - half, 470.0)
            .arc(half, half, true, (230.0 + half, 470.0))
            .to(230.0 + half, foot)
            .close()
    };
    let body = dome(196.0, 770.0);
    s.slab([268.0, 0.0, 74.0, 330.0, 0.0], fill(room.wall.mix(clay, 0.6)));
    s.slab([320.0, 0.0, 22.0, 330.0, 0.0], fill(Tone::INK).alpha(0.1));
    s.draw(&body, fill(clay));
    let bricks = s.weave((92.0, 60.0), 0.0, |s| {
        s.draw(
            &Trace::at(0.0, 0.0)
                .to(92.0, 0.0)
                .then_at(0.0, 30.0)
                .to(92.0, 30.0)
                .then_at(20.0, 0.0)
                .to(20.0, 30.0)
                .then_at(66.0, 30.0)
                .to(66.0, 60.0),
            line(clay.dark(0.4), 3.0).alpha(0.4),
        );
    });
    s.draw(&body, fill(bricks));
    let round = s.roundness(0.9);
    s.draw(&body, fill(round));
    s.draw(&dome(122.0, 730.0), line(clay.dark(0.3), 34.0));
    s.draw(&dome(122.0, 730.0), line(clay.pale(0.2), 26.0));
    let mouth = dome(108.0, 730.0);
    s.draw(&mouth, fill(Tone::hex(0x3a1d14)));
    s.clipped(&mouth, |s| {
        let heat = s.glow(&[
            (0.0, Tone::hex(0xffd277), 1.0),
            (0.45, Tone::hex(0xf08a32), 0.9),
            (1.0, Tone::hex(0xb03c1c), 0.0),
        ]);
        s.oval(230.0, 690.0, 190.0, 270.0, fill(heat));
        for (x, tall, tone) in [
            (186.0, 150.0, Tone::hex(0xf6a23c)),
            (244.0, 210.0, Tone::hex(0xf9b94e)),
            (238.0, 120.0, Tone::hex(0xfff0b8)),
        ] {
            s.draw(
                &Trace::at(x, 736.0).bend(x - tall * 0.4, 736.0 - tall * 0.4, x, 736.0 - tall).bend(
                    x + tall * 0.4,
                    736.0 - tall * 0.4,
                    x,
                    736.0,
                ),
                fill(tone),
            );
        }
        s.slab([150.0, 706.0, 170.0, 22.0, 11.0], fill(Tone::WOOD_DARK));
        s.slab([130.0, 722.0, 210.0, 22.0, 11.0], fill(Tone::WOOD_DARK.dark(0.3)));
    });
    s.slab([20.0, 728.0, 420.0, 40.0, 6.0], fill(clay.dark(0.22)));
    s.slab([20.0, 728.0, 420.0, 12.0, 6.0], fill(clay.pale(0.2)));
}

/// Two planks with a row of small pots each.
fn shelves(s: &mut Studio, dice: &mut Dice) {
    let hue = s.hue;
    let mut tones = [hue.main, hue.slip, hue.accent];
    tones.rotate_left(dice.below(3));
    let pots = [0, 1, 2].map(|form| s.stamp(|s| pot(s, form, tones[form])));
    for (y, turn) in [(210.0, dice.below(4)), (400.0, dice.below(4))] {
        s.slab([452.0, y + 14.0, 348.0, 26.0, 0.0], fill(Tone::INK).alpha(0.08));
        for x in [500.0, 740.0] {
            s.draw(
                &Trace::polygon(&[(x, y + 14.0), (x + 16.0, y + 14.0), (x + 16.0, y + 66.0)]),
                fill(Tone::WOOD_DARK),
            );
        }
        s.slab([440.0, y, 360.0, 18.0, 3.0], fill(Tone::WOOD));
        s.slab([440.0, y, 360.0, 6.0, 3.0], fill(Tone::WOOD_PALE));
        for i in 0..4 {
            let scale = dice.range(0.8, 1.15);
            s.put(&pots[(i * 2 + turn) % 3], at(492.0 + i as f32 * 86.0, y - 2.0).scaled(scale));
        }
    }
}

/// A pot so small that its outline says everything.
fn pot(s: &mut Studio, form: usize, tone: Tone) {
    let body = Turned::new(&match form {
        0 => vec![sharp(18., 0.), soft(36., -44.), soft(12., -84.), soft(18., -104.)],
        1 => vec![sharp(20., 0.), soft(40., -36.), soft(42., -58.)],
        2 => vec![sharp(26., 0.), soft(30., -60.), soft(18., -82.), soft(20., -96.)],
        3.. => vec![sharp(26., 0.), soft(30., -30.), soft(29., -70.)],
    });
    let (outline, r) = (body.outline(s.tilt), body.mouth());
    let round = s.fade(
        (1.0, 0.0),
        &[
            (0.0, tone.dark(0.06), 1.0),
            (0.3, tone.pale(0.25), 1.0),
            (0.6, tone, 1.0),
            (1.0, tone.dark(0.42), 1.0),
        ],
    );
    s.draw(&outline, fill(round));
    s.oval(0.0, body.top(), r, r * s.tilt, fill(tone.dark(0.45)));
}

/// A jar of brushes on the workshop's table.
fn tools(s: &mut Studio) {
    let main = s.hue.main;
    s.group(at(400.0, 930.0), |s| {
        s.contact(8.0, 0.0, 62.0);
        for (x, turn, tip) in [(-10.0, -10.0, main), (16.0, 13.0, Tone::WOOD_DARK)] {
            s.group(at(x, -90.0).turned(turn), |s| {
                s.rod(&Trace::at(0.0, 0.0).to(0.0, -110.0), 9.0, Tone::WOOD_PALE);
                s.group(at(0.0, -108.0), |s| leaf(s, 44.0, tip));
            });
        }
        pot_of(s, Tone::CREAM);
    });
}

fn pot_of(s: &mut Studio, tone: Tone) {
    s.group(at(0.0, 0.0).scaled(1.6), |s| pot(s, 3, tone));
}

/// The bench from above: dishes drying, spoons and a sprig.
fn bench_from_above(s: &mut Studio, dice: &mut Dice) {
    below(s, dice);
    for (x, y, r) in [(220.0, 250.0, 190.0), (610.0, 420.0, 160.0), (270.0, 740.0, 170.0)] {
        let well = dice.range(0.5, 0.8);
        let thing = s.stamp(|s| dish(s, r, well));
        lay(s, &thing, at(x, y), 14.0);
    }
    let (thing, _) = modelled(s, spoons);
    lay(s, &thing, at(610.0, 980.0).turned(8.0).scaled(0.55), 12.0);
}
