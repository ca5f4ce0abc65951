//! Every operation of programs, with bodies and queries that are not what the document asks for. That what it does ask for
//! is answered as it says is shown by the contract step.

use super::{
    browser::Entrance,
    ground::Ground,
    shop::{fill, world},
    values::OBEYED,
    walk::seed,
};
use api::{actions::make_token_for, model::Wish};
use axum::body::Body;
use http::{Method, Request, header};
use kernel::{Scope, Scopes};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testing::{Answer, Engine, both};

/// What an operation may answer to what nobody should send.
const KNOWN: [u16; 16] = [200, 201, 202, 204, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429];
/// For one in so many on the slower engine.
const TENTH: u64 = 10;

/// An operation with an address that names something, and a body that is good.
struct Called {
    method: Method,
    path: String,
    address: String,
    queries: Vec<String>,
    example: Option<Value>,
    fields: Vec<String>,
}

fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    let name = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#"));
    name.and_then(|path| document.pointer(path)).unwrap_or(schema)
}

async fn ask(
    entrance: &Entrance<'_>,
    token: &str,
    (method, address): (&Method, &str),
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> Answer {
    let mut request = Request::builder().method(method).uri(address);
    request = request.header(header::AUTHORIZATION, format!("Bearer {token}")).header("if-match", "*");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = entrance.send(request.body(Body::from(body)).unwrap()).await;
    if answer.status == 429 {
        entrance.forget_tries().await;
    }
    answer
}

/// An address in which something that is there stands for what the path names.
async fn named(entrance: &Entrance<'_>, token: &str, path: &str) -> String {
    let Some((list, rest)) = path.split_once("/{") else { return path.to_owned() };
    let name = rest.split('}').next().unwrap_or_default();
    let answer = ask(entrance, token, (&Method::GET, list), &[], Vec::new()).await;
    let items: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let first = &items["items"][0];
    let found =
        first[name].as_str().or(first["id"].as_str()).unwrap_or("019a0000-0000-7000-8000-000000000001");
    path.replace(&format!("{{{name}}}"), found)
}

/// Every operation of the document.
async fn operations(entrance: &Entrance<'_>, token: &str) -> Vec<Called> {
    let answer = ask(entrance, token, (&Method::GET, "/api/v1/openapi.json"), &[], Vec::new()).await;
    let document: Value = serde_json::from_str(&answer.body).unwrap();
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        let address = named(entrance, token, path).await;
        for (method, operation) in methods.as_object().unwrap() {
            let body = &operation["requestBody"]["content"]["application/json"];
            let schema = resolved(&document, &body["schema"]);
            let names = |value: &Value| -> Vec<String> {
                value.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
            };
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let queries =
                parameters.filter(|one| one["in"] == "query").filter_map(|one| one["name"].as_str());
            all.push(Called {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                address: address.clone(),
                queries: queries.map(str::to_owned).collect(),
                example: (!body["example"].is_null()).then(|| body["example"].clone()),
                fields: names(&schema["properties"]),
            });
        }
    }
    all
}

/// What stands in a field instead of what should.
fn values() -> Vec<(&'static str, Value)> {
    let deep = (0..20).fold(json!(1), |inner, _| json!([inner]));
    vec![
        ("null", Value::Null),
        ("a number", json!(-1)),
        ("the largest number", json!(i64::MAX)),
        ("a number beyond all", json!(u64::MAX)),
        ("a fraction", json!(1e308)),
        ("yes", json!(true)),
        ("a text", json!("x")),
        ("an empty text", json!("")),
        ("a list", json!([{}, [], null])),
        ("an object", json!({ "a": { "b": [] } })),
        ("a deep list", deep),
        ("HTML", json!(super::values::HTML)),
        ("SQL", json!("' OR 1=1; DROP TABLE product; --")),
        ("right to left", json!("\u{202e}x\u{200b}\u{feff}")),
        ("NUL", json!("a\0b")),
        ("a long text", json!("a".repeat(30_000))),
        ("a path", json!("../../etc/passwd")),
        ("another host", json!("//evil.example")),
        ("a place inside", json!("http://127.0.0.1:1/")),
    ]
}

/// Whole bodies that are none. The last says which kind they claim to be.
fn bodies(good: &str) -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let json = "application/json";
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    let member = good.trim_start_matches('{').trim_end_matches('}').to_owned();
    let repeated = format!("{{{member},{member}}}");
    vec![
        ("nothing", Vec::new(), json),
        ("half", good.as_bytes()[..good.len() / 2].to_vec(), json),
        ("two", format!("{good}{good}").into_bytes(), json),
        ("ten thousand lists", nested("[", "]").into_bytes(), json),
        ("ten thousand objects", nested("{\"a\":", "}").into_bytes(), json),
        ("ten thousand open lists", "[".repeat(10_000).into_bytes(), json),
        ("every key twice", repeated.into_bytes(), json),
        (
            "a number with a million digits",
            format!("{{\"version\":{}}}", "9".repeat(60_000)).into_bytes(),
            json,
        ),
        (
            "an unknown field",
            format!("{{\"nobody_asked\":1{}{member}}}", if member.is_empty() { "" } else { "," })
                .into_bytes(),
            json,
        ),
        ("no UTF-8", b"{\"name\":\"\xff\xfe\"}".to_vec(), json),
        ("a lone surrogate", b"{\"name\":\"\\ud800\"}".to_vec(), json),
        ("NUL", b"{\"name\":\"\\u0000\"}".to_vec(), json),
        ("far too much", vec![b' '; 3_000_000], json),
        ("a form", b"name=x".to_vec(), "application/x-www-form-urlencoded"),
        ("parts", b"--edge--\r\n".to_vec(), "multipart/form-data; boundary=edge"),
        ("a text", good.as_bytes().to_vec(), "text/plain"),
        (
            "XML",
            b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec(),
            "application/xml",
        ),
    ]
}

