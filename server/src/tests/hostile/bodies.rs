//! What is no form of ours: sent from elsewhere, of another kind, too much, in too many parts, a picture that is none.

use super::{
    browser::{Caller, Entrance, ask, filled, pairs_of},
    ground::Ground,
    met,
    shop::{fill, lettered, routes, walk, world},
    walk::{is_accepted, seed, strange},
};
use axum::body::Body;
use http::Method;
use std::collections::BTreeMap;
use testing::{Answer, Engine, both};
use webkit::Audience;

/// Sites may post here: the answer only sends a browser on, does what the secret in the address is for (docs/adr/0017), or
/// believes what is signed and nothing else (docs/adr/0038).
const FROM_ANYWHERE: &[&str] =
    &["/payments/{way}/notify", "/sign-in/back/{provider}", "/unsubscribe/{secret}"];
const URLENCODED: &str = "application/x-www-form-urlencoded";
const MEGABYTE: usize = 1_000_000;

/// On the slower engine one in ten is enough: nothing here depends on it but what is kept.
fn is_left_out(engine: Engine, what: &str) -> bool {
    engine == Engine::Postgres && seed(what) % 10 != 0
}

/// Sends a body that is no form of ours.
async fn send(
    entrance: &Entrance<'_>,
    who: &Caller,
    address: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    let mut request = ask(who, Method::POST, address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = entrance.send(request.body(body.into()).unwrap()).await;
    if answer.status == 429 {
        entrance.forget_tries().await;
    }
    answer
}

/// An address for every route that takes forms: one that a page leads to, or one that names nothing.
fn addresses(examples: &BTreeMap<&'static str, String>) -> Vec<(&'static str, Audience, String)> {
    let part = |part: &str| if part.starts_with('{') { "x".to_owned() } else { part.to_owned() };
    let forms = routes()
        .into_iter()
        .filter(|(method, path, _)| *method == Method::POST && !path.starts_with("/api/"));
    let filled = |path: &str| path.split('/').map(part).collect::<Vec<_>>().join("/");
    forms
        .map(|(_, path, audience)| {
            (path, audience, examples.get(path).cloned().unwrap_or_else(|| filled(path)))
        })
        .collect()
}

#[both]
async fn what_comes_from_elsewhere_or_is_no_form_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let people = fill(&entrance).await;
    let letters = lettered(&world).await;
    let mut examples = BTreeMap::new();
    for who in [&people.owner, &people.member, &people.nobody] {
        examples.extend(walk(&entrance, who, &letters).await.1);
    }
    let all = met(&entrance, &people, |_| true).await;
    let ground = Ground::of(&world).await;
    let mut found = Vec::new();
    for (route, audience, address) in addresses(&examples) {
        let who = people.whoever(audience, &address);
        let form = all.iter().find(|asked| asked.route == route).map(|asked| &asked.form);
        let body = form.map(|form| pairs_of(&filled(form))).unwrap_or_default();
        let has_fields = !body.is_empty();
        let ours = ("sec-fetch-site", "same-origin");
        let cases: [(&str, Vec<(&str, &str)>, Vec<u8>, bool); 9] = [
            ("from nowhere", vec![("content-type", URLENCODED)], body.clone(), true),
            (
                "from elsewhere",
                vec![("content-type", URLENCODED), ("origin", "https://evil.example")],
                body.clone(),
                true,
            ),
            (
                "of a neighbour",
                vec![
                    ("content-type", URLENCODED),
                    ("sec-fetch-site", "same-site"),
                    ("origin", "https://prueba.example"),
                ],
                body.clone(),
                true,
            ),
            ("of no origin", vec![("content-type", URLENCODED), ("origin", "null")], body.clone(), true),
            ("plain text", vec![("content-type", "text/plain"), ours], body.clone(), has_fields),
            ("JSON", vec![("content-type", "application/json"), ours], b"{\"a\":1}".to_vec(), has_fields),
            ("no kind", vec![ours], body.clone(), has_fields),
            (
                "parts without an edge",
                vec![("content-type", "multipart/form-data"), ours],
                body.clone(),
                has_fields,
            ),
            ("far too much", vec![("content-type", URLENCODED), ours], vec![b'a'; MEGABYTE], has_fields),
        ];
        for (name, headers, body, is_refused) in cases {
            let is_foreign = !headers.contains(&ours);
            if is_left_out(engine, &format!("{route} {name}")) {
                continue;
            }
            let answer = send(&entrance, who, &address, &headers, body).await;
            let changed = ground.changed().await;
            ground.restore().await;
            let mut what = strange(&answer);
            let is_open = is_foreign && FROM_ANYWHERE.contains(&route);
            if is_refused && is_accepted(&answer) && !is_open {
                what.push("it was accepted".to_owned());
            }
            if is_foreign && answer.status != 403 && !is_open {
                what.push("it is not the answer to what comes from elsewhere".to_owned());
            }
            if !changed.is_empty() && (!is_accepted(&answer) || is_refused) && !is_open {
                what.push(format!("{changed:?} changed"));
            }
            let told = what
                .into_iter()
                .map(|what| format!("{}: POST {route} {name}: {}: {what}", who.name, answer.status));
            found.extend(told);
        }
    }
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}

