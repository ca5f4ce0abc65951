//! Ways on: whatever an address or a form says of where to go next, a browser stays in this shop.

use super::{
    browser::{Caller, Entrance, PASSWORD, filled},
    forms::{forms, links},
    shop::{fill, lettered, routes, walk, world},
    values::WAYS_OUT,
    walk::{seed, strange},
};
use http::{Method, Request, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeSet;
use testing::{Answer, Engine, both};
use webkit::is_own_path;

/// Names that carry, or could be taken to carry, where to go.
const NAMES: &str = "next back to from return return_to redirect url uri link address way goto continue";
const EVIL: &str = "evil.example";

/// Where an answer leads, if that is away from here: by its headers, or by a link or a form of the page.
fn leads_away(answer: &Answer) -> Vec<String> {
    let mut away = strange(answer);
    away.retain(|what| what.starts_with("it leads") || what.starts_with("a header"));
    let refresh = answer.header("refresh");
    if !refresh.is_empty() {
        away.push(format!("it goes on by itself: {refresh}"));
    }
    let is_away = |link: &String| {
        let plain = link.replace(['\t', '\n', '\r'], "").replace('\\', "/");
        plain.starts_with("//") || plain.starts_with("/..//") || plain.starts_with("/.//")
    };
    away.extend(links(&answer.body).into_iter().filter(is_away));
    let bare = [
        "href=\"https:evil",
        "href=\"//evil",
        "action=\"//evil",
        "href=\"https://evil",
        "href=\"javascript:",
    ];
    away.extend(bare.iter().filter(|text| answer.body.contains(**text)).map(|text| (*text).to_owned()));
    away
}

#[both]
async fn no_address_leads_out_of_the_shop(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let people = fill(&entrance).await;
    let letters = lettered(&world).await;
    let mut found = BTreeSet::new();
    let mut asked = 0;
    for who in [&people.nobody, &people.owner] {
        let (pages, _) = walk(&entrance, who, &letters).await;
        let mut met = BTreeSet::new();
        for page in pages.iter().filter(|page| met.insert(page.route.1)) {
            let path = page.address.split('?').next().unwrap_or_default();
            for way in WAYS_OUT {
                // A few of them for every page, many where a page says that it goes on.
                let goes_on = page.html.contains("name=\"next\"") || page.html.contains("name=\"back\"");
                let one_in = if goes_on { 4 } else { 120 };
                if seed(&format!("{path}{way}")) % one_in != 0 {
                    continue;
                }
                let way = utf8_percent_encode(way, NON_ALPHANUMERIC).to_string();
                let query: Vec<String> = NAMES.split(' ').map(|name| format!("{name}={way}")).collect();
                let address = format!("{path}?{}", query.join("&"));
                let answer = entrance.get(who, &address).await;
                asked += 1;
                found.extend(
                    leads_away(&answer).into_iter().map(|what| format!("{} {path} {way}: {what}", who.name)),
                );
                for form in forms(&answer.body) {
                    let hidden = form.fields.iter().filter(|field| {
                        field.kind == "hidden" && field.value.contains(EVIL) && !is_own_path(&field.value)
                    });
                    // A form may carry what it was given as long as what answers it does not go there.
                    for field in hidden
                        .filter(|field| !["address", "link", "url", "uri"].contains(&field.name.as_str()))
                    {
                        found.insert(format!(
                            "{path}: the form for {} carries {}={}",
                            form.action, field.name, field.value
                        ));
                    }
                }
            }
        }
    }
    assert!(asked > 30, "{asked}");
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Where each form that goes on says where, it is said wrongly.
#[both]
async fn no_form_leads_out_of_the_shop(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    fill(&entrance).await;
    let mut led = 0;
    for way in WAYS_OUT {
        entrance.forget_tries().await;
        let nobody = Caller::default();
        let mut form = entrance.form(&nobody, "/sign-in?next=/account", "/sign-in").await;
        for field in &mut form.fields {
            match field.name.as_str() {
                "address" => field.value = "marina@personas.example".to_owned(),
                "password" => field.value = PASSWORD.to_owned(),
                "next" => field.value = (*way).to_owned(),
                _ => {}
            }
        }
        let answer = entrance.submit(&nobody, &form, &filled(&form)).await;
        assert_eq!(answer.status, 303, "{way}: {}", answer.body);
        led += usize::from(answer.header("location") == "/account");
        assert!(leads_away(&answer).is_empty(), "{way}: {:?}", leads_away(&answer));
        // The same where a form says from which page it came.
        let request = Request::post("/theme")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(format!("theme=dark&back={0}&next={0}", utf8_percent_encode(way, NON_ALPHANUMERIC)).into());
        let answer = entrance.send(request.unwrap()).await;
        assert!(leads_away(&answer).is_empty(), "{way}: {:?}", leads_away(&answer));
    }
    assert!(led > WAYS_OUT.len() / 2, "{led} end at home");
}

/// Every route with a foreign path in place of what it names, and with slashes that a proxy could take for others.
#[both]
async fn no_path_leads_out_of_the_shop(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let nobody = Caller::default();
    let parts = [
        "%2f%2fevil.example",
        "%5cevil.example",
        "..%2f..%2fetc%2fpasswd",
        "%00",
        "%ff",
        "%e2%80%ae",
        "x%0d%0aevil%3d1",
    ];
    for (_, route, _) in
        routes().iter().filter(|(method, path, _)| *method == Method::GET && path.contains('{'))
    {
        for part in parts {
            let filled: Vec<&str> =
                route.split('/').map(|one| if one.starts_with('{') { part } else { one }).collect();
            let address = filled.join("/");
            let answer = entrance.get(&nobody, &address).await;
            let kind = answer.header("content-type").to_owned();
            assert!(!answer.status.is_server_error(), "{address}: {}", answer.status);
            assert!(leads_away(&answer).is_empty(), "{address}: {:?}", leads_away(&answer));
            assert!(!answer.body.contains("root:"), "{address}");
            assert!(answer.status != 400 || !kind.starts_with("text/plain"), "{address}: {}", answer.body);
        }
    }
    for address in [
        "//evil.example/%2e%2e",
        "/en//evil.example",
        "//evil.example",
        "/en%2f%2fevil.example",
        "/en/\\evil.example",
    ] {
        let answer = entrance.get(&nobody, address).await;
        assert!(leads_away(&answer).is_empty() && answer.status == 404, "{address}: {}", answer.status);
    }
}
