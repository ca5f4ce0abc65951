//! How rows become a table that a spreadsheet opens.

use crate::rules::delimited;
use serde_json::{Value, json};

#[track_caller]
fn check(rows: &[Value], expected: &str) {
    assert_eq!(delimited(rows), format!("\u{feff}{expected}"));
}

#[test]
fn a_table_has_a_row_of_names_and_a_line_for_each_row() {
    check(&[json!({ "a": 1, "b": "x" }), json!({ "a": null, "b": true })], "a,b\r\n1,x\r\n,true\r\n");
}

#[test]
fn a_field_that_only_some_rows_have_has_a_column() {
    check(&[json!({ "a": "x" }), json!({ "b": "y" })], "a,b\r\nx,\r\n,y\r\n");
}

#[test]
fn what_would_end_a_cell_stands_in_quotes() {
    check(&[json!({ "a": "one, \"two\"\nthree;" })], "a\r\n\"one, \"\"two\"\"\nthree;\"\r\n");
}

#[test]
fn a_formula_is_only_a_text() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"https://evil.example\")"] {
        let table = delimited(&[json!({ "a": text })]);
        let cell = table.lines().nth(1).unwrap().trim_start_matches('"');
        assert!(cell.starts_with('\''), "{text}: {table}");
    }
    check(&[json!({ "a": -5 })], "a\r\n-5\r\n");
    check(&[json!({ "=a": 1 })], "'=a\r\n1\r\n");
}

/// Where the comma stands in numbers, Excel divides by semicolons, and heeds no quotes that do not open a cell.
#[test]
fn a_formula_behind_what_divides_cells_is_only_a_text_too() {
    for (text, safe) in [
        ("Ana;=1+1", "Ana;'=1+1"),
        ("Ana,+1", "Ana,'+1"),
        ("Ana\t@x", "Ana\t'@x"),
        ("Ana\r-1", "Ana\r'-1"),
        ("Ana\n=1", "Ana\n'=1"),
        ("Ana; \"=1", "Ana; \"\"'=1"),
        ("Ana;  =1", "Ana;  '=1"),
        (" =1;x", " '=1;x"),
    ] {
        check(&[json!({ "a": text })], &format!("a\r\n{}\r\n", quoted(safe)));
    }
    check(&[json!({ "a": "2 + 2 = 4 - x@y" })], "a\r\n2 + 2 = 4 - x@y\r\n");
    check(&[json!({ "a": { "b": "=1+1" } })], "a\r\n\"{\"\"b\"\":\"\"'=1+1\"\"}\"\r\n");
    check(&[json!({ "a;=b": 1 })], "\"a;'=b\"\r\n1\r\n");
}

/// What stands in quotes if it divides.
fn quoted(text: &str) -> String {
    match text.contains([',', ';', '\n', '\r', '"']) {
        true => format!("\"{text}\""),
        false => text.to_owned(),
    }
}

#[test]
fn what_is_no_plain_value_stands_as_json() {
    check(&[json!({ "a": { "b": [1, 2] } })], "a\r\n\"{\"\"b\"\":[1,2]}\"\r\n");
}
