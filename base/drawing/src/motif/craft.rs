//! What is woven, bound or joined from wood: basket, broom, stool and toy horse.

use super::cloth::{cloth, drape, fringe};
use super::timber::{grain, wood};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A wicker basket with a hoop or two ears, sometimes with a cloth over its edge.
pub(crate) fn basket(s: &mut Studio) -> Extent {
    s.tilt *= 1.15;
    let tall = s.dice.range(240., 310.);
    let r = s.dice.range(195., 225.);
    let belly = s.dice.range(0.9, 1.08);
    let body = Turned::new(&[sharp(r * 0.74, 0.), soft(r * belly, -tall * 0.5), soft(r, -tall)]);
    let cane = Tone::STRAW.mix(Tone::WOOD, s.dice.range(0.1, 0.6));
    let hoop = s.dice.chance(0.6);
    let high = s.dice.range(190., 260.);
    if hoop {
        let bow = Trace::at(-r * 0.92, -tall).curve([
            -r * 0.9,
            -tall - high * 1.3,
            r * 0.9,
            -tall - high * 1.3,
            r * 0.92,
            -tall,
        ]);
        s.rod(&bow, 26.0, cane.dark(0.12));
        s.draw(&bow, line(cane.dark(0.45), 3.0).alpha(0.5));
    } else {
        for side in [-1.0, 1.0] {
            let ear = Trace::at(side * r * 0.86, -tall - 6.0).curve([
                side * r * 0.9,
                -tall - 110.0,
                side * r * 1.3,
                -tall - 90.0,
                side * r * 1.02,
                -tall * 0.8,
            ]);
            s.rod(&ear, 24.0, cane.dark(0.12));
        }
    }
    let banded = s.dice.chance(0.6);
    wicker(s, &body, cane, banded);
    if s.dice.chance(0.55) {
        lining(s, &body);
    }
    s.tilt /= 1.15;
    extent(r * 2.1, tall + if hoop { high } else { 90.0 })
}

/// The woven wall of a basket, its rim and its dark inside.
pub(crate) fn wicker(s: &mut Studio, body: &Turned, cane: Tone, coloured: bool) {
    let (tilt, band) = (s.tilt, s.hue.main);
    let outline = body.outline(tilt);
    s.draw(&outline, fill(cane));
    s.clipped(&outline, |s| {
        let weave = s.weave((44.0, 30.0), 0.0, |s| {
            s.draw(&Trace::at(2.0, 8.0).bend(11.0, 1.0, 20.0, 8.0), line(cane.pale(0.35), 8.0));
            s.draw(&Trace::at(24.0, 23.0).bend(33.0, 16.0, 42.0, 23.0), line(cane.pale(0.35), 8.0));
            s.draw(
                &Trace::at(0.0, 15.0)
                    .to(44.0, 15.0)
                    .then_at(22.0, 0.0)
                    .to(22.0, 30.0)
                    .then_at(0.0, 0.0)
                    .to(0.0, 30.0),
                line(cane.dark(0.45), 2.5).alpha(0.5),
            );
        });
        let wide = body.widest();
        s.slab([-wide, body.top() - 40.0, wide * 2.0, 120.0 - body.top(), 0.0], fill(weave));
        if coloured {
            s.draw(&body.belt(body.level(0.62), body.level(0.42), tilt), fill(band).alpha(0.72));
        }
        let round = s.roundness(1.1);
        s.slab([-wide, body.top() - 40.0, wide * 2.0, 120.0 - body.top(), 0.0], fill(round));
    });
    let (r, y) = (body.mouth(), body.top());
    let deep = s.fade((1.0, 0.0), &[(0.0, cane.dark(0.7), 1.0), (1.0, cane.dark(0.35), 1.0)]);
    s.oval(0.0, y, r - 6.0, (r - 6.0) * tilt, fill(deep));
    s.oval(0.0, y, r, r * tilt, line(cane.dark(0.25), 20.0));
    s.oval(-2.0, y - 3.0, r, r * tilt, line(cane.pale(0.2), 10.0));
}

