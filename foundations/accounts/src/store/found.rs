//! SQL for the words by which people are found. Where few have a word they are gathered by it, where many have it the list is
//! walked along: so neither reads through everybody.

use database::{Arg, Snapshot, StoreError, Tx, Value, args};
use kernel::PersonId;
use std::collections::BTreeSet;

/// So many are few: gathering them is about as quick as walking past as many as it takes to find a page of them.
pub(crate) const FEW: i64 = 2_000;

/// Keeps by which words somebody is found.
pub(crate) async fn keep(tx: &mut Tx, person: PersonId, words: &BTreeSet<String>) -> Result<(), StoreError> {
    let sql = "SELECT word FROM account_person_word WHERE person_id = $1";
    let before: Vec<(String,)> = tx.all(sql, args![person]).await?;
    let before: BTreeSet<String> = before.into_iter().map(|(word,)| word).collect();
    for gone in before.difference(words) {
        let sql = "DELETE FROM account_person_word WHERE word = $1 AND person_id = $2";
        tx.exec(sql, args![**gone, person]).await?;
    }
    let new = words.difference(&before);
    let values: Vec<Value<'_>> =
        new.flat_map(|word| [Value::Text(word), Value::Bytes(person.as_bytes())]).collect();
    tx.insert_many("account_person_word (word, person_id)", 2, &values).await
}

/// Somebody is found by nothing any more.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_person_word WHERE person_id = $1", args![person]).await.map(drop)
}

/// Those who have a word beginning with each of these, the latest first, so many behind somebody.
pub(crate) async fn people(
    snap: &mut Snapshot,
    words: &[String],
    (after, size): (PersonId, u32),
    few: i64,
) -> Result<Vec<PersonId>, StoreError> {
    let ends: Vec<String> = words.iter().map(|word| format!("{word}\u{10ffff}")).collect();
    let mut ranges: Vec<(&str, &str)> =
        words.iter().map(String::as_str).zip(ends.iter().map(String::as_str)).collect();
    let rare = rare(snap, &ranges, few).await?;
    let mut given = Vec::new();
    // Wrapped, the column of the order is no index's.
    let (mut sql, one) = match rare {
        Some(place) => {
            let (from, to) = ranges.remove(place);
            given.extend([Value::Text(from), Value::Text(to)]);
            let one = "COALESCE(w.person_id, w.person_id)";
            (
                format!(
                    "SELECT DISTINCT {one} FROM account_person_word w WHERE w.word >= $1 AND w.word < $2"
                ),
                one,
            )
        }
        None => ("SELECT p.id FROM account_person p WHERE 1 = 1".to_owned(), "p.id"),
    };
    for (from, to) in ranges {
        given.extend([Value::Text(from), Value::Text(to)]);
        let (first, last) = (given.len() - 1, given.len());
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM account_person_word o
                          WHERE o.person_id = {one} AND o.word >= ${first} AND o.word < ${last})"
        ));
    }
    let surplus = i64::from(size);
    given.extend([after.value(), surplus.value()]);
    let (behind, limit) = (given.len() - 1, given.len());
    sql.push_str(&format!(" AND {one} < ${behind} ORDER BY 1 DESC LIMIT ${limit}"));
    let rows: Vec<(PersonId,)> = snap.all(sql, &given).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The place of a word that few have, if there is one. Long words are seldom ones, so they are tried first.
async fn rare(snap: &mut Snapshot, ranges: &[(&str, &str)], few: i64) -> Result<Option<usize>, StoreError> {
    let mut places: Vec<usize> = (0..ranges.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(ranges[*place].0.len()));
    for place in places {
        let (from, to) = ranges[place];
        let sql =
            "SELECT person_id FROM account_person_word WHERE word >= $1 AND word < $2 LIMIT 1 OFFSET $3";
        if snap.opt::<(PersonId,)>(sql, args![*from, *to, few]).await?.is_none() {
            return Ok(Some(place));
        }
    }
    Ok(None)
}
