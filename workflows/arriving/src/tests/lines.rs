//! Reviews as lines of JSON: what our own files say beside the words, and lines that are none.

use super::{
    reviews::read,
    samples::{made, shop},
};
use crate::rules::{Reviews, stars_before};
use reviews::model::Attributes;
use serde_json::{Value, json};

#[test]
fn a_line_that_is_no_text_or_too_long_is_told_as_such() {
    let mut text = b"{\"sku\":\"MUG\",\"rating\":5,\"texto\":\"Bien\"}\n".to_vec();
    text.extend(b"{\"sku\":\"MUG\",\"rating\":5,\"texto\":\"Ca\xF1a\"}\n");
    text.extend(format!("{{\"sku\":\"MUG\",\"rating\":5,\"texto\":\"{}\"}}\n", "x".repeat(17 << 20)).bytes());
    text.extend(b"{\"sku\":\"MUG\",\"rating\":4,\"texto\":\"Mal\"}");
    let read = made(&text, |header, _, line| Reviews::new(header, &shop(), line));
    assert_eq!(read.refusals(), [(2, "exchange-line-encoding"), (3, "exchange-line-long")]);
    let bodies: Vec<&str> = read.things.iter().map(|one| one.body.as_str()).collect();
    assert_eq!(bodies, ["Bien", "Mal"], "no mark takes the place of a letter");
}

#[test]
fn what_our_own_file_says_beside_the_words_comes_along() {
    let line = |about: &str, more: Value| {
        let mut line = json!({ "about": about, "product": "MUG", "rating": 2, "body": "Pse" });
        line.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        format!("{line}\n")
    };
    let good = json!({ "fit": -1, "quality": 4, "comfort": 5, "usage_months": 0, "stars_before": [4, 5] });
    let bad =
        json!({ "fit": "tight", "quality": 9, "comfort": null, "usage_months": 601, "stars_before": [] });
    let text = [line("product:1", good), line("product:1", bad), line("seller:1", json!({}))].concat();
    let read = read(&text);
    let first = &read.things[0];
    assert_eq!(first.stars_before, [4, 5]);
    let says = first.attributes;
    assert_eq!((says.fit, says.quality), (Some(-1), Some(4)));
    assert_eq!((says.comfort, says.usage_months), (Some(5), Some(0)));
    assert_eq!(read.things[1].attributes, Attributes::default());
    assert_eq!(read.said().iter().filter(|note| **note == (2, "arriving-review-beside-unfit")).count(), 3);
    assert_eq!(read.refusals(), [(3, "arriving-review-of-seller")]);
    assert_eq!(stars_before("5, 1 | 9"), [5, 1]);
}
