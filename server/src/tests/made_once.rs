//! Every form that makes something makes one thing with each time it is shown: whoever goes back and sends it again, with
//! other words even, is led to what it made. Words to somebody are another matter: other words are another message.

mod forms;

use super::registry::doors;
use crate::house::closed_doors;
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use axum::body::Body;
use forms::{ELSEWHERE, MAKE, MAKE_NOTHING, Making, VISITORS};
use http::{Method, Request, header};
use kernel::{Actor, Lang, Role};
use std::{collections::BTreeSet, sync::Arc};
use testing::{Answer, Engine, World, both, fields};
use webkit::SessionCookie;

const PASSWORD: &str = "un secreto bastante largo";

#[test]
fn of_every_form_it_is_said_whether_it_makes_something() {
    let routes: BTreeSet<&str> = closed_doors()
        .unwrap()
        .iter()
        .flat_map(|door| door.routes.listed().collect::<Vec<_>>())
        .filter(|(method, path, _)| *method == Method::POST && !path.starts_with("/api/"))
        .map(|(_, path, _)| path)
        .collect();
    let making = MAKE.iter().map(|form| form.to).chain(VISITORS).chain(ELSEWHERE.iter().copied());
    let said: BTreeSet<&str> = making.chain(MAKE_NOTHING.iter().copied()).collect();
    let unsaid: Vec<_> = routes.difference(&said).collect();
    assert!(unsaid.is_empty(), "say of these whether they make something: {unsaid:?}");
    let gone: Vec<_> = said.difference(&routes).collect();
    assert!(gone.is_empty(), "no such form any more: {gone:?}");
}

/// An owner with an account, and what their browser carries.
async fn owner(world: &World) -> String {
    world.house.receive(Arc::new(Guests));
    let (ctx, name) = (&world.operator(), "Olvido");
    let way = accounts::actions::invite_link(ctx, "olvido@people.example", name, Role::Owner, Lang::Es);
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let secret = way.await.unwrap();
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    line.to_str().unwrap().split(';').next().unwrap().to_owned()
}

