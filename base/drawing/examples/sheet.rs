//! Writes a contact sheet of drawings as one HTML file: `sheet PATH FILE.toml` draws every drawing that a file names in quotes, under the
//! name it stands below; `sheet PATH [motifs|all] [seeds] [views] [palettes]`, lists joined by commas, draws every combination.

#![expect(clippy::disallowed_methods, reason = "a program begins here: it reads its own command line")]

use std::path::PathBuf;

use drawing::{Drawing, Motif, Palette, View};

const HEAD: &str = "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>body{margin:8px;background:#fbf7f0;display:flex;flex-wrap:wrap;gap:8px;font:11px sans-serif}figure{margin:0;width:190px}h2{width:100%;margin:0;font-size:14px}svg{width:100%;height:auto;display:block;border-radius:10px}</style>";

fn chosen<T: Copy>(argument: Option<&String>, all: &[T], name: impl Fn(T) -> &'static str) -> Vec<T> {
    match argument.map(String::as_str) {
        None | Some("all") => all.to_vec(),
        Some(list) => list
            .split(',')
            .filter_map(|wanted| all.iter().copied().find(|one| name(*one) == wanted))
            .collect(),
    }
}

fn figure(drawing: &Drawing) -> String {
    let svg = drawing.svg();
    format!("<figure>{svg}{drawing} {:.1}k</figure>", svg.len() as f32 / 1000.0)
}

/// Every drawing that a file names, below the last `name = ...` before it.
fn named(text: &str) -> String {
    let mut page = String::new();
    for line in text.lines() {
        if line.starts_with("name = ") {
            page.push_str(&format!("<h2>{}</h2>", line.replace('<', "&lt;")));
        }
        let quoted = line.split('"').skip(1).step_by(2);
        for drawing in quoted.filter_map(|text| text.parse::<Drawing>().ok()) {
            page.push_str(&figure(&drawing));
        }
    }
    page
}

fn combined(arguments: &[String]) -> String {
    let motifs = chosen(arguments.first(), Motif::ALL, Motif::name);
    let seeds: u32 = arguments.get(1).and_then(|text| text.parse().ok()).unwrap_or(1);
    let views = chosen(arguments.get(2), View::ALL, View::name);
    let palettes = chosen(arguments.get(3), Palette::ALL, Palette::name);
    let mut page = String::new();
    let mut turn = 0;
    for motif in &motifs {
        for seed in 0..seeds {
            let palette = palettes[turn % palettes.len()];
            turn += 1;
            for view in &views {
                page.push_str(&figure(&Drawing { motif: *motif, palette, seed, view: *view }));
            }
        }
    }
    page
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = PathBuf::from(arguments.first().map_or("sheet.html", String::as_str));
    let page = match arguments.get(1) {
        Some(file) if file.ends_with(".toml") => named(&std::fs::read_to_string(file)?),
        _ => combined(arguments.get(1..).unwrap_or_default()),
    };
    std::fs::write(path, format!("{HEAD}{page}"))
}