/// What no answer to a program may be.
fn strange(answer: &Answer) -> Vec<String> {
    let mut found = Vec::new();
    let status = answer.status.as_u16();
    if !KNOWN.contains(&status) {
        found.push("this is no answer".to_owned());
    }
    if status >= 400 {
        let said: Value = serde_json::from_str(&answer.body).unwrap_or_default();
        let has_text =
            |name: &str| said[name].as_str().is_some_and(|text| !text.is_empty() && !text.contains('⟨'));
        if answer.header("content-type") != "application/problem+json"
            || !has_text("title")
            || !has_text("code")
        {
            found.push(format!("it is told as {}", &answer.body.chars().take(200).collect::<String>()));
        }
    }
    let is_page = answer.header("content-type").starts_with("text/html");
    if is_page && OBEYED.iter().any(|text| answer.body.contains(text)) {
        found.push("what was sent stands in a page".to_owned());
    }
    found
}

#[both]
async fn operations_hold(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let _people = fill(&entrance).await;
    let owner: Result<_, database::StoreError> = world
        .house
        .database
        .read(async |snap| accounts::reads::by_address(snap, "duena@personas.example").await)
        .await;
    let scopes: Vec<String> = Scope::all().map(|scope| scope.to_string()).collect();
    let scopes = Scopes::of_codes(scopes.iter().map(String::as_str));
    let wish = Wish { name: "Programa".into(), scopes, days: 30 };
    let token = make_token_for(&world.operator(), owner.unwrap().unwrap().id, &wish).await.unwrap();
    let all = operations(&entrance, &token).await;
    assert!(all.len() > 60, "{}", all.len());
    let ground = Ground::of(&world).await;
    let is_left_out = |what: &str| engine == Engine::Postgres && seed(what) % TENTH != 0;
    let (mut found, mut statuses) = (Vec::new(), BTreeMap::<u16, usize>::new());
    for called in &all {
        let Called { method, path, address, queries, example, fields } = called;
        let mut cases: Vec<(String, String, Vec<u8>, &str)> = Vec::new();
        for query in queries {
            for value in [
                "%00",
                "%ff",
                "-1",
                "99999999999999999999",
                "%27%20OR%201%3D1",
                "%E2%80%AE",
                "a&{query}=b",
                "",
            ] {
                let value = value.replace("{query}", query);
                cases.push((
                    format!("{query}={value}"),
                    format!("{address}?{query}={value}"),
                    Vec::new(),
                    "",
                ));
            }
        }
        cases.push(("an unknown query".to_owned(), format!("{address}?nobody_asked=1"), Vec::new(), ""));
        if path.contains('{') {
            for part in ["%00", "%ff", "..%2f..", "' OR 1=1", "99999999999999999999", "%F0%9F%98%80"] {
                let start = path.split('{').next().unwrap_or_default();
                let rest = path.split_once('}').map_or("", |(_, rest)| rest);
                let there = format!("{start}{}{rest}", part.replace(' ', "%20"));
                cases.push((format!("the name {part}"), there, b"{}".to_vec(), "application/json"));
            }
        }
        if let Some(example) = example {
            for (name, body, kind) in bodies(&example.to_string()) {
                cases.push((name.to_owned(), address.clone(), body, kind));
            }
            for field in fields {
                for (name, value) in values() {
                    let mut body = example.clone();
                    body[field] = value;
                    cases.push((
                        format!("{field} is {name}"),
                        address.clone(),
                        body.to_string().into_bytes(),
                        "application/json",
                    ));
                }
            }
        }
        for (what, there, body, kind) in cases {
            let what = format!("{method} {path}: {what}");
            if is_left_out(&what) {
                continue;
            }
            let headers = [("content-type", kind)];
            let headers = if kind.is_empty() { &[][..] } else { &headers[..] };
            let answer = ask(&entrance, &token, (method, &there), headers, body).await;
            *statuses.entry(answer.status.as_u16()).or_default() += 1;
            let changed = ground.changed().await;
            ground.restore().await;
            let mut told = strange(&answer);
            if answer.status.as_u16() >= 400 && !changed.is_empty() {
                told.push(format!("it was refused, and {changed:?} changed"));
            }
            found.extend(told.into_iter().map(|told| format!("{what}: {}: {told}", answer.status)));
        }
    }
    assert!(found.is_empty(), "{} findings; {statuses:?}\n{}", found.len(), found.join("\n"));
}