/// A cloth hanging over the front edge.
fn lining(s: &mut Studio, body: &Turned) {
    let (r, y, tilt) = (body.mouth(), body.top(), s.tilt);
    let shape = Trace::at(-r * 0.94, y + r * tilt * 0.1)
        .curve([-r * 0.6, y - r * tilt * 1.3, r * 0.4, y - r * tilt * 1.2, r * 0.7, y - r * tilt * 0.4])
        .curve([r * 0.5, y + 20.0, r * 0.3, y + 40.0, r * 0.2, y + r * tilt + 4.0])
        .to(r * 0.02, y + r * tilt + 104.0)
        .to(-r * 0.46, y + r * tilt + 40.0)
        .to(-r * 0.78, y + r * tilt + 46.0)
        .close();
    let own = cloth(s);
    drape(s, &shape, own);
    let soft = s.fade(
        (0.0, 1.0),
        &[(0.0, Tone::INK, 0.14), (0.4, Tone::WHITE, 0.3), (0.6, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.18)],
    );
    s.draw(&shape, fill(soft));
}

/// A small broom hanging by its loop.
pub(crate) fn broom(s: &mut Studio) -> Extent {
    let long = s.dice.range(250., 340.);
    let wide = s.dice.range(110., 150.);
    let head = s.dice.range(230., 280.);
    let (stick, main, accent) = (wood(s), s.hue.main, s.hue.accent);
    s.draw(
        &Trace::at(0.0, -head - long + 20.0).curve([
            -40.0,
            -head - long - 70.0,
            40.0,
            -head - long - 70.0,
            2.0,
            -head - long + 20.0,
        ]),
        line(Tone::ROPE, 7.0),
    );
    s.rod(&Trace::at(0.0, -head + 30.0).to(0.0, -head - long), 28.0, stick);
    let shape = Trace::at(-26.0, -head - 20.0)
        .curve([-34.0, -head * 0.8, -wide * 0.9, -head * 0.7, -wide, 0.0])
        .bend(0.0, 16.0, wide, 0.0)
        .curve([wide * 0.9, -head * 0.7, 34.0, -head * 0.8, 26.0, -head - 20.0])
        .close();
    fringe(s, ((-wide + 4.0, -8.0), (wide - 4.0, -8.0)), 22.0, Tone::STRAW.dark(0.12));
    s.draw(&shape, fill(Tone::STRAW));
    s.clipped(&shape, |s| {
        for i in -9..=9 {
            let x = i as f32 / 9.0;
            s.draw(
                &Trace::at(x * 26.0, -head - 20.0).curve([
                    x * 34.0,
                    -head * 0.8,
                    x * wide * 0.9,
                    -head * 0.7,
                    x * wide,
                    6.0,
                ]),
                line(if i % 2 == 0 { Tone::STRAW.dark(0.4) } else { Tone::STRAW.pale(0.5) }, 3.0).alpha(0.6),
            );
        }
        for (share, tone) in [(0.52, accent), (0.66, main), (0.8, main)] {
            let y = -head * share;
            s.draw(&Trace::at(-wide, y - 6.0).bend(0.0, y + 16.0, wide, y - 6.0), line(tone, 11.0));
        }
        let round = s.roundness(1.0);
        s.slab([-wide, -head - 30.0, wide * 2.0, head + 50.0, 0.0], fill(round));
    });
    s.slab([-29.0, -head - 46.0, 58.0, 44.0, 8.0], fill(main));
    s.slab([-29.0, -head - 32.0, 58.0, 7.0, 0.0], fill(s.hue.slip).alpha(0.8));
    extent(wide * 2.0 + 60.0, head + long + 70.0)
}

