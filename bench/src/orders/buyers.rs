//! The same over HTTP: browsers that put two things into a basket, read the page on which one agrees, press the button, fill in
//! a test card and read the page of their order.

use crate::{
    Done,
    client::{Answer, Ask, Line},
    shops::{Kit, SMALL, Shop},
};
use rusqlite::Connection;
use std::{collections::BTreeMap, net::SocketAddr, sync::Arc, time::Instant};
use tokio::task::JoinSet;
use uuid::Uuid;

/// More steps than this lead nobody on.
const STEPS_MAX: usize = 12;
/// The card that pays.
const CARD: &str = "4242424242424242";

/// Orders a second by so many browsers, each placing so many.
pub(super) async fn rate(kit: &Kit, browsers: u64, each: u64) -> Done<f64> {
    let folder = kit.scratch.join("buyers");
    kit.import(&kit.file(SMALL)?, &folder).await?;
    let shop = Shop { folder, products: SMALL, paths: Vec::new() };
    let variants = Arc::new(stock_up(&shop)?);
    let running = kit.serve(&shop).await?;
    let begun = Instant::now();
    let mut busy = JoinSet::new();
    for number in 0..browsers {
        let (at, variants) = (running.at, variants.clone());
        busy.spawn(async move {
            for order in 0..each {
                Browser::open(at).await?.buy(&variants, &format!("eva{number}.{order}@casa.example")).await?;
            }
            Done::Ok(())
        });
    }
    while let Some(ended) = busy.join_next().await {
        ended??;
    }
    let took = begun.elapsed().as_secs_f64();
    running.stop().await?;
    Ok((browsers * each) as f64 / took)
}

/// More than enough of everything, and the way to pay that is for trying out. Gives two things that are sold.
fn stock_up(shop: &Shop) -> Done<[Uuid; 2]> {
    let open = Connection::open(shop.folder.join("plaza.db"))?;
    open.execute_batch(
        "UPDATE stock SET quantity = 1000000;
         INSERT INTO payment_way (way, is_on, terms, version) VALUES ('test', 1, '\"none\"', 1);",
    )?;
    let sql = "SELECT MIN(v.id) FROM variant v JOIN stock s ON s.variant_id = v.id JOIN product p ON p.id = v.product_id
               WHERE p.status = 'published' GROUP BY v.product_id ORDER BY v.product_id LIMIT 2";
    let mut asked = open.prepare(sql)?;
    let found = asked.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    let ids = found.map(|id| Ok(Uuid::from_slice(&id?)?)).collect::<Done<Vec<Uuid>>>()?;
    <[Uuid; 2]>::try_from(ids).map_err(|_| "the shop has fewer than two things to sell".into())
}

/// A browser, with the cookies that it was given.
struct Browser {
    line: Line,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    async fn open(at: SocketAddr) -> Done<Self> {
        Ok(Self { line: Line::open(at).await?, cookies: BTreeMap::new() })
    }

    fn cookie(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    async fn ask(&mut self, ask: &Ask) -> Done<Answer> {
        let answer = self.line.ask(ask).await?;
        let given = answer.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        for (name, value) in given.filter_map(|(_, line)| line.split(';').next()?.split_once('=')) {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(answer)
    }

    async fn get(&mut self, path: &str) -> Done<Answer> {
        let cookie = self.cookie();
        self.ask(&Ask::get(path, &[("cookie", &cookie)])).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Done<Answer> {
        let cookie = self.cookie();
        self.ask(&Ask::post(path, &[("cookie", &cookie), ("sec-fetch-site", "same-origin")], fields)).await
    }

    /// Follows where an answer leads. Gives the last address and what stands there.
    async fn follow(&mut self, answer: Answer, from: &str) -> Done<(String, Answer)> {
        let (mut at, mut answer) = (from.to_owned(), answer);
        for _ in 0..STEPS_MAX {
            let on = answer.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("location"));
            let Some((_, way)) = on.filter(|_| answer.status == 303) else { return Ok((at, answer)) };
            at = way.clone();
            answer = self.get(&at).await?;
        }
        Err(format!("{from} leads on and on").into())
    }

    async fn buy(mut self, variants: &[Uuid; 2], email: &str) -> Done {
        for variant in variants {
            let answer = self.post("/basket/add", &[("variant", &variant.to_string())]).await?;
            expect(&answer, 303, "/basket/add")?;
        }
        let page = self.get("/checkout").await?;
        expect(&page, 200, "/checkout")?;
        let page = String::from_utf8_lossy(&page.body).into_owned();
        let value = |name: &str| between(&page, &format!("name=\"{name}\" value=\"")).unwrap_or_default();
        let (mark, seen, way) = (value("mark"), value("seen"), chosen(&page, "way"));
        let fields = [
            ("mark", mark.as_str()),
            ("seen", &seen),
            ("way", &way),
            ("pay", "test"),
            ("email", email),
            ("name", "Eva Luna"),
            ("line1", "Calle del Pez 3"),
            ("postcode", "28004"),
            ("city", "Madrid"),
            ("country", "ES"),
        ];
        let placed = self.post("/checkout/place", &fields).await?;
        expect(&placed, 303, "/checkout/place")?;
        let (at, page) = self.follow(placed, "/checkout/place").await?;
        expect(&page, 200, &at)?;
        let paid = self.post(&at, &[("card", CARD)]).await?;
        let (at, order) = self.follow(paid, &at).await?;
        expect(&order, 200, &at)
    }
}

fn expect(answer: &Answer, status: u16, at: &str) -> Done {
    match answer.status == status {
        true => Ok(()),
        false => Err(format!("{at} answered {}", answer.status).into()),
    }
}

fn between(page: &str, before: &str) -> Option<String> {
    page.split_once(before)?.1.split('"').next().map(str::to_owned)
}

/// The button that is pressed of several with one name; nothing where there is none to press.
fn chosen(page: &str, name: &str) -> String {
    let inputs = page.split("<input type=\"radio\"").skip(1).filter_map(|input| input.split('>').next());
    let named = format!("name=\"{name}\"");
    let pressed = inputs.filter(|tag| tag.contains(&named)).find(|tag| tag.contains(" checked"));
    pressed.and_then(|tag| between(tag, "value=\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{between, chosen};

    #[test]
    fn what_stands_in_a_form_is_found() {
        let page = "<input type=\"hidden\" name=\"mark\" value=\"m1\"><input type=\"radio\" name=\"way\" value=\"a\">\
                    <input type=\"radio\" name=\"way\" value=\"b\" checked>";
        assert_eq!(between(page, "name=\"mark\" value=\"").as_deref(), Some("m1"));
        assert_eq!((chosen(page, "way"), chosen(page, "pay")), ("b".to_owned(), String::new()));
    }
}
