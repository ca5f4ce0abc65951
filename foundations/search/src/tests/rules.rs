//! Reading lists of synonyms, and what may be counted of a search.

use crate::rules::{SynonymsRejected, countable, read_synonyms};
use kernel::Lang;

#[test]
fn a_list_that_cannot_be_meant_is_refused_with_its_line() {
    let long = format!("es,{}", vec!["palabra"; 13].join(","));
    let cases = [
        ("es,jersey,suéter\nfr,pull,chandail", SynonymsRejected::NoLanguage { line: 2 }),
        ("jersey,suéter", SynonymsRejected::NoLanguage { line: 1 }),
        ("# nada\n\nes,jersey", SynonymsRejected::Alone { line: 3 }),
        ("es,jersey>", SynonymsRejected::Alone { line: 1 }),
        (&long, SynonymsRejected::TooLong { line: 1 }),
    ];
    for (list, refused) in cases {
        assert_eq!(read_synonyms(list, None), Err(refused), "{list}");
    }
    let many = "es,a,b\n".repeat(5_001);
    assert_eq!(read_synonyms(&many, None), Err(SynonymsRejected::TooMany));
}

#[test]
fn a_list_is_read_as_people_write_it() {
    let list = "\u{feff}# de la tienda\r\nES; jersey ; suéter\r\nen,tableware >,plate, bowl\n\n";
    let groups = read_synonyms(list, None).unwrap();
    let shown: Vec<_> =
        groups.iter().map(|group| (group.lang, group.is_two_way, group.words.join("|"))).collect();
    assert_eq!(
        shown,
        [(Lang::Es, true, "jersey|suéter".to_owned()), (Lang::En, false, "tableware|plate|bowl".to_owned())]
    );
}

#[test]
fn nothing_that_could_name_a_person_is_counted() {
    let cases = [
        ("  Cafetera ITALIANA ", Some("cafetera italiana")),
        ("ana@correo.example taza", Some("taza")),
        ("llamar al 600 12 34 56", Some("llamar al")),
        ("tel. +34-600.123.456", Some("tel.")),
        ("4111 1111 1111 1111", None),
        ("iphone 15", Some("iphone 15")),
        ("zzqqxx\0", Some("zzqqxx")),
        ("\u{1b}[2Jtaza\0\u{9b}roja", Some("[2jtaza roja")),
        ("600\0123\t456", None),
        ("\0\u{1b}", None),
        ("", None),
        ("ana@correo.example", None),
    ];
    for (typed, counted) in cases {
        assert_eq!(countable(typed).as_deref(), counted, "{typed}");
    }
    assert_eq!(countable(&"muy ".repeat(100)).map(|text| text.chars().count()), Some(59));
}
