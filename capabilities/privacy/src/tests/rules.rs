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

#[test]
fn what_is_no_plain_value_stands_as_json() {
    check(&[json!({ "a": { "b": [1, 2] } })], "a\r\n\"{\"\"b\"\":[1,2]}\"\r\n");
}
