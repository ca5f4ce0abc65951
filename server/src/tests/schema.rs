//! Both engines have the same tables: the catalogue of each, in common words, after all migrations of all doors.

use crate::house::{closed_doors, migrations};
use database::{Database, Sql, StoreError};
use std::collections::BTreeMap;
use testing::{Engine, Home};

/// Where the engines differ on purpose: the place in the log is a number on one and a pair on the other (ADR 3).
const DIFFERS: &[&str] = &["event_log"];

const COLUMNS: Sql = Sql::either(
    "SELECT t.name, c.name, lower(c.type), CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END
     FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
    "SELECT table_name::text, column_name::text, data_type::text, CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END
     FROM information_schema.columns WHERE table_schema = 'public'",
);
/// Which columns together are unique, keys included; indexes that are not unique are here for speed and count too.
const INDEXES: Sql = Sql::either(
    "SELECT t.name, i.\"unique\", group_concat(c.name, ',') FROM sqlite_master t
     JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name, i.name",
    "SELECT t.relname::text, CASE WHEN i.indisunique THEN 1 ELSE 0 END,
            (SELECT string_agg(a.attname::text, ',' ORDER BY k.place)
             FROM unnest(i.indkey) WITH ORDINALITY AS k(number, place)
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname = 'public'",
);

/// Table by table, what stands there, a line each.
type Schema = BTreeMap<String, Vec<String>>;

fn common(word: &str) -> &'static str {
    match word {
        "blob" | "uuid" | "bytea" => "bytes",
        "integer" | "bigint" | "boolean" => "whole",
        "text" => "text",
        "real" | "double precision" => "real",
        other => panic!("a type that only one engine has: {other}"),
    }
}

async fn schema_of(engine: Engine) -> Schema {
    let home = Home::new(engine).await;
    let database: Database = home.open().await;
    let doors = closed_doors().unwrap();
    database.migrate(&migrations(&doors)).await.unwrap();
    let (columns, indexes) = database
        .read(async |snap| {
            let columns: Vec<(String, String, String, bool)> = snap.all(COLUMNS, &[]).await?;
            let indexes: Vec<(String, bool, String)> = snap.all(INDEXES, &[]).await?;
            Ok::<_, StoreError>((columns, indexes))
        })
        .await
        .unwrap();
    let mut schema = Schema::new();
    for (table, column, kind, must) in columns {
        let line = format!("{column} {}{}", common(&kind), if must { "" } else { " or nothing" });
        schema.entry(table).or_default().push(line);
    }
    for (table, unique, columns) in indexes {
        // A key of one whole number is SQLite's row number itself and needs no index there.
        if schema[&table].contains(&format!("{columns} whole")) && unique {
            continue;
        }
        let word = if unique { "unique" } else { "index" };
        schema.entry(table).or_default().push(format!("{word} ({columns})"));
    }
    schema.values_mut().for_each(|lines| lines.sort());
    schema.retain(|table, _| !DIFFERS.contains(&table.as_str()));
    schema
}

#[test]
fn both_engines_have_the_same_tables() {
    testing::tell(Engine::Postgres, async |_| {
        let (lite, pg) = (schema_of(Engine::Sqlite).await, schema_of(Engine::Postgres).await);
        assert!(lite.len() > 10, "{}", lite.len());
        assert_eq!(lite.keys().collect::<Vec<_>>(), pg.keys().collect::<Vec<_>>());
        for (table, lines) in &lite {
            assert_eq!(lines, &pg[table], "{table}");
        }
    });
}
