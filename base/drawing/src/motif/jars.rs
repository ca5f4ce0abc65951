//! What comes in a jar: honey, jam and olives. Bottles are in `pantry`.

use super::emblem::Emblem;
use super::pantry::label;
use super::{Extent, extent};
use crate::ink::{Paint, at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{Finish, throw};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};
use crate::weave::woven;

/// A filled glass jar and how it is closed.
fn jar(s: &mut Studio, body: &Turned, inside: Paint, fills: f32) {
    let tilt = s.tilt;
    let outline = body.outline(tilt);
    let y = body.level(fills);
    let wide = body.widest();
    s.clipped(&outline, |s| {
        s.slab([-wide, body.top() - 20.0, wide * 2.0, 60.0 - body.top(), 0.0], fill(Tone::GLASS));
        s.draw(&body.belt(y, 30.0, tilt), fill(inside));
        let r = body.radius_at(y);
        s.oval(0.0, y, r, r * tilt, fill(Tone::WHITE).alpha(0.35));
        let round = s.roundness(0.9);
        s.slab([-wide, body.top(), wide * 2.0, 40.0 - body.top(), 0.0], fill(round));
    });
    s.draw(&outline, line(Tone::WHITE, 5.0).alpha(0.5));
    s.draw(&body.meridian(-0.78, 0.5, 0.84), line(Tone::WHITE, 14.0).alpha(0.65));
    s.draw(&body.meridian(-0.8, 0.36, 0.4), line(Tone::WHITE, 12.0).alpha(0.5));
}

/// Closes a jar: a metal lid, a cloth tied with string, or a cork.
fn close(s: &mut Studio, body: &Turned, choice: usize) {
    let (r, top) = (body.mouth(), body.top());
    let tone = s.hue.main;
    match choice {
        0 => s.group(at(0.0, top + 16.0), |s| {
            let lid = Turned::new(&[sharp(r * 1.1, 0.), sharp(r * 1.1, -42.), soft(r * 1.04, -50.)]);
            throw(s, &lid, &Finish::plain(tone, 0.6).open(tone.pale(0.3), r * 0.5));
            s.oval(0.0, -50.0, r, r * s.tilt * 0.9, fill(tone.pale(0.22)));
        }),
        1 => bonnet(s, r, top, tone),
        2.. => s.group(at(0.0, top + 14.0), |s| {
            let cork = Turned::new(&[sharp(r * 0.9, 0.), soft(r * 1.0, -52.), sharp(r * 1.02, -58.)]);
            throw(s, &cork, &Finish::plain(Tone::RAW.pale(0.25), 0.2).open(Tone::RAW.pale(0.5), r * 0.6));
            s.oval(0.0, -58.0, r, r * s.tilt, fill(Tone::RAW.pale(0.45)));
        }),
    }
}

/// A round of cloth over a lid, tied with string.
fn bonnet(s: &mut Studio, r: f32, top: f32, tone: Tone) {
    let wide = r * 1.5;
    let shape = Trace::at(-r * 1.06, top - 30.0)
        .curve([-r * 0.7, top - 62.0, r * 0.7, top - 62.0, r * 1.06, top - 30.0])
        .curve([r * 1.1, top, r * 1.2, top + 30.0, wide, top + 52.0])
        .through(&[
            (wide * 0.6, top + 60.0),
            (wide * 0.34, top + 84.0),
            (0.0, top + 68.0),
            (-wide * 0.36, top + 86.0),
            (-wide * 0.64, top + 60.0),
            (-wide, top + 56.0),
        ])
        .curve([-r * 1.2, top + 30.0, -r * 1.1, top, -r * 1.06, top - 30.0])
        .close();
    s.draw(&shape, fill(s.hue.slip));
    let pattern = s.dice.pick([Pattern::Checks, Pattern::Dots, Pattern::Stripes]);
    let print = woven(s, pattern, 34.0, tone, s.hue.accent);
    s.draw(&shape, fill(print));
    let round = s.roundness(1.0);
    s.draw(&shape, fill(round));
    s.draw(&Trace::at(-r * 1.1, top + 8.0).bend(0.0, top + 44.0, r * 1.1, top + 8.0), line(Tone::ROPE, 9.0));
    s.draw(
        &Trace::at(r * 0.3, top + 26.0)
            .curve([r * 0.1, top - 20.0, r * 0.8, top - 10.0, r * 0.3, top + 26.0])
            .bend(r * 0.6, top + 50.0, r * 0.5, top + 84.0),
        line(Tone::ROPE, 6.0),
    );
}