/// What the form that is sent there carries besides what one types: hidden fields by their names.
pub(super) fn hidden(page: &str, to: &str) -> Vec<(String, String)> {
    let form = page.split("<form").find(|form| form.contains(&format!("action=\"{to}\"")));
    let form = form.unwrap_or_else(|| panic!("no form leads to {to}")).split("</form>").next().unwrap();
    let inputs = form.split("<input").filter(|input| input.contains("type=\"hidden\""));
    let value = |input: &str, name: &str| {
        let (_, rest) = input.split_once(&format!("{name}=\"")).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    inputs.map(|input| (value(input, "name"), value(input, "value"))).collect()
}

/// Sends a form the way its page would.
async fn send(world: &World, cookie: &str, form: &Making, to: &str, sent: &[(&str, &str)]) -> Answer {
    let Some(file) = form.file else { return world.carrying(cookie).post(to, sent).await };
    let mut body = String::new();
    for (name, text) in sent {
        body += &format!("--XX\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    }
    if file == "file" {
        body += "--XX\r\ncontent-disposition: form-data; name=\"file\"; filename=\"hoja.csv\"\r\n\
                 content-type: text/csv\r\n\r\nclave;nombre;precio\ntaza;Taza;12,50\r\n";
    }
    body += "--XX--\r\n";
    let request = Request::post(to)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin");
    world.send(request.body(Body::from(body)).unwrap()).await
}

fn place(answer: &Answer) -> String {
    answer.header("location").split('?').next().unwrap_or_default().to_owned()
}

async fn rows(world: &World, table: &str) -> usize {
    world.everything().await[table].len()
}

/// The same fields with one of them changed.
fn changed<'f>(sent: &[(&'f str, &'f str)], then: (&'f str, &'f str)) -> Vec<(&'f str, &'f str)> {
    let other = |(name, value): &(&'f str, &'f str)| if *name == then.0 { then } else { (*name, *value) };
    sent.iter().map(other).collect()
}

#[both]
async fn a_form_that_is_sent_again_with_other_words_makes_nothing_more(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let cookie = owner(&world).await;
    let known = ["/account/cases/", &open_case(&world, &cookie).await].concat();
    let id = known.rsplit('/').next().unwrap();
    for form in MAKE {
        let (to, on) = (form.to.replace("{id}", id), form.on.replace("{id}", id));
        let page = world.carrying(&cookie).get(&on).await.expect(200).body;
        let hidden = hidden(&page, &to);
        let mark = hidden.iter().find(|(name, _)| name == "mark").map(|(_, mark)| mark.as_str());
        assert!(mark.is_some_and(|mark| !mark.is_empty()), "{to} carries no mark");
        let carried = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let sent: Vec<(&str, &str)> = carried.chain(form.fields.iter().copied()).collect();

        let before = rows(&world, form.table).await;
        let made = send(&world, &cookie, form, &to, &sent).await;
        assert!([200, 303].contains(&made.status.as_u16()), "{to}: {} {}", made.status, made.body);
        assert_eq!(rows(&world, form.table).await, before + 1, "{to} makes something");
        let more = if form.is_message { 2 } else { 1 };
        for (sent, made_by_now) in [(sent.clone(), 1), (changed(&sent, form.then), more)] {
            let again = send(&world, &cookie, form, &to, &sent).await;
            assert_eq!(rows(&world, form.table).await, before + made_by_now, "{to}: {}", again.body);
            match again.status.as_u16() {
                303 if made.status == 303 => assert_eq!(place(&again), place(&made), "{to}"),
                303 => assert!(place(&again).starts_with(&on), "{to}: {}", place(&again)),
                409 => assert!(again.body.contains(&format!("href=\"{}\"", place(&made))), "{to}"),
                other => panic!("{to}: {other} {}", again.body),
            }
        }
        // Shown anew, it makes another.
        let anew = world.carrying(&cookie).get(&on).await.expect(200).body;
        assert!(!anew.contains(mark.unwrap()), "{to}: a form that is shown anew has another mark");
    }
}

/// The owner writes to the shop; gives the case.
async fn open_case(world: &World, cookie: &str) -> String {
    let page = world.carrying(cookie).get("/contact/write").await.expect(200).body;
    let hidden = hidden(&page, "/contact/write");
    let carried = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let said = [("name", "Olvido"), ("matter", "other"), ("text", "¿Cuándo llega?"), ("consent", "yes")];
    let sent: Vec<(&str, &str)> = carried.chain(said).collect();
    let opened = world.carrying(cookie).post("/contact/write", &sent).await.expect(303);
    place(&opened).rsplit('/').next().unwrap().to_owned()
}

#[both]
async fn a_visitor_who_sends_a_form_again_is_led_to_their_case(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let page = world.get("/contact/write").await.expect(200).body;
    let hidden_there = hidden(&page, "/contact/write");
    let carried = hidden_there.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let said = [
        ("name", "Vera"),
        ("address", "vera@people.example"),
        ("matter", "other"),
        ("text", "¿Cuándo llega?"),
        ("consent", "yes"),
    ];
    let sent: Vec<(&str, &str)> = carried.chain(said).collect();
    let opened = world.post("/contact/write", &fields(&sent)).await.expect(303);
    let cookie = opened.header("set-cookie").to_owned();
    let other = changed(&sent, ("text", "¿Llega hoy?"));
    let again = world.carrying(&cookie).post("/contact/write", &other).await.expect(303);
    assert!(place(&again).starts_with("/cases/"), "other words join what is open: {}", place(&again));
    let elsewhere = world.post("/contact/write", &fields(&other)).await.expect(303);
    assert_eq!(place(&elsewhere), "/contact/sent", "who carries no link is given none");
    let once_more = world.carrying(&cookie).post("/contact/write", &sent).await.expect(303);
    assert_eq!(place(&once_more), place(&opened));
    assert_eq!((rows(&world, "care_case").await, rows(&world, "care_message").await), (1, 2));

    let case = place(&opened);
    let page = world.get(&case).await.expect(200).body;
    let hidden = hidden(&page, &case);
    let mark = hidden.iter().find(|(name, _)| name == "mark").unwrap().1.as_str();
    for text in ["Ya ha llegado.", "Ya ha llegado.", "Ya ha llegado, pero rota."] {
        let written = world.post(&case, &fields(&[("mark", mark), ("text", text)])).await.expect(303);
        assert_eq!(place(&written), case);
    }
    assert_eq!(rows(&world, "care_message").await, 4, "other words are another message");
}