/// A low stool: round with three legs, or with a woven seat.
pub(crate) fn stool(s: &mut Studio) -> Extent {
    let tall = s.dice.range(360., 430.);
    let r = s.dice.range(180., 210.);
    let tone = wood(s);
    let painted = if s.dice.chance(0.5) { s.hue.main } else { tone };
    let legs: &[(f32, f32)] = if s.dice.chance(0.5) {
        &[(0.1, -40.0), (-0.72, 0.0), (0.72, 4.0)]
    } else {
        &[(-0.5, -44.0), (0.5, -44.0), (-0.8, 0.0), (0.8, 0.0)]
    };
    let splay = s.dice.range(1.05, 1.28);
    for (x, lift) in legs {
        let leg = Trace::at(x * r, -tall + 20.0).to(x * r * splay, lift - 8.0);
        s.rod(&leg, 30.0, if *lift < -1.0 { tone.dark(0.22) } else { tone });
        let sock = Trace::at(x * r * (1.0 + (splay - 1.0) * 0.78), lift - 8.0 - (tall - 28.0) * 0.2)
            .to(x * r * splay, lift - 8.0);
        s.rod(&sock, 30.0, painted.dark(if *lift < -1.0 { 0.2 } else { 0.0 }));
    }
    s.rod(&Trace::at(-0.78 * r, -tall * 0.42).to(0.78 * r, -tall * 0.42), 18.0, tone.dark(0.08));
    seat(s, r, tall, tone);
    extent(r * 2.1 * splay.max(1.1), tall + 50.0)
}

fn seat(s: &mut Studio, r: f32, tall: f32, tone: Tone) {
    let (ry, thick) = (r * 0.24, 40.0);
    let rush = s.dice.chance(0.5);
    let top = if rush { Tone::STRAW } else { tone.pale(0.1) };
    let side =
        Trace::at(-r, -tall).to(-r, -tall + thick).arc(r, ry, false, (r, -tall + thick)).to(r, -tall).close();
    s.draw(&side, fill(top.dark(0.25)));
    let round = s.roundness(1.0);
    s.draw(&side, fill(round));
    let disc = Trace::at(-r, -tall).arc(r, ry, true, (r, -tall)).arc(r, ry, true, (-r, -tall)).close();
    let light = s.fade((1.0, 1.0), &[(0.0, top.pale(0.35), 1.0), (1.0, top.dark(0.06), 1.0)]);
    s.draw(&disc, fill(light));
    let main = s.hue.main;
    s.clipped(&disc, |s| {
        if rush {
            for i in 1..8 {
                let share = i as f32 / 8.0;
                let tint = if i == 3 || i == 6 { main } else { top.dark(0.4) };
                s.oval(0.0, -tall, r * share, ry * share, line(tint, 4.0).alpha(0.6));
            }
        } else {
            grain(s, [-r, -tall - ry, r * 2.0, ry * 2.0], tone);
        }
    });
    s.draw(
        &Trace::at(-r * 0.97, -tall + 8.0).arc(r, ry, false, (0.0, -tall + ry)),
        line(Tone::WHITE, 4.0).alpha(0.5),
    );
}

/// A wooden toy horse, on wheels or on rockers.
pub(crate) fn toy_horse(s: &mut Studio) -> Extent {
    let tone = if s.dice.chance(0.6) { wood(s).pale(0.1) } else { s.hue.main };
    let rockers = s.dice.chance(0.45);
    let (main, accent) = (s.hue.main, s.hue.accent);
    let harness = if tone == main { s.hue.slip } else { main };
    if rockers {
        s.rod(&Trace::at(-250.0, -70.0).bend(0.0, 50.0, 250.0, -70.0), 30.0, accent);
    } else {
        s.slab([-230.0, -86.0, 460.0, 34.0, 12.0], fill(accent));
        s.slab([-230.0, -86.0, 460.0, 11.0, 6.0], fill(Tone::WHITE).alpha(0.35));
        for x in [-160.0, 160.0] {
            s.circle(x, -42.0, 42.0, fill(harness.dark(0.15)));
            s.circle(x - 2.0, -44.0, 36.0, fill(harness.pale(0.12)));
            s.circle(x, -42.0, 11.0, fill(Tone::BRASS));
        }
    }
    s.group(at(0.0, if rockers { -36.0 } else { -84.0 }), |s| {
        horse(s, tone, harness);
    });
    extent(520.0, if rockers { 510.0 } else { 556.0 })
}