fn jar_body(s: &mut Studio, tall: f32, r: f32) -> Turned {
    Turned::new(&match s.dice.below(3) {
        0 => vec![
            sharp(r * 0.94, 0.),
            soft(r, -18.),
            soft(r, -tall * 0.74),
            soft(r * 0.84, -tall * 0.88),
            soft(r * 0.8, -tall),
        ],
        1 => vec![
            sharp(r * 0.76, 0.),
            soft(r * 1.06, -tall * 0.28),
            soft(r * 1.04, -tall * 0.56),
            soft(r * 0.76, -tall * 0.86),
            soft(r * 0.76, -tall),
        ],
        2.. => vec![
            sharp(r * 0.84, 0.),
            soft(r * 0.9, -16.),
            soft(r * 1.04, -tall * 0.7),
            soft(r * 0.88, -tall * 0.88),
            soft(r * 0.86, -tall),
        ],
    })
}

/// A jar of honey, sometimes with its dipper.
pub(crate) fn honey(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(320., 400.), s.dice.range(138., 164.));
    let body = jar_body(s, tall, r);
    let amber = s.dice.pick([Tone::hex(0xe0a02a), Tone::hex(0xc77b1c), Tone::hex(0xeebb55)]);
    let flow =
        s.fade((1.0, 0.6), &[(0.0, amber.pale(0.3), 1.0), (0.5, amber, 1.0), (1.0, amber.dark(0.3), 1.0)]);
    let choice = if s.calm { 0 } else { s.dice.below(4) };
    if choice == 3 {
        s.group(at(26.0, body.top() + 40.0).turned(18.0), |s| {
            s.rod(&Trace::at(0.0, 20.0).to(0.0, -190.0), 20.0, Tone::WOOD)
        });
    }
    jar(s, &body, flow, 0.86);
    if choice < 3 {
        close(s, &body, choice);
    } else {
        let (y, mouth) = (body.top(), body.mouth());
        s.oval(0.0, y, mouth, mouth * s.tilt, line(Tone::WHITE, 9.0).alpha(0.9));
    }
    let kind = s.dice.pick([Emblem::Bee, Emblem::Bee, Emblem::Flower, Emblem::Sun]);
    label(s, &body, (0.14, 0.54), kind);
    extent(body.widest() * 2.0, tall + if choice == 3 { 130.0 } else { 46.0 })
}

/// A jar of jam under cloth or a lid.
pub(crate) fn jam(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(290., 350.), s.dice.range(138., 160.));
    let body = jar_body(s, tall, r);
    // The fruit is the picture's colour, reddened: figs, oranges and tomatoes differ through the glass.
    let fruit = s.hue.main.mix(Tone::hex(0xa82f3a), 0.3);
    let flow =
        s.fade((1.0, 0.5), &[(0.0, fruit.pale(0.22), 1.0), (0.5, fruit, 1.0), (1.0, fruit.dark(0.35), 1.0)]);
    jar(s, &body, flow, 0.88);
    let choice = if s.calm { 0 } else { s.dice.pick([1, 1, 0]) };
    close(s, &body, choice);
    label(s, &body, (0.14, 0.56), Emblem::Fruit);
    extent(body.widest() * 2.0 + 20.0, tall + 50.0)
}

/// A tall jar of olives.
pub(crate) fn olives(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(380., 460.), s.dice.range(128., 150.));
    let body = jar_body(s, tall, r);
    let green =
        s.dice.pick([Tone::hex(0x8a9443), Tone::hex(0x6b5a3e), Tone::hex(0x4a3c4a), Tone::hex(0xa3a85a)]);
    let packed = s.weave((62.0, 58.0), 8.0, |s| {
        s.slab([0.0, 0.0, 62.0, 58.0, 0.0], fill(green.dark(0.4)));
        for (x, y) in [(15.0, 14.0), (46.0, 43.0), (77.0, 14.0), (-16.0, 43.0), (46.0, -15.0), (15.0, 72.0)] {
            s.oval(x, y, 18.0, 15.0, fill(green));
            s.oval(x - 5.0, y - 5.0, 5.0, 4.0, fill(green.pale(0.6)));
        }
    });
    jar(s, &body, packed, 0.88);
    let choice = s.dice.pick([0, 1, 2]);
    close(s, &body, choice);
    label(s, &body, (0.12, 0.44), Emblem::Olive);
    extent(body.widest() * 2.0, tall + 48.0)
}
