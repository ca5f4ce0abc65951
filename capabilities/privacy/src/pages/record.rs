//! The record of processing that the law asks for: what is known about people, what for, what stays and why. It is made of
//! what the doors declare, so it says what the program does.

use super::unkept;
use crate::{
    archive::kept,
    registry::{Declared, Table},
};
use askama::Template;
use axum::Extension;
use webkit::{Html, Page, Say, Web};

#[derive(Template)]
#[template(path = "record.html")]
struct Record<'a> {
    say: &'a Say,
    controller: String,
    rows: Vec<Row>,
    impersonal: String,
}

/// A table, ready to print.
struct Row {
    table: &'static str,
    owner: &'static str,
    title: String,
    kept: Vec<String>,
}

fn row(say: &Say, table: &Table) -> Row {
    let Table { owner, personal } = table;
    Row { table: personal.table, owner, title: say.t(personal.title), kept: kept(say, table) }
}

/// All of it.
pub(crate) async fn show(web: Web, Extension(declared): Extension<Declared>) -> Page {
    let say = &web.say;
    let face = web.house().shop.face();
    let who = [&face.legal_name, &face.tax_id, &face.address, &face.email];
    let said: Vec<&str> = who.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let view = Record {
        say,
        controller: said.join(" · "),
        rows: declared.tables().iter().map(|table| row(say, table)).collect(),
        impersonal: declared.impersonal().join(", "),
    };
    unkept(Page::new(say.t("privacy-record"), Html(view.to_string()))).office()
}
