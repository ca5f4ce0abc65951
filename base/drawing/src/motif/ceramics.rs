//! Tall vessels: vase, jug and pitcher, with the branches and leaves put in them. Tableware is in `tableware`.

use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{handle, throw, ware};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A vase in one of five silhouettes, with ears or a branch now and then.
pub(crate) fn vase(s: &mut Studio) -> Extent {
    let form = s.dice.below(5);
    let wide = s.dice.range(0.88, 1.14);
    let (rings, zone): (Vec<_>, _) = match form {
        0 => (
            vec![
                sharp(92., 0.),
                soft(150., -70.),
                soft(205., -250.),
                soft(150., -400.),
                soft(70., -475.),
                soft(66., -560.),
                soft(98., -610.),
            ],
            (0.28, 0.56),
        ),
        1 => (
            vec![
                sharp(120., 0.),
                soft(190., -110.),
                soft(205., -230.),
                soft(130., -350.),
                soft(58., -430.),
                soft(50., -560.),
                soft(78., -620.),
            ],
            (0.14, 0.46),
        ),
        2 => (
            vec![
                sharp(100., 0.),
                soft(128., -120.),
                soft(178., -340.),
                soft(190., -430.),
                soft(130., -525.),
                soft(92., -548.),
                soft(108., -580.),
            ],
            (0.42, 0.74),
        ),
        3 => (
            vec![
                sharp(120., 0.),
                soft(168., -60.),
                soft(172., -170.),
                soft(110., -270.),
                soft(140., -360.),
                soft(150., -440.),
                soft(92., -540.),
                soft(82., -580.),
            ],
            (0.1, 0.34),
        ),
        4.. => (
            vec![
                sharp(128., 0.),
                soft(146., -30.),
                soft(150., -280.),
                soft(150., -460.),
                soft(120., -545.),
                soft(122., -585.),
            ],
            (0.34, 0.66),
        ),
    };
    let rings: Vec<_> = rings.into_iter().map(|ring| ring.widened(wide)).collect();
    let body = Turned::new(&rings);
    let finish = ware(s, Pattern::POTS).open(s.hue.shade, 9.0).zone(zone.0, zone.1);
    let branch = s.dice.chance(0.35);
    let ears = form < 2 && s.dice.chance(0.45);
    if branch {
        s.group(at(0.0, body.top() + 10.0), |s| sprays(s, 250.0));
    }
    if ears {
        let tone = finish.dip.map_or(finish.base, |(tone, _)| tone);
        for side in [-1.0, 1.0] {
            handle(s, &body, (0.93, 0.7), 62.0 * side, 22.0, tone);
        }
    }
    throw(s, &body, &finish);
    extent(body.widest() * 2.0, -body.top() + if branch { 220.0 } else { 12.0 })
}

/// Dry stems or an olive branch rising from (0, 0).
pub(crate) fn sprays(s: &mut Studio, height: f32) {
    let tone = s.dice.pick([Tone::LEAF, Tone::LEAF_PALE, Tone::ROPE]);
    let blade = s.stamp(|s| leaf(s, height * 0.2, tone));
    for i in 0..3 {
        let lean = (i as f32 - 1.0) * 0.42 + s.dice.range(-0.1, 0.1);
        let tall = height * s.dice.range(0.8, 1.1);
        let (tip_x, tip_y) = (lean * tall, -tall);
        let stem = Trace::at(0.0, 30.0).bend(lean * tall * 0.2, -tall * 0.6, tip_x, tip_y);
        s.draw(&stem, line(tone.dark(0.25), 4.0));
        for step in 0..6 {
            let t = 0.28 + 0.72 * step as f32 / 5.0;
            let (x, y) = (lean * tall * t * (0.4 + 0.6 * t), -tall * t * (1.2 - 0.2 * t));
            let turn = lean * 50.0 + if step % 2 == 0 { 52.0 } else { -52.0 };
            s.put(&blade, at(x, y).turned(turn));
        }
    }
}