/// The horse itself, its hooves on the ground.
fn horse(s: &mut Studio, tone: Tone, harness: Tone) {
    let tail = Trace::at(-170.0, -250.0)
        .curve([-240.0, -270.0, -262.0, -190.0, -236.0, -110.0])
        .curve([-220.0, -160.0, -196.0, -180.0, -160.0, -200.0])
        .close();
    s.draw(&tail, fill(harness.dark(0.1)));
    for x in [-118.0, 92.0] {
        s.draw(
            &Trace::polygon(&[(x + 20.0, -160.0), (x + 70.0, -160.0), (x + 62.0, 0.0), (x + 26.0, 0.0)]),
            fill(tone.dark(0.3)),
        );
    }
    let body = Trace::at(-168.0, -262.0)
        .curve([-120.0, -292.0, -10.0, -256.0, 60.0, -282.0])
        .curve([90.0, -310.0, 104.0, -400.0, 132.0, -440.0])
        .to(150.0, -474.0)
        .to(172.0, -440.0)
        .curve([214.0, -420.0, 240.0, -384.0, 254.0, -350.0])
        .curve([258.0, -322.0, 226.0, -312.0, 206.0, -326.0])
        .curve([190.0, -340.0, 176.0, -344.0, 170.0, -330.0])
        .curve([160.0, -270.0, 170.0, -230.0, 146.0, -170.0])
        .to(140.0, 0.0)
        .to(96.0, 0.0)
        .curve([92.0, -90.0, 86.0, -130.0, 50.0, -136.0])
        .curve([0.0, -142.0, -50.0, -142.0, -84.0, -132.0])
        .curve([-110.0, -110.0, -116.0, -70.0, -118.0, 0.0])
        .to(-164.0, 0.0)
        .curve([-170.0, -90.0, -198.0, -200.0, -168.0, -262.0])
        .close();
    let light =
        s.fade((0.5, 1.0), &[(0.0, tone.pale(0.35), 1.0), (0.5, tone, 1.0), (1.0, tone.dark(0.22), 1.0)]);
    s.draw(&body, fill(light));
    s.clipped(&body, |s| grain(s, [-200.0, -480.0, 460.0, 480.0], tone));
    let mane = Trace::at(150.0, -470.0)
        .curve([90.0, -450.0, 60.0, -380.0, 40.0, -270.0])
        .curve([80.0, -280.0, 96.0, -300.0, 104.0, -330.0])
        .curve([118.0, -370.0, 130.0, -400.0, 146.0, -440.0])
        .close();
    s.draw(&mane, fill(harness.dark(0.1)));
    s.circle(190.0, -396.0, 8.5, fill(Tone::INK));
    s.draw(
        &Trace::at(158.0, -424.0).to(186.0, -340.0).then_at(178.0, -366.0).to(246.0, -372.0),
        line(harness, 9.0),
    );
    let saddle = Trace::at(-76.0, -276.0)
        .bend(-20.0, -256.0, 34.0, -274.0)
        .curve([40.0, -220.0, 24.0, -190.0, -20.0, -188.0])
        .curve([-66.0, -190.0, -80.0, -220.0, -76.0, -276.0])
        .close();
    s.draw(&saddle, fill(harness));
    s.draw(&Trace::at(-64.0, -226.0).bend(-20.0, -196.0, 24.0, -226.0), line(s.hue.accent, 7.0));
    s.circle(-20.0, -240.0, 15.0, fill(s.hue.accent));
}