/// A picture that says that it is large enough to fill the memory.
fn bomb() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], data: &[u8]| -> Vec<u8> {
        let inside = [&kind[..], data].concat();
        [&(data.len() as u32).to_be_bytes()[..], inside.as_slice(), &crc(&inside).to_be_bytes()].concat()
    };
    let side = 50_000_u32.to_be_bytes();
    let head = [&side[..], &side, &[8, 6, 0, 0, 0]].concat();
    let pixels = [0x78, 0x01, 0x01, 0x01, 0x00, 0xfe, 0xff, 0x00, 0x00, 0x01, 0x00, 0x01];
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &head), chunk(b"IDAT", &pixels), chunk(b"IEND", b"")]
        .concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

/// What is handed in as a file.
fn files() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>hostile()</script></svg>";
    vec![
        ("a bomb", "a.png", bomb()),
        ("half a picture", "a.png", bomb()[..40].to_vec()),
        ("two things in one", "a.gif", b"GIF89a/*\x00\x00*/=1;<script>hostile()</script>".to_vec()),
        ("a drawing with a script", "a.svg", svg.as_bytes().to_vec()),
        ("a page", "a.html", b"<!doctype html><script>hostile()</script>".to_vec()),
        ("nothing", "a.png", Vec::new()),
        ("no text", "a.csv", b"\xff\xfe\x00\x00sku,name\n\x00".to_vec()),
        ("a packed bomb", "a.zip", b"PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff".to_vec()),
    ]
}

fn part(name: &str, file: Option<&str>, content: &[u8]) -> Vec<u8> {
    let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
    let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
    [head.as_bytes(), content, b"\r\n"].concat()
}

/// Forms that take whatever it is: what is carried in says later that it is none, and what is sold is handed over as it is, to be
/// laid down and never shown.
const TAKES_ANY: &[&str] = &["/admin/import", "/admin/downloads/{variant}/files"];

#[both]
async fn files_that_are_none_are_refused(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let people = fill(&entrance).await;
    let all = met(&entrance, &people, |_| true).await;
    let ground = Ground::of(&world).await;
    let uploads: Vec<_> = all.iter().filter(|asked| asked.form.is_multipart).collect();
    assert!(uploads.len() > 2, "{}", uploads.len());
    let headers = [("content-type", "multipart/form-data; boundary=edge"), ("sec-fetch-site", "same-origin")];
    let mut found = Vec::new();
    for asked in uploads {
        let Some(field) = asked.form.fields.iter().find(|field| field.kind == "file") else { continue };
        let rest: Vec<u8> = filled(&asked.form)
            .iter()
            .filter(|(name, _)| *name != field.name)
            .flat_map(|(name, value)| part(name, None, value))
            .collect();
        let mut cases: Vec<(String, Vec<u8>)> = files()
            .into_iter()
            .map(|(what, name, content)| {
                (what.to_owned(), [rest.clone(), part(&field.name, Some(name), &content)].concat())
            })
            .collect();
        for name in [
            "../../../../tmp/evil.png",
            "..\\..\\evil.png",
            "/etc/passwd",
            "a\\u0000.png",
            ".",
            "CON",
            "a;b.png",
        ] {
            cases.push((
                name.to_owned(),
                [rest.clone(), part(&field.name, Some(name), b"nothing of it")].concat(),
            ));
        }
        cases.push((
            "ten thousand parts".to_owned(),
            (0..10_000).flat_map(|_| part("a", None, b"")).collect(),
        ));
        cases.push((
            "ten thousand files".to_owned(),
            (0..10_000).flat_map(|_| part(&field.name, Some("a.png"), b"a")).collect(),
        ));
        cases.push(("a long text".to_owned(), part("name", None, &vec![b'a'; 2 * MEGABYTE])));
        cases.push(("a long name".to_owned(), part(&"n".repeat(10_000), None, b"a")));
        cases.push(("no end".to_owned(), rest.clone()));
        for (name, mut body) in cases {
            if is_left_out(engine, &format!("{} {name}", asked.route)) {
                continue;
            }
            if name != "no end" {
                body.extend(b"--edge--\r\n");
            }
            let answer = send(&entrance, asked.who, &asked.form.action, &headers, body).await;
            let changed = ground.changed().await;
            ground.restore().await;
            let mut what = strange(&answer);
            if !is_accepted(&answer) && !changed.is_empty() {
                what.push(format!("{changed:?} changed"));
            }
            let is_none = !["nothing", "a long text"].contains(&name.as_str()) && !name.contains(['/', '\\']);
            if is_accepted(&answer) && is_none && name.contains(' ') && !TAKES_ANY.contains(&asked.route) {
                what.push("it was accepted".to_owned());
            }
            found.extend(
                what.into_iter()
                    .map(|what| format!("POST {} {name}: {}: {what}", asked.route, answer.status)),
            );
        }
    }
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
    assert!(!std::path::Path::new("/tmp/evil.png").exists());
}