/// One pointed leaf growing up from (0, 0).
pub(crate) fn leaf(s: &mut Studio, length: f32, tone: Tone) {
    let half =
        Trace::at(0.0, 0.0).curve([length * 0.22, -length * 0.2, length * 0.24, -length * 0.6, 0.0, -length]);
    let whole = half.clone().curve([-length * 0.24, -length * 0.6, -length * 0.22, -length * 0.2, 0.0, 0.0]);
    s.draw(&whole.close(), fill(tone));
    s.draw(&half.close(), fill(tone.dark(0.22)));
}

/// A round jug with a pinched lip and one handle.
pub(crate) fn jug(s: &mut Studio) -> Extent {
    let wide = s.dice.range(0.9, 1.1);
    let neck = s.dice.range(78., 104.);
    let tall = s.dice.range(440., 540.);
    let body = Turned::new(
        &[
            sharp(108., 0.),
            soft(176., -tall * 0.18),
            soft(205., -tall * 0.42),
            soft(150., -tall * 0.68),
            soft(neck, -tall * 0.82),
            soft(neck + 10., -tall),
        ]
        .map(|ring| ring.widened(wide)),
    );
    let finish = ware(s, Pattern::POTS).open(s.hue.shade, 10.0).zone(0.24, 0.56);
    let tone = finish.dip.map_or(finish.base, |(tone, _)| tone);
    let side = s.dice.pick([-1.0, 1.0]);
    handle(s, &body, (0.95, 0.52), 92.0 * side, 32.0, tone);
    beak(s, &body, -side, 46.0, tone);
    throw(s, &body, &finish);
    extent(body.widest() * 2.0 + 60.0, tall + 20.0)
}

/// A tall pitcher with a long beak.
pub(crate) fn pitcher(s: &mut Studio) -> Extent {
    let tall = s.dice.range(500., 600.);
    let (foot, waist) = (s.dice.range(110., 140.), s.dice.range(84., 108.));
    let body = if s.dice.chance(0.5) {
        Turned::new(&[
            sharp(foot, 0.),
            soft(foot + 30., -tall * 0.2),
            soft(foot + 6., -tall * 0.5),
            soft(waist, -tall * 0.76),
            soft(waist + 16., -tall),
        ])
    } else {
        Turned::new(&[
            sharp(foot + 26., 0.),
            soft(foot + 22., -30.),
            soft(foot, -tall * 0.5),
            soft(waist + 12., -tall),
        ])
    };
    let finish = ware(s, Pattern::POTS).open(s.hue.shade, 9.0).zone(0.2, 0.5);
    let tone = finish.dip.map_or(finish.base, |(tone, _)| tone);
    let side = s.dice.pick([-1.0, 1.0]);
    handle(s, &body, (0.9, 0.34), 110.0 * side, 30.0, tone);
    beak(s, &body, -side, 64.0, tone);
    throw(s, &body, &finish);
    extent(body.widest() * 2.0 + 110.0, tall + 30.0)
}

/// A pouring lip pulled out on one side of the mouth.
pub(crate) fn beak(s: &mut Studio, body: &Turned, side: f32, reach: f32, tone: Tone) {
    let (r, y) = (body.mouth(), body.top());
    let tip = (side * (r + reach), y - reach * 0.42);
    let under = body.radius_at(y + reach * 1.7);
    let shape = Trace::at(side * r * 0.2, y - r * s.tilt)
        .bend(side * r * 0.9, y - r * s.tilt - reach * 0.1, tip.0, tip.1)
        .curve([
            tip.0 - side * reach * 0.2,
            tip.1 + reach * 0.7,
            side * (under + reach * 0.1),
            y + reach * 0.9,
            side * (under - 3.0),
            y + reach * 1.7,
        ])
        .to(side * r * 0.2, y + reach);
    s.draw(&shape.clone().close(), fill(tone));
    let round = s.roundness(0.8);
    s.draw(&shape.close(), fill(round));
    let inside = Trace::at(side * r * 0.3, y - r * s.tilt * 0.8)
        .bend(side * r * 0.95, y - r * s.tilt, tip.0 - side * 10.0, tip.1 + 5.0)
        .bend(side * r * 0.95, y + reach * 0.2, side * r * 0.5, y + r * s.tilt * 0.6);
    s.draw(&inside.close(), fill(tone.dark(0.5)));
}
