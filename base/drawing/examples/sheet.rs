//! Writes a contact sheet of drawings as one HTML file: `sheet PATH [motifs|all] [seeds] [views] [palettes]`, lists joined by commas.

#![expect(clippy::disallowed_methods, reason = "a program begins here: it reads its own command line")]

use std::path::PathBuf;

use drawing::{Drawing, Motif, Palette, View};

fn chosen<T: Copy>(argument: Option<&String>, all: &[T], name: impl Fn(T) -> &'static str) -> Vec<T> {
    match argument.map(String::as_str) {
        None | Some("all") => all.to_vec(),
        Some(list) => list
            .split(',')
            .filter_map(|wanted| all.iter().copied().find(|one| name(*one) == wanted))
            .collect(),
    }
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = PathBuf::from(arguments.first().map_or("sheet.html", String::as_str));
    let motifs = chosen(arguments.get(1), Motif::ALL, Motif::name);
    let seeds: u32 = arguments.get(2).and_then(|text| text.parse().ok()).unwrap_or(1);
    let views = chosen(arguments.get(3), View::ALL, View::name);
    let palettes = chosen(arguments.get(4), Palette::ALL, Palette::name);
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>body{margin:8px;background:#fbf7f0;display:flex;flex-wrap:wrap;gap:8px;font:11px sans-serif}figure{margin:0;width:190px}svg{width:100%;height:auto;display:block;border-radius:10px}</style>",
    );
    let mut turn = 0;
    for motif in &motifs {
        for seed in 0..seeds {
            let palette = palettes[turn % palettes.len()];
            turn += 1;
            for view in &views {
                let drawing = Drawing { motif: *motif, palette, seed, view: *view };
                let svg = drawing.svg();
                page.push_str(&format!("<figure>{svg}{drawing} {:.1}k</figure>", svg.len() as f32 / 1000.0));
            }
        }
    }
    std::fs::write(path, page)
}
